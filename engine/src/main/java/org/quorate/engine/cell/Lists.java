package org.quorate.engine.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Lists with commas, ideographic commas or line breaks; each item is read even if one is wrong. */
final class Lists {
  /** The longest list that is read. */
  static final int LONGEST = 200;

  private Lists() {}

  /** How items are joined. */
  enum Joined {
    /** By commas only. */
    BY_COMMAS,
    /** By commas, and by {@code and} before the last: the list means all of its items. */
    LOOSELY,
    /** By commas, {@code and} or {@code or}: which of them does not matter. */
    ANYHOW
  }

  /** Reads at least one item. */
  static <T> List<T> read(Cursor cursor, Joined joined, Supplier<T> item) {
    List<T> items = new ArrayList<>();
    do {
      if (items.size() == LONGEST) {
        throw cursor.wrong(
            CellCode.TOO_MANY,
            cursor.offset(),
            "the list has more than " + LONGEST + " items",
            "give the items a table or a role of their own");
      }
      try {
        items.add(item.get());
      } catch (Misread misread) {
        cursor.notes().mistakes().add(misread.mistake());
        toNextComma(cursor);
      }
    } while (next(cursor, joined));
    return items;
  }

  private static boolean next(Cursor cursor, Joined joined) {
    boolean comma = cursor.eatComma();
    boolean and = joined != Joined.BY_COMMAS && eatAnd(cursor);
    boolean or = joined == Joined.ANYHOW && cursor.eat(Words.OR);
    return comma || and || or;
  }

  private static boolean eatAnd(Cursor cursor) {
    return cursor.eat(Words.AND) || cursor.eat(Words.LOOSE_AND);
  }

  static void toNextComma(Cursor cursor) {
    while (!cursor.atEnd() && !cursor.seesComma()) {
      cursor.moveTo(cursor.at() + 1);
    }
  }
}
