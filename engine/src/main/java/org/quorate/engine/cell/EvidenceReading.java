package org.quorate.engine.cell;

import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.RoleName;
import org.quorate.charter.Counter;
import org.quorate.charter.EvidenceNeeded;
import org.quorate.charter.Window;
import org.quorate.ladder.Deed;

/** The column Evidence needed: counters in windows, time in a role, what others attest. */
final class EvidenceReading {
  private static final int MOST_MONTHS = 120;
  private static final int MOST_DAYS = 3_660;

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
  private static final Phrase DAYS = Phrase.of("days|day", "天|日");
  private static final Phrase WEEKS = Phrase.of("weeks|week", "周|个星期");
  private static final Phrase MONTHS = Phrase.of("months|month", "个月|月");
  private static final Phrase YEARS = Phrase.of("years|year", "年");
  private static final Phrase AS = Phrase.of("as a|as an|as", "");
  private static final Phrase SERVING = Phrase.of("", "担任");
  private static final Phrase FULL = Phrase.of("", "满");
  private static final Phrase IN =
      Phrase.of("in the last|in last|in the past|within the last|within|in", "");
  private static final Phrase WITHIN = Phrase.of("", "以内|之内|内");
  private static final Phrase YEAR = Phrase.of("calendar year|the calendar year", "");
  private static final Phrase THIS_YEAR = Phrase.of("", "本年内|自然年内|本年度内");
  private static final Phrase ATTESTED = Phrase.of("attested by|confirmed by", "");
  private static final Phrase BY = Phrase.of("", "由");
  private static final Phrase ATTEST = Phrase.of("", "证明|确认");
  private static final Phrase LATER =
      Phrase.of(
          "of last|of the last|cycles|cycle|meetings|meeting|releases|release",
          "个周期|个版本|次会议|周期|会议");

  private final Cursor cursor;
  private final String help;

  private EvidenceReading(Cursor cursor) {
    this(
        cursor,
        Helps.write(
            cursor.language(),
            "20 merged contributions + reviews in 12 months",
            "12个月内20次合并的贡献 + 评审"));
  }

  private EvidenceReading(Cursor cursor, String help) {
    this.cursor = cursor;
    this.help = help;
  }

  static List<EvidenceNeeded> read(Cursor cursor) {
    EvidenceReading reading = new EvidenceReading(cursor);
    List<EvidenceNeeded> evidence = new ArrayList<>();
    do {
      int offset = cursor.offset();
      EvidenceNeeded one = reading.item();
      if (evidence.contains(one)) {
        throw cursor.wrong(
            CellCode.TWICE, offset, "the same evidence stands here twice", "delete one of the two");
      }
      evidence.add(one);
    } while (cursor.eat(';') || cursor.eat(Flat.BREAK));
    return evidence;
  }

  /** How few deeds are too few: a window, a word for it, a number and what it counts. */
  static EvidenceNeeded.Counted fewer(Cursor cursor, Phrase fewer, Phrase none) {
    EvidenceReading reading = new EvidenceReading(cursor);
    Window before = reading.windowBefore();
    int number = 1;
    if (!cursor.eat(none)) {
      cursor.expect(
          fewer, Helps.write(cursor.language(), "fewer than 1 review in 12 months", "12个月内不足1次评审"));
      number = Numbers.count(cursor, reading.help);
      cursor.eat(TIMES);
    }
    reading.refuseLater();
    return new EvidenceNeeded.Counted(number, reading.counters(), reading.window(before));
  }

  /** A length of time in days, weeks, months or years. */
  static Period period(Cursor cursor, String help) {
    return new EvidenceReading(cursor, help).period();
  }

  private EvidenceNeeded item() {
    Window before = windowBefore();
    if (before == null && cursor.eat(SERVING)) {
      RoleName role = People.role(cursor, FULL);
      cursor.eat(FULL);
      return new EvidenceNeeded.Tenure(period(), role);
    }
    boolean chinese = Numbers.isCounted(cursor, cursor.at(), TIMES);
    if (!Numbers.isDigit(cursor.next()) && !chinese && !isNumberWord()) {
      return attested(before);
    }
    cursor.eat(Words.AT_LEAST);
    int offset = cursor.offset();
    int number = Numbers.count(cursor, help);
    if (before == null && seesPeriod()) {
      Period period = period(number, offset);
      cursor.expect(AS, help);
      return new EvidenceNeeded.Tenure(period, People.role(cursor));
    }
    cursor.eat(TIMES);
    cursor.eat(Words.OR_MORE);
    refuseLater();
    return new EvidenceNeeded.Counted(number, counters(), window(before));
  }

  private boolean isNumberWord() {
    int from = cursor.at();
    boolean number = cursor.eat(Words.AT_LEAST) || Numbers.eat(cursor) > 0;
    cursor.moveTo(from);
    return number;
  }

  /** A unit of time, and not the months of {@code months active}. */
  private boolean seesPeriod() {
    int from = cursor.at();
    boolean unit = cursor.eatAny(DAYS, WEEKS, MONTHS, YEARS) != null && cursor.sees(AS);
    cursor.moveTo(from);
    return unit;
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
          new EvidenceNeeded.Attested(name, LadderReading.who(cursor, ATTEST), window(before));
      cursor.expect(ATTEST, help);
      return one;
    }
    cursor.expect(ATTESTED, help);
    return new EvidenceNeeded.Attested(name, LadderReading.who(cursor, IN), window(before));
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

  /** Chinese puts windows first: 12个月内. */
  private @Nullable Window windowBefore() {
    if (cursor.language() == Language.EN) {
      return null;
    }
    if (cursor.eat(THIS_YEAR)) {
      return new Window.CalendarYear();
    }
    int from = cursor.at();
    int offset = cursor.offset();
    long number = Numbers.isDigit(cursor.next()) ? Numbers.eat(cursor) : -1;
    if (number > 0 && cursor.eatAny(DAYS, WEEKS, MONTHS, YEARS) != null && cursor.eat(WITHIN)) {
      int behind = cursor.at();
      cursor.moveTo(from);
      Numbers.eat(cursor);
      Period period = period((int) number, offset);
      cursor.moveTo(behind);
      return new Window.Last(period);
    }
    cursor.moveTo(from);
    return null;
  }

  private Window window(@Nullable Window before) {
    if (before != null) {
      return before;
    }
    if (!cursor.eat(IN)) {
      return new Window.Ever();
    }
    if (cursor.eat(YEAR)) {
      return new Window.CalendarYear();
    }
    refuseLater();
    return new Window.Last(period());
  }

  private Period period() {
    int offset = cursor.offset();
    return period(Numbers.count(cursor, help), offset);
  }

  private Period period(int number, int offset) {
    boolean days = cursor.eat(DAYS);
    boolean weeks = !days && cursor.eat(WEEKS);
    boolean months = !days && !weeks && cursor.eat(MONTHS);
    if (!days && !weeks && !months && !cursor.eat(YEARS)) {
      refuseLater();
      throw cursor.unexpected(help);
    }
    boolean exact = days || weeks;
    int many = number * (weeks ? 7 : exact || months ? 1 : 12);
    if (many > (exact ? MOST_DAYS : MOST_MONTHS)) {
      throw cursor.wrong(
          CellCode.NUMBER,
          offset,
          "the time here is longer than ten years",
          "write a shorter time");
    }
    return exact ? Period.ofDays(many) : Period.ofMonths(many);
  }

  private void refuseLater() {
    int from = cursor.at();
    int offset = cursor.offset();
    Numbers.eat(cursor);
    boolean later = cursor.sees(LATER);
    cursor.moveTo(from);
    if (later || cursor.sees(LATER)) {
      throw cursor.wrong(
          CellCode.NOT_SUPPORTED_YET,
          offset,
          "evidence by cycles and meetings is not supported yet",
          Helps.write(cursor.language(), "20 reviews in 12 months", "12个月内20次评审"));
    }
  }
}
