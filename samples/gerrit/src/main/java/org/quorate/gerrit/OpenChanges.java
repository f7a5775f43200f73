package org.quorate.gerrit;

import com.google.gerrit.entities.Project;
import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quorate.Decision;
import org.quorate.Docket;
import org.quorate.GovernanceEngine;
import org.quorate.Outcome;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterRef;
import org.quorate.merge.MayMerge;
import org.quorate.merge.MergeDecision;

/**
 * The decisions on open changes by all they rest on: a docket for each charter. A decision is here
 * as soon as somebody looks at the change, which may be before Gerrit's index has it.
 */
@Singleton
final class OpenChanges {
  private final GovernanceEngine engine;
  private final Map<Place, Docket> dockets = new HashMap<>();
  private final Map<OpenChange, Entry> entries = new HashMap<>();

  @Inject
  OpenChanges(GovernanceEngine engine) {
    this.engine = engine;
  }

  /** Where a charter stands. */
  record Place(Project.NameKey project, String ref) {
    static Place of(InForce inForce) {
      return new Place(inForce.project(), inForce.ref());
    }
  }

  private record Entry(Place place, CharterRef charter) {}

  /** Decides, and keeps the decision instead of an earlier one on the same change. */
  synchronized MergeDecision put(
      OpenChange change, Place place, Charter charter, MayMerge question) {
    Entry before = entries.get(change);
    if (before != null && !before.place().equals(place)) {
      remove(change);
    }
    Docket docket = dockets.computeIfAbsent(place, any -> engine.docket());
    MergeDecision decision = (MergeDecision) docket.put(change.key(), charter, question);
    entries.put(change, new Entry(place, charter.ref()));
    return decision;
  }

  /** Forgets a change that is open no more, or that no charter concerns. */
  synchronized void remove(OpenChange change) {
    Entry gone = entries.remove(change);
    if (gone != null) {
      dockets.computeIfPresent(
          gone.place(),
          (place, docket) -> {
            docket.remove(change.key());
            return docket.size() == 0 ? null : docket;
          });
    }
  }

  /** The last decision on a change. */
  synchronized Optional<Decision> decision(OpenChange change) {
    return Optional.ofNullable(entries.get(change))
        .map(entry -> dockets.get(entry.place()))
        .flatMap(docket -> docket.decision(change.key()));
  }

  /** Those that a fact which was not known may decide. */
  synchronized Set<OpenChange> undetermined() {
    Set<OpenChange> some = new HashSet<>(entries.keySet());
    some.removeIf(
        change ->
            decision(change).map(Decision::outcome).orElse(Outcome.ALLOWED)
                != Outcome.UNDETERMINED);
    return some;
  }

  /** Those whose decision may be another one since a fact changed. */
  synchronized Set<OpenChange> touchedBy(Docket.Change fact) {
    Set<OpenChange> touched = new HashSet<>();
    dockets.values().forEach(docket -> add(docket.touchedBy(fact), touched));
    return touched;
  }

  /**
   * Those under a charter whose decision may be another one under the next; and those that somebody
   * saw under the next already, which the index may not have heard of.
   */
  synchronized Set<OpenChange> touchedBy(Place place, Charter before, Charter after) {
    Set<OpenChange> touched = new HashSet<>();
    Docket docket = dockets.get(place);
    if (docket == null || before.ref().equals(after.ref())) {
      return touched;
    }
    add(docket.touchedBy(new Docket.Change.OfCharter(before, after)), touched);
    entries.forEach(
        (change, entry) -> {
          if (entry.equals(new Entry(place, after.ref()))) {
            touched.add(change);
          }
        });
    return touched;
  }

  private static void add(Collection<String> keys, Set<OpenChange> changes) {
    keys.stream().map(OpenChange::of).forEach(changes::add);
  }
}
