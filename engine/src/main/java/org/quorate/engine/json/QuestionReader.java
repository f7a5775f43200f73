package org.quorate.engine.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.quorate.Question;
import org.quorate.ladder.LadderReview;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.MustStepDown;
import org.quorate.merge.MayMerge;
import org.quorate.vote.HasPassed;

/**
 * Reads questions of every kind in our own JSON format, and contributions as forges print them.
 *
 * <p>A host that reads by it answers later kinds too without new code.
 */
public final class QuestionReader {
  private static final Map<String, Function<Node, ? extends Optional<? extends Question<?>>>>
      KINDS =
          Map.of(
              MayMerge.KIND, CaseReader::question,
              HasPassed.KIND, HasPassedReader::question,
              MayBecome.KIND, MeritsReader::mayBecome,
              MustStepDown.KIND, MeritsReader::mustStepDown,
              LadderReview.KIND, MeritsReader::review);

  private QuestionReader() {}

  /** Reads a file of at most 32 MiB. */
  public static QuestionReading read(byte[] json, Importing how) {
    Problems problems = new Problems();
    Optional<JsonValue> value = JsonTree.read(json, problems);
    String kind = value.map(whole -> kind(whole, how)).orElse("");
    if (value.isEmpty() || kind.isEmpty()) {
      return contribution(Importers.read(value, problems, how));
    }
    Optional<? extends Question<?>> question =
        question(kind, Node.of(value.get(), JsonPath.ROOT, problems));
    if (problems.none()) {
      question.ifPresent(asked -> Constraints.check(asked, value.get(), problems));
    }
    return problems.none() && question.isPresent()
        ? QuestionReading.Readable.of(asOf(question.get(), how))
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

  /** Which question a file of our own format asks; empty if it is of a forge. */
  private static String kind(JsonValue whole, Importing how) {
    return (how.format() == null || how.format() == CaseFormat.QUORATE)
            && whole instanceof JsonValue.Fields fields
            && fields.values().get("kind") instanceof JsonValue.Text kind
            && (fields.values().containsKey("format") || KINDS.containsKey(kind.value()))
        ? kind.value()
        : "";
  }

  private static Optional<? extends Question<?>> question(String kind, Node node) {
    Function<Node, ? extends Optional<? extends Question<?>>> adapter = KINDS.get(kind);
    if (adapter == null) {
      node.problems()
          .add(
              CaseCode.FORMAT,
              node.path().field("kind"),
              node.required("kind"),
              "questions of kind " + Quote.of(kind) + " are not read",
              Nearest.helpWithAll(kind, new TreeSet<>(KINDS.keySet())));
      return Optional.empty();
    }
    return adapter.apply(node);
  }

  private static Question<?> asOf(Question<?> question, Importing how) {
    return how.at() == null ? question : question.asOf(how.at());
  }

  private static QuestionReading contribution(CaseReading reading) {
    return reading instanceof CaseReading.Readable readable
        ? new QuestionReading.Readable(
            readable.asked(), readable.format(), readable.ending(), readable.notes())
        : new QuestionReading.Unreadable(reading.problems());
  }
}
