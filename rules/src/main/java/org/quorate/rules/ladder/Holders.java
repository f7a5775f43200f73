package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quorate.ModuleName;
import org.quorate.RoleName;
import org.quorate.charter.BodyRow;
import org.quorate.charter.DepartureRow;
import org.quorate.ladder.DepartureDecision;
import org.quorate.ladder.DepartureDecision.State;
import org.quorate.ladder.Lapse;
import org.quorate.ladder.MustStepDown;
import org.quorate.rules.Facts;
import org.quorate.rules.people.People;
import org.quorate.rules.people.Tri;
import org.quorate.rules.people.Within;

/**
 * Who could lapse: everybody who holds, perhaps or for certain, a role that a row of departures
 * speaks of; for the whole project, or for the modules that the roster names.
 */
final class Holders {
  private final Reviewed all;
  private final @Nullable Instant end;
  private final Facts facts;
  private final List<Exit> exits = new ArrayList<>();

  /** One role of one holder. */
  record Exit(Outlook<DepartureDeliberation> outlook, int person) {

    Lapse lapse(People people) {
      DepartureDecision now = outlook.now().conclude();
      boolean stays = now.state() == State.STAYS;
      return new Lapse(
          people.handle(person),
          now.question().role(),
          now.question().module(),
          now,
          stays ? outlook.first(then -> DepartureConclusion.state(then) != State.STAYS) : null);
    }
  }

  private Holders(Reviewed all, @Nullable Instant end, Facts facts) {
    this.all = all;
    this.end = end;
    this.facts = facts;
  }

  /** All of them, by person, then by role, then by module. */
  static List<Exit> exits(Reviewed all, @Nullable Instant end, Facts facts) {
    TreeSet<RoleName> roles = new TreeSet<>();
    all.plan.charter.rows().departures().stream().map(DepartureRow::role).forEach(roles::add);
    TreeSet<RoleName> seats = new TreeSet<>();
    all.plan.charter.rows().bodies().stream()
        .filter(Seat::isTaken)
        .map(BodyRow::members)
        .forEach(seats::add);
    Holders holders = new Holders(all, end, facts);
    TreeSet<RoleName> both = new TreeSet<>(roles);
    both.addAll(seats);
    if (!both.isEmpty()) {
      all.everybody()
          .forEach(
              person -> both.forEach(role -> holders.roles(person, role, roles.contains(role))));
    }
    return holders.exits;
  }

  /**
   * A role of one person.
   *
   * @param departs whether a row of departures speaks of it, or a body alone, of which just those
   *     are members who hold the role itself for the whole project
   */
  private void roles(int person, RoleName role, boolean departs) {
    Tri anywhere = holds(person, role, !departs, Within.NOWHERE);
    if (anywhere != Tri.NO) {
      exit(person, role, null);
    }
    if (departs && anywhere != Tri.YES) {
      TreeSet<ModuleName> modules = new TreeSet<>();
      all.roster(person).stream()
          .filter(row -> row.module() != null)
          .forEach(row -> modules.add(row.module()));
      modules.stream()
          .filter(module -> holds(person, role, false, all.plan.within(module)) != Tri.NO)
          .forEach(module -> exit(person, role, module));
    }
  }

  private Tri holds(int person, RoleName role, boolean only, Within within) {
    return all.people.holds(person, role, only, all.question.at(), within);
  }

  private void exit(int person, RoleName role, @Nullable ModuleName module) {
    Instant at = all.question.at();
    MustStepDown now =
        new MustStepDown(
            all.merits(person), all.people.handle(person), role, module, at, all.question.known());
    exits.add(new Exit(new Outlook<>(when -> asked(now.asOf(when)), at, end), person));
  }

  private DepartureDeliberation asked(MustStepDown question) {
    DepartureDeliberation asked =
        new DepartureDeliberation(all.plan, question, all.audiences(question.at()), facts);
    if (question.at().equals(all.question.at())) {
      asked.lookBack();
    }
    return asked;
  }
}
