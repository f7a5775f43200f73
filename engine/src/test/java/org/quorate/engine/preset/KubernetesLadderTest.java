package org.quorate.engine.preset;

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
import org.quorate.Finding;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.ModuleName;
import org.quorate.OrganisationName;
import org.quorate.Outcome;
import org.quorate.RoleName;
import org.quorate.Unmet;
import org.quorate.charter.Charter;
import org.quorate.contribution.Person;
import org.quorate.engine.Engines;
import org.quorate.ladder.Deed;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Merits;
import org.quorate.ladder.Nomination;
import org.quorate.ladder.PromotionDecision;
import org.quorate.ladder.Voice;

/** What the page on community membership says, and what the preset makes of it. */
class KubernetesLadderTest {
  private static final Instant NOW = Instant.parse("2026-08-21T12:00:00Z");
  private static final ModuleName TIDE = ModuleName.of("pkg/tide");
  private static final RoleName MEMBER = RoleName.of("member");
  private static final RoleName REVIEWER = RoleName.of("reviewer");

  private static GovernanceEngine engine;
  private static Charter charter;

  @BeforeAll
  static void open() {
    engine = Engines.create();
    charter = engine.read(Presets.source("kubernetes").orElseThrow()).charter().orElseThrow();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private final List<Person> people =
      new ArrayList<>(
          List.of(
              somebody("rita", "red", "reviewer"),
              somebody("rob", "red", "reviewer"),
              somebody("bea", "blue", "approver"),
              somebody("new", "green")));
  private final List<Deed> deeds = new ArrayList<>();
  private final List<Voice> voices = new ArrayList<>();

  private static Person somebody(String handle, String organisation, String... roles) {
    Set<RoleName> held = new java.util.HashSet<>();
    for (String role : roles) {
      held.add(RoleName.of(role));
    }
    return new Person(
        Handle.of(handle), List.of(), false, held, Set.of(OrganisationName.of(organisation)));
  }

  private void sponsoredBy(String handle) {
    voices.add(Voice.of(handle, Voice.Says.SPONSOR, NOW.minusSeconds(60)));
  }

  private void did(Deed.Kind kind, int times, ModuleName... modules) {
    for (int i = 0; i < times; i++) {
      String what = kind + "-" + i;
      deeds.add(new Deed(Handle.of("new"), kind, NOW.minusSeconds(600), what, Set.of(modules)));
    }
  }

  private PromotionDecision becomes(RoleName role, ModuleName module, Known known) {
    Nomination nomination =
        new Nomination(Handle.of("new"), role, module, NOW.minusSeconds(3600), voices, null);
    Merits merits =
        Merits.builder().people(people).deeds(deeds).nominations(List.of(nomination)).build();
    return engine.decide(
        charter, new MayBecome(merits, Handle.of("new"), role, module, NOW, known));
  }

  private PromotionDecision member() {
    return becomes(MEMBER, null, Known.everything());
  }

  private static List<String> unmet(PromotionDecision decision) {
    return decision.findings().stream()
        .filter(Unmet.class::isInstance)
        .map(Finding::because)
        .toList();
  }

  @Test
  void twoReviewersOfDifferentCompaniesSponsorAMemberWithAMergedContribution() {
    did(Deed.Kind.CONTRIBUTION, 1);
    sponsoredBy("rita");
    sponsoredBy("bea");

    assertThat(member().outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(member().headline()).isEqualTo("@new may become member");
  }

  @Test
  void sponsorsOfOneCompanyAreNotEnough() {
    did(Deed.Kind.CONTRIBUTION, 1);
    sponsoredBy("rita");
    sponsoredBy("rob");

    assertThat(member().outcome()).isEqualTo(Outcome.WAITING);
    assertThat(unmet(member()))
        .containsExactly("the sponsors come from 1 of 2 organisations asked for");
  }

  @Test
  void whoeverHasNothingMergedHasSomethingToDo() {
    sponsoredBy("rita");
    sponsoredBy("bea");

    assertThat(member().outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(unmet(member())).containsExactly("0 of 1 merged contribution, 1 more needed");
  }

  @Test
  void reviewsCountForTheModuleOnly() {
    people.add(somebody("new", "green", "member"));
    did(Deed.Kind.PRIMARY_REVIEW, 5, TIDE);
    did(Deed.Kind.CONTRIBUTION, 14, TIDE);
    did(Deed.Kind.REVIEW, 9, ModuleName.of("pkg/hook"));
    sponsoredBy("bea");

    PromotionDecision decision = becomes(REVIEWER, TIDE, Known.everything());

    assertThat(unmet(decision))
        .containsExactly("19 of 20 merged contributions + reviews, 1 more needed");
    assertThat(decision.uncounted())
        .extracting(one -> one.times() + " " + one.why())
        .contains("9 it was for another module");
  }

  @Test
  void withoutAForgeReviewsMayBeMoreThanAreKnown() {
    people.add(somebody("new", "green", "member"));
    did(Deed.Kind.CONTRIBUTION, 14, TIDE);
    sponsoredBy("bea");

    PromotionDecision decision =
        becomes(REVIEWER, TIDE, Known.everything().with(Extent.PARTIAL, Aspect.DEEDS));

    assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(unmet(decision)).isEmpty();
  }
}
