package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.OrganisationName;
import org.quorate.Remedy;
import org.quorate.charter.LadderColumn;
import org.quorate.charter.SponsorOrganisations;
import org.quorate.charter.Sponsoring;
import org.quorate.charter.Who;
import org.quorate.ladder.Voice;
import org.quorate.rules.Facts;
import org.quorate.rules.Says;
import org.quorate.rules.people.Matching;

/** From how many organisations the sponsors come. */
final class OrganisationPiece extends Piece {
  private final SponsorOrganisations needed;
  private final Who who;
  private final Choir choir;

  OrganisationPiece(Scene scene, Sponsoring sponsors, SponsorOrganisations needed) {
    super(scene);
    this.needed = needed;
    this.who = sponsors.who();
    choir = new Choir(scene, Voice.Says.SPONSOR, who);
  }

  @Override
  void collect(Facts facts) {
    choir.collect(facts);
  }

  @Override
  Claim claim(Facts facts) {
    int reachable = choir.isOpen() ? 0 : lacks(reach(facts));
    boolean allKnown = scene.knows(Aspect.NOMINATIONS);
    int possibly = allKnown ? lacks(spoke(facts, true)) : lacks(untold(facts));
    return new Claim.Headcount(
        LadderColumn.SPONSORS_ORGANISATIONS, lacks(spoke(facts, false)), possibly, reachable);
  }

  /** From how many they may come, though nobody told of all. */
  private int untold(Facts facts) {
    if (choir.wasOpen()) {
      return needed.count();
    }
    Map<Integer, Set<Object>> groups = new TreeMap<>();
    for (Voice voice : choir.counted(facts, true)) {
      add(groups, scene.people.number(voice.by()), voice.at(), true);
    }
    choir
        .untoldSpread(facts, needed.count())
        .forEach((when, some) -> some.forEach(person -> add(groups, person, when, true)));
    return different(groups, true);
  }

  private int lacks(int there) {
    return Math.max(0, needed.count() - there);
  }

  private int spoke(Facts facts, boolean possibly) {
    Map<Integer, Set<Object>> groups = new TreeMap<>();
    for (Voice voice : choir.counted(facts, possibly)) {
      add(groups, scene.people.number(voice.by()), voice.at(), possibly);
    }
    return different(groups, possibly);
  }

  private int reach(Facts facts) {
    Map<Integer, Set<Object>> groups = new TreeMap<>();
    for (Voice voice : choir.counted(facts, true)) {
      add(groups, scene.people.number(voice.by()), voice.at(), true);
    }
    choir.spread(facts, needed.count()).forEach(person -> add(groups, person, scene.at, true));
    return different(groups, true);
  }

  /** Adds the organisations for which somebody may stand; a person who stands alone is one. */
  private void add(Map<Integer, Set<Object>> groups, int person, Instant when, boolean possibly) {
    Set<OrganisationName> own = scene.organisations(person, when);
    Set<OrganisationName> nominees = scene.organisations(scene.nominee, scene.at);
    boolean apart = needed.nominee() == SponsorOrganisations.Nominee.LEFT_OUT;
    boolean unsure = own == null || apart && nominees == null;
    boolean shared =
        apart && own != null && nominees != null && !Collections.disjoint(own, nominees);
    if (unsure && !possibly || shared) {
      return;
    }
    groups.computeIfAbsent(person, any -> new HashSet<>()).addAll(slots(own, person));
  }

  private static Set<Object> slots(@Nullable Set<OrganisationName> own, int person) {
    return own == null || own.isEmpty() ? Set.of(person) : new HashSet<>(own);
  }

  private int different(Map<Integer, Set<Object>> groups, boolean possibly) {
    if (needed.nominee() == SponsorOrganisations.Nominee.INCLUDED) {
      Set<OrganisationName> own = scene.organisations(scene.nominee, scene.at);
      if (own != null || possibly) {
        groups.put(scene.nominee, slots(own, scene.nominee));
      }
    }
    Map<Object, Integer> numbers = new HashMap<>();
    List<int[]> each = new ArrayList<>();
    for (Set<Object> group : groups.values()) {
      each.add(
          group.stream()
              .mapToInt(one -> numbers.computeIfAbsent(one, any -> numbers.size()))
              .toArray());
    }
    return Matching.upTo(needed.count(), each.toArray(int[][]::new));
  }

  @Override
  String because(Says ruled, Facts facts) {
    int there = spoke(facts, false);
    String have = (ruled == Says.UNKNOWN ? "at least " : "") + there + " of " + needed.count();
    return "the sponsors come from " + have + " organisations asked for" + nominees();
  }

  private String nominees() {
    return switch (needed.nominee()) {
      case ALIKE -> "";
      case LEFT_OUT -> ", the nominee's left out";
      case INCLUDED -> ", the nominee's included";
    };
  }

  @Override
  Set<Aspect> missing(Facts facts) {
    Set<Aspect> missing = EnumSet.noneOf(Aspect.class);
    missing.addAll(choir.missing(facts));
    for (Aspect aspect : List.of(Aspect.NOMINATIONS, Aspect.AFFILIATIONS)) {
      if (!scene.knows(aspect)) {
        missing.add(aspect);
      }
    }
    return missing;
  }

  @Override
  List<Helper> helpers(Says ruled, Facts facts) {
    return ruled == Says.UNMET_PEOPLE
        ? scene.orAfresh(
            List.of(
                new Helper(
                    Remedy.Action.SPONSOR,
                    "any " + Words.who(who) + " of another organisation",
                    Words.who(who))))
        : List.of();
  }

  @Override
  void turns(Set<Instant> turns) {
    choir.turns(turns);
  }
}
