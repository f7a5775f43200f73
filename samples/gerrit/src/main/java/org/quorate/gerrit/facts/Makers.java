package org.quorate.gerrit.facts;

import com.google.gerrit.entities.Account;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.quorate.Handle;
import org.quorate.contribution.Identity;

/**
 * Some who made a change. Of an address that no account has it stays open whose it is; meanwhile an
 * account that shows the same name is barred as if it were that person.
 */
final class Makers {
  private final Accounts accounts;
  private final Iterable<Account.Id> met;
  private final Set<Handle> made = new LinkedHashSet<>();
  private boolean complete = true;

  /**
   * Nobody yet.
   *
   * @param met accounts that have to do with the change
   */
  Makers(Accounts accounts, Iterable<Account.Id> met) {
    this.accounts = accounts;
    this.met = met;
  }

  void add(Handle account) {
    made.add(account);
  }

  void add(Identity person) {
    if (person.handle() != null) {
      made.add(person.handle());
      return;
    }
    complete = false;
    String name = folded(person.name());
    for (Account.Id id : met) {
      if (!name.isEmpty() && folded(accounts.shown(id)).equals(name)) {
        made.add(accounts.handle(id));
      }
    }
  }

  /** That a trailer does not tell by address whom it names. */
  void unclear() {
    complete = false;
  }

  List<Handle> all() {
    return List.copyOf(made);
  }

  boolean complete() {
    return complete;
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
