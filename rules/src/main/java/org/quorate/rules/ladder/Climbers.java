package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.ModuleName;
import org.quorate.RoleName;
import org.quorate.charter.RoleRow;
import org.quorate.charter.RoleRow.Each;
import org.quorate.charter.RosterRow;
import org.quorate.ladder.Climb;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Merits;
import org.quorate.ladder.PromotionDecision;
import org.quorate.rules.Facts;
import org.quorate.rules.people.People;
import org.quorate.rules.people.Spell;
import org.quorate.rules.people.Tri;
import org.quorate.rules.people.Within;

/**
 * Who could take which next step: everybody of the roster and of the facts, to each role that they
 * do not hold and whose rung below they do, or that they held before; for each module that they
 * worked on or hold a role of, and where a role is of the project or of a module as it comes, for
 * each that somebody proposed them for.
 */
final class Climbers {
  private final Reviewed all;
  private final @Nullable Instant end;
  private final Facts facts;
  private final List<Rise> rises = new ArrayList<>();

  /** Who could come to a role. */
  private final Map<RoleName, Set<Integer>> some = new HashMap<>();

  /** One step. */
  record Rise(Outlook<PromotionDeliberation> outlook, int person, boolean returning) {

    Climb climb(People people) {
      PromotionDecision now = outlook.now().conclude();
      boolean may = outlook.now().isAllowed();
      return new Climb(
          people.handle(person),
          now.question().role(),
          now.question().module(),
          now,
          returning,
          outlook.first(then -> then.isAllowed() != may));
    }
  }

  private Climbers(Reviewed all, @Nullable Instant end, Facts facts) {
    this.all = all;
    this.end = end;
    this.facts = facts;
  }

  /** All steps, by person, then by role, then by module. */
  static List<Rise> rises(Reviewed all, @Nullable Instant end, Facts facts) {
    List<RoleRow> rungs =
        all.plan.charter.rows().roles().stream()
            .filter(row -> row.promotion().isDecided() || all.isFilled(row.role()))
            .sorted(Comparator.comparing(RoleRow::role))
            .toList();
    Climbers climbers = new Climbers(all, end, facts);
    for (RoleRow rung : rungs) {
      Set<Integer> some = rung.promotion().isDecided() ? null : all.mayFill(rung.role());
      climbers.some.put(rung.role(), some == null ? Set.copyOf(all.climbers()) : some);
    }
    climbers.some.values().stream()
        .flatMap(Set::stream)
        .distinct()
        .sorted(Comparator.comparing(all.people::handle))
        .forEach(person -> rungs.forEach(rung -> climbers.steps(person, rung)));
    return climbers.rises;
  }

  private void steps(int person, RoleRow rung) {
    if (!some.getOrDefault(rung.role(), Set.of()).contains(person)) {
      return;
    }
    Each each = rung.promotion().each();
    if (each == null || each == Each.PROJECT) {
      step(person, rung, null);
    }
    if (each == null) {
      all.proposed(person, rung.role()).forEach(module -> step(person, rung, module));
    }
    if (each == Each.MODULE || each == Each.REPOSITORY) {
      all.modules(person).forEach(module -> step(person, rung, module));
    }
  }

  private void step(int person, RoleRow rung, @Nullable ModuleName module) {
    Within within = all.plan.within(module);
    Within just = module == null ? Within.NOWHERE : within;
    Instant at = all.question.at();
    boolean there = all.people.holds(person, rung.role(), false, at, just) != Tri.YES;
    boolean standing =
        rung.below() == null || all.people.holds(person, rung.below(), false, at, within) != Tri.NO;
    boolean returning = there && heldBefore(person, rung, module);
    if (there && (standing || returning)) {
      Merits own = all.merits(person);
      MayBecome now =
          new MayBecome(
              own, all.people.handle(person), rung.role(), module, at, all.question.known());
      rises.add(new Rise(new Outlook<>(when -> asked(now.asOf(when)), at, end), person, returning));
    }
  }

  private PromotionDeliberation asked(MayBecome question) {
    Scene scene = new Scene(all.plan, question, all.audiences(question.at()), false);
    return new PromotionDeliberation(scene, facts);
  }

  private boolean heldBefore(int person, RoleRow rung, @Nullable ModuleName module) {
    return all.roster(person).stream()
        .filter(row -> row.role().equals(rung.role()) && Objects.equals(row.module(), module))
        .anyMatch(this::isOver);
  }

  private boolean isOver(RosterRow row) {
    Instant to = Spell.of(row.since(), row.until()).to();
    return row.status() == RosterRow.Status.EMERITUS
        || to != null && !to.isAfter(all.question.at());
  }
}
