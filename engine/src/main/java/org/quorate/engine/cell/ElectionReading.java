package org.quorate.engine.cell;

import org.jspecify.annotations.Nullable;
import org.quorate.RuleName;
import org.quorate.charter.Election;
import org.quorate.charter.Electorate.Weight;
import org.quorate.charter.Who;
import org.quorate.vote.CountingRule;
import org.quorate.vote.OptionName;
import org.quorate.vote.Strength;
import org.quorate.vote.Unranked;
import org.quorate.vote.VotingMethod;

/** The columns of votes that say how options are elected, and what becomes of a tie. */
final class ElectionReading {
  private static final Choice<VotingMethod> METHODS =
      Choice.of(
              VotingMethod.PLURALITY,
              "plurality|first past the post|first-past-the-post|fptp|sntv",
              "相对多数|相对多数制|多数票")
          .or(VotingMethod.APPROVAL, "approval|approval voting", "认可投票|认可制|赞成投票")
          .or(VotingMethod.SCORE, "score|score voting|range|range voting", "评分|评分制|打分")
          .or(VotingMethod.STAR, "star|star voting", "star")
          .or(VotingMethod.BORDA, "borda|borda count", "波达|波达计数|波达计数法")
          .or(VotingMethod.QUADRATIC, "quadratic|quadratic voting|qv", "二次方投票|二次方")
          .or(
              VotingMethod.CONDORCET,
              "condorcet|condorcet winner|condorcet-winner|smith",
              "孔多塞|孔多塞法")
          .or(VotingMethod.SCHULZE, "schulze|beatpath|cssd|ssd", "舒尔策|舒尔策法|舒尔茨|舒尔茨法")
          .or(VotingMethod.DEBIAN, "debian", "debian")
          .or(
              VotingMethod.INSTANT_RUNOFF,
              "instant runoff|instant-runoff|instant run-off|irv|ranked choice|ranked-choice|rcv"
                  + "|alternative vote",
              "排序复选|排序复选制|即时决选")
          .or(
              VotingMethod.STV,
              "stv|scottish stv|scottish-stv|single transferable vote|single-transferable-vote",
              "单记可让渡|单记可让渡投票|可转移单票");
  private static final Choice<Unranked> UNRANKED =
      Choice.of(
              Unranked.NOT_COMPARED,
              "unranked not compared|unranked no opinion|unranked options not compared",
              "未排序不比较|未排序者不比较|未排序视为无意见")
          .or(
              Unranked.LAST,
              "unranked last|unranked are last|unranked options last",
              "未排序居末|未排序者居末|未排序视为最后");
  private static final Choice<Strength> STRENGTHS =
      Choice.of(Strength.WINNING_VOTES, "winning votes|winning-votes|by winning votes", "胜方票数|获胜票数")
          .or(Strength.MARGINS, "margins|margin|by margins|lead", "净胜票数|票差|净胜票");
  private static final Choice<IfTied.Kind> TIES =
      Choice.of(
              IfTied.Kind.FAILS,
              "fails|it fails|fail|not passed|does not pass|no decision",
              "不通过|未通过|否决")
          .or(IfTied.Kind.PASSES, "passes|it passes|pass|passed", "通过|视为通过")
          .or(IfTied.Kind.LOT, "lot|by lot|a lot|lots|drawn by lot", "抽签|抽签决定")
          .or(
              IfTied.Kind.CHAIR,
              "chair decides|the chair decides|chair|the chair|casting vote of the chair"
                  + "|chair's vote decides",
              "主席决定|主席投决定票|由主席决定");
  private static final Choice<Weight> WEIGHTS =
      Choice.of(
              Weight.ONE_EACH,
              "one each|one vote each|one person one vote|one vote a person|equal",
              "每人一票|一人一票")
          .or(
              Weight.ONE_AN_ORGANISATION,
              "one vote an organisation|one an organisation|one vote per organisation"
                  + "|one vote an organization|one vote per organization|one each organisation",
              "每组织一票|每单位一票|一组织一票");
  private static final Phrase FOR = Phrase.of("for the|for", "选入|选举|选");
  private static final Phrase SEATS = Phrase.of("seats|seat", "席|个席位|名|人");
  private static final Phrase UP_TO = Phrase.of("up to|from 0 to", "至多|最高");
  private static final Phrase POINTS = Phrase.of("points|point|stars", "分");
  private static final Phrase WITH = Phrase.of("with", "每人");
  private static final Phrase CREDITS = Phrase.of("credits|credit", "点|积分");
  private static final Phrase DECIDES = Phrase.of("decides|decide|has the casting vote", "决定|投决定票");
  private static final int MOST = 1_000;

  private final Cursor cursor;
  private CountingRule rule;
  private @Nullable Integer seats;
  private @Nullable String body;

  private ElectionReading(Cursor cursor) {
    this.cursor = cursor;
    rule = CountingRule.by(METHODS.read(cursor, "write one of"));
  }

  static Election method(Cursor cursor) {
    ElectionReading reading = new ElectionReading(cursor);
    while (!cursor.atEnd()) {
      cursor.eatComma();
      reading.clause();
    }
    return new Election(reading.rule, reading.seats, reading.body);
  }

  private void clause() {
    int offset = cursor.offset();
    Unranked unranked = UNRANKED.eat(cursor);
    if (unranked != null) {
      once(rule.unranked() == null, offset);
      rule = rule.unranked(unranked);
    } else if (cursor.eat(UP_TO)) {
      once(rule.highest() == 0, offset);
      rule = rule.highest(number());
      cursor.eat(POINTS);
    } else if (cursor.eat(WITH)) {
      once(rule.budget() == 0, offset);
      rule = rule.budget(number());
      cursor.eat(CREDITS);
    } else if (cursor.eat(FOR)) {
      filled(offset);
    } else {
      throw cursor.unexpected(help());
    }
  }

  private void filled(int offset) {
    int from = cursor.at();
    if (Numbers.isDigit(cursor.next()) || Numbers.eat(cursor) > 0) {
      cursor.moveTo(from);
      once(seats == null, offset);
      seats = number();
      cursor.expect(SEATS, help());
      return;
    }
    once(body == null, offset);
    String name = Names.upTo(cursor, Named.Kind.BODY, help());
    body = RuleName.of("bodies", name).key();
  }

  private int number() {
    int offset = cursor.offset();
    int number = Numbers.count(cursor, help());
    if (number > MOST) {
      throw cursor.wrong(
          CellCode.NUMBER, offset, "at most " + MOST + " are read here", "write fewer");
    }
    return number;
  }

  private void once(boolean first, int offset) {
    if (!first) {
      throw cursor.wrong(CellCode.TWICE, offset, "this is said twice", "delete one of the two");
    }
  }

  private String help() {
    return Helps.write(cursor.language(), "stv for 3 seats", "单记可让渡，选3席")
        + Helps.or(
            cursor.language(),
            "schulze for steering, unranked not compared",
            "舒尔策，选入 steering，未排序不比较");
  }

  static Strength strength(Cursor cursor) {
    return STRENGTHS.read(cursor, "write one of");
  }

  static OptionName option(Cursor cursor) {
    int offset = cursor.offset();
    String name = Names.whole(cursor, Named.Kind.RULE, "write an option of the ballot");
    try {
      return OptionName.of(name);
    } catch (IllegalArgumentException e) {
      throw cursor.wrong(
          CellCode.NOT_A_NAME, offset, String.valueOf(e.getMessage()), "type it anew");
    }
  }

  static IfTied ifTied(Cursor cursor) {
    int from = cursor.at();
    IfTied.Kind kind = TIES.eat(cursor);
    if (kind != null && cursor.atEnd()) {
      return new IfTied(kind, null);
    }
    cursor.moveTo(from);
    Who who = VotersReading.withoutOwners(cursor, People.either(cursor, DECIDES));
    cursor.expect(DECIDES, "write one of: " + TIES.all(cursor.language()) + ", or who decides");
    return new IfTied(IfTied.Kind.WHO, who);
  }

  static Weight weight(Cursor cursor) {
    return WEIGHTS.read(cursor, "write one of");
  }
}
