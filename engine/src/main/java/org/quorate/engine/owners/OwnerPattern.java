package org.quorate.engine.owners;

import com.google.re2j.Pattern;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of a CODEOWNERS file, matched against whole paths in linear time and with case.
 *
 * <p>GitHub: as gitignore(5), a folder holds all below it, except that {@code docs/*} holds the
 * files of that folder only. GitLab: Ruby's fnmatch with dot files and slashes told apart; a
 * pattern that does not begin with a slash may match anywhere, one that ends with a slash holds all
 * below.
 */
final class OwnerPattern {
  private static final int LONGEST = 4_096;

  private final Pattern pattern;

  private OwnerPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  boolean matches(String path) {
    return pattern.matches(path);
  }

  /** Null if GitHub does not understand it. */
  static @Nullable OwnerPattern gitHub(String text) {
    boolean odd = text.startsWith("!") || text.startsWith("\\#") || text.equals("/");
    if (odd || text.indexOf('[') >= 0 || text.length() > LONGEST || text.contains("***")) {
      return null;
    }
    boolean folder = text.endsWith("/");
    String body = folder ? text.substring(0, text.length() - 1) : text;
    boolean anchored = body.indexOf('/') >= 0;
    body = body.startsWith("/") ? body.substring(1) : body;
    boolean filesOnly = body.endsWith("/*") || anchored && body.equals("*");
    String below = folder ? "/.*" : filesOnly ? "" : "(?:/.*)?";
    return new OwnerPattern(
        compile((anchored ? "" : "(?:.*/)?") + translated(body, false) + below));
  }

  /** Null if it is too long. */
  static @Nullable OwnerPattern gitLab(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    String body = text.equals("*") ? "**/*" : text;
    boolean folder = body.endsWith("/");
    String anywhere = body.startsWith("/") ? "" : "(?:.*/)?";
    body = body.startsWith("/") ? body.substring(1) : body;
    String regex = anywhere + translated(body, true) + (folder ? ".*[^/]" : "");
    return new OwnerPattern(compile(regex));
  }

  private static Pattern compile(String regex) {
    return Pattern.compile(regex, Pattern.DOTALL);
  }

  private static String translated(String text, boolean classes) {
    StringBuilder regex = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean start = i == 0 || text.charAt(i - 1) == '/';
      int end = classes && c == '[' ? text.indexOf(']', i + 2) : -1;
      if (start && text.startsWith("**/", i)) {
        regex.append("(?:.*/)?");
        i += 3;
      } else if (start && !classes && text.startsWith("**", i) && i + 2 == text.length()) {
        regex.append(".+");
        i += 2;
      } else if (end > 0) {
        regex.append(characters(text.substring(i + 1, end)));
        i = end + 1;
      } else if (c == '\\' && i + 1 < text.length()) {
        regex.append(quoted(text.codePointAt(i + 1)));
        i += 1 + Character.charCount(text.codePointAt(i + 1));
      } else {
        regex.append(c == '*' ? "[^/]*" : c == '?' ? "[^/]" : quoted(text.codePointAt(i)));
        i += Character.charCount(text.codePointAt(i));
      }
    }
    return regex.toString();
  }

  /** A class of characters, with nothing special in it but ranges. */
  private static String characters(String inside) {
    boolean not = inside.startsWith("^") || inside.startsWith("!");
    StringBuilder regex = new StringBuilder(not ? "[^/" : "[");
    String rest = not ? inside.substring(1) : inside;
    boolean ordered = true;
    for (int i = 0; i < rest.length(); i++) {
      boolean range = i + 2 < rest.length() && rest.charAt(i + 1) == '-';
      ordered &= !range || rest.charAt(i) <= rest.charAt(i + 2);
      regex.append(escaped(rest.charAt(i)));
      if (range) {
        regex.append('-').append(escaped(rest.charAt(i + 2)));
        i += 2;
      }
    }
    return ordered && !rest.isEmpty() ? regex.append(']').toString() : quoted('[');
  }

  private static String escaped(char c) {
    return String.format(Locale.ROOT, "\\x{%x}", (int) c);
  }

  private static String quoted(int codePoint) {
    return Pattern.quote(Character.toString(codePoint));
  }
}
