package org.quorate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.Outcome;
import org.quorate.RoleName;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.contribution.Person;
import org.quorate.engine.Engines;
import org.quorate.ladder.Deed;
import org.quorate.ladder.DepartureDecision;
import org.quorate.ladder.DepartureDecision.State;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Merits;
import org.quorate.ladder.MustStepDown;
import org.quorate.ladder.Nomination;
import org.quorate.ladder.Notice;
import org.quorate.ladder.PromotionDecision;
import org.quorate.ladder.Voice;
import org.quorate.ladder.Voice.Says;
import org.quorate.vote.Ballot;
import org.quorate.vote.Course;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/** What must not make anybody rise or step down, by rules and oracle. */
class LadderTrapsTest {
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final RoleName LEAD = RoleName.of("lead");
  private static final String TEXT =
      """
      ---
      governance: 1
      name: Pumps
      ---
      <!-- charter: roles -->
      | Role | Rung below | Sponsors | Decided by |
      | --- | --- | --- | --- |
      | member | | | nobody |
      | lead | member | %s | %s |

      <!-- charter: departures -->
      | Departure | Role | When | Ask first | Grace | Then | Decided by | Not during |
      | --- | --- | --- | --- | --- | --- | --- | --- |
      | idle | lead | no merged contributions in 12 months | 14 days | 7 days | becomes member | %s | leave |

      <!-- charter: votes -->
      | Decision | Who votes | Passes with | Open for |
      | --- | --- | --- | --- |
      | seat | lead | more for than against | exactly 7 days since opening |

      <!-- charter: roster -->
      | Handle | Role |
      | --- | --- |
      | @eve | member |
      | @ann | lead |
      | @cat | lead |
      """;

  private static GovernanceEngine engine;

  @BeforeAll
  static void open() {
    engine = Engines.create();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static Charter charter(String sponsors, String rises, String falls) {
    String text = String.format(Locale.ROOT, TEXT, sponsors, rises, falls);
    return engine.read(CharterSource.of("GOVERNANCE.md", text)).charter().orElseThrow();
  }

  private static Instant day(String day) {
    return Instant.parse(day + "T00:00:00Z");
  }

  private static Ballot ballot(@Nullable String subject, String opened) {
    return ballot(subject, opened, Position.FOR);
  }

  private static Ballot ballot(@Nullable String subject, String opened, Position said) {
    Instant at = day(opened);
    Handle whom = subject == null ? null : Handle.of(subject);
    return new Ballot(
        "7",
        "seat",
        null,
        whom,
        Course.opened(at),
        List.of(Vote.of("ann", said, at)),
        List.of(),
        List.of(),
        List.of());
  }

  private static Nomination nomination(String day, List<Voice> voices, Ballot... ballots) {
    return new Nomination(Handle.of("eve"), LEAD, null, day(day), voices, null)
        .with(List.of(ballots));
  }

  private static PromotionDecision eve(Charter charter, Nomination... nominations) {
    Person eve =
        new Person(Handle.of("eve"), List.of(Handle.of("eve2")), false, Set.of(), Set.of());
    Merits merits = Merits.builder().people(List.of(eve)).nominations(List.of(nominations)).build();
    MayBecome asked = new MayBecome(merits, Handle.of("eve"), LEAD, null, NOW, Known.everything());
    PromotionDecision decision = engine.decide(charter, asked);
    LadderCase one = new LadderCase(0, charter, asked);
    assertThat(one.lines(decision)).isEqualTo(one.expected());
    return decision;
  }

  private static PromotionDecision elected(Ballot... ballots) {
    Charter charter = charter("", "votes/seat", "nobody");
    return eve(charter, nomination("2026-05-01", List.of(), ballots));
  }

  private static PromotionDecision sponsored(Nomination... nominations) {
    return eve(charter("2 leads", "sponsors", "nobody"), nominations);
  }

  private static Voice says(String who, Says what, String day) {
    return Voice.of(who, what, day(day));
  }

  private static DepartureDecision cat(
      Charter charter, Known known, List<Deed> deeds, Notice... notices) {
    Merits merits = Merits.builder().deeds(deeds).notices(List.of(notices)).build();
    MustStepDown asked = new MustStepDown(merits, Handle.of("cat"), LEAD, null, NOW, known);
    DepartureDecision decision = engine.decide(charter, asked);
    DepartureCase one = new DepartureCase(0, charter, asked);
    assertThat(one.lines(decision)).isEqualTo(one.expected());
    return decision;
  }

  private static Notice notice(String day, List<Voice> voices, Ballot... ballots) {
    return new Notice(Handle.of("cat"), LEAD, null, day(day), null, voices).with(List.of(ballots));
  }

  private static List<Deed> deeds(String... days) {
    List<Deed> deeds = new ArrayList<>();
    for (String day : days) {
      deeds.add(new Deed(Handle.of("cat"), Deed.Kind.CONTRIBUTION, day(day), day, Set.of()));
    }
    return deeds;
  }

  private static State asked(String notice, String... days) {
    Charter charter = charter("", "nobody", "nobody");
    return cat(charter, Known.everything(), deeds(days), notice(notice, List.of())).state();
  }

  @Test
  void aBallotAboutSomebodyElseRaisesNobody() {
    assertThat(elected(ballot("ann", "2026-05-02")).outcome()).isEqualTo(Outcome.WAITING);
    assertThat(elected(ballot("nobody-knows", "2026-05-02")).outcome()).isEqualTo(Outcome.WAITING);
    assertThat(elected(ballot("eve2", "2026-05-02")).outcome()).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void aBallotThatTellsOfNobodyIsAboutWhomItIsHungOn() {
    assertThat(elected(ballot(null, "2026-05-02")).outcome()).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void aBallotThatOpenedBeforeTheNominationRaisesNobody() {
    PromotionDecision early = elected(ballot("eve", "2026-04-30"));
    assertThat(early.outcome()).isEqualTo(Outcome.WAITING);
    assertThat(early.uncounted())
        .extracting(one -> one.what() + " " + one.why())
        .containsExactly("`votes/seat` it came before what it is about");
    assertThat(elected(ballot("eve", "2026-05-01")).outcome()).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void aBallotRemovesOnlyWhomItIsAboutAndOnlyAfterTheNotice() {
    Charter charter = charter("", "nobody", "votes/seat");
    for (Ballot useless : List.of(ballot("ann", "2026-05-02"), ballot("cat", "2026-04-01"))) {
      Notice notice = notice("2026-05-01", List.of(), useless);
      assertThat(cat(charter, Known.everything(), List.of(), notice).state())
          .isEqualTo(State.TO_BE_DECIDED);
    }
    Notice notice = notice("2026-05-01", List.of(), ballot("cat", "2026-05-02"));
    assertThat(cat(charter, Known.everything(), List.of(), notice).state())
        .isEqualTo(State.STEPS_DOWN);
  }

  @Test
  void whomABallotKeptStaysAndWhoWasNotElectedMayBeVotedOnAgain() {
    Charter charter = charter("", "nobody", "votes/seat");
    Ballot kept = ballot("cat", "2026-05-02", Position.AGAINST);
    Notice notice = notice("2026-05-01", List.of(), kept);
    assertThat(cat(charter, Known.everything(), List.of(), notice).state()).isEqualTo(State.STAYS);
    PromotionDecision lost = elected(ballot("eve", "2026-05-02", Position.AGAINST));
    assertThat(lost.outcome()).isEqualTo(Outcome.WAITING);
  }

  @Test
  void aSponsorWhoObjectsLaterSponsorsNoMore() {
    Voice ann = says("ann", Says.SPONSOR, "2026-05-02");
    Voice cat = says("cat", Says.SPONSOR, "2026-05-03");
    Voice doubts = says("cat", Says.OBJECT, "2026-05-04");
    Voice after = says("cat", Says.SPONSOR, "2026-05-05");
    Voice over = new Voice(doubts.by(), Says.OBJECT, doubts.at(), day("2026-05-20"));
    assertThat(sponsored(nomination("2026-05-01", List.of(ann, cat))).outcome())
        .isEqualTo(Outcome.ALLOWED);
    assertThat(sponsored(nomination("2026-05-01", List.of(ann, cat, doubts))).outcome())
        .isEqualTo(Outcome.WAITING);
    assertThat(sponsored(nomination("2026-05-01", List.of(ann, cat, doubts, after))).outcome())
        .isEqualTo(Outcome.ALLOWED);
    assertThat(sponsored(nomination("2026-05-01", List.of(ann, cat, over))).outcome())
        .isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void anObjectionIsTakenBackByAWordInFavour() {
    Charter charter = charter("", "silence of leads for 7 days", "nobody");
    Voice no = says("cat", Says.OBJECT, "2026-05-02");
    assertThat(eve(charter, nomination("2026-05-01", List.of(no))).outcome())
        .isEqualTo(Outcome.BLOCKED);
    Voice yes = says("cat", Says.AGREE, "2026-05-03");
    assertThat(eve(charter, nomination("2026-05-01", List.of(no, yes))).outcome())
        .isEqualTo(Outcome.ALLOWED);
    Voice both = says("cat", Says.AGREE, "2026-05-02");
    assertThat(eve(charter, nomination("2026-05-01", List.of(no, both))).outcome())
        .isEqualTo(Outcome.BLOCKED);
  }

  @Test
  void sponsorsOfAnEarlierNominationAreNotThoseOfALaterOne() {
    Voice ann = says("ann", Says.SPONSOR, "2019-05-02");
    Voice cat = says("cat", Says.SPONSOR, "2026-05-03");
    Nomination old = nomination("2019-05-01", List.of(ann));
    Nomination last = nomination("2026-05-01", List.of(cat));
    assertThat(sponsored(old, last).outcome()).isEqualTo(Outcome.WAITING);
    assertThat(sponsored(last, nomination("2026-05-01", List.of(ann))).outcome())
        .isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void aNoticeFromBeforeSomebodyWasActiveAgainIsStale() {
    assertThat(asked("2025-01-01")).isEqualTo(State.STEPS_DOWN);
    assertThat(asked("2025-03-01", "2025-05-31")).isEqualTo(State.TO_BE_ASKED);
    assertThat(asked("2026-05-01", "2025-05-31")).isEqualTo(State.TO_BE_ASKED);
    assertThat(asked("2026-05-01", "2025-05-01")).isEqualTo(State.STEPS_DOWN);
    assertThat(asked("2026-05-20", "2025-05-21")).isEqualTo(State.TO_BE_ASKED);
  }

  @Test
  void whetherANoticeIsStaleIsNotKnownWhereDeedsAreNot() {
    Known known = Known.everything().with(Extent.PARTIAL, Aspect.CONTRIBUTIONS);
    Charter charter = charter("", "nobody", "nobody");
    DepartureDecision decision = cat(charter, known, List.of(), notice("2025-01-01", List.of()));
    assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(decision.findings()).extracting(one -> one.column()).doesNotContain("Grace");
  }

  @Test
  void aVoiceFromBeforeTheNoticeRemovesNobody() {
    Charter charter = charter("", "nobody", "1 lead");
    for (String when : List.of("2020-01-01", "2026-04-30", "2026-05-01")) {
      Notice notice = notice("2026-05-01", List.of(says("ann", Says.AGREE, when)));
      assertThat(cat(charter, Known.everything(), List.of(), notice).state())
          .isEqualTo(when.equals("2026-05-01") ? State.STEPS_DOWN : State.TO_BE_DECIDED);
    }
  }

  @Test
  void whoeverStaysIsNotListedAsPerhapsGoing() {
    String text = String.format(Locale.ROOT, TEXT, "", "nobody", "nobody");
    String roster = "<!-- charter: roster -->";
    Charter open =
        engine
            .read(CharterSource.of("GOVERNANCE.md", text.substring(0, text.indexOf(roster))))
            .charter()
            .orElseThrow();
    Known known = Known.everything().with(Extent.ABSENT, Aspect.ROSTER);
    DepartureDecision decision = cat(open, known, deeds("2026-05-01"));
    assertThat(decision.outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(decision.state()).isEqualTo(State.STAYS);
    assertThat(decision.headline()).contains("1 counted; staying needs");
  }
}
