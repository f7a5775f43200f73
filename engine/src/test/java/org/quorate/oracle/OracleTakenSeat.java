package org.quorate.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.RuleName;
import org.quorate.charter.BodyRow;
import org.quorate.charter.OverCap;
import org.quorate.charter.Span;
import org.quorate.ladder.Seed;
import org.quorate.vote.Ballot;

/** How the row of a body takes its seat from a member. */
final class OracleTakenSeat {
  private final OracleNominee holder;
  private final OracleCalendar calendar;
  private final BodyRow body;
  private final OracleSeats seats;

  OracleTakenSeat(OracleNominee holder, OracleCalendar calendar, BodyRow body) {
    this.holder = holder;
    this.calendar = calendar;
    this.body = body;
    seats = new OracleSeats(holder, body);
  }

  List<Runnable> ways(BiConsumer<String, OracleVerdict> say) {
    List<Runnable> ways = new ArrayList<>();
    if (body.cap() != null && !(body.overCap() instanceof OverCap.Unsaid)) {
      ways.add(() -> overCap(say));
    }
    if (body.mandate().term() != null) {
      ways.add(() -> term(say));
    }
    return ways;
  }

  private void term(BiConsumer<String, OracleVerdict> say) {
    member(say);
    OracleTerms terms =
        new OracleTerms(holder.charter, holder.people.accounts, body, holder.question.known());
    boolean over = terms.isOver(holder.self, holder.now());
    say.accept("Term", over ? OracleVerdict.MET : OracleVerdict.unmet(Cure.NOBODY));
  }

  private void member(BiConsumer<String, OracleVerdict> say) {
    Tri member =
        holder.standing.holds(holder.self, body.members(), true, holder.now(), module -> Tri.NO);
    if (member != Tri.YES) {
      say.accept("Role", OracleVerdict.of(member, Cure.NOBODY, Set.of(Aspect.ROSTER)));
    }
  }

  private void overCap(BiConsumer<String, OracleVerdict> say) {
    member(say);
    Tri over = seats.over(holder.now());
    say.accept("Organisation cap", OracleVerdict.of(over, Cure.NOBODY, seats.doubts(holder.now())));
    if (over != Tri.YES) {
      return;
    }
    if (!(body.overCap() instanceof OverCap.Unless unless)) {
      say.accept("If over the cap", remedy(body.overCap()));
      return;
    }
    OracleVerdict waived = waived(unless);
    say.accept("If over the cap", waived);
    if (!waived.is(OracleVerdict.Kind.WAIVED)) {
      say.accept("If over the cap", remedy(unless.way()));
    }
  }

  private OracleVerdict remedy(OverCap way) {
    if (way instanceof OverCap.Resign resign) {
      return resign(resign.within());
    }
    return way instanceof OverCap.Lot ? lot() : OracleVerdict.unmet(Cure.NOBODY);
  }

  /** Whether a ballot about the body, or about one of them, passed that began when it was so. */
  private OracleVerdict waived(OverCap.Unless unless) {
    OracleHeld held =
        OracleHeld.of(
            holder.charter,
            holder.question.merits().ballots().stream().filter(one -> useful(one) != Tri.NO),
            unless.waivedBy(),
            holder.now(),
            holder.question.known(),
            holder.question.known().extent(Aspect.NOMINATIONS),
            this::useful);
    if (held.passed() == Tri.YES) {
      return OracleVerdict.WAIVED;
    } else if (held.passed() == Tri.MAYBE) {
      Set<Aspect> doubts = EnumSet.noneOf(Aspect.class);
      doubts.addAll(history());
      doubts.addAll(holder.lacking(Aspect.CALENDAR, Aspect.NOMINATIONS));
      return OracleVerdict.unknown(doubts.isEmpty() ? Set.of(Aspect.CALENDAR) : doubts);
    }
    boolean go = unless.way() instanceof OverCap.Resign || unless.way() instanceof OverCap.Lot;
    return go
        ? OracleVerdict.MET
        : OracleVerdict.unmet(held.cure() == Cure.TIME ? Cure.TIME : Cure.PEOPLE);
  }

  private Tri useful(Ballot ballot) {
    Tri about =
        ballot.subject() == null ? Tri.YES : seats.among(holder.people.canonical(ballot.subject()));
    return about.and(since(ballot));
  }

  private Tri since(Ballot ballot) {
    Instant opened = ballot.course().opened();
    if (!opened.isBefore(seats.since(Tri::surely))) {
      return Tri.YES;
    }
    return opened.isBefore(seats.since(Tri::possibly)) ? Tri.NO : Tri.MAYBE;
  }

  /** What is told of ballots that say nothing of it. */
  List<String> refusals() {
    List<String> refusals = new ArrayList<>();
    boolean over =
        body.cap() != null
            && body.overCap() instanceof OverCap.Unless
            && seats.over(holder.now()) == Tri.YES;
    Map<String, Integer> useless = new TreeMap<>();
    for (Ballot one : holder.question.merits().ballots()) {
      boolean asked =
          over
              && RuleName.of("votes", one.decision())
                  .key()
                  .equals(((OverCap.Unless) body.overCap()).waivedBy());
      boolean other =
          asked
              && one.subject() != null
              && seats.among(holder.people.canonical(one.subject())) == Tri.NO;
      if (asked && (other || since(one) == Tri.NO)) {
        useless.merge(
            other ? "it is about somebody else" : "it came before what it is about",
            1,
            Integer::sum);
      }
    }
    useless.forEach(
        (why, times) ->
            refusals.add("not counted for If over the cap: nominee " + times + " " + why));
    return refusals;
  }

  private Optional<Instant> end(Span span, Instant start) {
    return start.equals(Instant.MIN) ? Optional.of(start) : calendar.end(span, start);
  }

  private OracleVerdict resign(Span within) {
    Instant surely = seats.since(Tri::surely);
    Instant possibly = seats.since(Tri::possibly);
    Optional<Instant> last = end(within, surely);
    Optional<Instant> first = end(within, possibly);
    if (last.isPresent() && !last.get().isAfter(holder.now())) {
      return OracleVerdict.MET;
    }
    if (first.isPresent() && first.get().isAfter(holder.now())) {
      return OracleVerdict.unmet(Cure.TIME);
    }
    Set<Aspect> missing = EnumSet.noneOf(Aspect.class);
    if (!surely.equals(possibly)) {
      missing.addAll(history());
    }
    if (last.isEmpty()) {
      missing.add(Aspect.CALENDAR);
    }
    return OracleVerdict.unknown(missing);
  }

  private Set<Aspect> history() {
    return holder.lacking(Aspect.ROSTER, Aspect.ROSTER_AT, Aspect.AFFILIATIONS);
  }

  private OracleVerdict lot() {
    Instant since = seats.since(Tri::surely);
    boolean sure = since.equals(seats.since(Tri::possibly)) && !seats.inDoubt(holder.now());
    Set<Aspect> missing = EnumSet.noneOf(Aspect.class);
    missing.addAll(holder.lacking(Aspect.NOMINATIONS));
    if (!sure) {
      missing.addAll(history());
    }
    if (!missing.isEmpty()) {
      return OracleVerdict.unknown(missing);
    }
    Optional<Seed> seed =
        holder.question.merits().seeds().stream()
            .filter(one -> one.rule().equals(body.name()))
            .filter(one -> !one.at().isBefore(since) && !one.at().isAfter(holder.now()))
            .min(Comparator.comparing(Seed::at).thenComparing(Seed::text));
    if (seed.isEmpty()) {
      return OracleVerdict.unmet(Cure.PEOPLE);
    }
    return seats.isDrawn(seed.get().text()) ? OracleVerdict.MET : OracleVerdict.unmet(Cure.NOBODY);
  }
}
