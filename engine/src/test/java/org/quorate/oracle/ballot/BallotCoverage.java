package org.quorate.oracle.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Electorate;
import org.quorate.charter.Substitute;
import org.quorate.charter.VoteRow;

/** Counts what generated ballots came to: each claim by ruling, each state, each pair of axes. */
final class BallotCoverage {
  static final List<String> COLUMNS =
      List.of(
          "Passes with",
          "Quorum",
          "For at least",
          "Against at most",
          "Organisations at least",
          "Vetoed by",
          "Ballot",
          "Voting method",
          "If tied",
          "Secret ballot",
          "Open for",
          "Called by",
          "Starts when",
          "Not while",
          "Again after");

  private final Map<String, Integer> counts = new TreeMap<>();

  void add(GeneratedBallot one, OracleBallotAnswer answer) {
    count("outcome " + answer.outcome());
    count("state " + answer.state());
    count("state " + answer.state() + ", outcome " + answer.outcome());
    answer.rulings().forEach((column, ruling) -> count(column + " " + ruling));
    VoteRow row = one.row();
    if (row.electorate().weight() == Electorate.Weight.ONE_AN_ORGANISATION) {
      count("organisations vote " + answer.state());
      count(
          (row.election() == null ? "organisations say " : "organisations elect ")
              + answer.state());
      count("organisations, closing early " + row.closeEarly() + " " + answer.state());
    }
    if (!one.charter().rows().departures().isEmpty()) {
      count("votes suspended " + answer.state());
      count("votes suspended, roll at " + row.electorate().roll() + ", " + answer.outcome());
      OracleBallotAnswer plain = OracleBallot.decide(without(one).charter(), one.question());
      boolean turned = !BallotAnswers.of(plain).equals(BallotAnswers.of(answer));
      boolean peopled =
          one.question().activity() != null
              && !one.question().activity().merits().people().isEmpty();
      count(peopled ? "people told beside activity" : "people told of the ballot alone");
      if (turned) {
        count("turned by a suspension, roll at " + row.electorate().roll());
        count("turned by a suspension, " + plain.outcome() + " to " + answer.outcome());
      }
    }
    if (OracleNewcomers.matter(one)) {
      count("newcomers may keep it open " + answer.state());
    }
    OracleLending.body(one.charter(), row)
        .ifPresent(body -> lent(one, body.substitute().shared(), row, answer));
    if (!row.openFor().restarts().isEmpty()) {
      count("starting again " + answer.state());
      count("starting again, secret " + row.secret() + " " + answer.state());
      count("starting again, closing early " + row.closeEarly() + " " + answer.state());
    }
    row.openFor()
        .restarts()
        .forEach(it -> count("starting again by " + it.event() + " " + answer.state()));
    if (row.election() != null && row.election().rule().byDefault() != null) {
      count("over a default option " + answer.state());
    }
    String axes = row.electorate().roll() + ", closing early " + row.closeEarly();
    count(axes + ": " + answer.outcome());
    answer
        .rulings()
        .forEach(
            (column, ruling) ->
                count(row.electorate().roll() + " " + column + " " + ruling.kind()));
    count(answer.heard().perhaps().isEmpty() ? "no doubtful votes" : "doubtful votes");
  }

  private void lent(
      GeneratedBallot one, Substitute.Shared shared, VoteRow row, OracleBallotAnswer answer) {
    count("seats lent " + answer.state());
    List<BodyRow> bodies =
        one.charter().rows().bodies().stream().map(body -> body.lending(null)).toList();
    GeneratedBallot plain = one.with(one.charter().rows().seated(bodies));
    OracleBallotAnswer without = OracleBallot.decide(plain.charter(), plain.question());
    if (!BallotAnswers.of(without).equals(BallotAnswers.of(answer))) {
      count("turned by who stands in, of the same " + shared);
      count("turned by who stands in, closing early " + row.closeEarly());
      count("turned by who stands in " + answer.state());
      boolean elects = row.election() != null;
      count("turned by who stands in, " + (elects ? "electing" : "for or against"));
    }
  }

  private static GeneratedBallot without(GeneratedBallot one) {
    return one.with(one.charter().rows().departing(List.of()));
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  /** What came less often than it should. */
  List<String> gaps(int least) {
    List<String> gaps = new ArrayList<>();
    for (String column : COLUMNS) {
      gap(gaps, column + " MET", least);
      gap(gaps, column + " UNKNOWN", least);
      gap(gaps, column + " UNMET NOBODY", least);
      boolean opposed = column.equals("Vetoed by") || column.equals("Ballot");
      gap(gaps, column + (opposed ? " UNMET OBJECTOR" : " UNMET PEOPLE"), least);
    }
    for (String column : List.of("Then", "If not passed", "Passes unless")) {
      for (String ruling : List.of("MET", "UNKNOWN", "NOBODY", "PEOPLE", "TIME")) {
        boolean unmet = ruling.length() > 3 && !ruling.equals("UNKNOWN");
        gap(gaps, column + (unmet ? " UNMET " : " ") + ruling, least);
      }
    }
    for (String ruling : List.of("MET", "UNKNOWN", "UNMET NOBODY")) {
      gap(gaps, "Appeal " + ruling, least);
    }
    for (String column : List.of("Passes with", "Open for")) {
      gap(gaps, column + " WAIVED", least);
    }
    for (String ruling : List.of("UNMET TIME", "UNMET PEOPLE")) {
      gap(gaps, "Vetoed by " + ruling, least);
    }
    for (Substitute.Shared shared : Substitute.Shared.values()) {
      gap(gaps, "turned by who stands in, of the same " + shared, least);
    }
    for (VoteRow.CloseEarly early : VoteRow.CloseEarly.values()) {
      gap(gaps, "turned by who stands in, closing early " + early, least);
    }
    for (String what : List.of("PASSED", "FAILED", "OPEN", "UNDETERMINED")) {
      gap(gaps, "turned by who stands in " + what, least);
    }
    for (String state : List.of("OPEN", "FAILED", "UNDETERMINED")) {
      gap(gaps, "starting again, secret true " + state, least);
    }
    for (String ruling : List.of("PASSED", "FAILED", "UNDETERMINED")) {
      gap(gaps, "organisations vote " + ruling, least);
      gap(gaps, "organisations elect " + ruling, least);
      gap(gaps, "organisations, closing early DECIDED " + ruling, least);
      gap(gaps, "organisations, closing early ALL_VOTED " + ruling, least);
      gap(gaps, "starting again " + ruling, least);
      gap(gaps, "votes suspended " + ruling, least);
      gap(gaps, "starting again, closing early ALL_VOTED " + ruling, least);
      gap(gaps, "starting again, closing early DECIDED " + ruling, least);
      gap(gaps, "starting again by QUORUM_REACHED " + ruling, least);
      gap(gaps, "over a default option " + ruling, least);
    }
    for (Electorate.Roll roll : Electorate.Roll.values()) {
      gap(gaps, "turned by a suspension, roll at " + roll, least);
    }
    for (String state : List.of("OPEN", "PASSED", "FAILED")) {
      gap(gaps, "newcomers may keep it open " + state, least);
    }
    gap(gaps, "people told beside activity", least);
    gap(gaps, "Open for UNMET TIME", least);
    for (String column : List.of("Passes with", "Quorum", "For at least", "Against at most")) {
      boolean turned = !column.equals("Quorum");
      if (turned) {
        gap(gaps, column + " UNMET OBJECTOR", least);
      }
    }
    for (String state :
        List.of("ANNOUNCED", "OPEN", "PASSED", "FAILED", "UNDETERMINED", "UNGOVERNED")) {
      gap(gaps, "state " + state, least);
    }
    return gaps;
  }

  private void gap(List<String> gaps, String what, int least) {
    int count = counts.getOrDefault(what, 0);
    if (count < least) {
      gaps.add(what + ": " + count + ", at least " + least + " wanted");
    }
  }

  @Override
  public String toString() {
    return counts.entrySet().stream()
        .map(entry -> String.format(Locale.ROOT, "  %-58s %8d%n", entry.getKey(), entry.getValue()))
        .collect(Collectors.joining());
  }
}
