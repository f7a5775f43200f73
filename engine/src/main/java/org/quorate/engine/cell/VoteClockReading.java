package org.quorate.engine.cell;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Span;
import org.quorate.charter.VoteClock;

/** The column Open for: from when and how long a ballot is open. */
final class VoteClockReading {
  /** What ends a length in Chinese where it is a limit, and has no place after {@code 至少}. */
  private static final Pattern INSIDE = Pattern.compile("[以之]?内$");

  private static final Phrase NONE =
      Phrase.of(
          "until decided|no limit|until it is decided|without limit", "直到有结果|有结果为止|不设期限|不限时|无期限");
  private static final Phrase SINCE =
      Phrase.of("since the|since|after the|after|from the|from", "自|从|距");
  private static final Phrase ON = Phrase.of("", "起|之日起|之时起|后|以后|之后|算起");
  private static final Phrase FULL = Phrase.of("", "满");
  private static final Phrase EXACTLY = Phrase.of("exactly|precisely|just", "恰好|正好|整|固定");
  private static final Phrase TO = Phrase.of("to|\u2013|and", "至|到|~");
  private static final Phrase BETWEEN = Phrase.of("between|from", "");
  private static final Choice<VoteClock.Anchor> POINTS =
      Choice.of(
              VoteClock.Anchor.OPENING,
              "opening|opened|it was opened|the opening|start|start of voting|call for votes"
                  + "|voting opened",
              "开始|投票开始|表决开始|开始投票|开始表决|发起|发起投票|发起表决|开启")
          .or(
              VoteClock.Anchor.NOTICE,
              "notice|the notice|announcement|public notice",
              "公告|公示|通知|公布|发布公告")
          .or(
              VoteClock.Anchor.DISCUSSION,
              "discussion|the discussion|start of discussion|discussion began|discussion opened",
              "讨论|讨论开始|开始讨论")
          .or(
              VoteClock.Anchor.LAST_VERSION,
              "last version|latest version|newest version|last change|last amendment|last revision"
                  + "|last update",
              "最新版本|最后版本|最近版本|最后一版|最新一版|最后一次修改|最近一次修改|最后修改|最后一次修订");
  private static final Choice<VoteClock.Anchor> PERIODS =
      Choice.of(VoteClock.Anchor.NOTICE, "", "公示期|公告期|通知期")
          .or(VoteClock.Anchor.DISCUSSION, "", "讨论期")
          .or(VoteClock.Anchor.OPENING, "", "投票期|表决期|开放期");

  private final Cursor cursor;

  private record Lengths(@Nullable Span least, @Nullable Span most) {}

  private VoteClockReading(Cursor cursor) {
    this.cursor = cursor;
  }

  static VoteClock read(Cursor cursor) {
    return cursor.eat(NONE) ? VoteClock.NONE : new VoteClockReading(cursor).clock();
  }

  private VoteClock clock() {
    VoteClock.Anchor anchor = PERIODS.eat(cursor);
    anchor = anchor == null ? anchor() : anchor;
    cursor.eat(FULL);
    int from = cursor.at();
    Lengths lengths = lengths();
    String length = cursor.quoted(from, cursor.at());
    if (anchor == null) {
      cursor.eatComma();
      anchor = anchor();
    }
    if (anchor == null) {
      throw cursor.atEnd() ? withoutAnchor(length) : cursor.unexpected(help());
    }
    return new VoteClock(lengths.least(), lengths.most(), anchor);
  }

  private Misread withoutAnchor(String quoted) {
    String length = quoted.substring(1, quoted.length() - 1);
    return cursor.wrong(
        CellCode.CLOCK_WITHOUT_ANCHOR,
        cursor.offset(),
        "the clock does not say from when it runs",
        Helps.write(cursor.language(), length + " since opening", "自开始起" + length)
            + Helps.or(cursor.language(), length + " since notice", "自公告起" + length));
  }

  private Lengths lengths() {
    int offset = cursor.offset();
    int from = cursor.at();
    if (cursor.eat(EXACTLY)) {
      Span span = Durations.span(cursor);
      return new Lengths(span, span);
    }
    if (cursor.eat(Words.AT_MOST)) {
      return new Lengths(null, Durations.span(cursor));
    }
    boolean least = cursor.eat(Words.AT_LEAST);
    Lengths range = least ? null : range(offset);
    if (range != null) {
      return range;
    }
    Span span = Durations.span(cursor);
    if (cursor.eat(Words.OR_LESS)) {
      return new Lengths(null, span);
    }
    if (!cursor.eat(Words.OR_MORE) && !least) {
      throw openEnd(from, offset);
    }
    return new Lengths(span, null);
  }

  /** {@code 3 days to 2 weeks}, or with one unit behind both: {@code 3 to 14 days}. */
  private @Nullable Lengths range(int offset) {
    int from = cursor.at();
    cursor.eat(BETWEEN);
    int first = cursor.at();
    long number = Numbers.eat(cursor);
    boolean oneUnit = number > 0 && eatTo();
    if (oneUnit) {
      int second = cursor.at();
      long last = Math.max(1, Numbers.eat(cursor));
      cursor.moveTo(second);
      Span most = Durations.span(cursor);
      return between(scaled(most, number, last), most, offset);
    }
    cursor.moveTo(first);
    int names = cursor.notes().names();
    Span least = number > 0 ? Durations.span(cursor) : null;
    if (least != null && eatTo()) {
      return between(least, Durations.span(cursor), offset);
    }
    cursor.notes().forgetNames(names);
    cursor.moveTo(from);
    return null;
  }

  private boolean eatTo() {
    return cursor.eat(TO) || cursor.eat('-');
  }

  private static Span scaled(Span most, long number, long last) {
    if (most instanceof Span.Exact exact) {
      return new Span.Exact(exact.duration().dividedBy(last).multipliedBy(number));
    }
    if (most instanceof Span.Dates dates) {
      return new Span.Dates((int) number, dates.anywhereOnEarth());
    }
    return new Span.WorkingDays((int) number, ((Span.WorkingDays) most).calendar());
  }

  private Misread openEnd(int from, int offset) {
    String quoted = cursor.quoted(from, cursor.at());
    String before = cursor.flat().written(0, from);
    String rest =
        INSIDE.matcher(cursor.flat().written(from, cursor.end()).strip()).replaceFirst("");
    boolean anchored = from > 0 || !cursor.atEnd();
    String english = anchored ? rest : rest + " since opening";
    String start = anchored ? before : "自开始起";
    return cursor.wrong(
        CellCode.VOTE_CLOCK,
        offset,
        quoted + " does not say whether the ballot closes then or only not before",
        Helps.write(cursor.language(), before + "at least " + english, start + "至少" + rest)
            + Helps.or(cursor.language(), before + "exactly " + english, start + "恰好" + rest));
  }

  private Lengths between(Span least, Span most, int offset) {
    boolean alike = least.getClass() == most.getClass();
    if (alike && length(least).compareTo(length(most)) >= 0) {
      throw cursor.wrong(
          CellCode.CONTRADICTION,
          offset,
          "the longer time must come last",
          Helps.write(cursor.language(), "3 to 14 days since notice", "自公告起3至14天"));
    }
    return new Lengths(least, most);
  }

  private static Duration length(Span span) {
    if (span instanceof Span.Exact exact) {
      return exact.duration();
    }
    return Duration.ofDays(
        span instanceof Span.Dates dates ? dates.days() : ((Span.WorkingDays) span).days());
  }

  private VoteClock.@Nullable Anchor anchor() {
    boolean since = cursor.eat(SINCE);
    VoteClock.Anchor anchor = since || cursor.language() == Language.ZH ? POINTS.eat(cursor) : null;
    if (anchor == null) {
      if (since) {
        throw cursor.unexpected("write " + POINTS.all(cursor.language()));
      }
      return null;
    }
    cursor.eat(ON);
    cursor.eatComma();
    return anchor;
  }

  private String help() {
    return Helps.write(cursor.language(), "at least 72 hours since opening", "自开始起至少72小时");
  }
}
