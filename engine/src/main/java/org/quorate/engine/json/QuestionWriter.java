package org.quorate.engine.json;

import java.io.IOException;
import org.quorate.Question;
import org.quorate.ladder.LadderReview;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.MustStepDown;
import org.quorate.merge.MayMerge;
import org.quorate.vote.HasPassed;

/**
 * Writes questions of every kind of ours in our own JSON format, which {@link QuestionReader} reads
 * back equal.
 *
 * <p>The same question gives the same bytes everywhere. What is empty is left out.
 */
public final class QuestionWriter {
  private QuestionWriter() {}

  /**
   * The question as JSON, ending with a line feed.
   *
   * @throws IllegalArgumentException if it is of a kind that only its host knows
   */
  public static String write(Question<?> question) {
    return JsonOutput.object(out -> question(out, question));
  }

  private static void question(JsonOutput out, Question<?> question) throws IOException {
    if (question instanceof MayMerge merge) {
      CaseWriter.question(out, merge);
    } else if (question instanceof HasPassed passed) {
      HasPassedWriter.question(out, passed);
    } else if (question instanceof MayBecome become) {
      MeritsWriter.question(out, become);
    } else if (question instanceof MustStepDown down) {
      MeritsWriter.question(out, down);
    } else if (question instanceof LadderReview review) {
      MeritsWriter.question(out, review);
    } else {
      throw new IllegalArgumentException(
          "questions of kind " + Quote.of(question.kind()) + " are not written");
    }
  }
}
