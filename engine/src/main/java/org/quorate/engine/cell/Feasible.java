package org.quorate.engine.cell;

import org.quorate.charter.Amount;
import org.quorate.charter.Demand;
import org.quorate.charter.Who;

/** Refuses demands that nobody could ever meet, or whose group has no size. */
final class Feasible {
  private Feasible() {}

  static void check(Cursor cursor, Demand demand, int offset) {
    boolean counted = demand.amount() instanceof Amount.Count;
    if (!counted && isAnyone(demand.who())) {
      throw cursor.wrong(
          CellCode.SHARE_OF_ANYONE,
          offset,
          "a share of everybody has no number",
          "name a role, or ask for a number of people");
    }
    boolean perModule = demand.who() instanceof Who.Owners || demand.who() instanceof Who.Teams;
    if (!counted && perModule) {
      throw cursor.wrong(
          CellCode.NOT_UNDERSTOOD,
          offset,
          "owners and teams are asked for by number",
          Helps.write(cursor.language(), "1 owner of each touched module", "每个涉及模块的1名负责人"));
    }
    int named = named(demand.who());
    if (named > 0 && wanted(demand.amount()) > named) {
      throw cursor.wrong(
          CellCode.IMPOSSIBLE_AMOUNT,
          offset,
          "more are wanted than the " + named + " that are named",
          "ask for at most " + named + ", or name more");
    }
  }

  private static boolean isAnyone(Who who) {
    return who instanceof Who.Anyone
        || who instanceof Who.AnyOf any && any.alternatives().stream().anyMatch(Feasible::isAnyone);
  }

  /** How many can be at most; 0 if that is not known from the cell. */
  private static int named(Who who) {
    if (who instanceof Who.People people) {
      return people.handles().size();
    }
    return who instanceof Who.Teams teams ? teams.teams().size() : 0;
  }

  private static int wanted(Amount amount) {
    if (amount instanceof Amount.Count count) {
      return count.number();
    }
    if (amount instanceof Amount.AllBut all) {
      return all.number() + 1;
    }
    return amount instanceof Amount.SmallerOf ? 1 : 0;
  }
}
