package org.quorate.oracle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.ModuleName;
import org.quorate.RoleName;
import org.quorate.charter.Counter;
import org.quorate.charter.Decider;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.EvidenceNeeded;
import org.quorate.charter.Glob;
import org.quorate.charter.ModuleRow;
import org.quorate.charter.RoleRow;
import org.quorate.charter.RoleRow.Promotion;
import org.quorate.charter.RosterRow;
import org.quorate.charter.Rows;
import org.quorate.charter.Span;
import org.quorate.charter.SponsorOrganisations;
import org.quorate.charter.Sponsoring;
import org.quorate.charter.Who;
import org.quorate.charter.Window;
import org.quorate.ladder.Attestation;
import org.quorate.ladder.Deed;
import org.quorate.ladder.Leave;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Merits;
import org.quorate.ladder.MustStepDown;
import org.quorate.ladder.Nomination;
import org.quorate.ladder.Notice;
import org.quorate.ladder.Seed;
import org.quorate.ladder.Voice;

/** Ladders of a few rungs, and what people did to climb them. */
final class LadderGenerator {
  private static final List<ModuleName> MODULES =
      Stream.of("net", "net-core", "docs").map(ModuleName::of).toList();
  private static final List<Period> PERIODS =
      List.of(Period.ofDays(2), Period.ofDays(9), Period.ofMonths(1), Period.ofMonths(2));
  private static final List<String> WORKS = List.of("security training", "Talks");

  /** What a period before now ends at, and the seconds beside it. */
  private static final List<Instant> EDGES =
      PERIODS.stream()
          .map(period -> Vocabulary.NOW.atOffset(ZoneOffset.UTC).minus(period).toInstant())
          .flatMap(at -> Stream.of(at.minusSeconds(1), at, at.plusSeconds(1)))
          .toList();

  private static final List<Aspect> ASPECTS =
      Stream.concat(MayBecome.ASPECTS.stream(), MustStepDown.ASPECTS.stream())
          .distinct()
          .filter(aspect -> aspect != Aspect.CYCLES && aspect != Aspect.MEETINGS)
          .sorted()
          .toList();

  private final long seed;
  private final Chance chance;

  /** For what came later, so that the rest of a departure stays what it was. */
  private final Chance beside;

  private final PeopleGenerator people;
  private final SeatGenerator seats;
  private final DateGenerator dates;

  LadderGenerator(long seed) {
    this.seed = seed;
    this.chance = new Chance(seed);
    this.beside = new Chance(seed ^ 0x5059L);
    this.people = new PeopleGenerator(chance);
    this.seats = new SeatGenerator(chance, this::span);
    this.dates = new DateGenerator(seed, EDGES);
  }

  LadderCase made() {
    Rows rows =
        Rows.builder()
            .roles(people.roles().stream().map(this::rung).toList())
            .roster(people.roster(MODULES))
            .rostered(true)
            .affiliations(people.affiliations())
            .organisations(people.organisations())
            .modules(modules())
            .build();
    Handle person = chance.in(94) ? chance.pick(Vocabulary.PEOPLE) : Vocabulary.OUTSIDER;
    RoleName role = chance.pick(Vocabulary.LADDER);
    ModuleName module = chance.maybe(35, () -> chance.pick(MODULES));
    Merits merits =
        Merits.builder()
            .people(people.hostPeople())
            .deeds(chance.many(0, 12, () -> deed(person)))
            .attestations(chance.many(0, 4, () -> attestation(person)))
            .nominations(chance.many(0, 3, () -> nomination(person, role, module)))
            .untraced(untraced(person))
            .cycles(dates.cycles())
            .meetings(dates.meetings(person, module))
            .build();
    Known known = known();
    return new LadderCase(
        seed,
        CharterGenerator.charter(seats.seated(rows, person, role)),
        new MayBecome(merits, person, role, module, Vocabulary.NOW, known));
  }

  /** A holder of a role, or somebody who is asked about as one. */
  DepartureCase departure() {
    RoleName role = chance.pick(Vocabulary.LADDER);
    Rows rows =
        Rows.builder()
            .roles(people.roles())
            .roster(sworn(people.roster(MODULES)))
            .rostered(true)
            .modules(modules())
            .departures(chance.many(chance.in(95) ? 1 : 0, 2, () -> departure(role)))
            .build();
    Handle person = holder(rows, role);
    ModuleName module = chance.maybe(25, () -> chance.pick(MODULES));
    Merits merits =
        Merits.builder()
            .people(people.hostPeople())
            .deeds(chance.many(0, 6, () -> deed(person)))
            .leaves(chance.many(0, 2, () -> leave(person)))
            .notices(chance.many(0, 2, () -> notice(person, role, module)))
            .untraced(untraced(person))
            .cycles(dates.cycles())
            .meetings(dates.meetings(person, module))
            .build();
    return seated(rows, new MustStepDown(merits, person, role, module, Vocabulary.NOW, known()));
  }

  /** Some of whom it is told since when they hold their role, perhaps with an earlier spell. */
  private List<RosterRow> sworn(List<RosterRow> rows) {
    List<RosterRow> all = new ArrayList<>();
    for (RosterRow row : rows) {
      boolean dated = row.since() == null && row.until() == null && beside.in(25);
      if (!dated) {
        all.add(row);
        continue;
      }
      LocalDate day = LocalDate.ofInstant(beside.pick(EDGES), ZoneOffset.UTC);
      LocalDate since =
          beside.in(12) ? LocalDate.of(2026, 1, 1) : day.plusDays(beside.between(-1, 1));
      all.add(spell(row, since, null, "-now"));
      if (beside.in(35)) {
        all.add(spell(row, null, since.minusDays(beside.of(1, 1, 2, 9)), "-then"));
      }
    }
    return all;
  }

  private static RosterRow spell(
      RosterRow row, @Nullable LocalDate since, @Nullable LocalDate until, String key) {
    return new RosterRow(
        org.quorate.RuleName.of("roster", row.name().key() + key),
        row.source(),
        row.handle(),
        row.role(),
        row.module(),
        since,
        until,
        row.status(),
        row.displayName(),
        row.alsoKnownAs());
  }

  /** The same, where people have organisations, and perhaps seats of a body. */
  private DepartureCase seated(Rows rows, MustStepDown asked) {
    Rows all =
        rows.toBuilder()
            .rostered(true)
            .affiliations(people.affiliations())
            .organisations(people.organisations())
            .exceptions(List.of())
            .scenarios(List.of())
            .votes(List.of())
            .bodies(List.of())
            .build();
    Merits merits = asked.merits().toBuilder().seeds(chance.many(0, 2, this::drawn)).build();
    return new DepartureCase(
        seed,
        CharterGenerator.charter(seats.seated(all, asked.person(), asked.role())),
        new MustStepDown(
            merits, asked.person(), asked.role(), asked.module(), asked.at(), asked.known()));
  }

  private Set<Handle> untraced(Handle person) {
    return chance.in(12)
        ? Set.of(chance.in(70) ? person : chance.pick(Vocabulary.PEOPLE))
        : Set.of();
  }

  private Seed drawn() {
    String key = chance.in(90) ? "council" : "other";
    return new Seed(org.quorate.RuleName.of("bodies", key), "s" + chance.between(1, 99), instant());
  }

  private Handle holder(Rows rows, RoleName role) {
    List<Handle> holders =
        rows.roster().stream()
            .filter(row -> row.role().equals(role))
            .map(row -> row.handle())
            .toList();
    return holders.isEmpty() || chance.in(25)
        ? chance.pick(Vocabulary.PEOPLE)
        : chance.pick(holders);
  }

  private DepartureRow departure(RoleName role) {
    String key = chance.pick(List.of("idle", "gone", "away", "term"));
    var name = org.quorate.RuleName.of("departures", key + chance.between(1, 99));
    Span ask = chance.maybe(55, this::span);
    List<Decider> deciders = deciders(false);
    DepartureRow row =
        DepartureRow.builder(
                name,
                Vocabulary.source(name, 70),
                chance.in(92) ? role : chance.pick(Vocabulary.LADDER))
            .when(chance.many(1, chance.of(1, 1, 2), this::idle))
            .askFirst(ask)
            .grace(chance.maybe(ask == null ? 0 : 70, this::span))
            .then(
                chance.in(30)
                    ? new DepartureRow.Then(RoleName.of("emeritus"), false)
                    : DepartureRow.Then.LOSES)
            .decidedBy(
                deciders.isEmpty() && chance.in(80) ? List.of(new Decider.Nobody()) : deciders)
            .notDuringLeave(chance.in(50))
            .build();
    boolean suspends = beside.in(25);
    return with(
        row,
        suspends ? suspended(beside) : row.then(),
        row.decidedBy(),
        beside.in(suspends ? 40 : 10));
  }

  /** How long a vote is suspended: as long as the row is met, or for a time. */
  static DepartureRow.Then suspended(Chance chance) {
    int kind = chance.between(1, 100);
    if (kind <= 40) {
      return DepartureRow.Then.SUSPENDED;
    } else if (kind <= 55) {
      return DepartureRow.Then.suspendedUntil(
          LocalDate.ofInstant(Vocabulary.NOW, ZoneOffset.UTC).plusDays(chance.between(-2, 2)));
    } else if (kind <= 80) {
      return DepartureRow.Then.suspendedFor(
          new Span.Exact(
              chance.in(60)
                  ? chance.pick(Vocabulary.SPANS)
                  : Duration.ofDays(chance.of(5, 9, 20, 45))));
    }
    return DepartureRow.Then.suspendedFor(
        kind <= 90
            ? new Span.Dates(chance.between(1, 12), chance.in(30))
            : new Span.WorkingDays(chance.between(1, 8), chance.maybe(50, () -> "cn")));
  }

  /** The same row with another consequence. */
  static DepartureRow with(
      DepartureRow row, DepartureRow.Then then, List<Decider> deciders, boolean leavesBase) {
    return row.toBuilder().then(then).decidedBy(deciders).leavesBase(leavesBase).build();
  }

  private DepartureRow.Idle idle() {
    return new DepartureRow.Idle(
        dates.instead(new EvidenceNeeded.Counted(chance.between(1, 3), counters(), window()), 12));
  }

  private Leave leave(Handle person) {
    Handle who = about(person);
    Instant from = chance.in(20) ? Vocabulary.NOW : instant();
    Instant to = chance.maybe(70, () -> chance.in(25) ? Vocabulary.NOW : instant());
    return new Leave(who, from, notBefore(from, to));
  }

  /** Nothing ends before it was there. */
  private static @Nullable Instant notBefore(Instant earlier, @Nullable Instant later) {
    return later != null && later.isBefore(earlier) ? earlier : later;
  }

  private Notice notice(Handle person, RoleName role, @Nullable ModuleName module) {
    Handle who = about(person);
    RoleName asked = chance.in(95) ? role : chance.pick(Vocabulary.LADDER);
    ModuleName part = chance.in(95) ? module : null;
    Instant at = chance.in(95) ? chance.pick(Vocabulary.PAST) : instant();
    Instant answered = notBefore(at, chance.maybe(25, this::instant));
    return new Notice(who, asked, part, at, answered, chance.many(0, 4, this::voice));
  }

  private List<ModuleRow> modules() {
    List<ModuleRow> rows = new ArrayList<>();
    for (ModuleName module : MODULES) {
      var name = org.quorate.RuleName.of("modules", module.value());
      ModuleName parent = module.value().equals("net-core") ? MODULES.get(0) : null;
      rows.add(
          new ModuleRow(
              name,
              Vocabulary.source(name, 50),
              module,
              List.of(new Glob(module + "/**")),
              List.of(new Who.People(Set.of(Vocabulary.HUMANS.get(0)))),
              List.of(),
              parent,
              null));
    }
    return rows;
  }

  private Known known() {
    Known known = Known.everything();
    if (chance.in(50)) {
      return dates.known(known);
    }
    for (Aspect aspect : chance.some(1, 3, ASPECTS)) {
      known = known.with(chance.of(Extent.PARTIAL, Extent.ABSENT), aspect);
    }
    return dates.known(known);
  }

  private RoleRow rung(RoleRow row) {
    return new RoleRow(row.name(), row.source(), row.role(), row.below(), promotion());
  }

  private Promotion promotion() {
    Sponsoring sponsors = chance.maybe(45, () -> new Sponsoring(chance.between(1, 3), who()));
    return new Promotion(
        chance.maybe(12, () -> chance.of(RoleRow.Each.values())),
        sponsors,
        chance.maybe(sponsors == null ? 0 : 50, this::organisations),
        chance.in(60) ? chance.many(1, 2, this::evidence) : List.of(),
        deciders(sponsors != null),
        chance.maybe(20, this::span),
        "");
  }

  private SponsorOrganisations organisations() {
    return new SponsorOrganisations(
        chance.between(1, 3), chance.of(SponsorOrganisations.Nominee.values()));
  }

  private Who who() {
    int kind = chance.between(1, 100);
    Who role = new Who.Role(chance.pick(Vocabulary.ROLES), chance.in(15));
    Who named = new Who.People(chance.set(1, 4, Vocabulary.PEOPLE));
    if (kind <= 60) {
      return role;
    }
    return kind <= 80 ? named : kind <= 88 ? new Who.Anyone() : new Who.AnyOf(List.of(role, named));
  }

  private EvidenceNeeded evidence() {
    int kind = chance.between(1, 100);
    if (kind <= 50) {
      return dates.instead(
          new EvidenceNeeded.Counted(chance.between(1, 4), counters(), window()), 20);
    }
    return kind <= 75
        ? new EvidenceNeeded.Tenure(chance.pick(PERIODS), chance.pick(Vocabulary.LADDER))
        : new EvidenceNeeded.Attested(chance.pick(WORKS), who(), window());
  }

  private List<Counter> counters() {
    if (chance.in(30)) {
      return List.of(chance.of(Counter.MONTHS_ACTIVE, Counter.MODULES_TOUCHED));
    }
    List<Counter> some = new ArrayList<>();
    Set<Deed.Kind> kinds = new HashSet<>();
    for (Counter counter : chance.some(1, 3, List.of(Counter.values()))) {
      if (counter.isOfDeeds() && counter.kinds().stream().noneMatch(kinds::contains)) {
        kinds.addAll(counter.kinds());
        some.add(counter);
      }
    }
    return some.isEmpty() ? List.of(Counter.REVIEWS) : some;
  }

  private Window window() {
    int kind = chance.between(1, 100);
    return dates.instead(
        kind <= 70
            ? new Window.Last(chance.pick(PERIODS))
            : kind <= 85 ? new Window.CalendarYear() : new Window.Ever());
  }

  private Span span() {
    int kind = chance.between(1, 100);
    if (kind <= 65) {
      return new Span.Exact(chance.pick(Vocabulary.SPANS));
    }
    return kind <= 80
        ? new Span.Dates(chance.between(1, 4), chance.in(30))
        : new Span.WorkingDays(chance.between(1, 5), chance.maybe(60, () -> "cn"));
  }

  private List<Decider> deciders(boolean sponsored) {
    List<Decider> some = new ArrayList<>();
    if (chance.in(sponsored ? 20 : 3)) {
      some.add(new Decider.Sponsors());
    }
    if (chance.in(20)) {
      some.add(new Decider.Nobody());
    }
    if (chance.in(35)) {
      some.add(new Decider.People(chance.between(1, 2), who()));
    }
    if (chance.in(35)) {
      some.add(new Decider.Silence(who(), span()));
    }
    return some;
  }

  private Instant instant() {
    int kind = chance.between(1, 100);
    if (kind <= 40) {
      return chance.pick(EDGES);
    }
    return kind <= 94
        ? chance.pick(Vocabulary.PAST)
        : Vocabulary.NOW.plus(Duration.ofHours(chance.between(0, 3)));
  }

  private Handle about(Handle person) {
    return chance.in(85) ? person : chance.pick(Vocabulary.PEOPLE);
  }

  private Handle anybody() {
    return chance.in(90) ? chance.pick(Vocabulary.PEOPLE) : chance.pick(Vocabulary.ALIASES);
  }

  private Deed deed(Handle person) {
    Instant at = chance.in(6) ? Instant.parse("2025-12-31T23:59:59Z") : instant();
    Deed.Kind kind = chance.of(Deed.Kind.values());
    String what =
        kind == Deed.Kind.NEWCOMER ? newcomer(person) : chance.of("c", "C") + chance.between(1, 9);
    return new Deed(about(person), kind, at, what, chance.set(0, 2, MODULES));
  }

  private String newcomer(Handle person) {
    Handle other = chance.pick(chance.in(25) ? Vocabulary.ALIASES : Vocabulary.PEOPLE);
    Handle who = chance.in(12) ? person : other;
    return chance.in(20) ? who.shown() : chance.in(20) ? shouted(who) : who.value();
  }

  private static String shouted(Handle who) {
    return who.value().toUpperCase(Locale.ROOT);
  }

  private Attestation attestation(Handle person) {
    Instant expires = chance.maybe(40, () -> chance.in(50) ? Vocabulary.NOW : instant());
    Handle of = about(person);
    String what = chance.pick(WORKS);
    Handle by = anybody();
    Instant at = instant();
    return new Attestation(of, what, by, at, notBefore(at, expires));
  }

  private Nomination nomination(Handle person, RoleName role, @Nullable ModuleName module) {
    Handle nominee = about(person);
    RoleName asked = chance.in(93) ? role : chance.pick(Vocabulary.LADDER);
    ModuleName part = chance.in(95) ? module : null;
    Instant at = chance.pick(Vocabulary.PAST);
    List<Voice> voices = chance.many(0, 6, this::voice);
    return new Nomination(
        nominee, asked, part, at, voices, notBefore(at, chance.maybe(25, this::instant)));
  }

  private Voice voice() {
    Instant withdrawn = chance.maybe(20, () -> chance.in(40) ? Vocabulary.NOW : instant());
    Handle by = anybody();
    Voice.Says says = chance.of(Voice.Says.values());
    Instant at = instant();
    return new Voice(by, says, at, notBefore(at, withdrawn));
  }
}
