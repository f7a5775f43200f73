package org.quorate.engine.cell;

/** How far plain text goes: to a mark, a joining word, or a stop of its grammar. */
final class Extent {
  private static final String MARKS = ",;:()\u3001\n\uFFFC\"";

  private Extent() {}

  /** The index behind a name that begins at the cursor, without trailing space. */
  static int of(Cursor cursor, Phrase... stops) {
    int from = cursor.at();
    int i = from;
    while (i < cursor.end() && MARKS.indexOf(cursor.flat().at(i)) < 0) {
      if (i > from && cursor.atWordStart(i) && stopsAt(cursor, i, stops)) {
        break;
      }
      i++;
    }
    while (i > from && cursor.flat().at(i - 1) == ' ') {
      i--;
    }
    return i;
  }

  /** The index behind a name that only a mark ends. */
  static int toMark(Cursor cursor) {
    int i = cursor.at();
    while (i < cursor.flat().length() && MARKS.indexOf(cursor.flat().at(i)) < 0) {
      i++;
    }
    while (i > cursor.at() && cursor.flat().at(i - 1) == ' ') {
      i--;
    }
    return i;
  }

  private static boolean stopsAt(Cursor cursor, int index, Phrase[] stops) {
    if (cursor.lengthOf(Words.AND, index) > 0
        || cursor.lengthOf(Words.OR, index) > 0
        || cursor.lengthOf(Words.INCLUDING, index) > 0
        || looseAnd(cursor, index)) {
      return true;
    }
    for (Phrase stop : stops) {
      if (cursor.lengthOf(stop, index) > 0) {
        return true;
      }
      if (stop.equals(ChineseOrder.AMOUNT) && ChineseOrder.countsAt(cursor, index)) {
        return true;
      }
    }
    return false;
  }

  /** A loose conjunction joins only what looks like a demand or a handle; else it is a name's. */
  private static boolean looseAnd(Cursor cursor, int index) {
    int length = cursor.lengthOf(Words.LOOSE_AND, index);
    if (length == 0) {
      return false;
    }
    int next = index + length;
    next += cursor.flat().at(next) == ' ' ? 1 : 0;
    char c = cursor.flat().at(next);
    return c == '@' || c >= '0' && c <= '9' || Numbers.isCounted(cursor, next);
  }
}
