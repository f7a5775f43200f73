package org.quorate.engine.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.ModuleName;
import org.quorate.charter.Counter;
import org.quorate.charter.EvidenceNeeded;
import org.quorate.charter.EvidenceNeeded.Attended;
import org.quorate.charter.EvidenceNeeded.Counted;
import org.quorate.charter.Window;
import org.quorate.ladder.Cycle;
import org.quorate.ladder.Deed;
import org.quorate.ladder.Meeting;

/**
 * What somebody of a scenario did: of each counter just so much inside its window, and as long ago
 * as still counts.
 */
final class Repertoire {
  private static final int CYCLES = 21;
  private static final Duration CYCLE = Duration.ofDays(30);

  /** As far back as a window reaches, and more. */
  private static final long FARTHEST_SECONDS = Duration.ofDays(4_100).toSeconds();

  private final Handle who;
  private final @Nullable ModuleName module;
  private final Instant at;
  private final List<Cycle> cycles = new ArrayList<>();
  private final List<Deed> deeds = new ArrayList<>();
  private int different;

  /**
   * What they did for a module, or for the whole project.
   *
   * @param at the instant of the scenario
   */
  Repertoire(Handle who, @Nullable ModuleName module, Instant at, List<EvidenceNeeded> evidence) {
    this.who = who;
    this.module = module;
    this.at = at;
    for (int i = CYCLES; i >= 0; i--) {
      Instant end = at.minus(CYCLE.multipliedBy(i - 1L));
      cycles.add(new Cycle("cycle " + (CYCLES - i), end.minus(CYCLE), end));
    }
    List<Counted> told = new ArrayList<>();
    evidence.stream().filter(Counted.class::isInstance).forEach(one -> told.add((Counted) one));
    List<Told> all = new ArrayList<>();
    told.forEach(one -> all.add(new Told(one, since(one, told))));
    all.sort(
        Comparator.comparing((Told one) -> !one.first().isOfDeeds())
            .thenComparing(Told::since, Comparator.reverseOrder())
            .thenComparing(one -> one.first() != Counter.PRIMARY_REVIEWS));
    all.forEach(this::add);
  }

  /** So many deeds, and since when they are to be done. */
  private record Told(Counted counted, Instant since) {
    Counter first() {
      return counted.counters().get(0);
    }
  }

  /** What was done in all was done before what was done lately, if that is told too. */
  private Instant since(Counted one, List<Counted> told) {
    Instant since = edge(one.window());
    for (Counted other : told) {
      boolean beside = !Collections.disjoint(kinds(one), kinds(other));
      boolean lately = !(other.window() instanceof Window.Ever) && isOfDeeds(one, other);
      if (one.window() instanceof Window.Ever && beside && lately) {
        Instant before = edge(other.window()).minus(Duration.ofDays(1));
        since = before.isBefore(since) ? before : since;
      }
    }
    return since;
  }

  private static boolean isOfDeeds(Counted one, Counted other) {
    return one.counters().get(0).isOfDeeds() && other.counters().get(0).isOfDeeds();
  }

  private static Set<Deed.Kind> kinds(Counted told) {
    Set<Deed.Kind> kinds = EnumSet.noneOf(Deed.Kind.class);
    told.counters().forEach(counter -> kinds.addAll(counter.kinds()));
    return kinds;
  }

  /** Cycles of thirty days, the last of which is just over. */
  List<Cycle> cycles() {
    return cycles;
  }

  List<Deed> deeds() {
    return deeds;
  }

  /** The first instant of which a window still lets something count; now where it has none. */
  Instant edge(Window window) {
    if (window instanceof Window.Ever) {
      return at;
    }
    long low = 0;
    long high = FARTHEST_SECONDS;
    while (low < high) {
      long middle = (low + high + 1) / 2;
      boolean counts = window.end(at.minusSeconds(middle), cycles).isAfter(at);
      low = counts ? middle : low;
      high = counts ? high : middle - 1;
    }
    return at.minusSeconds(low);
  }

  private void add(Told told) {
    Counted counted = told.counted();
    if (told.first() == Counter.MONTHS_ACTIVE) {
      active(counted.count(), told.since(), counted.window() instanceof Window.Ever);
    } else if (told.first() == Counter.MODULES_TOUCHED) {
      touched(counted.count(), told.since());
    } else {
      Set<Deed.Kind> kinds = kinds(counted);
      long have = deeds.stream().filter(deed -> isSince(deed, told.since(), kinds)).count();
      for (long more = have; more < counted.count(); more++) {
        deeds.add(deed(kind(told.first()), told.since(), modules()));
      }
    }
  }

  private static boolean isSince(Deed deed, Instant edge, Set<Deed.Kind> kinds) {
    return !deed.at().isBefore(edge) && kinds.contains(deed.kind());
  }

  private static Deed.Kind kind(Counter counter) {
    return switch (counter) {
      case MERGED_CONTRIBUTIONS, MODULES_TOUCHED -> Deed.Kind.CONTRIBUTION;
      case REVIEWS -> Deed.Kind.REVIEW;
      case PRIMARY_REVIEWS -> Deed.Kind.PRIMARY_REVIEW;
      case ISSUES, MONTHS_ACTIVE -> Deed.Kind.ISSUE;
      case NEWCOMERS -> Deed.Kind.NEWCOMER;
    };
  }

  private Set<ModuleName> modules() {
    return module == null ? Set.of() : Set.of(module);
  }

  private Deed deed(Deed.Kind kind, Instant when, Set<ModuleName> modules) {
    return new Deed(who, kind, when, "deed-" + ++different, modules);
  }

  /** What was done once is gone on with in other months, so that nothing else comes to more. */
  private void active(int months, Instant edge, boolean ever) {
    Set<Long> active = new TreeSet<>();
    deeds.stream()
        .filter(deed -> !deed.at().isBefore(edge))
        .forEach(deed -> active.add(month(deed)));
    OffsetDateTime start = edge.atOffset(ZoneOffset.UTC);
    for (int i = 0; active.size() < months; i++) {
      OffsetDateTime first = start.withDayOfMonth(1).plusMonths(ever ? -i : i);
      Instant when = i == 0 ? edge : first.toInstant();
      if (when.isAfter(at)) {
        return;
      } else if (active.add(month(when))) {
        Deed some = deeds.isEmpty() ? deed(Deed.Kind.ISSUE, when, modules()) : deeds.get(0);
        deeds.add(new Deed(who, some.kind(), when, some.what(), some.modules()));
      }
    }
  }

  private static long month(Deed deed) {
    return month(deed.at());
  }

  private static long month(Instant when) {
    OffsetDateTime date = when.atOffset(ZoneOffset.UTC);
    return date.getYear() * 12L + date.getMonthValue();
  }

  /** One contribution or review is to all of them. */
  private void touched(int number, Instant edge) {
    Set<ModuleName> modules = new HashSet<>(modules());
    for (int i = 1; modules.size() < number; i++) {
      modules.add(ModuleName.of("module-" + i));
    }
    for (int i = 0; i < deeds.size(); i++) {
      Deed one = deeds.get(i);
      if (isSince(one, edge, Counter.MODULES_TOUCHED.kinds())) {
        deeds.set(i, new Deed(who, one.kind(), one.at(), one.what(), modules));
        return;
      }
    }
    deeds.add(deed(Deed.Kind.CONTRIBUTION, edge, modules));
  }

  /** Meetings day by day up to yesterday; of those told of the earlier ones were attended. */
  List<Meeting> meetings(List<EvidenceNeeded> evidence) {
    List<Attended> told = new ArrayList<>();
    evidence.stream().filter(Attended.class::isInstance).forEach(one -> told.add((Attended) one));
    told.sort(Comparator.comparing(Attended::last));
    int all = told.isEmpty() ? 0 : told.get(told.size() - 1).last();
    boolean[] attended = new boolean[all];
    for (Attended one : told) {
      int have = 0;
      for (int i = 0; i < one.last(); i++) {
        have += attended[i] ? 1 : 0;
      }
      for (int i = one.last() - 1; i >= 0 && have < one.count(); i--) {
        have += attended[i] ? 0 : 1;
        attended[i] = true;
      }
    }
    List<Meeting> meetings = new ArrayList<>();
    for (int i = 0; i < all; i++) {
      Set<Handle> present = attended[i] ? Set.of(who) : Set.of();
      meetings.add(new Meeting(module, at.minus(Duration.ofDays(i + 1L)), present));
    }
    return meetings;
  }
}
