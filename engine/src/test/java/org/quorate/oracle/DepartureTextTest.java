package org.quorate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quorate.GovernanceEngine;
import org.quorate.charter.Decider;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Reading;
import org.quorate.engine.Engines;

/** A departure that is written is read back as it was, in either language. */
class DepartureTextTest {
  private static final int CASES = 1_500;
  private static final int FIRST_ROW = 9;

  /** What rows are refused for that say what nobody could mean. */
  private static final Set<String> REFUSED =
      Set.of(
          "Q0301", "Q0302", "Q0331", "Q0334", "Q0335", "Q0336", "Q0341", "Q0361", "Q0405", "Q0407",
          "Q0412", "Q0420", "Q0421", "Q0620");

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenIsReadBack(Tongue tongue) {
    int read = 0;
    try (GovernanceEngine engine = Engines.create()) {
      for (int seed = 0; seed < CASES; seed++) {
        List<DepartureRow> rows = rows(seed);
        if (rows.isEmpty()) {
          continue;
        }
        Reading reading = engine.read(WrittenCharter.source(document(rows, tongue)));
        rows = without(rows, reading.diagnostics());
        reading = engine.read(WrittenCharter.source(document(rows, tongue)));
        String text = document(rows, tongue);
        WrittenCharter.isRefusedFor(REFUSED, reading.diagnostics(), text);
        if (reading.charter().isPresent()) {
          read += rows.size();
          assertThat(said(reading.charter().get().rows().departures()))
              .as(text)
              .isEqualTo(said(rows));
        }
      }
    }
    assertThat(read).isGreaterThan(CASES / 4);
  }

  private static List<DepartureRow> rows(int seed) {
    Map<String, DepartureRow> rows = new LinkedHashMap<>();
    Stream.of(
            DepartureCase.of(seed).charter().rows().departures().stream()
                .filter(DepartureRow::bearsOnVotes)
                .toList(),
            LadderBallots.departing(seed).charter().rows().departures(),
            LadderReturns.of(seed).charter().rows().departures())
        .flatMap(List::stream)
        .filter(row -> row.decidedBy().stream().noneMatch(DepartureTextTest::isBySponsors))
        .forEach(row -> rows.putIfAbsent(row.name().key(), row));
    return List.copyOf(rows.values());
  }

  /** Nobody sponsors a departure. */
  private static boolean isBySponsors(Decider decider) {
    return decider instanceof Decider.Sponsors
        || decider instanceof Decider.Vote vote
            && vote.after() != null
            && isBySponsors(vote.after());
  }

  /** Without those that are refused, by the line of the first row. */
  private static List<DepartureRow> without(List<DepartureRow> rows, List<Diagnostic> refused) {
    List<DepartureRow> left = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      int line = FIRST_ROW + i;
      if (refused.stream().noneMatch(one -> one.isError() && one.line() == line)) {
        left.add(rows.get(i));
      }
    }
    return left;
  }

  /** What rows say, whatever their place; sets have no order. */
  private static List<String> said(List<DepartureRow> rows) {
    return rows.stream().map(DepartureTextTest::said).sorted().toList();
  }

  private static String said(DepartureRow row) {
    String all =
        row.name().key()
            + row.role()
            + row.when()
            + row.askFirst()
            + row.grace()
            + row.then()
            + row.decidedBy()
            + row.notDuringLeave()
            + row.wayBack()
            + row.leavesBase();
    return WrittenCharter.letters(all);
  }

  /** The table of departures first, so that its lines are known. */
  private static String document(List<DepartureRow> rows, Tongue tongue) {
    return WrittenCharter.of(
        tongue,
        new DepartureText(tongue).table(rows),
        WrittenCharter.roles(tongue, "emeritus"),
        WrittenCharter.votes(tongue, ""));
  }
}
