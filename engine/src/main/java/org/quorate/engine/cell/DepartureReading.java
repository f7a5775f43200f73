package org.quorate.engine.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quorate.charter.DepartureRow.Idle;
import org.quorate.charter.DepartureRow.Then;
import org.quorate.charter.Span;
import org.quorate.charter.Sponsoring;
import org.quorate.charter.WayBack;

/** The columns of departures: how idle a holder is, and what becomes of them. */
final class DepartureReading {
  private static final Phrase FEWER = Phrase.of("fewer than|less than", "不足|不满|少于");
  private static final Phrase NO = Phrase.of("no", "没有|无");
  private static final Phrase NONE_OF = Phrase.of("none of the last|none of last", "");
  private static final Phrase BECOMES = Phrase.of("becomes|become", "转为|成为");
  private static final Phrase LOSES =
      Phrase.of("loses the role|loses it|no longer holds the role|removed|is removed", "卸任|失去该角色");
  private static final Phrase MAY_BE_REMOVED =
      Phrase.of("may be removed|may lose the role", "可被移除|可被免去");
  private static final Phrase SUSPENDED =
      Phrase.of("vote suspended|vote is suspended|votes suspended", "暂停表决权");
  private static final Phrase ACTIVE =
      Phrase.of("until active again|until they are active again|while idle", "直至恢复活跃|直到恢复活跃");
  private static final Phrase FOR = Phrase.of("for", "为期");
  private static final Phrase UNTIL = Phrase.of("until", "直至|直到|至");
  private static final Phrase AS_ANY =
      Phrase.of("as any nominee|as any other nominee|as a new nominee", "同其他被提名人|同新人");
  private static final Phrase ON_REQUEST = Phrase.of("on request|by asking", "本人申请|申请即可");
  private static final Phrase INSIDE = Phrase.of("", "内|以内|之内");
  private static final Phrase LEAVE =
      Phrase.of("leave|a leave|on leave|parental leave|announced leave", "休假|请假");

  private DepartureReading() {}

  static List<Idle> idle(Cursor cursor) {
    List<Idle> all = new ArrayList<>();
    do {
      int offset = cursor.offset();
      Idle idle = new Idle(EvidenceReading.fewer(cursor, FEWER, NO, NONE_OF));
      if (all.contains(idle)) {
        throw cursor.wrong(
            CellCode.TWICE, offset, "the same stands here twice", "delete one of the two");
      }
      all.add(idle);
    } while (Words.and(cursor));
    return all;
  }

  static Then then(Cursor cursor) {
    if (cursor.eat(SUSPENDED)) {
      return suspended(cursor);
    } else if (cursor.eat(BECOMES)) {
      Words.article(cursor);
      return new Then(People.role(cursor), false);
    } else if (cursor.eat(MAY_BE_REMOVED)) {
      return Then.MAY_BE_REMOVED;
    }
    cursor.expect(LOSES, Helps.write(cursor.language(), "becomes emeritus", "转为emeritus"));
    return Then.LOSES;
  }

  /** A vote comes back when what took it holds no more, after a time, or on a date. */
  private static Then suspended(Cursor cursor) {
    cursor.eatComma();
    if (cursor.eat(ACTIVE)) {
      return Then.SUSPENDED;
    } else if (cursor.eat(UNTIL)) {
      return Then.suspendedUntil(Dates.read(cursor));
    } else if (cursor.eat(FOR) || Durations.isNext(cursor)) {
      return Then.suspendedFor(Durations.span(cursor));
    }
    throw cursor.unexpected(
        Helps.write(cursor.language(), "vote suspended until active again", "暂停表决权，直至恢复活跃")
            + Helps.or(cursor.language(), "vote suspended for 90 days", "暂停表决权90天"));
  }

  /** Empty for the way of anybody else. */
  static Optional<WayBack> wayBack(Cursor cursor) {
    if (cursor.eat(AS_ANY)) {
      return Optional.empty();
    }
    Sponsoring sponsors =
        cursor.eat(ON_REQUEST) ? null : LadderReading.sponsors(cursor, Words.WITHIN);
    boolean comma = cursor.eatComma();
    boolean within = cursor.eat(Words.WITHIN);
    if (!comma && !within) {
      return Optional.of(new WayBack(sponsors, null));
    }
    Span span = Durations.span(cursor);
    cursor.eat(INSIDE);
    return Optional.of(new WayBack(sponsors, span));
  }

  static boolean notDuring(Cursor cursor) {
    cursor.expect(LEAVE, Helps.write(cursor.language(), "leave", "休假"));
    return true;
  }
}
