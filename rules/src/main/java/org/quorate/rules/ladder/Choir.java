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
import java.util.function.Predicate;
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
  private final Audience others;

  /** Where not all voices are known: what others may have said, and when. */
  private final Map<Instant, Audience> untold = new TreeMap<>();

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
    others = scene.audience(who, scene.at);
    if (!scene.knows(Aspect.NOMINATIONS)) {
      scene.past().forEach(when -> untold.put(when, scene.audience(who, when)));
    }
  }

  private Heard heard(Voice voice, @Nullable Instant end) {
    int person = scene.people.number(voice.by());
    return new Heard(
        timing(voice, end),
        LastWords.isWithdrawn(voice, scene.at),
        scene.lastWords.replace(voice),
        person == scene.nominee,
        scene.people.bot(person),
        scene.standing(who, person, voice.at()));
  }

  private Timing timing(Voice voice, @Nullable Instant end) {
    if (scene.isEarly(voice)) {
      return Timing.EARLY;
    } else if (voice.at().isAfter(scene.at)) {
      return Timing.AHEAD;
    }
    return end == null || voice.at().isBefore(end) ? Timing.WITHIN : Timing.BEYOND;
  }

  private Heard couldSpeak(Instant when) {
    Tri standing = scene.standing(who, scene.nominee, when);
    return couldSpeak(new Audience.Kind(scene.people.bot(scene.nominee), standing), true);
  }

  private static Heard couldSpeak(Audience.Kind kind, boolean own) {
    return new Heard(Timing.WITHIN, false, false, own, kind.bot(), kind.standing());
  }

  void collect(Facts facts) {
    voices.values().forEach(facts::add);
    collect(facts, others, scene.at);
    untold.forEach((when, audience) -> collect(facts, audience, when));
  }

  private void collect(Facts facts, Audience audience, Instant when) {
    facts.add(couldSpeak(when));
    audience.kinds().forEach(kind -> facts.add(couldSpeak(kind, false)));
  }

  /** What counts most of each person's voices. */
  Map<Integer, Counts> counts(Facts facts) {
    Map<Integer, Counts> counts = new TreeMap<>();
    voices.forEach(
        (voice, heard) ->
            counts.merge(scene.people.number(voice.by()), Counts.of(facts, heard), Counts::more));
    return counts;
  }

  /** All that were told, whether they count or not. */
  Set<Voice> all() {
    return voices.keySet();
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

  /** Those who could yet speak: all of them, or more than are asked for. */
  Set<Integer> reachable(Facts facts, int most) {
    return could(facts, others.first(most + 1L, could(facts)), scene.at);
  }

  /** The same, but so many of each who belong to the same organisations. */
  Set<Integer> spread(Facts facts, int most) {
    return could(facts, others.spread(most + 1L, could(facts), scene.view(scene.at)), scene.at);
  }

  private static Predicate<Audience.Kind> could(Facts facts) {
    return kind -> Counts.of(facts, couldSpeak(kind, false)).possibly();
  }

  /** With the nominee only if that one's own word would count. */
  private Set<Integer> could(Facts facts, List<Integer> some, Instant when) {
    Set<Integer> people = new TreeSet<>(some);
    people.remove(scene.nominee);
    if (Counts.of(facts, couldSpeak(when)).possibly()) {
      people.add(scene.nominee);
    }
    return people;
  }

  /** Those of whom nobody told that they spoke: all of them, or more than are asked for. */
  Set<Integer> untold(Facts facts, int most) {
    Set<Integer> people = new TreeSet<>();
    untold.forEach(
        (when, audience) ->
            people.addAll(could(facts, audience.first(most + 1L, could(facts)), when)));
    return people;
  }

  /** So many of each who belonged to the same organisations when they could have spoken. */
  Map<Instant, Set<Integer>> untoldSpread(Facts facts, int most) {
    Map<Instant, Set<Integer>> people = new TreeMap<>();
    untold.forEach(
        (when, audience) -> {
          List<Integer> some = audience.spread(most + 1L, could(facts), scene.view(when));
          people.put(when, could(facts, some, when));
        });
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
    for (Voice voice : scene.voices()) {
      turns.add(voice.at());
      if (voice.withdrawn() != null) {
        turns.add(voice.withdrawn());
      }
    }
  }
}
