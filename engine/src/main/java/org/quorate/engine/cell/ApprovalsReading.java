package org.quorate.engine.cell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quorate.Handle;
import org.quorate.charter.Approvals;
import org.quorate.charter.Demand;
import org.quorate.charter.Who;

/** The column Approvals: alternatives of demands, two levels and no more. */
final class ApprovalsReading {
  private static final int MOST = 20;
  private static final Phrase THEN = Phrase.of("then|followed by", "然后|再由");

  private final Cursor cursor;

  private ApprovalsReading(Cursor cursor) {
    this.cursor = cursor;
  }

  static Approvals read(Cursor cursor) {
    if (cursor.eat(Words.NONE)) {
      return Approvals.NONE;
    }
    return new ApprovalsReading(cursor).alternatives();
  }

  /** One demand alone, where {@code maintainers} asks for one of them. */
  static Demand one(Cursor cursor) {
    return new DemandReading(cursor, true).read();
  }

  private Approvals alternatives() {
    List<List<Demand>> alternatives = new ArrayList<>();
    do {
      few(alternatives.size());
      alternatives.add(together());
    } while (cursor.eat(Words.OR));
    refuseTheRest();
    return new Approvals(alternatives);
  }

  private List<Demand> together() {
    List<Demand> demands = new ArrayList<>();
    Set<Handle> named = new HashSet<>();
    do {
      few(demands.size());
      int offset = cursor.offset();
      Demand demand = new DemandReading(cursor, false, THEN).read();
      refuseTwice(demand, named, offset);
      demands.add(demand);
    } while (Words.and(cursor));
    return demands;
  }

  private void refuseTwice(Demand demand, Set<Handle> named, int offset) {
    if (demand.who() instanceof Who.People people
        && people.handles().size() == 1
        && !named.addAll(people.handles())) {
      throw cursor.wrong(
          CellCode.TWICE,
          offset,
          "`"
              + people.handles().iterator().next().shown()
              + "` is wanted twice, but `and` means"
              + " different people",
          "delete one of the two");
    }
  }

  private void few(int size) {
    if (size == MOST) {
      throw cursor.wrong(
          CellCode.TOO_MANY,
          cursor.offset(),
          "the cell joins more than " + MOST + " demands",
          "split the row into several");
    }
  }

  private void refuseTheRest() {
    int loose = cursor.lengthOf(Words.LOOSE_AND, cursor.at());
    if (cursor.seesComma() || loose > 0) {
      throw cursor.wrong(
          CellCode.AMBIGUOUS,
          cursor.offset(),
          cursor.quoted(cursor.at(), cursor.at() + Math.max(1, loose))
              + " between demands could mean that both or that one of them is wanted",
          "write `"
              + Words.AND.shown(cursor.language())
              + "` or `"
              + Words.OR.shown(cursor.language())
              + "`");
    }
    if (cursor.next() == '(' || cursor.next() == '[') {
      throw People.tooDeep(cursor);
    }
    if (cursor.sees(THEN)) {
      throw cursor.wrong(
          CellCode.NOT_SUPPORTED_YET,
          cursor.offset(),
          "one approval after another is not supported yet",
          "write `" + Words.AND.shown(cursor.language()) + "`");
    }
  }
}
