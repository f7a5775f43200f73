package org.quorate.engine;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.RuleName;
import org.quorate.charter.AffiliationRow;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Calling;
import org.quorate.charter.Calling.NotWhile;
import org.quorate.charter.Charter;
import org.quorate.charter.Clock;
import org.quorate.charter.Condition;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.ModuleRow;
import org.quorate.charter.OrganisationRow;
import org.quorate.charter.ReviewRow;
import org.quorate.charter.RoleRow;
import org.quorate.charter.RosterRow;
import org.quorate.charter.Row;
import org.quorate.charter.Source;
import org.quorate.charter.Span;
import org.quorate.charter.VoteClock;
import org.quorate.charter.VoteRow;
import org.quorate.charter.WorkingCalendar;
import org.quorate.contribution.Kind;

/** The people, roles, modules, organisations and rules whose rows differ between two charters. */
final class CharterChange {
  /** Where a row stands, why, and what is only shown. */
  private static final Set<String> NO_MEANING = Set.of("source", "why", "displayName");

  private final Set<Object> subjects = new HashSet<>();
  private final Names names;

  /** What one row of a roster says of somebody's names. */
  private record Account(Handle own, Set<Handle> others) {
    static Account of(RosterRow row) {
      return new Account(row.handle(), Set.copyOf(row.alsoKnownAs()));
    }
  }

  /**
   * How a charter names its people.
   *
   * @param people everybody known whatever the rules name, by each of their accounts
   */
  private record Names(Set<Account> accounts, Set<Handle> people) {

    static Names of(Charter charter) {
      Names names = new Names(new HashSet<>(), new HashSet<>());
      for (RosterRow row : charter.rows().roster()) {
        names.accounts.add(Account.of(row));
        names.people.add(row.handle());
        names.people.addAll(row.alsoKnownAs());
      }
      charter.rows().affiliations().forEach(row -> names.people.add(row.handle()));
      return names;
    }

    /** Those of both. */
    Names and(Names other) {
      accounts.retainAll(other.accounts);
      people.retainAll(other.people);
      return this;
    }
  }

  CharterChange(Charter before, Charter after) {
    Map<Row, Object> old = meanings(before);
    Map<Row, Object> young = meanings(after);
    Set<Object> stayed = new HashSet<>(old.values());
    stayed.retainAll(new HashSet<>(young.values()));
    names = Names.of(before).and(Names.of(after));
    for (Map<Row, Object> rows : List.of(old, young)) {
      rows.forEach(
          (row, meaning) -> {
            if (!stayed.contains(meaning)) {
              note(row);
            }
          });
    }
    front(before, after);
    front(after, before);
  }

  /** Names as in a footprint. */
  Set<Object> subjects() {
    return subjects;
  }

  private void note(Row row) {
    subjects.add(row.name());
    if (row instanceof RosterRow person) {
      subjects.add(person.role());
      if (!names.accounts().contains(Account.of(person))) {
        subjects.add(person.handle());
        subjects.addAll(person.alsoKnownAs());
      }
    } else if (row instanceof AffiliationRow spell) {
      subjects.add(new DefaultDocket.Belonging(spell.handle()));
      strangers(row);
    } else if (row instanceof OrganisationRow organisation) {
      subjects.add(organisation.organisation());
    } else if (row instanceof RoleRow role) {
      subjects.add(role.role());
    } else if (row instanceof DepartureRow departure) {
      subjects.add(RuleName.of("departures", departure.role().value()));
    } else {
      strangers(row);
    }
    if (row instanceof ModuleRow module) {
      subjects.add(module.module());
    } else if (row instanceof VoteRow vote) {
      subjects.add(RuleName.of("votes", vote.decision()));
    }
  }

  private static boolean runsBy(Set<String> calendars, Calling calling) {
    Span again = calling.againAfter();
    return again != null && runsBy(calendars, again)
        || calling.startsWhen().stream().anyMatch(clock -> runsBy(calendars, clock.least()))
        || calling.notWhile().stream()
            .anyMatch(
                one ->
                    one instanceof NotWhile.Blackout blackout
                        && calendars.contains(blackout.calendar()));
  }

  /** Those whom one of the charters may know by nothing but such a row. */
  private void strangers(Row row) {
    Set<Handle> named = new HashSet<>();
    name(row, named);
    named.removeAll(names.people());
    subjects.addAll(named);
  }

  /** Rows of one charter that mean something else in another though they say the same. */
  private void front(Charter here, Charter there) {
    Set<String> documents = new HashSet<>(here.documents());
    documents.removeAll(there.documents());
    Set<String> calendars = new HashSet<>();
    for (WorkingCalendar calendar : here.calendars()) {
      if (!there.calendars().contains(calendar)) {
        calendars.add(calendar.name());
      }
    }
    for (Charter charter : List.of(here, there)) {
      for (ReviewRow row : charter.rows().reviews()) {
        Clock clock = row.stayOpen();
        boolean dated = clock != null && runsBy(calendars, clock.span());
        if (!documents.isEmpty() && isOfGovernance(row) || dated) {
          subjects.add(row.name());
        }
      }
      for (VoteRow row : charter.rows().votes()) {
        VoteClock clock = row.openFor();
        if (runsBy(calendars, clock.least())
            || runsBy(calendars, clock.most())
            || runsBy(calendars, row.calling())) {
          subjects.add(RuleName.of("votes", row.decision()));
        }
      }
      for (DepartureRow row : charter.rows().departures()) {
        if (row.spans().stream().anyMatch(span -> runsBy(calendars, span))) {
          subjects.add(row.name());
        }
      }
      for (BodyRow row : charter.rows().bodies()) {
        if (row.spans().stream().anyMatch(span -> runsBy(calendars, span))) {
          subjects.add(row.name());
        }
      }
      for (RoleRow row : charter.rows().roles()) {
        if (row.promotion().spans().stream().anyMatch(span -> runsBy(calendars, span))) {
          subjects.add(row.name());
        }
      }
    }
  }

  private static boolean isOfGovernance(ReviewRow row) {
    return row.when().conditions().stream()
        .anyMatch(
            condition ->
                condition instanceof Condition.OfKind kind
                    && kind.kinds().contains(Kind.GOVERNANCE));
  }

  private static boolean runsBy(Set<String> calendars, @Nullable Span span) {
    return span instanceof Span.WorkingDays days
        && days.calendar() != null
        && calendars.contains(days.calendar());
  }

  private static Map<Row, Object> meanings(Charter charter) {
    Map<Row, Object> meanings = new HashMap<>();
    charter.rows().all().forEach(row -> meanings.put(row, meaning(row)));
    return meanings;
  }

  private static List<@Nullable Object> meaning(Row row) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(row.getClass());
    for (RecordComponent component : row.getClass().getRecordComponents()) {
      if (!NO_MEANING.contains(component.getName())) {
        values.add(value(component, row));
      }
    }
    return values;
  }

  /** Adds everybody whom a row names, however deep in its cells. */
  private static void name(Object part, Set<Handle> to) {
    if (part instanceof Handle handle) {
      to.add(handle);
    } else if (part instanceof Collection<?> many) {
      many.forEach(one -> name(one, to));
    } else if (part instanceof Record && !(part instanceof Source)) {
      for (RecordComponent component : part.getClass().getRecordComponents()) {
        Object value = value(component, part);
        if (value != null) {
          name(value, to);
        }
      }
    }
  }

  private static @Nullable Object value(RecordComponent component, Object of) {
    try {
      return Objects.requireNonNull(component.getAccessor()).invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a row's components are public", e);
    }
  }
}
