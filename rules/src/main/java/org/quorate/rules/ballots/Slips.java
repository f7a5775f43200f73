package org.quorate.rules.ballots;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.rules.people.Tri;

/**
 * Which papers of an election may count, of each person who cast some, or of each organisation.
 *
 * @param all for each of them one of these, or none where {@link Casts#NONE} is among them
 */
record Slips(List<List<Say>> all, Map<Say, Tri> counted) {

  /**
   * As of the moment of a floor.
   *
   * @param voices who votes together; null where each person votes alone
   */
  static Slips of(Roll roll, Floor floor, @Nullable Voices voices) {
    Casts casts = new Casts(roll, floor);
    List<List<Say>> all = voices == null ? new ArrayList<>() : voices.papers(casts);
    for (int person = 0; voices == null && person < floor.size(); person++) {
      List<Say> may = of(roll, floor, person, casts);
      if (!may.isEmpty()) {
        all.add(may);
      }
    }
    Map<Say, Tri> counted = new HashMap<>();
    for (List<Say> may : all) {
      may.forEach(one -> counted.put(one, may.size() == 1 ? Tri.YES : Tri.MAYBE));
    }
    return new Slips(all, counted);
  }

  /**
   * Of one person, or of their seat where somebody stands in for them; none of whoever has none.
   */
  private static List<Say> of(Roll roll, Floor floor, int person, Casts casts) {
    Lending lending = floor.lending();
    if (lending != null && lending.isOther(person)) {
      return List.of();
    } else if (lending != null && !lending.others(person).isEmpty()) {
      return lending.papers(person, floor.own(person), casts.of(person));
    }
    return roll.says.get(person).isEmpty() ? List.of() : casts.of(person);
  }

  /** Whether a paper counts. */
  Tri counts(Say paper) {
    return counted.getOrDefault(paper, Tri.NO);
  }
}
