package org.quorate.engine.cell;

import org.jspecify.annotations.Nullable;
import org.quorate.charter.Clock;
import org.quorate.charter.Span;

/** The column Stay open: at least so long since something. */
final class ClockReading {
  private static final Phrase SINCE =
      Phrase.of("since the|since|after the|after|from the|from", "自|从|距");
  private static final Phrase ON = Phrase.of("", "起|之日起|之时起|后|以后|之后|算起");
  private static final Phrase FULL = Phrase.of("", "满");
  private static final Phrase OPENING =
      Phrase.of("opening|opened|submission|creation|it was opened", "提出|创建|提交|打开|开启");
  private static final Phrase LAST_VERSION =
      Phrase.of(
          "last version|latest version|last push|latest push|last change|last update|newest version",
          "最新版本|最后版本|最近版本|最后一版|最新一版|最后一次推送|最近一次推送|最后推送|最后一次更新|最近一次更新");
  private static final Phrase LAST_APPROVAL =
      Phrase.of("last approval|latest approval|newest approval", "最后批准|最新批准|最后一次批准|最近一次批准|最后一个批准");
  private static final Phrase OF_VOTES =
      Phrase.of("notice|the notice|announcement|discussion|call for votes|the vote", "公告|公示|通知|讨论");
  private static final Phrase EXACTLY = Phrase.of("exactly", "恰好|正好|整");
  private static final Phrase TO = Phrase.of("to|-|\u2013|until", "至|到|~");
  private static final Phrase TOO_LITTLE =
      Phrase.of("at most|no more than|up to|less than", "至多|最多|不超过");

  private final Cursor cursor;

  private ClockReading(Cursor cursor) {
    this.cursor = cursor;
  }

  static Clock read(Cursor cursor) {
    return new ClockReading(cursor).read();
  }

  private Clock read() {
    Clock.Anchor anchor = anchor();
    cursor.eat(FULL);
    int from = cursor.at();
    Span span = span();
    String length = cursor.quoted(from, cursor.at());
    if (anchor == null) {
      cursor.eatComma();
      anchor = anchor();
    }
    if (anchor == null) {
      throw cursor.atEnd()
          ? cursor.wrong(
              CellCode.CLOCK_WITHOUT_ANCHOR,
              cursor.offset(),
              "the clock does not say from when it runs",
              help(length))
          : cursor.unexpected(help());
    }
    return new Clock(span, anchor);
  }

  private Span span() {
    int offset = cursor.offset();
    if (cursor.sees(EXACTLY)) {
      throw ofVotes(offset, "a contribution may stay open longer than `exactly` so long");
    }
    if (cursor.sees(TOO_LITTLE)) {
      throw ofVotes(offset, "a contribution may stay open as long as it likes");
    }
    cursor.eat(Words.AT_LEAST);
    refuseRange(offset);
    Span span = Durations.span(cursor);
    cursor.eat(Words.OR_MORE);
    if (cursor.sees(TO)) {
      throw ofVotes(offset, "only votes stay open between two lengths of time");
    }
    return span;
  }

  /** {@code 24 to 72 hours} has its unit only behind the second number. */
  private void refuseRange(int offset) {
    int from = cursor.at();
    Numbers.eat(cursor);
    if (cursor.at() > from && (cursor.sees(TO) || cursor.next() == '-')) {
      throw ofVotes(offset, "only votes stay open between two lengths of time");
    }
    cursor.moveTo(from);
  }

  private Clock.@Nullable Anchor anchor() {
    int from = cursor.at();
    int offset = cursor.offset();
    boolean since = cursor.eat(SINCE);
    Clock.Anchor anchor = point();
    if (anchor == null && cursor.eat(OF_VOTES)) {
      throw ofVotes(offset, cursor.quoted(from, cursor.at()) + " is a point of votes");
    }
    if (anchor == null) {
      if (since) {
        throw cursor.unexpected(help());
      }
      return null;
    }
    cursor.eat(ON);
    cursor.eatComma();
    return anchor;
  }

  private Clock.@Nullable Anchor point() {
    if (cursor.eat(OPENING)) {
      return Clock.Anchor.OPENING;
    }
    if (cursor.eat(LAST_VERSION)) {
      return Clock.Anchor.LAST_VERSION;
    }
    return cursor.eat(LAST_APPROVAL) ? Clock.Anchor.LAST_APPROVAL : null;
  }

  private Misread ofVotes(int offset, String message) {
    return cursor.wrong(CellCode.CLOCK_OF_VOTES, offset, message, help());
  }

  /** The length as it is written, with a point from which it may run. */
  private String help(String quoted) {
    String length = quoted.substring(1, quoted.length() - 1);
    boolean least = length.startsWith("at least") || length.startsWith("至少");
    return Helps.write(
        cursor.language(),
        (least ? "" : "at least ") + length + " since opening",
        "自提出起" + (least ? "" : "至少") + length);
  }

  private String help() {
    return Helps.write(cursor.language(), "at least 48 hours since opening", "自提出起至少48小时");
  }
}
