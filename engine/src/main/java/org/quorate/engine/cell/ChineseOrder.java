package org.quorate.engine.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.quorate.RoleName;
import org.quorate.charter.Who;

/** The order in which Chinese puts the amount behind the name: 维护者2名, x、y、z中的2名. */
final class ChineseOrder {
  /** Words that end a name because an amount begins. */
  static final Phrase AMOUNT =
      Phrase.of(
          "",
          "至少|不少于|不低于|最少|超过|多于|过半数|过半|半数|全体|中的|中任意|中不同|中至少"
              + "|的过半|的半数|的至少|的三分|的二分|的四分|的五分|的百分|的全体");

  private ChineseOrder() {}

  static Phrase[] stops(Phrase[] stops) {
    Phrase[] all = Arrays.copyOf(stops, stops.length + 1);
    all[stops.length] = AMOUNT;
    return all;
  }

  /** Whether a number begins at an index. */
  static boolean countsAt(Cursor cursor, int index) {
    boolean chinese = cursor.language() == Language.ZH;
    return chinese
        && (Numbers.isDigit(cursor.flat().at(index)) || Numbers.isCounted(cursor, index));
  }

  /** Whether an ideographic comma leads to another name of a list. */
  static boolean listGoesOn(Cursor cursor) {
    return cursor.eat('\u3001');
  }

  /** Roles as teams. */
  static Who teams(Cursor cursor, List<Who> found, int offset) {
    List<RoleName> teams = new ArrayList<>();
    for (Who who : found) {
      if (!(who instanceof Who.Role role)) {
        throw cursor.wrong(
            CellCode.NOT_UNDERSTOOD, offset, "a handle stands among the teams", "list roles only");
      }
      teams.add(role.role());
    }
    return new Who.Teams(teams);
  }
}
