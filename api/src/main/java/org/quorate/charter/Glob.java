package org.quorate.charter;

/**
 * A pattern of paths or branches: {@code *} and {@code ?} within one segment, {@code **} across
 * segments, a final {@code /} for everything below; all else literal, case-sensitive, no regular
 * expression.
 *
 * <p>{@code **} stands alone between slashes and matches any number of segments, none included:
 * {@code **}{@code /x} matches {@code x} and {@code a/b/x}; {@code a/**} matches everything below
 * {@code a}, not {@code a} itself. A {@code *} matches any characters but a slash, none included; a
 * leading dot is not special.
 *
 * @param text 1 to 512 characters, at most 32 wildcards, no empty or {@code ..} segment
 */
public record Glob(String text) implements Comparable<Glob> {
  private static final int LONGEST = 512;
  private static final int MOST_WILDCARDS = 32;

  public Glob {
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a glob has 1 to " + LONGEST + " characters, this has " + text.length());
    }
    long wildcards = text.chars().filter(c -> c == '*' || c == '?').count();
    if (wildcards > MOST_WILDCARDS) {
      throw new IllegalArgumentException(
          "a glob has at most " + MOST_WILDCARDS + " wildcards, this has " + wildcards);
    }
    if (text.startsWith("/") || text.contains("//")) {
      throw new IllegalArgumentException("a glob has no empty segment: `" + text + "`");
    }
    for (String segment : text.split("/", -1)) {
      if (segment.equals("..") || segment.equals(".")) {
        throw new IllegalArgumentException(
            "a glob has no `" + segment + "` segment: `" + text + "`");
      }
      if (segment.contains("**") && !segment.equals("**")) {
        throw new IllegalArgumentException("`**` stands alone between slashes: `" + text + "`");
      }
    }
  }

  @Override
  public int compareTo(Glob other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
