package org.quorate.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.quorate.Outcome;
import org.quorate.RuleName;
import org.quorate.charter.Column;

/** Counts what generated cases came to: each column by verdict, each pair of columns in one row. */
final class Coverage {
  private final Map<String, Integer> verdicts = new TreeMap<>();
  private final Map<String, Integer> pairs = new TreeMap<>();
  private final Map<Outcome, Integer> outcomes = new TreeMap<>();

  void add(OracleAnswer answer) {
    outcomes.merge(answer.outcome(), 1, Integer::sum);
    Map<RuleName, TreeSet<Column>> rows = new TreeMap<>();
    for (OracleFinding finding : answer.findings()) {
      verdicts.merge(cell(finding.column(), finding.verdict().kind()), 1, Integer::sum);
      for (Column column : Column.values()) {
        if (column.shown().equals(finding.column())) {
          rows.computeIfAbsent(finding.rule(), name -> new TreeSet<>()).add(column);
        }
      }
    }
    rows.values().forEach(this::addPairs);
  }

  private void addPairs(TreeSet<Column> columns) {
    for (Column one : columns) {
      for (Column other : columns.tailSet(one, false)) {
        pairs.merge(one.shown() + " + " + other.shown(), 1, Integer::sum);
      }
    }
  }

  private static String cell(String column, OracleVerdict.Kind kind) {
    return column + " " + kind;
  }

  /** The columns by verdict, the pairs of columns and the outcomes that came too rarely. */
  List<String> gaps(int leastOfVerdict, int leastOfPair) {
    List<String> gaps = new ArrayList<>();
    for (Column one : Column.values()) {
      for (OracleVerdict.Kind kind : OracleVerdict.Kind.values()) {
        gap(gaps, cell(one.shown(), kind), verdicts, leastOfVerdict);
      }
      for (Column other : Column.values()) {
        if (one.compareTo(other) < 0) {
          gap(gaps, one.shown() + " + " + other.shown(), pairs, leastOfPair);
        }
      }
    }
    for (Outcome outcome : Outcome.values()) {
      if (outcomes.getOrDefault(outcome, 0) < leastOfPair) {
        gaps.add("outcome " + outcome);
      }
    }
    return gaps;
  }

  private static void gap(List<String> gaps, String what, Map<String, Integer> of, int least) {
    int count = of.getOrDefault(what, 0);
    if (count < least) {
      gaps.add(what + ": " + count + ", at least " + least + " wanted");
    }
  }

  @Override
  public String toString() {
    return lines("column and verdict", verdicts)
        + lines("columns together in one row", pairs)
        + "outcomes: "
        + outcomes
        + "\n";
  }

  private static String lines(String title, Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(
            entry ->
                String.format(
                    java.util.Locale.ROOT, "  %-46s %9d%n", entry.getKey(), entry.getValue()))
        .collect(Collectors.joining("", title + "\n", ""));
  }
}
