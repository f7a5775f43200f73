package org.quorate.engine.cell;

import java.util.List;
import org.quorate.engine.cell.Grammar.Example;

/** Grammars of the fact cells of scenarios. */
final class ScenarioGrammars {
  static final Grammar PLAYERS =
      new Grammar(
          "players",
          "people of a scenario; their roles add to those of the roster, an organisation takes the place of"
              + " those of the charter; where neither names one, theirs is unknown",
          List.of("players = handle ['(' role {',' role} [',' organisation] ')'] { ',' … }"),
          List.of("人员 = 账号 ['（' 角色 {'、' 角色} ['、' 组织] '）'] { '、' … }"),
          List.of(
              new Example("@ann (maintainer, Red)", "@ann（maintainer，Red）"),
              new Example("@ann, @bob (reviewer)", "@ann、@bob（reviewer）")));

  static final Grammar LABELS =
      new Grammar(
          "labels",
          "labels of a scenario and who set them",
          List.of("labels = label ['set by' player] { ',' … }"),
          List.of("标签 = 标签 ['由' 人员 '添加'] { '、' … }"),
          List.of(
              new Example("`big` set by @ann (maintainer)", "`big` 由 @ann（maintainer）添加"),
              new Example("`a`, `b`", "`a`、`b`")));

  static final Grammar CHECK_NAMES =
      new Grammar(
          "check-names",
          "names of checks",
          List.of("names = name { ',' name }"),
          List.of("名称 = 名称 { '、' 名称 }"),
          List.of(new Example("build, `ci/lint`", "build、`ci/lint`")));

  static final Grammar KINDS =
      new Grammar(
          "kinds",
          "kinds of contribution",
          List.of("kinds = kind { ',' kind }"),
          List.of("类型 = 类型 { '、' 类型 }"),
          List.of(new Example("code, data", "代码、数据")));

  static final Grammar PATHS =
      new Grammar(
          "paths",
          "changed files",
          List.of("paths = path { ',' path }"),
          List.of("路径 = 路径 { '、' 路径 }"),
          List.of(new Example("`src/a.c`, `docs/b.md`", "`src/a.c`、`docs/b.md`")));

  static final Grammar NUMBER =
      new Grammar(
          "number",
          "a whole number",
          List.of("number = digit { digit }"),
          List.of("数 = 数字 { 数字 }"),
          List.of(new Example("500", "500")));

  static final Grammar INVOKED =
      new Grammar(
          "invoked",
          "exceptions of a scenario and who invoked them",
          List.of("invoked = exception 'by' player {'and' player} { ';' … }"),
          List.of("援引 = 例外 '由' 人员 {'、' 人员} '启用' { '；' … }"),
          List.of(
              new Example(
                  "fast-track by @ann (maintainer) and @bob (maintainer)",
                  "fast-track 由 @ann（maintainer）、@bob（maintainer）启用")));

  static final Grammar VOICES =
      new Grammar(
          "voices",
          "people of a scenario's ballot, with names or by number",
          List.of(
              "voices = voice { ',' voice }",
              "voice = player | number role ['(' organisation ')']"),
          List.of("投票人 = 一项 { '、' 一项 }", "一项 = 人员 | 数 ['名'] 角色 ['（' 组织 '）']"),
          List.of(
              new Example("@ann (maintainer, Example)", "@ann（maintainer，Example）"),
              new Example("@ann (maintainer), 3 maintainers", "@ann（maintainer）、3 名 maintainer"),
              new Example("2 maintainers (Example)", "2 名 maintainer（Example）")));

  static final Grammar OUTCOME =
      new Grammar(
          "outcome",
          "the answer that a scenario expects; of any question one of the first four, of a contribution"
              + " `may merge`, of a ballot one of the next three, of who rises one of the two after"
              + " them, of who steps down one of the last; who may be removed is so by a row that"
              + " says it, whether or not those who decide already said yes",
          List.of(
              "outcome = 'allowed' | 'waiting' | 'blocked' | 'undetermined' | 'may merge'",
              "  | 'passed' | 'open' | 'failed' | 'may become' | 'not yet' | 'has to step down'",
              "  | 'on the way to step down' | 'may be removed' | 'stays' | 'suspended'"),
          List.of(
              "结果 = '允许' | '等待' | '阻止' | '无法确定' | '可合并'",
              "  | '通过' | '进行中' | '未通过' | '可担任' | '尚不可' | '须卸任'",
              "  | '卸任中' | '可被移除' | '留任' | '暂停表决权'"),
          List.of(
              new Example("allowed", "允许"),
              new Example("waiting", "等待"),
              new Example("blocked", "阻止"),
              new Example("undetermined", "无法确定"),
              new Example("may merge", "可合并"),
              new Example("passed", "通过"),
              new Example("open", "进行中"),
              new Example("failed", "未通过"),
              new Example("may become", "可担任"),
              new Example("not yet", "尚不可"),
              new Example("has to step down", "须卸任"),
              new Example("on the way to step down", "卸任中"),
              new Example("may be removed", "可被移除"),
              new Example("stays", "留任"),
              new Example("suspended", "暂停表决权")));

  static final Grammar SHOWN =
      new Grammar(
          "shown",
          "what somebody did, as `Evidence needed` counts it: just so much, as long ago as its window"
              + " still lets it count, so that a shorter window leaves it out; of a sum deeds of its"
              + " first counter; active months beyond the deeds told are of one issue",
          List.of(
              "shown = item { ';' item }",
              "item = as in evidence | 'none of last' number 'meetings'"),
          List.of("证据 = 单项 { '；' 单项 }", "单项 = 同所需证据 | '最近' 数 '次会议中没有'"),
          List.of(
              new Example("5 reviews; 2 merged contributions in 6 months", "5次评审；6个月内2次合并的贡献"),
              new Example("3 months as member; 1 of last 5 meetings", "担任member满3个月；最近5次会议中1次"),
              new Example("none of last 3 meetings", "最近3次会议中没有")));

  private ScenarioGrammars() {}

  static List<Grammar> all() {
    return List.of(
        PLAYERS, VOICES, LABELS, CHECK_NAMES, KINDS, PATHS, NUMBER, INVOKED, OUTCOME, SHOWN);
  }
}
