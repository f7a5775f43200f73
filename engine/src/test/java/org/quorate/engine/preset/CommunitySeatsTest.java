package org.quorate.engine.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.engine.preset.PeopledPreset.ballot;
import static org.quorate.engine.preset.PeopledPreset.secret;
import static org.quorate.engine.preset.PeopledPreset.votes;
import static org.quorate.vote.Position.FOR;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.quorate.GovernanceEngine;
import org.quorate.Outcome;
import org.quorate.engine.Engines;
import org.quorate.engine.preset.PeopledPreset.Holders;
import org.quorate.ladder.PromotionDecision;

/** Seats that a vote makes somebody a member of, and how many of them one organisation may hold. */
final class CommunitySeatsTest {
  private static final GovernanceEngine ENGINE = Engines.create();

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @Test
  void twoOfOneFunderAreTheMostInConda() {
    assertThat(conda("p1").outcome()).isEqualTo(Outcome.ALLOWED);
    PromotionDecision third = conda("p1", "p2");
    assertThat(third.outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(unmet(third))
        .containsExactly(
            "bodies/steering council: an organisation may hold 2 seats of `steering council`, and"
                + " with the nominee `Red` would hold 3: @p1, @p2");
  }

  private static PromotionDecision conda(String... paid) {
    return PeopledPreset.of(
            ENGINE, "conda", new Holders("p", "council member", 9), new Holders("n", "emeritus", 1))
        .employing("Red", "n1")
        .employing("Red", paid)
        .promotion(
            "n1",
            "council member",
            8,
            secret(ballot("new council member", 0, votes("p", 6, FOR, 0))));
  }

  @Test
  void aQuarterOfThoseWhoAreThenMembersIsTheMostInNodejs() {
    assertThat(nodejs(7, 1).outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(nodejs(6, 1).outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(nodejs(11, 2).outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(nodejs(10, 2).outcome()).isEqualTo(Outcome.BLOCKED);
  }

  private static PromotionDecision nodejs(int members, int paid) {
    String[] theirs =
        IntStream.rangeClosed(1, paid).mapToObj(who -> "p" + who).toArray(String[]::new);
    return PeopledPreset.of(
            ENGINE,
            "nodejs",
            new Holders("p", "tsc member", members),
            new Holders("n", "collaborator", 1))
        .employing("Red", "n1")
        .employing("Red", theirs)
        .promotion("n1", "tsc member", 1, ballot("tsc membership", 0, votes("p", members, FOR, 0)));
  }

  private static List<String> unmet(PromotionDecision decision) {
    return decision.findings().stream()
        .filter(finding -> finding.outcome() != Outcome.ALLOWED)
        .map(finding -> finding.rule().name() + ": " + finding.because())
        .toList();
  }
}
