package org.quorate.engine.comment;

import java.util.regex.Pattern;

/**
 * Messages of Gerrit, before which it writes on its own which patch set and votes they came with.
 */
public final class GerritMessages {
  /** Such as {@code Patch Set 2: Code-Review-2}. */
  private static final Pattern HEAD =
      Pattern.compile("\\A(?:Uploaded patch set \\d+|Patch Set \\d+:)[^\\n]*\\n*");

  private static final Pattern COUNT = Pattern.compile("\\A\\(\\d+ comments?\\)\\s*");

  private GerritMessages() {}

  /** What somebody wrote; empty if Gerrit alone did. */
  public static String spoken(String message) {
    String rest = HEAD.matcher(message).replaceFirst("");
    return COUNT.matcher(rest).replaceFirst("").strip();
  }
}
