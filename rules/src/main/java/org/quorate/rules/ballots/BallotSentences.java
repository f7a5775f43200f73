package org.quorate.rules.ballots;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Bound;
import org.quorate.charter.Passing;
import org.quorate.charter.VoteRow;
import org.quorate.rules.ballots.Crowd.Free;
import org.quorate.rules.people.Tri;
import org.quorate.vote.BallotResult.Totals;
import org.quorate.vote.Course;

/** Why something is met or not, one sentence a column. */
final class BallotSentences {
  private final Roll roll;
  private final Ending ending;
  private final Floor floor;
  private final VoteRow row;
  private final Totals totals;
  private final int counted;
  private final @Nullable Elections elections;

  BallotSentences(
      Roll roll, Ending ending, Floor floor, Account account, @Nullable Elections elections) {
    this.roll = roll;
    this.ending = ending;
    this.floor = floor;
    row = roll.hall.row;
    this.totals = account.totals();
    counted = account.counted().size();
    this.elections = elections;
  }

  String because(Claim claim) {
    if (claim instanceof Claim.Window window) {
      return window(window);
    } else if (claim instanceof Claim.Opposed opposed) {
      return opposed(opposed);
    }
    String special = special(claim.column());
    if (special != null) {
      return special;
    }
    return quoted(claim.column())
        + " wanted: "
        + numbers(claim.column())
        + silence(claim.column())
        + doubts();
  }

  private @Nullable String special(VoteColumn column) {
    return switch (column) {
      case VOTING_METHOD -> quoted(column) + ": " + (elections == null ? "" : elections.because());
      case IF_TIED ->
          quoted(column)
              + ": "
              + (elections == null ? new Ties(roll, floor).because() : elections.ofTie());
      case SECRET -> roll.hall.secrecy.because(roll, floor.moment());
      default -> null;
    };
  }

  private String quoted(VoteColumn column) {
    String cell = row.source().cell(column.shown());
    return "`" + (cell.isEmpty() ? row.name().key() : cell) + "`";
  }

  private String numbers(VoteColumn column) {
    return switch (column) {
      case QUORUM -> floor.crowd().surely(Demands.participants(row.standard())) + " took part";
      case FOR_AT_LEAST -> totals.inFavour() + " for";
      case AGAINST_AT_MOST -> totals.against() + " against";
      case ORGANISATIONS -> organisations();
      default -> votes();
    };
  }

  /** Why no vote at all is not enough, where there is none. */
  private String silence(VoteColumn column) {
    if (floor.crowd().perhaps(World.VOTED) > 0) {
      return "";
    } else if (floor.crowd().perhaps(World.SILENT) == 0) {
      return ", and nobody may vote";
    }
    boolean silent =
        row.standard().passesWith().contains(new Passing.NoObjection())
            && roll.hall.schedule.hasNoTime(row.openFor()) != Tri.NO;
    return switch (column) {
      case PASSES_WITH -> silent ? ", and silence passes nothing without a time to object" : "";
      case QUORUM -> atLeastOne(row.standard().quorum());
      case FOR_AT_LEAST -> atLeastOne(row.standard().forAtLeast());
      default -> "";
    };
  }

  private static String atLeastOne(@Nullable Bound bound) {
    return bound instanceof Bound.Count ? "" : ", and no number is reached without a vote";
  }

  private String organisations() {
    int number =
        row.standard().organisations() == null
            ? 0
            : new Representation(roll, floor, row.standard().organisations())
                .number(false, Free.NOTHING);
    return "votes for come from " + number;
  }

  /** {@code 3 for, 1 against, 2 abstaining of 9}. */
  String votes() {
    if (elections != null) {
      return elections.because()
          + "; "
          + counted
          + (counted == 1 ? " vote" : " votes")
          + " counted";
    }
    List<String> parts = new ArrayList<>();
    parts.add(totals.inFavour() + " for");
    parts.add(totals.against() + " against");
    add(parts, totals.abstaining(), "abstaining");
    add(parts, totals.blank(), "blank");
    add(parts, totals.concerns(), "with concerns");
    int base = floor.crowd().surely(World.BASE);
    boolean whole = !floor.crowd().isOpen() && !maySomeBeOut();
    return String.join(", ", parts) + (whole ? " of " + base : "");
  }

  private static void add(List<String> parts, int number, String what) {
    if (number > 0) {
      parts.add(number + " " + what);
    }
  }

  private boolean maySomeBeOut() {
    for (int person = 0; person < floor.size(); person++) {
      int worlds = floor.worlds(person);
      if (World.OUT.in(worlds) && worlds != World.OUT.bit()) {
        return true;
      }
    }
    return false;
  }

  private String doubts() {
    if (floor.isUnclear()) {
      return ", and nobody knows who votes for the same organisation";
    } else if (floor.areSeatsUnclear()) {
      return ", and nobody knows for whose seat somebody voted who stands in";
    }
    int number = 0;
    for (int person = 0; person < floor.size(); person++) {
      number += Integer.bitCount(floor.worlds(person)) > 1 ? 1 : 0;
    }
    return number == 0 ? "" : ", and of " + number + " nobody knows what counts";
  }

  private String opposed(Claim.Opposed claim) {
    boolean veto = claim.column() == VoteColumn.VETOED_BY;
    String what = veto ? "veto" : "concern";
    List<String> who = new ArrayList<>();
    for (int person = 0; person < floor.size(); person++) {
      boolean stands =
          veto ? floor.vetoes(person) == Tri.YES : floor.apart(person) == World.CONCERN.bit();
      if (stands) {
        who.add(roll.hall.people.shown(person));
      } else if (!veto && floor.worlds(person) == World.CONCERN.bit()) {
        floor
            .others(person, World.CONCERN.bit())
            .forEach(other -> who.add(roll.hall.people.shown(other)));
      }
    }
    if (!who.isEmpty()) {
      who.sort(null);
      String stands = "a " + what + " stands of " + String.join(", ", who);
      return stands + (claim.outvoted() == Tri.YES ? ", and is outvoted" : "");
    }
    return (claim.standing() == Tri.NO ? "no " : "perhaps a ") + what + " stands";
  }

  private String window(Claim.Window window) {
    Schedule schedule = roll.hall.schedule;
    Course course = roll.hall.ballot.course();
    String clock = quoted(VoteColumn.OPEN_FOR);
    return switch (window.state()) {
      case NOT_OPEN -> "it opens at " + shown(course.opened());
      case NOT_BEGUN -> clock + " has not begun to run";
      case RUNNING -> clock + " runs until " + shown(schedule.least());
      case CUT_SHORT ->
          "it was closed at " + shown(schedule.cut()) + ", before " + clock + " ran out";
      case ELAPSED -> closing(schedule, clock);
      case CLOSED_EARLY ->
          ending.closedEarly() == null
              ? "it closed early"
              : "it closed early at " + shown(ending.closedEarly());
      case UNKNOWN ->
          schedule.uncounted() == null
              ? "nobody knows when it opened or closes"
              : "nobody knows whether the quorum was reached at "
                  + schedule.uncounted()
                  + (roll.hall.row.secret() ? "; right `turnouts` would tell" : "");
    };
  }

  private static String closing(Schedule schedule, String clock) {
    if (!schedule.isClosed()) {
      return "it has been open as long as " + clock + " asks, and nobody has closed it";
    }
    return "it was open until " + shown(schedule.end());
  }

  private static String shown(@Nullable Instant instant) {
    return String.valueOf(instant);
  }
}
