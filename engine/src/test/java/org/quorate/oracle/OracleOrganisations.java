package org.quorate.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.Handle;
import org.quorate.charter.OrganisationsNeeded;
import org.quorate.contribution.Review;

/** From how many different organisations the approvals of a row come. */
final class OracleOrganisations {
  private final OracleRow row;
  private final OracleFacts facts;
  private final OrganisationsNeeded needed;
  private final OracleRoots belonging;

  OracleOrganisations(OracleRow row) {
    this.row = row;
    this.facts = row.facts;
    this.needed = Objects.requireNonNull(row.row.organisations());
    this.belonging =
        new OracleRoots(facts.charter, facts.people.accounts, facts.complete(Aspect.AFFILIATIONS));
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
    return OracleRoots.different(helpers, Set.of()) >= needed.count();
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
    Optional<Set<String>> roots = belonging.roots(person, at);
    Optional<Set<String>> authors = belonging.roots(facts.people.author(), facts.now());
    boolean unsure = roots.isEmpty() || needed.withoutAuthors() && authors.isEmpty();
    if (side == Side.SURELY && unsure) {
      return Set.of();
    }
    Set<String> own = roots.orElse(Set.of(OracleRoots.alone(person)));
    boolean shared = own.stream().anyMatch(authors.orElse(Set.of())::contains);
    return needed.withoutAuthors() && shared ? Set.of() : own;
  }
}
