package org.quorate.oracle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.OrganisationName;
import org.quorate.charter.AffiliationRow;
import org.quorate.charter.Charter;
import org.quorate.charter.Fraction;
import org.quorate.charter.OrganisationRow;
import org.quorate.charter.Stake;

/** To which groups of organisations people belong when. */
public final class OracleRoots {
  private final Charter charter;
  private final OracleAccounts people;
  private final boolean allKnown;

  private final Stake together;

  public OracleRoots(Charter charter, OracleAccounts people, boolean allKnown) {
    this(charter, people, allKnown, Stake.HALF);
  }

  /** Where others are one. */
  public OracleRoots(Charter charter, OracleAccounts people, boolean allKnown, Stake together) {
    this.together = together;
    this.charter = charter;
    this.people = people;
    this.allKnown = allKnown;
  }

  /** Instants at which somebody changes, and those just before. */
  public static SortedSet<Instant> turningPoints(Charter charter) {
    SortedSet<Instant> points = new TreeSet<>();
    for (AffiliationRow spell : charter.rows().affiliations()) {
      addStart(points, spell.since());
      addStart(points, spell.until() == null ? null : spell.until().plusDays(1));
    }
    return points;
  }

  private static void addStart(Set<Instant> points, @Nullable LocalDate date) {
    if (date != null) {
      Instant start = date.atStartOfDay(ZoneOffset.UTC).toInstant();
      points.add(start);
      points.add(start.minus(Duration.ofSeconds(1)));
    }
  }

  /** The most organisations for which different people can stand. */
  public static int different(List<Set<String>> helpers, Set<String> taken) {
    if (helpers.isEmpty()) {
      return 0;
    }
    List<Set<String>> rest = helpers.subList(1, helpers.size());
    int most = different(rest, taken);
    for (String root : helpers.get(0)) {
      if (!taken.contains(root)) {
        Set<String> more = new HashSet<>(taken);
        more.add(root);
        most = Math.max(most, 1 + different(rest, more));
      }
    }
    return most;
  }

  /** The groups of a person at an instant; empty if nobody knows. */
  public Optional<Set<String>> roots(Handle person, Instant at) {
    List<AffiliationRow> spells =
        charter.rows().affiliations().stream()
            .filter(spell -> people.canonical(spell.handle()).equals(person))
            .filter(spell -> OracleStanding.within(spell.since(), spell.until(), at))
            .toList();
    if (!spells.isEmpty()) {
      Set<String> roots =
          spells.stream()
              .flatMap(spell -> roots(person, spell.organisation()).stream())
              .collect(Collectors.toSet());
      return Optional.of(employedFirst(person, roots));
    }
    Set<OrganisationName> hosted = people.hostOrganisations(person);
    if (!hosted.isEmpty()) {
      Set<String> roots =
          hosted.stream()
              .flatMap(organisation -> roots(person, organisation).stream())
              .collect(Collectors.toSet());
      return Optional.of(employedFirst(person, roots));
    }
    return allKnown ? Optional.of(Set.of(alone(person))) : Optional.empty();
  }

  /** Somebody of an organisation does not stand alone as well. */
  private static Set<String> employedFirst(Handle person, Set<String> roots) {
    return roots.size() > 1
        ? roots.stream().filter(root -> !root.equals(alone(person))).collect(Collectors.toSet())
        : roots;
  }

  private Set<String> roots(Handle person, @Nullable OrganisationName organisation) {
    boolean standsAlone =
        organisation == null || row(organisation).map(OrganisationRow::unaffiliated).orElse(false);
    return standsAlone ? Set.of(alone(person)) : ends(organisation, new LinkedHashSet<>());
  }

  private Set<String> ends(OrganisationName organisation, Set<OrganisationName> below) {
    Set<OrganisationName> path = new LinkedHashSet<>(below);
    if (!path.add(organisation)) {
      return Set.of(organisation.value());
    }
    List<OrganisationRow.PartOf> parents =
        row(organisation).map(OrganisationRow::partOf).orElse(List.of()).stream()
            .filter(this::isOne)
            .toList();
    if (parents.isEmpty()) {
      return Set.of(organisation.value());
    }
    return parents.stream()
        .flatMap(parent -> ends(parent.parent(), path).stream())
        .collect(Collectors.toSet());
  }

  private Optional<OrganisationRow> row(OrganisationName name) {
    return charter.rows().organisations().stream()
        .filter(organisation -> organisation.organisation().equals(name))
        .findFirst();
  }

  private boolean isOne(OrganisationRow.PartOf part) {
    Fraction held = part.share() == null ? new Fraction(1, 1) : part.share();
    double more =
        (double) held.numerator() / held.denominator()
            - (double) together.share().numerator() / together.share().denominator();
    return together.strict() ? more > 1e-9 : more > -1e-9;
  }

  /** The group of somebody who belongs to none. */
  public static String alone(Handle person) {
    return "@" + person;
  }
}
