package org.quorate.engine.cell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.ExceptionName;
import org.quorate.Handle;
import org.quorate.OrganisationName;
import org.quorate.Outcome;
import org.quorate.RoleName;
import org.quorate.charter.ScenarioBallot.Voices;
import org.quorate.charter.ScenarioFacts.Invoked;
import org.quorate.charter.ScenarioFacts.LabelSet;
import org.quorate.charter.ScenarioFacts.Player;
import org.quorate.charter.ScenarioLadder.Expecting;
import org.quorate.engine.cell.Expected.About;

/** Fact cells of scenarios. */
final class ScenarioReading {
  private static final Phrase SET_BY = Phrase.of("set by|added by|by", "由");
  private static final Phrase SET = Phrase.of("", "添加|设置|打上|加上");
  private static final Phrase BY = Phrase.of("by|invoked by", "由");
  private static final Phrase INVOKED = Phrase.of("", "启用|申请|发起|援引");
  private static final Choice<Expected> EXPECTED =
      Choice.of(just(Outcome.ALLOWED, About.ANYTHING), "allowed|allow|yes", "允许")
          .or(just(Outcome.WAITING, About.ANYTHING), "waiting|wait|pending", "等待")
          .or(just(Outcome.BLOCKED, About.ANYTHING), "blocked|block|no", "阻止|受阻|禁止")
          .or(just(Outcome.UNDETERMINED, About.ANYTHING), "undetermined|unknown", "无法确定|未定|不确定")
          .or(just(Outcome.ALLOWED, About.CONTRIBUTION), "may merge", "可合并")
          .or(just(Outcome.ALLOWED, About.BALLOT), "passed|passes", "通过")
          .or(just(Outcome.WAITING, About.BALLOT), "open", "进行中")
          .or(just(Outcome.BLOCKED, About.BALLOT), "failed|fails", "未通过")
          .or(just(Outcome.ALLOWED, About.RISE), "may become", "可担任")
          .or(
              new Expected(Outcome.BLOCKED, Expecting.NOT_YET, About.RISE),
              "not yet|may not yet become|may not yet",
              "尚不可|尚不可担任")
          .or(
              just(Outcome.ALLOWED, About.DEPARTURE),
              "has to step down|must step down|steps down",
              "须卸任|卸任")
          .or(just(Outcome.WAITING, About.DEPARTURE), "on the way to step down|on the way", "卸任中")
          .or(
              new Expected(Outcome.WAITING, Expecting.MAY_BE_REMOVED, About.DEPARTURE),
              "may be removed",
              "可被移除")
          .or(just(Outcome.BLOCKED, About.DEPARTURE), "stays|stay", "留任")
          .or(
              new Expected(Outcome.BLOCKED, Expecting.SUSPENDED, About.DEPARTURE),
              "suspended|vote suspended|no vote",
              "暂停表决权|暂停表决");

  /** Enough for any boundary. */
  private static final int MOST_VOICES = 10_000;

  private final Cursor cursor;
  private final Set<RoleName> roles;

  /**
   * @param roles the roles that the charter knows; any other word in brackets is an organisation
   */
  ScenarioReading(Cursor cursor, Set<RoleName> roles) {
    this.cursor = cursor;
    this.roles = roles;
  }

  private static Expected just(Outcome outcome, About about) {
    return new Expected(outcome, Expecting.OUTCOME, about);
  }

  static Expected expected(Cursor cursor) {
    return EXPECTED.read(cursor, "write an outcome");
  }

  List<Player> players() {
    return Lists.read(cursor, Lists.Joined.LOOSELY, this::player);
  }

  Player player() {
    Handle handle = Handles.read(cursor);
    Set<RoleName> held = new HashSet<>();
    OrganisationName organisation = null;
    if (cursor.eat('(')) {
      do {
        organisation = standing(held, organisation);
      } while (cursor.eatComma() || cursor.eat(Words.AND));
      if (!cursor.eat(')')) {
        throw cursor.wrong(
            CellCode.UNCLOSED, cursor.offset(), "the bracket is not closed", "write `)` here");
      }
    }
    return new Player(handle, held, organisation);
  }

  /** How many electors a ballot has. */
  static long electors(Cursor cursor) {
    int offset = cursor.offset();
    long number = FreeText.number(cursor);
    limit(cursor, offset, number);
    return number;
  }

  static void limit(Cursor cursor, int offset, long people) {
    if (people > MOST_VOICES) {
      throw cursor.wrong(
          CellCode.NUMBER,
          offset,
          "`" + people + "` people are too many for a scenario",
          "write a number up to " + MOST_VOICES);
    }
  }

  List<Voices> voices() {
    return Lists.read(cursor, Lists.Joined.LOOSELY, this::voice);
  }

  Voices voice() {
    if (cursor.next() == '@') {
      return new Voices(player(), 1, Set.of(), null);
    }
    String help =
        Helps.write(cursor.language(), "@ann (maintainer), 3 maintainers", "@ann（维护者）、3 名维护者");
    int offset = cursor.offset();
    int count = Numbers.count(cursor, help);
    limit(cursor, offset, count);
    cursor.eat(Words.PEOPLE_MEASURE);
    Set<RoleName> held = new HashSet<>();
    OrganisationName organisation = null;
    String word = Names.upTo(cursor, Named.Kind.ROLE, help);
    held.add(
        Names.candidates(word).stream()
            .filter(roles::contains)
            .findFirst()
            .orElse(RoleName.of(word)));
    if (cursor.eat('(')) {
      organisation = standing(held, organisation);
      if (!cursor.eat(')')) {
        throw cursor.wrong(
            CellCode.UNCLOSED, cursor.offset(), "the bracket is not closed", "write `)` here");
      }
    }
    return new Voices(null, count, held, organisation);
  }

  private @Nullable OrganisationName standing(
      Set<RoleName> held, @Nullable OrganisationName organisation) {
    int offset = cursor.offset();
    int names = cursor.notes().names();
    String help = "write roles and one organisation, such as `@ann (maintainer, Example)`";
    String word = Names.upTo(cursor, Named.Kind.ORGANISATION, help);
    for (RoleName candidate : Names.candidates(word)) {
      if (roles.contains(candidate)) {
        cursor.notes().forgetNames(names);
        cursor.notes().name(Named.Kind.ROLE, word, offset);
        held.add(candidate);
        return organisation;
      }
    }
    if (organisation != null) {
      throw cursor.wrong(
          CellCode.NOT_UNDERSTOOD,
          offset,
          "`" + word + "` is no role here, and `" + organisation + "` is the organisation already",
          "declare the role, or name one organisation");
    }
    return OrganisationName.of(word);
  }

  List<LabelSet> labels() {
    return Lists.read(cursor, Lists.Joined.LOOSELY, this::label);
  }

  private LabelSet label() {
    String code = cursor.eatCode();
    String label = code != null ? code.strip() : word("write a label in back-ticks");
    if (label.isEmpty()) {
      throw cursor.unexpected("write a label in back-ticks");
    }
    Player by = cursor.eat(SET_BY) ? player() : null;
    if (by != null) {
      cursor.eat(SET);
    }
    return new LabelSet(label, by);
  }

  private String word(String help) {
    int from = cursor.at();
    int to = Extent.of(cursor, SET_BY);
    if (to == from || cursor.flat().cutInside(from, to)) {
      throw cursor.unexpected(help);
    }
    cursor.moveTo(to);
    return cursor.flat().written(from, to).strip();
  }

  List<Invoked> invoked() {
    List<Invoked> invoked = new ArrayList<>();
    do {
      invoked.add(invocation());
    } while (cursor.eat(';') || cursor.eat(Flat.BREAK));
    return invoked;
  }

  private Invoked invocation() {
    String help =
        Helps.write(cursor.language(), "fast-track by @ann (maintainer)", "快速通道 由 @ann（维护者）启用");
    ExceptionName name = ExceptionName.of(Names.upTo(cursor, Named.Kind.EXCEPTION, help, BY));
    cursor.expect(BY, help);
    List<Player> by = new ArrayList<>();
    do {
      by.add(player());
    } while (cursor.eat(',') || cursor.eat('\u3001') || cursor.eat(Words.AND));
    cursor.eat(INVOKED);
    return new Invoked(name, by);
  }
}
