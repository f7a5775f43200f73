package org.quorate.engine.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Instants of a scenario as spans from its decision: its author wrote spans and no instant. */
final class RelativeTimes {
  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?: UTC|Z)");

  private RelativeTimes() {}

  /** The sentence with a span in place of each instant. */
  static String in(String sentence, Instant at) {
    return INSTANT
        .matcher(sentence)
        .replaceAll(
            found -> Matcher.quoteReplacement(span(Duration.between(at, instant(found.group())))));
  }

  private static Instant instant(String shown) {
    return Instant.parse(shown.replace(" UTC", "Z").replace(' ', 'T'));
  }

  private static String span(Duration span) {
    Duration length = span.abs();
    String side = span.isNegative() ? " ago" : " later";
    long hours = length.toHours();
    if (length.isZero()) {
      return "just then";
    } else if (!length.equals(Duration.ofHours(hours))) {
      return counted(length.toMinutes(), "minute") + side;
    }
    return (hours % 24 == 0 ? counted(hours / 24, "day") : counted(hours, "hour")) + side;
  }

  private static String counted(long number, String one) {
    return number + " " + one + (number == 1 ? "" : "s");
  }
}
