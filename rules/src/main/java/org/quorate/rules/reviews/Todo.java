package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quorate.Remedy;
import org.quorate.Remedy.Action;
import org.quorate.RuleName;
import org.quorate.charter.Column;

/** What is to be done, by whom and for which rows: the acts chosen, and what has to go beside. */
final class Todo {
  private final Remedies remedies;
  private final Map<Act, Map<RuleName, String>> helped = new LinkedHashMap<>();
  private final Map<Remedy, Set<RuleName>> beside = new LinkedHashMap<>();
  private boolean strangers;

  Todo(Remedies remedies, List<Act> chosen, List<Opening> ways) {
    this.remedies = remedies;
    chosen.forEach(act -> helped.put(act, new TreeMap<>()));
    for (Opening way : ways) {
      way.unmet.forEach((column, says) -> add(way, column, says));
    }
    for (Opening way : ways) {
      helped.forEach((act, rules) -> ease(way, act, rules));
    }
  }

  private void add(Opening way, Column column, Says says) {
    List<Gap> gaps = way.open(column);
    helped.forEach(
        (act, rules) -> {
          if (helps(act, gaps)) {
            String as = act.action() == Action.APPROVE ? Remedies.as(way.row, column) : "";
            rules.putIfAbsent(way.row.row.name(), as);
          }
        });
    if (column == Column.CHECKS || column == Column.SIGN_OFF) {
      remedies.of(way.row, column, says).forEach(this::beside);
    } else if (says == Says.UNMET_PEOPLE) {
      Remedy stranger = remedies.stranger(way.row, column);
      if (stranger != null) {
        strangers = true;
        beside(stranger);
      }
    }
  }

  private static boolean helps(Act act, List<Gap> gaps) {
    for (Gap gap : gaps) {
      if (act.action() == Action.APPROVE && gap.isNarrowedBy(act.person())
          || gap instanceof OppositionGap some && some.isLiftedBy(act)) {
        return true;
      }
    }
    return false;
  }

  /** An act that brings nothing itself frees somebody who serves a row. */
  private static void ease(Opening way, Act act, Map<RuleName, String> rules) {
    if (act.action() == Action.APPROVE
        && isFree(rules)
        && Candidates.isEased(way.toClose(), act.person())) {
      rules.putIfAbsent(way.row.row.name(), "");
    }
  }

  private static boolean isFree(Map<RuleName, String> rules) {
    for (String as : rules.values()) {
      if (!as.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private void beside(Remedy remedy) {
    Remedy same = new Remedy(remedy.action(), remedy.who(), remedy.as(), List.of());
    beside.computeIfAbsent(same, any -> new TreeSet<>()).addAll(remedy.rules());
  }

  /** Whether somebody has to act whom nobody can name. */
  boolean isForStrangers() {
    return strangers;
  }

  List<Remedy> all() {
    List<Remedy> all = new ArrayList<>(helped.size() + beside.size());
    helped.forEach(
        (act, rules) -> {
          String as = rules.isEmpty() ? "" : rules.values().iterator().next();
          List<RuleName> names = List.copyOf(rules.keySet());
          all.add(new Remedy(act.action(), remedies.shown(act.person()), as, names));
        });
    beside.forEach(
        (one, rules) -> all.add(new Remedy(one.action(), one.who(), one.as(), List.copyOf(rules))));
    return all;
  }
}
