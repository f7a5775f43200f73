package org.quorate.engine.owners;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of an {@code F:} or {@code X:} line, as {@code get_maintainer.pl} has it and in linear
 * time. One that ends with a slash holds all below; any other holds what begins like it without one
 * more slash, so that {@code net/*} and {@code net/a} hold {@code net/ab} and not {@code net/a/b};
 * and a folder's plain name holds all below that folder.
 */
final class MaintainedFiles {
  private static final int LONGEST = 4_096;
  private static final String WILD = "*?[";

  private final String text;
  private final String plain;
  private final @Nullable Pattern pattern;

  private MaintainedFiles(String text, String plain, @Nullable Pattern pattern) {
    this.text = text;
    this.plain = plain;
    this.pattern = pattern;
  }

  /** Null if it is no pattern. */
  static @Nullable MaintainedFiles of(String text) {
    int wild = 0;
    while (wild < text.length() && WILD.indexOf(text.charAt(wild)) < 0) {
      wild++;
    }
    if (text.isEmpty() || text.length() > LONGEST) {
      return null;
    }
    if (wild == text.length()) {
      return new MaintainedFiles(text, text, null);
    }
    try {
      boolean below = text.endsWith("/");
      String regex = translated(text, below ? ".*" : "[^/]*", below ? "." : "[^/]");
      Pattern pattern = Pattern.compile(regex + (below ? ".*" : "[^/]*"), Pattern.DOTALL);
      return new MaintainedFiles(text, text.substring(0, wild), pattern);
    } catch (PatternSyntaxException wrong) {
      return null;
    }
  }

  boolean match(String path) {
    if (!path.startsWith(plain)) {
      return false;
    }
    if (pattern != null) {
      return pattern.matches(path);
    }
    return plain.endsWith("/")
        || path.indexOf('/', plain.length()) < 0
        || path.charAt(plain.length()) == '/';
  }

  /** How many folders deep it looks; one that begins with a wildcard looks nowhere. */
  int depth() {
    if (text.startsWith("*")) {
      return -1;
    }
    int slashes = (int) text.chars().filter(c -> c == '/').count();
    return text.endsWith("/") ? slashes : slashes + 1;
  }

  private static String translated(String text, String many, String one) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (text.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else if (c == '*') {
        regex.append(many);
      } else if (c == '?') {
        regex.append(one);
      } else if (c == '[' || c == ']') {
        regex.append(c);
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return regex.toString();
  }
}
