package org.quorate.engine.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.GovernanceEngine;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.engine.Engines;

/** A scenario proves nothing of a real change by what would not be known of one. */
class ScenarioKnowledgeTest {
  private static final String TEXT =
      """
      <!-- charter: roles -->
      | Role |
      | --- |
      | maintainer |

      <!-- charter: reviews -->
      | Rule | When | Approvals | Different organisations |
      | --- | --- | --- | --- |
      | change | otherwise | 2 maintainers | 2 |

      <!-- charter: affiliations -->
      | Handle | Organisation |
      | --- | --- |
      | @ann | Green |

      <!-- charter: scenarios -->
      | Scenario | Paths | Approved by | Expect |
      | --- | --- | --- | --- |
      | it | `a.c` | WHO | WHAT |
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "@bob (maintainer), @eve (maintainer); undetermined",
        "@ann (maintainer), @eve (maintainer); undetermined",
        "@bob (maintainer, Red), @eve (maintainer, Blue); allowed",
        "@ann (maintainer), @eve (maintainer, Blue); allowed"
      })
  void whoseOrganisationNobodyNamesHasAnUnknownOne(String approved, String expected) {
    try (GovernanceEngine engine = Engines.create()) {
      String text = TEXT.replace("WHO", approved).replace("WHAT", expected);
      Charter charter =
          engine.read(CharterSource.of("GOVERNANCE.md", text)).charter().orElseThrow();
      assertThat(Scenarios.run(engine, charter))
          .extracting(ScenarioResult::mistake)
          .containsOnlyNulls();
    }
  }
}
