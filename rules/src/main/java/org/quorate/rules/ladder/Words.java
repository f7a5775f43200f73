package org.quorate.rules.ladder;

import java.time.Duration;
import java.time.Period;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.quorate.charter.Counter;
import org.quorate.charter.EvidenceNeeded;
import org.quorate.charter.Span;
import org.quorate.charter.Who;
import org.quorate.charter.Window;
import org.quorate.rules.people.People;

/** Cells of the ladder as sentences name them. */
final class Words {
  private Words() {}

  static String who(Who who) {
    if (who instanceof Who.Role role) {
      return (role.only() ? "only " : "") + role.role();
    } else if (who instanceof Who.People people) {
      return people.handles().stream()
          .sorted()
          .map(handle -> handle.shown())
          .collect(Collectors.joining(" or "));
    } else if (who instanceof Who.AnyOf any) {
      return any.alternatives().stream().map(Words::who).collect(Collectors.joining(" or "));
    }
    return "person";
  }

  static String evidence(EvidenceNeeded evidence) {
    if (evidence instanceof EvidenceNeeded.Counted counted) {
      String counters =
          counted.counters().stream()
              .map(counter -> counter(counter, counted.count() == 1))
              .collect(Collectors.joining(" + "));
      return counted.count() + " " + counters + window(counted.window());
    } else if (evidence instanceof EvidenceNeeded.Attended attended) {
      return attended.count() + " of last " + many(attended.last(), "meeting");
    } else if (evidence instanceof EvidenceNeeded.Tenure tenure) {
      return period(tenure.period()) + " as " + tenure.role();
    }
    EvidenceNeeded.Attested attested = (EvidenceNeeded.Attested) evidence;
    String window = window(attested.window());
    return "`" + attested.what() + "` attested by " + who(attested.by()) + window;
  }

  private static String counter(Counter counter, boolean one) {
    String many = counter.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return one ? many.replaceFirst("s( |$)", "$1") : many;
  }

  private static String window(Window window) {
    if (window instanceof Window.Last last) {
      return " in " + period(last.period());
    } else if (window instanceof Window.LastCycles cycles) {
      return cycles.number() == 1 ? " in last cycle" : " in last " + cycles.number() + " cycles";
    }
    return window instanceof Window.CalendarYear ? " in calendar year" : "";
  }

  private static String period(Period period) {
    long months = period.toTotalMonths();
    return months > 0 ? many(months, "month") : many(period.getDays(), "day");
  }

  static String span(Span span) {
    if (span instanceof Span.Dates dates) {
      return many(dates.days(), "calendar day");
    } else if (span instanceof Span.WorkingDays days) {
      return many(days.days(), "working day");
    }
    Duration exact = ((Span.Exact) span).duration();
    boolean whole = exact.toHours() % 24 == 0 && exact.toDays() > 0;
    return whole ? many(exact.toDays(), "day") : many(exact.toHours(), "hour");
  }

  static String many(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }

  static String people(People people, Collection<Integer> some) {
    return some.stream().map(people::shown).sorted().collect(Collectors.joining(", "));
  }
}
