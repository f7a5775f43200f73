package org.quorate.oracle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.quorate.RuleName;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.ExceptionRow;
import org.quorate.charter.Reading;
import org.quorate.charter.ReviewRow;
import org.quorate.charter.Row;
import org.quorate.charter.Rows;
import org.quorate.engine.charter.CharterReader;

/**
 * Rows that were written as a document and read again.
 *
 * @param rows those that the reader does not refuse for what they say; of departures none, which
 *     are read back by themselves
 * @param charter the reader's
 */
record ReadBack(Rows rows, String text, Charter charter) {
  private static final String CALENDAR =
      """
      # calendar: cn
      from 2026-03-02
      to 2026-03-13
      holiday 2026-03-09
      workday 2026-03-07
      blackout 2026-03-04..2026-03-05
      """;

  /**
   * Codes of rows that are refused for what they say: a key twice, an exception or a vote that was
   * refused, a spell that ends before it begins, a share of everybody, more than there are, what
   * nobody can meet, the same twice, cells of votes that do not fit each other. Of a row that is
   * not understood none is among them.
   */
  private static final Set<String> REFUSED =
      Set.of(
          "Q0301", "Q0305", "Q0314", "Q0341", "Q0342", "Q0343", "Q0344", "Q0361", "Q0412", "Q0413",
          "Q0420", "Q0421");

  static ReadBack of(Rows rows, Tongue tongue) {
    Rows left = sayable(Plausible.of(rows)).departing(List.of());
    while (true) {
      CharterText text = CharterText.of(left, tongue);
      Reading reading = read(text.toString());
      if (reading.charter().isPresent()) {
        return new ReadBack(left, text.toString(), reading.charter().get());
      }
      Set<Row> refused = refused(reading, text);
      left = without(left, refused::contains);
    }
  }

  private static Set<Row> refused(Reading reading, CharterText text) {
    Set<Row> refused = new HashSet<>();
    for (Diagnostic diagnostic : reading.diagnostics()) {
      if (diagnostic.isError()) {
        Row row = REFUSED.contains(diagnostic.code()) ? text.row(diagnostic.line()) : null;
        if (row == null) {
          throw new AssertionError(diagnostic + "\n" + text);
        }
        refused.add(row);
      }
    }
    return refused;
  }

  /** The rows as they were before they were written. */
  Charter before() {
    return Turns.with(charter, meaning(rows));
  }

  /** What is not as it was before it was written; empty if all is. */
  String changed() {
    List<Row> lost = rows.all().map(Meaning::of).collect(Collectors.toCollection(ArrayList::new));
    List<Row> added = new ArrayList<>();
    for (Row row : charter.rows().all().map(Meaning::of).toList()) {
      if (!lost.remove(row)) {
        added.add(row);
      }
    }
    return lost.isEmpty() && added.isEmpty()
        ? ""
        : "  written: " + lost + "\n  read: " + added + "\n" + text;
  }

  private static Rows meaning(Rows rows) {
    return rows.toBuilder()
        .reviews(each(rows.reviews()))
        .roles(each(rows.roles()))
        .roster(each(rows.roster()))
        .affiliations(each(rows.affiliations()))
        .organisations(each(rows.organisations()))
        .modules(each(rows.modules()))
        .exceptions(each(rows.exceptions()))
        .votes(each(rows.votes()))
        .departures(each(rows.departures()))
        .bodies(each(rows.bodies()))
        .build();
  }

  @SuppressWarnings("unchecked")
  private static <R extends Row> List<R> each(List<R> rows) {
    return rows.stream().map(row -> (R) Meaning.of(row)).toList();
  }

  static Reading read(String text) {
    return CharterReader.read(
        CharterSource.of(
            "GOVERNANCE.md",
            Map.of(
                "GOVERNANCE.md",
                text.getBytes(StandardCharsets.UTF_8),
                "cn.txt",
                CALENDAR.getBytes(StandardCharsets.UTF_8))));
  }

  private static Rows sayable(Rows rows) {
    return without(
        rows,
        row ->
            row instanceof ReviewRow review && !Canonical.sayable(review)
                || row instanceof ExceptionRow exception && !sayable(exception));
  }

  private static boolean sayable(ExceptionRow row) {
    return Canonical.sayable(row.invokedBy())
        && Canonical.sayable(row.when())
        && (row.afterwardsWithin() == null || !row.afterwards().isEmpty());
  }

  /** Without some rows, and without those that stand in for one of them. */
  private static Rows without(Rows rows, Predicate<Row> refused) {
    Set<RuleName> gone = new HashSet<>();
    rows.reviews().stream().filter(refused).forEach(row -> gone.add(row.name()));
    Predicate<ReviewRow> orphan = row -> row.insteadOf() != null && gone.contains(row.insteadOf());
    return rows.toBuilder()
        .reviews(without(rows.reviews(), row -> refused.test(row) || orphan.test(row)))
        .roles(without(rows.roles(), refused))
        .roster(without(rows.roster(), refused))
        .affiliations(without(rows.affiliations(), refused))
        .organisations(without(rows.organisations(), refused))
        .modules(without(rows.modules(), refused))
        .exceptions(without(rows.exceptions(), refused))
        .votes(without(rows.votes(), refused))
        .departures(without(rows.departures(), refused))
        .bodies(without(rows.bodies(), refused))
        .build();
  }

  private static <R extends Row> List<R> without(List<R> rows, Predicate<? super R> refused) {
    return rows.stream().filter(refused.negate()).toList();
  }
}
