package org.quorate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quorate.GovernanceEngine;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Reading;
import org.quorate.charter.RoleRow;
import org.quorate.engine.Engines;

/** A rung that is written is read back as it was, in either language. */
class LadderTextTest {
  private static final int CASES = 1_500;
  private static final int FIRST_ROW = 9;

  /** What rows are refused for that say what nobody could mean, or meet. */
  private static final Set<String> REFUSED =
      Set.of(
          "Q0330", "Q0331", "Q0332", "Q0333", "Q0420", "Q0421", "Q0303", "Q0302", "Q0620", "Q0621");

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenIsReadBack(Tongue tongue) {
    int read = 0;
    try (GovernanceEngine engine = Engines.create()) {
      for (int seed = 0; seed < CASES; seed++) {
        List<RoleRow> rows = LadderCase.of(seed).charter().rows().roles();
        if (rows.isEmpty()) {
          continue;
        }
        String text = document(new LadderText(tongue).table(rows), tongue);
        Reading reading = engine.read(source(text));
        rows = without(rows, reading.diagnostics());
        text = rows.isEmpty() ? text : document(new LadderText(tongue).table(rows), tongue);
        reading = engine.read(source(text));
        for (Diagnostic one : reading.diagnostics()) {
          assertThat(!one.isError() || REFUSED.contains(one.code())).as(one + "\n" + text).isTrue();
        }
        if (reading.charter().isPresent()) {
          read++;
          assertThat(said(reading.charter().get().rows().roles())).as(text).isEqualTo(said(rows));
        }
      }
    }
    assertThat(read).isGreaterThan(CASES / 20);
  }

  /** Without those that are refused, by the line of the first row. */
  private static List<RoleRow> without(List<RoleRow> rows, List<Diagnostic> refused) {
    List<RoleRow> left = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      int line = FIRST_ROW + i;
      boolean wrong = refused.stream().anyMatch(one -> one.isError() && one.line() == line);
      RoleRow row = rows.get(i);
      left.add(wrong ? new RoleRow(row.name(), row.source(), row.role(), row.below()) : row);
    }
    return left;
  }

  /** What rows say, whatever their place. */
  private static List<String> said(List<RoleRow> rows) {
    List<String> said = new ArrayList<>();
    for (RoleRow row : rows) {
      said.add(row.role() + " " + row.below() + " " + flat(row.promotion()));
    }
    return said.stream().sorted().toList();
  }

  /** Sets have no order. */
  private static String flat(RoleRow.Promotion promotion) {
    return promotion
        .toString()
        .chars()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String document(String table, Tongue tongue) {
    return "---\ngovernance: 1\nlanguage: "
        + tongue.say("en", "zh")
        + "\ninclude: cn.txt\n---\n"
        + table;
  }

  private static CharterSource source(String text) {
    String calendar = "# calendar: cn\nfrom 2026-03-02\nto 2026-03-13\n";
    return CharterSource.of(
        "GOVERNANCE.md",
        Map.of(
            "GOVERNANCE.md", text.getBytes(StandardCharsets.UTF_8),
            "cn.txt", calendar.getBytes(StandardCharsets.UTF_8)));
  }
}
