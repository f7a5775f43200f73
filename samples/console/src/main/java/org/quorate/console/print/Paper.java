package org.quorate.console.print;

import java.util.List;

/**
 * Lines of text for one reader: so wide, with colour or without. Everything written on it goes
 * through {@link Shown}. Not for use by several threads.
 */
public final class Paper {
  private static final int NARROWEST = 40;

  private final StringBuilder text = new StringBuilder();
  private final int width;
  private final boolean colour;

  /** Paper of so many columns, at least forty. */
  public Paper(int width, boolean colour) {
    this.width = Math.max(width, NARROWEST);
    this.colour = colour;
  }

  /** An empty line. */
  public Paper blank() {
    text.append('\n');
    return this;
  }

  /** A text from the left edge, wrapped. */
  public Paper line(String words) {
    return entry(0, "", 0, Ink.PLAIN, words);
  }

  /** A text in one colour from the left edge, wrapped. */
  public Paper line(Ink ink, String words) {
    for (String part : Columns.wrap(Shown.of(words), width)) {
      text.append(ink(ink, part)).append('\n');
    }
    return this;
  }

  /**
   * A word and what there is to say about it, wrapped beside it.
   *
   * @param indent columns left free before the word
   * @param gutter columns that the word takes at least, if it is followed by anything
   */
  public Paper entry(int indent, String word, int gutter, Ink ink, String words) {
    String label = Shown.of(word);
    String said = Shown.of(words);
    int taken = label.isEmpty() ? gutter : Math.max(gutter, Columns.of(label) + 1);
    int hanging = indent + Math.min(taken, Math.max(gutter, width / 3));
    text.append(" ".repeat(indent)).append(ink(ink, label));
    if (said.isEmpty()) {
      return blank();
    }
    String gap = " ".repeat(taken - Columns.of(label));
    List<String> lines = lines(said, width - indent - taken, width - hanging);
    for (int i = 0; i < lines.size(); i++) {
      text.append(i == 0 ? gap : " ".repeat(hanging)).append(lines.get(i)).append('\n');
    }
    return this;
  }

  private static List<String> lines(String said, int first, int others) {
    if (first >= others) {
      return Columns.wrap(said, Math.max(others, 1));
    }
    List<String> lines = Columns.wrap(said, Math.max(first, 1));
    if (lines.size() == 1) {
      return lines;
    }
    String rest = said.substring(lines.get(0).length()).strip();
    List<String> all = new java.util.ArrayList<>(List.of(lines.get(0)));
    all.addAll(Columns.wrap(rest, others));
    return all;
  }

  /** Columns there are. */
  public int width() {
    return width;
  }

  private String ink(Ink ink, String words) {
    return colour ? ink.paint(words) : words;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
