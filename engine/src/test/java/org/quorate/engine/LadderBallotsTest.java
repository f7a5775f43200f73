package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quorate.Aspect;
import org.quorate.Docket.Change;
import org.quorate.Extent;
import org.quorate.Finding;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.Outcome;
import org.quorate.Remedy;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Diagnostic;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Merits;
import org.quorate.ladder.Nomination;
import org.quorate.ladder.PromotionDecision;
import org.quorate.vote.Ballot;
import org.quorate.vote.Course;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/** A role that people come to hold by a ballot. */
class LadderBallotsTest {
  private static final Instant AT = Instant.parse("2026-03-04T10:00:00Z");
  private static final Instant OPENED = Instant.parse("2026-03-01T10:00:00Z");
  private static final String TEXT =
      """
      ---
      governance: 1
      name: Pumps
      ---
      <!-- charter: roles -->
      | Role | Rung below | Decided by |
      | --- | --- | --- |
      | maintainer | reviewer | votes/promotion |
      | reviewer | | nobody |

      <!-- charter: roster -->
      | Handle | Role |
      | --- | --- |
      | @ann | maintainer |
      | @bob | maintainer |
      | @cat | reviewer |

      <!-- charter: votes -->
      | Decision | Who votes | Passes with | Open for |
      | --- | --- | --- | --- |
      | promotion | maintainers | at least 2/3 of for and against | exactly 2 days since opening |
      """;

  private final GovernanceEngine engine = Engines.create();
  private final Charter charter =
      engine.read(CharterSource.of("GOVERNANCE.md", TEXT)).charter().orElseThrow();

  @AfterEach
  void close() {
    engine.close();
  }

  private static MayBecome asked(Known known, Ballot... ballots) {
    Nomination nomination =
        new Nomination(Handle.of("cat"), RoleName.of("maintainer"), null, OPENED, List.of(), null);
    Merits merits =
        Merits.builder().nominations(List.of(nomination.with(List.of(ballots)))).build();
    return new MayBecome(merits, Handle.of("cat"), RoleName.of("maintainer"), null, AT, known);
  }

  private static Ballot ballot(Position of) {
    return Ballot.of(
        "7",
        "Promotion",
        Course.opened(OPENED),
        Vote.of("ann", Position.FOR, OPENED),
        Vote.of("bob", of, OPENED));
  }

  private PromotionDecision decided(Ballot... ballots) {
    return engine.decide(charter, asked(Known.everything(), ballots));
  }

  @Test
  void whoWasElectedComesToHoldTheRole() {
    PromotionDecision decision = decided(ballot(Position.FOR));
    assertThat(decision.outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(decision.findings())
        .extracting(Finding::because)
        .contains("`votes/promotion` passed");
  }

  @Test
  void whoWasNotElectedDoesNotAndWhoWasElectedInASecondBallotDoes() {
    PromotionDecision lost = decided(ballot(Position.AGAINST));
    assertThat(lost.outcome()).isEqualTo(Outcome.WAITING);
    assertThat(lost.remedies())
        .extracting(Remedy::action, Remedy::who)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Remedy.Action.CALL, "votes/promotion"),
            org.assertj.core.groups.Tuple.tuple(Remedy.Action.NOMINATE, "anybody"));
    assertThat(decided(ballot(Position.AGAINST), ballot(Position.FOR)).outcome())
        .isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void aBallotThatNobodyCalledHasToBeCalled() {
    PromotionDecision decision = decided();
    assertThat(decision.outcome()).isEqualTo(Outcome.WAITING);
    assertThat(decision.remedies())
        .extracting(Remedy::action, Remedy::who)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Remedy.Action.CALL, "votes/promotion"));
  }

  @Test
  void aBallotOfAnotherNameDecidesNothing() {
    Ballot other = Ballot.of("8", "election", Course.opened(OPENED));
    assertThat(decided(other).outcome()).isEqualTo(Outcome.WAITING);
  }

  @Test
  void whereNominationsAreNotToldNothingIsSure() {
    Known known = Known.everything().with(Extent.PARTIAL, Aspect.NOMINATIONS);
    assertThat(engine.decide(charter, asked(known)).outcome()).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void aChangeOfTheRowOfTheBallotTouchesTheNomination() {
    var docket = engine.docket();
    docket.put("cat", charter, asked(Known.everything(), ballot(Position.FOR)));
    assertThat(docket.touchedBy(new Change.OfRule(RuleName.of("votes", "promotion"))))
        .containsExactly("cat");
  }

  @Test
  void aRoleCannotBeDecidedByABallotThatNoRowDecides() {
    String other = TEXT.replace("votes/promotion", "votes/promotoin");
    assertThat(engine.read(CharterSource.of("GOVERNANCE.md", other)).diagnostics())
        .extracting(Diagnostic::code, Diagnostic::help)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Q0361", "did you mean `promotion`?"));
  }
}
