package org.quorate.rules.reviews;

import java.util.function.ToIntFunction;
import org.quorate.charter.Column;
import org.quorate.rules.Waiting;
import org.quorate.rules.people.Tri;

/** What one row demands in one column, beside what is there: numbers and states, no people. */
public sealed interface Claim {

  /** The column that demands it. */
  Column column();

  /**
   * So many people or organisations.
   *
   * @param lacksSurely how many are missing if only what is certain counts
   * @param lacksPossibly how many are missing if everything that could be counts
   * @param lacksReachable how many would be missing if everybody who may approve did
   */
  record Headcount(Column column, int lacksSurely, int lacksPossibly, int lacksReachable)
      implements Claim {

    /** At each level in turn; who lacks nothing at one lacks nothing where more counts. */
    static Headcount of(Column column, ToIntFunction<Level> lacks) {
      int surely = lacks.applyAsInt(Level.SURE);
      int possibly = surely == 0 ? 0 : lacks.applyAsInt(Level.POSSIBLE);
      int reachable = possibly == 0 ? 0 : lacks.applyAsInt(Level.REACH);
      return new Headcount(column, surely, possibly, reachable);
    }
  }

  /** Checks: whether some failed, some have yet to report, some nobody can tell. */
  record ChecksReported(boolean failed, boolean unreported, boolean unknown) implements Claim {
    @Override
    public Column column() {
      return Column.CHECKS;
    }
  }

  /**
   * Sign-offs: whether there are commits, whether some are not signed off, whether all are seen.
   */
  record SignedOff(boolean some, boolean unsigned, boolean allSeen) implements Claim {
    @Override
    public Column column() {
      return Column.SIGN_OFF;
    }
  }

  /**
   * A clock.
   *
   * @param certain whether no missing fact could make it end before the decision where it runs, or
   *     after it where it has run out, or have started it where it has not
   */
  record Window(State state, boolean certain) implements Claim {
    @Override
    public Column column() {
      return Column.STAY_OPEN;
    }

    /** Where a clock stands. */
    public enum State {
      NOT_STARTED,
      RUNNING,
      ELAPSED,
      UNKNOWN
    }
  }

  /** Objections that stand surely and possibly, beside how many the row bears. */
  record Objecting(int surely, int possibly, int atMost, boolean allKnown) implements Claim {
    @Override
    public Column column() {
      return Column.OBJECTIONS;
    }
  }

  /** Vetoes that stand, and whether approvals override them. */
  record Vetoing(boolean surely, boolean possibly, Tri overridden, boolean allKnown)
      implements Claim {
    @Override
    public Column column() {
      return Column.VETOED_BY;
    }
  }

  /**
   * That ballots on the contribution passed.
   *
   * @param passed whether all of them did
   * @param waiting what those wait for that did not; people where one was not called
   */
  record Balloted(Tri passed, Waiting waiting) implements Claim {
    @Override
    public Column column() {
      return Column.DECIDED_BY;
    }
  }

  /** Holds that stand. */
  record Holding(boolean surely, boolean possibly, boolean allKnown) implements Claim {
    @Override
    public Column column() {
      return Column.HOLD_BY;
    }
  }
}
