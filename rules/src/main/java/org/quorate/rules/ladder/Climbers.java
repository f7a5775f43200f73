package org.quorate.rules.ladder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quorate.ModuleName;
import org.quorate.charter.RoleRow;
import org.quorate.charter.RoleRow.Each;
import org.quorate.charter.RosterRow;
import org.quorate.ladder.Attestation;
import org.quorate.ladder.Deed;
import org.quorate.ladder.LadderReview;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Merits;
import org.quorate.ladder.Nomination;
import org.quorate.rules.people.People;
import org.quorate.rules.people.Tri;
import org.quorate.rules.people.Within;

/**
 * Who could take which next step: everybody of the roster and of the facts, to each role whose rung
 * below they hold and which they do not; for each module that they worked on or hold a role of.
 */
final class Climbers {
  private final LadderPlan plan;
  private final LadderReview question;
  private final People people;
  private final Map<Integer, List<Deed>> deeds = new HashMap<>();
  private final Map<Integer, List<Attestation>> attestations = new HashMap<>();
  private final Map<Integer, List<Nomination>> nominations = new HashMap<>();
  private final Map<Integer, Set<ModuleName>> modules = new HashMap<>();

  Climbers(LadderPlan plan, LadderReview question) {
    this.plan = plan;
    this.question = question;
    Merits merits = question.merits();
    people = Scene.people(plan, merits, question.known(), question.at());
    for (Deed deed : merits.deeds()) {
      of(deeds, people.number(deed.by())).add(deed);
      touch(people.number(deed.by()), deed.modules());
    }
    for (Attestation one : merits.attestations()) {
      of(attestations, people.number(one.of())).add(one);
    }
    for (Nomination one : merits.nominations()) {
      of(nominations, people.number(one.nominee())).add(one);
      touch(people.number(one.nominee()), one.module() == null ? Set.of() : Set.of(one.module()));
    }
    for (RosterRow row : plan.charter.rows().roster()) {
      touch(people.number(row.handle()), row.module() == null ? Set.of() : Set.of(row.module()));
    }
  }

  private static <T> List<T> of(Map<Integer, List<T>> map, int person) {
    return map.computeIfAbsent(person, any -> new ArrayList<>());
  }

  private void touch(int person, Set<ModuleName> some) {
    modules.computeIfAbsent(person, any -> new TreeSet<>()).addAll(some);
  }

  /** One scene for each step, by person, then by role, then by module. */
  List<Scene> scenes() {
    List<RoleRow> rungs =
        plan.charter.rows().roles().stream()
            .filter(row -> row.promotion().isDecided())
            .sorted(Comparator.comparing(RoleRow::role))
            .toList();
    Set<Integer> climbers = new HashSet<>(modules.keySet());
    List<Scene> scenes = new ArrayList<>();
    climbers.stream()
        .filter(people::isSomebody)
        .filter(person -> !people.bot(person))
        .sorted(Comparator.comparing(people::handle))
        .forEach(person -> rungs.forEach(rung -> steps(person, rung, scenes)));
    return scenes;
  }

  private void steps(int person, RoleRow rung, List<Scene> scenes) {
    Each each = rung.promotion().each();
    if (each == null || each == Each.PROJECT) {
      step(person, rung, null, scenes);
    }
    if (each == Each.MODULE || each == Each.REPOSITORY) {
      modules.getOrDefault(person, Set.of()).forEach(module -> step(person, rung, module, scenes));
    }
  }

  private void step(int person, RoleRow rung, @Nullable ModuleName module, List<Scene> scenes) {
    Within within = plan.within(module);
    Within just = module == null ? Within.NOWHERE : within;
    boolean there = holds(person, rung, just) != Tri.YES;
    boolean standing =
        rung.below() == null
            || people.holds(person, rung.below(), false, question.at(), within) != Tri.NO;
    if (there && standing) {
      scenes.add(new Scene(plan, asked(person, rung, module), people));
    }
  }

  private Tri holds(int person, RoleRow rung, Within within) {
    return people.holds(person, rung.role(), false, question.at(), within);
  }

  /** With the facts about the person alone. */
  private MayBecome asked(int person, RoleRow rung, @Nullable ModuleName module) {
    Merits own =
        new Merits(
            question.merits().people(),
            deeds.getOrDefault(person, List.of()),
            attestations.getOrDefault(person, List.of()),
            nominations.getOrDefault(person, List.of()));
    return new MayBecome(
        own, people.handle(person), rung.role(), module, question.at(), question.known());
  }
}
