package org.quorate.engine.ballots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quorate.engine.csv.CsvRow;
import org.quorate.vote.OptionName;

/** Reads a header of options with one vote a line: once to see the columns, once for the votes. */
final class CsvBallots {
  private static final int MOST_COLUMNS = 500;
  private static final String QUOTES =
      "put the whole cell between quotation marks, and double those inside";

  private final String text;
  private final char separator;
  private final BallotImporting how;
  private final Mistakes mistakes;

  CsvBallots(String text, BallotImporting how, Mistakes mistakes) {
    this.text = text;
    this.separator = separator(text);
    this.how = how;
    this.mistakes = mistakes;
  }

  /** A tab where the first line has one, else a comma, else a semicolon. */
  private static char separator(String text) {
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return Stream.of('\t', ',', ';').filter(c -> first.indexOf(c) >= 0).findFirst().orElse(',');
  }

  Optional<Ballots> read() {
    CsvLines lines = new CsvLines(text, separator);
    if (!lines.next()) {
      return wrong(Place.WHOLE, "the file is empty", "give a header of options and votes");
    }
    CsvRow header = lines.row;
    if (header.fault().isPresent()) {
      return wrong(Place.of(text, header.faultAt()), header.fault().get(), QUOTES);
    }
    if (header.size() > MOST_COLUMNS) {
      mistakes.add(
          BallotCode.LIMIT,
          new Place(lines.line(), 0),
          "there are " + header.size() + " columns; at most " + MOST_COLUMNS + " are read",
          "give the ballots of one election");
      return Optional.empty();
    }
    List<String> headers = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      headers.add(header.cell(i));
      places.add(Place.of(text, header.start(i)));
    }
    CsvColumns columns = new CsvColumns(headers, places, how, mistakes);
    List<BallotColumn> decided = columns.decide(evidence(lines, headers.size()));
    List<OptionName> options = options(decided, places);
    return mistakes.none() ? votes(columns, decided, options) : Optional.empty();
  }

  private Optional<Ballots> wrong(Place place, String message, String help) {
    mistakes.add(BallotCode.HEADER, place, message, help);
    return Optional.empty();
  }

  private List<Evidence> evidence(CsvLines lines, int columns) {
    List<Evidence> evidence = Stream.generate(Evidence::new).limit(columns).toList();
    while (lines.next()) {
      boolean whole = lines.row.fault().isEmpty() && lines.row.size() == columns;
      for (int i = 0; whole && i < columns; i++) {
        int mark = lines.mark(i);
        if (CsvLines.isNumber(mark) && how.marking().admits(mark, columns)) {
          evidence.get(i).mark();
        } else if (!lines.row.blank(i)) {
          String cell = lines.row.cell(i);
          if (CsvLines.says(cell)) {
            evidence.get(i).noOpinion();
          } else {
            evidence.get(i).other(cell, lines.line());
          }
        }
      }
    }
    return evidence;
  }

  private List<OptionName> options(List<BallotColumn> columns, List<Place> places) {
    List<OptionName> options = new ArrayList<>();
    for (BallotColumn column : columns) {
      if (column.option()) {
        BallotReader.option(column.header(), places.get(column.number() - 1), mistakes)
            .ifPresent(options::add);
      }
    }
    if (options.size() > BallotReader.MOST_OPTIONS) {
      mistakes.add(
          BallotCode.LIMIT,
          new Place(1, 0),
          options.size()
              + " columns are options; at most "
              + BallotReader.MOST_OPTIONS
              + " are read",
          "give the ballots of one election");
    }
    return options;
  }

  private Optional<Ballots> votes(
      CsvColumns columns, List<BallotColumn> decided, List<OptionName> options) {
    int[] at =
        decided.stream().filter(BallotColumn::option).mapToInt(c -> c.number() - 1).toArray();
    Ballots.Builder ballots = Ballots.builder(BallotFormat.CSV, options).columns(decided);
    CsvVote vote = new CsvVote(decided.size(), at, options, how.marking());
    int times = columns.column(how.columns().times());
    Voters voters = new Voters(columns, how, mistakes);
    CsvLines lines = new CsvLines(text, separator);
    lines.next();
    while (lines.next()) {
      vote.read(lines, times);
      vote.keep(ballots, lines.line());
      if (ballots.overflows()) {
        BallotReader.tooMany(lines.line(), mistakes);
        return Optional.empty();
      }
      if (!voters.voted(lines, ballots.votes(), vote.readable())) {
        return Optional.empty();
      }
    }
    return Optional.of(ballots.build());
  }
}
