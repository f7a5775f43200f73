package org.quorate.engine.owners;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** A regular expression of an author, by RE2 and so in linear time, which is what Prow runs too. */
final class SafePattern {
  private static final int LONGEST = 1_000;
  private static final int MOST_COPIES = 1_000;
  private static final Pattern COUNTED = Pattern.compile("\\{(\\d+)(?:,(\\d*))?\\}");

  private final Pattern pattern;
  private final String text;

  private SafePattern(Pattern pattern, String text) {
    this.pattern = pattern;
    this.text = text;
  }

  /** Null if it is no regular expression. */
  static @Nullable SafePattern of(String text) {
    try {
      return new SafePattern(Pattern.compile(text), text);
    } catch (PatternSyntaxException wrong) {
      return null;
    }
  }

  /** Whether its automaton would be too large to be worth it. */
  static boolean isHuge(String text) {
    long copies = 1;
    Matcher counted = COUNTED.matcher(text);
    while (counted.find() && copies <= MOST_COPIES) {
      copies *= Math.max(1, number(counted.group(1)));
      copies *= Math.max(1, number(counted.group(2)));
    }
    return text.length() > LONGEST || copies > MOST_COPIES;
  }

  boolean findsIn(String path) {
    return pattern.matcher(path).find();
  }

  @Override
  public String toString() {
    return text;
  }

  private static long number(@Nullable String digits) {
    if (digits == null || digits.isEmpty()) {
      return 1;
    }
    return digits.length() > 4 ? Integer.MAX_VALUE : Long.parseLong(digits);
  }
}
