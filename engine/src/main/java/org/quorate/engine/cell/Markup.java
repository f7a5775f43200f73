package org.quorate.engine.cell;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tags, entities and addresses inside a cell. */
final class Markup {
  private static final Set<String> DECORATION = Set.of("b", "i", "em", "strong", "u", "small");
  private static final Map<String, Character> ENTITIES =
      Map.of("amp", '&', "lt", '<', "gt", '>', "quot", '"', "apos", '\'', "#39", '\'', "nbsp", ' ');

  private final String source;
  private final List<Mistake> mistakes;

  Markup(String source, List<Mistake> mistakes) {
    this.source = source;
    this.mistakes = mistakes;
  }

  /** Text that is struck out, and images, show something else than words. */
  void checkStruckOrImage(int i) {
    if (source.startsWith("~~", i) && source.indexOf("~~", i + 2) > i + 2) {
      changed(i, "text between `~~` is struck out", "delete the text, or the marks");
    } else if (source.startsWith("![", i)) {
      changed(i, "an image cannot be read", "write its meaning in words");
    }
  }

  /** Whether this is a tag, which is dropped; one that is no plain decoration is a mistake. */
  boolean isTag(String inside, int offset) {
    int from = inside.startsWith("/") ? 1 : 0;
    int to = from;
    while (to < inside.length() && Character.isLetterOrDigit(inside.charAt(to))) {
      to++;
    }
    boolean letter = from < inside.length() && isLatinLetter(inside.charAt(from));
    if (!letter && !inside.startsWith("?") && !inside.startsWith("!")) {
      return false;
    }
    if (!DECORATION.contains(inside.substring(from, to).toLowerCase(Locale.ROOT))) {
      changed(
          offset,
          "`<" + inside + ">` is HTML and does not show on the page",
          "write `" + inside + "` without the angle brackets, or put it into back-ticks");
    }
    return true;
  }

  /** The place of the semicolon of the entity that begins there, or -1. */
  int entityEnd(int i) {
    int end = i + 1;
    while (end < source.length()
        && end - i < 32
        && (isLatinLetter(source.charAt(end))
            || source.charAt(end) == '#'
            || source.charAt(end) >= '0' && source.charAt(end) <= '9')) {
      end++;
    }
    return end > i + 1 && end < source.length() && source.charAt(end) == ';' ? end : -1;
  }

  /** The character that an entity shows. */
  char entity(int i, int end) {
    Character shown = ENTITIES.get(source.substring(i + 1, end));
    if (shown == null) {
      changed(
          i,
          "`" + source.substring(i, end + 1) + "` shows as another character",
          "write the character itself");
      return '?';
    }
    return shown;
  }

  private void changed(int offset, String message, String help) {
    mistakes.add(CellCode.MARKUP_CHANGED.at(offset, message, help));
  }

  /** Whether a tag is a line break. */
  static boolean isBreak(String inside) {
    String tag = inside.strip().toLowerCase(Locale.ROOT);
    return tag.equals("br") || tag.equals("br/") || tag.equals("br /");
  }

  /** Whether angle brackets hold an address, which Markdown shows as a link. */
  static boolean isAddress(String inside) {
    boolean plain = inside.indexOf(' ') < 0 && !inside.startsWith("/") && !inside.startsWith("!");
    return plain && (inside.indexOf('@') > 0 || inside.contains("://"));
  }

  /** Where a link leads: without its title. */
  static String target(String inside) {
    String target = inside.strip();
    int end = target.indexOf(' ');
    target = end < 0 ? target : target.substring(0, end);
    boolean angled = target.startsWith("<") && target.endsWith(">") && target.length() > 1;
    return angled ? target.substring(1, target.length() - 1) : target;
  }

  static boolean isPunctuation(char c) {
    return c > ' ' && c < 0x7F && !(isLatinLetter(c) || c >= '0' && c <= '9');
  }

  static boolean isLatinLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
