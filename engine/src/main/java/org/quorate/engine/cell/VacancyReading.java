package org.quorate.engine.cell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Span;
import org.quorate.charter.Vacancy;

/** The column of bodies that says how a vacant seat is filled. */
final class VacancyReading {
  private static final Phrase STAYS = Phrase.of("stays vacant|stay vacant", "保持空缺|空缺至下次选举");
  private static final Phrase NEXT =
      Phrase.of("next placed|the next placed|next in the last election", "依次递补|递补");
  private static final Phrase ELSE = Phrase.of("else|otherwise|or else", "否则|其次");
  private static final Phrase INSIDE = Phrase.of("", "内|以内|之内");
  private static final Phrase IN = Phrase.of("", "须在|应在");

  private final Cursor cursor;

  private VacancyReading(Cursor cursor) {
    this.cursor = cursor;
  }

  static Vacancy read(Cursor cursor) {
    if (cursor.eat(STAYS)) {
      return new Vacancy(List.of());
    }
    return new VacancyReading(cursor).ways();
  }

  private Vacancy ways() {
    List<Vacancy.Way> ways = new ArrayList<>();
    boolean more = true;
    while (more) {
      int offset = cursor.offset();
      Vacancy.Way way = way();
      if (ways.contains(way)) {
        throw cursor.wrong(
            CellCode.TWICE, offset, "the same stands here twice", "delete one of the two");
      }
      ways.add(way);
      boolean comma = cursor.eatComma();
      more = cursor.eat(ELSE);
      if (comma && !more) {
        throw cursor.unexpected(help());
      }
    }
    return new Vacancy(ways);
  }

  private Vacancy.Way way() {
    if (cursor.eat(NEXT)) {
      return new Vacancy.NextPlaced(within());
    } else if (SequelReading.isNext(cursor)) {
      String decision = SequelReading.ballot(cursor, Words.WITHIN, IN, ELSE);
      return new Vacancy.Voted(decision, within());
    } else if (Numbers.isDigit(cursor.next()) || Numbers.isCounted(cursor, cursor.at())) {
      var some = LadderReading.sponsors(cursor, ELSE);
      return new Vacancy.Appointed(some.count(), some.who());
    }
    throw cursor.unexpected(help());
  }

  private @Nullable Span within() {
    if (!cursor.eat(IN) && !cursor.eat(Words.WITHIN)) {
      return null;
    }
    Span span = Durations.span(cursor);
    cursor.eat(INSIDE);
    return span;
  }

  private String help() {
    return Helps.write(
            cursor.language(), "next placed, else votes/special", "依次递补，否则 votes/special")
        + Helps.or(cursor.language(), "stays vacant", "保持空缺");
  }
}
