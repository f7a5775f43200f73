package org.quorate.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.charter.BodyRow;
import org.quorate.charter.OverCap;
import org.quorate.charter.Span;
import org.quorate.ladder.Seed;

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
    if (over == Tri.YES) {
      say.accept("If over the cap", remedy());
    }
  }

  private OracleVerdict remedy() {
    if (body.overCap() instanceof OverCap.Resign resign) {
      return resign(resign.within());
    }
    return body.overCap() instanceof OverCap.Lot ? lot() : OracleVerdict.unmet(Cure.NOBODY);
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
