package org.quorate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quorate.GovernanceEngine;
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
        String text = document(rows, tongue);
        Reading reading = engine.read(WrittenCharter.source(text));
        rows = without(rows, reading.diagnostics());
        text = rows.isEmpty() ? text : document(rows, tongue);
        reading = engine.read(WrittenCharter.source(text));
        WrittenCharter.isRefusedFor(REFUSED, reading.diagnostics(), text);
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
      said.add(
          row.role()
              + " "
              + row.below()
              + " "
              + WrittenCharter.letters(row.promotion().toString()));
    }
    return said.stream().sorted().toList();
  }

  private static String document(List<RoleRow> rows, Tongue tongue) {
    return WrittenCharter.of(tongue, new LadderText(tongue).table(rows));
  }
}
