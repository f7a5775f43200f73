package org.quorate.oracle;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.Aspect;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.charter.Charter;
import org.quorate.charter.RosterRow;
import org.quorate.contribution.Contribution;

/** Who is who: one person, one voice, however many accounts. */
final class OraclePeople {
  /** Stands for everybody of whom no fact and no row speaks. */
  static final Handle STRANGER = Handle.of("a-stranger-to-every-fact-and-row");

  final OracleAccounts accounts;
  private final Charter charter;
  private final Contribution contribution;
  private final OracleMakers makers;
  private final Known known;
  private final Set<Handle> everybody;

  OraclePeople(Charter charter, Contribution contribution, Known known) {
    this.charter = charter;
    this.known = known;
    this.contribution = contribution;
    this.makers = new OracleMakers(contribution);
    this.accounts = new OracleAccounts(charter, contribution.people());
    this.everybody =
        OracleMentions.of(charter, contribution)
            .map(this::canonical)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Everybody of whom a fact or a row speaks. */
  Set<Handle> everybody() {
    return everybody;
  }

  Handle author() {
    return canonical(contribution.authorship().author());
  }

  Tri isCoAuthor(Handle person) {
    return isOne(person, makers.coAuthors(), Aspect.AUTHORS);
  }

  Tri isCommitter(Handle person) {
    return isOne(person, makers.committers(), Aspect.COMMITTERS);
  }

  /** Whoever is not named may be one all the same, unless everybody is named. */
  private Tri isOne(Handle person, Set<Handle> named, Aspect told) {
    Tri otherwise = known.complete(told) ? Tri.NO : Tri.MAYBE;
    return among(person, named) ? Tri.YES : otherwise;
  }

  /** Whether one of some accounts is this person's. */
  boolean among(Handle person, Collection<Handle> handles) {
    return accounts.among(person, handles);
  }

  boolean isBot(Handle person) {
    return accounts.isBot(person);
  }

  /** The one handle that stands for all accounts of a person. */
  Handle canonical(Handle handle) {
    return accounts.canonical(handle);
  }

  /** The account by which answers name a person: one that the charter speaks of, if any. */
  String shown(Handle person) {
    Set<Handle> listed = new HashSet<>();
    for (RosterRow row : charter.rows().roster()) {
      listed.addAll(row.alsoKnownAs());
    }
    Stream<Handle> rostered = charter.rows().roster().stream().map(RosterRow::handle);
    Stream<Handle> others =
        OracleMentions.asPeople(charter).filter(handle -> !listed.contains(handle));
    return OracleAccounts.smallest(Stream.concat(rostered, others), accounts.of(person))
        .orElse(person)
        .shown();
  }
}
