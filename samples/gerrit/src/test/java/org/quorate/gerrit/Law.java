package org.quorate.gerrit;

import java.util.List;

/**
 * Charters to test with: Ann and Bob of Red and Cat of Blue are maintainers, Dan of Blue is none.
 */
final class Law {
  private static final String PEOPLE =
      """
      ---
      governance: 1
      name: Demo
      language: en
      ---

      <!-- charter: roles -->
      | Role | Rung below |
      | --- | --- |
      | maintainer | |

      <!-- charter: roster -->
      | Handle | Role |
      | --- | --- |
      | @ann | maintainer |
      | @bob | maintainer |
      | @cat | maintainer |

      <!-- charter: affiliations -->
      | Handle | Organisation | Since |
      | --- | --- | --- |
      | @ann | Red | 2020-01-01 |
      | @bob | Red | 2020-01-01 |
      | @cat | Blue | 2020-01-01 |
      | @dan | Blue | 2020-01-01 |
      """;

  private Law() {}

  /** One where everything needs so many maintainers. */
  static String maintainers(int number) {
    return reviews(
        "Rule | When | Approvals",
        "change | otherwise | " + number + (number == 1 ? " maintainer" : " maintainers"));
  }

  /** One with these rows on reviews, under this head; bars at both ends are added. */
  static String reviews(String head, String... rows) {
    return PEOPLE + table("reviews", head, rows);
  }

  /** A table behind a charter. */
  static String table(String kind, String head, String... rows) {
    StringBuilder table = new StringBuilder("\n<!-- charter: ").append(kind).append(" -->\n");
    for (String line : List.of(head, head.replaceAll("[^|]+", " --- "))) {
      table.append("| ").append(line).append(" |\n");
    }
    for (String row : rows) {
      table.append("| ").append(row).append(" |\n");
    }
    return table.toString();
  }
}
