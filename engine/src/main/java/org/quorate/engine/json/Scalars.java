package org.quorate.engine.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads texts, numbers, instants and names out of single values. */
final class Scalars {
  private static final Pattern INSTANT =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,9})?"
              + "(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)");
  private static final Pattern MARK = Pattern.compile("-?(0|[1-9]\\d{0,5})");
  private static final Pattern COUNT = Pattern.compile("0|[1-9]\\d{0,17}");

  private Scalars() {}

  static String text(JsonValue value, JsonPath path, Problems problems) {
    if (value instanceof JsonValue.Text text) {
      return text.value();
    }
    problems.add(
        CaseCode.TYPE,
        path,
        value,
        "a text is expected, this is " + value.shown(),
        "write it in double quotes");
    return "";
  }

  static String visible(String text, @Nullable JsonValue at, JsonPath path, Problems problems) {
    if (at != null) {
      Unseen.inName(text)
          .ifPresent(
              hidden ->
                  problems.add(
                      CaseCode.VALUE,
                      path,
                      at,
                      Quote.of(text) + " has the invisible character " + hidden,
                      "write it without that character"));
    }
    return text;
  }

  static long count(JsonValue value, long most, JsonPath path, Problems problems) {
    if (!(value instanceof JsonValue.Digits digits)) {
      problems.add(
          CaseCode.TYPE,
          path,
          value,
          "a number is expected, this is " + value.shown(),
          "write it without quotes");
      return 0;
    }
    boolean plain = COUNT.matcher(digits.written()).matches();
    if (plain && Long.parseLong(digits.written()) <= most) {
      return Long.parseLong(digits.written());
    }
    problems.add(
        CaseCode.VALUE,
        path,
        value,
        Quote.of(digits.written()) + " is not a whole number from 0 to " + most,
        "write digits only, without sign, fraction or exponent");
    return 0;
  }

  /** A rank, or points: a whole number of at most six digits. */
  static int mark(JsonValue value, String help, JsonPath path, Problems problems) {
    if (value instanceof JsonValue.Digits digits && MARK.matcher(digits.written()).matches()) {
      return Integer.parseInt(digits.written());
    }
    problems.add(
        CaseCode.TYPE,
        path,
        value,
        "a whole number of at most six digits is expected, this is " + value.shown(),
        help);
    return 0;
  }

  static Instant instant(JsonValue value, JsonPath path, Problems problems) {
    String text = text(value, path, problems);
    Optional<Instant> read = instant(text);
    if (read.isEmpty() && value instanceof JsonValue.Text) {
      problems.add(
          CaseCode.VALUE,
          path,
          value,
          Quote.of(text) + " is not an instant",
          "write date, time and offset, such as `2026-03-01T12:00:00Z`");
    }
    return read.orElse(Instant.EPOCH);
  }

  static Optional<Instant> instant(String text) {
    if (!INSTANT.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A name by its own rules; the rule that it breaks is told. */
  static <N> Optional<N> named(
      JsonValue value, Function<String, N> form, JsonPath path, Problems problems) {
    if (!(value instanceof JsonValue.Text text)) {
      text(value, path, problems);
      return Optional.empty();
    }
    try {
      return Optional.of(form.apply(text.value()));
    } catch (IllegalArgumentException e) {
      problems.add(
          CaseCode.VALUE,
          path,
          value,
          text.shown() + " is no name: " + Quote.plain(String.valueOf(e.getMessage())),
          "write the name as the forge shows it");
      return Optional.empty();
    }
  }
}
