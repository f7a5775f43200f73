package org.quorate.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.Remedy;
import org.quorate.Unmet;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Reading;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.ContributionBuilder;
import org.quorate.contribution.Review;
import org.quorate.contribution.Review.Verdict;
import org.quorate.merge.MayMerge;
import org.quorate.merge.MergeDecision;

/** A small community whose charter differs in its review rows only, and contributions to it. */
final class Community {
  /** When contributions were opened. */
  static final Instant OPENED = Instant.parse("2026-03-02T12:00:00Z");

  private static final Instant NOW = OPENED.plus(Duration.ofHours(10));

  /** Its roles, who holds them, and who works for whom. */
  static final String PEOPLE =
      """
      <!-- charter: roles -->
      | Role | Rung below |
      | --- | --- |
      | reviewer | |
      | maintainer | reviewer |
      | lead | maintainer |
      | security | |
      | release | |

      <!-- charter: roster -->
      | Handle | Role | Until |
      | --- | --- | --- |
      | ann | maintainer | |
      | bob | maintainer | |
      | cat | maintainer | |
      | dan | lead | |
      | eve | security | |
      | bob | security | |
      | bob | release | |
      | fay | reviewer | |

      <!-- charter: affiliations -->
      | Handle | Organisation |
      | --- | --- |
      | ann | red |
      | bob | red |
      | cat | blue |
      | dan | green |
      | zed | green |

      """;

  private Community() {}

  /** A contribution of somebody who holds no role, to one file. */
  static ContributionBuilder contribution() {
    return Contribution.builder("1", Handle.of("zed")).paths("a").opened(OPENED);
  }

  /** An approval of the only version. */
  static Review approval(String handle) {
    return Review.of(handle, Verdict.APPROVE, OPENED);
  }

  /** The usual contribution by review rows, the header first. */
  static MergeDecision decide(String... rows) {
    return decide(contribution(), rows);
  }

  /** By one text, or by review rows beside the usual people. */
  static MergeDecision decide(ContributionBuilder contribution, String... rows) {
    return decide(Known.everything(), contribution, rows);
  }

  /** The same where not everything is known. */
  static MergeDecision decide(Known known, ContributionBuilder contribution, String... rows) {
    StringBuilder text = new StringBuilder();
    if (rows.length == 1) {
      text.append(rows[0]);
    } else {
      text.append(PEOPLE).append("<!-- charter: reviews -->\n").append(rows[0]).append('\n');
      text.append(rows[0].replaceAll("[^|]+", " --- ").strip()).append('\n');
      for (int i = 1; i < rows.length; i++) {
        text.append(rows[i]).append('\n');
      }
    }
    MayMerge question = new MayMerge(contribution.build(), NOW, known);
    try (GovernanceEngine engine = Engines.create()) {
      return engine.decide(charter(engine, text.toString()), question);
    }
  }

  private static Charter charter(GovernanceEngine engine, String text) {
    String document = "---\ngovernance: 1\nname: Test\n---\n" + text;
    Reading reading = engine.read(CharterSource.of("GOVERNANCE.md", document));
    return reading.charter().orElseThrow(() -> new AssertionError(reading.diagnostics()));
  }

  /** What is asked for, by whom. */
  static List<String> asked(MergeDecision decision) {
    return shown(decision.next().remedies());
  }

  /** Who can do what about the open findings of a column. */
  static List<String> remedies(MergeDecision decision, String column) {
    return decision.findings().stream()
        .filter(finding -> finding instanceof Unmet && finding.column().equals(column))
        .flatMap(finding -> shown(((Unmet) finding).remedies()).stream())
        .toList();
  }

  private static List<String> shown(List<Remedy> remedies) {
    return remedies.stream().map(one -> one.action() + " " + one.who()).toList();
  }
}
