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

/** Those who said one thing of a nomination. */
class Chorus {
  final Scene scene;
  final Who who;
  private final Instant when;
  private final LastWords lastWords;
  private final Map<Voice, Heard> voices = new LinkedHashMap<>();

  /**
   * Gathers voices.
   *
   * @param end from when it is too late to say so; null for never
   */
  Chorus(Scene scene, Voice.Says says, Who who, @Nullable Instant end) {
    this(scene, says, who, end, scene.at, scene.lastWords);
  }

  /** As their words stood at an instant, of those who decide nothing by what they said later. */
  static Chorus then(Scene scene, Voice.Says says, Who who, Instant when) {
    LastWords lastWords = new LastWords(scene.people, scene.voices(), when);
    return new Chorus(scene, says, who, null, when, lastWords);
  }

  private Chorus(
      Scene scene,
      Voice.Says says,
      Who who,
      @Nullable Instant end,
      Instant when,
      LastWords lastWords) {
    this.scene = scene;
    this.who = who;
    this.when = when;
    this.lastWords = lastWords;
    for (Voice voice : scene.voices()) {
      if (voice.says() == says) {
        voices.put(voice, heard(voice, end));
      }
    }
  }

  private Heard heard(Voice voice, @Nullable Instant end) {
    int person = scene.people.number(voice.by());
    return new Heard(
        timing(voice, end),
        LastWords.isWithdrawn(voice, when),
        lastWords.replace(voice),
        person == scene.nominee,
        scene.people.bot(person),
        scene.standing(who, person, voice.at()));
  }

  private Timing timing(Voice voice, @Nullable Instant end) {
    if (scene.isEarly(voice)) {
      return Timing.EARLY;
    } else if (voice.at().isAfter(when)) {
      return Timing.AHEAD;
    }
    return end == null || voice.at().isBefore(end) ? Timing.WITHIN : Timing.BEYOND;
  }

  void collect(Facts facts) {
    voices.values().forEach(facts::add);
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
