package org.quorate.engine.cell;

import java.util.List;
import org.quorate.engine.cell.Grammar.Example;

/** Grammars of the columns of review rows. */
final class ReviewGrammars {
  static final Grammar WHEN =
      new Grammar(
          "when",
          "when a row applies: if every condition holds; a change without files wants one that applies"
              + " and asks for approvals",
          List.of(
              "when = condition { 'and' condition }",
              "condition = 'always' | 'otherwise' | ['only'] 'path' glob {',' glob}",
              "  | 'module' name {',' name} | 'kind' kind {',' kind} | 'branch' glob {',' glob}",
              "  | 'label' text ['set by' who] | 'no label' text | 'title contains' text",
              "  | 'author is' ['not'] ['only'] role | ['not'] 'first contribution'",
              "  | comparison number ('lines' | 'files') | ['not'] 'signed' | ['not'] 'draft'",
              "comparison = 'more than' | 'at least' | 'less than' | 'at most'",
              "kind = 'code' | 'documentation' | 'data' | 'model' | 'design' | 'translation'"
                  + " | 'governance'",
              "glob, text = a code span, or a word without Markdown characters"),
          List.of(
              "条件 = 单项 { '且' 单项 }",
              "单项 = '始终' | '其他' | ['仅'] '路径' 路径 {'、' 路径}",
              "  | '模块' 名称 {'、' 名称} | '类型' 类型 {'、' 类型} | '分支' 分支 {'、' 分支}",
              "  | '标签' 文字 ['由' 谁 '添加'] | '无标签' 文字 | '标题包含' 文字",
              "  | '作者是' ['仅'] 角色 | '作者不是' 角色 | ['非'] '首次贡献'",
              "  | ('超过' | '不足' | '至少' | '至多') 数 ('行' | '个文件')",
              "  | 数 ('行' | '个文件') ('以上' | '以下') | '已签名' | '未签名' | ['非'] '草稿'",
              "类型 = '代码' | '文档' | '数据' | '模型' | '设计' | '翻译' | '治理'"),
          List.of(
              new Example("path `src/**`, `docs/**`", "路径 `src/**`、`docs/**`"),
              new Example("otherwise", "其他"),
              new Example("always", "始终"),
              new Example("only path `docs/**`", "仅路径 `docs/**`"),
              new Example(
                  "path `src/**` and label `big` set by maintainer",
                  "路径 `src/**` 且 标签 `big` 由 maintainer 添加"),
              new Example("no label `wip` and not draft", "无标签 `wip` 且 非草稿"),
              new Example("module net, storage", "模块 net、storage"),
              new Example("kind documentation, translation", "类型 文档、翻译"),
              new Example("branch `main`, `release/*`", "分支 `main`、`release/*`"),
              new Example("author is not maintainer", "作者不是 maintainer"),
              new Example("author is only reviewer", "作者仅是 reviewer"),
              new Example("first contribution", "首次贡献"),
              new Example("more than 500 lines", "超过500行"),
              new Example("at least 3 files", "3个以上文件"),
              new Example("title contains `[api]`", "标题包含 `[api]`"),
              new Example("signed", "已签名")));

  static final Grammar APPROVALS =
      new Grammar(
          "approvals",
          "whose approvals are wanted; `and` means different people",
          List.of(
              "approvals = 'none' | together { 'or' together }",
              "together = demand { 'and' demand }",
              "demand = plain { 'including' plain }",
              "plain = amount who | amount 'of' who {',' who} ['and' who] | handle",
              "  | number ('owner' | 'reviewer') 'of each touched module'",
              "  | number 'of different teams of' role {',' role}",
              "  | 'all' who | 'all but' number who | 'smaller of' number 'and all' who",
              "amount = ['at least' | 'more than'] (number | share 'of') | 'a majority of'",
              "share = number '/' number | number '%'",
              "who = ['only'] role | handle | 'anyone'"),
          List.of(
              "所需批准 = '无' | 同时 { '或' 同时 }",
              "同时 = 要求 { '且' 要求 }",
              "要求 = 单项 { '，其中' 单项 }",
              "单项 = 数量 谁 | 谁 数量 | 谁 {'、' 谁} '中的' 数量 | 账号",
              "  | '每个涉及模块的' 数量 ('负责人' | '评审者') | 角色 {'、' 角色} '中不同团队的' 数量",
              "  | '全体' 谁 | '除' 数 '名外的全体' 谁 | 数 '名与全体' 谁 '中较少者'",
              "数量 = ['至少' | '超过'] (数 ('名' | '位' | '个') | 比例) ['以上'] | '过半数'",
              "比例 = 数 '分之' 数 | 数 '/' 数 | 数 '%'",
              "谁 = ['仅'] 角色 | 账号 | '任何人'"),
          List.of(
              new Example("2 maintainers", "2名maintainers"),
              new Example("1 owner of each touched module", "每个涉及模块的1名负责人"),
              new Example("none", "无"),
              new Example("1 reviewer of each touched module", "每个涉及模块的1名评审者"),
              new Example("2 of @ann, @bob and @eve", "@ann、@bob、@eve 中的2名"),
              new Example("@ann and @bob", "@ann 且 @bob"),
              new Example("1/3 of committers", "三分之一以上committers"),
              new Example("60% of maintainers", "60%以上maintainers"),
              new Example("a majority of committers", "过半数committers"),
              new Example("more than 2/3 of committers", "超过三分之二committers"),
              new Example("at least 2 maintainers", "至少2名maintainers"),
              new Example("2 maintainers", "maintainers 2名以上"),
              new Example("all maintainers", "全体maintainers"),
              new Example("all but 1 maintainers", "除1名外的全体maintainers"),
              new Example("smaller of 3 and all maintainers", "3名与全体maintainers中较少者"),
              new Example("2 of different teams of x, y, z", "x、y、z中不同团队的2名"),
              new Example("1 anyone", "1名任何人"),
              new Example("1 only reviewer", "1名仅限reviewer"),
              new Example("2 maintainers including 1 security", "2名maintainers，其中1名security"),
              new Example("2 maintainers and 1 lead or @ann", "2名maintainers 且 1名lead 或 @ann")));

  static final Grammar ORGANISATIONS =
      new Grammar(
          "organisations",
          "from how many different organisations the approvals come",
          List.of("organisations = number ['different'] [',' \"not the author's\"]"),
          List.of("不同组织 = 数 ['家' | '个'] ['不同'] ['组织' | '单位'] ['，不含作者所在组织']"),
          List.of(
              new Example("2", "2家"),
              new Example("2, not the author's", "2家，不含作者所在组织"),
              new Example("2 different", "2个不同组织"),
              new Example("1 not the author's", "1个非作者所在组织")));

  static final Grammar CHECKS =
      new Grammar(
          "checks",
          "checks that must have concluded well",
          List.of(
              "checks = check { ',' check }",
              "check = name ['may be' ('skipped' | 'neutral') {'or' ('skipped' | 'neutral')}]"),
          List.of("检查 = 单项 {'、' 单项}", "单项 = 名称 ['可' 结论 {'或' 结论}]", "结论 = '跳过' | ['为'] '中性'"),
          List.of(
              new Example("build", "build"),
              new Example("`ci/lint`, `licence`", "`ci/lint`、`licence`"),
              new Example("`docs` may be neutral or skipped", "`docs` 可中性或跳过")));

  static final Grammar SIGN_OFF =
      new Grammar(
          "sign-off",
          "what each commit must carry",
          List.of("sign-off = 'DCO' | 'none'"),
          List.of("签署 = 'DCO' | '开发者原创声明' | '无'"),
          List.of(new Example("DCO", "DCO"), new Example("none", "无")));

  static final Grammar CLOCK =
      new Grammar(
          "clock",
          "how long a contribution stays open",
          List.of(
              "clock = ['at least'] span 'since' ('opening' | 'last version' | 'last approval')",
              "span = number ('hours' | 'days' | 'weeks')",
              "  | number 'calendar days' ['anywhere on earth']",
              "  | number 'working days' ['(' calendar ')']"),
          List.of(
              "等待期 = '自' ('提出' | '最新版本' | '最后批准') '起' ['至少'] 时长",
              "  | ['至少'] 时长 '，自' ('提出' | '最新版本' | '最后批准') '起'",
              "时长 = 数 ('小时' | '天' | '周') | 数 '个自然日' ['（全球最晚时区）']",
              "  | 数 '个工作日' ['（' 日历 '）']"),
          List.of(
              new Example("at least 48 hours since opening", "自提出起至少48小时"),
              new Example("7 calendar days since last version", "自最新版本起 7 个自然日"),
              new Example("3 days since last approval", "至少3天，自最后批准起"),
              new Example("10 working days (cn) since opening", "自提出起10个工作日（cn）"),
              new Example("3 calendar days anywhere on earth since opening", "自提出起3个自然日（全球最晚时区）")));

  static final Grammar OBJECTIONS =
      new Grammar(
          "objections",
          "how many objections may stand, and whose matter",
          List.of("objections = ('none' | 'at most' number) ['from' who]"),
          List.of("异议 = '无' | 谁 '无异议' | 谁 '的异议至多' 数 '个'"),
          List.of(
              new Example("none from maintainers", "maintainers无异议"),
              new Example("at most 1 from committers", "committers的异议至多1个"),
              new Example("none", "无")));

  static final Grammar VETO =
      new Grammar(
          "veto",
          "who may veto, and how a veto ends other than by its author; whoever wrote the change neither"
              + " lifts nor overrides it",
          List.of(
              "veto = who {'or' who} { (',' | ';') clause }",
              "clause = 'with reason' | 'lifted by' who | 'overridden by' demand"
                  + " | 'expires after' duration"),
          List.of(
              "否决 = 谁 {'或' 谁} { ('，' | '；') 附加 }",
              "附加 = '须说明理由' | '可由' 谁 '解除' | '可由' 要求 '推翻' | 时长 '后失效'"),
          List.of(
              new Example("maintainers, with reason", "maintainers，须说明理由"),
              new Example(
                  "@ann or maintainers, lifted by lead; overridden by 3 maintainers",
                  "@ann或maintainers，可由lead解除；可由3名maintainers推翻"),
              new Example("maintainers, expires after 14 days", "maintainers，14天后失效")));

  static final Grammar HOLD =
      new Grammar(
          "hold",
          "who may hold a contribution back; whoever wrote the change lifts no hold of others",
          List.of("hold = who {'or' who} [',' 'lifted by' who]"),
          List.of("搁置 = 谁 {'或' 谁} ['，可由' 谁 '解除']"),
          List.of(
              new Example("maintainers, lifted by lead", "maintainers，可由lead解除"),
              new Example("anyone", "任何人")));

  static final Grammar COUNTING =
      new Grammar(
          "counting",
          "which approvals count",
          List.of(
              "counting = term { ',' term }",
              "term = 'author counts' | 'co-author counts' | 'committer counts'",
              "  | 'keeps over rebase' | 'keeps over push' | 'void on push' | 'edited void' | 'bot' handle",
              "  | 'separate people' | 'standing at merge'"),
          List.of(
              "计入 = 项 { '，' 项 }",
              "项 = '作者计入' | '共同作者计入' | '提交人计入' | '变基后保留' | '推送后保留' | '推送后失效'",
              "  | '编辑后失效' | '机器人' 账号 | '人员不重复' | '以合并时身份为准'"),
          List.of(
              new Example("co-author counts, committer counts", "共同作者计入，提交人计入"),
              new Example("author counts", "作者计入"),
              new Example("keeps over rebase", "变基后保留"),
              new Example("keeps over push", "推送后保留"),
              new Example("void on push, edited void", "推送后失效、编辑后失效"),
              new Example("bot @merge-bot, separate people", "机器人 @merge-bot，人员不重复"),
              new Example("standing at merge", "以合并时身份为准")));

  static final Grammar RESTARTS =
      new Grammar(
          "restarts",
          "what restarts or extends the window of Stay open",
          List.of(
              "restarts = event ':' effect { ',' limit } { ';' … }",
              "event = 'new version' | 'objection' | 'objection withdrawn'",
              "effect = 'again' | '+' duration",
              "limit = 'once' | 'at most' duration 'in all'"),
          List.of(
              "重新计时 = 事件 '：' 效果 { '，' 限制 } { '；' … }",
              "事件 = '新版本' | '异议' | '撤回异议'",
              "效果 = '重新计时' | '延长' 时长",
              "限制 = '仅一次' | '总计不超过' 时长"),
          List.of(
              new Example("new version: +24 hours, at most 7 days in all", "新版本：延长24小时，总计不超过7天"),
              new Example(
                  "objection: again, once; objection withdrawn: again", "异议：重新计时，仅一次；撤回异议：重新计时")));

  static final Grammar EXCEPTION_NAMES =
      new Grammar(
          "exception-names",
          "exceptions that may waive a row",
          List.of("names = name { ',' name }"),
          List.of("豁免依据 = 名称 { '、' 名称 } | '由' 名称 '豁免'"),
          List.of(new Example("fast-track", "由 fast-track 豁免"), new Example("a, b", "a、b")));

  static final Grammar RULE =
      new Grammar(
          "rule",
          "the name of another row; a kind that is not named is `reviews`, and `votes` where a scenario is"
              + " of a ballot, `roles` or `departures` where it is of the ladder",
          List.of("rule = [kind '/'] name"),
          List.of("规则 = [类别 '/'] 名称"),
          List.of(
              new Example("kernel", "kernel"), new Example("reviews/kernel", "reviews/kernel")));

  private ReviewGrammars() {}

  static List<Grammar> all() {
    return List.of(
        WHEN,
        APPROVALS,
        ORGANISATIONS,
        CHECKS,
        SIGN_OFF,
        CLOCK,
        OBJECTIONS,
        VETO,
        HOLD,
        COUNTING,
        RESTARTS,
        EXCEPTION_NAMES,
        RULE);
  }
}
