package org.quorate.charter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A glob made ready to match many paths: segments cut once, the usual shapes by one comparison of
 * text, all others by two nested walks that step back to the last star only, so that the worst case
 * is the product of the lengths. A {@code ?} is one code point. Safe for use by many threads.
 */
public final class PathPattern {
  /** The segment that stands for any number of segments. */
  public static final String ANY_DEPTH = "**";

  private enum Shape {
    ALL,
    TOP,
    LITERAL,
    BELOW,
    NAMED,
    ENDING,
    GENERAL
  }

  private final String text;
  private final String[] segments;
  private final Shape shape;
  private final String fixed;
  private final int prefix;
  private final String literal;
  private final int wildcards;

  private PathPattern(String text) {
    this.text = text;
    this.segments = segments(text);
    this.prefix = firstWildcard(text);
    this.literal = text.substring(0, prefix);
    this.wildcards = wildcards(text);
    this.shape = shape();
    this.fixed = fixed();
  }

  public static PathPattern of(Glob glob) {
    return new PathPattern(glob.text());
  }

  public boolean matches(String path) {
    return switch (shape) {
      case ALL -> true;
      case TOP -> path.indexOf('/') < 0;
      case LITERAL -> path.equals(fixed);
      case BELOW -> path.startsWith(fixed);
      case NAMED -> named(path);
      case ENDING -> path.endsWith(fixed);
      case GENERAL -> path.startsWith(fixed) && walk(path);
    };
  }

  /** Above 0 if this is more specific, 0 if neither is; the order of {@code ModuleRow.paths}. */
  public int compareSpecificity(PathPattern other) {
    int byPrefix = Integer.compare(prefix, other.prefix);
    if (byPrefix != 0) {
      return byPrefix;
    }
    int byLiteral =
        Integer.compare(text.length() - wildcards, other.text.length() - other.wildcards);
    return byLiteral != 0 ? byLiteral : Integer.compare(other.wildcards, wildcards);
  }

  /** A path that both match, or null if there is none. */
  public @Nullable String overlap(PathPattern other) {
    int common = Math.min(prefix, other.prefix);
    return text.regionMatches(0, other.text, 0, common)
        ? new CommonPath(segments, other.segments).example()
        : null;
  }

  /** The text before the first wildcard: every path that matches begins so. */
  public String literalPrefix() {
    return literal;
  }

  /** Segments; a final {@code **} becomes any depth and one more, since it needs one at least. */
  private static String[] segments(String text) {
    List<String> cut = new ArrayList<>();
    for (String segment : (text.endsWith("/") ? text + ANY_DEPTH : text).split("/", -1)) {
      boolean again = segment.equals(ANY_DEPTH) && !cut.isEmpty() && last(cut).equals(ANY_DEPTH);
      if (!again) {
        cut.add(segment);
      }
    }
    if (last(cut).equals(ANY_DEPTH)) {
      cut.add("*");
    }
    return cut.toArray(new String[0]);
  }

  private static String last(List<String> list) {
    return list.get(list.size() - 1);
  }

  private static int firstWildcard(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isWildcard(text.charAt(i))) {
        return i;
      }
    }
    return text.length();
  }

  private static int wildcards(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += isWildcard(text.charAt(i)) ? 1 : 0;
    }
    return count;
  }

  /** Whether a character stands for others. */
  public static boolean isWildcard(char c) {
    return c == '*' || c == '?';
  }

  private Shape shape() {
    String last = segments[segments.length - 1];
    boolean anyDepthFirst = segments[0].equals(ANY_DEPTH);
    int wild = 0;
    for (String segment : segments) {
      wild += firstWildcard(segment) < segment.length() ? 1 : 0;
    }
    if (wild == 0) {
      return Shape.LITERAL;
    }
    if (last.equals("*") && wild == segments.length && segments.length <= 2) {
      return segments.length == 1 ? Shape.TOP : anyDepthFirst ? Shape.ALL : Shape.GENERAL;
    }
    if (wild == 1 && anyDepthFirst) {
      return Shape.NAMED;
    }
    boolean tail = last.startsWith("*") && firstWildcard(last.substring(1)) == last.length() - 1;
    if (segments.length == 2 && anyDepthFirst && tail) {
      return Shape.ENDING;
    }
    boolean below = wild == 2 && last.equals("*") && segments[segments.length - 2].equals("**");
    return below ? Shape.BELOW : Shape.GENERAL;
  }

  private String fixed() {
    return switch (shape) {
      case NAMED -> text.substring(text.lastIndexOf("**/") + 3);
      case ENDING -> segments[1].substring(1);
      default -> literalPrefix();
    };
  }

  private boolean named(String path) {
    int before = path.length() - fixed.length() - 1;
    return path.endsWith(fixed) && (before < 0 || path.charAt(before) == '/');
  }

  private boolean walk(String path) {
    int segment = 0;
    int at = 0;
    int mark = -1;
    int markAt = 0;
    while (at <= path.length()) {
      if (segment < segments.length && segments[segment].equals(ANY_DEPTH)) {
        mark = ++segment;
        markAt = at;
      } else if (segment < segments.length
          && matches(segments[segment], path, at, endOfSegment(path, at))) {
        segment++;
        at = endOfSegment(path, at) + 1;
      } else if (mark < 0) {
        return false;
      } else {
        segment = mark;
        markAt = endOfSegment(path, markAt) + 1;
        at = markAt;
      }
    }
    return segment == segments.length;
  }

  private static int endOfSegment(String path, int from) {
    int slash = path.indexOf('/', from);
    return slash < 0 ? path.length() : slash;
  }

  /** Whether a pattern of one segment matches {@code path} from {@code from} to {@code to}. */
  private static boolean matches(String pattern, String path, int from, int to) {
    int p = 0;
    int at = from;
    int star = -1;
    int starAt = from;
    while (at < to) {
      char wanted = p < pattern.length() ? pattern.charAt(p) : '/';
      if (wanted == '*') {
        star = ++p;
        starAt = at;
      } else if (wanted == '?') {
        p++;
        at = Math.min(to, at + Character.charCount(path.codePointAt(at)));
      } else if (wanted == path.charAt(at)) {
        p++;
        at++;
      } else if (star < 0) {
        return false;
      } else {
        p = star;
        at = ++starAt;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
