package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.quorate.Aspect;
import org.quorate.RuleName;
import org.quorate.charter.Column;
import org.quorate.charter.ReviewRow;

/**
 * Rows that want people of their own. They are settled by name: a row has its people if they can be
 * found beside those of the rows settled before it, one of each group of alternatives.
 */
final class SeparatePeople {
  /** Ways of combining alternatives that are tried; beyond them a row counts as not met. */
  private static final int MOST_WAYS = 512;

  private final Situation situation;
  private final List<MergeDeliberation.Row> rows;

  SeparatePeople(Situation situation, List<MergeDeliberation.Row> rows) {
    this.situation = situation;
    this.rows = rows;
    rows.sort(Comparator.comparing(row -> row.row.name()));
  }

  static boolean concerns(ReviewRow row) {
    return row.counting().separatePeople() && !row.approvals().isNone();
  }

  /** What a row claims over some files, beside the rows before it. */
  Claim.Headcount claim(MergeDeliberation.Row row, RowCase over, Function<Object, Counts> rulings) {
    int surely = lacks(row, over, Level.SURE, rulings);
    int possibly = lacks(row, over, Level.POSSIBLE, rulings);
    return new Claim.Headcount(
        Column.APPROVALS,
        Math.max(surely, possibly),
        Math.min(surely, possibly),
        lacks(row, over, Level.REACH, rulings));
  }

  /** Its own lack if it fails alone, else one if it fails beside the others. */
  private int lacks(
      MergeDeliberation.Row row, RowCase over, Level level, Function<Object, Counts> rulings) {
    int alone = over.tally().lacks(level, rulings);
    if (alone > 0) {
      return alone;
    }
    Map<RuleName, List<List<Assignment.Need>>> settled = new TreeMap<>();
    for (MergeDeliberation.Row other : rows) {
      if (other == row) {
        break;
      }
      boolean met = isMet(other, other.possibly, settled, level, rulings);
      if (met && other.surely != other.possibly) {
        met = isMet(other, other.surely, settled, level, rulings);
      }
      if (met) {
        settled
            .computeIfAbsent(group(other.row), any -> new ArrayList<>())
            .addAll(other.possibly.tally().ways(level, rulings));
      }
    }
    return isMet(row, over, settled, level, rulings) ? 0 : 1;
  }

  private boolean isMet(
      MergeDeliberation.Row row,
      RowCase over,
      Map<RuleName, List<List<Assignment.Need>>> settled,
      Level level,
      Function<Object, Counts> rulings) {
    List<List<List<Assignment.Need>>> all = new ArrayList<>();
    all.add(over.tally().ways(level, rulings));
    settled.forEach(
        (group, ways) -> {
          if (!group.equals(group(row.row))) {
            all.add(ways);
          }
        });
    return isMet(all, new ArrayList<>(), new int[] {MOST_WAYS});
  }

  /** Whether some way of each, all together, can be met by different people. */
  private boolean isMet(
      List<List<List<Assignment.Need>>> all, List<List<Assignment.Need>> chosen, int[] left) {
    if (chosen.size() == all.size()) {
      return left[0]-- > 0 && Assignment.jointly(chosen, situation.people.size());
    }
    for (List<Assignment.Need> way : all.get(chosen.size())) {
      chosen.add(way);
      boolean met = isMet(all, chosen, left);
      chosen.remove(chosen.size() - 1);
      if (met || left[0] <= 0) {
        return met;
      }
    }
    return false;
  }

  private static RuleName group(ReviewRow row) {
    RuleName other = row.insteadOf();
    return other == null ? row.name() : other;
  }

  /** Aspects behind a doubt: of all rows that share the people. */
  Set<Aspect> doubts(MergeDeliberation.Row row, RowCase over, Function<Object, Counts> rulings) {
    Set<Aspect> lacks = EnumSet.noneOf(Aspect.class);
    lacks.addAll(over.doubts(Column.APPROVALS, rulings));
    for (MergeDeliberation.Row other : rows) {
      if (other != row) {
        lacks.addAll(other.possibly.doubts(Column.APPROVALS, rulings));
      }
    }
    return lacks;
  }
}
