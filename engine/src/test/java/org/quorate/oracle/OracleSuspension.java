package org.quorate.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.RoleName;
import org.quorate.charter.Charter;
import org.quorate.charter.Decider;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.EvidenceNeeded;
import org.quorate.charter.Span;
import org.quorate.contribution.Person;
import org.quorate.ladder.Deed;
import org.quorate.ladder.Merits;
import org.quorate.ladder.MustStepDown;
import org.quorate.vote.Activity;
import org.quorate.vote.HasPassed;

/** Whose votes rows of departures take, by asking each row of each instant. */
public final class OracleSuspension {
  private final Charter charter;
  private final HasPassed question;
  private final @Nullable Merits merits;

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
    if (at.isBefore(question.at())) {
      known = known.with(known.extent(Aspect.ROSTER_AT), Aspect.ROSTER);
    }
    return OracleDepartures.fulfilled(
        charter, new MustStepDown(merits, person, row.role(), null, at, known), row);
  }

  /** Instants at which somebody may lose a vote or have it again, and those just before. */
  public SortedSet<Instant> turningPoints(RoleName role) {
    SortedSet<Instant> points = new TreeSet<>();
    for (DepartureRow row : merits == null ? List.<DepartureRow>of() : rows(role)) {
      merits
          .deeds()
          .forEach(
              deed -> {
                points.add(deed.at());
                row.when().forEach(idle -> ends(idle.enough(), deed).ifPresent(points::add));
              });
      merits.cycles().forEach(cycle -> points.addAll(List.of(cycle.start(), cycle.end())));
      merits.meetings().forEach(meeting -> points.add(meeting.at()));
      merits
          .leaves()
          .forEach(
              leave -> {
                points.add(leave.from());
                Optional.ofNullable(leave.to()).ifPresent(points::add);
              });
      merits.notices().forEach(notice -> notice(points, row, notice));
    }
    points.removeIf(at -> at.isAfter(question.at()));
    List.copyOf(points).forEach(at -> points.add(at.minus(Duration.ofSeconds(1))));
    return points;
  }

  private Optional<Instant> ends(EvidenceNeeded enough, Deed deed) {
    return enough instanceof EvidenceNeeded.Counted counted
        ? Optional.of(counted.window().end(deed.at(), merits.cycles()))
        : Optional.empty();
  }

  private void notice(
      SortedSet<Instant> points, DepartureRow row, org.quorate.ladder.Notice notice) {
    points.add(notice.at());
    Optional.ofNullable(notice.answered()).ifPresent(points::add);
    Optional<Instant> asked = end(row.askFirst(), notice.at());
    asked.ifPresent(points::add);
    asked.flatMap(end -> end(row.grace(), end)).ifPresent(points::add);
    List<Instant> said = new ArrayList<>(List.of(notice.at()));
    notice
        .voices()
        .forEach(
            voice -> {
              said.add(voice.at());
              Optional.ofNullable(voice.withdrawn()).ifPresent(said::add);
            });
    points.addAll(said);
    for (Decider decider : row.decidedBy()) {
      if (decider instanceof Decider.Silence silence) {
        said.forEach(at -> end(silence.span(), at).ifPresent(points::add));
      }
    }
  }

  private Optional<Instant> end(@Nullable Span span, Instant from) {
    return span == null
        ? Optional.empty()
        : new OracleCalendar(charter.calendars()).end(span, from);
  }
}
