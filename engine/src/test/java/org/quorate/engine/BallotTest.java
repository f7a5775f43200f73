package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.Outcome;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.charter.*;
import org.quorate.charter.Electorate.Roll;
import org.quorate.charter.VoteRow.CloseEarly;
import org.quorate.vote.*;
import org.quorate.vote.BallotResult.State;

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
    Rows rows =
        new Rows(
                List.of(), List.of(), roster, true, List.of(), List.of(), List.of(), List.of(),
                List.of())
            .with(List.of(row));
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
    return ENGINE.decide(charter(), new HasPassed(ballot, at, Known.everything()));
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
    System.out.println(open.headline() + " " + open.findings());
    assertThat(open.outcome()).isEqualTo(Outcome.WAITING);
    assertThat(open.until()).contains(END);
    BallotDecision passed = at(END, votes);
    System.out.println(passed.headline() + " " + passed.result());
    assertThat(passed.outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(passed.result().state()).isEqualTo(State.PASSED);
    assertThat(passed.result().margin()).hasValue(1);
    assertThat(passed.result().notCounted()).hasSize(1);
  }
}
