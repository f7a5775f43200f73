package org.quorate.oracle.ballot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.quorate.Outcome;

/** What must hold of what was said of two ballots. */
final class BallotHolds {
  private BallotHolds() {}

  static String same(List<String> before, List<String> after) {
    return before.equals(after) ? "" : shown(before, after);
  }

  /** The same but for which votes of one person count. */
  static String sameNumbers(List<String> before, List<String> after) {
    return same(numbers(before), numbers(after));
  }

  private static List<String> numbers(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.startsWith("counted") && !line.startsWith("perhaps"))
        .toList();
  }

  static String notWorse(List<String> before, List<String> after) {
    return outcome(after).compareTo(outcome(before)) >= 0 ? "" : shown(before, after);
  }

  private static Outcome outcome(Collection<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith("outcome "))
        .map(line -> Outcome.valueOf(line.substring("outcome ".length())))
        .findFirst()
        .orElseThrow();
  }

  /** What was sure with less known is as sure with more; what is known first is the lesser. */
  static String learned(List<String> less, List<String> more) {
    List<String> wrong = new ArrayList<>();
    for (String line : less) {
      boolean column = line.startsWith("column ") && !line.endsWith("UNKNOWN");
      boolean vote = line.startsWith("counted ");
      boolean number = line.startsWith("electors ") && !line.endsWith("?");
      if ((vote || number) && !more.contains(line)) {
        wrong.add(line);
      }
      if (column && !isKept(kind(line), kind(same(line, more).orElse(line)))) {
        wrong.add(line);
      }
    }
    if (outcome(less) == Outcome.ALLOWED && outcome(more) != Outcome.ALLOWED) {
      wrong.add("allowed");
    }
    return wrong.isEmpty() ? "" : wrong + "\n" + shown(less, more);
  }

  /** What was waived because nobody could tell may turn out to be met. */
  private static boolean isKept(String before, String after) {
    return before.equals(after) || before.equals("WAIVED") && after.equals("MET");
  }

  private static Optional<String> same(String line, List<String> others) {
    String column = line.substring(0, line.indexOf(':'));
    return others.stream().filter(other -> other.startsWith(column + ":")).findFirst();
  }

  /** Met or unmet, whatever the cure. */
  private static String kind(String line) {
    return line.substring(line.indexOf(':') + 2).split(" ", -1)[0];
  }

  private static String shown(List<String> before, List<String> after) {
    return BallotAnswers.only("before", before, after) + BallotAnswers.only("after", after, before);
  }
}
