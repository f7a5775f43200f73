package org.quorate.oracle;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.OrganisationName;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.charter.AffiliationRow;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Fraction;
import org.quorate.charter.Mandate;
import org.quorate.charter.OrganisationCap;
import org.quorate.charter.OverCap;
import org.quorate.charter.RosterRow;
import org.quorate.charter.Rows;
import org.quorate.charter.Span;
import org.quorate.charter.Stake;

/** A body of those who hold a role, and terms that somebody served in it. */
public final class SeatGenerator {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-10");
  private static final List<Period> TERMS =
      List.of(Period.ofDays(1), Period.ofDays(2), Period.ofDays(9), Period.ofMonths(1));

  private final Chance chance;
  private final Supplier<Span> span;

  /**
   * Of a case.
   *
   * @param span makes lengths of time
   */
  public SeatGenerator(Chance chance, Supplier<Span> span) {
    this.chance = chance;
    this.span = span;
  }

  /** The same rows, perhaps with a body of a role and with terms of somebody in it. */
  Rows seated(Rows rows, Handle person, RoleName role) {
    if (!chance.in(70)) {
      return rows;
    }
    BodyRow body = body(chance.in(95) ? role : chance.pick(Vocabulary.LADDER));
    List<RosterRow> roster = chance.in(30) ? served(rows.roster(), person, role) : rows.roster();
    return rows.toBuilder()
        .roster(roster)
        .affiliations(chance.in(45) ? crowded(rows, person, role) : rows.affiliations())
        .votes(List.of())
        .bodies(List.of(body))
        .build();
  }

  /** Most of those who hold a role are of one organisation, some of them since a short time. */
  private List<AffiliationRow> crowded(Rows rows, Handle person, RoleName role) {
    OrganisationName one = chance.pick(Vocabulary.ORGANISATIONS);
    Set<Handle> crowd = new TreeSet<>(Set.of(person));
    rows.roster().stream()
        .filter(row -> row.role().equals(role) && chance.in(80))
        .forEach(row -> crowd.add(row.handle()));
    List<AffiliationRow> all = new ArrayList<>(rows.affiliations());
    all.removeIf(row -> crowd.contains(row.handle()));
    for (Handle member : crowd) {
      RuleName name = RuleName.of("affiliations", member + "#one");
      all.add(
          new AffiliationRow(
              name,
              Vocabulary.source(name, 96),
              member,
              one,
              chance.maybe(40, () -> chance.pick(Vocabulary.STARTS)),
              chance.maybe(10, () -> chance.pick(Vocabulary.ENDS)),
              AffiliationRow.Relation.EMPLOYED));
    }
    return all;
  }

  private List<RosterRow> served(List<RosterRow> roster, Handle person, RoleName role) {
    List<RosterRow> all = new ArrayList<>(roster);
    LocalDate until = TODAY.plusDays(chance.between(-4, 1));
    for (int i = chance.between(1, 3); i > 0; i--) {
      LocalDate since = until.minusDays(chance.of(0, 1, 1, 8));
      RuleName name = RuleName.of("roster", "served-" + i);
      all.add(
          new RosterRow(
              name,
              Vocabulary.source(name, 95),
              person,
              role,
              null,
              since,
              chance.in(90) ? until : null,
              RosterRow.Status.ACTIVE,
              "",
              List.of()));
      until = since.minusDays(chance.of(1, 1, 2, 10));
    }
    return all;
  }

  private BodyRow body(RoleName members) {
    RuleName name = RuleName.of("bodies", "council");
    Integer seats = chance.maybe(80, () -> chance.between(1, 4));
    OrganisationCap cap =
        chance.maybe(70, () -> electing(cap(seats != null && chance.in(50))).of(together()));
    return BodyRow.builder(name, Vocabulary.source(name, 90), members)
        .seats(seats)
        .cap(cap)
        .overCap(overCap())
        .mandate(mandate())
        .build();
  }

  /** Perhaps elections heed another one. */
  private OrganisationCap electing(OrganisationCap cap) {
    return chance.in(15) ? cap.electing(OrganisationCap.of(1)) : cap;
  }

  private OrganisationCap cap(boolean ofSeats) {
    if (chance.in(60)) {
      return OrganisationCap.of(chance.between(1, 2));
    }
    Fraction share = chance.of(new Fraction(1, 2), new Fraction(1, 3), new Fraction(2, 3));
    boolean fewer = chance.in(40);
    return new OrganisationCap(
        share, fewer, !fewer && chance.in(30), ofSeats, chance.in(40) ? 1 : 0, Stake.HALF);
  }

  /** Half or more, but now and then other shares. */
  public Stake together() {
    return chance.in(70)
        ? Stake.HALF
        : new Stake(
            chance.of(
                new Fraction(0, 1), new Fraction(49, 100), new Fraction(1, 2), new Fraction(1, 1)),
            chance.in(40));
  }

  private OverCap overCap() {
    int kind = chance.between(1, 100);
    if (kind <= 40) {
      return new OverCap.Resign(span.get());
    }
    return kind <= 80
        ? new OverCap.Lot(chance.in(50))
        : chance.of(OverCap.UNSAID, new OverCap.NextElection());
  }

  /** Perhaps terms, or how many there may be. */
  public Mandate mandate() {
    @Nullable Period term = chance.maybe(50, () -> chance.pick(TERMS));
    return new Mandate(
        term,
        chance.maybe(45, () -> chance.between(1, 2)),
        chance.maybe(15, () -> chance.between(1, 3)));
  }
}
