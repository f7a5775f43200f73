package org.quorate.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quorate.Decision;
import org.quorate.Docket;
import org.quorate.Handle;
import org.quorate.Question;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterRef;
import org.quorate.spi.Footprint;

/** Open decisions by everything they rest on. One lock: work under it is look-ups and deciding. */
final class DefaultDocket implements Docket {
  private static final Object ANYBODY = "anybody";

  private final DroolsEngine engine;
  private final Map<String, Open> open = new HashMap<>();
  private final Map<Object, Set<String>> bySubject = new HashMap<>();

  DefaultDocket(DroolsEngine engine) {
    this.engine = engine;
  }

  /** Where somebody belongs, beside who they are. */
  record Belonging(Handle person) {}

  /**
   * An open decision.
   *
   * @param charters under which it stands: its own, and later ones that did not touch it
   */
  private record Open(
      Question<?> question, Decision decision, Set<Object> subjects, Set<CharterRef> charters) {}

  @Override
  public synchronized Decision put(String id, Charter charter, Question<?> question) {
    Decision decision = engine.decide(charter, question);
    Set<Object> subjects = subjects(charter, question);
    remove(id);
    Set<CharterRef> charters = new HashSet<>(Set.of(charter.ref()));
    open.put(id, new Open(question, decision, subjects, charters));
    subjects.forEach(subject -> bySubject.computeIfAbsent(subject, any -> new HashSet<>()).add(id));
    return decision;
  }

  @Override
  public synchronized boolean remove(String id) {
    Open gone = open.remove(id);
    if (gone == null) {
      return false;
    }
    for (Object subject : gone.subjects()) {
      bySubject.computeIfPresent(
          subject,
          (any, ids) -> {
            ids.remove(id);
            return ids.isEmpty() ? null : ids;
          });
    }
    return true;
  }

  @Override
  public synchronized Optional<Decision> decision(String id) {
    return Optional.ofNullable(open.get(id)).map(Open::decision);
  }

  @Override
  public synchronized Set<String> touchedBy(Change change) {
    if (change instanceof Change.OfPerson person) {
      Set<String> touched = restingOn(person.handle());
      touched.addAll(restingOn(ANYBODY));
      return touched;
    } else if (change instanceof Change.OfRole role) {
      return restingOn(role.role());
    } else if (change instanceof Change.OfModule module) {
      return restingOn(module.module());
    } else if (change instanceof Change.OfOrganisation organisation) {
      return restingOn(organisation.organisation());
    } else if (change instanceof Change.OfRule rule) {
      return restingOn(rule.rule());
    }
    Change.OfCharter both = (Change.OfCharter) change;
    return touchedBy(both.before(), both.after());
  }

  private Set<String> restingOn(Object subject) {
    return new TreeSet<>(bySubject.getOrDefault(subject, Set.of()));
  }

  private Set<String> touchedBy(Charter before, Charter after) {
    Set<Object> changed = new CharterChange(before, after).subjects();
    Set<String> touched = new TreeSet<>();
    open.forEach(
        (id, entry) -> {
          if (entry.charters().contains(before.ref())) {
            if (isTouched(entry, changed, after)) {
              touched.add(id);
            } else {
              entry.charters().add(after.ref());
            }
          }
        });
    return touched;
  }

  /** A new row may apply where nothing of the old charter hints at it: so both footprints count. */
  private boolean isTouched(Open entry, Set<Object> changed, Charter after) {
    return !changed.isEmpty()
        && !(Collections.disjoint(entry.subjects(), changed)
            && Collections.disjoint(subjects(after, entry.question()), changed));
  }

  @Override
  public synchronized Set<String> dueBy(Instant instant) {
    Set<String> due = new TreeSet<>();
    open.forEach(
        (id, entry) ->
            entry
                .decision()
                .until()
                .filter(until -> !until.isAfter(instant))
                .ifPresent(u -> due.add(id)));
    return due;
  }

  @Override
  public synchronized Map<String, Decision> again(
      Collection<String> ids, Charter charter, Instant at) {
    Map<String, Decision> changed = new TreeMap<>();
    for (String id : ids) {
      Open entry = open.get(id);
      if (entry != null) {
        Decision decision = put(id, charter, entry.question().asOf(at));
        if (differ(decision, entry.decision())) {
          changed.put(id, decision);
        }
      }
    }
    return changed;
  }

  private static boolean differ(Decision one, Decision other) {
    return one.outcome() != other.outcome()
        || !one.headline().equals(other.headline())
        || !one.findings().equals(other.findings())
        || !one.obligations().equals(other.obligations());
  }

  @Override
  public synchronized int size() {
    return open.size();
  }

  private Set<Object> subjects(Charter charter, Question<?> question) {
    Set<Object> subjects = new HashSet<>();
    engine.footprints(charter, question).forEach(footprint -> add(footprint, subjects));
    return subjects;
  }

  private static void add(Footprint footprint, Set<Object> subjects) {
    subjects.addAll(footprint.people());
    if (footprint.anybody()) {
      subjects.add(ANYBODY);
    }
    footprint.affiliated().forEach(person -> subjects.add(new Belonging(person)));
    subjects.addAll(footprint.roles());
    subjects.addAll(footprint.modules());
    subjects.addAll(footprint.organisations());
    subjects.addAll(footprint.rules());
  }
}
