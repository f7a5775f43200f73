package org.quorate.engine.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.quorate.RuleName;
import org.quorate.charter.Amount;
import org.quorate.charter.Approvals;
import org.quorate.charter.Calling.NotWhile;
import org.quorate.charter.Demand;
import org.quorate.charter.VoteClock;
import org.quorate.charter.Who;

/** The columns of votes that say who calls a ballot, after what, and beside what not. */
final class CallingReading {
  /** So many demands joined by {@code and} are matched with people exactly. */
  private static final int MOST = 8;

  private static final Phrase ANOTHER =
      Phrase.of("another ballot|another vote|any other ballot|other ballots", "其他表决|另一表决|其他投票");
  private static final Phrase VOTES = Phrase.of("votes/", "表决/|votes/");
  private static final Phrase BLACKOUT = Phrase.of("blackout|a blackout|blackouts", "静默期|封网期|停办期");

  private CallingReading() {}

  static Approvals calledBy(Cursor cursor) {
    int offset = cursor.offset();
    Approvals approvals = ApprovalsReading.read(cursor);
    for (List<Demand> alternative : approvals.alternatives()) {
      if (alternative.size() > MOST) {
        throw cursor.wrong(
            CellCode.TOO_MANY, offset, "more than " + MOST + " demands are joined", "join fewer");
      }
      alternative.forEach(demand -> plain(cursor, demand, offset));
    }
    return approvals;
  }

  private static void plain(Cursor cursor, Demand demand, int offset) {
    Who who = VotersReading.withoutOwners(cursor, demand.who());
    boolean share = !(demand.amount() instanceof Amount.Count);
    boolean anyone =
        who instanceof Who.Anyone
            || who instanceof Who.AnyOf any && any.alternatives().contains(new Who.Anyone());
    if (!demand.including().isEmpty() || who instanceof Who.Teams) {
      throw cursor.wrong(
          CellCode.NOT_SUPPORTED_YET,
          offset,
          "each caller meets one demand only, so teams and `including` are not read here",
          Helps.write(cursor.language(), "2 maintainers and 1 lead", "2名maintainer 且 1名lead"));
    } else if (share && anyone) {
      throw cursor.wrong(
          CellCode.NOT_UNDERSTOOD,
          offset,
          "anyone may call it, so nobody knows of how many that is a share",
          Helps.write(cursor.language(), "5 people", "5名任何人"));
    }
  }

  static List<VoteClock> startsWhen(Cursor cursor) {
    List<VoteClock> clocks = new ArrayList<>();
    do {
      int offset = cursor.offset();
      VoteClock clock = VoteClockReading.read(cursor);
      boolean least = clock.least() != null && clock.most() == null;
      if (!least || clock.anchor() == VoteClock.Anchor.OPENING) {
        throw cursor.wrong(
            CellCode.VOTE_CLOCK,
            offset,
            least
                ? "what must have run before a ballot opens cannot run from its opening"
                : "this says how long at least something must have run before a ballot opens",
            help(cursor));
      }
      if (clocks.stream().anyMatch(other -> other.anchor() == clock.anchor())) {
        throw cursor.wrong(
            CellCode.TWICE, offset, "two clocks run from one instant", "keep the longer one");
      }
      clocks.add(clock);
    } while (Words.and(cursor));
    return clocks;
  }

  private static String help(Cursor cursor) {
    return Helps.write(cursor.language(), "at least 7 days since discussion", "自讨论起至少7天");
  }

  static List<NotWhile> notWhile(Cursor cursor) {
    List<NotWhile> all = new ArrayList<>();
    Lists.read(
        cursor,
        Lists.Joined.ANYHOW,
        () -> {
          int offset = cursor.offset();
          NotWhile one = one(cursor);
          if (all.contains(one)) {
            throw cursor.wrong(CellCode.TWICE, offset, "this stands here twice", "delete one");
          }
          all.add(one);
          return one;
        });
    return all;
  }

  private static NotWhile one(Cursor cursor) {
    if (cursor.eat(ANOTHER)) {
      return new NotWhile.Ballots(Set.of());
    } else if (cursor.eat(BLACKOUT)) {
      String calendar = Durations.eatCalendar(cursor);
      if (calendar == null) {
        throw cursor.unexpected(Helps.write(cursor.language(), "blackout (cn)", "静默期（cn）"));
      }
      return new NotWhile.Blackout(calendar);
    } else if (cursor.eat(VOTES)) {
      String name = Names.upTo(cursor, Named.Kind.RULE, "write `votes/NAME`");
      return new NotWhile.Ballots(Set.of(RuleName.of("votes", name).key()));
    }
    throw cursor.unexpected(
        Helps.write(cursor.language(), "another ballot", "其他表决")
            + Helps.or(cursor.language(), "votes/budget", "votes/budget")
            + Helps.or(cursor.language(), "blackout (cn)", "静默期（cn）"));
  }
}
