package org.quorate.engine.cell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Restart;

/** The column Restarts when: events, each with what it does to the window. */
final class RestartsReading {
  private static final Choice<Restart.Event> EVENTS =
      Choice.of(Restart.Event.NEW_VERSION, "new version|push|new push", "新版本|新推送|推送新版本")
          .or(
              Restart.Event.OBJECTION_WITHDRAWN,
              "objection withdrawn|withdrawn objection|objection lifted",
              "撤回异议|异议撤回|撤销异议")
          .or(Restart.Event.OBJECTION, "objection|veto|new objection", "异议|提出异议|否决");
  private static final Choice<Restart.Event> OF_VOTES =
      Choice.of(
              Restart.Event.NEW_VERSION,
              "new version|revision|revised|amendment|amended|new text",
              "新版本|修订|修改文本|修正案")
          .or(
              Restart.Event.OBJECTION_WITHDRAWN,
              "objection withdrawn|withdrawn objection|objection lifted|concern withdrawn"
                  + "|concern resolved|concern lifted",
              "撤回异议|异议撤回|撤销异议|撤回顾虑|顾虑撤回")
          .or(
              Restart.Event.NO_QUORUM,
              "no quorum|without a quorum|without quorum|quorum not reached|quorum missed",
              "未达法定人数|未达到法定人数|法定人数不足")
          .or(
              Restart.Event.QUORUM_REACHED,
              "quorum reached|late quorum|quorum met",
              "达到法定人数|达法定人数|法定人数达到");
  private static final Phrase AGAIN =
      Phrase.of("again|starts again|restart|restarts", "重新计时|重新开始|重新起算");
  private static final Phrase PLUS = Phrase.of("+|plus|extended by|extend by", "延长|+|顺延");
  private static final Phrase ONCE = Phrase.of("once|once only|only once", "仅一次|只一次|限一次");
  private static final Phrase IN_ALL = Phrase.of("in all|in total|altogether", "");
  private static final Phrase ALL_IN_ALL = Phrase.of("", "总计|合计|累计|总共");

  private final Cursor cursor;

  private final Choice<Restart.Event> events;

  private RestartsReading(Cursor cursor, Choice<Restart.Event> events) {
    this.cursor = cursor;
    this.events = events;
  }

  static List<Restart> read(Cursor cursor) {
    return read(cursor, EVENTS);
  }

  static List<Restart> ofVotes(Cursor cursor) {
    return read(cursor, OF_VOTES);
  }

  private static List<Restart> read(Cursor cursor, Choice<Restart.Event> events) {
    RestartsReading reading = new RestartsReading(cursor, events);
    List<Restart> restarts = new ArrayList<>();
    Set<Restart.Event> seen = EnumSet.noneOf(Restart.Event.class);
    do {
      int offset = cursor.offset();
      Restart restart = reading.one();
      if (!seen.add(restart.event())) {
        throw cursor.wrong(
            CellCode.TWICE, offset, "the same event stands here twice", "delete one");
      }
      restarts.add(restart);
    } while (cursor.eat(';') || cursor.eat(Flat.BREAK));
    return restarts;
  }

  private Restart one() {
    Restart.Event event = events.read(cursor, "write an event");
    if (!cursor.eat(':')) {
      throw cursor.unexpected(help());
    }
    Duration extension = extension();
    Duration atMost = null;
    boolean once = false;
    while (cursor.eat(',') || cursor.eat('\u3001')) {
      int offset = cursor.offset();
      if (cursor.eat(ONCE)) {
        refuseTwice(once, offset);
        once = true;
      } else {
        refuseTwice(atMost != null, offset);
        atMost = atMost(extension, offset);
      }
    }
    return new Restart(event, extension, atMost, once);
  }

  private @Nullable Duration extension() {
    if (cursor.eat(AGAIN)) {
      return null;
    }
    cursor.expect(PLUS, help());
    return Durations.exact(cursor);
  }

  private Duration atMost(@Nullable Duration extension, int offset) {
    cursor.eat(ALL_IN_ALL);
    cursor.expect(Words.AT_MOST, help());
    Duration atMost = Durations.exact(cursor);
    cursor.eat(IN_ALL);
    if (extension != null && atMost.compareTo(extension) < 0) {
      throw cursor.wrong(
          CellCode.CONTRADICTION,
          offset,
          "the window may last less in all than one extension adds",
          "write a longer time in all");
    }
    return atMost;
  }

  private void refuseTwice(boolean before, int offset) {
    if (before) {
      throw cursor.wrong(CellCode.TWICE, offset, "this limit stands here twice", "delete one");
    }
  }

  private String help() {
    return Helps.write(
        cursor.language(), "new version: +24 hours, at most 7 days in all", "新版本：延长24小时，总计不超过7天");
  }
}
