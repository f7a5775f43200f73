package org.quorate.rules.reviews;

import org.quorate.Remedy.Action;
import org.quorate.rules.people.Bits;

/** One thing that one person can do: approve, take back an objection or a veto, lift a hold. */
record Act(int person, Action action) {

  void addTo(Acts acts) {
    Bits.set(
        switch (action) {
          case APPROVE -> acts.approving;
          case LIFT_HOLD -> acts.releasing;
          default -> acts.withdrawing;
        },
        person);
  }
}
