package org.quorate.engine.cell;

import static org.quorate.engine.cell.CellSubject.cell;
import static org.quorate.engine.cell.Language.EN;
import static org.quorate.engine.cell.Language.ZH;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.Handle;
import org.quorate.RoleName;
import org.quorate.charter.Abstentions;
import org.quorate.charter.Base;
import org.quorate.charter.Bound;
import org.quorate.charter.Bound.Rounding;
import org.quorate.charter.Electorate.Barred;
import org.quorate.charter.Fraction;
import org.quorate.charter.Passing;
import org.quorate.charter.Restart;
import org.quorate.charter.Span;
import org.quorate.charter.Veto;
import org.quorate.charter.VoteClock;
import org.quorate.charter.VoteClock.Anchor;
import org.quorate.charter.VoteRow.CloseEarly;
import org.quorate.charter.Who;
import org.quorate.vote.Position;

class VoteCellsTest {
  private static final Fraction HALF = new Fraction(1, 2);
  private static final Fraction TWO_THIRDS = new Fraction(2, 3);
  private static final RoleName MAINTAINER = RoleName.of("maintainer");

  private static Parsed<List<Passing>> passing(String text) {
    return VoteCells.passing(text, ZH, null);
  }

  private static Parsed<Bound> floor(String text) {
    return VoteCells.floor(text, ZH, null);
  }

  private static Parsed<Bound> ceiling(String text) {
    return VoteCells.ceiling(text, ZH, null);
  }

  private static Span.Exact days(int days) {
    return new Span.Exact(Duration.ofDays(days));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "at least 2/3 of for and against",
        "At least two thirds of votes for and against",
        "at least 2/3 of the votes for and against",
        "2/3 or more of for and against",
        "no less than 2/3 of for and against",
        "at least 2/3 majority of for and against",
        "赞成与反对之和的三分之二以上",
        "赞成和反对之和的2/3以上",
        "至少赞成与反对之和的三分之二",
        "赞成与反对之和至少三分之二",
        "赞成票与反对票之和的三分之二以上赞成"
      })
  void aShareSaysItsStrictnessAndItsBase(String text) {
    cell(passing(text)).means(List.of(new Passing.Share(TWO_THIRDS, false, Base.FOR_AND_AGAINST)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "more than 1/2 of electorate",
        "more than half of the electorate",
        "more than 50% of the electorate",
        "> 50% of electorate",
        "a majority of electorate",
        "a majority of all who may vote",
        "超过全体成员的二分之一",
        "全体成员过半数",
        "全体成员的过半数",
        "超过全体成员的半数",
        "全体成员的超过半数",
        "全体成员超过50％"
      })
  void moreThanHalfOfEverybody(String text) {
    cell(passing(text)).means(List.of(new Passing.Share(HALF, true, Base.ELECTORATE)));
  }

  @ParameterizedTest
  @CsvSource({
    "at least half of present, PRESENT",
    "at least half of those present, PRESENT",
    "at least half of ballots, BALLOTS",
    "at least half of electorate minus abstaining, ELECTORATE_MINUS_ABSTAINING",
    "出席者的二分之一以上, PRESENT",
    "全部选票的二分之一以上, BALLOTS",
    "全体成员减弃权者的二分之一以上, ELECTORATE_MINUS_ABSTAINING"
  })
  void otherBases(String text, Base base) {
    cell(passing(text)).means(List.of(new Passing.Share(HALF, false, base)));
  }

  @Test
  void halfOrMoreIsDoubted() {
    cell(passing("出席者的半数以上"))
        .means(List.of(new Passing.Share(HALF, false, Base.PRESENT)))
        .warning(CellCode.HALF_OR_MORE, 0);
  }

  @Test
  void conditionsAreJoinedByAnd() {
    cell(passing("more for than against and at least 2:1 and no objections"))
        .means(
            List.of(
                new Passing.MoreForThanAgainst(),
                new Passing.Ratio(2, 1, false),
                new Passing.NoObjection()));
    cell(passing("赞成多于反对 且 超过3:1"))
        .means(List.of(new Passing.MoreForThanAgainst(), new Passing.Ratio(3, 1, true)));
    cell(passing("at least 1/2 of for and against and at least 1/3 of electorate"))
        .means(
            List.of(
                new Passing.Share(HALF, false, Base.FOR_AND_AGAINST),
                new Passing.Share(new Fraction(1, 3), false, Base.ELECTORATE)));
    cell(passing("no objection, more for than against")).isRefused(CellCode.AMBIGUOUS, 12);
    cell(passing("no objection or at least 2:1")).isRefused(CellCode.AMBIGUOUS, 13);
    cell(passing("无人反对和至少2:1")).isRefused(CellCode.AMBIGUOUS, 4);
    cell(passing("no objection and no objection")).isRefused(CellCode.TWICE, 17);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2/3; 0",
        "2/3 of ballots; 0",
        "2/3 majority; 0",
        "at least 2/3; 12",
        "at least 2/3 of; 15",
        "at least 2/3 of maintainers; 16",
        "at least 2/3 of voters; 16",
        "at least 2/3 of members present and voting; 16",
        "2:1; 0",
        "majority; 8",
        "simple majority; 0",
        "consensus; 0",
        "at least 2/3 of votes cast; 16",
        "三分之二; 0",
        "三分之二以上; 6",
        "全体成员的三分之二; 0",
        "维护者的三分之二以上; 0",
        "过半数; 3"
      })
  void aShareThatLeavesSomethingOpenIsRefused(String text, int offset) {
    cell(passing(text)).isRefused(CellCode.SHARE_OF_VOTES, offset);
  }

  @Test
  void theMistakeOfAShareShowsItWhole() {
    cell(VoteCells.passing("2/3 of ballots", EN, null))
        .isRefused(CellCode.SHARE_OF_VOTES, 0)
        .helping("`at least 2/3 of ballots`");
    cell(passing("全体成员的三分之二")).isRefused(CellCode.SHARE_OF_VOTES, 0).helping("`超过全体成员的三分之二`");
  }

  @Test
  void whatIsNoShareIsRefused() {
    cell(passing("3 votes")).isRefused(CellCode.NOT_UNDERSTOOD, 0).helping("`For at least`");
    cell(passing("at least 0:1")).isRefused(CellCode.NUMBER, 9);
    cell(passing("more than 100% of ballots")).isRefused(CellCode.IMPOSSIBLE_AMOUNT, 0);
    cell(passing("at least 3/2 of ballots")).isRefused(CellCode.NUMBER, 9);
    cell(passing("at least 66.7% of ballots")).isRefused(CellCode.NUMBER, 9);
    cell(passing("3:1 over default")).isRefused(CellCode.SHARE_OF_VOTES, 0);
    cell(passing("more for then against")).isRefused(CellCode.NOT_UNDERSTOOD, 0);
    cell(passing("")).isRefused(CellCode.INCOMPLETE, 0);
  }

  @Test
  void votesCastAreWhatTheRowSays() {
    cell(VoteCells.passing("more than half of votes cast", EN, Base.BALLOTS))
        .means(List.of(new Passing.Share(HALF, true, Base.BALLOTS)));
    cell(VoteCells.passing("所投票数过半数", ZH, Base.FOR_AND_AGAINST))
        .means(List.of(new Passing.Share(HALF, true, Base.FOR_AND_AGAINST)));
  }

  @Test
  void countsAndDerivedNumbersAreFloors() {
    cell(floor("3")).means(new Bound.Count(3));
    cell(floor("at least three votes")).means(new Bound.Count(3));
    cell(floor("more than 3")).means(new Bound.Count(4));
    cell(floor("3票以上")).means(new Bound.Count(3));
    cell(floor("至少两名")).means(new Bound.Count(2));
    cell(floor("all electors")).means(new Bound.AllBut(0));
    cell(floor("all but 1 of the electorate")).means(new Bound.AllBut(1));
    cell(floor("the smaller of 3 and all of the electorate")).means(new Bound.SmallerOf(3));
    cell(floor("half the square root of the electorate"))
        .means(new Bound.Root(1, 2, Rounding.NONE));
    cell(floor("全体成员平方根的3倍")).means(new Bound.Root(3, 1, Rounding.NONE));
    cell(floor("1/3 of electorate, rounded down"))
        .means(new Bound.Share(new Fraction(1, 3), false, Base.ELECTORATE, Rounding.DOWN));
    cell(floor("1/3 of electorate (rounded up)"))
        .means(new Bound.Share(new Fraction(1, 3), false, Base.ELECTORATE, Rounding.UP));
    cell(floor("a majority of electorate"))
        .means(new Bound.Share(HALF, true, Base.ELECTORATE, Rounding.NONE));
    cell(floor("全体成员过半数")).means(new Bound.Share(HALF, true, Base.ELECTORATE, Rounding.NONE));
  }

  @Test
  void floorsThatSayTooLittleOrTheWrongWayAreRefused() {
    cell(floor("1/3")).isRefused(CellCode.SHARE_OF_VOTES, 3).helping("`全体成员的1/3`");
    cell(floor("50%")).isRefused(CellCode.SHARE_OF_VOTES, 3);
    cell(floor("0")).isRefused(CellCode.NUMBER, 0);
    cell(floor("at most 3")).isRefused(CellCode.WRONG_WAY, 0);
    cell(floor("3名以下")).isRefused(CellCode.WRONG_WAY, 2);
    cell(floor("3 maintainers")).isRefused(CellCode.NOT_UNDERSTOOD, 2).helping("`Who votes`");
    cell(floor("more than 1/3 of electorate rounded up")).isRefused(CellCode.CONTRADICTION, 28);
    cell(floor("more than all")).isRefused(CellCode.NOT_UNDERSTOOD, 13);
    cell(floor("1.5")).isRefused(CellCode.NUMBER, 0);
    cell(floor("larger of 3 and all")).isRefused(CellCode.NOT_UNDERSTOOD, 0);
  }

  @Test
  void ceilingsCountFromAbove() {
    cell(ceiling("0")).means(new Bound.Count(0));
    cell(ceiling("at most 2 votes against")).means(new Bound.Count(2));
    cell(ceiling("fewer than 3")).means(new Bound.Count(2));
    cell(ceiling("不超过2票")).means(new Bound.Count(2));
    cell(ceiling("2票以下")).means(new Bound.Count(2));
    cell(ceiling("less than 1/3 of ballots"))
        .means(new Bound.Share(new Fraction(1, 3), true, Base.BALLOTS, Rounding.NONE));
    cell(ceiling("不足全体成员的三分之一"))
        .means(new Bound.Share(new Fraction(1, 3), true, Base.ELECTORATE, Rounding.NONE));
    cell(ceiling("at least 2")).isRefused(CellCode.WRONG_WAY, 0);
    cell(ceiling("a majority of electorate")).isRefused(CellCode.WRONG_WAY, 0);
    cell(ceiling("none")).isRefused(CellCode.AMBIGUOUS, 0);
    cell(ceiling("less than 0")).isRefused(CellCode.NUMBER, 10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 to 14 days since notice",
        "3-14 days since notice",
        "3 days to 2 weeks since the announcement",
        "between 3 and 14 days since notice",
        "自公告起3至14天",
        "3天至14天，自公告起",
        "公示期3至14天",
        "自公示之日起3到14天"
      })
  void aBallotIsOpenBetweenTwoTimes(String text) {
    cell(VoteCells.clock(text, ZH)).means(new VoteClock(days(3), days(14), Anchor.NOTICE));
  }

  @Test
  void aClockSaysWhetherItCloses() {
    cell(VoteCells.clock("at least 7 days since opening", EN))
        .means(new VoteClock(days(7), null, Anchor.OPENING));
    cell(VoteCells.clock("7 days or more since discussion", EN))
        .means(new VoteClock(days(7), null, Anchor.DISCUSSION));
    cell(VoteCells.clock("exactly 1 week since last version", EN))
        .means(new VoteClock(days(7), days(7), Anchor.LAST_VERSION));
    cell(VoteCells.clock("at most 7 days since opening", EN))
        .means(new VoteClock(null, days(7), Anchor.OPENING));
    cell(VoteCells.clock("自表决开始起满至少7天", ZH)).means(new VoteClock(days(7), null, Anchor.OPENING));
    cell(VoteCells.clock("2 to 5 working days (cn) since opening", EN))
        .means(
            new VoteClock(
                new Span.WorkingDays(2, "cn"), new Span.WorkingDays(5, "cn"), Anchor.OPENING));
    cell(VoteCells.clock("no limit", EN)).means(VoteClock.NONE);
    cell(VoteCells.clock("7 days since opening", EN))
        .isRefused(CellCode.VOTE_CLOCK, 0)
        .helping("`exactly 7 days since opening`");
    cell(VoteCells.clock("自公告起7天", ZH)).isRefused(CellCode.VOTE_CLOCK, 4).helping("`自公告起至少7天`");
    cell(VoteCells.clock("7 days", EN))
        .isRefused(CellCode.VOTE_CLOCK, 0)
        .helping("`at least 7 days since opening`");
    cell(VoteCells.clock("at least 72 hours", EN)).isRefused(CellCode.CLOCK_WITHOUT_ANCHOR, 17);
    cell(VoteCells.clock("at least 72 hours since last approval", EN))
        .isRefused(CellCode.NOT_UNDERSTOOD, 24);
    cell(VoteCells.clock("7 to 7 days since opening", EN)).isRefused(CellCode.CONTRADICTION, 0);
    cell(VoteCells.clock("at least 7 since opening", EN))
        .isRefused(CellCode.DURATION_WITHOUT_UNIT, 9);
    cell(VoteCells.clock("exactly 1 month since opening", EN))
        .isRefused(CellCode.DURATION_WITHOUT_UNIT, 8);
  }

  @Test
  void answersOfABallot() {
    Set<Position> usual = Set.of(Position.FOR, Position.AGAINST, Position.ABSTAIN);
    for (String text :
        List.of(
            "for, against or abstain",
            "for / against / abstain",
            "yes, no, abstain",
            "+1, 0, -1",
            "赞成、反对、弃权",
            "赞成、反对或弃权",
            "+1、0、-1")) {
      cell(VoteCells.positions(text, ZH)).means(usual);
    }
    cell(VoteCells.positions("for, against, with concerns", EN))
        .means(Set.of(Position.FOR, Position.AGAINST, Position.CONCERN));
    cell(VoteCells.positions("for, for", EN)).isRefused(CellCode.TWICE, 5);
    cell(VoteCells.positions("for, maybe", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 5);
    cell(VoteCells.positions("ranking", EN))
        .isRefused(CellCode.CONTRADICTION, 0)
        .helping("`Voting method`");
    cell(VoteCells.positions("+1, +0.9, -0.9, -1", EN)).means(usual);
    cell(VoteCells.positions("for, abstain, abstain, fractions", EN)).isRefused(CellCode.TWICE, 14);
  }

  @Test
  void peopleAndTheirReasons() {
    Who.Role maintainers = new Who.Role(MAINTAINER, true);
    cell(VoteCells.electorate("maintainer", EN)).means(maintainers);
    cell(VoteCells.electorate("only maintainer", EN)).means(maintainers);
    cell(VoteCells.electorate("all maintainer", EN)).means(maintainers);
    cell(VoteCells.electorate("anyone or @ann", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 14);
    cell(VoteCells.electorate("owners of each touched module", EN))
        .isRefused(CellCode.NOT_UNDERSTOOD, 29);
    cell(VoteCells.electorate("votes/council", EN)).isRefused(CellCode.NOT_SUPPORTED_YET, 0);
    cell(VoteCells.barred("recused, the nominee and author, maintainer, @ann", EN))
        .means(
            List.of(
                new Barred.Recused(),
                new Barred.Subject(),
                new Barred.Author(),
                new Barred.These(new Who.Role(MAINTAINER, false)),
                new Barred.These(new Who.People(Set.of(Handle.of("ann"))))));
    cell(VoteCells.barred("author team", EN))
        .means(List.of(new Barred.These(new Who.Role(RoleName.of("author team"), false))));
    cell(VoteCells.barred("anyone", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 0);
    cell(VoteCells.barred("subject, candidate", EN)).isRefused(CellCode.TWICE, 9);
  }

  @Test
  void aVetoOfAVoteEndsAsItsCellSays() {
    Who maintainer = new Who.Role(MAINTAINER, false);
    Who lead = new Who.Role(RoleName.of("lead"), false);
    cell(VoteCells.veto("maintainer, with reason", EN, null))
        .means(new VoteVeto(new Veto(maintainer, true, null, null, null), null, null));
    VoteVeto lifted = new VoteVeto(new Veto(maintainer, false, lead, null, null), null, null);
    cell(VoteCells.veto("maintainer, lifted by lead", EN, null)).means(lifted);
    cell(VoteCells.veto("maintainer，可由lead解除", ZH, null)).means(lifted);
    cell(VoteCells.veto("maintainer，7天后失效", ZH, null))
        .means(
            new VoteVeto(new Veto(maintainer, false, null, null, Duration.ofDays(7)), null, null));
    VoteVeto outvoted =
        new VoteVeto(
            new Veto(maintainer, true, lead, null, null),
            new Passing.Share(new Fraction(2, 3), false, Base.ELECTORATE),
            null);
    cell(VoteCells.veto(
            "maintainer, with reason, lifted by lead, overridden by at least 2/3 of electorate",
            EN,
            null))
        .means(outvoted);
    cell(VoteCells.veto("maintainer，须说明理由，可由lead解除，可被全体成员的三分之二以上推翻", ZH, null)).means(outvoted);
    VoteVeto overridden =
        new VoteVeto(new Veto(maintainer, false, null, null, null), null, "members");
    cell(VoteCells.veto("maintainer, overridden by votes/Members", EN, null)).means(overridden);
    cell(VoteCells.veto("maintainer，可被表决/Members推翻", ZH, null)).means(overridden);
    cell(VoteCells.veto("maintainer, with reason, with reason", EN, null))
        .isRefused(CellCode.TWICE, 36);
    cell(VoteCells.veto("maintainer, overridden by no objection", EN, null))
        .isRefused(CellCode.CONTRADICTION, 26);
    cell(VoteCells.veto("maintainer, overridden by 2/3 of electorate", EN, null))
        .isRefused(CellCode.SHARE_OF_VOTES, 26);
  }

  @Test
  void oneOfAFew() {
    cell(VoteCells.abstentions("count for quorum", EN)).means(Abstentions.QUORUM);
    cell(VoteCells.abstentions("none", EN)).means(Abstentions.NOTHING);
    cell(VoteCells.abstentions("yes", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 0).helping("`both`");
    cell(VoteCells.early("yes", EN))
        .isRefused(CellCode.NOT_UNDERSTOOD, 0)
        .helping("`when decided`");
    cell(VoteCells.early("all voted", EN)).means(CloseEarly.ALL_VOTED);
    cell(VoteCells.roll("now", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 0).helping("`at casting`");
  }

  @Test
  void whatRestartsAClockIsANewVersionOrAnObjectionTakenBack() {
    Restart longer =
        new Restart(Restart.Event.NEW_VERSION, Duration.ofDays(7), Duration.ofDays(21), false);
    cell(VoteCells.restarts("amendment: +7 days, at most 21 days in all", EN))
        .means(List.of(longer));
    cell(VoteCells.restarts("修订：延长7天，总计不超过21天", ZH)).means(List.of(longer));
    cell(VoteCells.restarts("concern resolved: again, once", EN))
        .means(List.of(new Restart(Restart.Event.OBJECTION_WITHDRAWN, null, null, true)));
    cell(VoteCells.restarts("未达法定人数：延长7天，仅一次", ZH))
        .means(List.of(new Restart(Restart.Event.NO_QUORUM, Duration.ofDays(7), null, true)));
    cell(VoteCells.restarts("quorum reached: +7 days, once", EN))
        .means(List.of(new Restart(Restart.Event.QUORUM_REACHED, Duration.ofDays(7), null, true)));
    cell(VoteCells.restarts("达到法定人数：重新计时", ZH))
        .means(List.of(new Restart(Restart.Event.QUORUM_REACHED, null, null, false)));
    cell(VoteCells.restarts("objection: again", EN))
        .isRefused(CellCode.NOT_UNDERSTOOD, 0)
        .helping("`objection withdrawn`");
    cell(VoteCells.restarts("new version: again; revision: +1 day", EN))
        .isRefused(CellCode.TWICE, 20);
  }
}
