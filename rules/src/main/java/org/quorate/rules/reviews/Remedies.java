package org.quorate.rules.reviews;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quorate.Cure;
import org.quorate.Finding;
import org.quorate.Handle;
import org.quorate.Outcome;
import org.quorate.Remedy;
import org.quorate.Remedy.Action;
import org.quorate.RuleName;
import org.quorate.Unmet;
import org.quorate.charter.Column;
import org.quorate.merge.NextSteps;
import org.quorate.merge.Requirement;
import org.quorate.rules.reviews.MergeDeliberation.Row;

/**
 * Who can do what about the rows that are open. People are chosen greedily: the one who helps most
 * rows first, so the set may be larger than the smallest; it says so.
 */
final class Remedies {
  private static final int MOST = 20;

  private final MergeDeliberation it;
  private final Map<Finding, Row> rowOf;

  Remedies(MergeDeliberation it, Map<Finding, Row> rowOf) {
    this.it = it;
    this.rowOf = rowOf;
  }

  /** Who could do something about one column of one row. */
  List<Remedy> of(Row row, Column column) {
    List<RuleName> rules = List.of(row.row.name());
    return switch (column) {
      case APPROVALS, DIFFERENT_ORGANISATIONS -> approvals(row, column, rules);
      case CHECKS -> checks(row, rules);
      case SIGN_OFF -> List.of(new Remedy(Action.SIGN_OFF, author().shown(), "author", rules));
      case STAY_OPEN -> List.of();
      case OBJECTIONS -> opponents(row, column, Action.WITHDRAW_OBJECTION, rules);
      case VETOED_BY -> opponents(row, column, Action.LIFT_VETO, rules);
      case HOLD_BY -> opponents(row, column, Action.LIFT_HOLD, rules);
    };
  }

  private Handle author() {
    return it.situation.people.handle(it.situation.author);
  }

  private List<Remedy> approvals(Row row, Column column, List<RuleName> rules) {
    String as = row.row.source().cell(column.shown());
    List<Remedy> remedies = new ArrayList<>();
    for (int person : candidates(row)) {
      String who = it.situation.people.handle(person).shown();
      remedies.add(new Remedy(Action.APPROVE, who, as, rules));
      if (remedies.size() == MOST) {
        break;
      }
    }
    boolean unlimited = row.surely.tally().every().stream().anyMatch(DemandTally::unlimited);
    if (remedies.isEmpty() && unlimited) {
      remedies.add(new Remedy(Action.APPROVE, "anybody whom `" + as + "` means", as, rules));
    }
    return remedies;
  }

  /** People who may approve and have not, by handle. */
  private List<Integer> candidates(Row row) {
    RowTally tally = row.surely.tally();
    long[] counted = tally.people(Level.SURE, it::counts);
    List<Integer> candidates = new ArrayList<>();
    long[] open = Bits.without(tally.people(Level.REACH, it::counts), counted);
    Bits.each(open, candidates::add);
    candidates.sort(Comparator.comparing(it.situation.people::handle));
    return candidates;
  }

  private static List<Remedy> checks(Row row, List<RuleName> rules) {
    List<Remedy> remedies = new ArrayList<>();
    Checking checking = row.surely.checking();
    if (checking != null) {
      for (List<String> names : List.of(checking.failed(), checking.unreported())) {
        names.forEach(
            name -> remedies.add(new Remedy(Action.PASS_CHECK, "check " + name, "", rules)));
      }
    }
    return remedies;
  }

  private List<Remedy> opponents(Row row, Column column, Action action, List<RuleName> rules) {
    List<Remedy> remedies = new ArrayList<>();
    for (Handle handle : row.surely.opponents(column, it::counts)) {
      remedies.add(new Remedy(action, handle.shown(), "", rules));
    }
    return remedies;
  }

  /** What would open all rows together. */
  NextSteps steps(List<Requirement> groups) {
    Map<String, List<Remedy>> approvers = new TreeMap<>();
    Map<RuleName, Integer> wanted = new TreeMap<>();
    List<Remedy> others = new ArrayList<>();
    Instant wait = null;
    for (Requirement requirement : groups) {
      if (requirement.outcome() == Outcome.BLOCKED || requirement.outcome() == Outcome.WAITING) {
        for (Unmet open : open(requirement)) {
          wait = later(wait, open);
          gather(open, approvers, wanted, others);
        }
      }
    }
    List<Remedy> chosen = choose(approvers, wanted);
    boolean minimal = chosen.size() <= 1;
    chosen.addAll(others);
    return chosen.isEmpty() && wait == null ? NextSteps.NONE : new NextSteps(chosen, minimal, wait);
  }

  private static List<Unmet> open(Requirement requirement) {
    List<Unmet> open = new ArrayList<>();
    for (Requirement.Alternative alternative : requirement.alternatives()) {
      if (alternative.outcome() == requirement.outcome() && open.isEmpty()) {
        for (Finding finding : alternative.findings()) {
          if (finding instanceof Unmet unmet) {
            open.add(unmet);
          }
        }
      }
    }
    return open;
  }

  private @Nullable Instant later(@Nullable Instant wait, Unmet open) {
    Row row = rowOf.get(open);
    Instant end = row == null || open.cure() != Cure.TIME ? null : row.surely.end();
    return end == null || wait != null && wait.isAfter(end) ? wait : end;
  }

  private void gather(
      Unmet open,
      Map<String, List<Remedy>> approvers,
      Map<RuleName, Integer> wanted,
      List<Remedy> others) {
    for (Remedy remedy : open.remedies()) {
      if (remedy.action() == Action.APPROVE) {
        approvers.computeIfAbsent(remedy.who(), any -> new ArrayList<>()).add(remedy);
      } else {
        others.add(remedy);
      }
    }
    Row row = rowOf.get(open);
    boolean approvals = open.column().equals(Column.APPROVALS.shown());
    if (row != null && approvals) {
      int lacks = row.surely.tally().lacks(Level.SURE, it::counts);
      wanted.merge(row.row.name(), lacks, Math::max);
    } else if (open.column().equals(Column.DIFFERENT_ORGANISATIONS.shown())) {
      wanted.merge(open.rule().name(), 1, Math::max);
    }
  }

  private static List<Remedy> choose(
      Map<String, List<Remedy>> approvers, Map<RuleName, Integer> wanted) {
    List<Remedy> chosen = new ArrayList<>();
    while (wanted.values().stream().anyMatch(left -> left > 0)) {
      String best = null;
      int most = 0;
      for (Map.Entry<String, List<Remedy>> entry : approvers.entrySet()) {
        int helps =
            (int)
                rules(entry.getValue()).stream().filter(r -> wanted.getOrDefault(r, 0) > 0).count();
        if (helps > most) {
          most = helps;
          best = entry.getKey();
        }
      }
      if (best == null) {
        break;
      }
      List<Remedy> his = java.util.Objects.requireNonNull(approvers.remove(best));
      TreeSet<RuleName> rules = rules(his);
      rules.forEach(rule -> wanted.computeIfPresent(rule, (any, left) -> left - 1));
      chosen.add(new Remedy(Action.APPROVE, best, his.get(0).as(), List.copyOf(rules)));
    }
    return chosen;
  }

  private static TreeSet<RuleName> rules(List<Remedy> remedies) {
    TreeSet<RuleName> rules = new TreeSet<>();
    remedies.forEach(remedy -> rules.addAll(remedy.rules()));
    return rules;
  }
}
