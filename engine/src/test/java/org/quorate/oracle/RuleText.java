package org.quorate.oracle;

import java.util.ArrayList;
import java.util.List;
import org.quorate.ExceptionName;
import org.quorate.ModuleName;
import org.quorate.charter.CheckNeeded;
import org.quorate.charter.Clock;
import org.quorate.charter.Condition;
import org.quorate.charter.Counting;
import org.quorate.charter.HoldBy;
import org.quorate.charter.ObjectionsAllowed;
import org.quorate.charter.OrganisationsNeeded;
import org.quorate.charter.Restart;
import org.quorate.charter.Span;
import org.quorate.charter.Veto;
import org.quorate.charter.When;
import org.quorate.contribution.Check;
import org.quorate.contribution.Kind;

/** Cells of review rows, as authors write them. */
final class RuleText {
  private final Tongue tongue;
  private final CellText cells;

  RuleText(Tongue tongue) {
    this.tongue = tongue;
    this.cells = new CellText(tongue);
  }

  String when(When when) {
    return tongue.and(when.conditions().stream().map(this::condition).toList());
  }

  private String condition(Condition condition) {
    if (condition instanceof Condition.Path path) {
      return (path.only() ? tongue.say("only path ", "仅路径 ") : tongue.say("path ", "路径 "))
          + cells.globs(path.globs());
    }
    if (condition instanceof Condition.Module module) {
      return tongue.say("module ", "模块 ")
          + tongue.list(module.modules().stream().map(ModuleName::value).toList());
    }
    if (condition instanceof Condition.OfKind kinds) {
      return tongue.say("kind ", "类型 ")
          + tongue.list(kinds.kinds().stream().map(this::kind).sorted().toList());
    }
    if (condition instanceof Condition.Label label) {
      return label(label);
    }
    if (condition instanceof Condition.Size size) {
      return size(size);
    }
    return scalar(condition);
  }

  private String kind(Kind kind) {
    return switch (kind) {
      case CODE -> tongue.say("code", "代码");
      case DOCUMENTATION -> tongue.say("documentation", "文档");
      case GOVERNANCE -> tongue.say("governance", "治理");
      default -> throw new IllegalArgumentException("no generated kind: " + kind);
    };
  }

  private String scalar(Condition condition) {
    if (condition instanceof Condition.Branch branch) {
      return tongue.say("branch ", "分支 ") + cells.globs(branch.globs());
    }
    if (condition instanceof Condition.Author author) {
      String is = author.not() ? tongue.say("author is not ", "作者不是 ") : "";
      String only = author.only() ? tongue.say("author is only ", "作者仅是 ") : is;
      return (only.isEmpty() ? tongue.say("author is ", "作者是 ") : only) + author.role();
    }
    if (condition instanceof Condition.FirstContribution first) {
      return (first.not() ? tongue.say("not ", "非") : "")
          + tongue.say("first contribution", "首次贡献");
    }
    if (condition instanceof Condition.TitleContains title) {
      return tongue.say("title contains ", "标题包含 ") + cells.code(title.text());
    }
    if (condition instanceof Condition.Signed signed) {
      return signed.not() ? tongue.say("not signed", "未签名") : tongue.say("signed", "已签名");
    }
    if (condition instanceof Condition.Draft draft) {
      return draft.not() ? tongue.say("not draft", "非草稿") : tongue.say("draft", "草稿");
    }
    return condition instanceof Condition.Otherwise
        ? tongue.say("otherwise", "其他")
        : tongue.say("always", "始终");
  }

  private String label(Condition.Label label) {
    String name = cells.code(label.label());
    if (label.absent()) {
      return tongue.say("no label ", "无标签 ") + name;
    }
    if (label.setBy() == null) {
      return tongue.say("label ", "标签 ") + name;
    }
    String who = cells.who(label.setBy());
    return tongue.say("label " + name + " set by " + who, "标签 " + name + " 由 " + who + " 添加");
  }

  private String size(Condition.Size size) {
    String compared =
        switch (size.comparison()) {
          case MORE_THAN -> tongue.say("more than ", "超过");
          case AT_LEAST -> tongue.say("at least ", "至少");
          case LESS_THAN -> tongue.say("less than ", "不足");
          case AT_MOST -> tongue.say("at most ", "至多");
        };
    boolean lines = size.measure() == Condition.Measure.LINES;
    return compared + size.amount() + (lines ? tongue.say(" lines", "行") : files());
  }

  private String files() {
    return tongue.say(" files", "个文件");
  }

  String organisations(OrganisationsNeeded needed) {
    String plain = needed.count() + tongue.say("", "家");
    return needed.withoutAuthors() ? plain + tongue.say(", not the author's", "，不含作者所在组织") : plain;
  }

  String checks(List<CheckNeeded> checks) {
    return tongue.list(checks.stream().map(this::check).toList());
  }

  private String check(CheckNeeded check) {
    List<String> may = new ArrayList<>();
    if (check.accepted().contains(Check.Conclusion.NEUTRAL)) {
      may.add(tongue.say("neutral", "为中性"));
    }
    if (check.accepted().contains(Check.Conclusion.SKIPPED)) {
      may.add(tongue.say("skipped", "跳过"));
    }
    String allowed = may.isEmpty() ? "" : tongue.say(" may be ", " 可") + tongue.or(may);
    return cells.code(check.name()) + allowed;
  }

  String clock(Clock clock) {
    String since =
        switch (clock.anchor()) {
          case OPENING -> tongue.say("opening", "提出");
          case LAST_VERSION -> tongue.say("last version", "最新版本");
          case LAST_APPROVAL -> tongue.say("last approval", "最后批准");
        };
    String span = span(clock.span());
    return tongue.say("at least " + span + " since " + since, "自" + since + "起至少" + span);
  }

  String span(Span span) {
    if (span instanceof Span.Exact exact) {
      return cells.duration(exact.duration());
    }
    if (span instanceof Span.Dates dates) {
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

  String objections(ObjectionsAllowed allowed) {
    String who = cells.who(allowed.who());
    return allowed.atMost() == 0
        ? tongue.say("none from " + who, who + "无异议")
        : tongue.say(
            "at most " + allowed.atMost() + " from " + who, who + "的异议至多" + allowed.atMost() + "个");
  }

  String veto(Veto veto) {
    StringBuilder text = new StringBuilder(cells.who(veto.who()));
    String then = tongue.say("; ", "；");
    if (veto.withReason()) {
      text.append(then).append(tongue.say("with reason", "须说明理由"));
    }
    if (veto.liftedBy() != null) {
      text.append(then).append(lifted(cells.who(veto.liftedBy())));
    }
    if (veto.overriddenBy() != null) {
      String by = cells.demand(veto.overriddenBy());
      text.append(then).append(tongue.say("overridden by " + by, "可由" + by + "推翻"));
    }
    if (veto.expires() != null) {
      String after = cells.duration(veto.expires());
      text.append(then).append(tongue.say("expires after " + after, after + "后失效"));
    }
    return text.toString();
  }

  private String lifted(String by) {
    return tongue.say("lifted by " + by, "可由" + by + "解除");
  }

  String hold(HoldBy hold) {
    String who = cells.who(hold.who());
    return hold.liftedBy() == null
        ? who
        : who + tongue.say(", ", "，") + lifted(cells.who(hold.liftedBy()));
  }

  String counting(Counting counting) {
    List<String> terms = new ArrayList<>();
    add(terms, counting.author(), "author counts", "作者计入");
    add(terms, counting.coAuthor(), "co-author counts", "共同作者计入");
    add(terms, counting.committer(), "committer counts", "提交人计入");
    add(terms, counting.keepsOverPush(), "keeps over push", "推送后保留");
    add(terms, counting.voidOnPush(), "void on push", "推送后失效");
    add(terms, counting.editedVoid(), "edited void", "编辑后失效");
    counting.bots().forEach(bot -> add(terms, true, "bot @" + bot, "机器人 @" + bot));
    add(terms, counting.separatePeople(), "separate people", "人员不重复");
    add(terms, counting.standingAtMerge(), "standing at merge", "以合并时身份为准");
    return String.join(tongue.say(", ", "，"), terms);
  }

  private void add(List<String> terms, boolean there, String english, String chinese) {
    if (there) {
      terms.add(tongue.say(english, chinese));
    }
  }

  String restarts(List<Restart> restarts) {
    return String.join(tongue.say("; ", "；"), restarts.stream().map(this::restart).toList());
  }

  private String restart(Restart restart) {
    String event =
        switch (restart.event()) {
          case NEW_VERSION -> tongue.say("new version: ", "新版本：");
          case OBJECTION -> tongue.say("objection: ", "异议：");
          case OBJECTION_WITHDRAWN -> tongue.say("objection withdrawn: ", "撤回异议：");
          case NO_QUORUM -> tongue.say("no quorum: ", "未达法定人数：");
          case QUORUM_REACHED -> tongue.say("quorum reached: ", "达到法定人数：");
        };
    String effect =
        restart.extension() == null
            ? tongue.say("again", "重新计时")
            : tongue.say("+", "延长") + cells.duration(restart.extension());
    String once = restart.once() ? tongue.say(", once", "，仅一次") : "";
    String most = restart.atMost() == null ? "" : cells.duration(restart.atMost());
    return event
        + effect
        + once
        + (most.isEmpty() ? "" : tongue.say(", at most " + most + " in all", "，总计不超过" + most));
  }

  String exceptions(List<ExceptionName> names) {
    return tongue.list(names.stream().map(ExceptionName::value).toList());
  }
}
