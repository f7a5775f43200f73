package org.quorate.engine.roster;

import java.util.Comparator;
import org.quorate.Handle;

/**
 * An account by which somebody would speak who holds a role.
 *
 * @param seat the role, under the account that comes
 * @param of an account of theirs as yet
 * @param others whether the account is one of somebody else as yet
 */
public record Account(Seat seat, Handle of, boolean others) implements Comparable<Account> {
  private static final Comparator<Account> ORDER =
      Comparator.comparing(Account::seat).thenComparing(Account::of).thenComparing(Account::others);

  @Override
  public int compareTo(Account other) {
    return ORDER.compare(this, other);
  }
}
