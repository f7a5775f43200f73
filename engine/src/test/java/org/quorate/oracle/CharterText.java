package org.quorate.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.AffiliationRow;
import org.quorate.charter.Column;
import org.quorate.charter.ExceptionRow;
import org.quorate.charter.ModuleRow;
import org.quorate.charter.OrganisationRow;
import org.quorate.charter.ReviewRow;
import org.quorate.charter.RoleRow;
import org.quorate.charter.RosterRow;
import org.quorate.charter.Row;
import org.quorate.charter.Rows;
import org.quorate.charter.SignOff;
import org.quorate.charter.Who;

/** Rows as tables of a Markdown document, and which row stands on which line. */
final class CharterText {
  private final Tongue tongue;
  private final CellText cells;
  private final RuleText rules;
  private final List<String> lines = new ArrayList<>();
  private final List<@Nullable Row> rowOfLine = new ArrayList<>();

  private CharterText(Tongue tongue) {
    this.tongue = tongue;
    this.cells = new CellText(tongue);
    this.rules = new RuleText(tongue);
  }

  static CharterText of(Rows rows, Tongue tongue) {
    CharterText text = new CharterText(tongue);
    text.write(rows);
    return text;
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }

  /** The row on a line, counted from 1; null if none is. */
  @Nullable Row row(int line) {
    return rowOfLine.get(line - 1);
  }

  private void line(String text, @Nullable Row row) {
    lines.add(text);
    rowOfLine.add(row);
  }

  private void write(Rows rows) {
    for (String line :
        List.of(
            "---",
            "governance: 1",
            "name: Generated",
            "language: " + tongue.say("en", "zh"),
            "include: cn.txt",
            "---")) {
      line(line, null);
    }
    table(rows.roles(), "roles|Role|Rung below", "角色|角色|下级角色", this::role);
    table(
        rows.roster(),
        "roster|Handle|Role|Module|Since|Until|Status|Also known as",
        "名册|账号|角色|模块|起|止|状态|其他账号",
        this::member);
    table(
        rows.affiliations(),
        "affiliations|Handle|Organisation|Since|Until",
        "所属|账号|单位|起|止",
        this::affiliation);
    table(
        rows.organisations(),
        "organisations|Organisation|Part of|Unaffiliated",
        "组织|组织|隶属|独立个人",
        this::organisation);
    table(
        rows.modules(),
        "modules|Module|Paths|Owners|Reviewers|Parent|Fallback",
        "模块|模块|路径|负责人|评审者|上级模块|后备",
        this::module);
    table(
        rows.exceptions(),
        "exceptions|Exception|Invoked by|When|Waives|Expires|Afterwards",
        "例外|例外|启用者|适用条件|豁免项|有效期|后续义务",
        this::exception);
    table(
        rows.reviews(),
        "reviews|Rule|When|Approvals|Different organisations|Checks|Sign-off|Stay open"
            + "|Objections|Vetoed by|Hold by|Which approvals count|Restarts when|Decided by|Waived by"
            + "|Instead of",
        "评审|规则|适用条件|所需批准|不同组织|检查|签署|等待期|异议|可否决者|可搁置者|有效批准|重新计时|决定者|豁免依据|替代",
        this::review);
    table(rows.votes(), VoteText.ENGLISH, VoteText.CHINESE, new VoteText(tongue)::row);
  }

  /** How the cells of a row are written. */
  private interface Cells<R extends Row> {
    List<String> of(R row);
  }

  private <R extends Row> void table(
      List<R> rows, String english, String chinese, Cells<R> written) {
    if (rows.isEmpty()) {
      return;
    }
    String[] names = tongue.say(english, chinese).split("\\|");
    List<String> headers = List.of(names).subList(1, names.length);
    line("", null);
    line("<!-- " + tongue.say("charter: ", "章程：") + names[0] + " -->", null);
    line(bars(headers), null);
    line(bars(headers.stream().map(header -> "---").toList()), null);
    rows.forEach(row -> line(bars(written.of(row)), row));
  }

  private static String bars(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }

  private List<String> role(RoleRow row) {
    return List.of(row.role().value(), row.below() == null ? "" : row.below().value());
  }

  private List<String> member(RosterRow row) {
    String status =
        switch (row.status()) {
          case ACTIVE -> tongue.say("active", "在任");
          case EMERITUS -> tongue.say("emeritus", "荣誉");
          case ON_LEAVE -> tongue.say("on leave", "休假");
          case SUSPENDED -> tongue.say("suspended", "暂停");
        };
    return List.of(
        row.handle().shown(),
        row.role().value(),
        row.module() == null ? "" : row.module().value(),
        date(row.since()),
        date(row.until()),
        status,
        cells.handles(row.alsoKnownAs()));
  }

  private String date(@Nullable LocalDate date) {
    return date == null
        ? ""
        : tongue.say(
            date.toString(),
            date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日");
  }

  private List<String> affiliation(AffiliationRow row) {
    return List.of(
        row.handle().shown(),
        row.organisation() == null ? tongue.say("unaffiliated", "无单位") : row.organisation().value(),
        date(row.since()),
        date(row.until()));
  }

  private List<String> organisation(OrganisationRow row) {
    List<String> parents = new ArrayList<>();
    for (OrganisationRow.PartOf part : row.partOf()) {
      String share = part.share() == null ? "" : cells.fraction(part.share());
      String inBrackets = share.isEmpty() ? "" : tongue.say(" (" + share + ")", "（" + share + "）");
      parents.add(part.parent().value() + inBrackets);
    }
    return List.of(
        row.organisation().value(),
        tongue.list(parents),
        row.unaffiliated() ? tongue.say("yes", "是") : tongue.say("no", "否"));
  }

  private List<String> module(ModuleRow row) {
    return List.of(
        row.module().value(),
        cells.globs(row.paths()),
        each(row.owners()),
        each(row.reviewers()),
        row.parent() == null ? "" : row.parent().value(),
        row.fallback() == null ? "" : cells.who(row.fallback()));
  }

  private String each(List<Who> whos) {
    return tongue.list(whos.stream().flatMap(who -> cells.atoms(who).stream()).toList());
  }

  private List<String> exception(ExceptionRow row) {
    String duty = row.afterwards();
    if (row.afterwardsWithin() != null) {
      String within = cells.duration(row.afterwardsWithin());
      duty = tongue.say("within " + within + ": " + duty, within + "内：" + duty);
    }
    return List.of(
        row.exception().value(),
        cells.demand(row.invokedBy()),
        rules.when(row.when()),
        row.waives().size() == Column.values().length
            ? tongue.say("everything", "全部")
            : tongue.list(row.waives().stream().map(this::column).toList()),
        row.expires() == null ? "" : cells.duration(row.expires()),
        duty);
  }

  private String column(Column column) {
    return tongue.say(
        column.shown(),
        switch (column) {
          case APPROVALS -> "所需批准";
          case DIFFERENT_ORGANISATIONS -> "不同组织";
          case CHECKS -> "检查";
          case SIGN_OFF -> "签署";
          case STAY_OPEN -> "等待期";
          case OBJECTIONS -> "异议";
          case VETOED_BY -> "可否决者";
          case HOLD_BY -> "可搁置者";
          case DECIDED_BY -> "决定者";
        });
  }

  private String ballots(List<String> decisions) {
    return decisions.stream()
        .map(decision -> "votes/" + decision)
        .collect(Collectors.joining(tongue.say(" and ", "且")));
  }

  private List<String> review(ReviewRow row) {
    return List.of(
        row.name().key(),
        row.insteadOf() == null ? rules.when(row.when()) : "",
        cells.approvals(row.approvals()),
        row.organisations() == null ? "" : rules.organisations(row.organisations()),
        rules.checks(row.checks()),
        row.signOff() == SignOff.DCO ? "DCO" : "",
        row.stayOpen() == null ? "" : rules.clock(row.stayOpen()),
        row.objections() == null ? "" : rules.objections(row.objections()),
        row.vetoedBy() == null ? "" : rules.veto(row.vetoedBy()),
        row.holdBy() == null ? "" : rules.hold(row.holdBy()),
        rules.counting(row.counting()),
        rules.restarts(row.restarts()),
        ballots(row.decidedBy()),
        rules.exceptions(row.waivedBy()),
        row.insteadOf() == null ? "" : row.insteadOf().key());
  }
}
