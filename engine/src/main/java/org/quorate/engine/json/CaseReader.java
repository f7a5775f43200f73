package org.quorate.engine.json;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.quorate.Aspect;
import org.quorate.Known;
import org.quorate.merge.MayMerge;

/**
 * Reads a case, one contribution with all its facts, in our own JSON format.
 *
 * <p>The format is described by the resource {@code case.schema.json} beside this class. Whatever
 * is wrong with a case comes back as problems; nothing is thrown and nothing guessed.
 */
public final class CaseReader {
  /** The version of the format that is read and written. */
  static final int FORMAT = 1;

  private static final String EXAMPLE = "{\"files\": \"complete\", \"reviews\": \"partial\"}";

  private CaseReader() {}

  /** Reads a case of at most 32 MiB. */
  public static CaseReading read(byte[] json) {
    return read(json, CaseReader::question);
  }

  /**
   * Reads a case of at most 32 MiB; no more than that is taken from the stream.
   *
   * @throws IOException if the stream cannot be read
   */
  public static CaseReading read(InputStream json) throws IOException {
    return read(JsonText.bytes(json));
  }

  static CaseReading read(byte[] json, Function<Node, Optional<MayMerge>> adapter) {
    Problems problems = new Problems();
    Optional<JsonValue> whole = JsonTree.read(json, problems);
    Optional<MayMerge> question =
        whole.flatMap(value -> adapter.apply(Node.of(value, JsonPath.ROOT, problems)));
    if (problems.none() && question.isPresent()) {
      Constraints.check(question.get(), whole.orElse(Constraints.ELSEWHERE), problems);
    }
    return problems.none() && question.isPresent()
        ? new CaseReading.Readable(question.get(), CaseFormat.QUORATE, null, List.of())
        : new CaseReading.Unreadable(problems.all());
  }

  /** A whole case; empty after a problem. */
  static Optional<MayMerge> question(Node node) {
    if (!supported(node)) {
      return Optional.empty();
    }
    Instant at = node.instant("at");
    Optional<Known> known = known(node, MayMerge.ASPECTS, EXAMPLE);
    Node contribution =
        Node.of(node.required("contribution"), node.path().field("contribution"), node.problems());
    Optional<MayMerge> question =
        known.flatMap(
            extents ->
                ContributionReader.read(contribution, extents)
                    .map(facts -> new MayMerge(facts, at, extents)));
    node.done();
    return question;
  }

  /**
   * How much a case of any kind tells of some aspects.
   *
   * @param example what an author could write
   */
  static Optional<Known> known(Node node, Set<Aspect> aspects, String example) {
    JsonValue known =
        node.required(
            "known",
            "add `\"known\": \"everything\"` if all is told, or an object such as `"
                + example
                + "`");
    return KnownReader.read(known, aspects, node.path().field("known"), node.problems());
  }

  private static boolean supported(Node node) {
    String kind = node.text("kind");
    if (!node.has("format")) {
      node.required("format");
    }
    if (node.problems().none() && !kind.equals(MayMerge.KIND)) {
      refuse(node, "kind", "cases of kind " + Quote.of(kind) + " are not read", MayMerge.KIND);
    }
    return isOfFormat(node);
  }

  /** Whether a case of any kind, if nothing is wrong with it so far, is of the format read here. */
  static boolean isOfFormat(Node node) {
    if (node.problems().none() && !node.has("format")) {
      node.required("format");
    }
    long format = node.has("format") ? node.count("format", Integer.MAX_VALUE) : 0;
    if (node.problems().none() && format != FORMAT) {
      refuse(node, "format", "format " + format + " is not read by this version", "" + FORMAT);
    }
    return node.problems().none();
  }

  private static void refuse(Node node, String name, String message, String known) {
    node.problems()
        .add(
            CaseCode.FORMAT,
            node.path().field(name),
            node.required(name),
            message,
            "it is `" + known + "`");
  }
}
