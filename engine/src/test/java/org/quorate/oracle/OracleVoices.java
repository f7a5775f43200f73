package org.quorate.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.Handle;
import org.quorate.charter.SponsorOrganisations;
import org.quorate.charter.Who;
import org.quorate.ladder.Voice;

/** What people say of a nomination in one sense, and who else could. */
final class OracleVoices {
  private static final String SURE = "";
  private static final String MAYBE = "nobody can tell whether the row asks them";

  /** Best first: of several voices of one person the first counts. */
  private static final List<String> ORDER =
      List.of(
          SURE,
          MAYBE,
          "it lies ahead",
          "it was withdrawn",
          "they said otherwise later",
          "it came before what it is about",
          "it came too late",
          "it is the nominee's own",
          "it comes from a bot",
          "the row asks others");

  private final OracleNominee nominee;
  private final Voice.Says says;
  private final Who who;
  private final @Nullable Instant tooLate;
  private final Instant then;

  OracleVoices(OracleNominee nominee, Voice.Says says, Who who, @Nullable Instant tooLate) {
    this(nominee, says, who, tooLate, nominee.now());
  }

  /** As it was by an instant, whatever was said or taken back later. */
  static OracleVoices by(OracleNominee nominee, Voice.Says says, Who who, Instant then) {
    return new OracleVoices(nominee, says, who, null, then);
  }

  private OracleVoices(
      OracleNominee nominee, Voice.Says says, Who who, @Nullable Instant tooLate, Instant then) {
    this.then = then;
    this.nominee = nominee;
    this.says = says;
    this.who = who;
    this.tooLate = tooLate;
  }

  /** Why a voice does not count, or only may; empty if it does. */
  private String refusal(Voice voice) {
    if (voice.at().isAfter(then)) {
      return "it lies ahead";
    }
    if (tooLate != null && !voice.at().isBefore(tooLate)) {
      return "it came too late";
    }
    if (nominee.premature(voice)) {
      return "it came before what it is about";
    }
    if (!lasts(voice)) {
      return "it was withdrawn";
    }
    if (nominee.voices().stream().anyMatch(other -> contradicts(other, voice))) {
      return "they said otherwise later";
    }
    return refusal(person(voice), voice.at());
  }

  /** Whether somebody's later word stands against an earlier; at one instant an objection does. */
  private boolean contradicts(Voice later, Voice earlier) {
    boolean stands = !later.at().isAfter(then) && lasts(later);
    if (!stands || !person(later).equals(person(earlier))) {
      return false;
    }
    boolean no = later.says() == Voice.Says.OBJECT;
    return no
        ? earlier.says() != Voice.Says.OBJECT && !later.at().isBefore(earlier.at())
        : earlier.says() == Voice.Says.OBJECT && later.at().isAfter(earlier.at());
  }

  private boolean lasts(Voice voice) {
    return voice.withdrawn() == null || then.isBefore(voice.withdrawn());
  }

  private String refusal(Handle person, Instant at) {
    if (person.equals(nominee.self)) {
      return "it is the nominee's own";
    }
    if (nominee.people.isBot(person)) {
      return "it comes from a bot";
    }
    Tri asked = nominee.is(person, who, at);
    return asked == Tri.YES ? SURE : asked == Tri.MAYBE ? MAYBE : "the row asks others";
  }

  private Handle person(Voice voice) {
    return nominee.people.canonical(voice.by());
  }

  private List<Voice> voices() {
    return nominee.voices().stream().filter(voice -> voice.says() == says).toList();
  }

  private boolean counts(Voice voice, Side side) {
    String refusal = refusal(voice);
    return refusal.equals(SURE) || side != Side.SURELY && refusal.equals(MAYBE);
  }

  /** Those who spoke; of {@code REACHABLE} those too who could yet. */
  Set<Handle> people(Side side) {
    Set<Handle> people = new TreeSet<>();
    for (Voice voice : voices()) {
      if (counts(voice, side)) {
        people.add(person(voice));
      }
    }
    if (side == Side.REACHABLE) {
      people.addAll(reachable());
    }
    return people;
  }

  /** When those spoke who count for certain. */
  List<Instant> times() {
    return times(Side.SURELY);
  }

  /** When those spoke who count so. */
  List<Instant> times(Side side) {
    return voices().stream().filter(voice -> counts(voice, side)).map(Voice::at).toList();
  }

  private Set<Handle> reachable() {
    Set<Handle> people = new TreeSet<>();
    for (Handle person : nominee.everybody()) {
      String refusal = refusal(person, nominee.now());
      if (refusal.equals(SURE) || refusal.equals(MAYBE)) {
        people.add(person);
      }
    }
    return people;
  }

  /** Whether a person could have spoken at an instant. */
  private boolean could(Handle person, Instant at) {
    String refusal = refusal(person, at);
    return refusal.equals(SURE) || refusal.equals(MAYBE);
  }

  /** Those who spoke, or may have and nobody told of it. */
  private Set<Handle> perhaps() {
    Set<Handle> people = people(Side.POSSIBLY);
    for (Handle person : nominee.everybody()) {
      boolean untold = !nominee.knows(Aspect.NOMINATIONS);
      if (untold && nominee.past().stream().anyMatch(at -> could(person, at))) {
        people.add(person);
      }
    }
    return people;
  }

  /** That so many spoke. */
  OracleVerdict verdict(int needed) {
    boolean strangers = !nominee.knows(Aspect.NOMINATIONS) && nominee.wasOpen(who);
    return verdict(
        people(Side.SURELY).size() >= needed,
        strangers || perhaps().size() >= needed,
        nominee.open(who) || people(Side.REACHABLE).size() >= needed,
        Set.of());
  }

  private OracleVerdict verdict(
      boolean surely, boolean possibly, boolean reachable, Set<Aspect> also) {
    if (surely) {
      return OracleVerdict.MET;
    }
    if (possibly) {
      Set<Aspect> missing = EnumSet.noneOf(Aspect.class);
      missing.addAll(doubts());
      missing.addAll(nominee.lacking(Aspect.NOMINATIONS));
      missing.addAll(also);
      return OracleVerdict.unknown(missing);
    }
    return OracleVerdict.unmet(reachable ? Cure.PEOPLE : Cure.NOBODY);
  }

  /** What would tell whether those count who may. */
  Set<Aspect> doubts() {
    Set<Aspect> doubts = EnumSet.noneOf(Aspect.class);
    for (Voice voice : voices()) {
      if (refusal(voice).equals(MAYBE)) {
        doubts.add(nominee.standingAspect(voice.at()));
      }
    }
    return doubts;
  }

  /** That they come from so many organisations. */
  OracleVerdict verdict(SponsorOrganisations needed) {
    boolean strangers = !nominee.knows(Aspect.NOMINATIONS) && nominee.wasOpen(who);
    return verdict(
        organisations(needed, Side.SURELY) >= needed.count(),
        strangers || organisations(needed, Side.POSSIBLY) >= needed.count(),
        nominee.open(who) || organisations(needed, Side.REACHABLE) >= needed.count(),
        nominee.lacking(Aspect.AFFILIATIONS));
  }

  private int organisations(SponsorOrganisations needed, Side side) {
    Map<Handle, Set<String>> helps = new TreeMap<>();
    for (Voice voice : voices()) {
      if (counts(voice, side)) {
        help(helps, needed, person(voice), voice.at(), side);
      }
    }
    if (side == Side.REACHABLE) {
      reachable().forEach(person -> help(helps, needed, person, nominee.now(), side));
    }
    if (side == Side.POSSIBLY && !nominee.knows(Aspect.NOMINATIONS)) {
      for (Handle person : nominee.everybody()) {
        for (Instant at : nominee.past()) {
          if (could(person, at)) {
            help(helps, needed, person, at, side);
          }
        }
      }
    }
    Optional<Set<String>> own = nominee.belonging.roots(nominee.self, nominee.now());
    if (needed.nominee() == SponsorOrganisations.Nominee.INCLUDED
        && (own.isPresent() || side != Side.SURELY)) {
      helps.put(nominee.self, own.orElse(Set.of(OracleRoots.alone(nominee.self))));
    }
    return OracleRoots.different(List.copyOf(helps.values()), Set.of());
  }

  private void help(
      Map<Handle, Set<String>> helps,
      SponsorOrganisations needed,
      Handle person,
      Instant at,
      Side side) {
    Optional<Set<String>> roots = nominee.belonging.roots(person, at);
    Optional<Set<String>> own = nominee.belonging.roots(nominee.self, nominee.now());
    boolean apart = needed.nominee() == SponsorOrganisations.Nominee.LEFT_OUT;
    if (side == Side.SURELY && (roots.isEmpty() || apart && own.isEmpty())) {
      return;
    }
    Set<String> groups = roots.orElse(Set.of(OracleRoots.alone(person)));
    boolean shares = groups.stream().anyMatch(own.orElse(Set.of())::contains);
    if (!apart || !shares) {
      helps.computeIfAbsent(person, any -> new HashSet<>()).addAll(groups);
    }
  }

  /** A line for each person whose voice does not count, or only may. */
  List<String> refusals(String column) {
    Map<Handle, String> best = new TreeMap<>();
    for (Voice voice : voices()) {
      best.merge(
          person(voice),
          refusal(voice),
          (one, other) -> ORDER.indexOf(one) <= ORDER.indexOf(other) ? one : other);
    }
    List<String> lines = new ArrayList<>();
    best.forEach(
        (person, why) -> {
          if (!why.equals(SURE)) {
            lines.add("not counted for " + column + ": " + person + " 1 " + why);
          }
        });
    return lines;
  }
}
