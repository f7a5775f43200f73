package org.quorate.engine.ballots;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.vote.OptionName;

/**
 * Reads Debian's tally sheets: a line {@code Option 1---->: name} for each option, then {@code V:
 * 2-13} and a voter or their digest for each vote; a digit for each option, {@code -} where it is
 * unranked.
 *
 * <p>Source: the sheets that Devotee printed for the leader elections of 2006, 2007 and 2020.
 */
final class TallySheet {
  /** A line that names an option. */
  static final Pattern OPTION =
      Pattern.compile("(?m)^[ \\t/|]{0,300}Option (\\d{1,3}) ?-{1,300}>: ?(.{1,300})$");

  private static final String VOTE = "V: ";
  private static final String AS_PUBLISHED = "give the whole sheet as it was published";

  private final List<String> lines;
  private final Mistakes mistakes;

  TallySheet(String text, Mistakes mistakes) {
    this.lines = text.lines().toList();
    this.mistakes = mistakes;
  }

  Optional<Ballots> read() {
    List<OptionName> options = options();
    if (!mistakes.none()) {
      return Optional.empty();
    }
    if (options.isEmpty() || options.size() > BallotReader.MOST_OPTIONS) {
      mistakes.add(
          BallotCode.HEADER,
          Place.WHOLE,
          "the sheet names " + options.size() + " options",
          AS_PUBLISHED);
      return Optional.empty();
    }
    Ballots.Builder ballots = Ballots.builder(BallotFormat.DEBIAN, options);
    int[] marks = new int[options.size()];
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(VOTE)) {
        vote(lines.get(i).substring(VOTE.length()).strip(), i + 1, marks, ballots);
      }
      if (ballots.overflows()) {
        BallotReader.tooMany(i + 1, mistakes);
        return Optional.empty();
      }
    }
    return Optional.of(ballots.build());
  }

  private List<OptionName> options() {
    List<OptionName> options = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher matcher = OPTION.matcher(lines.get(i));
      if (matcher.matches()) {
        Place place = new Place(i + 1, matcher.start(2) + 1);
        option(matcher, place, options.size() + 1).ifPresent(options::add);
        if (!seen.add(BallotColumns.folded(matcher.group(2)))) {
          String twice = Quoted.of(matcher.group(2).strip()) + " stands twice among the options";
          mistakes.add(BallotCode.HEADER, place, twice, "give each option a name of its own");
        }
      }
    }
    return options;
  }

  private Optional<OptionName> option(Matcher matcher, Place place, int expected) {
    if (Integer.parseInt(matcher.group(1)) != expected) {
      mistakes.add(
          BallotCode.FORM,
          place,
          "option " + matcher.group(1) + " stands where option " + expected + " is expected",
          AS_PUBLISHED);
      return Optional.empty();
    }
    return BallotReader.option(matcher.group(2), place, mistakes);
  }

  private static void vote(String line, int number, int[] marks, Ballots.Builder ballots) {
    int end = 0;
    while (end < line.length() && line.charAt(end) > ' ') {
      end++;
    }
    String block = line.substring(0, end);
    if (block.length() != marks.length) {
      ballots.unreadable(
          number,
          1,
          Quoted.of(block) + " does not have one mark for each of " + marks.length + " options");
      return;
    }
    for (int i = 0; i < marks.length; i++) {
      char c = block.charAt(i);
      if (c != '-' && (c < '1' || c > '9')) {
        ballots.unreadable(number, 1, Quoted.of(String.valueOf(c)) + " is no rank");
        return;
      }
      marks[i] = c == '-' ? 0 : c - '0';
    }
    ballots.vote(number, 1, marks);
  }
}
