package org.quorate.engine.cell;

import java.util.List;
import java.util.stream.Collectors;
import org.quorate.charter.Approvals;
import org.quorate.charter.BallotCondition;
import org.quorate.charter.Calling.NotWhile;
import org.quorate.charter.VoteClock;

/** Reads cells of votes that say which row decides and how a ballot comes about. */
public final class CallingCells {
  private CallingCells() {}

  /** Column {@code When} of votes; empty for {@code always}. */
  public static Parsed<List<BallotCondition>> when(String text, Language language) {
    return Cell.read(CallingGrammars.WHEN, text, language, BallotWhenReading::read);
  }

  /** Column {@code Called by}. */
  public static Parsed<Approvals> calledBy(String text, Language language) {
    return Cell.read(CallingGrammars.CALLED_BY, text, language, CallingReading::calledBy);
  }

  /** Column {@code Starts when}. */
  public static Parsed<List<VoteClock>> startsWhen(String text, Language language) {
    return Cell.read(CallingGrammars.STARTS_WHEN, text, language, CallingReading::startsWhen);
  }

  /** Column {@code Not while}. */
  public static Parsed<List<NotWhile>> notWhile(String text, Language language) {
    return Cell.read(CallingGrammars.NOT_WHILE, text, language, CallingReading::notWhile);
  }

  /** The same conditions in the words that name a row, in one order, whatever its language. */
  public static String words(List<BallotCondition> when) {
    return when.stream()
        .map(CallingCells::words)
        .sorted()
        .distinct()
        .collect(Collectors.joining(" and "));
  }

  private static String words(BallotCondition condition) {
    if (condition instanceof BallotCondition.Electors electors) {
      String compared =
          switch (electors.comparison()) {
            case AT_LEAST -> "at least ";
            case AT_MOST -> "at most ";
            case MORE_THAN -> "more than ";
            case LESS_THAN -> "fewer than ";
          };
      return compared + electors.number() + " electors";
    } else if (condition instanceof BallotCondition.Subject subject) {
      return (subject.not() ? "not about " : "about ")
          + (subject.only() ? "only " : "")
          + subject.role().value();
    } else if (condition instanceof BallotCondition.Contested contested) {
      return contested.not() ? "uncontested" : "contested";
    }
    return "otherwise";
  }
}
