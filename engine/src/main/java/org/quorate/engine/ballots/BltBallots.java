package org.quorate.engine.ballots;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.quorate.vote.OptionName;

/**
 * Reads BLT files: numbers of options and seats; withdrawn options as negative numbers; votes, each
 * a number of equal ones, options from first to last and 0, where {@code =} joins equals and {@code
 * -} stands for a skipped rank, which means nothing; a line 0; the names of the options; a title.
 *
 * <p>Source: Hill, Wichmann and Woodall, Algorithm 123, The Computer Journal 30 (1987), as OpaVote
 * and OpenSTV extend it.
 */
final class BltBallots {
  private static final Pattern BLANKS = Pattern.compile("[ \\t]+");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final String AS_PUBLISHED = "give the whole file as it was published";

  private final List<String> lines;
  private final Mistakes mistakes;
  private int next;

  BltBallots(String text, Mistakes mistakes) {
    this.lines = text.lines().toList();
    this.mistakes = mistakes;
  }

  /** A line without its comment; a mark in a name between quotation marks is none. */
  static String uncommented(String line) {
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      quoted ^= c == '"';
      if (c == '#' && !quoted) {
        return line.substring(0, i);
      }
    }
    return line;
  }

  Optional<Ballots> read() {
    String[] counts = BLANKS.split(line());
    if (counts.length != 2
        || !NUMBER.matcher(counts[0]).matches()
        || !NUMBER.matcher(counts[1]).matches()) {
      return wrong("the first line does not say how many options and seats there are");
    }
    int size = Integer.parseInt(counts[0]);
    int seats = Integer.parseInt(counts[1]);
    if (size < 1 || size > BallotReader.MOST_OPTIONS || seats < 1) {
      return wrong(
          "there are %d options and %d seats; 1 to %d options are read, and at least one seat",
          size, seats, BallotReader.MOST_OPTIONS);
    }
    int votes = next;
    String last = line();
    while (!last.isEmpty() && !last.equals("0")) {
      last = line();
    }
    if (last.isEmpty()) {
      return wrong("no line `0` ends the ballots");
    }
    Optional<List<OptionName>> names = names(size);
    next = votes;
    return names.flatMap(options -> votes(options, seats));
  }

  /** The next line that says anything; empty at the end. */
  private String line() {
    while (next < lines.size()) {
      String line = uncommented(lines.get(next++)).strip();
      if (!line.isEmpty()) {
        return line;
      }
    }
    return "";
  }

  private Optional<Ballots> wrong(String message, Object... values) {
    mistakes.add(
        BallotCode.FORM,
        new Place(Math.max(next, 1), 0),
        String.format(Locale.ROOT, message, values),
        AS_PUBLISHED);
    return Optional.empty();
  }

  private Optional<List<OptionName>> names(int size) {
    List<OptionName> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < size; i++) {
      String name = line();
      if (name.isEmpty()) {
        wrong("there are %d options and %d names", size, i);
        return Optional.empty();
      }
      Place place = new Place(next, 0);
      boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
      Optional<OptionName> option =
          BallotReader.option(
              quoted ? name.substring(1, name.length() - 1) : name, place, mistakes);
      option.ifPresent(names::add);
      if (option.isPresent() && !seen.add(BallotColumns.folded(option.get().value()))) {
        String twice = Quoted.of(option.get().value()) + " stands twice among the options";
        mistakes.add(BallotCode.HEADER, place, twice, "give each option a name of its own");
      }
    }
    return mistakes.none() ? Optional.of(names) : Optional.empty();
  }

  private Optional<Ballots> votes(List<OptionName> options, int seats) {
    Ballots.Builder ballots = Ballots.builder(BallotFormat.BLT, options).seats(seats);
    Set<OptionName> withdrawn = new LinkedHashSet<>();
    int[] marks = new int[options.size()];
    for (String line = line(); !line.equals("0"); line = line()) {
      String[] words = BLANKS.split(line);
      if (words[0].startsWith("-")) {
        withdraw(words, options, withdrawn);
      } else {
        BltVote.read(words, marks).keep(ballots, next, marks);
      }
      if (ballots.overflows()) {
        BallotReader.tooMany(next, mistakes);
        return Optional.empty();
      }
    }
    return Optional.of(ballots.withdrawn(withdrawn).build());
  }

  private void withdraw(String[] words, List<OptionName> options, Set<OptionName> withdrawn) {
    for (String word : words) {
      boolean number = word.startsWith("-") && NUMBER.matcher(word.substring(1)).matches();
      int option = number ? Integer.parseInt(word.substring(1)) : 0;
      if (option < 1 || option > options.size()) {
        wrong("%s is no number of an option that is withdrawn", Quoted.of(word));
      } else {
        withdrawn.add(options.get(option - 1));
      }
    }
  }
}
