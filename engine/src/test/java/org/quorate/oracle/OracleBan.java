package org.quorate.oracle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Known;
import org.quorate.charter.Charter;
import org.quorate.charter.Decider;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.EvidenceNeeded;
import org.quorate.charter.RosterRow;
import org.quorate.charter.Span;
import org.quorate.charter.Window;
import org.quorate.ladder.Deed;
import org.quorate.ladder.Merits;
import org.quorate.ladder.MustStepDown;
import org.quorate.ladder.Notice;

/** Whether a row that withholds votes for a time withholds one, by trying each instant before. */
final class OracleBan {
  private OracleBan() {}

  /** From some instant on up to the next, whether the row is met. */
  private record Stretch(Instant from, Tri met) {}

  /**
   * Of somebody at an instant, which is not after that of the question.
   *
   * @param question about somebody as a holder of the row's role, as of today
   */
  static Tri isWithheld(Charter charter, MustStepDown question, DepartureRow row, Instant at) {
    return isWithheld(charter, question, row, at, point -> met(charter, question, row, point));
  }

  /** The same, by what is known of whether the row is met at an instant. */
  static Tri isWithheld(
      Charter charter,
      MustStepDown question,
      DepartureRow row,
      Instant at,
      Function<Instant, Tri> met) {
    List<Stretch> past = past(points(charter, question.merits(), row), charter, at, met);
    if (row.then().until() != null) {
      Instant back = row.then().until().atTime(LocalTime.MIDNIGHT).toInstant(ZoneOffset.UTC);
      Tri ever = past.stream().map(Stretch::met).reduce(Tri.NO, Tri::or);
      return at.isBefore(back) ? ever : Tri.NO;
    }
    Span span = java.util.Objects.requireNonNull(row.then().lasts());
    OracleCalendar calendar = new OracleCalendar(charter.calendars());
    for (int no = 0; no < past.size(); no++) {
      for (int yes = no + 1; yes < past.size(); yes++) {
        boolean begins = past.get(no).met() == Tri.NO && past.get(yes).met() == Tri.YES;
        Optional<Instant> end = calendar.end(span, past.get(no + 1).from());
        if (begins && end.filter(at::isBefore).isPresent()) {
          return Tri.YES;
        }
      }
    }
    return mayRun(past, span, calendar, at) ? Tri.MAYBE : Tri.NO;
  }

  private static boolean mayRun(
      List<Stretch> past, Span span, OracleCalendar calendar, Instant at) {
    Stretch now = past.get(past.size() - 1);
    boolean sinceEver = past.size() == 1 && now.met() == Tri.YES;
    if (sinceEver || now.met() == Tri.MAYBE) {
      return true;
    }
    for (int i = 1; i < past.size(); i++) {
      Tri before = past.get(i - 1).met();
      Tri then = past.get(i).met();
      boolean firstOfAll = i == 1 && before == Tri.YES;
      boolean begins = before == Tri.NO && then == Tri.YES;
      boolean doubtful = before == Tri.MAYBE || then == Tri.MAYBE;
      Optional<Instant> end = calendar.end(span, past.get(i).from());
      if ((firstOfAll || begins || doubtful) && (end.isEmpty() || at.isBefore(end.get()))) {
        return true;
      }
    }
    return false;
  }

  /** Stretches up to an instant, of which no two in turn are alike; the first has no beginning. */
  private static List<Stretch> past(
      Set<Instant> turns, Charter charter, Instant at, Function<Instant, Tri> then) {
    TreeSet<Instant> points = new TreeSet<>(turns);
    for (RosterRow spell : charter.rows().roster()) {
      Optional.ofNullable(spell.since())
          .ifPresent(day -> points.add(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
      Optional.ofNullable(spell.until())
          .ifPresent(day -> points.add(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
    points.removeIf(point -> point.isAfter(at));
    points.add(points.isEmpty() ? at : points.first().minus(Duration.ofDays(4_000)));
    points.add(at);
    List<Stretch> past = new ArrayList<>();
    for (Instant point : points) {
      Tri met = then.apply(point);
      if (past.isEmpty() || past.get(past.size() - 1).met() != met) {
        past.add(new Stretch(point, met));
      }
    }
    return past;
  }

  /** Whether a row is met at an instant of somebody who holds its role then. */
  static Tri met(Charter charter, MustStepDown question, DepartureRow row, Instant point) {
    return OracleDepartures.met(charter, asOf(question, point), row);
  }

  private static MustStepDown asOf(MustStepDown question, Instant point) {
    Known known = question.known();
    if (point.isBefore(question.at())) {
      known = known.with(known.extent(Aspect.ROSTER_AT), Aspect.ROSTER);
    }
    return new MustStepDown(
        question.merits(), question.person(), question.role(), question.module(), point, known);
  }

  /** Instants at which a row may come to be met of somebody, or be met no more. */
  static SortedSet<Instant> points(Charter charter, Merits merits, DepartureRow row) {
    SortedSet<Instant> points = new TreeSet<>();
    for (Deed deed : merits.deeds()) {
      points.add(deed.at());
      row.when().forEach(idle -> ends(idle.enough(), deed, merits).ifPresent(points::add));
    }
    row.when().forEach(idle -> points.addAll(newcomers(charter, idle.enough())));
    merits.cycles().forEach(cycle -> points.addAll(List.of(cycle.start(), cycle.end())));
    merits.meetings().forEach(meeting -> points.add(meeting.at()));
    merits
        .leaves()
        .forEach(
            leave -> {
              points.add(leave.from());
              Optional.ofNullable(leave.to()).ifPresent(points::add);
            });
    merits.notices().forEach(notice -> notice(charter, points, row, notice));
    return points;
  }

  /** When those who came to a role on a date held it for all of a window. */
  private static Set<Instant> newcomers(Charter charter, EvidenceNeeded enough) {
    Set<Instant> points = new TreeSet<>();
    for (RosterRow row : charter.rows().roster()) {
      if (row.since() != null && enough instanceof EvidenceNeeded.Counted counted) {
        LocalDate since = row.since();
        LocalDate newYear = LocalDate.of(since.getYear() + 1, 1, 1);
        LocalDate whole =
            counted.window() instanceof Window.Last last ? since.plus(last.period()) : newYear;
        points.add(whole.atStartOfDay(ZoneOffset.UTC).toInstant());
      }
    }
    return points;
  }

  private static Optional<Instant> ends(EvidenceNeeded enough, Deed deed, Merits merits) {
    return enough instanceof EvidenceNeeded.Counted counted
        ? Optional.of(counted.window().end(deed.at(), merits.cycles()))
        : Optional.empty();
  }

  private static void notice(
      Charter charter, SortedSet<Instant> points, DepartureRow row, Notice notice) {
    points.add(notice.at());
    Optional.ofNullable(notice.answered()).ifPresent(points::add);
    Optional<Instant> asked = end(charter, row.askFirst(), notice.at());
    asked.ifPresent(points::add);
    asked.flatMap(end -> end(charter, row.grace(), end)).ifPresent(points::add);
    Set<Instant> said = new TreeSet<>(Set.of(notice.at()));
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
        said.forEach(at -> end(charter, silence.span(), at).ifPresent(points::add));
      }
    }
  }

  private static Optional<Instant> end(Charter charter, @Nullable Span span, Instant from) {
    return span == null
        ? Optional.empty()
        : new OracleCalendar(charter.calendars()).end(span, from);
  }
}
