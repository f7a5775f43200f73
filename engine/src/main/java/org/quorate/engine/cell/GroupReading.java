package org.quorate.engine.cell;

import java.util.ArrayList;
import java.util.List;
import org.quorate.charter.Who;

/** A list of people and roles that an amount is taken of: {@code @a, @b and @c}. */
final class GroupReading {
  private final Cursor cursor;
  private final String help;
  private final Phrase[] stops;

  GroupReading(Cursor cursor, String help, Phrase... stops) {
    this.cursor = cursor;
    this.help = help;
    this.stops = stops;
  }

  Who read() {
    List<Who> found = new ArrayList<>();
    boolean commas = false;
    boolean more = true;
    while (more) {
      cursor.eat(Words.THE);
      found.add(People.atom(cursor, stops));
      if (found.size() > Lists.LONGEST) {
        throw cursor.wrong(
            CellCode.TOO_MANY,
            cursor.offset(),
            "more than 200 people are listed",
            "make it a role");
      }
      boolean comma = eatComma();
      commas |= comma;
      more = comma ? eatLast() : joins(found, commas);
    }
    return People.merged(cursor, found);
  }

  /** A comma, unless it leads to another clause. */
  private boolean eatComma() {
    int from = cursor.at();
    if (!cursor.eatComma()) {
      return false;
    }
    boolean clause = cursor.sees(Words.INCLUDING);
    for (Phrase stop : stops) {
      clause |= cursor.sees(stop);
    }
    if (clause) {
      cursor.moveTo(from);
    }
    return !clause;
  }

  private boolean eatLast() {
    if (!cursor.eat(Words.AND)) {
      cursor.eat(Words.OR);
    }
    return true;
  }

  /** Whether {@code and} or {@code or} joins the last of the list rather than another demand. */
  private boolean joins(List<Who> found, boolean commas) {
    int from = cursor.at();
    if (!(cursor.eat(Words.AND) || cursor.eat(Words.OR) || cursor.eat(Words.LOOSE_AND))) {
      return false;
    }
    boolean handle = Handles.isNext(cursor);
    boolean handles = found.stream().allMatch(Who.People.class::isInstance);
    boolean demand = DemandStart.isNext(cursor);
    if (demand && !handle) {
      cursor.moveTo(from);
      return false;
    }
    if (commas || handles && handle) {
      return true;
    }
    cursor.moveTo(from);
    throw cursor.wrong(
        CellCode.AMBIGUOUS,
        cursor.offset(),
        "what is joined here could be one list or two demands",
        "separate a list by commas, or give the second demand its number: " + help);
  }
}
