package org.quorate.console.audit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.quorate.console.audit.AuditReport.Share;
import org.quorate.merge.Approver;

/** Adds up whose approvals counted. */
final class Approvals {
  /** Stands for people of whom no organisation is known, and for those who have none. */
  static final String NO_ORGANISATION = "(unaffiliated or unknown)";

  private static final Comparator<Share> MOST =
      Comparator.comparingInt((Share share) -> -share.contributions()).thenComparing(Share::name);

  private final Map<String, Integer> people = new HashMap<>();
  private final Map<String, Integer> organisations = new HashMap<>();

  void add(List<Approver> approvers) {
    Set<String> once = new TreeSet<>();
    for (Approver approver : approvers) {
      people.merge(approver.handle().shown(), 1, Integer::sum);
      if (approver.organisations().isEmpty()) {
        once.add(NO_ORGANISATION);
      }
      once.addAll(approver.organisations());
    }
    once.forEach(name -> organisations.merge(name, 1, Integer::sum));
  }

  List<Share> people() {
    return sorted(people);
  }

  List<Share> organisations() {
    return sorted(organisations);
  }

  private static List<Share> sorted(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(entry -> new Share(entry.getKey(), entry.getValue()))
        .sorted(MOST)
        .toList();
  }
}
