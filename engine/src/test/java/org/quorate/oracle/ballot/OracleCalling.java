package org.quorate.oracle.ballot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.Handle;
import org.quorate.charter.Amount;
import org.quorate.charter.Calling;
import org.quorate.charter.Charter;
import org.quorate.charter.Demand;
import org.quorate.charter.VoteClock;
import org.quorate.charter.Who;
import org.quorate.charter.WorkingCalendar;
import org.quorate.oracle.OracleCalendar;
import org.quorate.oracle.Tri;
import org.quorate.vote.Ballot;
import org.quorate.vote.HasPassed;

/** How a ballot came about: callers are dealt out one by one, days are looked at one by one. */
final class OracleCalling {
  private final Charter charter;
  private final HasPassed question;
  private final Ballot ballot;
  private final Calling calling;
  private final OracleRoll roll;
  private final OracleCourse course;
  private final OracleCalendar calendar;
  private final boolean told;

  OracleCalling(Charter charter, HasPassed question, OracleRoll roll, OracleCourse course) {
    this.charter = charter;
    this.question = question;
    this.roll = roll;
    this.course = course;
    ballot = question.ballot();
    calling = roll.row.calling();
    calendar = new OracleCalendar(charter.calendars());
    told = question.known().complete(Aspect.PETITION);
  }

  /**
   * What the columns say.
   *
   * @param stretch as of when the ballot is read
   */
  Map<String, OracleRuling> rulings(OracleStretch stretch, boolean closed) {
    Map<String, OracleRuling> all = new TreeMap<>();
    if (!calling.calledBy().isNone()) {
      all.put("Called by", ruling(backed(), !closed));
    }
    if (!calling.startsWhen().isEmpty()) {
      Tri started = calling.startsWhen().stream().map(this::ran).reduce(Tri.YES, Tri::and);
      all.put("Starts when", ruling(course.openingTold ? started : Tri.MAYBE, false));
    }
    if (!calling.notWhile().isEmpty()) {
      Tri alone = Tri.YES;
      for (Calling.NotWhile one : calling.notWhile()) {
        alone =
            alone.and(
                one instanceof Calling.NotWhile.Blackout blackout
                    ? isOutside(blackout.calendar(), stretch)
                    : isAlone((Calling.NotWhile.Ballots) one));
      }
      all.put("Not while", ruling(alone, false));
    }
    if (calling.againAfter() != null) {
      all.put("Again after", ruling(rested(), false));
    }
    return all;
  }

  private OracleRuling ruling(Tri kept, boolean peopleToo) {
    boolean announced = course.openingTold && question.at().isBefore(course.opened);
    return switch (kept) {
      case YES -> OracleRuling.MET;
      case MAYBE -> OracleRuling.UNKNOWN;
      case NO -> OracleRuling.unmet(announced || peopleToo ? Cure.PEOPLE : Cure.NOBODY);
    };
  }

  private Tri backed() {
    List<Handle> callers =
        Stream.concat(Stream.ofNullable(ballot.author()), ballot.petition().callers().stream())
            .map(roll.accounts::canonical)
            .distinct()
            .toList();
    if (calling.calledBy().alternatives().stream().anyMatch(all -> meet(all, callers, true))) {
      return Tri.YES;
    }
    boolean perhaps =
        !told || calling.calledBy().alternatives().stream().anyMatch(a -> meet(a, callers, false));
    return perhaps ? Tri.MAYBE : Tri.NO;
  }

  /** Whether some way of dealing out the callers meets every demand. */
  private boolean meet(List<Demand> demands, List<Handle> callers, boolean surely) {
    long[] lacking = new long[demands.size()];
    for (int i = 0; i < lacking.length; i++) {
      OptionalLong needed = needed(demands.get(i));
      if (needed.isEmpty() && surely) {
        return false;
      }
      lacking[i] = needed.orElse(0);
    }
    return deal(demands, callers, lacking, surely);
  }

  private boolean deal(List<Demand> demands, List<Handle> callers, long[] lacking, boolean surely) {
    if (callers.isEmpty()) {
      return Arrays.stream(lacking).allMatch(number -> number <= 0);
    }
    List<Handle> rest = callers.subList(1, callers.size());
    if (deal(demands, rest, lacking, surely)) {
      return true;
    }
    for (int i = 0; i < lacking.length; i++) {
      Tri serves = serves(demands.get(i).who(), callers.get(0));
      if (surely ? serves == Tri.YES : serves != Tri.NO) {
        long[] less = lacking.clone();
        less[i]--;
        if (deal(demands, rest, less, surely)) {
          return true;
        }
      }
    }
    return false;
  }

  private Tri serves(Who who, Handle person) {
    return roll.accounts.isBot(person)
        ? Tri.NO
        : OracleRoll.atSome(openings(), at -> roll.means(who, person, at, false));
  }

  private Collection<Instant> openings() {
    if (course.openingTold) {
      return List.of(OracleCourse.earlier(course.opened, question.at()));
    }
    SortedSet<Instant> any = new TreeSet<>(roll.turningPoints());
    any.add(question.at());
    any.add(Instant.EPOCH);
    any.removeIf(at -> at.isAfter(question.at()));
    return any;
  }

  private OptionalLong needed(Demand demand) {
    if (demand.amount() instanceof Amount.Count count) {
      return OptionalLong.of(count.number());
    }
    if (serves(demand.who(), OracleRoll.STRANGER) != Tri.NO) {
      return OptionalLong.empty();
    }
    long size = 0;
    for (Handle person : roll.everybody()) {
      Tri serves = serves(demand.who(), person);
      if (serves == Tri.MAYBE) {
        return OptionalLong.empty();
      }
      size += serves == Tri.YES ? 1 : 0;
    }
    long needed = 1;
    while (!isEnough(demand.amount(), needed, size)) {
      needed++;
    }
    return OptionalLong.of(needed);
  }

  private static boolean isEnough(Amount amount, long people, long size) {
    if (amount instanceof Amount.AllBut all) {
      return people + all.number() >= size;
    }
    if (amount instanceof Amount.SmallerOf smaller) {
      return people >= smaller.number() || people >= size;
    }
    Amount.Share share = (Amount.Share) amount;
    long given = people * share.share().denominator();
    long wanted = size * share.share().numerator();
    return share.strict() ? given > wanted : given >= wanted;
  }

  private Tri ran(VoteClock clock) {
    Optional<Instant> from = anchor(clock.anchor());
    boolean changedSince =
        happened(ballot.course().lastVersion())
            .filter(changed -> changed.isAfter(ballot.course().opened()))
            .isPresent();
    if (clock.anchor() == VoteClock.Anchor.LAST_VERSION
        && changedSince
        && ballot.course().revised().isEmpty()) {
      return Tri.MAYBE;
    }
    if (from.isEmpty()) {
      return Tri.NO;
    }
    return calendar
        .end(clock.least(), from.get())
        .map(end -> Tri.of(!end.isAfter(course.opened)))
        .orElse(Tri.MAYBE);
  }

  private Optional<Instant> anchor(VoteClock.Anchor anchor) {
    Optional<Instant> notice = happened(ballot.course().notice());
    Optional<Instant> discussion = happened(ballot.course().discussion());
    return switch (anchor) {
      case OPENING -> Optional.of(course.opened);
      case NOTICE -> notice;
      case DISCUSSION -> discussion;
      case LAST_VERSION ->
          Stream.concat(
                  Stream.ofNullable(ballot.course().lastVersion()),
                  ballot.course().revised().stream())
              .filter(changed -> happened(changed).isPresent())
              .filter(changed -> !changed.isAfter(ballot.course().opened()))
              .max(Instant::compareTo)
              .or(() -> discussion)
              .or(() -> notice);
    };
  }

  private Optional<Instant> happened(@Nullable Instant event) {
    return Optional.ofNullable(event).filter(at -> !at.isAfter(question.at()));
  }

  private Tri rested() {
    Optional<Instant> failed = happened(ballot.petition().lastFailed());
    Tri rested = Tri.YES;
    if (failed.isPresent()) {
      rested =
          !course.openingTold
              ? Tri.MAYBE
              : calendar
                  .end(calling.againAfter(), failed.get())
                  .map(end -> Tri.of(!end.isAfter(course.opened)))
                  .orElse(Tri.MAYBE);
    }
    return told ? rested : rested.and(Tri.MAYBE);
  }

  private Tri isAlone(Calling.NotWhile.Ballots ballots) {
    List<String> beside =
        ballot.petition().alongside().stream()
            .map(one -> one.strip().toLowerCase(Locale.ROOT))
            .toList();
    boolean meets =
        ballots.decisions().isEmpty()
            ? !beside.isEmpty()
            : beside.stream().anyMatch(ballots.decisions()::contains);
    return meets ? Tri.NO : told ? Tri.YES : Tri.MAYBE;
  }

  private Tri isOutside(String name, OracleStretch stretch) {
    List<WorkingCalendar> named =
        charter.calendars().stream().filter(one -> one.name().equals(name)).toList();
    if (named.isEmpty() || !course.openingTold) {
      return Tri.MAYBE;
    }
    Tri all = null;
    List<Instant> closings = new ArrayList<>(stretch.ends());
    if (course.closingInDoubt()) {
      closings.add(course.opened);
    }
    for (Instant closing : closings) {
      Instant last = OracleCourse.later(course.opened, course.latest(closing));
      Tri outside = isOutside(named.get(0), date(course.opened), date(last));
      all = all == null || all == outside ? outside : Tri.MAYBE;
    }
    return all == null ? Tri.MAYBE : all;
  }

  private static Tri isOutside(WorkingCalendar calendar, LocalDate first, LocalDate last) {
    Tri outside = Tri.YES;
    for (LocalDate date : first.datesUntil(last.plusDays(1)).collect(Collectors.toList())) {
      boolean out = date.isBefore(calendar.from()) || date.isAfter(calendar.to());
      boolean black =
          calendar.blackouts().stream()
              .anyMatch(b -> !date.isBefore(b.from()) && !date.isAfter(b.to()));
      outside = outside.and(black ? Tri.NO : out ? Tri.MAYBE : Tri.YES);
    }
    return outside;
  }

  private static LocalDate date(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
