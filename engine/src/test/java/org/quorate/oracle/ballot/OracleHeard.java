package org.quorate.oracle.ballot;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.vote.HasPassed;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/**
 * Which votes count.
 *
 * @param counted surely
 * @param perhaps in some completion of the missing facts
 * @param totals of those that surely count
 */
record OracleHeard(Set<Vote> counted, Set<Vote> perhaps, Map<Position, Integer> totals) {
  static final OracleHeard NOTHING = new OracleHeard(Set.of(), Set.of(), Map.of());

  static OracleHeard of(HasPassed question, OracleRoll roll, OracleReading reading) {
    Set<Vote> counted = new HashSet<>();
    Set<Vote> perhaps = new HashSet<>();
    Map<Position, Integer> totals = new EnumMap<>(Position.class);
    for (Set<OracleShare> shares : reading.voices()) {
      Set<Vote> some =
          shares.stream()
              .flatMap(share -> java.util.stream.Stream.ofNullable(share.vote()))
              .collect(Collectors.toSet());
      boolean surely =
          !reading.unclear && some.size() == 1 && shares.stream().allMatch(s -> s.vote() != null);
      if (surely) {
        counted.addAll(some);
        totals.merge(some.iterator().next().position(), 1, Integer::sum);
      } else {
        perhaps.addAll(some);
      }
    }
    return new OracleHeard(counted, perhaps, totals);
  }
}
