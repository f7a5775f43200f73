package org.quorate.engine.cell;

import java.util.List;
import org.quorate.engine.cell.Grammar.Example;

/** Grammars of the ballots of scenarios. */
final class PollGrammars {
  static final Grammar CANDIDATES =
      new Grammar(
          "candidates",
          "what stands to be elected in a scenario: people, and options that are nobody; the"
              + " `Default option` of the row stands in any case; of a person papers may leave out"
              + " the `@`",
          List.of(
              "candidates = candidate { ',' candidate }",
              "candidate = player | option",
              "option = a code span, or words without > = ; : , ( )"),
          List.of("候选人 = 一项 { '、' 一项 }", "一项 = 人员 | 选项", "选项 = 代码片段，或不含 > = ; : , ( ) 的文字"),
          List.of(
              new Example("@ann (maintainer, Red), @bob", "@ann（maintainer，Red）、@bob"),
              new Example("plan A, plan B", "plan A、plan B"),
              new Example("@ann (Red), `none: all`", "@ann（Red）、`none: all`")));

  static final Grammar PAPERS =
      new Grammar(
          "papers",
          "how many papers say what: `>` before what is less wanted, `=` between options that are"
              + " wanted alike, or points in brackets where the method of the row counts points;"
              + " options that are left out have no rank and no points; by number they are of those"
              + " who vote",
          List.of(
              "papers = paper { ';' paper }",
              "paper = (number | voice) ':' (ranks | points)",
              "ranks = alike { '>' alike }",
              "alike = option { '=' option }",
              "points = option '(' number ')' { ',' option '(' number ')' }",
              "voice, option = as in voices and candidates"),
          List.of(
              "选票 = 一组 { '；' 一组 }",
              "一组 = (数 ['名'] | 投票人) '：' (排序 | 分数)",
              "排序 = 并列 { '>' 并列 }",
              "并列 = 选项 { '=' 选项 }",
              "分数 = 选项 '（' 数 '）' { '、' 选项 '（' 数 '）' }",
              "投票人、选项 = 同投票人、候选人"),
          List.of(
              new Example("3: ann > bob = cid; 2: bob", "3：ann ＞ bob ＝ cid；2：bob"),
              new Example(
                  "2 maintainers (Red): plan A > plan B; @eve (maintainer): plan B",
                  "2名 maintainer（Red）：plan A > plan B；@eve（maintainer）：plan B"),
              new Example("4: ann (5), bob (3); 1: bob (1)", "4名：ann（5）、bob（3）；1名：bob（1）")));

  static final Grammar ELECTED =
      new Grammar(
          "elected",
          "who is elected in a scenario, all of them, in any order",
          List.of("elected = option { ',' option }", "option = as in candidates"),
          List.of("当选者 = 选项 { '、' 选项 }", "选项 = 同候选人"),
          List.of(new Example("ann, @bob", "ann、@bob"), new Example("plan A", "plan A")));

  static final Grammar HELD =
      new Grammar(
          "held",
          "what came of other ballots on which the one of the scenario hangs, whoever voted what on"
              + " them",
          List.of(
              "held = result { ',' result }",
              "result = ballot ('passed' | 'failed' | 'open')",
              "ballot = as in ballots"),
          List.of("表决结果 = 一项 { '、' 一项 }", "一项 = 表决 ('通过' | '未通过' | '进行中')", "表决 = 同后续"),
          List.of(
              new Example("votes/members passed", "votes/members 通过"),
              new Example("votes/budget open", "votes/budget 进行中"),
              new Example(
                  "votes/members passed, votes/board failed", "votes/members 通过、votes/board 未通过")));

  private PollGrammars() {}

  static List<Grammar> all() {
    return List.of(CANDIDATES, PAPERS, ELECTED, HELD);
  }
}
