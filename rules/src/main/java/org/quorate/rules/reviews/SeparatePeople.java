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
import java.util.TreeMap;
import java.util.function.Function;
import org.quorate.Aspect;
import org.quorate.RuleName;
import org.quorate.charter.Column;
import org.quorate.charter.ReviewRow;
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
    Set<RowCase> all = Collections.newSetFromMap(new IdentityHashMap<>());
    Map<RuleName, List<List<Need>>> settled = new TreeMap<>();
    for (MergeDeliberation.Row row : rows) {
      RuleName group = row.row.insteadOf() == null ? row.row.name() : row.row.insteadOf();
      List<List<List<Need>>> others = new ArrayList<>();
      settled.forEach(
          (name, ways) -> others.addAll(name.equals(group) ? List.of() : List.of(ways)));
      for (RowCase over : row.cases()) {
        if (isBeside(waysOf.apply(over), others, left) || left[0] <= 0 && level == Level.REACH) {
          all.add(over);
        }
      }
      boolean takes = level == Level.SURE || row.scope.applies().tri() == Tri.YES;
      if (takes && all.contains(row.possibly) && all.contains(row.surely)) {
        settled.computeIfAbsent(group, any -> new ArrayList<>()).addAll(waysOf.apply(row.possibly));
      }
    }
    return all;
  }

  private boolean isBeside(List<List<Need>> own, List<List<List<Need>>> others, int[] left) {
    List<List<List<Need>>> all = new ArrayList<>(others);
    all.add(own);
    return isMet(all, new ArrayList<>(), left);
  }

  /** Whether some way of each, all together, can be met by different people. */
  private boolean isMet(List<List<List<Need>>> all, List<List<Need>> chosen, int[] left) {
    if (left[0] <= 0 || !Assignment.jointly(chosen, situation.people.size(), left)) {
      return false;
    } else if (chosen.size() == all.size()) {
      return true;
    }
    for (List<Need> way : all.get(chosen.size())) {
      chosen.add(way);
      boolean met = isMet(all, chosen, left);
      chosen.remove(chosen.size() - 1);
      if (met) {
        return true;
      }
    }
    return false;
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
