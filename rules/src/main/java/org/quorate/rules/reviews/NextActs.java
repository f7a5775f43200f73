package org.quorate.rules.reviews;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.Outcome;
import org.quorate.merge.NextSteps;
import org.quorate.rules.reviews.MergeDeliberation.Row;
import org.quorate.rules.reviews.Opening.Quality;

/**
 * What would open all open rows together. Of the ways to open a requirement those come first that
 * approvals alone can go, then those that people can go at all; of these any will do.
 */
final class NextActs {
  private final MergeDeliberation it;
  private final Remedies remedies;
  private final List<List<Opening>> open = new ArrayList<>(4);
  private final List<List<Opening>> toHold = new ArrayList<>(4);

  /** Until when time alone takes; null as soon as it is not enough. */
  private @Nullable Instant alone = Instant.MIN;

  NextActs(MergeDeliberation it, Remedies remedies) {
    this.it = it;
    this.remedies = remedies;
  }

  /** Takes a requirement into account, of which something is open or could come to be. */
  void consider(Scopes.Scope scope, Outcome outcome) {
    boolean isOpen = outcome == Outcome.BLOCKED || outcome == Outcome.WAITING;
    if (!isOpen && !isTouched(scope)) {
      return;
    }
    List<Opening> all = new ArrayList<>(scope.rows().size());
    for (int i = 0; i < it.rows.size(); i++) {
      Row row = it.rows.get(i);
      if (row.scope == scope) {
        all.add(remedies.opening(row));
      }
    }
    if (isOpen) {
      alone(all);
      open.add(best(all));
    } else {
      all.removeIf(opening -> opening.outcome() != outcome);
      toHold.add(all);
    }
  }

  private boolean isTouched(Scopes.Scope scope) {
    for (int i = 0; it.outlook != null && i < it.rows.size(); i++) {
      Row row = it.rows.get(i);
      if (row.scope == scope
          && (it.outlook.of(row.surely) != null || it.outlook.of(row.possibly) != null)) {
        return true;
      }
    }
    return false;
  }

  private static List<Opening> best(List<Opening> all) {
    Quality best = Quality.HOPELESS;
    for (int i = 0; i < all.size(); i++) {
      Opening opening = all.get(i);
      best = opening.quality().compareTo(best) < 0 ? opening.quality() : best;
    }
    Quality chosen = best;
    all.removeIf(opening -> opening.quality() != chosen);
    return all;
  }

  private void alone(List<Opening> ways) {
    Instant first = null;
    for (int i = 0; i < ways.size(); i++) {
      Opening way = ways.get(i);
      Instant own = way.byTimeAlone(remedies.gaps());
      first = first == null || own != null && own.isBefore(first) ? own : first;
    }
    boolean enough = alone != null && first != null;
    alone = enough ? Opening.later(alone, first) : null;
  }

  NextSteps steps() {
    if (open.isEmpty()) {
      return NextSteps.NONE;
    }
    List<List<Opening>> all = new ArrayList<>(open);
    all.addAll(toHold);
    List<Act> candidates = new Candidates(remedies, open).all();
    JointSearch.Found found =
        new JointSearch(all, candidates, it.situation.people.size()).smallest();
    List<Opening> ways = opened(found.acts());
    Instant wait = null;
    for (int i = 0; i < ways.size(); i++) {
      Opening way = ways.get(i);
      wait = Opening.later(wait, way.clock());
    }
    Todo todo = new Todo(remedies, found.acts(), ways);
    boolean minimal = found.minimal() && remedies.gaps().isExact() && !todo.isUncounted();
    boolean covered = !it.says(it.lost).unmet();
    return new NextSteps(todo.all(), minimal, wait, covered ? alone : null);
  }

  /** The way by which people open each requirement, or the first where they do not. */
  private List<Opening> opened(List<Act> chosen) {
    Acts acts = new Acts(it.situation.people.size());
    chosen.forEach(act -> act.addTo(acts));
    List<Opening> opened = new ArrayList<>(open.size());
    for (int i = 0; i < open.size(); i++) {
      List<Opening> ways = open.get(i);
      Opening way = JointSearch.opened(ways, acts);
      opened.add(way == null ? ways.get(0) : way);
    }
    return opened;
  }
}
