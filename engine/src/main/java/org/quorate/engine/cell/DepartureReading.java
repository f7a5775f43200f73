package org.quorate.engine.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quorate.RoleName;
import org.quorate.charter.DepartureRow.Idle;
import org.quorate.charter.EvidenceNeeded.Counted;

/** The columns of departures: how idle a holder is, and what becomes of them. */
final class DepartureReading {
  private static final Phrase FEWER = Phrase.of("fewer than|less than", "不足|不满|少于");
  private static final Phrase NO = Phrase.of("no", "没有|无");
  private static final Phrase BECOMES = Phrase.of("becomes an|becomes a|becomes|become", "转为|成为");
  private static final Phrase LOSES =
      Phrase.of("loses the role|loses it|no longer holds the role|removed|is removed", "卸任|失去该角色");
  private static final Phrase LATER =
      Phrase.of("may be removed|vote suspended|suspended", "可被移除|暂停表决权");
  private static final Phrase LEAVE =
      Phrase.of("leave|a leave|on leave|parental leave|announced leave", "休假|请假");

  private DepartureReading() {}

  static List<Idle> idle(Cursor cursor) {
    List<Idle> all = new ArrayList<>();
    do {
      int offset = cursor.offset();
      Counted counted = EvidenceReading.fewer(cursor, FEWER, NO);
      Idle idle = new Idle(counted.count(), counted.counters(), counted.window());
      if (all.contains(idle)) {
        throw cursor.wrong(
            CellCode.TWICE, offset, "the same stands here twice", "delete one of the two");
      }
      all.add(idle);
    } while (Words.and(cursor));
    return all;
  }

  /** The role that a holder has then; empty for none. */
  static Optional<RoleName> then(Cursor cursor) {
    if (cursor.sees(LATER)) {
      throw cursor.wrong(
          CellCode.NOT_SUPPORTED_YET,
          cursor.offset(),
          "this consequence is not supported yet",
          "write `loses the role`, and under `Decided by` who has to agree");
    } else if (cursor.eat(BECOMES)) {
      return Optional.of(People.role(cursor));
    }
    cursor.expect(LOSES, Helps.write(cursor.language(), "becomes emeritus", "转为emeritus"));
    return Optional.empty();
  }

  static boolean notDuring(Cursor cursor) {
    cursor.expect(LEAVE, Helps.write(cursor.language(), "leave", "休假"));
    return true;
  }
}
