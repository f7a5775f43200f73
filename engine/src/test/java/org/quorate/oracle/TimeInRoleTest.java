package org.quorate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.ModuleName;
import org.quorate.RoleName;
import org.quorate.Unknown;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.contribution.Person;
import org.quorate.engine.Engines;
import org.quorate.ladder.Cycle;
import org.quorate.ladder.Deed;
import org.quorate.ladder.DepartureDecision;
import org.quorate.ladder.DepartureDecision.State;
import org.quorate.ladder.DepartureDecision.Voting;
import org.quorate.ladder.Merits;
import org.quorate.ladder.MustStepDown;
import org.quorate.ladder.Notice;

/** Nobody is idle before they held the role for all of a window, by rules and oracle. */
class TimeInRoleTest {
  private static final Known ALL = Known.everything();
  private static final String TEXT =
      """
      <!-- charter: roles -->
      | Role | Rung below | Decided by |
      | --- | --- | --- |
      | member | | |
      | fellow | member | votes/any |
      | lead | fellow | votes/any |
      | guest | | |

      <!-- charter: departures -->
      | Departure | Role | When | Ask first | Then | Decided by |
      | --- | --- | --- | --- | --- | --- |
      | idle | member | no reviews in 12 months | | loses the role | nobody |
      | quiet | lead | no reviews in 12 months | | vote suspended until active again | nobody |
      | away | guest | no reviews in 12 months | | loses the role | nobody |

      <!-- charter: votes -->
      | Decision | Who votes | Passes with | Open for |
      | --- | --- | --- | --- |
      | any | lead | more for than against | exactly 7 days since opening |

      <!-- charter: modules -->
      | Module | Paths | Owners |
      | --- | --- | --- |
      | net | `net/**` | @ann |
      | docs | `docs/**` | @ann |

      <!-- charter: roster -->
      | Handle | Role | Module | Since | Until |
      | --- | --- | --- | --- | --- |
      | @new | member | | 2025-06-01 | |
      | @old | member | | | |
      | @risen | member | | 2024-01-01 | 2025-12-31 |
      | @risen | fellow | | 2026-01-01 | |
      | @risen | lead | | 2026-03-01 | |
      | @back | member | | 2020-01-01 | 2025-12-30 |
      | @back | member | | 2026-01-01 | |
      | @both | member | net | | 2025-12-31 |
      | @both | member | docs | 2026-01-01 | |
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

  private static Charter charter(String from, String to) {
    String text = TEXT.replace(from, to);
    return engine.read(CharterSource.of("GOVERNANCE.md", text)).charter().orElseThrow();
  }

  private static DepartureDecision decided(Charter charter, MustStepDown asked) {
    DepartureDecision decision = engine.decide(charter, asked);
    DepartureCase one = new DepartureCase(0, charter, asked);
    assertThat(one.lines(decision)).isEqualTo(one.expected());
    return decision;
  }

  private static DepartureDecision of(String who, String role, String at) {
    return of("unchanged", "unchanged", who, role, at, Merits.builder().build());
  }

  private static DepartureDecision of(
      String from, String to, String who, String role, String at, Merits merits) {
    return decided(
        charter(from, to),
        new MustStepDown(merits, Handle.of(who), RoleName.of(role), null, Instant.parse(at), ALL));
  }

  @Test
  void aHolderIsIdleFromTheInstantAtWhichTheyHeldTheRoleForAllOfTheWindow() {
    DepartureDecision early = of("new", "member", "2026-05-31T23:59:59Z");
    assertThat(early.state()).isEqualTo(State.STAYS);
    assertThat(early.headline())
        .isEqualTo(
            "@new stays member: the role is held since 2025-06-01T00:00:00Z:"
                + " too short to be idle by 1 review in 12 months");
    assertThat(early.until()).contains(Instant.parse("2026-06-01T00:00:00Z"));
    assertThat(of("new", "member", "2026-06-01T00:00:00Z").state()).isEqualTo(State.STEPS_DOWN);
  }

  @Test
  void whoeverHoldsTheRoleSinceNobodyKnowsWhenHeldItForEver() {
    assertThat(of("old", "member", "2025-06-01T00:00:00Z").state()).isEqualTo(State.STEPS_DOWN);
  }

  @Test
  void aRoleAboveIsTheRoleTooAndWithoutABreak() {
    assertThat(of("risen", "member", "2026-04-01T00:00:00Z").state()).isEqualTo(State.STEPS_DOWN);
    assertThat(of("risen", "lead", "2026-04-01T00:00:00Z").voting()).isEqualTo(Voting.VOTES);
    assertThat(of("risen", "lead", "2027-02-28T23:59:59Z").voting()).isEqualTo(Voting.VOTES);
    assertThat(of("risen", "lead", "2027-03-01T00:00:00Z").voting()).isEqualTo(Voting.SUSPENDED);
  }

  @Test
  void whoeverComesBackAfterADayHasAllOfTheWindowAnew() {
    assertThat(of("back", "member", "2026-12-31T23:59:59Z").state()).isEqualTo(State.STAYS);
    assertThat(of("back", "member", "2027-01-01T00:00:00Z").state()).isEqualTo(State.STEPS_DOWN);
  }

  @Test
  void aRoleOfAModuleIsHeldSinceItIsHeldForThatOne() {
    for (String module : List.of("net", "docs")) {
      MustStepDown asked =
          new MustStepDown(
              Merits.builder().build(),
              Handle.of("both"),
              RoleName.of("member"),
              ModuleName.of(module),
              Instant.parse(module.equals("net") ? "2025-12-31T12:00:00Z" : "2026-12-31T12:00:00Z"),
              ALL);
      assertThat(decided(charter("unchanged", "unchanged"), asked).state())
          .isEqualTo(module.equals("net") ? State.STEPS_DOWN : State.STAYS);
    }
  }

  @Test
  void aCalendarYearIsOneThatBeganWhileTheRoleWasHeld() {
    String year = "no reviews in calendar year";
    String months = "no reviews in 12 months";
    Merits none = Merits.builder().build();
    DepartureDecision risen = of(months, year, "new", "member", "2025-12-31T23:59:59Z", none);
    assertThat(risen.state()).isEqualTo(State.STAYS);
    assertThat(of(months, year, "new", "member", "2026-01-01T00:00:00Z", none).state())
        .isEqualTo(State.STEPS_DOWN);
    assertThat(of(months, year, "back", "member", "2026-01-01T00:00:00Z", none).state())
        .isEqualTo(State.STEPS_DOWN);
    String ever = "no reviews";
    assertThat(of(months, ever, "new", "member", "2025-06-01T00:00:00Z", none).state())
        .isEqualTo(State.STEPS_DOWN);
  }

  @Test
  void cyclesCountThatBeganWhileTheRoleWasHeld() {
    String cycle = "no reviews in last cycle";
    String months = "no reviews in 12 months";
    for (String began : List.of("2025-05-31T23:59:59Z", "2025-06-01T00:00:00Z")) {
      Merits merits =
          Merits.builder()
              .cycles(
                  List.of(
                      new Cycle("1", Instant.parse(began), Instant.parse("2025-09-01T00:00:00Z")),
                      new Cycle(
                          "2",
                          Instant.parse("2025-09-01T00:00:00Z"),
                          Instant.parse("2026-01-01T00:00:00Z"))))
              .build();
      DepartureDecision first = of(months, cycle, "new", "member", "2025-12-31T23:59:59Z", merits);
      boolean whole = began.endsWith("00:00:00Z");
      assertThat(first.state()).isEqualTo(whole ? State.STEPS_DOWN : State.STAYS);
      if (!whole) {
        assertThat(first.headline())
            .endsWith(
                "only 0 cycles are over that began since the role is held: too few to be idle by"
                    + " 1 review in last cycle");
        assertThat(first.until()).contains(Instant.parse("2026-01-01T00:00:00Z"));
      } else {
        String two = "no reviews in last 2 cycles";
        assertThat(of(months, two, "new", "member", "2025-12-31T23:59:59Z", merits).headline())
            .endsWith(
                "only 1 cycle is over that began since the role is held: too few to be idle by"
                    + " 1 review in last 2 cycles");
      }
      assertThat(of(months, cycle, "new", "member", "2026-01-01T00:00:00Z", merits).state())
          .isEqualTo(State.STEPS_DOWN);
    }
  }

  @Test
  void whatIsDoneBeforeTheRoleWasHeldKeepsIt() {
    Merits before =
        Merits.builder()
            .deeds(
                List.of(
                    new Deed(
                        Handle.of("new"),
                        Deed.Kind.REVIEW,
                        Instant.parse("2025-05-31T23:59:59Z"),
                        "1",
                        Set.of())))
            .build();
    assertThat(of("-", "-", "new", "member", "2026-05-31T12:00:00Z", before).headline())
        .startsWith("@new stays member: 1 counted; staying needs");
  }

  @Test
  void aNoticeFromBeforeSomebodyCouldBeIdleIsStale() {
    String cells = "no reviews in 12 months | | loses";
    String asks = "no reviews in 12 months | 14 days | loses";
    List<State> states = new ArrayList<>();
    for (String given : List.of("2026-05-31T23:59:59Z", "2026-06-01T00:00:00Z")) {
      Notice notice =
          new Notice(
              Handle.of("new"), RoleName.of("member"), null, Instant.parse(given), null, List.of());
      Merits merits = Merits.builder().notices(List.of(notice)).build();
      states.add(of(cells, asks, "new", "member", "2026-07-01T00:00:00Z", merits).state());
    }
    assertThat(states).containsExactly(State.TO_BE_ASKED, State.STEPS_DOWN);
  }

  @Test
  void whatAHostTellsOfTodayDoesNotTellSinceWhen() {
    Merits hosted =
        Merits.builder()
            .people(
                List.of(
                    new Person(
                        Handle.of("ann"),
                        List.of(),
                        false,
                        Set.of(RoleName.of("guest")),
                        Set.of())))
            .build();
    Known today = ALL.with(Extent.ABSENT, Aspect.ROSTER_AT);
    for (Known known : List.of(ALL, today)) {
      DepartureDecision decision =
          decided(
              charter("-", "-"),
              new MustStepDown(
                  hosted,
                  Handle.of("ann"),
                  RoleName.of("guest"),
                  null,
                  Instant.parse("2026-05-31T12:00:00Z"),
                  known));
      boolean sure = known.equals(ALL);
      assertThat(decision.state()).isEqualTo(sure ? State.STEPS_DOWN : State.UNDETERMINED);
      assertThat(decision.until()).isEmpty();
      if (!sure) {
        assertThat(decision.findings())
            .filteredOn(Unknown.class::isInstance)
            .extracting(one -> ((Unknown) one).missing(), one -> one.because())
            .containsExactly(
                org.assertj.core.groups.Tuple.tuple(
                    Set.of(Aspect.ROSTER_AT),
                    "nobody can tell whether the role was held for all of the window of"
                        + " 1 review in 12 months"));
      }
    }
  }
}
