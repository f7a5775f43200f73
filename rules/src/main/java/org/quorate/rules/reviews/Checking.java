package org.quorate.rules.reviews;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.charter.CheckNeeded;
import org.quorate.contribution.Check;

/** The checks that a row needs, sorted by how they stand. */
record Checking(List<String> failed, List<String> unreported, List<String> unknown) {

  static Checking of(Situation situation, List<CheckNeeded> needed) {
    Checking all = new Checking(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (CheckNeeded check : needed) {
      Check found = latest(situation, check.name());
      if (found == null) {
        boolean known = situation.complete(Aspect.CHECKS);
        (known ? all.unreported : all.unknown).add(check.name());
      } else if (!check.accepted().contains(found.conclusion())) {
        boolean pending = found.conclusion() == Check.Conclusion.PENDING;
        (pending ? all.unreported : all.failed).add(check.name());
      }
    }
    return all;
  }

  private static @Nullable Check latest(Situation situation, String name) {
    Check latest = null;
    for (Check check : situation.contribution.evidence().checks()) {
      boolean seen = check.at() == null || !check.at().isAfter(situation.at);
      if (check.name().equals(name) && seen) {
        latest = latest == null ? check : later(latest, check);
      }
    }
    return latest;
  }

  private static Check later(Check one, Check other) {
    Instant first = one.at() == null ? Instant.MIN : one.at();
    Instant second = other.at() == null ? Instant.MIN : other.at();
    int order = first.compareTo(second);
    order = order != 0 ? order : one.conclusion().compareTo(other.conclusion());
    return order >= 0 ? one : other;
  }

  Claim.ChecksReported claim() {
    return new Claim.ChecksReported(!failed.isEmpty(), !unreported.isEmpty(), !unknown.isEmpty());
  }
}
