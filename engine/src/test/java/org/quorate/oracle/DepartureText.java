package org.quorate.oracle;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.Span;
import org.quorate.charter.WayBack;

/** Rows of departures, as authors write them. */
final class DepartureText {
  private final Tongue tongue;
  private final LadderText cells;

  DepartureText(Tongue tongue) {
    this.tongue = tongue;
    this.cells = new LadderText(tongue);
  }

  /** A table of rows. */
  String table(List<DepartureRow> rows) {
    return tongue.say("<!-- charter: departures -->\n", "<!-- 章程：退出 -->\n")
        + tongue.say(
            "| Departure | Role | When | Ask first | Grace | Then | Decided by | Not during"
                + " | Leaves the base | Way back |",
            "| 退出 | 角色 | 适用条件 | 先询问 | 宽限期 | 后果 | 决定者 | 期间除外 | 退出基数 | 恢复 |")
        + "\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"
        + rows.stream().map(this::row).collect(Collectors.joining());
  }

  private String row(DepartureRow row) {
    return List.of(
            row.name().key(),
            row.role().value(),
            tongue.and(row.when().stream().map(cells::few).toList()),
            span(row.askFirst()),
            span(row.grace()),
            then(row.then()),
            cells.deciders(row.decidedBy()),
            row.notDuringLeave() ? tongue.say("leave", "休假") : "",
            row.leavesBase() ? tongue.say("yes", "是") : "",
            wayBack(row.wayBack()))
        .stream()
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private String span(@Nullable Span span) {
    return span == null ? "" : cells.span(span);
  }

  private String then(DepartureRow.Then then) {
    if (then.becomes() != null) {
      return tongue.say("becomes ", "转为") + then.becomes();
    }
    if (then.lasts() != null) {
      String span = cells.span(then.lasts());
      return tongue.say("vote suspended for " + span, "暂停表决权" + span);
    } else if (then.until() != null) {
      return tongue.say("vote suspended until ", "暂停表决权，直至") + then.until();
    }
    if (then.suspends()) {
      return tongue.say("vote suspended until active again", "暂停表决权，直至恢复活跃");
    }
    return then.onlyMay()
        ? tongue.say("may be removed", "可被移除")
        : tongue.say("loses the role", "卸任");
  }

  private String wayBack(@Nullable WayBack way) {
    if (way == null) {
      return "";
    }
    String asked =
        way.sponsors() == null ? tongue.say("on request", "本人申请") : cells.sponsors(way.sponsors());
    return way.within() == null
        ? asked
        : asked
            + tongue.say(
                " within " + cells.span(way.within()), "，" + cells.span(way.within()) + "内");
  }
}
