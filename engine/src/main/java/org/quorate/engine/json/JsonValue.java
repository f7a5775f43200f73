package org.quorate.engine.json;

import java.util.List;
import java.util.Map;

/** A JSON value that remembers where it stood, so that every problem has a place. */
sealed interface JsonValue {

  /** From 1. */
  int line();

  /** From 1, in UTF-16 code units. */
  int column();

  /** What it is, as a message says it. */
  String shown();

  /** The fields in the order of the text. */
  record Fields(Map<String, JsonValue> values, int line, int column) implements JsonValue {
    @Override
    public String shown() {
      return "an object";
    }
  }

  record Items(List<JsonValue> values, int line, int column) implements JsonValue {
    @Override
    public String shown() {
      return "a list";
    }
  }

  record Text(String value, int line, int column) implements JsonValue {
    @Override
    public String shown() {
      return "the text " + Quote.of(value);
    }
  }

  /** A number as written. */
  record Digits(String written, int line, int column) implements JsonValue {
    @Override
    public String shown() {
      return "the number " + Quote.of(written);
    }
  }

  record Flag(boolean value, int line, int column) implements JsonValue {
    @Override
    public String shown() {
      return "`" + value + "`";
    }
  }

  record Nothing(int line, int column) implements JsonValue {
    @Override
    public String shown() {
      return "`null`";
    }
  }
}
