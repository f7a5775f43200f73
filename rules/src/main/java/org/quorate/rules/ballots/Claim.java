package org.quorate.rules.ballots;

import org.quorate.rules.Waiting;
import org.quorate.rules.people.Tri;

/** What a row asks of a ballot in one column, beside what is there. */
public sealed interface Claim {

  /** The column that asks. */
  VoteColumn column();

  /**
   * Numbers.
   *
   * @param reached whether they are reached
   * @param closed whether nobody can vote any more
   * @param byOthers whether they could be reached by people who have not voted yet
   * @param byChange whether they could if those who have voted changed their votes too
   */
  record Compared(
      VoteColumn column, Tri reached, boolean closed, boolean byOthers, boolean byChange)
      implements Claim {

    /** One that others can bring about while the ballot is open. */
    static Compared byOthers(VoteColumn column, Tri reached, boolean closed) {
      return new Compared(column, reached, closed, true, true);
    }
  }

  /**
   * Vetoes or concerns that stand.
   *
   * @param standing whether one stands
   * @param outvoted whether so many are for that none counts
   * @param closed whether nobody can take theirs back any more
   * @param waiting what makes good all that stand, but those who could take theirs back
   */
  record Opposed(VoteColumn column, Tri standing, Tri outvoted, boolean closed, Waiting waiting)
      implements Claim {}

  /**
   * How a ballot came about.
   *
   * @param kept whether that was as the row asks
   * @param announced whether it is not open yet
   * @param closed whether nobody can vote any more
   */
  record Called(VoteColumn column, Tri kept, boolean announced, boolean closed) implements Claim {}

  /**
   * Other ballots that have to pass.
   *
   * @param passed whether they did
   * @param waiting what they wait for where they have not
   */
  record Followed(VoteColumn column, Tri passed, Waiting waiting) implements Claim {}

  /**
   * Another ballot that would turn this one.
   *
   * @param overruled whether it passed
   * @param waiting what has to be over before it cannot turn this one any more
   */
  record Overruled(VoteColumn column, Tri overruled, Waiting waiting) implements Claim {}

  /** The clock. */
  record Window(State state) implements Claim {
    /**
     * Where the clock stands that the ballot perhaps need not wait for.
     *
     * @param early whether the ballot closes before it, by its row
     */
    static Window of(State clock, Tri early) {
      if (early == Tri.YES) {
        return new Window(State.CLOSED_EARLY);
      }
      boolean perhaps = early == Tri.MAYBE && clock != State.ELAPSED;
      return new Window(perhaps ? State.UNKNOWN : clock);
    }

    @Override
    public VoteColumn column() {
      return VoteColumn.OPEN_FOR;
    }

    /** Where a clock stands. */
    public enum State {
      /** The ballot is not open yet. */
      NOT_OPEN,
      /** It was not announced, or not discussed, and the clock runs from then. */
      NOT_BEGUN,
      RUNNING,
      /** Its host closed the ballot before it had run. */
      CUT_SHORT,
      ELAPSED,
      /** The row closes it before it has run. */
      CLOSED_EARLY,
      /** Nobody knows when it opened or closes, or whether it closes early. */
      UNKNOWN
    }
  }
}
