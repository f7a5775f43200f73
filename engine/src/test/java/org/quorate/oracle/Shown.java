package org.quorate.oracle;

import java.util.List;
import java.util.stream.Collectors;
import org.quorate.charter.Rows;
import org.quorate.contribution.Contribution;

/** A generated case for a person to read. */
final class Shown {
  private Shown() {}

  static String of(GeneratedCase one) {
    Rows rows = one.charter().rows();
    Contribution contribution = one.question().contribution();
    return lines("reviews", rows.reviews())
        + lines("roles", rows.roles())
        + lines("roster", rows.roster())
        + lines("affiliations", rows.affiliations())
        + lines("organisations", rows.organisations())
        + lines("modules", rows.modules())
        + lines("exceptions", rows.exceptions())
        + lines("votes", rows.votes())
        + "  "
        + contribution
        + "\n  known "
        + one.question().known()
        + "\n";
  }

  private static String lines(String title, List<?> rows) {
    return rows.stream()
        .map(row -> "    " + row + "\n")
        .collect(Collectors.joining("", "  " + title + "\n", ""));
  }
}
