package org.quorate.bench;

import java.util.Locale;
import org.quorate.GovernanceEngine;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Reading;

/** Charters of many communities, no two alike: other names, people, paths and numbers. */
final class Communities {
  private Communities() {}

  /** A charter that an engine accepts; any other is a mistake of ours. */
  static Charter accepted(GovernanceEngine engine, CharterSource source) {
    Reading reading = engine.read(source);
    return reading
        .charter()
        .orElseThrow(() -> new IllegalStateException("refused: " + reading.diagnostics()));
  }

  /** Ten rows: three rules, a role, four people of two firms, told in two more rows. */
  static CharterSource ofTenRows(int number) {
    String path = String.format(Locale.ROOT, "src/c%d/**", number);
    StringBuilder text = head(number);
    text.append("| change | otherwise | ")
        .append(1 + Math.floorMod(number, 3))
        .append(" maintainers | |\n");
    text.append("| core ").append(number).append(" | path `").append(path);
    text.append("` | 2 maintainers | 2 |\n| terms | path `LICENSE` | all maintainers | |\n");
    text.append("\n<!-- charter: roles -->\n| Role | Rung below |\n| --- | --- |\n");
    text.append("| maintainer | |\n");
    people(text, number, 4);
    text.append("\n<!-- charter: affiliations -->\n| Handle | Organisation |\n| --- | --- |\n");
    text.append("| @p").append(number).append("x0 | Firm ").append(number).append(" |\n");
    text.append("| @p")
        .append(number)
        .append("x1 | Firm ")
        .append(Math.floorMod(number, 97))
        .append(" |\n");
    return CharterSource.of("GOVERNANCE.md", text.toString());
  }

  /** A hundred rows: thirty rules, ten modules, two roles, forty people, eighteen affiliations. */
  static CharterSource ofHundredRows(int number) {
    StringBuilder text = head(number);
    text.append("| change | otherwise | 2 maintainers | 2 |\n");
    for (int i = 1; i < 30; i++) {
      text.append("| rule ").append(i).append(" | ").append(when(i, number)).append(" | ");
      text.append(1 + i % 3).append(i % 2 == 0 ? " committers | |\n" : " maintainers | 2 |\n");
    }
    text.append("\n<!-- charter: roles -->\n| Role | Rung below |\n| --- | --- |\n");
    text.append("| committer | |\n| maintainer | committer |\n");
    text.append("\n<!-- charter: modules -->\n| Module | Paths | Owners |\n| --- | --- | --- |\n");
    for (int i = 0; i < 10; i++) {
      text.append("| m").append(i).append(" | `m").append(i).append("/c").append(number);
      text.append("/**` | @p").append(number).append('x').append(i).append(" |\n");
    }
    people(text, number, 40);
    text.append("\n<!-- charter: affiliations -->\n| Handle | Organisation |\n| --- | --- |\n");
    for (int i = 0; i < 18; i++) {
      text.append("| @p").append(number).append('x').append(i).append(" | Firm ");
      text.append(i % 5).append(" |\n");
    }
    return CharterSource.of("GOVERNANCE.md", text.toString());
  }

  private static StringBuilder head(int number) {
    return new StringBuilder("---\ngovernance: 1\nname: Community ")
        .append(number)
        .append("\nlanguage: en\n---\n\n# Governance\n\n<!-- charter: reviews -->\n")
        .append("| Rule | When | Approvals | Different organisations |\n")
        .append("| --- | --- | --- | --- |\n");
  }

  private static String when(int i, int number) {
    return switch (i % 4) {
      case 0 -> "label `l" + number + "-" + i + "`";
      case 1 -> "branch `release/" + number + "." + i + "`";
      default -> "path `src/c" + number + "/p" + i + "/**`, `doc/p" + i + "/*.md`";
    };
  }

  private static void people(StringBuilder text, int number, int count) {
    text.append("\n<!-- charter: roster -->\n| Handle | Role |\n| --- | --- |\n");
    for (int i = 0; i < count; i++) {
      text.append("| @p").append(number).append('x').append(i);
      text.append(i % 3 == 0 || count < 5 ? " | maintainer |\n" : " | committer |\n");
    }
  }
}
