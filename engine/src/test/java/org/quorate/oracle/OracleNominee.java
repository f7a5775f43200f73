package org.quorate.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.ModuleName;
import org.quorate.RoleName;
import org.quorate.charter.Charter;
import org.quorate.charter.ModuleRow;
import org.quorate.charter.Who;
import org.quorate.contribution.Contribution;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Nomination;
import org.quorate.ladder.Voice;
import org.quorate.oracle.ballot.OraclePlaces;
import org.quorate.oracle.ballot.OraclePoll;
import org.quorate.vote.Ballot;
import org.quorate.vote.HasPassed;
import org.quorate.vote.OptionName;

/** Somebody who would rise, and everybody who has a say in it. */
final class OracleNominee {
  final Charter charter;
  final MayBecome question;
  final OraclePeople people;
  final OracleStanding standing;
  final OracleRoots belonging;
  final Handle self;

  /** Whether somebody is asked to go, and nobody speaks of it before. */
  private final boolean noticed;

  /** When that was announced which is looked at, if it is not the last. */
  private final Optional<Instant> announced;

  OracleNominee(Charter charter, MayBecome question) {
    this(charter, question, false);
  }

  OracleNominee(Charter charter, MayBecome question, boolean noticed) {
    this(charter, question, noticed, Optional.empty());
  }

  /** The same, but what was announced at an instant is looked at as if it were open. */
  OracleNominee at(Instant announced) {
    return new OracleNominee(charter, question, noticed, Optional.of(announced));
  }

  private OracleNominee(
      Charter charter, MayBecome question, boolean noticed, Optional<Instant> announced) {
    this.noticed = noticed;
    this.announced = announced;
    this.charter = charter;
    this.question = question;
    Contribution around =
        Contribution.builder("any", question.person()).people(question.merits().people()).build();
    this.people = new OraclePeople(charter, around, question.known());
    this.standing = new OracleStanding(charter, people.accounts, question.known(), question.at());
    this.belonging = new OracleRoots(charter, people.accounts, knows(Aspect.AFFILIATIONS));
    this.self = people.canonical(question.person());
  }

  boolean isNoticed() {
    return noticed;
  }

  boolean knows(Aspect aspect) {
    return question.known().complete(aspect);
  }

  Instant now() {
    return question.at();
  }

  /** Everybody of whom a row or a fact speaks. */
  Set<Handle> everybody() {
    Set<Handle> all = new TreeSet<>(people.everybody());
    voices().forEach(voice -> all.add(people.canonical(voice.by())));
    Vocabulary.PEOPLE.forEach(handle -> all.add(people.canonical(handle)));
    return all;
  }

  private List<Nomination> mine() {
    return question.merits().nominations().stream()
        .filter(one -> people.canonical(one.nominee()).equals(self))
        .filter(one -> one.role().equals(question.role()))
        .filter(one -> Objects.equals(one.module(), question.module()))
        .toList();
  }

  /** The last refusal. */
  Optional<Instant> refused() {
    return mine().stream()
        .flatMap(one -> Optional.ofNullable(one.refused()).stream())
        .filter(at -> !at.isAfter(now()))
        .max(Instant::compareTo);
  }

  /** When the last nomination was refused, where an appeal may turn that. */
  Optional<Instant> appealed() {
    boolean appeal =
        !noticed
            && charter.rows().roles().stream()
                .anyMatch(
                    row -> row.role().equals(question.role()) && row.promotion().appeal() != null);
    Optional<Instant> last = last();
    return appeal && last.isPresent()
        ? refused().filter(at -> !last.get().isAfter(at))
        : Optional.empty();
  }

  private Optional<Instant> last() {
    return mine().stream()
        .map(Nomination::at)
        .filter(at -> !at.isAfter(now()))
        .max(Instant::compareTo);
  }

  /** All instants at which something was announced up to now. */
  SortedSet<Instant> announcements() {
    SortedSet<Instant> all = new TreeSet<>();
    mine().stream().map(Nomination::at).filter(at -> !at.isAfter(now())).forEach(all::add);
    return all;
  }

  /** All refusals that the host tells, up to now. */
  SortedSet<Instant> told() {
    SortedSet<Instant> all = new TreeSet<>();
    mine().stream().flatMap(one -> Optional.ofNullable(one.refused()).stream()).forEach(all::add);
    all.removeIf(at -> at.isAfter(now()));
    return all;
  }

  /** The last ones that are neither ahead nor refused for good: none supports another. */
  List<Nomination> open() {
    if (announced.isPresent()) {
      return mine().stream().filter(one -> announced.get().equals(one.at())).toList();
    }
    if (appealed().isPresent()) {
      return mine().stream().filter(one -> Optional.of(one.at()).equals(last())).toList();
    }
    List<Nomination> open = new ArrayList<>();
    for (Nomination one : mine()) {
      boolean refused = refused().isPresent() && !one.at().isAfter(refused().get());
      boolean older = !open.isEmpty() && one.at().isBefore(open.get(0).at());
      if (!one.at().isAfter(now()) && !refused && !older) {
        open.removeIf(other -> other.at().isBefore(one.at()));
        open.add(one);
      }
    }
    return open;
  }

  List<Voice> voices() {
    return open().stream().flatMap(one -> one.voices().stream()).toList();
  }

  boolean premature(Voice voice) {
    return noticed && open().stream().allMatch(one -> voice.at().isBefore(one.at()));
  }

  Tri holds(Handle person, RoleName role, boolean only, Instant at) {
    return standing.holds(person, role, only, at, bound());
  }

  /** For one module those that it is part of; for the whole project any. */
  Function<ModuleName, Tri> bound() {
    ModuleName module = question.module();
    return held -> Tri.of(module == null || upwards(module).contains(held));
  }

  private Set<ModuleName> upwards(ModuleName module) {
    Set<ModuleName> all = new HashSet<>();
    Optional<ModuleName> at = Optional.of(module);
    while (at.isPresent() && all.add(at.get())) {
      at = at.flatMap(this::parent);
    }
    return all;
  }

  private Optional<ModuleName> parent(ModuleName module) {
    return charter.rows().modules().stream()
        .filter(row -> row.module().equals(module))
        .findFirst()
        .map(ModuleRow::parent);
  }

  Tri is(Handle person, Who who, Instant at) {
    if (who instanceof Who.Role role) {
      return holds(person, role.role(), role.only(), at);
    } else if (who instanceof Who.People named) {
      return Tri.of(people.among(person, named.handles()));
    } else if (who instanceof Who.AnyOf any) {
      Tri one = Tri.NO;
      for (Who inner : any.alternatives()) {
        one = one.or(is(person, inner, at));
      }
      return one;
    }
    return Tri.YES;
  }

  /** Whether strangers may be meant. */
  boolean open(Who who) {
    if (who instanceof Who.Role role) {
      return !knows(Aspect.ROSTER)
          && standing.concerned(role.role(), role.only()).stream()
              .anyMatch(one -> !standing.listed(one));
    } else if (who instanceof Who.AnyOf any) {
      return any.alternatives().stream().anyMatch(this::open);
    }
    return who instanceof Who.Anyone;
  }

  /** Whether strangers may have been meant at some time. */
  boolean wasOpen(Who who) {
    if (who instanceof Who.Role role) {
      return !lacking(Aspect.ROSTER, Aspect.ROSTER_AT).isEmpty()
          && standing.concerned(role.role(), role.only()).stream()
              .anyMatch(one -> !standing.listed(one));
    } else if (who instanceof Who.AnyOf any) {
      return any.alternatives().stream().anyMatch(this::wasOpen);
    }
    return who instanceof Who.Anyone;
  }

  /** What would tell whether somebody was one of those at an instant. */
  Aspect standingAspect(Instant at) {
    return at.equals(now()) || knows(Aspect.ROSTER_AT) ? Aspect.ROSTER : Aspect.ROSTER_AT;
  }

  Set<Aspect> lacking(Aspect... aspects) {
    Set<Aspect> lacking = EnumSet.noneOf(Aspect.class);
    List.of(aspects).stream().filter(aspect -> !knows(aspect)).forEach(lacking::add);
    return lacking;
  }

  /** Instants between which nobody's standing or belonging changes, up to now. */
  Set<Instant> past() {
    Set<Instant> past = new TreeSet<>(Set.of(Instant.EPOCH, now()));
    charter.rows().roster().forEach(row -> dates(past, row.since(), row.until()));
    charter.rows().affiliations().forEach(row -> dates(past, row.since(), row.until()));
    past.removeIf(at -> at.isAfter(now()));
    return past;
  }

  private static void dates(
      Set<Instant> past, @Nullable LocalDate since, @Nullable LocalDate until) {
    if (since != null) {
      past.add(since.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
    if (until != null) {
      past.add(until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
  }

  /** Whether an election elects them, or may: that they stand, and lost in none that has passed. */
  boolean mayBeElected(Ballot ballot) {
    List<OptionName> own =
        ballot.poll().candidates().entrySet().stream()
            .filter(one -> people.canonical(one.getValue()).equals(self))
            .map(Map.Entry::getKey)
            .toList();
    Extent told = question.known().extent(Aspect.NOMINATIONS);
    HasPassed asked = OracleHeld.asked(ballot, now(), question.known(), told);
    if (own.isEmpty() || OraclePoll.of(charter, asked).passed() != Tri.YES) {
      return !own.isEmpty();
    }
    return OraclePlaces.of(charter, asked).stream()
        .anyMatch(places -> own.stream().anyMatch(places.elected()::contains));
  }

  /** Whether something that happened at one instant counts until before another. */
  boolean lasts(@Nullable Instant until) {
    return until == null || now().isBefore(until);
  }
}
