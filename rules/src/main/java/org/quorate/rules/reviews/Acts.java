package org.quorate.rules.reviews;

import java.util.Arrays;
import org.quorate.rules.people.Bits;

/** What people do: approve today, take back what they said, lift a hold. */
final class Acts {
  final long[] approving;
  final long[] withdrawing;
  final long[] releasing;

  Acts(int persons) {
    approving = Bits.none(persons);
    withdrawing = Bits.none(persons);
    releasing = Bits.none(persons);
  }

  void clear() {
    Arrays.fill(approving, 0);
    Arrays.fill(withdrawing, 0);
    Arrays.fill(releasing, 0);
  }
}
