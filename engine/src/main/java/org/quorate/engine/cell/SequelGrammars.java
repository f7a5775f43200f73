package org.quorate.engine.cell;

import java.util.List;
import org.quorate.engine.cell.Grammar.Example;

/** The grammars of columns that name ballots. */
final class SequelGrammars {
  static final Grammar ALL =
      new Grammar(
          "ballots",
          "ballots that all have to pass; under `Then` each opened after this one closed",
          List.of("ballots = ballot { 'and' ballot }", "ballot = 'votes' '/' name"),
          List.of("后续 = 表决 { '且' 表决 }", "表决 = ('votes' | '表决') '/' 名称"),
          List.of(
              new Example("votes/board", "votes/board"),
              new Example("votes/board and votes/members", "votes/board且votes/members")));

  static final Grammar ANY =
      new Grammar(
          "other-ballots",
          "ballots of which one that passes makes good that this one failed",
          List.of("other-ballots = ballot { 'or' ballot }", "ballot = as in ballots"),
          List.of("未通过时 = 表决 { '或' 表决 }", "表决 = 同后续"),
          List.of(
              new Example("votes/members", "votes/members"),
              new Example("votes/board or votes/members", "votes/board或votes/members")));

  static final Grammar OVERRULING =
      new Grammar(
          "overruling",
          "a ballot that turns the result, and how soon after the closing it has to open",
          List.of("overruling = ballot ['within' span]", "ballot = as in ballots"),
          List.of("推翻 = 表决 [['，'] '结束后' 时长 '内']", "表决 = 同后续"),
          List.of(
              new Example("votes/members within 14 days", "votes/members，结束后14天内"),
              new Example(
                  "votes/appeal within 10 working days (cn)", "votes/appeal，结束后10个工作日（cn）内"),
              new Example("votes/appeal", "votes/appeal")));

  private SequelGrammars() {}

  static List<Grammar> all() {
    return List.of(ALL, ANY, OVERRULING);
  }
}
