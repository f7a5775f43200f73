package org.quorate.rules.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Charter;
import org.quorate.charter.RosterRow;
import org.quorate.charter.RosterRow.Status;

/**
 * Which rows of people may yet hold, from the first date of a charter's force on: what was over
 * before counts for nothing that is still to come, and what begins later does.
 *
 * @param from null where all time matters
 * @param status whose roles count
 */
public record Reach(@Nullable LocalDate from, Set<Status> status) {

  public Reach {
    status = Set.copyOf(status);
  }

  /** Of those who hold their roles. */
  public static Reach of(Charter charter) {
    return new Reach(charter.effective().orElse(null), EnumSet.of(Status.ACTIVE));
  }

  /** Of those too who are on leave or suspended, and may be back one day. */
  public Reach back() {
    return new Reach(from, EnumSet.of(Status.ACTIVE, Status.ON_LEAVE, Status.SUSPENDED));
  }

  /** Whether a row may ever put somebody into its role. */
  public boolean covers(RosterRow row) {
    boolean over = from != null && row.until() != null && row.until().isBefore(from);
    return status.contains(row.status()) && !over;
  }

  /** When it begins. */
  Instant start() {
    return from == null ? Instant.MIN : from.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
