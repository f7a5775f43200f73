package org.quorate.console;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.Question;
import org.quorate.charter.Charter;
import org.quorate.engine.git.HistoryMerits;
import org.quorate.engine.git.OpenHistory;
import org.quorate.engine.json.DecisionWriter;
import org.quorate.ladder.LadderReview;
import org.quorate.ladder.LadderReviewDecision;
import picocli.CommandLine.Option;

/** How a review of the ladder is asked for and told. */
final class LadderOptions {
  private static final Duration MONTH = Duration.ofDays(30);

  @Option(
      names = "--person",
      paramLabel = "HANDLE",
      description = "Of the ladder, only this person, with everything that was looked at.")
  private @Nullable String person;

  @Option(
      names = "--horizon",
      paramLabel = "DAYS",
      description = "Of the ladder, what time alone changes within so many days; else 30d.")
  private @Nullable String horizon;

  @Option(names = "--all", description = "Of the ladder, those too who have much left to do.")
  private boolean all;

  @Option(
      names = "--facts",
      paramLabel = "FILE",
      description =
          "For the ladder, what git does not hold: a question of kind `ladder-review` with nominations, attestations, reviews.")
  private @Nullable Path facts;

  /** Whether any of them was given. */
  boolean areGiven() {
    return person != null || horizon != null || all || facts != null;
  }

  /** Whether facts are to be joined to those of a history. */
  boolean joinsFacts() {
    return facts != null;
  }

  /** The same review up to the horizon asked for, else up to its own, else for a month. */
  LadderReview within(LadderReview review) throws Mistaken {
    if (horizon == null) {
      return review.horizon() == null ? review.within(MONTH) : review;
    }
    return review.within(days(horizon));
  }

  private static Duration days(String text) throws Mistaken {
    String number = text.endsWith("d") ? text.substring(0, text.length() - 1) : text;
    if (number.matches("[0-9]{1,5}")) {
      Duration days = Duration.ofDays(Integer.parseInt(number));
      if (days.compareTo(LadderReview.FARTHEST) <= 0) {
        return days;
      }
    }
    throw new Mistaken(
        "`" + text + "` is no number of days up to 36525", "write for example `30d`");
  }

  /**
   * What a history gives to review.
   *
   * @param at as of when; null for the newest contribution
   * @param whole whether all of the history is walked
   */
  LadderReview ofHistory(
      Charter charter, OpenHistory opened, @Nullable Instant at, boolean whole, Terminal terminal)
      throws Mistaken, IOException {
    HistoryMerits merits = new HistoryMerits(charter);
    try (Progress progress = new Progress(terminal, "contribution")) {
      Instant[] newest = {Instant.MIN};
      opened.walk(
          charter,
          question -> {
            merits.accept(question);
            newest[0] = question.at().isAfter(newest[0]) ? question.at() : newest[0];
            progress.step();
          });
      LadderReview beside = facts == null ? null : beside(facts, at, terminal);
      if (beside != null) {
        merits.join(beside);
      }
      Instant when = at != null ? at : beside != null ? beside.at() : newest[0];
      return within(merits.review(when, whole));
    }
  }

  private static LadderReview beside(Path file, @Nullable Instant at, Terminal terminal)
      throws Mistaken {
    Question<?> question = LadderFile.read(file, at, terminal);
    if (question instanceof LadderReview review) {
      return review;
    }
    throw new Mistaken(
        "`" + file + "` asks something else", "give a question of kind `ladder-review`");
  }

  /** Prints a review; gives the exit code. */
  int told(LadderReviewDecision decision, boolean json, @Nullable Path page, Terminal terminal)
      throws Mistaken {
    Handle only = person == null ? null : handle(person);
    if (page != null) {
      WholeFile.pageAt(terminal.resolve(page), LadderPage.of(decision));
    }
    if (json) {
      terminal.print(DecisionWriter.write(decision));
    } else {
      terminal.print(LadderText.of(decision, only, all, terminal.paper()));
    }
    return LadderText.exitCode(decision, only);
  }

  private static Handle handle(String text) throws Mistaken {
    try {
      return Handle.of(text);
    } catch (IllegalArgumentException e) {
      throw new Mistaken(String.valueOf(e.getMessage()), "write a handle such as `@ann`");
    }
  }
}
