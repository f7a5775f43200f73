package org.quorate.engine.roster;

import java.util.Comparator;
import org.quorate.Handle;

/**
 * An account by which somebody would speak who holds a role, or no more.
 *
 * @param seat the role, under the account that comes or goes
 * @param of an account of theirs as yet
 */
public record Account(Seat seat, Handle of, Change change) implements Comparable<Account> {
  private static final Comparator<Account> ORDER =
      Comparator.comparing(Account::seat).thenComparing(Account::of).thenComparing(Account::change);

  /** What becomes of the account. */
  public enum Change {
    /** It comes to be theirs, and nobody had it as yet. */
    ADDED,
    /** It comes to be theirs, and is somebody else's as yet. */
    TAKEN_OVER,
    /** It is theirs as yet, and would be somebody's of whom nothing is told. */
    TAKEN_OFF
  }

  @Override
  public int compareTo(Account other) {
    return ORDER.compare(this, other);
  }
}
