package org.quorate.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Finding;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.Outcome;
import org.quorate.Remedy;
import org.quorate.RoleName;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.engine.Engines;
import org.quorate.engine.charter.CharterReader;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Merits;
import org.quorate.ladder.Nomination;
import org.quorate.ladder.PromotionDecision;
import org.quorate.ladder.Voice;
import org.quorate.vote.Ballot;
import org.quorate.vote.Course;
import org.quorate.vote.OptionName;
import org.quorate.vote.Petition;
import org.quorate.vote.Poll;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/** How long a nominee waits after a ballot that failed or a silence that was broken. */
class AgainTest {
  private static final Handle EVE = Handle.of("eve");
  private static final RoleName MEMBER = RoleName.of("member");
  private static final RoleName FRIEND = RoleName.of("friend");
  private static final Instant FIRST = Instant.parse("2026-05-01T12:00:00Z");
  private static final Instant CLOSED = FIRST.plus(Duration.ofDays(7));
  private static final Instant SECOND = CLOSED.plus(Duration.ofDays(3));
  private static final Instant REST = CLOSED.plus(Duration.ofDays(90));
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  private static final Charter CHARTER =
      CharterReader.read(
              CharterSource.of(
                  "GOVERNANCE.md",
                  """
                  ---
                  governance: 1
                  name: Pumps
                  ---
                  <!-- charter: roles -->
                  | Role | Sponsors | Decided by | Appeal | Again after |
                  | --- | --- | --- | --- | --- |
                  | member | | votes/committee | votes/court within 14 days | 90 days |
                  | friend | | silence of members for 7 days | | 90 days |
                  | peer | | 1 member and votes/committee | | |
                  | mentor | 1 member | sponsors then votes/committee | | 90 days |
                  | keeper | | votes/committee | | 90 days |
                  | speaker | | votes/election | | |

                  <!-- charter: bodies -->
                  | Body | Members | Seats | Vacancy |
                  | --- | --- | --- | --- |
                  | keepers | keeper | 2 | votes/court |

                  <!-- charter: votes -->
                  | Decision | Who votes | Passes with | Open for | Voting method |
                  | --- | --- | --- | --- | --- |
                  | committee | members | more for than against | exactly 7 days since opening | |
                  | court | members | more for than against | exactly 7 days since opening | |
                  | election | members | seats filled | exactly 7 days since opening | plurality |

                  <!-- charter: roster -->
                  | Handle | Role |
                  | --- | --- |
                  | @ann | member |
                  """))
          .charter()
          .orElseThrow();

  private static GovernanceEngine engine;

  @BeforeAll
  static void open() {
    engine = Engines.create();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static Ballot ballot(String decision, Instant opened, Position... positions) {
    return new Ballot(
        decision + opened,
        decision,
        null,
        EVE,
        Course.opened(opened),
        List.of(positions).stream().map(one -> Vote.of("ann", one, opened)).toList(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Ballot passes(Instant opened) {
    return ballot("committee", opened, Position.FOR);
  }

  private static Ballot fails(Instant opened) {
    return ballot("committee", opened, Position.AGAINST);
  }

  private static Nomination nomination(Instant at, Ballot... ballots) {
    return new Nomination(EVE, MEMBER, null, at, List.of(), null, List.of(ballots));
  }

  private static Nomination friend(Instant at, Voice... voices) {
    return new Nomination(EVE, FRIEND, null, at, List.of(voices), null);
  }

  private static Voice objection(String by, @Nullable Instant withdrawn) {
    return new Voice(Handle.of(by), Voice.Says.OBJECT, FIRST.plusSeconds(60), withdrawn);
  }

  private static PromotionDecision decide(Instant at, Known known, Nomination... nominations) {
    Merits merits = Merits.builder().nominations(List.of(nominations)).build();
    RoleName role = nominations[0].role();
    MayBecome asked = new MayBecome(merits, EVE, role, null, at, known);
    PromotionDecision decision = engine.decide(CHARTER, asked);
    LadderCase one = new LadderCase(0, CHARTER, asked);
    assertThat(one.lines(decision)).isEqualTo(one.expected());
    return decision;
  }

  private static Outcome outcome(Instant at, Nomination... nominations) {
    return decide(at, Known.everything(), nominations).outcome();
  }

  @Test
  void theNextNominationWaitsAfterABallotThatFailed() {
    Nomination first = nomination(FIRST, fails(FIRST));
    Nomination second = nomination(SECOND, passes(SECOND));
    PromotionDecision waits = decide(NOW, Known.everything(), first, second);
    assertThat(waits.outcome()).isEqualTo(Outcome.WAITING);
    assertThat(waits.waitUntil()).isEqualTo(REST);
    assertThat(waits.findings())
        .extracting(Finding::because)
        .contains("after the refusal of " + CLOSED + " the next waits until " + REST);
    assertThat(outcome(REST.minusSeconds(1), first, second)).isEqualTo(Outcome.WAITING);
    assertThat(outcome(REST, first, second)).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void soDoesAnotherBallotOnTheSameNomination() {
    Nomination twice = nomination(FIRST, fails(FIRST), passes(SECOND));
    assertThat(outcome(NOW, twice)).isEqualTo(Outcome.WAITING);
    assertThat(outcome(REST, twice)).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void anAppealThatTurnedTheFailedBallotLeavesNothingToWaitFor() {
    Nomination turned = nomination(FIRST, fails(FIRST), ballot("court", CLOSED, Position.FOR));
    Nomination second = nomination(SECOND, passes(SECOND));
    assertThat(outcome(NOW, turned, second)).isEqualTo(Outcome.ALLOWED);
    Nomination late =
        nomination(
            FIRST,
            fails(FIRST),
            ballot("court", CLOSED.plus(Duration.ofDays(14)).plusSeconds(1), Position.FOR));
    assertThat(outcome(NOW, late, second)).isEqualTo(Outcome.WAITING);
    Nomination early =
        nomination(FIRST, fails(FIRST), ballot("court", CLOSED.minusSeconds(1), Position.FOR));
    assertThat(outcome(NOW, early, second)).isEqualTo(Outcome.WAITING);
  }

  @Test
  void aBallotThatWasOpenedTooEarlyRefusedNobody() {
    Nomination first = nomination(FIRST, fails(FIRST.minusSeconds(1)));
    assertThat(outcome(NOW, first, nomination(SECOND, passes(SECOND)))).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void anObjectionThatStoodOnAnEarlierNominationIsWaitedFor() {
    Instant rest = FIRST.plusSeconds(60).plus(Duration.ofDays(90));
    Nomination first = friend(FIRST, objection("ann", null));
    assertThat(outcome(NOW, first, friend(SECOND))).isEqualTo(Outcome.WAITING);
    assertThat(outcome(rest.minusSeconds(1), first, friend(SECOND))).isEqualTo(Outcome.WAITING);
    assertThat(outcome(rest, first, friend(SECOND))).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void anObjectionThatWasTakenBackOrCameFromSomebodyElseIsNot() {
    Nomination taken = friend(FIRST, objection("ann", SECOND));
    assertThat(outcome(NOW, taken, friend(SECOND))).isEqualTo(Outcome.ALLOWED);
    Nomination strange = friend(FIRST, objection("bob", null));
    assertThat(outcome(NOW, strange, friend(SECOND))).isEqualTo(Outcome.ALLOWED);
  }

  private static PromotionDecision refusedByTheHost(String role) {
    Voice yes = Voice.of("ann", Voice.Says.AGREE, FIRST);
    Nomination refused = new Nomination(EVE, RoleName.of(role), null, FIRST, List.of(yes), CLOSED);
    return decide(REST, Known.everything(), refused);
  }

  @Test
  void whoeverWasRefusedByTheHostIsToldToBeginAgain() {
    String refused = "the last nomination was refused at " + CLOSED + ", and ";
    assertThat(refusedByTheHost("peer").findings())
        .extracting(Finding::because)
        .contains(
            refused + "none of 1 from member said yes",
            refused + "`votes/committee` has not been called");
    assertThat(refusedByTheHost("friend").findings())
        .extracting(Finding::because)
        .contains(refused + "nobody has announced another");
    for (String role : List.of("peer", "friend")) {
      assertThat(refusedByTheHost(role).remedies())
          .extracting(Remedy::action, Remedy::who)
          .containsExactly(tuple(Remedy.Action.NOMINATE, "anybody"));
    }
  }

  private static Nomination mentor(Instant at, Ballot ballot, Voice... voices) {
    return new Nomination(
        EVE, RoleName.of("mentor"), null, at, List.of(voices), null, List.of(ballot));
  }

  private static Voice sponsor(Instant at, @Nullable Instant withdrawn) {
    return new Voice(Handle.of("ann"), Voice.Says.SPONSOR, at, withdrawn);
  }

  /** A ballot that followed sponsors when it opened did so, whatever they say later. */
  @Test
  void sponsorsWhoTakeTheirWordBackAfterwardsUndoNoRefusal() {
    Nomination second = mentor(SECOND, passes(SECOND), sponsor(SECOND, null));
    Nomination took = mentor(FIRST, fails(FIRST), sponsor(FIRST, CLOSED));
    assertThat(outcome(NOW, took, second)).isEqualTo(Outcome.WAITING);
    Voice objects = Voice.of("ann", Voice.Says.OBJECT, CLOSED);
    Nomination changed = mentor(FIRST, fails(FIRST), sponsor(FIRST, null), objects);
    assertThat(outcome(NOW, changed, second)).isEqualTo(Outcome.WAITING);
    Nomination early = mentor(FIRST, fails(FIRST), sponsor(FIRST, FIRST));
    assertThat(outcome(NOW, early, second)).isEqualTo(Outcome.ALLOWED);
    Nomination late = mentor(FIRST, fails(FIRST), sponsor(FIRST.plusSeconds(1), null));
    assertThat(outcome(NOW, late, second)).isEqualTo(Outcome.ALLOWED);
  }

  private static Nomination refused(Instant when, Ballot... ballots) {
    return new Nomination(EVE, MEMBER, null, FIRST, List.of(), when, List.of(ballots));
  }

  @Test
  void whatTheHostRefusedHidesNoBallotThatFailed() {
    Nomination second = nomination(NOW, passes(NOW));
    Instant later = FIRST.plus(Duration.ofDays(91));
    Nomination both = refused(FIRST.plusSeconds(1), fails(FIRST));
    assertThat(outcome(later, both, second)).isEqualTo(Outcome.WAITING);
    assertThat(outcome(later, refused(FIRST.plusSeconds(1)), second)).isEqualTo(Outcome.ALLOWED);
    Ballot court = ballot("court", FIRST.plusSeconds(2), Position.FOR);
    Nomination turned = refused(FIRST.plusSeconds(1), fails(FIRST), court);
    assertThat(outcome(later, turned, second)).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void noRefusalBarsWhoFillsAVacantSeat() {
    RoleName keeper = RoleName.of("keeper");
    Nomination failed =
        new Nomination(EVE, keeper, null, FIRST, List.of(), null, List.of(fails(FIRST)));
    Ballot court = ballot("court", SECOND, Position.FOR);
    Nomination filled = new Nomination(EVE, keeper, null, SECOND, List.of(), null, List.of(court));
    assertThat(outcome(NOW, failed, filled)).isEqualTo(Outcome.ALLOWED);
    Nomination again =
        new Nomination(EVE, keeper, null, SECOND, List.of(), null, List.of(passes(SECOND)));
    assertThat(outcome(NOW, failed, again)).isEqualTo(Outcome.WAITING);
  }

  @Test
  void anElectionIsAboutWhomItElects() {
    assertThat(elected("ann", "eve", "ann").outcome()).isEqualTo(Outcome.WAITING);
    assertThat(elected("eve", "eve", "ann").outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(elected("ann", "ann", "bob").outcome()).isEqualTo(Outcome.WAITING);
    assertThat(elected("ann", "ann", "bob").uncounted())
        .extracting(one -> one.why())
        .containsExactly("it is about somebody else");
  }

  private static PromotionDecision elected(String winner, String... standing) {
    Map<OptionName, Handle> candidates = new HashMap<>();
    for (String one : standing) {
      candidates.put(OptionName.of(one), Handle.of(one));
    }
    Poll poll =
        new Poll(List.copyOf(candidates.keySet()), candidates, null, null, List.of(), List.of());
    Vote vote =
        new Vote(Handle.of("ann"), Position.MARKED, FIRST, 0, "", Map.of(OptionName.of(winner), 1));
    Ballot ballot =
        new Ballot(
            "e",
            "election",
            null,
            null,
            Course.opened(FIRST),
            List.of(vote),
            List.of(),
            List.of(),
            List.of(),
            Petition.ALONE,
            poll,
            List.of());
    Nomination nomination =
        new Nomination(EVE, RoleName.of("speaker"), null, FIRST, List.of(), null, List.of(ballot));
    return decide(NOW, Known.everything(), nomination);
  }

  @Test
  void whereNobodyTellsOfNominationsSomeMayHaveFailed() {
    Known partly = Known.everything().with(Extent.PARTIAL, Aspect.NOMINATIONS);
    assertThat(decide(NOW, partly, friend(FIRST)).outcome()).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void aBallotThatMayHaveFailedMayBeWaitedFor() {
    Known partly = Known.everything().with(Extent.PARTIAL, Aspect.ROSTER_AT);
    Nomination first = nomination(FIRST, fails(FIRST));
    PromotionDecision decision = decide(NOW, partly, first, nomination(SECOND, passes(SECOND)));
    assertThat(decision.outcome()).isNotEqualTo(Outcome.ALLOWED);
  }
}
