package org.quorate.oracle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.Handle;
import org.quorate.charter.BodyRow;
import org.quorate.charter.OrganisationCap;
import org.quorate.charter.Stake;

/** Room in a body for somebody, by trying what may be so of those of whom nobody knows enough. */
final class OracleSeats {
  /** More strangers than these change nothing. */
  private static final int STRANGERS = 40;

  private static final String OTHER = "";

  private final OracleNominee nominee;
  private final BodyRow body;
  private final OracleRoots belonging;

  OracleSeats(OracleNominee nominee, BodyRow body) {
    this.nominee = nominee;
    this.body = body;
    belonging =
        new OracleRoots(
            nominee.charter,
            nominee.people.accounts,
            nominee.knows(Aspect.AFFILIATIONS),
            body.cap() == null ? Stake.HALF : body.cap().together());
  }

  OracleVerdict seats() {
    return verdict(this::vacant, false);
  }

  OracleVerdict cap() {
    return verdict(this::fits, true);
  }

  /** Whether somebody who is a member is one of too many of an organisation. */
  Tri over(Instant at) {
    return holds(nominee.self, at).and(fits(at).not());
  }

  /** Whether somebody is one of those who are too many with the holder. */
  Tri among(Handle person) {
    Instant now = nominee.now();
    Tri shares = Tri.of(person.equals(nominee.self));
    for (String own : groups(nominee.self, now).orElse(Set.of())) {
      Tri belongs = groups(person, now).map(all -> Tri.of(all.contains(own))).orElse(Tri.MAYBE);
      shares = shares.or(belongs.and(fits(List.of(Set.of(own)), now).not()));
    }
    return shares.and(holds(person, now));
  }

  /** Whether the cap leaves the nominee a seat. */
  Tri room() {
    return body.cap() == null ? Tri.YES : fits(nominee.now());
  }

  /** Whether more may be of one organisation than are known. */
  boolean inDoubt(Instant at) {
    return strangers(at)
        || groups(nominee.self, at).isEmpty()
        || members(at).stream().anyMatch(one -> groups(one, at).isEmpty());
  }

  /** What would tell whether they are. */
  Set<Aspect> doubts(Instant at) {
    Set<Aspect> doubts = EnumSet.noneOf(Aspect.class);
    if (strangers(at)) {
      doubts.add(Aspect.ROSTER);
    }
    boolean told = members(at).stream().allMatch(one -> groups(one, at).isPresent());
    if (!told || groups(nominee.self, at).isEmpty()) {
      doubts.add(Aspect.AFFILIATIONS);
    }
    return doubts;
  }

  /** Since when without a break they are, or may be: the earliest of instants if ever since. */
  Instant since(Predicate<Tri> such) {
    return since(this::over, such);
  }

  /** Since when without a break a seat is free, or may be. */
  Instant vacantSince(Predicate<Tri> such) {
    return since(this::free, such);
  }

  /** The nominee too may have held a seat once. */
  private Tri free(Instant at) {
    long held = nominee.everybody().stream().filter(person -> holds(person, at) == Tri.YES).count();
    return held >= body.seats() ? Tri.NO : strangers(at) ? Tri.MAYBE : Tri.YES;
  }

  private Instant since(Function<Instant, Tri> so, Predicate<Tri> such) {
    List<Instant> past = new ArrayList<>(new TreeSet<>(nominee.past()).descendingSet());
    Instant since = nominee.now();
    for (Instant at : past) {
      if (!such.test(so.apply(at))) {
        return since;
      }
      since = at;
    }
    return Instant.MIN;
  }

  /** Whether the lot of a seed falls on the holder. */
  boolean isDrawn(String seed) {
    Instant now = nominee.now();
    boolean drawn = false;
    for (String own : groups(nominee.self, now).orElseThrow()) {
      List<Handle> all = new ArrayList<>(List.of(nominee.self));
      members(now).stream()
          .filter(member -> groups(member, now).orElseThrow().contains(own))
          .forEach(all::add);
      int excess = all.size() - limit(members(now).size() + 1);
      all.sort(Comparator.comparing(one -> digest(seed + "\n1\n" + name(one) + "\n")));
      drawn |= all.indexOf(nominee.self) < excess;
    }
    return drawn;
  }

  private String name(Handle person) {
    return Handle.of(nominee.people.shown(person)).value();
  }

  private static String digest(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private OracleVerdict verdict(Function<Instant, Tri> room, boolean ofOrganisations) {
    Tri now = room.apply(nominee.now());
    boolean later = turns().stream().anyMatch(turn -> room.apply(turn) == Tri.YES);
    Set<Aspect> missing = EnumSet.noneOf(Aspect.class);
    if (strangers(nominee.now())) {
      missing.add(Aspect.ROSTER);
    }
    List<Handle> all = new ArrayList<>(members(nominee.now()));
    all.add(nominee.self);
    if (ofOrganisations && all.stream().anyMatch(one -> groups(one, nominee.now()).isEmpty())) {
      missing.add(Aspect.AFFILIATIONS);
    }
    Cure cure = later ? Cure.TIME : Cure.NOBODY;
    return now == Tri.MAYBE ? OracleVerdict.unknown(missing) : OracleVerdict.of(now, cure, missing);
  }

  private SortedSet<Instant> turns() {
    SortedSet<Instant> turns = new TreeSet<>();
    nominee
        .charter
        .rows()
        .roster()
        .forEach(
            row -> {
              add(turns, row.since(), 0);
              add(turns, row.until(), 1);
            });
    nominee
        .charter
        .rows()
        .affiliations()
        .forEach(
            row -> {
              add(turns, row.since(), 0);
              add(turns, row.until(), 1);
            });
    turns.removeIf(turn -> !turn.isAfter(nominee.now()));
    return turns;
  }

  private static void add(Set<Instant> turns, @Nullable LocalDate date, int days) {
    if (date != null) {
      turns.add(date.plusDays(days).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
  }

  private Tri holds(Handle person, Instant at) {
    return nominee.standing.holds(person, body.members(), true, at, module -> Tri.NO);
  }

  private boolean strangers(Instant at) {
    return holds(OraclePeople.STRANGER, at) != Tri.NO;
  }

  private List<Handle> members(Instant at) {
    return nominee.everybody().stream()
        .filter(person -> !person.equals(nominee.self))
        .filter(person -> holds(person, at) == Tri.YES)
        .toList();
  }

  private Optional<Set<String>> groups(Handle person, Instant at) {
    return belonging
        .roots(person, at)
        .map(
            all -> {
              Set<String> groups = new HashSet<>(all);
              groups.remove(OracleRoots.alone(person));
              return groups;
            });
  }

  private Tri vacant(Instant at) {
    boolean always = true;
    boolean ever = false;
    for (int more = 0; more <= (strangers(at) ? STRANGERS : 0); more++) {
      boolean fits = members(at).size() + more + 1 <= body.seats();
      always &= fits;
      ever |= fits;
    }
    return always ? Tri.YES : ever ? Tri.MAYBE : Tri.NO;
  }

  private Tri fits(Instant at) {
    List<Optional<Set<String>>> members =
        members(at).stream().map(member -> groups(member, at)).toList();
    return fits(own(members, at), at);
  }

  /** The same of somebody who belongs to one of these groups of organisations. */
  private Tri fits(List<Set<String>> theirs, Instant at) {
    List<Optional<Set<String>>> members =
        members(at).stream().map(member -> groups(member, at)).toList();
    boolean always = true;
    boolean ever = false;
    for (Set<String> own : theirs) {
      Set<String> guesses = new HashSet<>(own);
      guesses.add(OTHER);
      for (String unknown : guesses) {
        for (String stranger : guesses) {
          for (int more = 0; more <= (strangers(at) ? STRANGERS : 0); more++) {
            List<Set<String>> bench = new ArrayList<>();
            members.forEach(member -> bench.add(member.orElse(Set.of(unknown))));
            for (int i = 0; i < more; i++) {
              bench.add(Set.of(stranger));
            }
            boolean fits = fits(own, bench);
            always &= fits;
            ever |= fits;
          }
        }
      }
    }
    return always ? Tri.YES : ever ? Tri.MAYBE : Tri.NO;
  }

  /** What the nominee's organisations may be. */
  private List<Set<String>> own(List<Optional<Set<String>>> members, Instant at) {
    Optional<Set<String>> known = groups(nominee.self, at);
    if (known.isPresent()) {
      return List.of(known.get());
    }
    Set<String> all = new TreeSet<>(Set.of("one of which nobody has heard"));
    members.forEach(member -> member.ifPresent(all::addAll));
    List<Set<String>> own = new ArrayList<>(List.of(Set.of()));
    all.forEach(one -> own.add(Set.of(one)));
    return own;
  }

  private boolean fits(Set<String> own, List<Set<String>> bench) {
    int limit = limit(bench.size() + 1);
    return own.stream()
        .allMatch(one -> bench.stream().filter(other -> other.contains(one)).count() < limit);
  }

  /** The most seats of one organisation where so many are filled. */
  private int limit(int filled) {
    OrganisationCap cap = body.cap();
    long base = cap.ofSeats() ? body.seats() : filled;
    int limit = cap.floor();
    while (isWithin(cap, limit + 1, base)) {
      limit++;
    }
    return limit;
  }

  private static boolean isWithin(OrganisationCap cap, int seats, long base) {
    long part = cap.share().numerator() * base;
    long held = seats * cap.share().denominator();
    if (cap.up()) {
      return held < part + cap.share().denominator();
    }
    return cap.fewer() ? held < part : held <= part;
  }
}
