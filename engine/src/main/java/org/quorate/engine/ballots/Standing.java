package org.quorate.engine.ballots;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quorate.Finding;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.OrganisationName;
import org.quorate.Outcome;
import org.quorate.charter.AffiliationRow;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Charter;
import org.quorate.charter.LadderColumn;
import org.quorate.charter.Mandate;
import org.quorate.charter.OrganisationRow;
import org.quorate.charter.RoleRow;
import org.quorate.charter.RosterRow;
import org.quorate.charter.Stake;
import org.quorate.charter.Window;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Merits;
import org.quorate.vote.OptionName;

/**
 * What a charter tells, as of an instant, of those who stand for seats of a body: who they are,
 * whose people they are, who stays beside them, and whom the term limit bars. Whom it does not know
 * it says nothing of.
 */
public final class Standing {
  private final Charter charter;
  private final BodyRow body;
  private final Instant at;
  private final LocalDate today;
  private final Accounts accounts;

  /** By each name of one person, as names are compared. */
  private final Map<String, Handle> people = new HashMap<>();

  /** By person, the first account that is told of them. */
  private final Map<String, Handle> shown = new HashMap<>();

  private final Map<Handle, List<AffiliationRow>> belonging = new HashMap<>();
  private final Map<OrganisationName, OrganisationRow> groups = new TreeMap<>();
  private @Nullable Charter terms;

  /** Of those who stand for seats of the body. */
  public Standing(Charter charter, BodyRow body, Instant at) {
    this.charter = charter;
    this.body = body;
    this.at = at;
    today = at.atOffset(ZoneOffset.UTC).toLocalDate();
    accounts = Accounts.of(charter.rows().roster());
    List<RosterRow> roster = charter.rows().roster();
    roster.forEach(row -> meet(row.handle()));
    roster.forEach(row -> row.alsoKnownAs().forEach(this::meet));
    charter.rows().affiliations().forEach(row -> meet(row.handle()));
    charter.rows().affiliations().stream()
        .filter(row -> isRunning(row.since(), row.until()))
        .forEach(
            row ->
                belonging.computeIfAbsent(first(row.handle()), any -> new ArrayList<>(1)).add(row));
    charter.rows().organisations().forEach(row -> groups.put(row.organisation(), row));
    Set<String> taken = new HashSet<>(people.keySet());
    roster.stream().filter(row -> !row.displayName().isBlank()).forEach(row -> named(row, taken));
  }

  private void meet(Handle account) {
    Handle first = shown.computeIfAbsent(accounts.person(account.value()), any -> account);
    people.put(Electors.folded(account.value()), first);
  }

  /** A handle is somebody's before any other name is; a name of several people is nobody's. */
  private void named(RosterRow row, Set<String> taken) {
    String name = Electors.folded(row.displayName());
    Handle person = first(row.handle());
    Handle known = taken.contains(name) ? null : people.putIfAbsent(name, person);
    if (known != null && !known.equals(person)) {
      people.remove(name);
      taken.add(name);
    }
  }

  private Handle first(Handle account) {
    return shown.getOrDefault(accounts.person(account.value()), account);
  }

  /** Who stands as an option, by an account or the name in the roster; empty if nobody tells. */
  public Optional<Handle> person(OptionName option) {
    return Optional.ofNullable(people.get(Electors.folded(option.value())));
  }

  /** Whether the roster has rows of the role of the members. */
  public boolean listsMembers() {
    return charter.rows().roster().stream().anyMatch(row -> row.role().equals(body.members()));
  }

  /** Those who hold a seat beyond an election in which these stand, in the order of the roster. */
  public List<Handle> staying(Collection<Handle> standing) {
    Map<Handle, LocalDate> since = new LinkedHashMap<>();
    for (RosterRow row : charter.rows().roster()) {
      if (row.role().equals(body.members())
          && row.module() == null
          && row.status() == RosterRow.Status.ACTIVE
          && isRunning(row.since(), row.until())) {
        LocalDate start = row.since() == null ? LocalDate.MIN : row.since();
        since.merge(first(row.handle()), start, (one, other) -> one.isAfter(other) ? one : other);
      }
    }
    Set<Handle> contenders = new HashSet<>(standing);
    return since.entrySet().stream()
        .filter(one -> !contenders.contains(one.getKey()) && !isOver(one.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether a term is over that began then; one that began ever before has no end. */
  private boolean isOver(LocalDate since) {
    Period term = body.mandate().term();
    return term != null
        && !since.equals(LocalDate.MIN)
        && !Window.later(since.atStartOfDay(ZoneOffset.UTC).toInstant(), term).isAfter(at);
  }

  private boolean isRunning(@Nullable LocalDate since, @Nullable LocalDate until) {
    return (since == null || !since.isAfter(today)) && (until == null || !until.isBefore(today));
  }

  /**
   * The organisations of somebody, with those that they are one with under the cap; empty if they
   * stand alone, null if nobody tells.
   */
  public @Nullable Set<OrganisationName> organisations(Handle person) {
    List<AffiliationRow> rows = belonging.getOrDefault(first(person), List.of());
    if (rows.isEmpty()) {
      return null;
    }
    Set<OrganisationName> own = new TreeSet<>();
    for (AffiliationRow row : rows) {
      if (row.organisation() != null && !isAlone(row.organisation())) {
        own.add(row.organisation());
      }
    }
    return together(own);
  }

  private boolean isAlone(OrganisationName name) {
    OrganisationRow row = groups.get(name);
    return row != null && row.unaffiliated();
  }

  /** Organisations as the charter writes them. */
  public Map<OrganisationName, String> written() {
    Map<OrganisationName, String> written = new TreeMap<>();
    for (OrganisationRow row : charter.rows().organisations()) {
      written.putIfAbsent(row.organisation(), row.source().cell("Organisation"));
    }
    for (AffiliationRow row : charter.rows().affiliations()) {
      if (row.organisation() != null) {
        written.putIfAbsent(row.organisation(), row.source().cell("Organisation"));
      }
    }
    return written;
  }

  /** With all that hold so much of one of them, and of what holds it, that they count as one. */
  public Set<OrganisationName> together(Set<OrganisationName> some) {
    Stake stake = body.cap() == null ? Stake.HALF : body.cap().together();
    Set<OrganisationName> all = new TreeSet<>(some);
    Deque<OrganisationName> open = new ArrayDeque<>(some);
    while (!open.isEmpty()) {
      OrganisationRow row = groups.get(open.pop());
      if (row != null) {
        row.partOf().stream()
            .filter(part -> part.share() == null || stake.isReachedBy(part.share()))
            .map(OrganisationRow.PartOf::parent)
            .filter(all::add)
            .forEach(open::push);
      }
    }
    return all;
  }

  /** Why somebody may not serve once more, in a sentence; empty if they may. */
  public Optional<String> barred(GovernanceEngine engine, Handle person) {
    if (!body.mandate().isLimited()) {
      return Optional.empty();
    }
    MayBecome asked =
        new MayBecome(Merits.NONE, person, body.members(), null, at, Known.everything());
    terms = terms == null ? ofTerms() : terms;
    return engine.decide(terms, asked).findings().stream()
        .filter(finding -> finding.column().equals(LadderColumn.TERM_LIMIT.shown()))
        .filter(finding -> finding.outcome() != Outcome.ALLOWED)
        .map(Finding::because)
        .findFirst();
  }

  /** The charter with nothing of the body but its terms: how somebody may rise is not asked. */
  private Charter ofTerms() {
    Mandate mandate = body.mandate();
    BodyRow plain =
        BodyRow.builder(body.name(), body.source(), body.members()).mandate(mandate).build();
    RoleRow role = new RoleRow(body.name(), body.source(), body.members(), null);
    return charter.with(
        charter.rows().toBuilder()
            .roles(List.of(role))
            .bodies(List.of(plain))
            .votes(List.of())
            .departures(List.of())
            .build());
  }
}
