package org.quorate.engine.cell;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.quorate.Handle;
import org.quorate.charter.Counting;

/** The column Which approvals count. */
final class CountingReading {
  private enum Term {
    AUTHOR,
    CO_AUTHOR,
    COMMITTER,
    OVER_REBASE,
    OVER_PUSH,
    VOID_ON_PUSH,
    EDITED_VOID,
    SEPARATE,
    AT_MERGE,
    BOT
  }

  private static final Choice<Term> TERMS =
      Choice.of(Term.AUTHOR, "author counts|author's own counts", "作者计入|作者有效")
          .or(
              Term.CO_AUTHOR,
              "co-author counts|co-authors count|coauthor counts|co-author approvals count",
              "共同作者计入|共同作者有效|合著者计入")
          .or(Term.COMMITTER, "committer counts|committers count", "提交人计入|提交人有效")
          .or(
              Term.OVER_REBASE,
              "keeps over rebase|kept over rebase|keep over rebase",
              "变基后保留|变基后仍有效|变基不失效")
          .or(Term.OVER_PUSH, "keeps over push|kept over push|keep over push", "推送后保留|推送后仍有效|推送不失效")
          .or(Term.VOID_ON_PUSH, "void on push|void on every push|void on rebase", "推送后失效|推送即失效")
          .or(Term.EDITED_VOID, "edited void|edited are void|void when edited", "编辑后失效|编辑即失效")
          .or(Term.SEPARATE, "separate people|different people", "人员不重复|不同人员|人员不得重复")
          .or(Term.AT_MERGE, "standing at merge|roles at merge", "以合并时身份为准|按合并时身份")
          .or(Term.BOT, "bot|bots", "机器人");

  private final Cursor cursor;
  private final Set<Term> terms = EnumSet.noneOf(Term.class);
  private final Set<Handle> bots = new HashSet<>();

  private CountingReading(Cursor cursor) {
    this.cursor = cursor;
  }

  static Counting read(Cursor cursor) {
    return new CountingReading(cursor).read();
  }

  private Counting read() {
    do {
      int offset = cursor.offset();
      boolean another = !bots.isEmpty() && Handles.isNext(cursor);
      Term term = another ? Term.BOT : TERMS.read(cursor, "write one of");
      if (term == Term.BOT) {
        bots.add(Handles.read(cursor));
      } else if (!terms.add(term)) {
        throw cursor.wrong(CellCode.TWICE, offset, "this stands here twice", "delete one");
      }
      refuseContradiction(offset);
    } while (cursor.eatComma() || cursor.eat(';') || cursor.eat(Words.AND));
    return new Counting(
        terms.contains(Term.AUTHOR),
        terms.contains(Term.CO_AUTHOR),
        terms.contains(Term.COMMITTER),
        terms.contains(Term.OVER_PUSH),
        terms.contains(Term.VOID_ON_PUSH),
        terms.contains(Term.EDITED_VOID),
        bots,
        terms.contains(Term.SEPARATE),
        terms.contains(Term.AT_MERGE));
  }

  private void refuseContradiction(int offset) {
    boolean kept = terms.contains(Term.OVER_PUSH) || terms.contains(Term.OVER_REBASE);
    if (kept && terms.contains(Term.VOID_ON_PUSH)) {
      throw cursor.wrong(
          CellCode.CONTRADICTION,
          offset,
          "an approval is kept over a push or void by it, not both",
          "delete one of the two");
    }
  }
}
