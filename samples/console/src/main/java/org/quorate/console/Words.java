package org.quorate.console;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Finding;
import org.quorate.Met;
import org.quorate.Outcome;
import org.quorate.Unknown;
import org.quorate.Unmet;
import org.quorate.Waived;
import org.quorate.charter.Column;
import org.quorate.console.print.AspectWords;
import org.quorate.console.print.Ink;
import org.quorate.merge.MergeDecision;

/** The words and colours in which the console names what decisions hold. */
final class Words {
  private Words() {}

  static String of(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }

  static String of(Finding finding) {
    if (finding instanceof Met) {
      return "met";
    }
    if (finding instanceof Unmet) {
      return "unmet";
    }
    return finding instanceof Waived ? "waived" : "unknown";
  }

  /** Whatever would settle findings, in the order of {@link Aspect}. */
  static String missing(Collection<Finding> findings) {
    return listed(lacking(findings));
  }

  static String listed(Set<Aspect> aspects) {
    return aspects.stream().map(AspectWords::of).collect(Collectors.joining(", "));
  }

  /** The same as aspects. */
  static Set<Aspect> lacking(Collection<Finding> findings) {
    Set<Aspect> missing = EnumSet.noneOf(Aspect.class);
    for (Finding finding : findings) {
      if (finding instanceof Unknown unknown) {
        missing.addAll(unknown.missing());
      }
    }
    return missing;
  }

  /** What columns are about that are unknown, as far as it is not told at all. */
  static Set<Aspect> next(MergeDecision decision) {
    Set<Aspect> next = EnumSet.noneOf(Aspect.class);
    for (Finding finding : decision.findings()) {
      if (finding instanceof Unknown) {
        about(finding.column()).ifPresent(next::add);
      }
    }
    next.removeIf(aspect -> decision.question().known().extent(aspect) != Extent.ABSENT);
    return next;
  }

  private static Optional<Aspect> about(String column) {
    return Arrays.stream(Column.values())
        .filter(some -> some.shown().equals(column))
        .findFirst()
        .map(
            some ->
                switch (some) {
                  case APPROVALS, DIFFERENT_ORGANISATIONS -> Aspect.REVIEWS;
                  case CHECKS -> Aspect.CHECKS;
                  case SIGN_OFF -> Aspect.COMMITS;
                  case STAY_OPEN -> Aspect.OPENED;
                  case OBJECTIONS, VETOED_BY -> Aspect.OBJECTIONS;
                  case HOLD_BY -> Aspect.HOLDS;
                  case DECIDED_BY -> Aspect.BALLOTS;
                });
  }

  static Ink ink(Outcome outcome) {
    return switch (outcome) {
      case BLOCKED -> Ink.RED;
      case WAITING -> Ink.YELLOW;
      case UNDETERMINED -> Ink.BLUE;
      case ALLOWED -> Ink.GREEN;
    };
  }

  static String of(Instant instant) {
    return instant.toString().replace('T', ' ').replace("Z", " UTC");
  }

  static String listed(List<?> things) {
    return things.stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  /** {@code 1 row}, {@code 2 rows}. */
  static String counted(long number, String one) {
    return String.format(Locale.ROOT, "%,d %s%s", number, one, number == 1 ? "" : "s");
  }
}
