package org.quorate.engine.ballots;

/**
 * A place in a file.
 *
 * @param line from 1; 0 for the whole file
 * @param column from 1, in UTF-16 code units; 0 for the whole line
 */
record Place(int line, int column) {
  static final Place WHOLE = new Place(0, 0);

  /** The place of a character of a text. */
  static Place of(CharSequence text, int offset) {
    int begin = offset;
    while (begin > 0 && text.charAt(begin - 1) != '\n' && text.charAt(begin - 1) != '\r') {
      begin--;
    }
    return new Place(1 + lineEnds(text, 0, offset), offset - begin + 1);
  }

  /** How many lines end between two places. */
  static int lineEnds(CharSequence text, int from, int to) {
    int ends = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean half = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      ends += c == '\n' || c == '\r' && !half ? 1 : 0;
    }
    return ends;
  }
}
