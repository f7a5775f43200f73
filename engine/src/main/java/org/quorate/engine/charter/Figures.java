package org.quorate.engine.charter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.RoleName;

/** The numbers of people and lengths of time that a text names, in cells and in prose alike. */
final class Figures {
  private static final List<String> ENGLISH =
      List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
  private static final String CHINESE = "一二三四五六七八九十";
  private static final Pattern WORDED =
      Pattern.compile(
          "(?<![\\p{Alnum}/.,:%#@`_-])(\\d{1,4}|"
              + String.join("|", ENGLISH)
              + ") +(?:\\(\\d{1,4}\\) +)?(\\p{Alpha}[\\p{Alpha}-]*)(?: (\\p{Alpha}[\\p{Alpha}-]*))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MEASURED =
      Pattern.compile(
          "(?<![\\p{Alnum}/.,:%#@`_-])(\\d{1,4}|[一二两三四五六七八九十]) *[名位个]? *(\\p{IsHan}{1,8})");

  /** Lengths of time by their unit, and how many of a smaller unit they are. */
  private static final Map<String, Unit> UNITS =
      Map.ofEntries(
          Map.entry("hour", new Unit("hours", 1)),
          Map.entry("hours", new Unit("hours", 1)),
          Map.entry("小时", new Unit("hours", 1)),
          Map.entry("day", new Unit("hours", 24)),
          Map.entry("days", new Unit("hours", 24)),
          Map.entry("天", new Unit("hours", 24)),
          Map.entry("week", new Unit("hours", 168)),
          Map.entry("weeks", new Unit("hours", 168)),
          Map.entry("周", new Unit("hours", 168)),
          Map.entry("working days", new Unit("working days", 1)),
          Map.entry("business days", new Unit("working days", 1)),
          Map.entry("工作日", new Unit("working days", 1)),
          Map.entry("calendar days", new Unit("calendar days", 1)),
          Map.entry("自然日", new Unit("calendar days", 1)));

  private final RoleNames roles;

  Figures(RoleNames roles) {
    this.roles = roles;
  }

  private record Unit(String what, long times) {}

  /**
   * One figure.
   *
   * @param what a role, or a unit of time
   * @param shown as written
   */
  record Figure(String what, boolean time, long number, int offset, String shown) {}

  List<Figure> in(String text) {
    List<Figure> found = new ArrayList<>();
    Matcher worded = WORDED.matcher(text);
    while (worded.find()) {
      String one = worded.group(2);
      String two = worded.group(3) == null ? one : one + " " + worded.group(3);
      worded(worded, two).or(() -> worded(worded, one)).ifPresent(found::add);
    }
    Matcher measured = MEASURED.matcher(text);
    while (measured.find()) {
      measured(measured).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Figure> worded(Matcher matcher, String noun) {
    int start = matcher.start();
    int end = matcher.start(2) + noun.length();
    return figure(matcher.group(1), noun, start, matcher.group().substring(0, end - start));
  }

  /** The longest beginning of the characters behind the number that means something. */
  private Optional<Figure> measured(Matcher matcher) {
    String noun = matcher.group(2);
    for (int length = noun.length(); length > 0; length--) {
      int end = matcher.start(2) - matcher.start() + length;
      Optional<Figure> found =
          figure(
              matcher.group(1),
              noun.substring(0, length),
              matcher.start(),
              matcher.group().substring(0, end));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Figure> figure(String digits, String noun, int offset, String shown) {
    long number = number(digits);
    Unit unit = UNITS.get(noun.toLowerCase(Locale.ROOT));
    if (unit != null) {
      return Optional.of(new Figure(unit.what(), true, number * unit.times(), offset, shown));
    }
    return roles
        .find(RoleName.of(noun))
        .map(role -> new Figure(role.value(), false, number, offset, shown));
  }

  private static long number(String digits) {
    if (Character.isDigit(digits.charAt(0))) {
      return Long.parseLong(digits);
    }
    int word = ENGLISH.indexOf(digits.toLowerCase(Locale.ROOT));
    return word >= 0 ? word + 1 : digits.equals("两") ? 2 : CHINESE.indexOf(digits) + 1;
  }
}
