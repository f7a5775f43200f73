package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.quorate.Unmet;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.ladder.Climb;
import org.quorate.ladder.LadderReview;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Merits;
import org.quorate.ladder.Nomination;
import org.quorate.ladder.PromotionDecision;
import org.quorate.ladder.Uncounted;
import org.quorate.ladder.Voice;
import org.quorate.vote.Ballot;
import org.quorate.vote.Course;
import org.quorate.vote.OptionName;
import org.quorate.vote.Petition;
import org.quorate.vote.Poll;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/** How a seat is filled that fell vacant: one of three, since the first second of March. */
class BodyVacancyTest {
  private static final RoleName MEMBER = RoleName.of("council member");
  private static final String NOW = "2026-06-01T00:00:00Z";
  private static final String VACANT = "2026-03-01T00:00:00Z";
  private static final String ELECTED = "2026-01-01T00:00:00Z";

  private final GovernanceEngine engine = Engines.create();

  @AfterEach
  void close() {
    engine.close();
  }

  private static String text(String vacancy) {
    return """
        <!-- charter: roles -->
        | Role |
        | --- |
        | council member |
        | voter |

        <!-- charter: bodies -->
        | Body | Members | Seats | Organisation cap | Term limit | Vacancy |
        | --- | --- | --- | --- | --- | --- |
        | council | council member | 3 | 1 | 1 term in all | VACANCY |

        <!-- charter: votes -->
        | Decision | Who votes | Passes with | Open for | Voting method |
        | --- | --- | --- | --- | --- |
        | special | @ann, @bob | more for than against | exactly 3 days since opening | |
        | poll | @ann, @bob, @cat, @val, @vic, @viv | seats filled | exactly 3 days since opening | plurality for council |

        <!-- charter: roster -->
        | Handle | Role | Since | Until |
        | --- | --- | --- | --- |
        | @ann | council member | 2026-01-10 | 2026-02-28 |
        | @bob | council member | | |
        | @cat | council member | | |
        | @val | voter | | |
        | @vic | voter | | |
        | @viv | voter | | |

        <!-- charter: affiliations -->
        | Handle | Organisation |
        | --- | --- |
        | @bob | Blue |
        | @cat | Red |
        | @rob | Red |
        """
        .replace("VACANCY", vacancy);
  }

  private Charter charter(String vacancy) {
    return engine.read(CharterSource.of("GOVERNANCE.md", text(vacancy))).charter().orElseThrow();
  }

  private PromotionDecision becomes(
      String vacancy, String who, String at, Known known, Merits merits) {
    return engine.decide(
        charter(vacancy),
        new MayBecome(merits, Handle.of(who), MEMBER, null, Instant.parse(at), known));
  }

  private PromotionDecision becomes(String vacancy, String who, String at, Ballot... ballots) {
    return becomes(
        vacancy, who, at, Known.everything(), Merits.builder().ballots(List.of(ballots)).build());
  }

  private static Ballot special(@Nullable String about, String opened) {
    return special(about, opened, Position.FOR);
  }

  private static Ballot special(@Nullable String about, String opened, Position said) {
    Instant at = Instant.parse(opened);
    return new Ballot(
        "1",
        "special",
        null,
        about == null ? null : Handle.of(about),
        Course.opened(at),
        List.of(Vote.of("bob", said, at)),
        List.of(),
        List.of(),
        List.of());
  }

  /** One seat is filled; each of some votes for one of the options. */
  private static Ballot poll(String opened, String standing, String votes) {
    Instant at = Instant.parse(opened);
    List<OptionName> options = new ArrayList<>();
    Map<OptionName, Handle> candidates = new HashMap<>();
    for (String name : standing.split(" ", -1)) {
      options.add(OptionName.of(name));
      candidates.put(OptionName.of(name), Handle.of(name));
    }
    List<Vote> cast = new ArrayList<>();
    List<String> voters = List.of("ann", "bob", "cat", "val", "vic", "viv");
    String[] marks = votes.split(" ", -1);
    for (int i = 0; i < marks.length; i++) {
      cast.add(
          new Vote(
              Handle.of(voters.get(i)),
              Position.MARKED,
              at,
              0,
              "",
              Map.of(OptionName.of(marks[i]), 1)));
    }
    return new Ballot(
        "2",
        "poll",
        null,
        null,
        Course.opened(at),
        cast,
        List.of(),
        List.of(),
        List.of(),
        Petition.ALONE,
        new Poll(options, candidates, 1, null, List.of(), List.of()),
        List.of());
  }

  private static List<String> because(PromotionDecision decision) {
    return decision.findings().stream().map(Finding::because).toList();
  }

  @Test
  void aBallotThatOpenedSinceASeatIsVacantFillsIt() {
    PromotionDecision filled = becomes("votes/special", "eve", NOW, special("eve", VACANT));

    assertThat(filled.outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(filled.findings())
        .extracting(Finding::column, finding -> finding.rule().name().toString())
        .contains(tuple("Vacancy", "bodies/council"));
    assertThat(because(filled)).contains("`votes/special` passed");
    PromotionDecision early =
        becomes("votes/special", "eve", NOW, special("eve", "2026-02-28T23:59:59Z"));
    assertThat(early.outcome()).isEqualTo(Outcome.WAITING);
    assertThat(early.uncounted())
        .extracting(Uncounted::why)
        .containsExactly("it came before what it is about");
    assertThat(early.remedies())
        .extracting(Remedy::action, Remedy::who)
        .containsExactly(tuple(Remedy.Action.CALL, "votes/special"));
  }

  @Test
  void aBallotAboutSomebodyElseOrNobodyFillsNothing() {
    assertThat(becomes("votes/special", "eve", NOW, special("dan", VACANT)).outcome())
        .isEqualTo(Outcome.WAITING);
    assertThat(becomes("votes/special", "eve", NOW, special(null, VACANT)).outcome())
        .isEqualTo(Outcome.WAITING);
    Nomination nomination =
        new Nomination(Handle.of("eve"), MEMBER, null, Instant.parse(VACANT), List.of(), null)
            .with(List.of(special(null, VACANT)));
    Merits merits = Merits.builder().nominations(List.of(nomination)).build();
    assertThat(becomes("votes/special", "eve", NOW, Known.everything(), merits).outcome())
        .isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void whereABallotFailedAnotherIsCalledAsLongAsThereIsTime() {
    String way = "votes/special within 30 days";
    Ballot lost = special("eve", "2026-03-10T00:00:00Z", Position.AGAINST);

    PromotionDecision may = becomes(way, "eve", "2026-03-30T23:59:59Z", lost);
    assertThat(may.outcome()).isEqualTo(Outcome.WAITING);
    assertThat(may.remedies())
        .extracting(Remedy::action, Remedy::who)
        .containsExactly(tuple(Remedy.Action.CALL, "votes/special"));
    PromotionDecision late = becomes(way, "eve", "2026-03-31T00:00:00Z", lost);
    assertThat(late.outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(because(late))
        .contains("`votes/special` did not pass, and the 30 days since a seat is vacant are over");
  }

  @Test
  void aBallotIsOpenedInTheTimeThatTheRowLeaves() {
    String way = "votes/special within 30 days";

    assertThat(becomes(way, "eve", NOW, special("eve", "2026-03-31T00:00:00Z")).outcome())
        .isEqualTo(Outcome.ALLOWED);
    PromotionDecision late = becomes(way, "eve", NOW, special("eve", "2026-03-31T00:00:01Z"));
    assertThat(late.outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(late.uncounted()).extracting(Uncounted::why).containsExactly("it came too late");
    assertThat(because(late))
        .contains(
            "`votes/special` has not been called, and the 30 days since a seat is vacant are over");
    assertThat(becomes(way, "eve", "2026-03-30T23:59:59Z").outcome()).isEqualTo(Outcome.WAITING);
    assertThat(becomes(way, "eve", "2026-03-31T00:00:00Z").outcome()).isEqualTo(Outcome.BLOCKED);
  }

  @Test
  void anElectionFillsASeatWithWhomItElects() {
    Ballot poll = poll(VACANT, "eve dan", "eve eve dan");

    assertThat(becomes("votes/poll", "eve", NOW, poll).outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(becomes("votes/poll", "dan", NOW, poll).outcome()).isEqualTo(Outcome.WAITING);
    assertThat(becomes("votes/poll", "eve", "2026-03-03T23:59:59Z", poll).outcome())
        .isEqualTo(Outcome.WAITING);
    assertThat(becomes("votes/poll", "eve", "2026-03-04T00:00:00Z", poll).outcome())
        .isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void whoStoodNextComesToTheSeat() {
    Ballot poll = poll(ELECTED, "ann dan eve", "ann ann ann dan dan eve");

    assertThat(becomes("next placed", "dan", NOW, poll).outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(because(becomes("next placed", "dan", NOW, poll)))
        .contains("@dan stood next in the last election of `council`");
    PromotionDecision third = becomes("next placed", "eve", NOW, poll);
    assertThat(third.outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(because(third))
        .contains("`dan` comes before @eve, or beside, in the last election of `council`");
    assertThat(because(becomes("next placed", "zoe", NOW, poll)))
        .contains("@zoe did not stand in the last election of `council`, or holds a seat by it");
    assertThat(because(becomes("next placed", "eve", NOW)))
        .contains("no election of `council` is told of");
  }

  @Test
  void ofTwoWhomTheVotesDoNotPartNeitherIsNext() {
    Ballot poll = poll(ELECTED, "ann dan eve", "ann ann dan eve");

    assertThat(becomes("next placed", "dan", NOW, poll).outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(becomes("next placed", "eve", NOW, poll).outcome()).isEqualTo(Outcome.BLOCKED);
  }

  @Test
  void whomTheCapLeavesNoSeatIsPassedOver() {
    Ballot poll = poll(ELECTED, "ann rob eve", "ann ann ann rob rob eve");

    assertThat(becomes("next placed", "eve", NOW, poll).outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(becomes("next placed", "rob", NOW, poll).outcome()).isEqualTo(Outcome.BLOCKED);
  }

  @Test
  void whoDeclinedSinceTheElectionIsPassedOver() {
    Ballot poll = poll(ELECTED, "ann dan eve", "ann ann ann dan dan eve");

    assertThat(declined(poll, ELECTED).outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(declined(poll, "2025-12-31T23:59:59Z").outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(declined(poll, NOW).outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(declined(poll, "2026-06-01T00:00:01Z").outcome()).isEqualTo(Outcome.BLOCKED);
  }

  @Test
  void whoDeclinedSinceTheElectionIsNotNext() {
    Ballot poll = poll(ELECTED, "ann dan eve", "ann ann ann dan dan eve");

    PromotionDecision dan = declined("dan", poll, ELECTED);
    assertThat(dan.outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(because(dan)).contains("@dan declined since the last election of `council`");
    assertThat(declined("dan", poll, "2025-12-31T23:59:59Z").outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(declined("dan", poll, NOW).outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(declined("dan", poll, "2026-06-01T00:00:01Z").outcome()).isEqualTo(Outcome.ALLOWED);
  }

  private PromotionDecision declined(Ballot poll, String when) {
    return declined("eve", poll, when);
  }

  private PromotionDecision declined(String nominee, Ballot poll, String when) {
    Instant refused = Instant.parse(when);
    Nomination dan = new Nomination(Handle.of("dan"), MEMBER, null, refused, List.of(), refused);
    Merits merits = Merits.builder().nominations(List.of(dan)).ballots(List.of(poll)).build();
    return becomes("next placed", nominee, NOW, Known.everything(), merits);
  }

  /** The nearest way is told of, and who could go another one beside. */
  @Test
  void whoCouldGoAnyOfTheWaysIsNamed() {
    PromotionDecision decision = becomes("votes/special else 2 council members", "eve", NOW);

    assertThat(decision.findings()).filteredOn(Unmet.class::isInstance).hasSize(1);
    assertThat(decision.remedies())
        .extracting(Remedy::action, Remedy::who)
        .startsWith(tuple(Remedy.Action.CALL, "votes/special"))
        .contains(tuple(Remedy.Action.AGREE, "@bob"), tuple(Remedy.Action.AGREE, "@cat"));
    assertThat(
            becomes("votes/special else 2 council members", "eve", NOW, special("eve", VACANT))
                .remedies())
        .isEmpty();
  }

  @Test
  void whoStoodNextComesInTime() {
    Ballot poll = poll(ELECTED, "ann dan", "ann ann dan");
    String way = "next placed within 30 days";

    assertThat(becomes(way, "dan", "2026-03-30T23:59:59Z", poll).outcome())
        .isEqualTo(Outcome.ALLOWED);
    PromotionDecision late = becomes(way, "dan", "2026-03-31T00:00:00Z", poll);
    assertThat(late.outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(because(late))
        .contains(
            "the seat has been vacant for too long for whoever stood next in the last election of"
                + " `council`");
  }

  @Test
  void theElectionThatPassedLastCounts() {
    Ballot poll = poll(ELECTED, "ann dan", "ann ann dan");
    Ballot failed = poll("2026-01-20T00:00:00Z", "eve dan", "eve eve dan");

    assertThat(becomes("next placed", "dan", NOW, poll, failed).outcome())
        .isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void soManyWhoSayYesAppointSomebody() {
    Nomination nomination =
        new Nomination(
            Handle.of("eve"),
            MEMBER,
            null,
            Instant.parse(VACANT),
            List.of(
                Voice.of("bob", Voice.Says.AGREE, Instant.parse(VACANT)),
                Voice.of("cat", Voice.Says.AGREE, Instant.parse(VACANT))),
            null);
    Merits merits = Merits.builder().nominations(List.of(nomination)).build();

    assertThat(becomes("2 council members", "eve", NOW, Known.everything(), merits).outcome())
        .isEqualTo(Outcome.ALLOWED);
    assertThat(becomes("2 council members", "eve", NOW).outcome()).isEqualTo(Outcome.WAITING);
  }

  @Test
  void aSeatOfTheNomineeThemselvesWasHeldToo() {
    PromotionDecision early =
        becomes("votes/special", "ann", NOW, special("ann", "2026-02-28T23:59:59Z"));

    assertThat(early.uncounted())
        .extracting(Uncounted::why)
        .containsExactly("it came before what it is about");
  }

  @Test
  void capAndTermLimitHoldAllTheSame() {
    assertThat(becomes("votes/special", "rob", NOW, special("rob", VACANT)).outcome())
        .isEqualTo(Outcome.BLOCKED);
    assertThat(becomes("votes/special", "ann", NOW, special("ann", VACANT)).outcome())
        .isEqualTo(Outcome.BLOCKED);
  }

  @Test
  void nobodyComesToASeatThatStaysVacantOrIsHeld() {
    PromotionDecision stays = becomes("stays vacant", "eve", NOW, special("eve", VACANT));

    assertThat(stays.outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(because(stays)).contains("the row does not say who decides");
    assertThat(
            becomes("votes/special", "eve", "2026-02-28T23:59:59Z", special("eve", ELECTED))
                .outcome())
        .isNotEqualTo(Outcome.ALLOWED);
  }

  @Test
  void ofSeveralWaysOneIsEnough() {
    String ways = "next placed, else votes/special";

    assertThat(becomes(ways, "eve", NOW, special("eve", VACANT)).outcome())
        .isEqualTo(Outcome.ALLOWED);
    assertThat(because(becomes(ways, "eve", NOW))).contains("`votes/special` has not been called");
  }

  @Test
  void aBallotOfWhichNobodyToldMayHaveFilledIt() {
    Known partly = Known.everything().with(Extent.PARTIAL, Aspect.NOMINATIONS);

    for (String way : List.of("votes/special", "next placed")) {
      assertThat(becomes(way, "eve", NOW, partly, Merits.NONE).outcome())
          .isEqualTo(Outcome.UNDETERMINED);
    }
  }

  @Test
  void aReviewShowsWhoIsNext() {
    Ballot poll = poll(ELECTED, "ann dan eve", "ann ann ann dan dan eve");
    LadderReview review =
        new LadderReview(
            Merits.builder().ballots(List.of(poll)).build(),
            Instant.parse(NOW),
            Known.everything());

    List<Climb> climbs = engine.decide(charter("next placed"), review).climbs();

    assertThat(climbs)
        .extracting(climb -> climb.person().value(), climb -> climb.decision().outcome())
        .containsExactly(
            tuple("ann", Outcome.BLOCKED),
            tuple("dan", Outcome.ALLOWED),
            tuple("eve", Outcome.BLOCKED));
  }
}
