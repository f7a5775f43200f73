package org.quorate.engine.cell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.quorate.RuleName;
import org.quorate.charter.ScenarioBallot.Held;
import org.quorate.charter.ScenarioBallot.Held.Result;
import org.quorate.charter.Sequels.Overruling;
import org.quorate.charter.Span;

/** Cells that name ballots: {@code votes/board}. */
final class SequelReading {
  private static final Phrase VOTES = Phrase.of("votes|vote", "表决|投票");
  private static final Phrase AFTER = Phrase.of("", "结束后|截止后");
  private static final Phrase OF_CLOSING =
      Phrase.of("of closing|of the closing|after closing|after the closing", "");
  private static final Phrase INSIDE = Phrase.of("", "内|以内|之内");

  private static final Phrase PASSED = Phrase.of("passed|passes", "通过|已通过");
  private static final Phrase FAILED = Phrase.of("failed|fails|did not pass", "未通过|没有通过");

  private static final Phrase OPEN = Phrase.of("open|is open", "进行中");

  private SequelReading() {}

  /** Whether the name of a ballot comes next. */
  static boolean isNext(Cursor cursor) {
    int length = cursor.lengthOf(VOTES, cursor.at());
    return length > 0 && cursor.ahead(length) == '/';
  }

  /** {@code votes/board}, as rows name the decision. */
  static String ballot(Cursor cursor, Phrase... stops) {
    String help = Helps.write(cursor.language(), "votes/board", "votes/理事会");
    if (!isNext(cursor)) {
      throw cursor.unexpected(help);
    }
    cursor.eat(VOTES);
    cursor.eat('/');
    return RuleName.of("votes", Names.upTo(cursor, Named.Kind.VOTE, help, stops)).key();
  }

  /** Ballots that are all held. */
  static List<String> all(Cursor cursor) {
    return list(cursor, Words::and);
  }

  /** Ballots of which one is held. */
  static List<String> any(Cursor cursor) {
    return list(cursor, it -> it.eat(Words.OR));
  }

  private static List<String> list(Cursor cursor, Predicate<Cursor> joined) {
    List<String> names = new ArrayList<>();
    do {
      int offset = cursor.offset();
      String name = ballot(cursor);
      if (names.contains(name)) {
        throw cursor.wrong(
            CellCode.TWICE, offset, "`votes/" + name + "` stands here twice", "delete one");
      }
      names.add(name);
    } while (joined.test(cursor));
    return names;
  }

  /** {@code votes/board passed, votes/members failed}. */
  static List<Held> held(Cursor cursor) {
    List<Held> held = new ArrayList<>();
    Set<String> names = new HashSet<>();
    do {
      int offset = cursor.offset();
      String name = ballot(cursor, FAILED, PASSED, OPEN);
      if (!names.add(name)) {
        throw cursor.wrong(
            CellCode.TWICE, offset, "`votes/" + name + "` stands here twice", "delete one");
      }
      held.add(new Held(name, result(cursor)));
    } while (cursor.eatComma() || Words.and(cursor));
    return held;
  }

  private static Result result(Cursor cursor) {
    if (cursor.eat(FAILED)) {
      return Result.FAILED;
    } else if (cursor.eat(OPEN)) {
      return Result.OPEN;
    }
    cursor.expect(PASSED, Helps.write(cursor.language(), "votes/board passed", "votes/理事会 通过"));
    return Result.PASSED;
  }

  /** {@code votes/members within 14 days}. */
  static Overruling overruling(Cursor cursor) {
    String name = ballot(cursor, Words.WITHIN, AFTER);
    boolean comma = cursor.eatComma();
    boolean within = cursor.eat(Words.WITHIN);
    boolean after = cursor.eat(AFTER);
    if (!within && !after && !comma) {
      return new Overruling(name, null);
    }
    Span span = Durations.span(cursor);
    cursor.eat(INSIDE);
    cursor.eat(OF_CLOSING);
    return new Overruling(name, span);
  }
}
