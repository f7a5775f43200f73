package org.quorate.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.charter.Charter;
import org.quorate.charter.Counter;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.RosterRow;
import org.quorate.charter.Rows;
import org.quorate.charter.Span;
import org.quorate.charter.Sponsoring;
import org.quorate.charter.WayBack;
import org.quorate.charter.Who;
import org.quorate.charter.Window;

/** Nominees of whom many held the role before, by chances of their own. */
final class LadderReturns {
  private static final long APART = 0x1b873593a5a5a5a0L;
  private static final LocalDate TODAY = LocalDate.parse("2026-03-10");

  private final Chance chance;

  private LadderReturns(long seed) {
    chance = new Chance(seed ^ APART);
  }

  static LadderCase of(long seed) {
    return new LadderReturns(seed).of(LadderCase.of(seed));
  }

  private LadderCase of(LadderCase one) {
    Rows it = one.charter().rows();
    RoleName role = one.question().role();
    List<RosterRow> roster = new ArrayList<>(it.roster());
    if (chance.in(50)) {
      roster.removeIf(row -> row.handle().equals(one.question().person()));
    }
    if (chance.in(85)) {
      roster.add(former(one.question().person(), role));
    }
    Rows rows =
        it.toBuilder().roster(roster).votes(List.of()).departures(List.of(departure(role))).build();
    Charter charter = CharterGenerator.charter(rows);
    return new LadderCase(one.seed(), charter, one.question());
  }

  private RosterRow former(Handle person, RoleName role) {
    boolean emeritus = chance.in(25);
    RuleName name = RuleName.of("roster", person + "@" + role + "@former");
    return new RosterRow(
        name,
        Vocabulary.source(name, 40),
        person,
        role,
        null,
        chance.maybe(50, () -> TODAY.minusDays(40)),
        emeritus ? null : TODAY.minusDays(chance.of(0, 1, 2, 3, 4, 8, 30)),
        emeritus ? RosterRow.Status.EMERITUS : RosterRow.Status.ACTIVE,
        "",
        List.of());
  }

  private DepartureRow departure(RoleName role) {
    RuleName name = RuleName.of("departures", "idle");
    return DepartureRow.builder(
            name,
            Vocabulary.source(name, 70),
            chance.in(94) ? role : chance.pick(Vocabulary.LADDER))
        .when(
            List.of(new DepartureRow.Idle(1, List.of(Counter.REVIEWS), new Window.CalendarYear())))
        .then(DepartureRow.Then.LOSES)
        .wayBack(chance.maybe(95, () -> new WayBack(sponsors(), within())))
        .build();
  }

  private @Nullable Sponsoring sponsors() {
    return chance.maybe(
        60,
        () ->
            new Sponsoring(
                chance.between(1, 2),
                chance.in(70)
                    ? new Who.Role(chance.pick(Vocabulary.LADDER), chance.in(20))
                    : new Who.People(chance.set(1, 3, Vocabulary.HUMANS))));
  }

  private @Nullable Span within() {
    return chance.maybe(
        50,
        () ->
            chance.in(70)
                ? new Span.Exact(chance.pick(Vocabulary.SPANS))
                : chance.in(60)
                    ? new Span.Dates(chance.between(1, 5), chance.in(30))
                    : new Span.WorkingDays(chance.between(1, 4), chance.of("cn", "nowhere")));
  }
}
