package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.RuleName;
import org.quorate.charter.Charter;
import org.quorate.charter.Condition;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Glob;
import org.quorate.charter.ReviewRow;

/**
 * Q0605: rows that never matter: what is left over where nothing is; a row that asks for nothing
 * and covers nothing; a row that is met whenever another of the same {@code When} is; an
 * alternative that asks for all that its other row asks for.
 */
final class IdleRows {
  private static final int MOST_COMPARED = 500_000;
  private static final int MOST_REPORTED = 100;
  private static final Set<Glob> EVERY_FILE = Set.of(new Glob("**"), new Glob("**/*"));

  private final List<ReviewRow> rows;
  private final Map<RuleName, List<ReviewRow>> groups = new HashMap<>();
  private final List<Diagnostic> found;
  private int compared;

  IdleRows(Charter charter, List<Diagnostic> found) {
    this.found = found;
    rows = Examiner.inOrder(charter.rows().reviews());
    for (ReviewRow row : rows) {
      RuleName name = Objects.requireNonNullElse(row.insteadOf(), row.name());
      groups.computeIfAbsent(name, any -> new ArrayList<>()).add(row);
    }
  }

  void report() {
    int before = found.size();
    ReviewRow all = coversAll();
    Map<Set<Condition>, List<ReviewRow>> alone = new HashMap<>();
    for (ReviewRow row : rows) {
      if (found.size() - before >= MOST_REPORTED) {
        return;
      }
      boolean single = Objects.requireNonNull(groups.get(group(row))).size() == 1;
      if (all != null && row.when().isOtherwise() && row.insteadOf() == null) {
        idle(row, "`" + all.name().key() + "` covers every file", "remove one of the two");
      } else if (single && RowStrength.asksNothing(row) && !isCovering(row)) {
        idle(row, "it asks for nothing and covers no file", "remove it, or say what it asks for");
      } else if (!single) {
        compareWithin(row);
      } else {
        Set<Condition> when = new HashSet<>(row.when().conditions());
        compare(row, alone.computeIfAbsent(when, any -> new ArrayList<>()));
      }
    }
  }

  private static RuleName group(ReviewRow row) {
    return Objects.requireNonNullElse(row.insteadOf(), row.name());
  }

  private static boolean isCovering(ReviewRow row) {
    return row.when().covers() || row.when().isOtherwise();
  }

  /** A row that covers every file whatever else holds, or null. */
  private @Nullable ReviewRow coversAll() {
    for (ReviewRow row : rows) {
      List<Condition> conditions = row.when().conditions();
      boolean all = row.insteadOf() == null && !conditions.isEmpty();
      for (Condition condition : conditions) {
        all &=
            condition instanceof Condition.Path path
                && path.globs().stream().anyMatch(EVERY_FILE::contains);
      }
      if (all) {
        return row;
      }
    }
    return null;
  }

  /** Compares a row with those of the same {@code When} before it, of which it joins them. */
  private void compare(ReviewRow row, List<ReviewRow> before) {
    for (ReviewRow other : before) {
      if (compared++ >= MOST_COMPARED) {
        return;
      }
      boolean later = RowStrength.isImplied(row, other);
      if (later || RowStrength.isImplied(other, row)) {
        ReviewRow weak = later ? row : other;
        ReviewRow strong = later ? other : row;
        String why = "`" + strong.name().key() + "` applies to the same and asks for no less";
        idle(weak, why, "remove it, or ask for something else");
        if (later) {
          return;
        }
        before.remove(other);
        break;
      }
    }
    before.add(row);
  }

  /** An alternative matters if it can be met where no other of its group is. */
  private void compareWithin(ReviewRow row) {
    for (ReviewRow other : Objects.requireNonNull(groups.get(group(row)))) {
      boolean first = other.name().compareTo(row.name()) < 0;
      if (other != row
          && compared++ < MOST_COMPARED
          && RowStrength.isImplied(other, row)
          && (first || !RowStrength.isImplied(row, other))) {
        String why = "`" + other.name().key() + "` may be met instead and asks for no more";
        idle(row, why, "remove it, or ask for less in one way");
        return;
      }
    }
  }

  private void idle(ReviewRow row, String why, String help) {
    String message = "row `" + row.name().key() + "` never matters: " + why;
    found.add(Examiner.warning(ReviewCode.IDLE_ROW, row, message, help));
  }
}
