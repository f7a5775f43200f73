package org.quorate.engine.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a JSON text into values with places; within limits, no field twice. */
final class JsonTree {
  static final int DEEPEST = 64;
  private static final int LONGEST_TEXT = 8 << 20;
  private static final int LONGEST_NAME = 1024;
  private static final int LONGEST_NUMBER = 64;
  private static final int MOST_TOKENS = 2_000_000;
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .recyclerPool(JsonOutput.buffers())
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_TEXT)
                  .maxNameLength(LONGEST_NAME)
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxTokenCount(MOST_TOKENS)
                  .build())
          .build();

  private final JsonParser parser;
  private final Problems problems;

  private JsonTree(JsonParser parser, Problems problems) {
    this.parser = parser;
    this.problems = problems;
  }

  /** The value of a whole text; empty if it is no JSON. */
  static Optional<JsonValue> read(byte[] bytes, Problems problems) {
    return JsonText.decode(bytes, problems).flatMap(text -> parse(text, problems));
  }

  private static Optional<JsonValue> parse(CharBuffer text, Problems problems) {
    int from = text.arrayOffset() + text.position() + JsonText.guard(text);
    int length = text.arrayOffset() + text.limit() - from;
    try (JsonParser parser = FACTORY.createParser(text.array(), from, length)) {
      return new JsonTree(parser, problems).told();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be read", e);
    }
  }

  private Optional<JsonValue> told() throws IOException {
    try {
      return whole();
    } catch (JsonProcessingException e) {
      problems.add(Malformed.explain(e, parser.currentLocation()));
      return Optional.empty();
    }
  }

  private Optional<JsonValue> whole() throws IOException {
    if (parser.nextToken() == null) {
      problems.add(
          new CaseProblem(
              CaseCode.SYNTAX.code(), "", 1, 1, "the file is empty", "give a JSON object"));
      return Optional.empty();
    }
    JsonValue value = value(JsonPath.ROOT);
    if (parser.nextToken() != null) {
      JsonLocation here = parser.currentTokenLocation();
      problems.add(
          new CaseProblem(
              CaseCode.SYNTAX.code(),
              "",
              here.getLineNr(),
              here.getColumnNr(),
              "more follows after the end of the JSON value",
              "give one JSON value in the file"));
    }
    return Optional.of(value);
  }

  private JsonValue value(JsonPath path) throws IOException {
    JsonLocation here = parser.currentTokenLocation();
    int line = here.getLineNr();
    int column = here.getColumnNr();
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> new JsonValue.Fields(fields(path), line, column);
      case START_ARRAY -> new JsonValue.Items(items(path), line, column);
      case VALUE_STRING -> text(path, line, column);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new JsonValue.Digits(parser.getText(), line, column);
      case VALUE_TRUE, VALUE_FALSE ->
          new JsonValue.Flag(token == JsonToken.VALUE_TRUE, line, column);
      default -> new JsonValue.Nothing(line, column);
    };
  }

  private JsonValue text(JsonPath path, int line, int column) throws IOException {
    JsonValue.Text text = new JsonValue.Text(parser.getText(), line, column);
    if (Unseen.broken(text.value())) {
      problems.add(
          CaseCode.VALUE,
          path,
          text,
          "the text has half of a pair of surrogates",
          "write the whole character");
    }
    return text;
  }

  private Map<String, JsonValue> fields(JsonPath path) throws IOException {
    Map<String, JsonValue> values = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      JsonPath inner = path.field(name);
      JsonValue value = value(inner);
      if (values.putIfAbsent(name, value) != null) {
        problems.add(
            CaseCode.TWICE,
            inner,
            value,
            Quote.of(name) + " stands twice in one object",
            "keep one of the two");
      }
    }
    return values;
  }

  private List<JsonValue> items(JsonPath path) throws IOException {
    List<JsonValue> values = new ArrayList<>(4);
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(path.item(values.size())));
    }
    return values;
  }
}
