package org.quorate.engine.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.ModuleName;
import org.quorate.OrganisationName;
import org.quorate.RoleName;
import org.quorate.charter.AffiliationRow;
import org.quorate.charter.Charter;
import org.quorate.charter.RosterRow;
import org.quorate.charter.ScenarioBallot.Voices;
import org.quorate.charter.ScenarioFacts.Player;

/**
 * The people of a scenario as they come in, beside those of the charter: their roles add to those
 * of the roster, an organisation takes the place of theirs.
 */
final class Troupe {
  final List<RosterRow> roster;
  final List<AffiliationRow> affiliations;
  private final String unnamed;
  private final Function<RoleName, @Nullable ModuleName> module;
  private int count;

  /**
   * Those of a charter.
   *
   * @param unnamed what those are called whom the scenario gives no name
   * @param module for which module they hold a role; null for the whole project
   */
  Troupe(Charter charter, String unnamed, Function<RoleName, @Nullable ModuleName> module) {
    roster = new ArrayList<>(charter.rows().roster());
    affiliations = new ArrayList<>(charter.rows().affiliations());
    this.unnamed = unnamed;
    this.module = module;
  }

  List<Handle> come(List<Voices> voices) {
    List<Handle> handles = new ArrayList<>();
    for (Voices each : voices) {
      Player player = each.player();
      if (player != null) {
        handles.add(enter(player));
      }
      for (int i = 0; player == null && i < each.count(); i++) {
        handles.add(enter(new Player(next(), each.roles(), each.organisation())));
      }
    }
    return handles;
  }

  @Nullable Handle come(@Nullable Player player) {
    return player == null ? null : enter(player);
  }

  Handle enter(Player player) {
    player.roles().forEach(role -> holds(player.handle(), role, null));
    OrganisationName organisation = player.organisation();
    if (organisation != null) {
      affiliations.removeIf(spell -> spell.handle().equals(player.handle()));
      affiliations.add(Cast.affiliation(player.handle(), organisation));
    }
    return player.handle();
  }

  /**
   * Lets somebody hold the roles that they hold on a day since a date that the scenario tells. What
   * is over by then stays as the roster tells it: they served those terms.
   *
   * @param since null for ever before
   */
  void restate(Handle who, LocalDate day, Function<RoleName, @Nullable LocalDate> since) {
    roster.replaceAll(
        row ->
            isOf(row, who) && runs(row, day) ? restated(row, day, since.apply(row.role())) : row);
  }

  private static boolean isOf(RosterRow row, Handle who) {
    return row.handle().equals(who) || row.alsoKnownAs().contains(who);
  }

  private static boolean runs(RosterRow row, LocalDate day) {
    return (row.since() == null || !row.since().isAfter(day))
        && (row.until() == null || !row.until().isBefore(day));
  }

  private static RosterRow restated(RosterRow row, LocalDate day, @Nullable LocalDate since) {
    return new RosterRow(
        row.name(),
        row.source(),
        row.handle(),
        row.role(),
        row.module(),
        isHeld(row, day) ? since : null,
        null,
        row.status(),
        row.displayName(),
        row.alsoKnownAs());
  }

  /**
   * Lets somebody have held a role up to a day, and no more.
   *
   * @param since null for ever before
   */
  void held(Handle who, RoleName role, @Nullable LocalDate since, LocalDate until) {
    ModuleName of = module.apply(role);
    Predicate<RosterRow> same =
        row -> isOf(row, who) && row.role().equals(role) && Objects.equals(row.module(), of);
    RosterRow told = roster.stream().filter(same).findFirst().orElse(Cast.row(who, role));
    roster.removeIf(same);
    roster.add(
        new RosterRow(
            told.name(),
            told.source(),
            told.handle(),
            role,
            of,
            since,
            until,
            RosterRow.Status.ACTIVE,
            told.displayName(),
            told.alsoKnownAs()));
  }

  /** Lets others come to what they hold on a day just then, so that no time before it matters. */
  void begin(Predicate<RosterRow> which, LocalDate day) {
    roster.replaceAll(row -> which.test(row) && isHeld(row, day) ? restated(row, day, day) : row);
  }

  /** Whether a spell of the roster runs on a day. */
  static boolean isHeld(RosterRow row, LocalDate day) {
    return row.status() == RosterRow.Status.ACTIVE && runs(row, day);
  }

  /** Gives somebody without a name a role. */
  void enter(RoleName role) {
    holds(next(), role, null);
  }

  /** Gives somebody a role, from a date on; null for ever before. */
  void holds(Handle handle, RoleName role, @Nullable LocalDate since) {
    roster.add(Cast.row(handle, role, module.apply(role), since, null));
  }

  private Handle next() {
    return Handle.of(unnamed + "-" + ++count);
  }
}
