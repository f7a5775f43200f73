package org.quorate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.Met;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Reading;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.ContributionBuilder;
import org.quorate.contribution.Review;
import org.quorate.engine.Engines;
import org.quorate.merge.MayMerge;
import org.quorate.merge.MergeDecision;

/** A charter whose rows compete for people in more ways than could ever be tried. */
class ManySeparateRowsTest {
  private static final int PEOPLE = 50;
  private static final int ROWS = 40;
  private static final int ROLES = 8;

  @Test
  void theSearchEndsAndGivesNobodyTwice() {
    ContributionBuilder contribution = Contribution.builder("1", Handle.of("zed")).paths("a");
    for (int person = 0; person < PEOPLE; person++) {
      Instant said = Instant.parse("2026-03-02T12:00:00Z");
      contribution.review(Review.of("p" + person, Review.Verdict.APPROVE, said));
    }
    try (GovernanceEngine engine = Engines.create()) {
      Reading reading = engine.read(CharterSource.of("GOVERNANCE.md", charter()));
      Charter charter =
          reading.charter().orElseThrow(() -> new AssertionError(reading.diagnostics()));
      Instant at = Instant.parse("2026-03-03T12:00:00Z");
      MergeDecision decision =
          engine.decide(charter, new MayMerge(contribution.build(), at, Known.everything()));
      assertThat(decision.findings()).hasSize(ROWS);
      long met = decision.findings().stream().filter(Met.class::isInstance).count();
      assertThat(met).isBetween(1L, PEOPLE / 2L);
      assertThat(decision.outcome().name()).isNotEqualTo("ALLOWED");
    }
  }

  private static String charter() {
    StringBuilder text = new StringBuilder("---\ngovernance: 1\nname: Many\n---\n");
    text.append("<!-- charter: roles -->\n| Role |\n| --- |\n");
    for (int role = 0; role < ROLES; role++) {
      text.append("| ").append(role(role)).append(" |\n");
    }
    text.append("\n<!-- charter: roster -->\n| Handle | Role |\n| --- | --- |\n");
    for (int person = 0; person < PEOPLE; person++) {
      for (int some : new int[] {person % ROLES, (person + 1 + person % 3) % ROLES}) {
        text.append("| p").append(person).append(" | ").append(role(some)).append(" |\n");
      }
    }
    text.append(
        "\n<!-- charter: reviews -->\n| Rule | When | Approvals | Which approvals count |\n");
    text.append("| --- | --- | --- | --- |\n");
    for (int row = 0; row < ROWS; row++) {
      String one = role(row);
      String two = role(row * 3 + 1);
      String three = role(row * 5 + 2);
      String cell = "1 %s and 1 %s or 1 %s and 1 %s or 2 %s including 1 %s";
      text.append("| row ").append(row).append(" | path `**` | ");
      text.append(String.format(Locale.ROOT, cell, one, two, two, three, three, one));
      text.append(" | separate people |\n");
    }
    return text.toString();
  }

  private static String role(int number) {
    return "role " + (char) ('a' + number % ROLES);
  }
}
