package org.quorate.oracle;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.RoleName;
import org.quorate.charter.Charter;
import org.quorate.charter.DepartureRow;
import org.quorate.contribution.Person;
import org.quorate.ladder.Merits;
import org.quorate.ladder.MustStepDown;
import org.quorate.vote.Activity;
import org.quorate.vote.HasPassed;

/** Whose votes rows of departures take, by asking each row of each instant. */
public final class OracleSuspension {
  private final Charter charter;
  private final HasPassed question;
  private final @Nullable Merits merits;
  private final Map<List<Object>, Tri> met = new HashMap<>();

  /** Of one ballot. */
  public OracleSuspension(Charter charter, HasPassed question) {
    this.charter = charter;
    this.question = question;
    Activity told = question.activity();
    this.merits = told == null ? null : merits(told.merits());
  }

  private Merits merits(Merits it) {
    List<Person> people = new ArrayList<>(it.people());
    people.addAll(question.ballot().people());
    return it.toBuilder().people(people).attestations(List.of()).nominations(List.of()).build();
  }

  /** The rows that may take votes of those who vote as holders of a role. */
  public List<DepartureRow> rows(RoleName role) {
    return charter.rows().departures().stream()
        .filter(row -> row.role().equals(role))
        .filter(row -> row.then().suspends() || row.leavesBase())
        .toList();
  }

  /** Whether some row is fulfilled that shrinks the base, or that does not. */
  public Tri isTaken(Handle person, RoleName role, Instant at, boolean leaving) {
    Tri taken = Tri.NO;
    for (DepartureRow row : rows(role)) {
      if (row.leavesBase() == leaving) {
        taken = taken.or(fulfilled(row, person, at));
      }
    }
    return taken;
  }

  private Tri fulfilled(DepartureRow row, Handle person, Instant at) {
    if (merits == null || !question.known().complete(Aspect.OPENED)) {
      return Tri.MAYBE;
    }
    Known known = question.known();
    for (Aspect aspect : Activity.ASPECTS) {
      known = known.with(question.activity().known().extent(aspect), aspect);
    }
    if (row.then().isTimed()) {
      MustStepDown today = new MustStepDown(merits, person, row.role(), null, question.at(), known);
      return OracleBan.isWithheld(
          charter,
          today,
          row,
          at,
          point ->
              met.computeIfAbsent(
                  List.of(person, row.name(), point),
                  any -> OracleBan.met(charter, today, row, point)));
    }
    if (at.isBefore(question.at())) {
      known = known.with(known.extent(Aspect.ROSTER_AT), Aspect.ROSTER);
    }
    return OracleDepartures.fulfilled(
        charter, new MustStepDown(merits, person, row.role(), null, at, known), row);
  }

  /** Instants at which somebody may lose a vote or have it again, and those just before. */
  public SortedSet<Instant> turningPoints(RoleName role) {
    SortedSet<Instant> points = new TreeSet<>();
    OracleCalendar calendar = new OracleCalendar(charter.calendars());
    for (DepartureRow row : merits == null ? List.<DepartureRow>of() : rows(role)) {
      SortedSet<Instant> own = OracleBan.points(charter, merits, row);
      points.addAll(own);
      if (row.then().isTimed()) {
        charter.rows().roster().stream()
            .flatMap(
                spell ->
                    Stream.of(
                        Optional.ofNullable(spell.since()),
                        Optional.ofNullable(spell.until()).map(day -> day.plusDays(1))))
            .flatMap(Optional::stream)
            .forEach(day -> own.add(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
        points.addAll(own);
        own.removeIf(at -> at.isAfter(question.at()));
        Optional.ofNullable(row.then().until())
            .ifPresent(day -> points.add(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
        Optional.ofNullable(row.then().lasts())
            .ifPresent(span -> own.forEach(at -> calendar.end(span, at).ifPresent(points::add)));
      }
    }
    points.removeIf(at -> at.isAfter(question.at()));
    List.copyOf(points).forEach(at -> points.add(at.minus(Duration.ofSeconds(1))));
    return points;
  }
}
