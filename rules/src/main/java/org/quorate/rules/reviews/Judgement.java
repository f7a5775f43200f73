package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.List;
import org.quorate.rules.Says;
import org.quorate.rules.people.Tri;

/**
 * A claim's ruling beside what may set it aside.
 *
 * @param applies whether the row applies: YES or MAYBE
 * @param sameEverywhere whether the ruling is the same however many of the files the row governs
 * @param waived whether an exception waives it
 */
public record Judgement(Says says, Tri applies, boolean sameEverywhere, Tri waived) {
  private static final List<Tri> TRIS = List.of(Tri.values());
  private static final List<Judgement> ALL = all();

  private static List<Judgement> all() {
    List<Judgement> all = new ArrayList<>();
    for (Says says : Says.values()) {
      for (Tri applies : TRIS) {
        for (Tri waived : TRIS) {
          all.add(new Judgement(says, applies, false, waived));
          all.add(new Judgement(says, applies, true, waived));
        }
      }
    }
    return List.copyOf(all);
  }

  /** The same one for the same values: there are few, and every column of every row has one. */
  static Judgement of(Says says, Tri applies, boolean sameEverywhere, Tri waived) {
    int before =
        (says.ordinal() * TRIS.size() + applies.ordinal()) * TRIS.size() + waived.ordinal();
    return ALL.get(2 * before + (sameEverywhere ? 1 : 0));
  }
}
