package org.quorate.rules.ladder;

import org.quorate.charter.LadderColumn;
import org.quorate.rules.Waiting;
import org.quorate.rules.people.Tri;

/** What a rung asks for in one column, beside what is there: numbers and states, no people. */
public sealed interface Claim {

  /** The column that asks for it. */
  LadderColumn column();

  /** The nominee: whether they hold the role already, or one above it. */
  record Candidate(Tri already, boolean bot) implements Claim {
    @Override
    public LadderColumn column() {
      return LadderColumn.ROLE;
    }
  }

  /** The rung below: whether the nominee holds it. */
  record Below(Tri held) implements Claim {
    @Override
    public LadderColumn column() {
      return LadderColumn.RUNG_BELOW;
    }
  }

  /** For what the role is held: whether the question asks for such. */
  record Scope(boolean fits) implements Claim {
    @Override
    public LadderColumn column() {
      return LadderColumn.EACH;
    }
  }

  /**
   * Room in the body whose members hold the role: a seat, or one for the nominee's organisations.
   */
  record Room(LadderColumn column, Opening opening) implements Claim {}

  /** When there is room. */
  enum Opening {
    NOW,
    PERHAPS,
    /** When a term or an affiliation ends or begins. */
    LATER,
    NEVER;

    static Opening of(Tri now, boolean later) {
      return switch (now) {
        case YES -> NOW;
        case MAYBE -> PERHAPS;
        case NO -> later ? LATER : NEVER;
      };
    }
  }

  /** Something of a seat by which its holder has to go: a term that is over, too many seats. */
  record Due(LadderColumn column, Tri due) implements Claim {}

  /** Who of too many has to go. */
  record Lots(Fate fate, boolean allKnown) implements Claim {
    @Override
    public LadderColumn column() {
      return LadderColumn.IF_OVER_CAP;
    }
  }

  /**
   * That nothing waives the excess of an organisation.
   *
   * @param waived whether a ballot does
   * @param otherwise whether somebody has to go without one
   * @param waiting what the ballot waits for
   */
  record Excess(Tri waived, boolean otherwise, Waiting waiting) implements Claim {
    @Override
    public LadderColumn column() {
      return LadderColumn.IF_OVER_CAP;
    }
  }

  /** What a lot says of a holder. */
  enum Fate {
    /** No lot could be drawn yet. */
    UNDRAWN,
    SPARED,
    DRAWN,
    UNKNOWN
  }

  /**
   * So many people or organisations.
   *
   * @param lacksSurely how many are missing if only what is certain counts
   * @param lacksPossibly how many are missing if everything that could be counts
   * @param lacksReachable how many would be missing if everybody who may speak did
   */
  record Headcount(LadderColumn column, int lacksSurely, int lacksPossibly, int lacksReachable)
      implements Claim {}

  /**
   * So many deeds, or meetings attended.
   *
   * @param lacks how many are missing of those that are known
   * @param lacksPossibly how many are missing if all count that could
   * @param allKnown whether there are none of which nobody told
   */
  record Deeds(int lacks, int lacksPossibly, boolean allKnown) implements Claim {
    @Override
    public LadderColumn column() {
      return LadderColumn.EVIDENCE_NEEDED;
    }
  }

  /** Time in a role. */
  record Service(Served served) implements Claim {
    @Override
    public LadderColumn column() {
      return LadderColumn.EVIDENCE_NEEDED;
    }
  }

  /** How far time in a role has come. */
  enum Served {
    /** The nominee does not hold the role. */
    NOT_HELD,
    SERVING,
    SERVED,
    UNKNOWN
  }

  /**
   * That nobody objects for a while.
   *
   * @param allKnown whether no objection is missing from the facts
   */
  record Silence(State state, boolean objectedSurely, boolean objectedPossibly, boolean allKnown)
      implements Claim {
    @Override
    public LadderColumn column() {
      return LadderColumn.DECIDED_BY;
    }
  }

  /**
   * That a ballot passed.
   *
   * @param passed whether it did
   * @param waiting what it waits for where it has not; people where none was called
   */
  record Balloted(LadderColumn column, Tri passed, Waiting waiting) implements Claim {

    /** One that decides. */
    Balloted(Tri passed, Waiting waiting) {
      this(LadderColumn.DECIDED_BY, passed, waiting);
    }
  }

  /**
   * That the nominee stood next in the last election of a body.
   *
   * @param next whether they did
   * @param declined whether they declined since
   * @param late whether the seat has been vacant for too long
   */
  record Next(Tri next, boolean declined, Tri late) implements Claim {
    @Override
    public LadderColumn column() {
      return LadderColumn.VACANCY;
    }
  }

  /**
   * That an appeal turned a refusal.
   *
   * @param passed whether one that counts passed
   * @param runs whether one was called that waits for time alone
   */
  record Appealed(Tri passed, boolean runs) implements Claim {
    @Override
    public LadderColumn column() {
      return LadderColumn.APPEAL;
    }
  }

  /** Whether the row says who decides. */
  record Deciding(boolean somebody) implements Claim {
    @Override
    public LadderColumn column() {
      return LadderColumn.DECIDED_BY;
    }
  }

  /** A time that has to be over: after a refusal, or of grace. */
  record Clocked(LadderColumn column, State state, boolean allKnown) implements Claim {}

  /** Whether the one who would step down holds the role. */
  record Holding(Tri held) implements Claim {
    @Override
    public LadderColumn column() {
      return LadderColumn.ROLE;
    }
  }

  /** What becomes of the holder: whether they lose the role, and not the vote alone. */
  record Taking(boolean role) implements Claim {
    @Override
    public LadderColumn column() {
      return LadderColumn.THEN;
    }
  }

  /**
   * Whether the holder did enough to stay.
   *
   * @param early whether too little was there yet to be idle by: time in the role, cycles that
   *     began meanwhile, or meetings of theirs
   */
  record Idleness(boolean active, boolean early, boolean allKnown) implements Claim {
    @Override
    public LadderColumn column() {
      return LadderColumn.WHEN;
    }
  }

  /** Whether the holder is on leave. */
  record Leaving(boolean away, boolean allKnown) implements Claim {
    @Override
    public LadderColumn column() {
      return LadderColumn.NOT_DURING;
    }
  }

  /** Whether the holder was asked. */
  record Asking(Asked asked, boolean allKnown) implements Claim {
    @Override
    public LadderColumn column() {
      return LadderColumn.ASK_FIRST;
    }
  }

  /** What became of a notice. */
  enum Asked {
    NOT_ASKED,
    /** The holder was not idle when they were asked, or not all the time since. */
    STALE,
    /** There is time to answer. */
    WAITING,
    ANSWERED,
    UNANSWERED,
    UNKNOWN
  }

  /** Where a clock stands. */
  enum State {
    RUNNING,
    /** It has run out, or never ran. */
    OVER,
    UNKNOWN
  }
}
