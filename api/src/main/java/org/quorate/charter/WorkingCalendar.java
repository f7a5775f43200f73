package org.quorate.charter;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A named calendar of working days, from a dated file of the community.
 *
 * @param from first date that it speaks of
 * @param to last date that it speaks of; before and after it nothing is known
 * @param holidays dates from Monday to Friday that are not worked
 * @param workdays dates on a Saturday or Sunday that are worked (make-up days)
 * @param blackouts spans of dates that count for no clock in working days
 */
public record WorkingCalendar(
    String name,
    LocalDate from,
    LocalDate to,
    Set<LocalDate> holidays,
    Set<LocalDate> workdays,
    List<Blackout> blackouts) {

  public WorkingCalendar {
    holidays = Set.copyOf(holidays);
    workdays = Set.copyOf(workdays);
    blackouts = List.copyOf(blackouts);
  }

  /** A span of dates, both included. */
  public record Blackout(LocalDate from, LocalDate to) {}
}
