package org.quorate.rules.ballots;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.quorate.RoleName;
import org.quorate.charter.Amount;
import org.quorate.charter.Charter;
import org.quorate.charter.Demand;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.RosterRow;
import org.quorate.charter.Span;
import org.quorate.charter.VoteClock;
import org.quorate.charter.VoteClock.Anchor;
import org.quorate.charter.VoteRow;
import org.quorate.charter.Who;
import org.quorate.charter.WorkingCalendar;
import org.quorate.rules.people.Register;
import org.quorate.rules.people.RoleOrder;
import org.quorate.rules.time.Windows;

/**
 * Q0611 too: rows by which nobody could call a ballot with the present roster, or only one that
 * closes as soon as it opens.
 */
final class NeverOpen {
  private static final Instant SOME_DAY = Instant.parse("2026-01-01T00:00:00Z");

  /** Two weeks in steps of five hours: every hour of every day of the week is among them. */
  private static final int TRIED = 68;

  private static final Duration STEP = Duration.ofHours(5);

  private final Charter charter;
  private final Register register;
  private final RoleOrder order;
  private final Map<String, WorkingCalendar> calendars = new HashMap<>();

  NeverOpen(Charter charter) {
    this.charter = charter;
    register = new Register(charter.rows(), VotesPlan.named(charter));
    order = new RoleOrder(charter.rows().roles());
    charter.calendars().forEach(calendar -> calendars.put(calendar.name(), calendar));
  }

  List<Diagnostic> find() {
    List<Diagnostic> found = new ArrayList<>();
    for (VoteRow row : charter.rows().votes()) {
      List<List<Demand>> ways = row.calling().calledBy().alternatives();
      if (!ways.isEmpty()
          && ways.stream().allMatch(way -> way.stream().anyMatch(this::isTooMuch))) {
        found.add(
            diagnostic(
                row,
                "nobody can call a ballot by `%s` with the present roster: it needs `"
                    + row.source().cell("Called by")
                    + "`",
                "ask for fewer, or list more people in the roster"));
      }
      if (row.calling().startsWhen().stream().anyMatch(clock -> outlasts(clock, row.openFor()))) {
        found.add(
            diagnostic(
                row,
                "a ballot by `%s` closes before it may open, or as soon as it does",
                "let it be open for longer, or start earlier"));
      }
    }
    return found;
  }

  private static Diagnostic diagnostic(VoteRow row, String message, String help) {
    return new Diagnostic(
        OutOfReach.PAGE.severity(),
        OutOfReach.PAGE.code(),
        row.source().table().document(),
        row.source().line(),
        row.source().column(),
        message.replace("%s", row.name().key()),
        help);
  }

  private boolean isTooMuch(Demand demand) {
    Set<Integer> people = new HashSet<>();
    return demand.amount() instanceof Amount.Count count
        && gather(demand.who(), people)
        && people.size() < count.number();
  }

  /** Adds everybody who may be meant; false if the charter does not list them all. */
  private boolean gather(Who who, Set<Integer> people) {
    if (who instanceof Who.Role role) {
      return order.holding(role.role(), role.only()).stream()
          .allMatch(one -> register.lists(one) && addHolders(one, people));
    } else if (who instanceof Who.People named) {
      named.handles().forEach(handle -> people.add(register.number(handle)));
      return true;
    }
    return who instanceof Who.AnyOf any
        && any.alternatives().stream().allMatch(one -> gather(one, people));
  }

  private boolean addHolders(RoleName role, Set<Integer> people) {
    charter.rows().roster().stream()
        .filter(row -> row.role().equals(role) && row.status() == RosterRow.Status.ACTIVE)
        .forEach(row -> people.add(register.number(row.handle())));
    return true;
  }

  /** Whether what has to run before the opening ends no earlier than the ballot, whenever it is. */
  private boolean outlasts(VoteClock before, VoteClock open) {
    Span least = before.least();
    Span most = open.most();
    boolean alike = before.anchor() == open.anchor() && open.anchor() != Anchor.LAST_VERSION;
    boolean moves = !open.restarts().isEmpty();
    if (!alike || moves || least == null || most == null) {
      return false;
    }
    List<Boolean> tried =
        IntStream.range(0, TRIED)
            .mapToObj(step -> SOME_DAY.plus(STEP.multipliedBy(step)))
            .filter(from -> ends(least, from) && ends(most, from))
            .map(from -> !end(least, from).isBefore(end(most, from)))
            .toList();
    return !tried.isEmpty() && !tried.contains(false);
  }

  private boolean ends(Span span, Instant from) {
    return Windows.end(span, from, calendars) != null;
  }

  private Instant end(Span span, Instant from) {
    Instant end = Windows.end(span, from, calendars);
    return end == null ? Instant.MAX : end;
  }
}
