package org.quorate.engine.cell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Electorate.Barred;
import org.quorate.charter.Electorate.Roll;
import org.quorate.charter.VoteRow.CloseEarly;
import org.quorate.charter.Who;

/** The columns of votes that say whose votes count. */
final class VotersReading {
  private static final Choice<Barred> BARRED =
      Choice.<Barred>of(
              new Barred.Recused(),
              "recused|the recused|whoever is recused|whoever recuses themselves|recusals"
                  + "|those who recuse themselves",
              "回避者|已回避者|自行回避者|主动回避者|申请回避者")
          .or(
              new Barred.Subject(),
              "subject|the subject|nominee|the nominee|nominees|candidate|the candidate|candidates"
                  + "|person concerned"
                  + "|the person concerned|the person it is about",
              "当事人|被提名人|候选人|被表决人|议题当事人")
          .or(
              new Barred.Author(),
              "author|the author|proposer|the proposer|whoever put the question",
              "提案人|提议人|发起人|提出者|作者");
  private static final Choice<Roll> ROLLS =
      Choice.of(
              Roll.OPENING,
              "at opening|opening|when it opens|at the opening",
              "开始时|表决开始时|投票开始时|发起时")
          .or(
              Roll.CASTING,
              "at casting|casting|when voting|at the time of voting|when they vote",
              "投票时|表决时|投出时")
          .or(
              Roll.CLOSING,
              "at closing|closing|when it closes|at the closing",
              "结束时|表决结束时|投票结束时|截止时");
  private static final Choice<CloseEarly> EARLY =
      Choice.of(CloseEarly.NEVER, "never|no", "不提前|不提前结束|否")
          .or(
              CloseEarly.ALL_VOTED,
              "when all have voted|all have voted|all voted|when all voted|when everybody has voted"
                  + "|when everyone has voted|once all have voted",
              "全员投票后|全部投票后|所有人投票后|全体投票后|全员已投票")
          .or(
              CloseEarly.DECIDED,
              "when decided|decided|when nothing can change|when no vote can change it|once decided"
                  + "|when the result is certain",
              "结果已定时|结果确定时|结果已定|结果确定后|结果不可改变时");

  private static final Phrase ALL = Phrase.of("all of the|all the|all", "");
  private static final Phrase[] NO_CLAUSES = {};

  private VotersReading() {}

  /** Who votes: of a role exactly its holders. */
  static Who electorate(Cursor cursor) {
    cursor.eat(ALL);
    Who who = withoutOwners(cursor, People.anyOf(cursor, NO_CLAUSES));
    if (!(who instanceof Who.AnyOf any)) {
      return exactly(who);
    }
    if (any.alternatives().contains(new Who.Anyone())) {
      throw refused(cursor, "beside `anyone` nobody else needs to be named");
    }
    return new Who.AnyOf(any.alternatives().stream().map(VotersReading::exactly).toList());
  }

  private static Who exactly(Who who) {
    return who instanceof Who.Role role ? new Who.Role(role.role(), true) : who;
  }

  /** The same people, if they are not owners of modules that a change touches. */
  static Who withoutOwners(Cursor cursor, Who who) {
    boolean owners =
        who instanceof Who.AnyOf any
            ? any.alternatives().stream().anyMatch(Who.Owners.class::isInstance)
            : who instanceof Who.Owners;
    if (owners) {
      throw refused(cursor, "a ballot touches no module, so it has no owners");
    }
    return who;
  }

  private static Misread refused(Cursor cursor, String message) {
    return cursor.wrong(
        CellCode.NOT_UNDERSTOOD,
        cursor.offset(),
        message,
        Helps.write(cursor.language(), "maintainers", "维护者"));
  }

  /** People who may not vote, each for one reason. */
  static List<Barred> barred(Cursor cursor) {
    List<Barred> found = new ArrayList<>();
    Lists.read(
        cursor,
        Lists.Joined.ANYHOW,
        () -> {
          int offset = cursor.offset();
          Barred one = one(cursor, offset);
          if (found.contains(one)) {
            throw cursor.wrong(CellCode.TWICE, offset, "this stands here twice", "delete one");
          }
          found.add(one);
          return one;
        });
    return found;
  }

  private static Barred one(Cursor cursor, int offset) {
    Barred fixed = fixed(cursor);
    if (fixed != null) {
      return fixed;
    }
    Who who = People.atom(cursor);
    if (who instanceof Who.Anyone || who instanceof Who.Owners) {
      throw cursor.wrong(
          CellCode.NOT_UNDERSTOOD,
          offset,
          "a role, handles, or one of these is read here: " + BARRED.all(cursor.language()),
          Helps.write(cursor.language(), "recused, subject", "回避者、当事人"));
    }
    return new Barred.These(who);
  }

  /** A word that a longer name does not go on from: {@code author}, but not {@code author team}. */
  private static @Nullable Barred fixed(Cursor cursor) {
    int from = cursor.at();
    Barred fixed = BARRED.eat(cursor);
    boolean whole =
        cursor.atEnd()
            || cursor.seesComma()
            || cursor.sees(Words.AND)
            || cursor.sees(Words.OR)
            || cursor.sees(Words.LOOSE_AND);
    if (fixed != null && !whole) {
      cursor.moveTo(from);
      return null;
    }
    return fixed;
  }

  static Roll roll(Cursor cursor) {
    return ROLLS.read(cursor, "write one of");
  }

  static CloseEarly early(Cursor cursor) {
    return EARLY.read(cursor, "write one of");
  }
}
