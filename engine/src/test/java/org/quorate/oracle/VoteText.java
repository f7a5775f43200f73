package org.quorate.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Abstentions;
import org.quorate.charter.BallotCondition;
import org.quorate.charter.Base;
import org.quorate.charter.Bound;
import org.quorate.charter.Calling.NotWhile;
import org.quorate.charter.Electorate.Barred;
import org.quorate.charter.Electorate.Weight;
import org.quorate.charter.Fraction;
import org.quorate.charter.Passing;
import org.quorate.charter.Sequels.Overruling;
import org.quorate.charter.Span;
import org.quorate.charter.Standard;
import org.quorate.charter.VoteClock;
import org.quorate.charter.VoteRow;
import org.quorate.charter.Who;
import org.quorate.vote.Position;

/** Rows of votes, as authors write them. */
final class VoteText {
  static final String ENGLISH =
      "votes|Decision|When|Who votes|Passes with|Open for|Quorum|For at least|Against at most"
          + "|Organisations at least|Ballot|Abstentions|Vetoed by|Roll taken|May not vote"
          + "|Leaves the base|Close early|Restarts when|Weight|Voting method|Strength|Default option|If tied|Secret ballot|Then|If not passed|Passes unless|Appeal"
          + "|Called by|Starts when|Not while|Again after";
  static final String CHINESE =
      "表决|表决事项|适用条件|表决人|通过条件|表决期|法定人数|赞成至少|反对至多|不同组织|选票|弃权|可否决者|名单时点|回避|移出基数|提前结束|重新计时|权重|表决方法|强度|默认选项|平票|无记名"
          + "|后续|未通过时|除非|申诉|召集人|开始条件|不得于|再次表决";

  private final Tongue tongue;
  private final CellText cells;
  private final RuleText rules;
  private final ElectionText elections;

  VoteText(Tongue tongue) {
    this.tongue = tongue;
    this.cells = new CellText(tongue);
    this.rules = new RuleText(tongue);
    this.elections = new ElectionText(tongue);
  }

  List<String> row(VoteRow row) {
    Standard standard = row.standard();
    return List.of(
        row.decision(),
        when(row.when()),
        cells.who(plain(row.electorate().who())),
        tongue.and(standard.passesWith().stream().map(this::passing).toList()),
        clock(row.openFor()),
        optional(standard.quorum()),
        optional(standard.forAtLeast()),
        standard.againstAtMost() == null ? "" : bound(standard.againstAtMost(), true),
        standard.organisations() == null ? "" : rules.organisations(standard.organisations()),
        positions(row),
        abstentions(standard.abstentions()),
        veto(standard, row.sequels().overVeto()),
        roll(row),
        barred(row.electorate().mayNotVote()),
        barred(row.electorate().leavesBase()),
        early(row),
        rules.restarts(row.openFor().restarts()),
        row.electorate().weight() == Weight.ONE_EACH
            ? ""
            : tongue.say("one vote an organisation", "每组织一票"),
        elections.method(row.election()),
        elections.strength(row.election()),
        ElectionText.fallback(row.election()),
        elections.tie(row.ifTied()),
        row.secret() ? tongue.say("yes", "是") : "",
        ballots(row.sequels().then(), tongue.say(" and ", "且")),
        ballots(row.sequels().ifNotPassed(), tongue.say(" or ", "或")),
        overruling(row.sequels().unless()),
        overruling(row.sequels().appeal()),
        row.calling().calledBy().isNone() ? "" : cells.approvals(row.calling().calledBy()),
        tongue.and(row.calling().startsWhen().stream().map(this::clock).toList()),
        tongue.list(row.calling().notWhile().stream().map(this::notWhile).toList()),
        row.calling().againAfter() == null ? "" : rules.span(row.calling().againAfter()));
  }

  private String veto(Standard standard, @Nullable String ballot) {
    if (standard.vetoedBy() == null) {
      return "";
    }
    Passing over = standard.overVeto();
    String outvoted =
        over == null
            ? ""
            : tongue.say(", overridden by " + passing(over), "，可被" + passing(over) + "推翻");
    String overridden =
        ballot == null
            ? ""
            : tongue.say(", overridden by votes/" + ballot, "，可被votes/" + ballot + "推翻");
    return rules.veto(standard.vetoedBy()) + outvoted + overridden;
  }

  private static String ballots(List<String> names, String joined) {
    return names.stream().map(name -> "votes/" + name).collect(Collectors.joining(joined));
  }

  private String overruling(@Nullable Overruling one) {
    if (one == null) {
      return "";
    } else if (one.within() == null) {
      return "votes/" + one.decision();
    }
    String span = rules.span(one.within());
    return "votes/" + one.decision() + tongue.say(" within " + span, "，结束后" + span + "内");
  }

  private String notWhile(NotWhile one) {
    if (one instanceof NotWhile.Blackout blackout) {
      return tongue.say(
          "blackout (" + blackout.calendar() + ")", "静默期（" + blackout.calendar() + "）");
    }
    Set<String> decisions = ((NotWhile.Ballots) one).decisions();
    return decisions.isEmpty()
        ? tongue.say("another ballot", "其他表决")
        : "votes/" + decisions.iterator().next();
  }

  private String when(List<BallotCondition> when) {
    return tongue.and(when.stream().map(this::condition).toList());
  }

  private String condition(BallotCondition condition) {
    if (condition instanceof BallotCondition.Electors electors) {
      int number = electors.number();
      return switch (electors.comparison()) {
        case AT_LEAST -> tongue.say("at least " + number + " electors", "至少" + number + "名表决人");
        case AT_MOST -> tongue.say("at most " + number + " electors", number + "名以下表决人");
        case MORE_THAN -> tongue.say("more than " + number + " electors", "超过" + number + "名表决人");
        case LESS_THAN -> tongue.say("fewer than " + number + " electors", "不足" + number + "名表决人");
      };
    } else if (condition instanceof BallotCondition.Subject subject) {
      String role = subject.role().value();
      return tongue.say(
          (subject.not() ? "not about " : "about ") + (subject.only() ? "only " : "a ") + role,
          (subject.not() ? "当事人不是" : "当事人是") + (subject.only() ? "仅" : "") + role);
    } else if (condition instanceof BallotCondition.Contested contested) {
      return contested.not() ? tongue.say("uncontested", "等额") : tongue.say("contested", "差额");
    }
    return tongue.say("otherwise", "其他情况");
  }

  private static Who plain(Who who) {
    if (who instanceof Who.AnyOf any) {
      return new Who.AnyOf(any.alternatives().stream().map(VoteText::plain).toList());
    }
    return who instanceof Who.Role role ? new Who.Role(role.role(), false) : who;
  }

  private String passing(Passing passing) {
    if (passing instanceof Passing.Share share) {
      String of = base(share.base());
      return tongue.say(
          (share.strict() ? "more than " : "at least ") + share.share() + " of " + of,
          share.strict()
              ? "超过" + of + "的" + parts(share.share())
              : of + "的" + parts(share.share()) + "以上");
    }
    if (passing instanceof Passing.Ratio ratio) {
      String numbers = ratio.inFavour() + ":" + ratio.against();
      return (ratio.strict() ? tongue.say("more than ", "超过") : tongue.say("at least ", "至少"))
          + numbers;
    }
    if (passing instanceof Passing.SeatsFilled) {
      return tongue.say("seats filled", "席位选满");
    } else if (passing instanceof Passing.OverDefault over) {
      String numbers = over.inFavour() + ":" + over.against();
      return tongue.say(
          (over.strict() ? "more than " : "at least ") + numbers + " over default",
          (over.strict() ? "超过" : "至少") + numbers + "胜过默认选项");
    }
    return passing instanceof Passing.NoObjection
        ? tongue.say("no objection", "无人反对")
        : tongue.say("more for than against", "赞成多于反对");
  }

  private static String parts(Fraction share) {
    return share.denominator() + "分之" + share.numerator();
  }

  private String base(Base base) {
    return switch (base) {
      case FOR_AND_AGAINST -> tongue.say("for and against", "赞成与反对之和");
      case BALLOTS -> tongue.say("ballots", "全部选票");
      case PRESENT -> tongue.say("present", "出席者");
      case ELECTORATE -> tongue.say("electorate", "全体成员");
      case ELECTORATE_MINUS_ABSTAINING -> tongue.say("electorate minus abstaining", "全体成员减弃权者");
      case SEATS -> tongue.say("seats", "席位总数");
    };
  }

  private String optional(@Nullable Bound bound) {
    return bound == null ? "" : bound(bound, false);
  }

  private String bound(Bound bound, boolean fromAbove) {
    if (bound instanceof Bound.Count count) {
      return count.number() + tongue.say("", "票");
    }
    if (bound instanceof Bound.AllBut all) {
      return all.number() == 0
          ? tongue.say("all", "全体")
          : tongue.say("all but " + all.number(), "除" + all.number() + "名外的全体");
    }
    if (bound instanceof Bound.SmallerOf smaller) {
      return tongue.say(
          "smaller of " + smaller.number() + " and all", smaller.number() + "名与全体中较少者");
    }
    if (bound instanceof Bound.Root root) {
      String part = new Fraction(1, root.over()).toString();
      return tongue.say(
              root.times() + " times " + part + " the square root of electorate",
              "全体成员平方根的" + part + "的" + root.times() + "倍")
          + rounding(root.rounding());
    }
    Bound.Share share = (Bound.Share) bound;
    String strict = fromAbove ? tongue.say("less than ", "不足") : tongue.say("more than ", "超过");
    String of = base(share.base());
    return (share.strict() ? strict : "")
        + tongue.say(share.share() + " of " + of, of + "的" + parts(share.share()))
        + rounding(share.rounding());
  }

  private String rounding(Bound.Rounding rounding) {
    return switch (rounding) {
      case NONE -> "";
      case UP -> tongue.say(" rounded up", "，向上取整");
      case DOWN -> tongue.say(" rounded down", "，向下取整");
    };
  }

  private String clock(VoteClock clock) {
    Span least = clock.least();
    Span most = clock.most();
    if (least == null && most == null) {
      return tongue.say("until decided", "直到有结果");
    }
    String since =
        switch (clock.anchor()) {
          case OPENING -> tongue.say("opening", "开始");
          case NOTICE -> tongue.say("notice", "公告");
          case DISCUSSION -> tongue.say("discussion", "讨论");
          case LAST_VERSION -> tongue.say("last version", "最新版本");
        };
    String length = length(least, most);
    return tongue.say(length + " since " + since, "自" + since + "起" + length);
  }

  private String length(@Nullable Span least, @Nullable Span most) {
    if (most == null) {
      return tongue.say("at least ", "至少") + (least == null ? "" : rules.span(least));
    }
    if (least == null) {
      return tongue.say("at most ", "至多") + rules.span(most);
    }
    return least.equals(most)
        ? tongue.say("exactly ", "恰好") + rules.span(most)
        : rules.span(least) + tongue.say(" to ", "至") + rules.span(most);
  }

  private String positions(VoteRow row) {
    if (row.election() != null) {
      return "";
    }
    return Arrays.stream(Position.values())
        .filter(row.positions()::contains)
        .filter(position -> position != Position.WITHDRAWN)
        .map(
            position ->
                switch (position) {
                  case FOR -> tongue.say("for", "赞成");
                  case AGAINST -> tongue.say("against", "反对");
                  case ABSTAIN -> tongue.say("abstain", "弃权");
                  case BLANK -> tongue.say("blank", "空白");
                  default -> tongue.say("concern", "顾虑");
                })
        .collect(Collectors.joining(tongue.say(", ", "、")));
  }

  private String abstentions(@Nullable Abstentions abstentions) {
    return abstentions == null
        ? ""
        : switch (abstentions) {
          case NOTHING -> tongue.say("nothing", "不计入");
          case QUORUM -> tongue.say("quorum", "计入法定人数");
          case BASE -> tongue.say("base", "计入基数");
          case BOTH -> tongue.say("both", "均计入");
        };
  }

  private String roll(VoteRow row) {
    return switch (row.electorate().roll()) {
      case OPENING -> tongue.say("at opening", "开始时");
      case CASTING -> tongue.say("at casting", "投票时");
      case CLOSING -> tongue.say("at closing", "结束时");
    };
  }

  private String barred(List<Barred> barred) {
    List<String> words = new ArrayList<>();
    for (Barred one : barred) {
      if (one instanceof Barred.These these) {
        words.addAll(cells.atoms(these.who()));
      } else if (one instanceof Barred.Recused) {
        words.add(tongue.say("recused", "回避者"));
      } else {
        words.add(
            one instanceof Barred.Subject
                ? tongue.say("subject", "当事人")
                : tongue.say("author", "提案人"));
      }
    }
    return tongue.list(words);
  }

  private String early(VoteRow row) {
    return switch (row.closeEarly()) {
      case NEVER -> "";
      case ALL_VOTED -> tongue.say("when all have voted", "全员投票后");
      case DECIDED -> tongue.say("when decided", "结果已定时");
    };
  }
}
