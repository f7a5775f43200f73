package org.quorate.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Question;
import org.quorate.charter.Diagnostic;
import org.quorate.engine.json.Importing;
import org.quorate.engine.json.QuestionReader;
import org.quorate.engine.json.QuestionReading;
import org.quorate.ladder.LadderReview;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.MustStepDown;

/** A file that asks about the ladder. */
final class LadderFile {
  private static final Set<String> KINDS =
      Set.of(LadderReview.KIND, MayBecome.KIND, MustStepDown.KIND);

  private LadderFile() {}

  /**
   * What it asks.
   *
   * @param at as of then; null for as the file says
   */
  static Question<?> read(Path file, @Nullable Instant at, Terminal terminal) throws Mistaken {
    Importing how = at == null ? Importing.DEFAULT : Importing.DEFAULT.asOf(at);
    QuestionReading reading;
    try {
      reading = QuestionReader.read(Files.readAllBytes(terminal.resolve(file)), how);
    } catch (IOException e) {
      throw Mistaken.about(file, "cannot be read", e);
    }
    Question<?> question = reading.question().orElse(null);
    if (question != null && KINDS.contains(question.kind())) {
      return question;
    }
    List<Diagnostic> problems =
        reading.problems().stream().map(one -> one.diagnostic(file.toString())).toList();
    throw problems.isEmpty()
        ? new Mistaken(
            "`" + file + "` asks something else",
            "give a `ladder-review`, `may-become` or `must-step-down`")
        : new Mistaken(
            "the facts cannot be read for " + Words.counted(problems.size(), "problem"),
            "correct what stands above",
            problems);
  }
}
