package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.quorate.Aspect;
import org.quorate.charter.Who;
import org.quorate.ladder.Voice;
import org.quorate.rules.Facts;
import org.quorate.rules.people.Tri;

/** The same beside those who could say it, or may have. */
final class Choir extends Chorus {
  private final Audience others;

  /** Where not all voices are known: what others may have said, and when. */
  private final Map<Instant, Audience> untold = new TreeMap<>();

  Choir(Scene scene, Voice.Says says, Who who) {
    super(scene, says, who, null);
    others = scene.audience(who, scene.at);
    if (!scene.knows(Aspect.NOMINATIONS)) {
      scene.past().forEach(when -> untold.put(when, scene.audience(who, when)));
    }
  }

  private Heard couldSpeak(Instant when) {
    Tri standing = scene.standing(who, scene.nominee, when);
    return couldSpeak(new Audience.Kind(scene.people.bot(scene.nominee), standing), true);
  }

  private static Heard couldSpeak(Audience.Kind kind, boolean own) {
    return new Heard(Timing.WITHIN, false, false, own, kind.bot(), kind.standing());
  }

  @Override
  void collect(Facts facts) {
    super.collect(facts);
    collect(facts, others, scene.at);
    untold.forEach((when, audience) -> collect(facts, audience, when));
  }

  private void collect(Facts facts, Audience audience, Instant when) {
    facts.add(couldSpeak(when));
    audience.kinds().forEach(kind -> facts.add(couldSpeak(kind, false)));
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
}
