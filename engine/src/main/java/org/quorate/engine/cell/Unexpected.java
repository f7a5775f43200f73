package org.quorate.engine.cell;

import java.util.Optional;

/** Says what is wrong with a word that no grammar knows, and what was probably meant. */
final class Unexpected {
  private static final int SHOWN = 40;

  private Unexpected() {}

  static Misread at(Cursor cursor, String help) {
    if (cursor.atEnd()) {
      return new Misread(
          CellCode.INCOMPLETE.at(cursor.offset(), "the cell ends where more must follow", help));
    }
    int from = cursor.at();
    String text = cursor.flat().text(from, cursor.end());
    Optional<Suggestion> suggestion = Suggestion.among(cursor.tried(), text, cursor.language());
    int to = from + suggestion.map(Suggestion::length).orElseGet(() -> wordLength(text));
    String message = "`" + cursor.flat().written(from, to).strip() + "` is not understood here";
    return new Misread(
        CellCode.NOT_UNDERSTOOD.at(
            cursor.offset(),
            message,
            suggestion.map(s -> "write `" + s.shown() + "`").orElse(help)));
  }

  /** The length of what is quoted: a word, or everything to the next mark. */
  private static int wordLength(String text) {
    int to = 1;
    boolean word = Cursor.isWordPart(text.charAt(0)) || text.charAt(0) == '@';
    while (to < text.length() && to < SHOWN && goesOn(text, to, word)) {
      to++;
    }
    return to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to + 1 : to;
  }

  private static boolean goesOn(String text, int to, boolean word) {
    char c = text.charAt(to);
    return word ? Cursor.isWordPart(c) : Character.isLetter(c) && c > 0x2E7F && to < 12;
  }
}
