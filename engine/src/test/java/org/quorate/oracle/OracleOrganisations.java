package org.quorate.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.Handle;
import org.quorate.OrganisationName;
import org.quorate.charter.AffiliationRow;
import org.quorate.charter.OrganisationRow;
import org.quorate.charter.OrganisationsNeeded;
import org.quorate.contribution.Review;

/** From how many different organisations the approvals of a row come. */
final class OracleOrganisations {
  private final OracleRow row;
  private final OracleFacts facts;
  private final OrganisationsNeeded needed;

  OracleOrganisations(OracleRow row) {
    this.row = row;
    this.facts = row.facts;
    this.needed = Objects.requireNonNull(row.row.organisations());
  }

  OracleVerdict verdict() {
    if (enough(Side.SURELY)) {
      return OracleVerdict.MET;
    }
    if (!enough(Side.POSSIBLY)) {
      return OracleVerdict.unmet(enough(Side.REACHABLE) ? Cure.PEOPLE : Cure.NOBODY);
    }
    Set<Aspect> missing = EnumSet.noneOf(Aspect.class);
    missing.addAll(facts.lacking(Aspect.AFFILIATIONS));
    missing.addAll(row.lackingForApprovals());
    return OracleVerdict.unknown(missing);
  }

  private boolean enough(Side side) {
    Title title = row.approvers.ofSomeDemand();
    if (row.approvers.strangersServe(title, side)) {
      return true;
    }
    List<Set<String>> helpers = new ArrayList<>();
    for (Handle person : row.everybody()) {
      if (row.approvers.serves(person, title, side)) {
        helpers.add(helps(person, title, side));
      }
    }
    return different(helpers, Set.of()) >= needed.count();
  }

  /** The organisations for which a person may stand. */
  private Set<String> helps(Handle person, Title title, Side side) {
    Set<String> helps = new HashSet<>();
    Tri counts = row.approvers.counts(person, title);
    if (side == Side.SURELY ? counts.surely() : counts.possibly()) {
      Instant given = row.approvers.approval(person).map(Review::at).orElseThrow();
      helps.addAll(allowed(person, given, side));
    }
    boolean anew = side == Side.REACHABLE || !facts.complete(Aspect.REVIEWS);
    if (side != Side.SURELY && anew && row.approvers.couldGive(person, title)) {
      helps.addAll(allowed(person, facts.now(), side));
    }
    return helps;
  }

  private Set<String> allowed(Handle person, Instant at, Side side) {
    if (needed.withoutAuthors() && person.equals(facts.people.author())) {
      return Set.of();
    }
    Optional<Set<String>> roots = roots(person, at);
    Optional<Set<String>> authors = roots(facts.people.author(), facts.now());
    boolean unsure = roots.isEmpty() || needed.withoutAuthors() && authors.isEmpty();
    if (side == Side.SURELY && unsure) {
      return Set.of();
    }
    Set<String> own = roots.orElse(Set.of(alone(person)));
    boolean shared = own.stream().anyMatch(authors.orElse(Set.of())::contains);
    return needed.withoutAuthors() && shared ? Set.of() : own;
  }

  /** The most organisations for which different people can stand. */
  private static int different(List<Set<String>> helpers, Set<String> taken) {
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
  private Optional<Set<String>> roots(Handle person, Instant at) {
    List<AffiliationRow> spells =
        facts.charter.rows().affiliations().stream()
            .filter(spell -> facts.canonical(spell.handle()).equals(person))
            .filter(spell -> OracleStanding.within(spell.since(), spell.until(), at))
            .toList();
    if (!spells.isEmpty()) {
      Set<String> roots =
          spells.stream()
              .flatMap(spell -> roots(person, spell.organisation()).stream())
              .collect(Collectors.toSet());
      return Optional.of(employedFirst(person, roots));
    }
    Set<OrganisationName> hosted = facts.people.hostOrganisations(person);
    if (!hosted.isEmpty()) {
      Set<String> roots =
          hosted.stream()
              .flatMap(organisation -> roots(person, organisation).stream())
              .collect(Collectors.toSet());
      return Optional.of(employedFirst(person, roots));
    }
    return facts.complete(Aspect.AFFILIATIONS)
        ? Optional.of(Set.of(alone(person)))
        : Optional.empty();
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
            .filter(OracleOrganisations::halfOrMore)
            .toList();
    if (parents.isEmpty()) {
      return Set.of(organisation.value());
    }
    return parents.stream()
        .flatMap(parent -> ends(parent.parent(), path).stream())
        .collect(Collectors.toSet());
  }

  private Optional<OrganisationRow> row(OrganisationName name) {
    return facts.charter.rows().organisations().stream()
        .filter(organisation -> organisation.organisation().equals(name))
        .findFirst();
  }

  private static boolean halfOrMore(OrganisationRow.PartOf part) {
    return part.share() == null || 2 * part.share().numerator() >= part.share().denominator();
  }

  private static String alone(Handle person) {
    return "@" + person;
  }
}
