package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.charter.Who;
import org.quorate.ladder.Uncounted;
import org.quorate.ladder.Voice;
import org.quorate.rules.Facts;
import org.quorate.rules.people.Tri;

/** Those who said one thing of a nomination, beside those who could. */
final class Choir {
  private final Scene scene;
  private final Who who;
  private final Map<Voice, Heard> voices = new LinkedHashMap<>();
  private final Map<Integer, Heard> others = new TreeMap<>();

  /** Where not all voices are known: what others may have said, and when. */
  private final Map<Instant, Map<Integer, Heard>> untold = new TreeMap<>();

  /**
   * Gathers voices.
   *
   * @param end from when it is too late to say so; null for never
   */
  Choir(Scene scene, Voice.Says says, Who who, @Nullable Instant end) {
    this.scene = scene;
    this.who = who;
    for (Voice voice : scene.voices()) {
      if (voice.says() == says) {
        voices.put(voice, heard(voice, end));
      }
    }
    for (int person = 0; person < scene.people.size(); person++) {
      if (scene.people.isSomebody(person)) {
        others.put(person, heard(person, scene.at, Timing.WITHIN, false));
      }
    }
    if (!scene.knows(Aspect.NOMINATIONS)) {
      scene.past().forEach(when -> untold.put(when, new TreeMap<>()));
      untold.forEach(
          (when, heard) ->
              others
                  .keySet()
                  .forEach(one -> heard.put(one, heard(one, when, Timing.WITHIN, false))));
    }
  }

  private Heard heard(Voice voice, @Nullable Instant end) {
    boolean late = end != null && !voice.at().isBefore(end);
    boolean ahead = voice.at().isAfter(scene.at);
    Timing timing = ahead ? Timing.AHEAD : late ? Timing.BEYOND : Timing.WITHIN;
    boolean withdrawn = voice.withdrawn() != null && !voice.withdrawn().isAfter(scene.at);
    return heard(scene.people.number(voice.by()), voice.at(), timing, withdrawn);
  }

  private Heard heard(int person, Instant when, Timing timing, boolean withdrawn) {
    Tri standing = scene.standing(who, person, when);
    boolean own = person == scene.nominee;
    return new Heard(timing, withdrawn, own, scene.people.bot(person), standing);
  }

  void collect(Facts facts) {
    voices.values().forEach(facts::add);
    others.values().forEach(facts::add);
    untold.values().forEach(heard -> heard.values().forEach(facts::add));
  }

  /** What counts most of each person's voices. */
  Map<Integer, Counts> counts(Facts facts) {
    Map<Integer, Counts> counts = new TreeMap<>();
    voices.forEach(
        (voice, heard) ->
            counts.merge(scene.people.number(voice.by()), Counts.of(facts, heard), Counts::more));
    return counts;
  }

  /** The voices that count for certain, or those too that may. */
  List<Voice> counted(Facts facts, boolean possibly) {
    List<Voice> counted = new ArrayList<>();
    voices.forEach(
        (voice, heard) -> {
          Counts counts = Counts.of(facts, heard);
          if (possibly ? counts.possibly() : counts.surely()) {
            counted.add(voice);
          }
        });
    return counted;
  }

  /** Those whose voice counts for certain, or may. */
  Set<Integer> people(Facts facts, boolean possibly) {
    Set<Integer> people = new TreeSet<>();
    counted(facts, possibly).forEach(voice -> people.add(scene.people.number(voice.by())));
    return people;
  }

  /** Those who could yet speak. */
  Set<Integer> reachable(Facts facts) {
    Set<Integer> people = new TreeSet<>();
    others.forEach(
        (person, heard) -> {
          if (Counts.of(facts, heard).possibly()) {
            people.add(person);
          }
        });
    return people;
  }

  /** Those of whom nobody told that they spoke, each with when they could have. */
  Map<Integer, Set<Instant>> untold(Facts facts) {
    Map<Integer, Set<Instant>> people = new TreeMap<>();
    untold.forEach(
        (when, heard) ->
            heard.forEach(
                (person, fact) -> {
                  if (Counts.of(facts, fact).possibly()) {
                    people.computeIfAbsent(person, any -> new TreeSet<>()).add(when);
                  }
                }));
    return people;
  }

  boolean wasOpen() {
    return scene.wasOpen(who);
  }

  boolean isOpen() {
    return scene.isOpen(who);
  }

  /** What would tell whether those count who may. */
  Set<Aspect> missing(Facts facts) {
    Set<Aspect> missing = EnumSet.noneOf(Aspect.class);
    voices.forEach(
        (voice, heard) -> {
          if (Counts.of(facts, heard) == Counts.MAYBE_STANDING) {
            missing.addAll(scene.lacksStanding(voice.at()));
          }
        });
    return missing;
  }

  /** Those whose voices do not count, or only may; of several voices the best. */
  List<Uncounted> uncounted(String column, String what, Facts facts) {
    List<Uncounted> uncounted = new ArrayList<>();
    Map<Integer, Counts> counts = counts(facts);
    for (int person : scene.sorted(counts.keySet())) {
      Counts one = counts.get(person);
      if (one != null && !one.surely()) {
        uncounted.add(new Uncounted(column, what, scene.people.shown(person), one.words(), 1));
      }
    }
    return uncounted;
  }

  /** At which instants a voice may begin or cease to count. */
  void turns(Set<Instant> turns) {
    for (Voice voice : voices.keySet()) {
      turns.add(voice.at());
      if (voice.withdrawn() != null) {
        turns.add(voice.withdrawn());
      }
    }
  }
}
