package org.quorate.engine.cell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in a cell that moves to the right as words are read. */
final class Cursor {
  private static final int SHOWN = 60;

  private final Flat flat;
  private final Language language;
  private final Notes notes;
  private final List<Phrase> tried = new ArrayList<>();
  private final int end;
  private int at;
  private int triedAt = -1;

  Cursor(Flat flat, Language language, Notes notes) {
    this.flat = flat;
    this.language = language;
    this.notes = notes;
    end = endOf(flat);
    skip();
  }

  private static int endOf(Flat flat) {
    int end = flat.length();
    boolean stop = end > 1 && (flat.at(end - 1) == '\u3002' || flat.at(end - 1) == '.');
    return stop && flat.at(end - 2) != '.' && flat.at(end - 2) != '/' ? end - 1 : end;
  }

  Flat flat() {
    return flat;
  }

  Language language() {
    return language;
  }

  Notes notes() {
    return notes;
  }

  /** The phrases that were looked for in vain at the place reached. */
  List<Phrase> tried() {
    return triedAt == at ? tried : List.of();
  }

  int at() {
    return at;
  }

  void moveTo(int index) {
    at = index;
    skip();
  }

  /** Where the next word stands in the source. */
  int offset() {
    return at < end ? flat.offset(at) : flat.endOffset(end);
  }

  int end() {
    return end;
  }

  boolean atEnd() {
    return at >= end;
  }

  char next() {
    return at < end ? flat.at(at) : '\0';
  }

  char ahead(int by) {
    return at + by < end ? flat.at(at + by) : '\0';
  }

  private void skip() {
    while (at < end && flat.at(at) == ' ') {
      at++;
    }
  }

  /** Reads a character if it is next. */
  boolean eat(char c) {
    if (next() != c) {
      return false;
    }
    moveTo(at + 1);
    return true;
  }

  /** Reads a phrase if it is next. */
  boolean eat(Phrase phrase) {
    int length = lengthOf(phrase, at);
    if (length == 0) {
      triedHere(phrase);
      return false;
    }
    moveTo(at + length);
    return true;
  }

  /** Reads the first of these phrases that is next; null if none is. */
  @Nullable Phrase eatAny(Phrase... phrases) {
    for (Phrase phrase : phrases) {
      if (eat(phrase)) {
        return phrase;
      }
    }
    return null;
  }

  boolean sees(Phrase phrase) {
    return lengthOf(phrase, at) > 0;
  }

  /** How many characters of a phrase stand at an index; 0 if it does not stand there. */
  int lengthOf(Phrase phrase, int index) {
    int longest = longest(phrase.english(), index);
    return language == Language.EN ? longest : Math.max(longest, longest(phrase.chinese(), index));
  }

  private int longest(List<String> spellings, int index) {
    int longest = 0;
    for (int i = 0; i < spellings.size(); i++) {
      String spelling = spellings.get(i);
      if (spelling.length() > longest && stands(spelling, index)) {
        longest = spelling.length();
      }
    }
    return longest;
  }

  private boolean stands(String spelling, int index) {
    int length = spelling.length();
    if (index + length > end) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (flat.at(index + i) != spelling.charAt(i)) {
        return false;
      }
    }
    boolean open = index + length < end && isWordPart(flat.at(index + length));
    return !(open && isWordPart(spelling.charAt(length - 1)));
  }

  private void triedHere(Phrase phrase) {
    if (triedAt != at) {
      tried.clear();
      triedAt = at;
    }
    tried.add(phrase);
  }

  /** A letter, digit or hyphen of a word that ends only at a space or mark. */
  static boolean isWordPart(char c) {
    return c < 0x250 && (Character.isLetterOrDigit(c) || c == '_' || c == '-');
  }

  /** Whether a word may begin at that index: the character before belongs to no Latin word. */
  boolean atWordStart(int index) {
    return index == 0 || !isWordPart(flat.at(index - 1)) || !isWordPart(flat.at(index));
  }

  /** A list separator: comma, ideographic comma, line break. */
  boolean eatComma() {
    return eat(',') || eat('\u3001') || eat(Flat.BREAK);
  }

  boolean seesComma() {
    char c = next();
    return c == ',' || c == '\u3001' || c == Flat.BREAK;
  }

  /** Reads the content of a code span if one is next; null if none is. */
  @Nullable String eatCode() {
    String code = next() == Flat.CODE ? flat.code(at) : null;
    if (code != null) {
      moveTo(at + 1);
    }
    return code;
  }

  boolean seesCode() {
    return next() == Flat.CODE;
  }

  /** Reads a phrase that must come next. */
  void expect(Phrase phrase, String help) {
    if (!eat(phrase)) {
      throw unexpected(help);
    }
  }

  /** The mistake that what comes next is not understood, with the likeliest help. */
  Misread unexpected(String help) {
    return Unexpected.at(this, help);
  }

  Misread wrong(CellCode code, int offset, String message, String help) {
    return new Misread(code.at(offset, message, help));
  }

  /** What its author wrote between two indices, quoted. */
  String quoted(int from, int to) {
    int shown = Math.min(to, from + SHOWN);
    return "`" + flat.written(from, shown).strip() + (shown < to ? "…" : "") + "`";
  }
}
