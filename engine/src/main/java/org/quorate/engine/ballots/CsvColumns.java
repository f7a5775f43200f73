package org.quorate.engine.ballots;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which columns of a table are options: those that somebody named; else those whose cells are marks
 * by far more often than anything else. Where that could be one or the other, somebody has to say.
 */
final class CsvColumns {
  private static final Set<String> NUMBERS_OF_OTHER_THINGS =
      Set.of(
          "#",
          "ballot",
          "ballot id",
          "ballot number",
          "date",
          "id",
          "index",
          "line",
          "no",
          "no.",
          "nr",
          "nr.",
          "number",
          "response",
          "response id",
          "row",
          "time",
          "timestamp",
          "vote",
          "vote id",
          "vote number",
          "序号",
          "编号");
  private static final Set<String> VOTERS =
      Set.of(
          "elector",
          "name of voter",
          "voter",
          "voter id",
          "voter name",
          "voters",
          "投票人",
          "投票者",
          "表决人",
          "选举人",
          "选民");
  private static final Set<String> NUMBERS_OF_VOTES =
      Set.of("ballots", "count", "multiplicity", "number of ballots", "times", "votes", "weight");

  private static final int SHOWN = 12;

  private final List<String> headers;
  private final List<Place> places;
  private final BallotColumns said;
  private final Marking marking;
  private final Mistakes mistakes;

  CsvColumns(List<String> headers, List<Place> places, BallotImporting how, Mistakes mistakes) {
    this.headers = headers;
    this.places = places;
    this.said = how.columns();
    this.marking = how.marking();
    this.mistakes = mistakes;
  }

  /** Every column with what became of it. */
  List<BallotColumn> decide(List<Evidence> evidence) {
    unknown();
    List<BallotColumn> columns = new ArrayList<>();
    for (int i = 0; i < headers.size(); i++) {
      String because = because(i, evidence.get(i));
      columns.add(new BallotColumn(i + 1, headers.get(i), because.isEmpty(), because));
    }
    twice(columns);
    if (mistakes.none() && columns.stream().noneMatch(BallotColumn::option)) {
      mistakes.add(
          BallotCode.HEADER,
          new Place(places.get(0).line(), 0),
          "no column holds " + marking.noun() + "s",
          "give a header of options, and below it one vote a line");
    }
    return columns;
  }

  /** The column of that header; -1 if nobody named one. */
  int column(String header) {
    for (int i = 0; i < headers.size() && !header.isEmpty(); i++) {
      if (BallotColumns.folded(headers.get(i)).equals(header)) {
        return i;
      }
    }
    return -1;
  }

  String header(int column) {
    return headers.get(column);
  }

  /** The column whose header says that it tells who voted, unless somebody says otherwise. */
  int likelyVoter() {
    for (int i = 0; i < headers.size() && !said.nameless(); i++) {
      String header = BallotColumns.folded(headers.get(i));
      boolean read = said.options().contains(header) || header.equals(said.times());
      if (VOTERS.contains(header) && !read && !said.left().contains(header)) {
        return i;
      }
    }
    return -1;
  }

  private void unknown() {
    Set<String> named = new LinkedHashSet<>(said.options());
    named.addAll(said.left());
    named.add(said.times());
    named.add(said.voter());
    named.remove("");
    for (String header : named) {
      if (column(header) < 0) {
        mistakes.add(
            BallotCode.COLUMN,
            new Place(places.get(0).line(), 0),
            "there is no column " + Quoted.of(header),
            "name one as the header does: " + shown());
      }
    }
  }

  private String shown() {
    String first = headers.stream().limit(SHOWN).map(Quoted::of).collect(Collectors.joining(", "));
    return headers.size() > SHOWN ? first + " …" : first;
  }

  /** Why a column is no option; empty if it is one. */
  private String because(int column, Evidence evidence) {
    String header = BallotColumns.folded(headers.get(column));
    if (said.left().contains(header) && !header.isEmpty()) {
      return "left out as asked";
    }
    if (!header.isEmpty() && header.equals(said.times())) {
      return "says how many equal votes a line stands for";
    }
    if (!header.isEmpty() && header.equals(said.voter())) {
      return "says who voted";
    }
    if (!said.options().isEmpty()) {
      return said.options().contains(header) ? "" : "not named as an option";
    }
    return seen(column, header, evidence);
  }

  private String seen(int column, String header, Evidence evidence) {
    boolean named = !header.isEmpty() && !isOfOtherThings(header);
    if (evidence.spoiled() && named) {
      ask(
          column,
          "holds numbers that are no " + marking.noun() + "s, such as " + evidence.example(),
          said("--leave"));
    }
    if (evidence.foreign()) {
      return "no cell is a " + marking.noun() + ": " + evidence.example();
    }
    if (header.isEmpty()) {
      if (evidence.marked()) {
        ask(
            column,
            "has no header and holds " + marking.noun() + "s",
            "name the option, or delete it");
      }
      return "it has no header";
    }
    if (NUMBERS_OF_VOTES.contains(header)) {
      ask(column, "may say how many equal votes a line stands for", said("--times"));
    } else if (evidence.mixed()) {
      ask(column, "holds " + evidence + ", such as " + evidence.example(), said("--leave"));
    }
    return isOfOtherThings(header) ? "its header says that it is no option" : "";
  }

  private static boolean isOfOtherThings(String header) {
    return NUMBERS_OF_OTHER_THINGS.contains(header) || VOTERS.contains(header);
  }

  private static String said(String option) {
    return "say what it is: `--option` for each option, or `" + option + "`";
  }

  private void ask(int column, String message, String help) {
    String name =
        headers.get(column).isEmpty()
            ? "column " + (column + 1)
            : "the column " + Quoted.of(headers.get(column));
    mistakes.add(BallotCode.COLUMN, places.get(column), name + " " + message, help);
  }

  private void twice(List<BallotColumn> columns) {
    Map<String, Integer> first = new HashMap<>();
    for (BallotColumn column : columns) {
      if (column.option()
          && first.putIfAbsent(BallotColumns.folded(column.header()), column.number()) != null) {
        mistakes.add(
            BallotCode.HEADER,
            places.get(column.number() - 1),
            Quoted.of(column.header()) + " stands twice among the options",
            "give each option a name of its own");
      }
    }
  }
}
