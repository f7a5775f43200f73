package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
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
import org.quorate.RuleName;
import org.quorate.Waived;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.ladder.DepartureDecision;
import org.quorate.ladder.DepartureDecision.State;
import org.quorate.ladder.LadderReview;
import org.quorate.ladder.Lapse;
import org.quorate.ladder.Merits;
import org.quorate.ladder.MustStepDown;
import org.quorate.ladder.Seed;
import org.quorate.ladder.Uncounted;
import org.quorate.vote.Ballot;
import org.quorate.vote.Course;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/** What becomes of members whose organisation comes to hold too many seats of a body. */
class BodyOverCapTest {
  private static final RoleName MEMBER = RoleName.of("council member");
  private static final String TEXT =
      """
      ---
      governance: 1
      name: Pumps
      ---
      <!-- charter: roles -->
      | Role |
      | --- |
      | council member |

      <!-- charter: bodies -->
      | Body | Members | Organisation cap | If over the cap |
      | --- | --- | --- | --- |
      | council | council member | 1 | resign within 30 days |

      <!-- charter: roster -->
      | Handle | Role |
      | --- | --- |
      | @ann | council member |
      | @bob | council member |
      | @cat | council member |

      <!-- charter: affiliations -->
      | Handle | Organisation | Since | Until |
      | --- | --- | --- | --- |
      | @ann | Blue | | |
      | @bob | unaffiliated | | 2026-02-28 |
      | @bob | Blue | 2026-03-01 | |
      | @cat | Red | | |
      """;

  private static final String WAIVED =
      TEXT.replace("resign within 30 days", "resign within 30 days, waived by votes/waiver")
          + """

          <!-- charter: votes -->
          | Decision | Who votes | Passes with | Open for |
          | --- | --- | --- | --- |
          | waiver | council member | more for than against | exactly 3 days since opening |
          """;

  private final GovernanceEngine engine = Engines.create();

  @AfterEach
  void close() {
    engine.close();
  }

  private Charter charter(String text) {
    return engine.read(CharterSource.of("GOVERNANCE.md", text)).charter().orElseThrow();
  }

  private DepartureDecision decided(
      String text, String who, String at, Known known, Seed... seeds) {
    return engine.decide(
        charter(text),
        new MustStepDown(merits(seeds), Handle.of(who), MEMBER, null, Instant.parse(at), known));
  }

  private DepartureDecision voted(String text, String who, String at, Ballot... ballots) {
    return engine.decide(
        charter(text),
        new MustStepDown(
            Merits.builder().ballots(List.of(ballots)).build(),
            Handle.of(who),
            MEMBER,
            null,
            Instant.parse(at),
            Known.everything()));
  }

  private static Ballot waiver(@Nullable String about, String opened, Position says) {
    Instant at = Instant.parse(opened);
    return new Ballot(
        "1",
        "Waiver",
        null,
        about == null ? null : Handle.of(about),
        Course.opened(at),
        List.of(Vote.of("cat", says, at)),
        List.of(),
        List.of(),
        List.of());
  }

  private DepartureDecision decided(String text, String who, String at, Seed... seeds) {
    return decided(text, who, at, Known.everything(), seeds);
  }

  private static Merits merits(Seed... seeds) {
    return Merits.builder().seeds(List.of(seeds)).build();
  }

  private static Seed seed(String text, String at) {
    return new Seed(RuleName.of("bodies", "council"), text, Instant.parse(at));
  }

  private static List<String> because(DepartureDecision decision) {
    return decision.findings().stream().map(Finding::because).toList();
  }

  @Test
  void untilTheTimeIsOverThoseOfTheOrganisationAgreeWhoGoes() {
    DepartureDecision decision = decided(TEXT, "ann", "2026-03-30T23:59:59Z");

    assertThat(decision.outcome()).isEqualTo(Outcome.WAITING);
    assertThat(decision.state()).isEqualTo(State.IN_GRACE);
    assertThat(decision.waitUntil()).isEqualTo("2026-03-31T00:00:00Z");
    assertThat(because(decision))
        .containsExactly(
            "an organisation may hold 1 seats of `council`, and `Blue` holds 2: @ann, @bob",
            "so many have to resign within 30 days as are too many, else all go at"
                + " 2026-03-31T00:00:00Z");
    assertThat(decision.findings())
        .extracting(finding -> finding.rule().name().toString())
        .containsOnly("bodies/council");
  }

  @Test
  void whenItIsOverAllOfThemGo() {
    assertThat(decided(TEXT, "ann", "2026-03-31T00:00:00Z").outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(decided(TEXT, "bob", "2026-03-31T00:00:00Z").outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(decided(TEXT, "cat", "2026-03-31T00:00:00Z").state()).isEqualTo(State.STAYS);
  }

  @Test
  void whereOneResignedTheOtherStays() {
    String resigned =
        TEXT.replace(
                "| Handle | Role |\n| --- | --- |",
                "| Handle | Role | Until |\n| --- | --- | --- |")
            .replace("| @ann | council member |", "| @ann | council member | 2026-03-20 |")
            .replace("| @bob | council member |", "| @bob | council member | |")
            .replace("| @cat | council member |", "| @cat | council member | |");

    assertThat(decided(resigned, "bob", "2026-04-30T00:00:00Z").state()).isEqualTo(State.STAYS);
  }

  @Test
  void beforeAnybodyChangedTheirOrganisationAllStay() {
    assertThat(decided(TEXT, "ann", "2026-02-28T23:59:59Z").state()).isEqualTo(State.STAYS);
  }

  @Test
  void aLotIsDrawnFromTheFirstSeedSinceThenAlone() {
    String lot = TEXT.replace("resign within 30 days", "agree then lot");
    DepartureDecision undrawn =
        decided(lot, "ann", "2026-03-09T00:00:00Z", seed("old", "2026-02-28T23:59:59Z"));

    assertThat(undrawn.state()).isEqualTo(State.TO_BE_DECIDED);
    assertThat(undrawn.remedies())
        .extracting(Remedy::action)
        .containsExactly(Remedy.Action.PUBLISH_SEED);
    Seed first = seed("7 11", "2026-03-02T00:00:00Z");
    Seed second = seed("8 12", "2026-03-03T00:00:00Z");
    Seed ahead = seed("9 13", "2026-03-10T00:00:00Z");
    List<DepartureDecision> drawn =
        Stream.of("ann", "bob")
            .map(who -> decided(lot, who, "2026-03-09T00:00:00Z", second, first, ahead))
            .toList();
    assertThat(drawn)
        .extracting(DepartureDecision::state)
        .containsExactlyInAnyOrder(State.STEPS_DOWN, State.STAYS);
    assertThat(drawn).allMatch(one -> because(one).get(1).contains("the seed `7 11`"));
  }

  @Test
  void nobodyGoesBeforeTheNextElectionWhereTheRowSaysSo() {
    String next = TEXT.replace("resign within 30 days", "next election");
    DepartureDecision decision = decided(next, "ann", "2027-01-01T00:00:00Z");

    assertThat(decision.state()).isEqualTo(State.STAYS);
    assertThat(because(decision)).contains("nobody has to go before the next election");
  }

  @Test
  void whoseOrganisationNobodyKnowsMayBeOneTooMany() {
    String unknown = TEXT.replace("| @ann | Blue | | |\n", "");
    Known partly = Known.everything().with(Extent.PARTIAL, Aspect.AFFILIATIONS);

    assertThat(decided(unknown, "bob", "2026-05-01T00:00:00Z", partly).state())
        .isEqualTo(State.UNDETERMINED);
    assertThat(decided(unknown, "bob", "2026-05-01T00:00:00Z").state()).isEqualTo(State.STAYS);
  }

  @Test
  void aReviewShowsWhoIsConcernedAndFromWhen() {
    LadderReview review =
        new LadderReview(
            merits(),
            Instant.parse("2026-02-20T00:00:00Z"),
            Known.everything(),
            Duration.ofDays(30));

    List<Lapse> lapses = engine.decide(charter(TEXT), review).lapses();

    assertThat(lapses)
        .extracting(lapse -> lapse.person().value() + " " + lapse.due())
        .containsExactly("ann 2026-03-01T00:00:00Z", "bob 2026-03-01T00:00:00Z", "cat null");
  }

  @Test
  void aBallotThatPassedLetsAllOfThemStay() {
    Ballot passed = waiver(null, "2026-03-01T00:00:00Z", Position.FOR);
    DepartureDecision stays = voted(WAIVED, "ann", "2026-05-01T00:00:00Z", passed);

    assertThat(stays.outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(stays.state()).isEqualTo(State.STAYS);
    assertThat(stays.headline())
        .isEqualTo("@ann stays council member: `votes/waiver` passed, so that all of them stay");
    assertThat(stays.findings().get(1)).isInstanceOf(Waived.class);
    assertThat(((Waived) stays.findings().get(1)).exception().name().toString())
        .isEqualTo("votes/waiver");
    assertThat(stays.findings()).hasSize(2);
    assertThat(voted(WAIVED, "bob", "2026-05-01T00:00:00Z", passed).state()).isEqualTo(State.STAYS);
  }

  @Test
  void aBallotBeforeTheyWereTooManyWaivesNothing() {
    Ballot early = waiver(null, "2026-02-28T23:59:59Z", Position.FOR);
    DepartureDecision goes = voted(WAIVED, "ann", "2026-05-01T00:00:00Z", early);

    assertThat(goes.outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(goes.uncounted())
        .extracting(Uncounted::why)
        .containsExactly("it came before what it is about");
  }

  @Test
  void aBallotAboutOneOfThemIsAboutAllOfThem() {
    String late = "2026-05-01T00:00:00Z";
    String since = "2026-03-01T00:00:00Z";
    assertThat(voted(WAIVED, "ann", late, waiver("bob", since, Position.FOR)).state())
        .isEqualTo(State.STAYS);
    assertThat(voted(WAIVED, "ann", late, waiver("cat", since, Position.FOR)).state())
        .isEqualTo(State.STEPS_DOWN);
    assertThat(voted(WAIVED, "ann", late, waiver("zoe", since, Position.FOR)).state())
        .isEqualTo(State.STEPS_DOWN);
  }

  @Test
  void aBallotThatFailedOrRunsLetsThemGoAsTheRowSays() {
    String since = "2026-03-01T00:00:00Z";
    Ballot failed = waiver(null, since, Position.AGAINST);
    Ballot running = waiver(null, "2026-03-29T00:00:00Z", Position.FOR);

    assertThat(voted(WAIVED, "ann", "2026-03-30T23:59:59Z", failed).state())
        .isEqualTo(State.IN_GRACE);
    assertThat(voted(WAIVED, "ann", "2026-03-31T00:00:00Z", failed).state())
        .isEqualTo(State.STEPS_DOWN);
    assertThat(voted(WAIVED, "ann", "2026-03-31T23:59:59Z", running).state())
        .isEqualTo(State.STEPS_DOWN);
    assertThat(voted(WAIVED, "ann", "2026-04-01T00:00:00Z", running).state())
        .isEqualTo(State.STAYS);
  }

  @Test
  void whereNothingElseIsSaidNobodyHasToGoAndTheBallotIsNamed() {
    String alone = WAIVED.replace("resign within 30 days, waived", "waived");
    DepartureDecision open = voted(alone, "ann", "2026-05-01T00:00:00Z");

    assertThat(open.outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(open.state()).isEqualTo(State.STAYS);
    assertThat(because(open))
        .contains(
            "`votes/waiver` has not been called, and until then they are too many",
            "nobody has to go, though they are too many");
    assertThat(open.remedies())
        .extracting(Remedy::action, Remedy::who)
        .containsExactly(tuple(Remedy.Action.CALL, "votes/waiver"));
  }

  @Test
  void aBallotOfWhichNobodyToldMayLetThemStay() {
    Known partly = Known.everything().with(Extent.PARTIAL, Aspect.NOMINATIONS);

    assertThat(decided(WAIVED, "ann", "2026-05-01T00:00:00Z", partly).state())
        .isEqualTo(State.UNDETERMINED);
  }

  @Test
  void moreMaySitThereThanAreElected() {
    String two = TEXT.replace("| 1 |", "| 1 at election, 2 at any time |");

    assertThat(decided(two, "ann", "2026-05-01T00:00:00Z").state()).isEqualTo(State.STAYS);
    String three = two.replace("| @cat | Red", "| @cat | Blue");
    assertThat(decided(three, "ann", "2026-05-01T00:00:00Z").state()).isEqualTo(State.STEPS_DOWN);
  }
}
