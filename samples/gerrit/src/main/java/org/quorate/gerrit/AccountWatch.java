package org.quorate.gerrit;

import com.google.gerrit.entities.Account;
import com.google.gerrit.extensions.events.AccountIndexedListener;
import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.quorate.Docket;
import org.quorate.Handle;
import org.quorate.gerrit.facts.Accounts;

/**
 * Has the changes indexed that rest on somebody who has another user name or other addresses now,
 * and those of which it was not known who made them.
 */
@Singleton
final class AccountWatch implements AccountIndexedListener {
  private final Accounts accounts;
  private final OpenChanges open;
  private final Reindexing reindexing;
  private final Map<Account.Id, Set<Handle>> seen = new HashMap<>();

  @Inject
  AccountWatch(Accounts accounts, OpenChanges open, Reindexing reindexing) {
    this.accounts = accounts;
    this.open = open;
    this.reindexing = reindexing;
  }

  @Override
  public void onAccountIndexed(int id) {
    reindexing.soon(() -> changed(Account.id(id)));
  }

  /** Accounts are indexed for much that concerns nobody else, too. */
  private void changed(Account.Id id) {
    Set<Handle> now = accounts.names(id);
    Set<Handle> before = seen.put(id, now);
    if (now.equals(before)) {
      return;
    }
    Set<Handle> names = new HashSet<>(now);
    if (before != null) {
      names.addAll(before);
    }
    Set<OpenChange> touched = open.undetermined();
    names.forEach(name -> touched.addAll(open.touchedBy(new Docket.Change.OfPerson(name))));
    reindexing.index(touched);
  }
}
