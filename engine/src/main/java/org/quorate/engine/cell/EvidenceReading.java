package org.quorate.engine.cell;

import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quorate.RoleName;
import org.quorate.charter.Counter;
import org.quorate.charter.EvidenceNeeded;
import org.quorate.charter.Window;
import org.quorate.ladder.Deed;

/** The column Evidence needed: counters in windows, time in a role, what others attest. */
final class EvidenceReading {
  private static final int MOST_MEETINGS = 100;

  private static final Choice<Counter> COUNTERS =
      Choice.of(
              Counter.MERGED_CONTRIBUTIONS,
              "merged contributions|merged contribution|contributions merged|contributions"
                  + "|contribution|merged pull requests|merged pull request|merged changes"
                  + "|merged change",
              "合并的贡献|合并贡献|贡献")
          .or(Counter.REVIEWS, "reviews|review|reviews given", "评审|检视|审核")
          .or(Counter.PRIMARY_REVIEWS, "primary reviews|primary review|first reviews", "主评审|首席评审")
          .or(Counter.ISSUES, "issues|issue", "议题|问题")
          .or(
              Counter.NEWCOMERS,
              "newcomers|newcomer|sponsored newcomers|newcomers sponsored",
              "新人|带入的新人")
          .or(
              Counter.MONTHS_ACTIVE,
              "months active|month active|active months|active month",
              "活跃月数|个活跃月")
          .or(
              Counter.MODULES_TOUCHED,
              "modules touched|module touched|modules|module",
              "涉及模块数|涉及的模块|个模块");
  private static final Phrase TIMES = Phrase.of("", "次|个|名|位|项");
  private static final Phrase SERVING = Phrase.of("", "担任");
  private static final Phrase FULL = Phrase.of("", "满");
  private static final Phrase ATTESTED = Phrase.of("attested by|confirmed by", "");
  private static final Phrase BY = Phrase.of("", "由");
  private static final Phrase ATTEST = Phrase.of("", "证明|确认");
  private static final Phrase OF_LAST =
      Phrase.of("of the last|of last|of the past|out of last", "");
  private static final Phrase MEETINGS = Phrase.of("meetings|meeting", "次会议|个会议");
  private static final Phrase AMONG = Phrase.of("", "中|里|中的");
  private static final Phrase ATTENDED = Phrase.of("", "参加|出席");

  private final Cursor cursor;
  private final String help;
  private final WindowReading windows;

  private EvidenceReading(Cursor cursor) {
    this.cursor = cursor;
    help =
        Helps.write(
            cursor.language(),
            "20 merged contributions + reviews in 12 months",
            "12个月内20次合并的贡献 + 评审");
    windows = new WindowReading(cursor, help);
  }

  static List<EvidenceNeeded> read(Cursor cursor) {
    EvidenceReading reading = new EvidenceReading(cursor);
    return reading.items(reading::item);
  }

  /** What somebody did, where to have attended none of the last meetings may be told too. */
  static List<EvidenceNeeded> shown(Cursor cursor, Phrase noneOf, Phrase none) {
    EvidenceReading reading = new EvidenceReading(cursor);
    return reading.items(() -> reading.shown(noneOf, none));
  }

  private EvidenceNeeded shown(Phrase noneOf, Phrase none) {
    if (cursor.eat(noneOf)) {
      return attended(0, meetings());
    }
    int from = cursor.at();
    int meetings = meetingsBefore();
    if (meetings > 0 && cursor.eat(none)) {
      return attended(0, meetings);
    }
    cursor.moveTo(from);
    return item();
  }

  private List<EvidenceNeeded> items(Supplier<EvidenceNeeded> items) {
    List<EvidenceNeeded> evidence = new ArrayList<>();
    do {
      int offset = cursor.offset();
      EvidenceNeeded one = items.get();
      if (evidence.contains(one)) {
        throw cursor.wrong(
            CellCode.TWICE, offset, "the same evidence stands here twice", "delete one of the two");
      }
      evidence.add(one);
    } while (cursor.eat(';') || cursor.eat(Flat.BREAK));
    return evidence;
  }

  /** How little is too little: a window, a word for it, a number and what it counts. */
  static EvidenceNeeded fewer(Cursor cursor, Phrase fewer, Phrase none, Phrase noneOf) {
    EvidenceReading reading = new EvidenceReading(cursor);
    int meetings = reading.meetingsBefore();
    Window before = meetings > 0 ? null : reading.windows.before();
    if (cursor.eat(noneOf)) {
      return reading.attended(1, reading.meetings());
    }
    int number = 1;
    boolean no = cursor.eat(none);
    if (!no) {
      cursor.expect(
          fewer, Helps.write(cursor.language(), "fewer than 1 review in 12 months", "12个月内不足1次评审"));
      number = Numbers.count(cursor, reading.help);
      cursor.eat(TIMES);
    }
    if (meetings > 0) {
      return reading.attended(number, meetings);
    } else if (!no && cursor.eat(OF_LAST)) {
      return reading.attended(number, reading.meetings());
    }
    return new EvidenceNeeded.Counted(number, reading.counters(), reading.windows.read(before));
  }

  private EvidenceNeeded item() {
    int meetings = meetingsBefore();
    if (meetings > 0) {
      cursor.eat(ATTENDED);
      cursor.eat(Words.AT_LEAST);
      int count = Numbers.count(cursor, help);
      cursor.eat(TIMES);
      cursor.eat(Words.OR_MORE);
      return attended(count, meetings);
    }
    Window before = windows.before();
    if (before == null && cursor.eat(SERVING)) {
      RoleName role = People.role(cursor, FULL);
      cursor.eat(FULL);
      return new EvidenceNeeded.Tenure(windows.period(), role);
    }
    boolean chinese = Numbers.isCounted(cursor, cursor.at(), TIMES);
    return Numbers.isDigit(cursor.next()) || chinese || isNumberWord()
        ? numbered(before)
        : attested(before);
  }

  private EvidenceNeeded numbered(@Nullable Window before) {
    cursor.eat(Words.AT_LEAST);
    int offset = cursor.offset();
    int number = Numbers.count(cursor, help);
    if (before == null && windows.seesPeriod()) {
      Period period = windows.period(number, offset);
      cursor.expect(WindowReading.AS, help);
      Words.article(cursor);
      return new EvidenceNeeded.Tenure(period, People.role(cursor));
    }
    cursor.eat(TIMES);
    cursor.eat(Words.OR_MORE);
    if (before == null && cursor.eat(OF_LAST)) {
      return attended(number, meetings());
    }
    return new EvidenceNeeded.Counted(number, counters(), windows.read(before));
  }

  /** Chinese puts meetings first: 最近5次会议中; 0 if none are next. */
  private int meetingsBefore() {
    int from = cursor.at();
    if (cursor.language() == Language.ZH) {
      cursor.eat(WindowReading.LATELY);
      boolean number = Numbers.isDigit(cursor.next());
      int meetings = number ? (int) Numbers.eat(cursor) : 0;
      if (meetings > 0 && cursor.eat(MEETINGS)) {
        cursor.expect(AMONG, help);
        return meetings;
      }
    }
    cursor.moveTo(from);
    return 0;
  }

  private int meetings() {
    int meetings = Numbers.count(cursor, help);
    cursor.expect(MEETINGS, Helps.write(cursor.language(), "3 of last 5 meetings", "最近5次会议中3次"));
    return meetings;
  }

  private EvidenceNeeded attended(int count, int meetings) {
    if (meetings > MOST_MEETINGS || count > meetings) {
      throw cursor.wrong(
          CellCode.NUMBER,
          cursor.offset(),
          count > meetings
              ? "of " + meetings + " meetings nobody attends " + count
              : "more than " + MOST_MEETINGS + " meetings are looked at here",
          Helps.write(cursor.language(), "3 of last 5 meetings", "最近5次会议中3次"));
    }
    return new EvidenceNeeded.Attended(count, meetings);
  }

  private boolean isNumberWord() {
    int from = cursor.at();
    boolean number = cursor.eat(Words.AT_LEAST) || Numbers.eat(cursor) > 0;
    cursor.moveTo(from);
    return number;
  }

  private List<Counter> counters() {
    List<Counter> counters = new ArrayList<>();
    Set<Deed.Kind> kinds = EnumSet.noneOf(Deed.Kind.class);
    do {
      int offset = cursor.offset();
      Counter counter = COUNTERS.read(cursor, "write a counter");
      boolean sum = !counters.isEmpty() || cursor.next() == '+';
      if (sum && !counter.isOfDeeds()) {
        throw cursor.wrong(
            CellCode.CONTRADICTION,
            offset,
            "months and modules do not add up with deeds",
            "write it as evidence of its own, behind `;`");
      }
      for (Deed.Kind kind : counter.kinds()) {
        if (sum && !kinds.add(kind)) {
          throw cursor.wrong(
              CellCode.TWICE, offset, "the same deeds would count twice", "delete one of the two");
        }
      }
      counters.add(counter);
    } while (cursor.eat('+'));
    return counters;
  }

  private EvidenceNeeded attested(@Nullable Window before) {
    int offset = cursor.offset();
    String code = cursor.eatCode();
    String name = code == null ? plain(help) : code.strip();
    Names.check(cursor, name, offset, help);
    if (cursor.language() == Language.ZH && cursor.eat(BY)) {
      EvidenceNeeded one =
          new EvidenceNeeded.Attested(
              name, LadderReading.who(cursor, ATTEST), windows.read(before));
      cursor.expect(ATTEST, help);
      return one;
    }
    cursor.expect(ATTESTED, help);
    return new EvidenceNeeded.Attested(
        name, LadderReading.who(cursor, WindowReading.IN), windows.read(before));
  }

  private String plain(String help) {
    int from = cursor.at();
    int to = Extent.of(cursor, ATTESTED, BY);
    if (to == from) {
      throw cursor.unexpected(help);
    }
    cursor.moveTo(to);
    return cursor.flat().written(from, to).strip();
  }
}
