package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quorate.Remedy;
import org.quorate.Remedy.Action;
import org.quorate.RuleName;
import org.quorate.charter.Column;
import org.quorate.rules.Says;

/** What is to be done, by whom and for which rows: the acts chosen, and what has to go beside. */
final class Todo {
  private final Remedies remedies;
  private final List<Act> chosen;
  private final List<Opening> ways;
  private final Map<Remedy, Set<RuleName>> beside = new LinkedHashMap<>();
  private boolean uncounted;

  Todo(Remedies remedies, List<Act> chosen, List<Opening> ways) {
    this.remedies = remedies;
    this.chosen = chosen;
    for (int i = 0; i < ways.size(); i++) {
      Opening way = ways.get(i);
      way.unmet.forEach((column, says) -> beside(way, column, says));
    }
    this.ways = new ArrayList<>(ways);
    this.ways.sort(Comparator.comparing(way -> way.row.row.name()));
  }

  private void beside(Opening way, Column column, Says says) {
    if (column == Column.CHECKS || column == Column.SIGN_OFF || column == Column.DECIDED_BY) {
      uncounted |= column == Column.DECIDED_BY;
      remedies.of(way.row, column, says).forEach(this::beside);
    } else if (says == Says.UNMET_PEOPLE) {
      Remedy stranger = remedies.stranger(way.row, column);
      if (stranger != null) {
        uncounted = true;
        beside(stranger);
      }
    }
  }

  private void beside(Remedy remedy) {
    Remedy same = new Remedy(remedy.action(), remedy.who(), remedy.as(), List.of());
    beside.computeIfAbsent(same, any -> new TreeSet<>()).addAll(remedy.rules());
  }

  /** Whether nobody can tell how many have to act: somebody whom nobody can name, or voters. */
  boolean isUncounted() {
    return uncounted;
  }

  List<Remedy> all() {
    List<Remedy> all = new ArrayList<>(chosen.size() + beside.size());
    List<RuleName> before = List.of();
    for (int i = 0; i < chosen.size(); i++) {
      Act act = chosen.get(i);
      Remedy remedy = remedy(act, before);
      before = remedy.rules();
      all.add(remedy);
    }
    beside.forEach(
        (one, rules) -> all.add(new Remedy(one.action(), one.who(), one.as(), List.copyOf(rules))));
    return all;
  }

  /**
   * An act with the rows that it helps. One that brings nothing itself frees somebody who serves a
   * row.
   *
   * @param before the rows that another act helps: often the same, and then the same list
   */
  private Remedy remedy(Act act, List<RuleName> before) {
    boolean approves = act.action() == Action.APPROVE;
    List<RuleName> rules = new ArrayList<>(4);
    String as = "";
    boolean free = approves;
    for (int i = 0; i < ways.size(); i++) {
      Opening way = ways.get(i);
      Column column = helped(act, way);
      if (column != null) {
        as = rules.isEmpty() && approves ? Remedies.as(way.row, column) : as;
        free = free && Remedies.as(way.row, column).isEmpty();
        rules.add(way.row.row.name());
      }
    }
    if (free) {
      rules.clear();
      for (int i = 0; i < ways.size(); i++) {
        Opening way = ways.get(i);
        if (helped(act, way) != null || isEased(act, way)) {
          rules.add(way.row.row.name());
        }
      }
    }
    List<RuleName> names = rules.equals(before) ? before : List.copyOf(rules);
    return new Remedy(act.action(), remedies.shown(act.person()), as, names);
  }

  /**
   * Whether an act frees somebody for a row; no row is named to the author that does not hear them.
   */
  private boolean isEased(Act act, Opening way) {
    boolean deaf = remedies.isAuthor(act.person()) && !way.row.row.counting().author();
    return !deaf && Candidates.isEased(way.toClose(), act.person());
  }

  /** The first column of a row in which an act helps, or null if it does in none. */
  private static @Nullable Column helped(Act act, Opening way) {
    for (int i = 0; i < ByColumn.COLUMNS.size(); i++) {
      Column column = ByColumn.COLUMNS.get(i);
      if (way.unmet.get(column) != null && helps(act, way.open(column))) {
        return column;
      }
    }
    return null;
  }

  private static boolean helps(Act act, List<Gap> gaps) {
    for (int i = 0; i < gaps.size(); i++) {
      Gap gap = gaps.get(i);
      if (act.action() == Action.APPROVE && gap.isNarrowedBy(act.person())
          || gap instanceof OppositionGap some && some.isLiftedBy(act)) {
        return true;
      }
    }
    return false;
  }
}
