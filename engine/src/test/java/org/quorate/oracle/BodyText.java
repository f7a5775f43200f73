package org.quorate.oracle;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Mandate;
import org.quorate.charter.OrganisationCap;
import org.quorate.charter.OverCap;
import org.quorate.charter.Span;
import org.quorate.charter.Stake;
import org.quorate.charter.Substitute;
import org.quorate.charter.Vacancy;
import org.quorate.charter.Who;

/** Rows of bodies, as authors write them. */
final class BodyText {
  private final Tongue tongue;
  private final CellText cells;
  private final LadderText ladder;

  BodyText(Tongue tongue) {
    this.tongue = tongue;
    cells = new CellText(tongue);
    ladder = new LadderText(tongue);
  }

  /** A table of one row. */
  String table(BodyRow row) {
    return tongue.say("<!-- charter: bodies -->\n", "<!-- 章程：机构 -->\n")
        + tongue.say(
            "| Body | Members | Seats | Organisation cap | Counts as one organisation"
                + " | If over the cap | Term | Term limit | Vacancy | Substitute | Chair |",
            "| 机构 | 成员 | 席位 | 组织上限 | 计为同一组织 | 超出上限 | 任期 | 任期限制 | 空缺 | 替补 | 主席 |")
        + "\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"
        + row(row);
  }

  private String row(BodyRow row) {
    OrganisationCap cap = row.cap();
    Period term = row.mandate().term();
    return List.of(
            row.name().key(),
            row.members().value(),
            row.seats() == null ? "" : "" + row.seats(),
            cap == null ? "" : caps(cap),
            cap == null ? "" : together(cap.together()),
            cap == null ? "" : overCap(row.overCap()),
            term == null ? "" : period(term),
            limit(row.mandate()),
            vacancy(row.vacancy()),
            substitute(row.substitute()),
            row.chair() instanceof Who.Role chair ? chair.role().value() : "")
        .stream()
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private String caps(OrganisationCap cap) {
    OrganisationCap elected = cap.elected();
    return elected == null
        ? cap(cap)
        : tongue.say(
            cap(elected) + " at election, " + cap(cap) + " at any time",
            "选举时" + cap(elected) + "，任何时候" + cap(cap));
  }

  private String cap(OrganisationCap cap) {
    if (cap.isCount()) {
      return cap.floor() + tongue.say("", "席");
    }
    String share = cap.share().numerator() + "/" + cap.share().denominator();
    String base = tongue.say(cap.ofSeats() ? "seats" : "members", cap.ofSeats() ? "席位" : "成员");
    String part = tongue.say(share + " of " + base, base + "的" + share);
    String rounded =
        cap.up() ? tongue.say(", rounded up", "，向上取整") : tongue.say(", rounded down", "，向下取整");
    String least =
        cap.floor() == 0 ? "" : tongue.say(", at least " + cap.floor(), "，至少" + cap.floor() + "席");
    return (cap.fewer() ? tongue.say("fewer than ", "不足") + part : part + rounded) + least;
  }

  private String together(Stake stake) {
    if (stake.equals(Stake.HALF)) {
      return "";
    } else if (stake.share().numerator() == 0) {
      return tongue.say("joint funders", "共同资助方");
    }
    String share = stake.share().numerator() + "/" + stake.share().denominator();
    return (stake.strict() ? tongue.say("more than ", "超过") : tongue.say("at least ", "至少"))
        + share;
  }

  private String overCap(OverCap over) {
    if (over instanceof OverCap.Unless unless) {
      String waiver =
          tongue.say(
              "waived by votes/" + unless.waivedBy(), "经 votes/" + unless.waivedBy() + " 豁免");
      return unless.way().equals(OverCap.UNSAID)
          ? waiver
          : overCap(unless.way()) + tongue.say(", ", "，") + waiver;
    } else if (over instanceof OverCap.Resign resign) {
      String time = ladder.span(resign.within());
      return tongue.say("resign within " + time, time + "内辞职");
    } else if (over instanceof OverCap.Lot lot) {
      return lot.agree() ? tongue.say("agree then lot", "协商后抽签") : tongue.say("lot", "抽签");
    }
    return over instanceof OverCap.NextElection ? tongue.say("next election", "下次选举") : "";
  }

  private String period(Period period) {
    return period.toTotalMonths() > 0
        ? period.toTotalMonths() + tongue.say(" months", "个月")
        : period.getDays() + tongue.say(" days", "天");
  }

  private String limit(Mandate mandate) {
    List<String> limits = new ArrayList<>();
    if (mandate.inARow() != null) {
      limits.add(tongue.say(mandate.inARow() + " terms in a row", "连续" + mandate.inARow() + "届"));
    }
    if (mandate.inAll() != null) {
      limits.add(tongue.say(mandate.inAll() + " terms in all", "合计" + mandate.inAll() + "届"));
    }
    return String.join(tongue.say(" and ", " 且 "), limits);
  }

  private String vacancy(@Nullable Vacancy vacancy) {
    if (vacancy == null) {
      return "";
    }
    return vacancy.ways().isEmpty()
        ? tongue.say("stays vacant", "保持空缺")
        : vacancy.ways().stream()
            .map(this::way)
            .collect(Collectors.joining(tongue.say(", else ", "，否则 ")));
  }

  private String substitute(@Nullable Substitute substitute) {
    if (substitute == null) {
      return "";
    }
    boolean module = substitute.shared() == Substitute.Shared.MODULE;
    return tongue.say(
        substitute.role() + " of the same " + (module ? "module" : "organisation"),
        (module ? "同一模块的 " : "同一组织的 ") + substitute.role());
  }

  private String way(Vacancy.Way way) {
    if (way instanceof Vacancy.Appointed by) {
      return by.count() + tongue.say(" ", "名") + cells.who(by.who());
    }
    String how =
        way instanceof Vacancy.Voted voted
            ? "votes/" + voted.decision()
            : tongue.say("next placed", "依次递补");
    Span within = way.within();
    return within == null
        ? how
        : how + tongue.say(" within " + ladder.span(within), " 须在" + ladder.span(within) + "内");
  }
}
