package org.quorate.engine.json;

import java.util.Optional;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Known;

/**
 * Reads how much of each aspect a case tells. An aspect that is not named is absent; but whoever
 * tells commits tells who wrote and committed them, unless they say otherwise.
 */
final class KnownReader {
  static final String EVERYTHING = "everything";

  private KnownReader() {}

  static Optional<Known> read(
      JsonValue value, Set<Aspect> aspects, JsonPath path, Problems problems) {
    if (value instanceof JsonValue.Nothing) {
      return Optional.empty();
    }
    if (!(value instanceof JsonValue.Text word)) {
      return Optional.of(extents(Node.of(value, path, problems), aspects));
    }
    if (!word.value().equals(EVERYTHING)) {
      problems.add(
          CaseCode.VALUE,
          path,
          value,
          word.shown() + " does not say what is known",
          "write `\"everything\"`, or an object such as `{\"reviews\": \"complete\"}`");
    }
    return Optional.of(Known.everything());
  }

  private static Known extents(Node node, Set<Aspect> aspects) {
    Known known = Known.nothing();
    for (Aspect aspect : aspects) {
      Extent unnamed = unnamed(aspect, known);
      known = known.with(node.word(Words.of(aspect), Extent.class, unnamed), aspect);
    }
    node.done();
    return known;
  }

  /** How much is told of an aspect that is not named, by what is told of those before it. */
  static Extent unnamed(Aspect aspect, Known known) {
    return switch (aspect) {
      case AUTHORS, COMMITTERS -> known.extent(Aspect.COMMITS);
      default -> Extent.ABSENT;
    };
  }
}
