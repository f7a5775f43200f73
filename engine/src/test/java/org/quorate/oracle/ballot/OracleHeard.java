package org.quorate.oracle.ballot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    for (Set<Optional<Vote>> papers : papers(roll, reading)) {
      Set<Vote> some = papers.stream().flatMap(Optional::stream).collect(Collectors.toSet());
      boolean surely = !reading.unclear && some.size() == 1 && !papers.contains(Optional.empty());
      surely &= !reading.doubtful || some.stream().noneMatch(reading::isLent);
      if (surely) {
        counted.addAll(some);
        totals.merge(some.iterator().next().position(), 1, Integer::sum);
      } else {
        perhaps.addAll(some);
      }
    }
    return new OracleHeard(counted, perhaps, totals);
  }

  /** Which votes may be that of each who votes. */
  private static List<Set<Optional<Vote>>> papers(OracleRoll roll, OracleReading reading) {
    if (roll.row.election() != null) {
      return reading.papers();
    }
    List<Set<Optional<Vote>>> all = new ArrayList<>();
    for (Set<OracleShare> shares : reading.voices()) {
      all.add(
          shares.stream()
              .map(share -> Optional.ofNullable(share.vote()))
              .collect(Collectors.toSet()));
    }
    return all;
  }
}
