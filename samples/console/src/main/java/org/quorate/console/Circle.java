package org.quorate.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quorate.Finding;
import org.quorate.GovernanceEngine;
import org.quorate.Remedy;
import org.quorate.RuleName;
import org.quorate.Unmet;
import org.quorate.charter.Charter;
import org.quorate.merge.MergeDecision;

/**
 * People who are asked to approve for the same rows, and who else can in their place.
 *
 * @param rules the rows by what they ask for; under the empty text if that is not approvals
 * @param others those who can approve in place of any one of them
 * @param any whether as many of all of these do, whoever they are
 */
record Circle(
    List<String> people, Map<String, List<RuleName>> rules, List<String> others, boolean any) {

  Circle {
    people = List.copyOf(people);
    others = List.copyOf(others);
  }

  /** The circles of everybody who is asked by name to approve. */
  static List<Circle> of(GovernanceEngine engine, Charter charter, MergeDecision decision) {
    List<Remedy> asked = decision.next().remedies().stream().filter(Circle::isNamed).toList();
    if (asked.isEmpty()) {
      return List.of();
    }
    List<String> chosen = asked.stream().map(Remedy::who).toList();
    Rehearing rehearing = new Rehearing(engine, charter, decision.question(), chosen);
    Map<RuleName, List<Remedy>> remedies = remedies(decision);
    Map<RuleName, Set<String>> able = rehearing.isPossible() ? able(remedies) : Map.of();
    Map<Circle, List<String>> alike = new LinkedHashMap<>();
    for (Remedy remedy : asked) {
      Set<String> others = new LinkedHashSet<>();
      able.forEach((rule, who) -> others.addAll(remedy.rules().contains(rule) ? who : Set.of()));
      chosen.forEach(others::remove);
      others.removeIf(other -> !rehearing.does(List.of(other), List.of(remedy.who())));
      Circle same = new Circle(List.of(), asked(remedy, remedies), List.copyOf(others), false);
      alike.computeIfAbsent(same, first -> new ArrayList<>()).add(remedy.who());
    }
    List<Circle> circles = new ArrayList<>();
    alike.forEach((same, people) -> circles.add(same.with(people, rehearing)));
    return circles;
  }

  /** The rows that a remedy helps, by what each of them asks for. */
  private static Map<String, List<RuleName>> asked(
      Remedy remedy, Map<RuleName, List<Remedy>> remedies) {
    Map<String, List<RuleName>> rules = new LinkedHashMap<>();
    for (RuleName rule : remedy.rules()) {
      String as =
          remedy.as().isEmpty() ? "" : asked(remedy, remedies.getOrDefault(rule, List.of()));
      rules.computeIfAbsent(as, some -> new ArrayList<>()).add(rule);
    }
    return rules;
  }

  /** A remedy of several rows says what the first of them asks for; their own say it of each. */
  private static String asked(Remedy remedy, List<Remedy> ofRow) {
    return ofRow.stream()
        .filter(own -> own.action() == remedy.action() && !own.as().isEmpty())
        .min(Comparator.comparing(own -> !own.who().equals(remedy.who())))
        .map(Remedy::as)
        .orElse(remedy.as());
  }

  /** What each row says would help. */
  private static Map<RuleName, List<Remedy>> remedies(MergeDecision decision) {
    Map<RuleName, List<Remedy>> remedies = new LinkedHashMap<>();
    for (Finding finding : decision.findings()) {
      if (finding instanceof Unmet unmet) {
        remedies
            .computeIfAbsent(finding.rule().name(), rule -> new ArrayList<>())
            .addAll(unmet.remedies());
      }
    }
    return remedies;
  }

  /** Whether it asks somebody for an approval who has a name. */
  static boolean isNamed(Remedy remedy) {
    boolean named = remedy.who().indexOf('@') >= 0 && remedy.who().indexOf(' ') < 0;
    return named && remedy.action() == Remedy.Action.APPROVE;
  }

  /** Who could approve about anything that is open in each row. */
  private static Map<RuleName, Set<String>> able(Map<RuleName, List<Remedy>> remedies) {
    Map<RuleName, Set<String>> able = new LinkedHashMap<>();
    remedies.forEach(
        (rule, some) -> {
          Set<String> people = new LinkedHashSet<>();
          some.stream().filter(Circle::isNamed).forEach(one -> people.add(one.who()));
          able.put(rule, people);
        });
    return able;
  }

  private Circle with(List<String> chosen, Rehearing rehearing) {
    List<String> all = new ArrayList<>(chosen);
    all.addAll(others);
    boolean any =
        !others.isEmpty() && (chosen.size() == 1 || allDo(all, 0, List.of(), chosen, rehearing));
    return new Circle(chosen, rules, others, any);
  }

  /** Whether every choice of as many as were chosen does, with those picked so far. */
  private static boolean allDo(
      List<String> all, int from, List<String> picked, List<String> chosen, Rehearing rehearing) {
    if (picked.size() == chosen.size()) {
      return rehearing.does(picked, chosen);
    }
    for (int i = from; i < all.size(); i++) {
      List<String> more = new ArrayList<>(picked);
      more.add(all.get(i));
      if (!allDo(all, i + 1, more, chosen, rehearing)) {
        return false;
      }
    }
    return true;
  }
}
