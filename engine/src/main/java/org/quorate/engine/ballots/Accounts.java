package org.quorate.engine.ballots;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quorate.Handle;
import org.quorate.charter.RosterRow;

/** Which names of voters a roster says are one person: they have one vote. */
public final class Accounts {
  /** Each name is somebody of their own. */
  public static final Accounts APART = new Accounts();

  private final Map<String, String> other = new HashMap<>();

  private Accounts() {}

  /** Those that rows of a roster join under {@code Also known as}, whenever they hold. */
  public static Accounts of(List<RosterRow> roster) {
    Accounts accounts = new Accounts();
    for (RosterRow row : roster) {
      row.alsoKnownAs().forEach(alias -> accounts.join(row.handle(), alias));
    }
    return accounts;
  }

  private void join(Handle one, Handle same) {
    String first = person(one.value());
    String second = person(same.value());
    if (!first.equals(second)) {
      other.put(second, first);
    }
  }

  /** One name for all accounts of a person, as names are compared. */
  public String person(String account) {
    String at = Electors.folded(account);
    String next = other.get(at);
    while (next != null) {
      String further = other.get(next);
      if (further != null) {
        other.put(at, further);
      }
      at = next;
      next = further;
    }
    return at;
  }
}
