package org.quorate.console.audit;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.Finding;
import org.quorate.Unknown;

/** Adds up what the history does not hold, once for each contribution. */
final class Lacks {
  private final Map<Aspect, Integer> contributions = new EnumMap<>(Aspect.class);

  void add(List<Finding> findings) {
    Set<Aspect> once = EnumSet.noneOf(Aspect.class);
    for (Finding finding : findings) {
      if (finding instanceof Unknown unknown) {
        once.addAll(unknown.missing());
      }
    }
    once.forEach(aspect -> contributions.merge(aspect, 1, Integer::sum));
  }

  List<AuditReport.Missing> result() {
    return contributions.entrySet().stream()
        .map(entry -> new AuditReport.Missing(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingInt(missing -> -missing.contributions()))
        .toList();
  }
}
