package org.quorate.engine.cell;

import org.quorate.charter.ObjectionsAllowed;
import org.quorate.charter.Who;

/** The column Objections: how many may stand, and whose matter. */
final class ObjectionsReading {
  private static final Phrase NONE =
      Phrase.of("no objections|no objection|none|no|nothing", "无人反对|无异议|没有异议|无");
  private static final Phrase OBJECTIONS = Phrase.of("objections|objection|objecting", "异议|反对");
  private static final Phrase FROM = Phrase.of("from the|from|by the|by|of the|of", "来自|由");
  private static final Phrase BEHIND = Phrase.of("", "的异议|异议|的反对|无异议|没有异议|无人反对");
  private static final Phrase NO_OBJECTION = Phrase.of("", "无异议|没有异议|无人反对");
  private static final Phrase MEASURE = Phrase.of("", "个|条|项|名");

  private static final Phrase[] NO_CLAUSES = {};

  private final Cursor cursor;

  private ObjectionsReading(Cursor cursor) {
    this.cursor = cursor;
  }

  static ObjectionsAllowed read(Cursor cursor) {
    return new ObjectionsReading(cursor).read();
  }

  private ObjectionsAllowed read() {
    if (cursor.eat(NONE)) {
      return new ObjectionsAllowed(0, from());
    }
    if (cursor.eat(Words.AT_MOST)) {
      int most = number();
      return new ObjectionsAllowed(most, from());
    }
    if (Numbers.isDigit(cursor.next())) {
      int most = number();
      if (most > 0 && !cursor.eat(Words.OR_LESS)) {
        throw cursor.unexpected(help());
      }
      return new ObjectionsAllowed(most, from());
    }
    return whoFirst();
  }

  private int number() {
    long number = Numbers.eat(cursor);
    if (number < 0) {
      throw cursor.unexpected(help());
    }
    cursor.eat(MEASURE);
    return (int) number;
  }

  /** Behind the number: whose; everybody's if nothing is said. */
  private Who from() {
    cursor.eat(OBJECTIONS);
    cursor.eat(FROM);
    if (cursor.atEnd()) {
      return new Who.Anyone();
    }
    Who who = People.anyOf(cursor, NO_CLAUSES, BEHIND);
    cursor.eat(BEHIND);
    return who;
  }

  /** 维护者无异议, 维护者的异议至多1个. */
  private ObjectionsAllowed whoFirst() {
    if (cursor.language() == Language.EN) {
      throw cursor.unexpected(help());
    }
    cursor.eat(FROM);
    Who who = People.anyOf(cursor, NO_CLAUSES, BEHIND);
    if (cursor.eat(NO_OBJECTION)) {
      return new ObjectionsAllowed(0, who);
    }
    cursor.expect(BEHIND, help());
    cursor.expect(Words.AT_MOST, help());
    return new ObjectionsAllowed(number(), who);
  }

  private String help() {
    return Helps.write(cursor.language(), "none from maintainers", "维护者无异议");
  }
}
