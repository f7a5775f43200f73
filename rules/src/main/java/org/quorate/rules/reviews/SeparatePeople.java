package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.quorate.Aspect;
import org.quorate.RuleName;
import org.quorate.charter.Column;
import org.quorate.charter.ReviewRow;
import org.quorate.rules.people.Tri;
import org.quorate.rules.reviews.Assignment.Need;

/**
 * Rows that want people of their own. They are settled by name: a row has its people if they can be
 * found beside those of the rows settled before it, one of each group of alternatives. A row that
 * perhaps applies takes people where a row has to be met for sure, and none where it may be. The
 * search is bounded for all rows together; a row for which it ends too early counts as not met, but
 * never as out of everybody's reach.
 */
final class SeparatePeople {
  private final Situation situation;
  private final List<MergeDeliberation.Row> rows;
  private final Map<Level, Set<RowCase>> met = new EnumMap<>(Level.class);

  SeparatePeople(Situation situation, List<MergeDeliberation.Row> rows) {
    this.situation = situation;
    this.rows = rows;
    rows.sort(Comparator.comparing(row -> row.row.name()));
  }

  List<MergeDeliberation.Row> rows() {
    return rows;
  }

  static boolean concerns(ReviewRow row) {
    return row.counting().separatePeople() && !row.approvals().isNone();
  }

  /** What a row claims over some files, beside the rows before it. */
  Claim.Headcount claim(RowCase over, Function<Object, Counts> rulings) {
    int surely = lacks(over, Level.SURE, rulings);
    int possibly = lacks(over, Level.POSSIBLE, rulings);
    return new Claim.Headcount(
        Column.APPROVALS,
        Math.max(surely, possibly),
        Math.min(surely, possibly),
        lacks(over, Level.REACH, rulings));
  }

  /** Its own lack if it fails alone, else one if it fails beside the others. */
  private int lacks(RowCase over, Level level, Function<Object, Counts> rulings) {
    int alone = over.tally().lacks(level, rulings);
    return alone > 0 || met(level, rulings).contains(over) ? alone : 1;
  }

  private Set<RowCase> met(Level level, Function<Object, Counts> rulings) {
    Set<RowCase> known = met.get(level);
    if (known == null) {
      int[] left = {Sharing.MOST_STATES};
      known = settle(level, over -> over.tally().ways(level, rulings), left);
      met.put(level, known);
    }
    return known;
  }

  /**
   * The rows that have people of their own.
   *
   * @param level who is taken to have approved; where all who may are, a row for which the search
   *     ends too early counts as met
   * @param waysOf what each needs, by each of its ways
   * @param left how many more states may be searched, one element
   */
  Set<RowCase> settle(Level level, Function<RowCase, List<List<Need>>> waysOf, int[] left) {
    if (left[0] <= 0 && level != Level.REACH) {
      return Set.of();
    }
    Set<RowCase> met = Collections.newSetFromMap(new IdentityHashMap<>());
    Map<RowCase, List<List<Need>>> ways = new IdentityHashMap<>();
    List<List<Need>> all = new ArrayList<>();
    for (MergeDeliberation.Row row : rows) {
      for (RowCase over : row.cases()) {
        ways.put(over, waysOf.apply(over));
        all.addAll(ways.getOrDefault(over, List.of()));
      }
    }
    Settling settling = new Settling(Crew.of(all, situation.people.size(), left));
    for (MergeDeliberation.Row row : rows) {
      RuleName group = row.row.insteadOf() == null ? row.row.name() : row.row.insteadOf();
      for (RowCase over : row.cases()) {
        if (settling.isBeside(group, ways.getOrDefault(over, List.of()))
            || left[0] <= 0 && level == Level.REACH) {
          met.add(over);
        }
      }
      boolean takes = level == Level.SURE || row.scope.applies().tri() == Tri.YES;
      if (takes && met.contains(row.possibly) && met.contains(row.surely)) {
        settling.settle(group, ways.getOrDefault(row.possibly, List.of()));
      }
    }
    return met;
  }

  /** Aspects behind a doubt: of all rows that share the people. */
  Set<Aspect> doubts(MergeDeliberation.Row row, RowCase over, Function<Object, Counts> rulings) {
    Set<Aspect> lacks = EnumSet.noneOf(Aspect.class);
    lacks.addAll(over.doubts(Column.APPROVALS, rulings));
    for (MergeDeliberation.Row other : rows) {
      if (other != row) {
        lacks.addAll(other.possibly.doubts(Column.APPROVALS, rulings));
        boolean sure = other.scope.applies().tri() == Tri.YES;
        lacks.addAll(sure ? Set.of() : other.scope.applies().lacks());
      }
    }
    return lacks;
  }
}
