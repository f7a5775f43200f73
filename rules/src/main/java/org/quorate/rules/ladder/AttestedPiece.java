package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quorate.Aspect;
import org.quorate.Remedy;
import org.quorate.charter.EvidenceNeeded.Attested;
import org.quorate.charter.LadderColumn;
import org.quorate.ladder.Attestation;
import org.quorate.ladder.Progress;
import org.quorate.ladder.Uncounted;
import org.quorate.rules.Facts;
import org.quorate.rules.Says;
import org.quorate.rules.people.Tri;

/** Something that somebody else attests of the nominee. */
final class AttestedPiece extends Piece {
  private static final int SHOWN = 5;

  private final Attested needed;
  private final Map<Attestation, Testimony> given = new LinkedHashMap<>();
  private final Audience others;

  /** Where not all of them are known: what others may have attested, and the nominee. */
  private final Set<Testimony> untold = new HashSet<>();

  AttestedPiece(Scene scene, Attested needed) {
    super(scene);
    this.needed = needed;
    for (Attestation one : scene.attestations()) {
      if (one.what()
          .strip()
          .toLowerCase(Locale.ROOT)
          .equals(needed.what().toLowerCase(Locale.ROOT))) {
        given.put(one, testimony(one));
      }
    }
    others = scene.audience(needed.by(), scene.at);
    if (!scene.knows(Aspect.ATTESTATIONS)) {
      for (Instant when : scene.past()) {
        untold.add(testimony(scene.nominee, when, Timing.WITHIN, false));
        untold.addAll(others(scene.audience(needed.by(), when)));
      }
    }
  }

  private List<Testimony> others(Audience audience) {
    return audience.kinds(scene.nominee).stream().map(AttestedPiece::testimony).toList();
  }

  private static Testimony testimony(Audience.Kind kind) {
    return new Testimony(Timing.WITHIN, false, false, kind.bot(), kind.standing());
  }

  /** Who else could attest it: all of them, or more than are asked for. */
  private Set<Integer> reachable(Facts facts, int most) {
    Set<Integer> people =
        new TreeSet<>(
            others.first(most + 1L, kind -> Counts.of(facts, testimony(kind)).possibly()));
    people.remove(scene.nominee);
    if (Counts.of(facts, own()).possibly()) {
      people.add(scene.nominee);
    }
    return people;
  }

  private Testimony own() {
    return testimony(scene.nominee, scene.at, Timing.WITHIN, false);
  }

  private Testimony testimony(Attestation one) {
    Timing timing = scene.timing(one.at(), needed.window());
    boolean expired = one.expires() != null && !scene.at.isBefore(one.expires());
    return testimony(scene.people.number(one.by()), one.at(), timing, expired);
  }

  private Testimony testimony(int person, Instant when, Timing timing, boolean expired) {
    Tri standing = scene.standing(needed.by(), person, when);
    boolean own = person == scene.nominee;
    return new Testimony(timing, expired, own, scene.people.bot(person), standing);
  }

  @Override
  void collect(Facts facts) {
    given.values().forEach(facts::add);
    facts.add(own());
    others.kinds().forEach(kind -> facts.add(testimony(kind)));
    untold.forEach(facts::add);
  }

  @Override
  Claim claim(Facts facts) {
    boolean surely = given.values().stream().anyMatch(one -> Counts.of(facts, one).surely());
    boolean possibly = given.values().stream().anyMatch(one -> Counts.of(facts, one).possibly());
    boolean reachable = possibly || scene.isOpen(needed.by()) || !reachable(facts, 1).isEmpty();
    boolean maybe =
        possibly
            || !scene.knows(Aspect.ATTESTATIONS)
                && (scene.wasOpen(needed.by())
                    || untold.stream().anyMatch(one -> Counts.of(facts, one).possibly()));
    return new Claim.Headcount(
        LadderColumn.EVIDENCE_NEEDED, surely ? 0 : 1, maybe ? 0 : 1, reachable ? 0 : 1);
  }

  @Override
  String because(Says ruled, Facts facts) {
    String what = "`" + needed.what() + "`";
    return switch (ruled) {
      case MET -> what + " is attested by " + by(facts);
      case UNKNOWN -> "nobody can tell whether " + what + " is attested";
      case UNMET_NOBODY -> "there is no " + Words.who(needed.by()) + " who could attest " + what;
      default -> what + " is not attested by a " + Words.who(needed.by());
    };
  }

  private String by(Facts facts) {
    return given.entrySet().stream()
        .filter(one -> Counts.of(facts, one.getValue()).surely())
        .map(one -> scene.people.shown(scene.people.number(one.getKey().by())))
        .sorted()
        .findFirst()
        .orElse("somebody");
  }

  @Override
  Set<Aspect> missing(Facts facts) {
    Set<Aspect> missing = EnumSet.noneOf(Aspect.class);
    if (!scene.knows(Aspect.ATTESTATIONS)) {
      missing.add(Aspect.ATTESTATIONS);
    }
    given.forEach(
        (one, testimony) -> {
          Counts counts = Counts.of(facts, testimony);
          if (counts == Counts.MAYBE_STANDING) {
            missing.addAll(scene.lacksStanding(one.at()));
          } else if (counts == Counts.MAYBE_RECENT) {
            missing.add(Aspect.CYCLES);
          }
        });
    return missing;
  }

  @Override
  List<Helper> helpers(Says ruled, Facts facts) {
    if (ruled != Says.UNMET_PEOPLE) {
      return List.of();
    }
    List<Helper> helpers = new ArrayList<>();
    String as = Words.who(needed.by());
    for (int person : scene.sorted(reachable(facts, SHOWN))) {
      if (helpers.size() < SHOWN) {
        helpers.add(new Helper(Remedy.Action.ATTEST, scene.people.shown(person), as));
      }
    }
    if (scene.isOpen(needed.by())) {
      helpers.add(new Helper(Remedy.Action.ATTEST, "any " + as, as));
    }
    return helpers;
  }

  @Override
  Progress progress(Facts facts) {
    List<Instant> ends =
        given.entrySet().stream()
            .filter(one -> Counts.of(facts, one.getValue()).surely())
            .map(one -> end(one.getKey()))
            .sorted()
            .toList();
    boolean exact = scene.knows(Aspect.ATTESTATIONS);
    int have = ends.isEmpty() ? 0 : 1;
    Instant lapses = ends.isEmpty() ? null : ended(ends.get(0));
    Instant shortfall = ends.isEmpty() ? null : ended(ends.get(ends.size() - 1));
    return new Progress(Words.evidence(needed), have, 1, exact, lapses, null, shortfall);
  }

  private Instant end(Attestation one) {
    Instant end = needed.window().end(one.at(), scene.diary.cycles);
    return one.expires() != null && one.expires().isBefore(end) ? one.expires() : end;
  }

  @Override
  List<Uncounted> uncounted(Facts facts) {
    Map<Integer, Counts> best = new TreeMap<>();
    given.forEach(
        (one, testimony) ->
            best.merge(scene.people.number(one.by()), Counts.of(facts, testimony), Counts::more));
    List<Uncounted> uncounted = new ArrayList<>();
    for (int person : scene.sorted(best.keySet())) {
      Counts counts = best.get(person);
      if (counts != null && !counts.surely()) {
        uncounted.add(
            new Uncounted(
                LadderColumn.EVIDENCE_NEEDED.shown(),
                Words.evidence(needed),
                scene.people.shown(person),
                counts.words(),
                1));
      }
    }
    return uncounted;
  }

  @Override
  void turns(Set<Instant> turns) {
    for (Attestation one : given.keySet()) {
      turns.add(one.at());
      turns.add(needed.window().end(one.at(), scene.diary.cycles));
      if (one.expires() != null) {
        turns.add(one.expires());
      }
    }
  }
}
