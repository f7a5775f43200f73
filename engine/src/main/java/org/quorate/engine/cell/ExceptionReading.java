package org.quorate.engine.cell;

import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.quorate.ExceptionName;
import org.quorate.RuleName;
import org.quorate.charter.Column;

/** Cells of exceptions, and references to them and to rows. */
final class ExceptionReading {
  private static final Choice<Column> COLUMNS =
      Choice.of(Column.APPROVALS, "approvals|approval|required approvals", "所需批准|批准数|批准")
          .or(
              Column.DIFFERENT_ORGANISATIONS,
              "different organisations|different organizations|organisations|organizations",
              "不同组织|不同单位")
          .or(Column.CHECKS, "checks|check|required checks", "检查|检查项|必需检查|必需的检查")
          .or(Column.SIGN_OFF, "sign-off|signoff|sign off|dco", "签署|签核|签名确认")
          .or(Column.STAY_OPEN, "stay open|stays open|wait|waiting period", "等待期|开放期|开放时间")
          .or(Column.OBJECTIONS, "objections|objection", "异议")
          .or(Column.VETOED_BY, "vetoed by|veto|vetoes", "可否决者|否决人|否决")
          .or(Column.HOLD_BY, "hold by|held by|hold|holds", "可搁置者|搁置")
          .or(Column.DECIDED_BY, "decided by|decision by|votes|ballots", "决定者|表决通过");
  private static final Phrase OTHER_PERIODS = Phrase.of("", "公示期|冷静期|宽限期");
  private static final Phrase EVERYTHING = Phrase.of("everything|all|all columns", "全部|所有|一切");
  private static final Phrase WAIVED = Phrase.of("", "豁免");
  private static final Phrase WITHIN_BEHIND = Phrase.of("", "内|之内|以内");
  private static final List<String> KINDS =
      List.of(
          "reviews",
          "votes",
          "roles",
          "departures",
          "bodies",
          "roster",
          "affiliations",
          "organisations",
          "modules",
          "exceptions",
          "scenarios");

  private ExceptionReading() {}

  static Set<Column> waives(Cursor cursor) {
    if (cursor.eat(EVERYTHING)) {
      return EnumSet.allOf(Column.class);
    }
    Set<Column> columns = EnumSet.noneOf(Column.class);
    Lists.read(cursor, Lists.Joined.LOOSELY, () -> columns.add(column(cursor)));
    return columns;
  }

  private static Column column(Cursor cursor) {
    int offset = cursor.offset();
    if (cursor.eat(OTHER_PERIODS)) {
      throw cursor.wrong(
          CellCode.NOT_SUPPORTED_YET,
          offset,
          "this period is not supported yet",
          "write `等待期` if the time that a change stays open is waived");
    }
    return COLUMNS.read(cursor, "write the names of columns");
  }

  static List<ExceptionName> names(Cursor cursor) {
    Set<ExceptionName> names = new LinkedHashSet<>();
    cursor.eat(Words.BY);
    Lists.read(
        cursor,
        Lists.Joined.ANYHOW,
        () -> {
          int offset = cursor.offset();
          ExceptionName name = ExceptionName.of(name(cursor));
          if (!names.add(name)) {
            throw cursor.wrong(
                CellCode.TWICE, offset, "`" + name + "` stands here twice", "delete one");
          }
          return name;
        });
    cursor.eat(WAIVED);
    return List.copyOf(names);
  }

  private static String name(Cursor cursor) {
    return Names.upTo(cursor, Named.Kind.EXCEPTION, "write the name of an exception", WAIVED);
  }

  /** {@code kernel} or {@code reviews/kernel}; a kind that is not named is {@code reviews}. */
  static RuleName rule(Cursor cursor) {
    String name = Names.whole(cursor, Named.Kind.RULE, "write the name of a row");
    for (String kind : KINDS) {
      if (name.regionMatches(true, 0, kind + "/", 0, kind.length() + 1)
          && name.length() > kind.length() + 1) {
        return RuleName.of(kind, name.substring(kind.length() + 1));
      }
    }
    return RuleName.of("reviews", name);
  }

  /** {@code within 7 days: write a report}, {@code a report within 7 days}, 7天内：补充评审. */
  static Afterwards afterwards(Cursor cursor) {
    int from = cursor.at();
    if (cursor.eat(Words.WITHIN) || numberFirst(cursor)) {
      Duration within = Durations.exact(cursor);
      cursor.eat(WITHIN_BEHIND);
      if (!cursor.eat(':')) {
        cursor.eatComma();
      }
      return new Afterwards(rest(cursor, cursor.at(), cursor.flat().length()), within);
    }
    int last = lastWithin(cursor);
    if (last < 0) {
      return new Afterwards(rest(cursor, from, cursor.flat().length()), null);
    }
    String text = rest(cursor, from, last);
    cursor.moveTo(last);
    boolean bracket = cursor.eat('(');
    cursor.eat(Words.WITHIN);
    Duration within = Durations.exact(cursor);
    cursor.eat(WITHIN_BEHIND);
    if (bracket) {
      cursor.eat(')');
    }
    return new Afterwards(text, within);
  }

  private static boolean numberFirst(Cursor cursor) {
    return cursor.language() == Language.ZH && Numbers.isDigit(cursor.next());
  }

  /** Where the last {@code within} with a number behind it stands; -1 if there is none. */
  private static int lastWithin(Cursor cursor) {
    Flat flat = cursor.flat();
    for (int i = cursor.end() - 1; i > cursor.at(); i--) {
      boolean word = cursor.atWordStart(i) && startsWithin(cursor, i);
      if (word || endsWithin(cursor, i)) {
        return flat.at(i - 1) == '(' ? i - 1 : i;
      }
    }
    return -1;
  }

  private static boolean startsWithin(Cursor cursor, int index) {
    int length = cursor.lengthOf(Words.WITHIN, index);
    int number = index + length;
    number += cursor.flat().at(number) == ' ' ? 1 : 0;
    return length > 0 && number < cursor.end() && Numbers.isDigit(cursor.flat().at(number));
  }

  /** 补充评审，7天内 has no word before the number. */
  private static boolean endsWithin(Cursor cursor, int index) {
    if (cursor.language() == Language.EN || ",;( ".indexOf(cursor.flat().at(index - 1)) < 0) {
      return false;
    }
    int from = cursor.at();
    cursor.moveTo(index);
    boolean duration = Durations.isNext(cursor);
    cursor.moveTo(from);
    int last = cursor.end() - (cursor.flat().at(cursor.end() - 1) == ')' ? 2 : 1);
    return duration && cursor.flat().at(last) == '内';
  }

  private static String rest(Cursor cursor, int from, int to) {
    if (from >= to) {
      throw cursor.unexpected("say what must follow, such as `within 7 days: a full review`");
    }
    cursor.moveTo(to);
    String text = cursor.flat().written(from, to).strip();
    int end = text.length();
    while (end > 0 && ",;:，；：".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end).strip();
  }
}
