package org.quorate.engine.cell;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.quorate.charter.Abstentions;
import org.quorate.vote.Position;

/** The columns Ballot and Abstentions: what a vote may say, and what abstaining counts for. */
final class BallotReading {
  private static final Choice<Position> POSITIONS =
      Choice.of(Position.FOR, "for|yes|+1|in favour|in favor|approve|agree", "赞成|同意|支持|赞成票|+1")
          .or(Position.AGAINST, "against|no|-1|disagree|object", "反对|不同意|反对票|-1")
          .or(
              Position.ABSTAIN,
              "abstain|abstention|abstentions|abstaining|0|+0|neutral",
              "弃权|弃权票|0")
          .or(Position.BLANK, "blank|a blank vote|blank votes|blank vote", "空白|空白票|白票")
          .or(Position.CONCERN, "concern|concerns|a concern", "顾虑|关切|保留意见|有顾虑");
  private static final Phrase WITH = Phrase.of("with", "可附|并可提出|可提出|可提");
  private static final Phrase CONCERNS = Phrase.of("concerns|concern", "顾虑|关切|保留意见");
  private static final Phrase LATER =
      Phrase.of("ranking|ranked|ranks|scores|score|approval|options|candidates", "排序|排名|打分|评分|选项");

  /** How somebody feels: they neither help it nor stand in the way. */
  private static final Phrase FRACTIONS =
      Phrase.of("fractions|fractions of a vote|" + tenths(), "小数票|分数票|" + tenths());

  private static final Choice<Abstentions> COUNT_FOR =
      Choice.of(
              Abstentions.NOTHING,
              "nothing|none|neither|count for nothing|not counted|do not count",
              "不计|不计入|均不计入|都不计入|不计算")
          .or(
              Abstentions.QUORUM,
              "quorum|count for quorum|for quorum|quorum only|only quorum|for the quorum",
              "计入法定人数|仅计入法定人数|法定人数")
          .or(
              Abstentions.BASE,
              "base|count for the base|for the base|the base|base only|only base|votes cast",
              "计入基数|仅计入基数|基数")
          .or(
              Abstentions.BOTH,
              "both|quorum and base|base and quorum|count for both|for both",
              "均计入|都计入|计入法定人数和基数|计入基数和法定人数|两者");

  private BallotReading() {}

  private static String tenths() {
    return IntStream.rangeClosed(1, 9)
        .mapToObj(tenth -> "+0." + tenth + "|-0." + tenth)
        .collect(Collectors.joining("|"));
  }

  static Set<Position> positions(Cursor cursor) {
    refuseLater(cursor);
    if (cursor.eat(WITH)) {
      cursor.expect(CONCERNS, help(cursor));
      return Collections.unmodifiableSet(
          EnumSet.of(Position.FOR, Position.AGAINST, Position.ABSTAIN, Position.CONCERN));
    }
    Set<Position> positions = EnumSet.noneOf(Position.class);
    boolean fractions = false;
    do {
      int offset = cursor.offset();
      if (cursor.eat(FRACTIONS)) {
        fractions = true;
      } else if (!positions.add(one(cursor))) {
        throw cursor.wrong(CellCode.TWICE, offset, "this answer stands here twice", "delete one");
      }
    } while (goesOn(cursor));
    if (fractions) {
      positions.add(Position.ABSTAIN);
    }
    return Collections.unmodifiableSet(positions);
  }

  private static Position one(Cursor cursor) {
    refuseLater(cursor);
    if (cursor.eat(WITH)) {
      cursor.expect(CONCERNS, help(cursor));
      return Position.CONCERN;
    }
    return POSITIONS.read(cursor, "write one of");
  }

  private static boolean goesOn(Cursor cursor) {
    boolean comma = cursor.eatComma() || cursor.eat('/') || cursor.eat(';');
    boolean joined = cursor.eat(Words.OR) || cursor.eat(Words.AND) || cursor.eat(Words.LOOSE_AND);
    return comma || joined || cursor.sees(WITH);
  }

  private static void refuseLater(Cursor cursor) {
    if (cursor.sees(LATER)) {
      throw cursor.wrong(
          CellCode.CONTRADICTION,
          cursor.offset(),
          "options are ranked and rated where something is elected, not for or against",
          "leave the cell blank, and fill in `Voting method`");
    }
  }

  static Abstentions abstentions(Cursor cursor) {
    return COUNT_FOR.read(cursor, "write what they count for");
  }

  private static String help(Cursor cursor) {
    return Helps.write(cursor.language(), "for, against or abstain", "赞成、反对或弃权");
  }
}
