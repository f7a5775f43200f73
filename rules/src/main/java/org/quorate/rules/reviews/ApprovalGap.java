package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.List;

/** Approvals that a row asks for; any one way of giving them will do. */
final class ApprovalGap implements Gap {
  private final List<Way> ways;
  private final int[] left;
  private final boolean closable;

  /**
   * The gap by those ways that can be gone to their end, or by all if there is none.
   *
   * @param left how many more states all searches together may look at
   */
  ApprovalGap(List<Way> all, int[] left) {
    this.left = left;
    List<Way> open = new ArrayList<>(all.size());
    for (int i = 0; i < all.size(); i++) {
      Way way = all.get(i);
      if (way.isWithinReach(left)) {
        open.add(way);
      }
    }
    closable = !open.isEmpty();
    ways = closable ? open : all;
  }

  @Override
  public boolean isClosable() {
    return closable;
  }

  @Override
  public boolean isClosed(Acts acts) {
    for (int i = 0; i < ways.size(); i++) {
      if (ways.get(i).isMet(acts.approving, left)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean isNarrowedBy(int person) {
    for (int i = 0; i < ways.size(); i++) {
      if (ways.get(i).isNarrowedBy(person)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void describe(int person, StringBuilder traits) {
    for (int i = 0; i < ways.size(); i++) {
      ways.get(i).describe(person, traits);
    }
  }
}
