package org.quorate.oracle.ballot;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quorate.Aspect;
import org.quorate.Handle;
import org.quorate.ModuleName;
import org.quorate.RoleName;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Charter;
import org.quorate.charter.Electorate.Roll;
import org.quorate.charter.Electorate.Weight;
import org.quorate.charter.RosterRow;
import org.quorate.charter.Substitute;
import org.quorate.charter.VoteRow;
import org.quorate.charter.Who;
import org.quorate.oracle.OracleRoots;
import org.quorate.oracle.OracleStanding;
import org.quorate.oracle.Tri;
import org.quorate.vote.HasPassed;

/** Who stands in for whom: everybody is held beside every member. */
final class OracleLending {
  private final Charter charter;
  private final OracleRoll roll;
  private final Collection<Instant> when;
  private final BodyRow body;
  private final Substitute substitute;
  private final OracleRoots roots;
  private final Map<Handle, Tri> members = new TreeMap<>();

  /** For whom somebody surely stands in. */
  final Map<Handle, Handle> seats = new TreeMap<>();

  /** Of whom nobody knows whether they stand in, and for whom. */
  final Set<Handle> doubtful = new TreeSet<>();

  /** Whether others may stand in of whom that is not known. */
  final boolean others;

  private OracleLending(
      Charter charter,
      HasPassed question,
      OracleRoll roll,
      Collection<Instant> when,
      BodyRow body) {
    this.charter = charter;
    this.roll = roll;
    this.when = when;
    this.body = body;
    this.substitute = body.substitute();
    this.roots =
        new OracleRoots(charter, roll.accounts, question.known().complete(Aspect.AFFILIATIONS));
    for (Handle person : roll.everybody()) {
      members.put(person, OracleRoll.atSome(when, at -> roll.isElector(person, at)));
    }
    members.keySet().forEach(this::place);
    others = !doubtful.isEmpty() || mayHold(OracleRoll.STRANGER);
  }

  /** Of a row by which just a body votes, person by person and by name. */
  static Optional<OracleLending> of(
      Charter charter, HasPassed question, OracleRoll roll, Collection<Instant> when) {
    return body(charter, roll.row)
        .map(body -> new OracleLending(charter, question, roll, when, body));
  }

  /** The body for whose members somebody may stand in. */
  static Optional<BodyRow> body(Charter charter, VoteRow row) {
    boolean told =
        !row.secret()
            && row.electorate().weight() == Weight.ONE_EACH
            && row.electorate().roll() != Roll.CASTING;
    return charter.rows().bodies().stream()
        .filter(body -> told && body.substitute() != null)
        .filter(body -> row.electorate().who() instanceof Who.Role role && isOf(body, role))
        .findFirst();
  }

  private static boolean isOf(BodyRow body, Who.Role role) {
    return body.members().equals(role.role());
  }

  private boolean isByModule() {
    return substitute.shared() == Substitute.Shared.MODULE;
  }

  private boolean mayHold(Handle person) {
    Who role = new Who.Role(substitute.role(), true);
    return !isByModule()
        && when.stream().anyMatch(at -> roll.means(role, person, at, true).possibly());
  }

  private void place(Handle person) {
    Who role = new Who.Role(substitute.role(), true);
    Tri member = members.get(person);
    Tri holds =
        isByModule() ? Tri.YES : OracleRoll.atSome(when, at -> roll.means(role, person, at, true));
    if (roll.accounts.isBot(person) || member == Tri.YES || holds == Tri.NO) {
      return;
    }
    Optional<Set<String>> own = ofOther(person);
    Set<Handle> sure = new TreeSet<>();
    Set<Handle> perhaps = new TreeSet<>();
    for (Map.Entry<Handle, Tri> other : members.entrySet()) {
      Tri shares =
          other.getKey().equals(person)
              ? Tri.NO
              : other.getValue().and(shared(own, ofMember(other.getKey())));
      if (shares == Tri.YES) {
        sure.add(other.getKey());
      } else if (shares == Tri.MAYBE) {
        perhaps.add(other.getKey());
      }
    }
    boolean open =
        !isByModule()
            && !own.equals(Optional.of(Set.of()))
            && when.stream().anyMatch(at -> roll.isElector(OracleRoll.STRANGER, at).possibly());
    if (sure.size() > 1) {
      return;
    }
    boolean known = holds == Tri.YES && member == Tri.NO;
    if (open || !perhaps.isEmpty() || !sure.isEmpty() && !known) {
      doubtful.add(person);
    } else if (!sure.isEmpty()) {
      seats.put(person, sure.iterator().next());
    }
  }

  private static Tri shared(Optional<Set<String>> one, Optional<Set<String>> other) {
    boolean alone = Optional.of(Set.of()).equals(one) || Optional.of(Set.of()).equals(other);
    if (alone) {
      return Tri.NO;
    } else if (one.isEmpty() || other.isEmpty()) {
      return Tri.MAYBE;
    }
    return Tri.of(one.get().stream().anyMatch(other.get()::contains));
  }

  private Optional<Set<String>> ofMember(Handle person) {
    if (!isByModule()) {
      return organisations(person);
    }
    return alike(
        at -> {
          Set<String> ofSeat = modules(person, Optional.of(body.members()), at);
          return Optional.of(ofSeat.isEmpty() ? modules(person, Optional.empty(), at) : ofSeat);
        });
  }

  private Optional<Set<String>> ofOther(Handle person) {
    return isByModule()
        ? alike(at -> Optional.of(modules(person, Optional.of(substitute.role()), at)))
        : organisations(person);
  }

  private Optional<Set<String>> organisations(Handle person) {
    return alike(
        at ->
            roots
                .roots(person, at)
                .map(
                    all ->
                        all.stream()
                            .filter(one -> !one.equals(OracleRoots.alone(person)))
                            .collect(Collectors.toSet())));
  }

  private Set<String> modules(Handle person, Optional<RoleName> role, Instant at) {
    return charter.rows().roster().stream()
        .filter(row -> roll.is(person, row.handle()) && row.status() == RosterRow.Status.ACTIVE)
        .filter(row -> role.isEmpty() || row.role().equals(role.get()))
        .filter(row -> OracleStanding.within(row.since(), row.until(), at))
        .flatMap(row -> Optional.ofNullable(row.module()).stream())
        .map(ModuleName::value)
        .collect(Collectors.toSet());
  }

  private Optional<Set<String>> alike(Function<Instant, Optional<Set<String>>> then) {
    Set<Optional<Set<String>>> all = new HashSet<>();
    when.forEach(at -> all.add(then.apply(at)));
    return all.size() == 1 ? all.iterator().next() : Optional.empty();
  }

  /** Those who surely stand in for somebody. */
  List<Handle> of(Handle member) {
    return seats.keySet().stream().filter(person -> seats.get(person).equals(member)).toList();
  }

  /** Whether a member may be stood in for at all. */
  boolean isLent(Handle member) {
    return others || !of(member).isEmpty();
  }
}
