package org.quorate.engine.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quorate.Question;
import org.quorate.ladder.LadderReview;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.MustStepDown;

/**
 * Reads questions of every kind in our own JSON format, and contributions as forges print them.
 *
 * <p>A host that reads by it answers later kinds too without new code.
 */
public final class QuestionReader {
  private static final Map<String, Function<Node, Optional<? extends Question<?>>>> KINDS =
      Map.of(
          MayBecome.KIND, MeritsReader::mayBecome,
          MustStepDown.KIND, MeritsReader::mustStepDown,
          LadderReview.KIND, MeritsReader::review);

  private QuestionReader() {}

  /** Reads a file of at most 32 MiB. */
  public static QuestionReading read(byte[] json, Importing how) {
    Problems problems = new Problems();
    Optional<JsonValue> value = JsonTree.read(json, problems);
    Function<Node, Optional<? extends Question<?>>> adapter =
        value.map(QuestionReader::adapter).orElse(null);
    if (value.isEmpty() || adapter == null) {
      return contribution(Importers.read(json, how));
    }
    Node node = Node.of(value.get(), JsonPath.ROOT, problems);
    Optional<? extends Question<?>> question = adapter.apply(node);
    if (problems.none()) {
      question.ifPresent(asked -> Constraints.check(asked, problems));
    }
    return problems.none() && question.isPresent()
        ? new QuestionReading.Readable(asked(question.get(), how), List.of())
        : new QuestionReading.Unreadable(problems.all());
  }

  /**
   * Reads a file of at most 32 MiB; no more than that is taken from the stream.
   *
   * @throws IOException if the stream cannot be read
   */
  public static QuestionReading read(InputStream json, Importing how) throws IOException {
    return read(JsonText.bytes(json), how);
  }

  private static Question<?> asked(Question<?> question, Importing how) {
    return how.at() == null ? question : question.asOf(how.at());
  }

  private static QuestionReading contribution(CaseReading reading) {
    return reading instanceof CaseReading.Readable readable
        ? new QuestionReading.Readable(readable.asked(), readable.notes())
        : new QuestionReading.Unreadable(reading.problems());
  }

  private static @Nullable Function<Node, Optional<? extends Question<?>>> adapter(
      JsonValue value) {
    return value instanceof JsonValue.Fields fields
            && fields.values().get("kind") instanceof JsonValue.Text kind
        ? KINDS.get(kind.value())
        : null;
  }
}
