package org.quorate.engine.cell;

import java.util.ArrayList;
import java.util.List;
import org.quorate.charter.Condition;
import org.quorate.charter.When;

/** The column When: conditions joined by {@code and}. */
final class WhenReading {
  private static final int MOST = 20;

  private WhenReading() {}

  static When read(Cursor cursor) {
    List<Condition> conditions = new ArrayList<>();
    do {
      add(cursor, conditions);
    } while (eatAnd(cursor));
    if (conditions.size() > MOST) {
      throw cursor.wrong(
          CellCode.TOO_MANY,
          cursor.offset(),
          "more than " + MOST + " conditions are joined",
          "split the row into several");
    }
    return new When(conditions);
  }

  /** Reads one condition; after a mistake goes on with the next. */
  private static void add(Cursor cursor, List<Condition> conditions) {
    int offset = cursor.offset();
    try {
      Condition condition = ConditionReading.read(cursor);
      refusePointless(cursor, conditions, condition, offset);
      conditions.add(condition);
      refuseOr(cursor);
    } catch (Misread misread) {
      cursor.notes().mistakes().add(misread.mistake());
      if (misread.mistake().code().equals(CellCode.AMBIGUOUS.code())) {
        cursor.moveTo(cursor.end());
      } else {
        toNextAnd(cursor);
      }
    }
  }

  private static boolean eatAnd(Cursor cursor) {
    return cursor.eat(Words.AND);
  }

  private static void toNextAnd(Cursor cursor) {
    while (!cursor.atEnd() && !(cursor.atWordStart(cursor.at()) && cursor.sees(Words.AND))) {
      cursor.moveTo(cursor.at() + 1);
    }
  }

  private static void refusePointless(
      Cursor cursor, List<Condition> before, Condition condition, int offset) {
    if (before.contains(condition)) {
      throw cursor.wrong(
          CellCode.TWICE, offset, "the same condition stands here twice", "delete one of the two");
    }
    boolean always = condition instanceof Condition.Always;
    boolean otherwise = condition instanceof Condition.Otherwise;
    for (Condition other : before) {
      boolean alwaysToo = always || other instanceof Condition.Always;
      boolean otherwiseToo = otherwise || other instanceof Condition.Otherwise;
      boolean covers = condition.covers() || other.covers();
      if (alwaysToo || otherwiseToo && covers) {
        throw cursor.wrong(
            CellCode.CONTRADICTION,
            offset,
            alwaysToo
                ? "`always` with another condition says nothing"
                : "`otherwise` takes the files that no path, module or kind covers",
            "delete one of the two");
      }
    }
  }

  private static void refuseOr(Cursor cursor) {
    if (cursor.sees(Words.OR)) {
      throw cursor.wrong(
          CellCode.OR_IN_WHEN,
          cursor.offset(),
          "conditions are not joined by `or`",
          "write two rows, one for each case");
    }
    if (cursor.sees(Words.LOOSE_AND) || cursor.seesComma()) {
      throw cursor.wrong(
          CellCode.AMBIGUOUS,
          cursor.offset(),
          cursor.quoted(cursor.at(), cursor.at() + 1) + " between conditions can be misread",
          "write `" + Words.AND.shown(cursor.language()) + "` where both must hold");
    }
  }
}
