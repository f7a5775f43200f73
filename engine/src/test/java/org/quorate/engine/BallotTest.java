package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.quorate.Docket;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.Outcome;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.charter.Bound;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterRef;
import org.quorate.charter.Electorate;
import org.quorate.charter.Electorate.Roll;
import org.quorate.charter.Passing;
import org.quorate.charter.RosterRow;
import org.quorate.charter.Rows;
import org.quorate.charter.Source;
import org.quorate.charter.Span;
import org.quorate.charter.Standard;
import org.quorate.charter.Table;
import org.quorate.charter.VoteClock;
import org.quorate.charter.VoteRow;
import org.quorate.charter.VoteRow.CloseEarly;
import org.quorate.charter.Who;
import org.quorate.vote.Ballot;
import org.quorate.vote.BallotDecision;
import org.quorate.vote.BallotResult.State;
import org.quorate.vote.Course;
import org.quorate.vote.HasPassed;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

class BallotTest {
  private static final GovernanceEngine ENGINE = Engines.create();
  private static final Instant OPENED = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant END = OPENED.plus(Duration.ofHours(72));
  private static final Source SOURCE =
      new Source(
          new Table("GOVERNANCE.md", "votes", List.of("Decision", "Who votes", "Passes with")),
          9,
          1,
          "| release | members | more for than against |");

  @AfterAll
  static void close() throws Exception {
    ENGINE.close();
  }

  private static Charter charter() {
    List<RosterRow> roster = new ArrayList<>();
    for (String name : List.of("ann", "bob", "cid", "dan", "eve")) {
      roster.add(
          new RosterRow(
              RuleName.of("roster", name),
              SOURCE,
              Handle.of(name),
              RoleName.of("member"),
              null,
              null,
              null,
              RosterRow.Status.ACTIVE,
              "",
              List.of()));
    }
    VoteRow row =
        new VoteRow(
            RuleName.of("votes", "release"),
            SOURCE,
            new Electorate(
                new Who.Role(RoleName.of("member"), false), Roll.OPENING, List.of(), List.of()),
            Set.of(Position.FOR, Position.AGAINST, Position.ABSTAIN),
            new Standard(
                List.of(new Passing.MoreForThanAgainst()),
                null,
                new Bound.Count(3),
                null,
                null,
                null,
                null),
            new VoteClock(new Span.Exact(Duration.ofHours(72)), null, VoteClock.Anchor.OPENING),
            CloseEarly.NEVER,
            "");
    Rows rows = Rows.builder().roster(roster).rostered(true).build().with(List.of(row));
    return Charter.of(
        new CharterRef("test", 1, "r", "p", "t"),
        "en",
        List.of("GOVERNANCE.md"),
        null,
        List.of(),
        rows);
  }

  private static BallotDecision at(Instant at, Vote... votes) {
    Ballot ballot = Ballot.of("1", "Release", Course.opened(OPENED), votes);
    return decide(ballot, at);
  }

  @Test
  void threeBindingVotesForPassARelease() {
    Vote[] votes = {
      Vote.of("ann", Position.FOR, OPENED),
      Vote.of("bob", Position.FOR, OPENED.plusSeconds(9)),
      Vote.of("cid", Position.FOR, END.minusSeconds(9)),
      Vote.of("dan", Position.AGAINST, OPENED.plusSeconds(60)),
      Vote.of("zoe", Position.AGAINST, OPENED.plusSeconds(60)),
    };
    BallotDecision open = at(END.minusSeconds(1), votes);
    assertThat(open.outcome()).isEqualTo(Outcome.WAITING);
    assertThat(open.until()).contains(END);
    BallotDecision passed = at(END, votes);
    assertThat(passed.outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(passed.result().state()).isEqualTo(State.PASSED);
    assertThat(passed.result().margin()).hasValue(1);
    assertThat(passed.result().notCounted()).hasSize(1);
  }

  @Test
  void aVoteAtTheClosingSecondIsInAndOneSecondLaterIsNot() {
    Course closed = Course.opened(OPENED).closed(END);
    Vote[] votes = {
      Vote.of("ann", Position.FOR, OPENED),
      Vote.of("bob", Position.FOR, OPENED),
      Vote.of("cid", Position.FOR, END),
    };
    Ballot ballot = Ballot.of("1", "release", closed, votes);
    Instant later = END.plusSeconds(60);
    assertThat(decide(ballot, later).result().state()).isEqualTo(State.PASSED);
    votes[2] = Vote.of("cid", Position.FOR, END.plusSeconds(1));
    BallotDecision failed = decide(Ballot.of("1", "release", closed, votes), later);
    assertThat(failed.result().state()).isEqualTo(State.FAILED);
    assertThat(failed.headline()).startsWith("failed by votes/release, For at least");
    assertThat(failed.result().margin()).hasValue(1);
  }

  @Test
  void nothingDecidesABallotWithoutARow() {
    BallotDecision decision = decide(Ballot.of("1", "picnic", Course.opened(OPENED)), END);
    assertThat(decision.outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(decision.result().state()).isEqualTo(State.UNGOVERNED);
    assertThat(decision.headline()).isEqualTo("blocked: no row of `votes` decides `picnic`");
  }

  @Test
  void aDocketKnowsWhichBallotsAChangeOfARoleTouches() {
    Ballot ballot = Ballot.of("1", "release", Course.opened(OPENED));
    Docket docket = ENGINE.docket();
    docket.put("b1", charter(), new HasPassed(ballot, END, Known.everything()));
    assertThat(docket.touchedBy(new Docket.Change.OfRole(RoleName.of("member"))))
        .containsExactly("b1");
    assertThat(docket.touchedBy(new Docket.Change.OfPerson(Handle.of("zoe")))).isEmpty();
  }

  private static BallotDecision decide(Ballot ballot, Instant at) {
    return ENGINE.decide(charter(), new HasPassed(ballot, at, Known.everything()));
  }
}
