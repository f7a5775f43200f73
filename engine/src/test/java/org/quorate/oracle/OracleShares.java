package org.quorate.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quorate.Handle;

/** Every way of dividing people among those who want some of them, nobody given twice. */
final class OracleShares {
  private final List<? extends Taker> takers;
  private final List<Handle> people;
  private final List<Map<Integer, Boolean>> known = new ArrayList<>();

  private OracleShares(List<? extends Taker> takers, List<Handle> people) {
    this.takers = takers;
    this.people = people;
    takers.forEach(taker -> known.add(new HashMap<>()));
  }

  /** Somebody who wants people. */
  interface Taker {

    /** Whether a person is of use. */
    boolean takes(Handle person);

    /** Whether these are enough; the same people are always enough, or never. */
    boolean isContentWith(List<Handle> share);
  }

  /** Whether some way leaves every taker content. */
  static boolean suffice(List<? extends Taker> takers, List<Handle> people) {
    return new OracleShares(takers, people).divided(0, new int[takers.size()]);
  }

  /** Shares are sets of people, a bit each. */
  private boolean divided(int from, int[] shares) {
    if (from == people.size()) {
      for (int i = 0; i < shares.length; i++) {
        if (!isContent(i, shares[i])) {
          return false;
        }
      }
      return true;
    }
    boolean idle = true;
    for (int i = 0; i < shares.length; i++) {
      if (takers.get(i).takes(people.get(from))) {
        idle = false;
        shares[i] |= 1 << from;
        if (divided(from + 1, shares)) {
          return true;
        }
        shares[i] &= ~(1 << from);
      }
    }
    return idle && divided(from + 1, shares);
  }

  private boolean isContent(int taker, int share) {
    return known
        .get(taker)
        .computeIfAbsent(share, set -> takers.get(taker).isContentWith(members(set)));
  }

  private List<Handle> members(int share) {
    List<Handle> members = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      if ((share & 1 << i) != 0) {
        members.add(people.get(i));
      }
    }
    return members;
  }
}
