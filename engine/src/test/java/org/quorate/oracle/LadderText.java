package org.quorate.oracle;

import java.time.Period;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Counter;
import org.quorate.charter.Decider;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.EvidenceNeeded;
import org.quorate.charter.RoleRow;
import org.quorate.charter.Sequels.Overruling;
import org.quorate.charter.Span;
import org.quorate.charter.SponsorOrganisations;
import org.quorate.charter.Sponsoring;
import org.quorate.charter.Window;

/** Rows of roles, as authors write them. */
final class LadderText {
  private final Tongue tongue;
  private final CellText cells;

  LadderText(Tongue tongue) {
    this.tongue = tongue;
    this.cells = new CellText(tongue);
  }

  /** A table of rows. */
  String table(List<RoleRow> rows) {
    String header =
        tongue.say(
            "| Role | Rung below | Each | Sponsors | Sponsors' organisations | Evidence needed"
                + " | Decided by | Appeal | Again after |",
            "| 角色 | 下级角色 | 范围 | 推荐人 | 推荐人组织 | 所需证据 | 决定者 | 申诉 | 再次提名间隔 |");
    return tongue.say("<!-- charter: roles -->\n", "<!-- 章程：角色 -->\n")
        + header
        + "\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"
        + rows.stream().map(this::row).collect(Collectors.joining());
  }

  private String row(RoleRow row) {
    RoleRow.Promotion promotion = row.promotion();
    return List.of(
            row.role().value(),
            row.below() == null ? "" : row.below().value(),
            each(promotion.each()),
            sponsors(promotion.sponsors()),
            organisations(promotion.organisations()),
            promotion.evidence().stream()
                .map(this::evidence)
                .collect(Collectors.joining(tongue.say("; ", "；"))),
            deciders(promotion.decidedBy()),
            promotion.appeal() == null ? "" : appeal(promotion.appeal()),
            promotion.againAfter() == null ? "" : span(promotion.againAfter()))
        .stream()
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private String appeal(Overruling one) {
    return "votes/"
        + one.decision()
        + (one.within() == null
            ? ""
            : tongue.say(" within " + span(one.within()), "，结束后" + span(one.within()) + "内"));
  }

  private String each(RoleRow.@Nullable Each each) {
    if (each == null) {
      return "";
    }
    return switch (each) {
      case PROJECT -> tongue.say("project", "项目");
      case MODULE -> tongue.say("module", "模块");
      case REPOSITORY -> tongue.say("repository", "仓库");
    };
  }

  String sponsors(@Nullable Sponsoring sponsors) {
    return sponsors == null
        ? ""
        : sponsors.count() + tongue.say(" ", "名") + cells.who(sponsors.who());
  }

  private String organisations(@Nullable SponsorOrganisations needed) {
    if (needed == null) {
      return "";
    }
    String nominee =
        switch (needed.nominee()) {
          case ALIKE -> "";
          case LEFT_OUT -> tongue.say(", not the nominee's", "，不含被提名人所在组织");
          case INCLUDED -> tongue.say(", nominee included", "，含被提名人所在组织");
        };
    return needed.count() + tongue.say("", "家") + nominee;
  }

  /** So little. */
  String few(DepartureRow.Idle idle) {
    if (idle.enough() instanceof EvidenceNeeded.Attended enough) {
      String few = tongue.say("fewer than " + enough.count(), "不足" + enough.count() + "次");
      return meetings(few, enough.last());
    }
    EvidenceNeeded.Counted enough = (EvidenceNeeded.Counted) idle.enough();
    String counters =
        enough.counters().stream().map(this::counter).collect(Collectors.joining(" + "));
    String few =
        enough.count() == 1
            ? tongue.say("no ", "没有")
            : tongue.say("fewer than " + enough.count() + " ", "不足" + enough.count() + "次");
    return windowed(few + counters, enough.window());
  }

  private String meetings(String number, int last) {
    return tongue.say(number + " of last " + last + " meetings", "最近" + last + "次会议中" + number);
  }

  private String evidence(EvidenceNeeded evidence) {
    if (evidence instanceof EvidenceNeeded.Counted counted) {
      String counters =
          counted.counters().stream().map(this::counter).collect(Collectors.joining(" + "));
      return windowed(counted.count() + tongue.say(" ", "次") + counters, counted.window());
    } else if (evidence instanceof EvidenceNeeded.Attended attended) {
      return meetings(attended.count() + tongue.say("", "次"), attended.last());
    } else if (evidence instanceof EvidenceNeeded.Tenure tenure) {
      String period = period(tenure.period());
      return tongue.say(period + " as " + tenure.role(), "担任" + tenure.role() + "满" + period);
    }
    EvidenceNeeded.Attested attested = (EvidenceNeeded.Attested) evidence;
    String who = cells.who(attested.by());
    String what = cells.code(attested.what());
    return windowed(
        tongue.say(what + " attested by " + who, what + "由" + who + "证明"), attested.window());
  }

  private String counter(Counter counter) {
    return switch (counter) {
      case MERGED_CONTRIBUTIONS -> tongue.say("merged contributions", "合并的贡献");
      case REVIEWS -> tongue.say("reviews", "评审");
      case PRIMARY_REVIEWS -> tongue.say("primary reviews", "主评审");
      case ISSUES -> tongue.say("issues", "议题");
      case NEWCOMERS -> tongue.say("newcomers", "新人");
      case MONTHS_ACTIVE -> tongue.say("months active", "活跃月数");
      case MODULES_TOUCHED -> tongue.say("modules touched", "涉及模块数");
    };
  }

  private String windowed(String text, Window window) {
    if (window instanceof Window.Last last) {
      String period = period(last.period());
      return tongue.say(text + " in " + period, period + "内" + text);
    }
    if (window instanceof Window.LastCycles cycles) {
      String last = cycles.number() == 1 ? "cycle" : cycles.number() + " cycles";
      return tongue.say(text + " in last " + last, "最近" + cycles.number() + "个周期内" + text);
    }
    return window instanceof Window.CalendarYear
        ? tongue.say(text + " in calendar year", "本年内" + text)
        : text;
  }

  private String period(Period period) {
    return period.toTotalMonths() > 0
        ? period.toTotalMonths() + tongue.say(" months", "个月")
        : period.getDays() + tongue.say(" days", "天");
  }

  /** Each joined to the one before it, by its order where that matters. */
  String deciders(List<Decider> deciders) {
    StringBuilder text = new StringBuilder();
    for (Decider decider : deciders) {
      boolean follows = decider instanceof Decider.Vote vote && vote.after() != null;
      String joined = follows ? tongue.say(" then ", " 然后 ") : tongue.say(" and ", " 且 ");
      text.append(text.isEmpty() ? "" : joined).append(decider(decider));
    }
    return text.toString();
  }

  private String decider(Decider decider) {
    if (decider instanceof Decider.People people) {
      return people.count() + tongue.say(" ", "名") + cells.who(people.who());
    } else if (decider instanceof Decider.Silence silence) {
      String who = cells.who(silence.who());
      String span = span(silence.span());
      return tongue.say("silence of " + who + " for " + span, who + " 默示同意" + span);
    }
    if (decider instanceof Decider.Vote vote) {
      return "votes/" + vote.decision();
    }
    return decider instanceof Decider.Nobody
        ? tongue.say("nobody", "无人")
        : tongue.say("sponsors", "推荐人");
  }

  String span(Span span) {
    if (span instanceof Span.Exact exact) {
      return cells.duration(exact.duration());
    } else if (span instanceof Span.Dates dates) {
      String earth = dates.anywhereOnEarth() ? tongue.say(" anywhere on earth", "（全球最晚时区）") : "";
      return dates.days() + tongue.say(" calendar days", "个自然日") + earth;
    }
    Span.WorkingDays days = (Span.WorkingDays) span;
    String calendar =
        days.calendar() == null
            ? ""
            : tongue.say(" (" + days.calendar() + ")", "（" + days.calendar() + "）");
    return days.days() + tongue.say(" working days", "个工作日") + calendar;
  }
}
