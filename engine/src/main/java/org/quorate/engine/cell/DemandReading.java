package org.quorate.engine.cell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.RoleName;
import org.quorate.charter.Amount;
import org.quorate.charter.Demand;
import org.quorate.charter.Who;

/** One demand: so many of those, and what these include. */
final class DemandReading {
  private static final Phrase ALL = Phrase.of("all of the|all of|all the|all|every", "全体|所有|全部");
  private static final Phrase BUT = Phrase.of("but|except", "");
  private static final Phrase ALL_BUT = Phrase.of("", "除");
  private static final Phrase OUTSIDE = Phrase.of("", "外的全体|外全体|外的所有|外所有|以外的全体|之外的全体");
  private static final Phrase SMALLER_OF =
      Phrase.of("the smaller of|smaller of|the lesser of|lesser of", "");
  private static final Phrase OR_ALL = Phrase.of("", "与全体|和全体|或全体|与所有|和所有");
  private static final Phrase WHICHEVER = Phrase.of("", "中的较少者|中较少者|中的较小者|中较小者");
  private static final Phrase FROM =
      Phrase.of(
          "approvals from|approval from|approvals by|approval by|approvals of|approval of", "来自");
  private static final Phrase APPROVALS = Phrase.of("approvals|approval", "批准");
  private static final Phrase EACH_MODULE =
      Phrase.of("", "每个涉及模块的|每个涉及模块|每个受影响模块的|每个受影响模块|每个所涉模块的|每个所涉模块");
  private static final Phrase MODULE_OWNERS = Phrase.of("", "负责人|所有者|属主|模块负责人");
  private static final Phrase MODULE_REVIEWERS = Phrase.of("", "评审者|评审人|检视者|检视人|审核者|审核人|审阅者|审阅人");
  private static final Phrase DIFFERENT_TEAMS =
      Phrase.of("different teams of|different teams from|different teams among", "不同团队");
  private static final Phrase AMONG = Phrase.of("", "中的|中|当中的|里的");

  private final Cursor cursor;
  private final boolean oneIsMeant;
  private final Phrase[] stops;

  /**
   * @param oneIsMeant true if a role without a number asks for one of it
   */
  DemandReading(Cursor cursor, boolean oneIsMeant, Phrase... stops) {
    this.cursor = cursor;
    this.oneIsMeant = oneIsMeant;
    this.stops = stops;
  }

  /** Reads a demand with what it includes. */
  Demand read() {
    Demand plain = plain();
    List<Demand> including = new ArrayList<>();
    while (eatIncluding()) {
      including.add(inner(plain));
    }
    if (!including.isEmpty() && cursor.sees(Words.AND)) {
      throw cursor.wrong(
          CellCode.AMBIGUOUS,
          cursor.offset(),
          "`and` after `including` could join either side",
          "repeat `including`, or put the demand that includes others last");
    }
    return new Demand(plain.amount(), plain.who(), including);
  }

  private boolean eatIncluding() {
    int from = cursor.at();
    cursor.eatComma();
    if (cursor.eat(Words.INCLUDING)) {
      return true;
    }
    cursor.moveTo(from);
    return false;
  }

  private Demand inner(Demand outer) {
    int offset = cursor.offset();
    Demand inner = plain();
    if (outer.amount() instanceof Amount.Count all
        && inner.amount() instanceof Amount.Count part
        && part.number() > all.number()) {
      throw impossible(offset, "`" + part.number() + "` of `" + all.number() + "` are wanted");
    }
    return inner;
  }

  private Demand plain() {
    int offset = cursor.offset();
    Demand demand = unchecked();
    Feasible.check(cursor, demand, offset);
    return demand;
  }

  private Demand unchecked() {
    if (cursor.eat(EACH_MODULE)) {
      return chineseOwners();
    }
    if (cursor.eat(SMALLER_OF)) {
      int number = Numbers.count(cursor, help());
      cursor.expect(Words.AND, help());
      cursor.expect(ALL, help());
      return new Demand(new Amount.SmallerOf(number), group(), List.of());
    }
    if (cursor.eat(ALL_BUT)) {
      int number = Numbers.count(cursor, help());
      cursor.eat(Words.PEOPLE_MEASURE);
      cursor.expect(OUTSIDE, help());
      return new Demand(new Amount.AllBut(number), group(), List.of());
    }
    if (cursor.eat(ALL)) {
      int number = cursor.eat(BUT) ? Numbers.count(cursor, help()) : 0;
      cursor.eat(Words.OF);
      return new Demand(new Amount.AllBut(number), group(), List.of());
    }
    Amount amount = Amounts.eat(cursor);
    return amount == null ? nameFirst() : amountFirst(amount);
  }

  private Demand chineseOwners() {
    Amount amount = Amounts.eat(cursor);
    if (amount == null) {
      throw cursor.unexpected(help());
    }
    cursor.eat(Words.OF);
    if (cursor.eat(MODULE_OWNERS)) {
      return new Demand(amount, new Who.Owners(false), List.of());
    }
    cursor.expect(MODULE_REVIEWERS, help());
    return new Demand(amount, new Who.Owners(true), List.of());
  }

  private Demand amountFirst(Amount amount) {
    if (amount instanceof Amount.Count count && cursor.eat(OR_ALL)) {
      Who who = new GroupReading(cursor, help(), WHICHEVER).read();
      cursor.expect(WHICHEVER, help());
      return new Demand(new Amount.SmallerOf(count.number()), who, List.of());
    }
    boolean share = amount instanceof Amount.Share;
    if (share && (cursor.atEnd() || cursor.seesComma() || !startsGroup())) {
      throw cursor.wrong(
          CellCode.SHARE_WITHOUT_GROUP,
          cursor.offset(),
          "the share does not say of whom",
          Helps.write(cursor.language(), "1/3 of committers", "三分之一以上提交者"));
    }
    cursor.eat(FROM);
    boolean listed = cursor.eat(Words.OF);
    if (cursor.eat(DIFFERENT_TEAMS)) {
      return new Demand(amount, teamsAfter(), List.of());
    }
    if (cursor.sees(APPROVALS)) {
      throw cursor.wrong(
          CellCode.INCOMPLETE,
          cursor.offset(),
          "whose approvals are wanted is not said",
          help() + Helps.or(cursor.language(), "2 anyone", "2名任何人"));
    }
    if (nobodyNamed(amount)) {
      return new Demand(amount, new Who.Anyone(), List.of());
    }
    return new Demand(amount, listed || share ? group() : People.atom(cursor, stops), List.of());
  }

  private boolean startsGroup() {
    return cursor.language() == Language.ZH || cursor.sees(Words.OF) || cursor.sees(FROM);
  }

  /** 1人 names nobody in particular. */
  private boolean nobodyNamed(Amount amount) {
    boolean ends = cursor.atEnd() || cursor.sees(Words.AND) || cursor.sees(Words.OR);
    return amount instanceof Amount.Count
        && cursor.at() > 0
        && cursor.flat().at(cursor.at() - 1) == '人'
        && ends;
  }

  private Who teamsAfter() {
    boolean bracket = cursor.eat('(') || cursor.eat(':');
    List<RoleName> teams = new ArrayList<>();
    do {
      teams.add(People.role(cursor, stops));
    } while (cursor.eatComma() || joinsTeam());
    if (bracket) {
      cursor.eat(')');
    }
    return new Who.Teams(teams);
  }

  /** Whether {@code and} or {@code or} leads to another team, not to another demand. */
  private boolean joinsTeam() {
    int from = cursor.at();
    if (!cursor.eat(Words.AND) && !cursor.eat(Words.OR)) {
      return false;
    }
    boolean demand = DemandStart.isNext(cursor) || Handles.isNext(cursor);
    if (demand) {
      cursor.moveTo(from);
    }
    return !demand;
  }

  /** Several with commas, and a last one behind {@code and} or {@code or}. */
  private Who group() {
    return new GroupReading(cursor, help(), stops).read();
  }

  /** A handle, or in Chinese any name, with the amount behind it: 维护者2名. */
  private Demand nameFirst() {
    int offset = cursor.offset();
    int from = cursor.at();
    List<Who> found = new ArrayList<>();
    do {
      found.add(People.atom(cursor, ChineseOrder.stops(stops)));
    } while (cursor.language() == Language.ZH && ChineseOrder.listGoesOn(cursor));
    boolean among = cursor.language() == Language.ZH && cursor.eat(AMONG);
    if (cursor.language() == Language.ZH) {
      Demand behind = amountBehind(found, among, offset);
      if (behind != null) {
        return behind;
      }
    }
    if (found.size() == 1
        && (oneIsMeant
            || found.get(0) instanceof Who.People
            || found.get(0) instanceof Who.Anyone)) {
      return Demand.of(1, found.get(0));
    }
    String names = cursor.quoted(from, cursor.at());
    if (found.size() > 1) {
      throw cursor.wrong(
          CellCode.AMBIGUOUS,
          offset,
          names + " could mean all of them or one of them",
          "write `且` where all are wanted, `或` where one is");
    }
    throw cursor.wrong(
        CellCode.NUMBER, offset, "how many of " + names + " are wanted is not said", help());
  }

  private @Nullable Demand amountBehind(List<Who> found, boolean among, int offset) {
    cursor.eat(Words.OF);
    boolean teams = among && cursor.eat(DIFFERENT_TEAMS);
    cursor.eat(Words.OF);
    Amount amount = cursor.eat(ALL) ? new Amount.AllBut(0) : Amounts.eat(cursor);
    if (amount == null) {
      return null;
    }
    Who who = teams ? ChineseOrder.teams(cursor, found, offset) : People.merged(cursor, found);
    return new Demand(amount, who, List.of());
  }

  private Misread impossible(int offset, String message) {
    return cursor.wrong(
        CellCode.IMPOSSIBLE_AMOUNT, offset, message, "ask for no more than there can be");
  }

  private String help() {
    return Helps.write(cursor.language(), "2 maintainers", "2名维护者");
  }
}
