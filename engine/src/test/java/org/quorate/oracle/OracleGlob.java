package org.quorate.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quorate.charter.Glob;

/** Globs by plain recursion. */
final class OracleGlob {
  /** The less specific first. */
  static final Comparator<Glob> BY_SPECIFICITY =
      Comparator.comparingInt(OracleGlob::literalStart)
          .thenComparingInt(OracleGlob::literals)
          .thenComparing(Comparator.comparingInt(OracleGlob::wildcards).reversed());

  private OracleGlob() {}

  static boolean matches(Glob glob, String path) {
    List<String> pattern = new ArrayList<>(List.of(glob.text().split("/", -1)));
    if (pattern.get(pattern.size() - 1).isEmpty()) {
      pattern.set(pattern.size() - 1, "**");
    }
    return segments(pattern, List.of(path.split("/", -1)));
  }

  static boolean matchesAny(List<Glob> globs, String path) {
    return globs.stream().anyMatch(glob -> matches(glob, path));
  }

  private static boolean segments(List<String> pattern, List<String> path) {
    if (pattern.isEmpty()) {
      return path.isEmpty();
    }
    List<String> rest = pattern.subList(1, pattern.size());
    if (!pattern.get(0).equals("**")) {
      return !path.isEmpty()
          && segment(pattern.get(0), path.get(0))
          && segments(rest, path.subList(1, path.size()));
    }
    if (rest.isEmpty()) {
      return !path.isEmpty();
    }
    for (int i = 0; i <= path.size(); i++) {
      if (segments(rest, path.subList(i, path.size()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean segment(String pattern, String text) {
    if (pattern.isEmpty()) {
      return text.isEmpty();
    }
    char first = pattern.charAt(0);
    String rest = pattern.substring(1);
    if (first == '*') {
      return segment(rest, text) || !text.isEmpty() && segment(pattern, text.substring(1));
    }
    return !text.isEmpty()
        && (first == '?' || first == text.charAt(0))
        && segment(rest, text.substring(1));
  }

  private static int literalStart(Glob glob) {
    int length = 0;
    while (length < glob.text().length() && !isWildcard(glob.text().charAt(length))) {
      length++;
    }
    return length;
  }

  private static int literals(Glob glob) {
    return glob.text().length() - wildcards(glob);
  }

  private static int wildcards(Glob glob) {
    return (int) glob.text().chars().filter(OracleGlob::isWildcard).count();
  }

  private static boolean isWildcard(int character) {
    return character == '*' || character == '?';
  }
}
