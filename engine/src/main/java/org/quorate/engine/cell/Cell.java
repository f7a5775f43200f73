package org.quorate.engine.cell;

import java.util.function.Function;

/** Reads one cell by one grammar, and catches every mistake in it. */
final class Cell {
  /** The longest cell that is read. */
  static final int LONGEST = 4_096;

  private Cell() {}

  static <T> Parsed<T> read(
      Grammar grammar, String text, Language language, Function<Cursor, T> reading) {
    return read(text, language, Helps.examples(grammar, language), reading);
  }

  static <T> Parsed<T> read(
      String text, Language language, String help, Function<Cursor, T> reading) {
    Notes notes = new Notes();
    if (text.length() > LONGEST) {
      String message =
          "the cell has " + text.length() + " characters; at most " + LONGEST + " are read";
      notes.mistakes().add(CellCode.TOO_LONG.at(LONGEST, message, "split the row into several"));
      return notes.wrong();
    }
    Flat flat = Flattener.flatten(text, notes.mistakes());
    if (!notes.mistakes().isEmpty()) {
      return notes.wrong();
    }
    try {
      Cursor cursor = new Cursor(flat, language, notes);
      T value = reading.apply(cursor);
      if (!cursor.atEnd() && notes.mistakes().isEmpty()) {
        throw cursor.unexpected(help);
      }
      return notes.mistakes().isEmpty() ? notes.value(value) : notes.wrong();
    } catch (Misread misread) {
      notes.mistakes().add(misread.mistake());
      return notes.wrong();
    }
  }
}
