package org.quorate.rules.ballots;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Decision;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.Question;
import org.quorate.RoleName;
import org.quorate.charter.Electorate;
import org.quorate.charter.VoteRow;
import org.quorate.charter.Who;
import org.quorate.ladder.Merits;
import org.quorate.rules.AreSuspended;
import org.quorate.rules.Suspensions;
import org.quorate.vote.Activity;
import org.quorate.vote.HasPassed;

/**
 * What a ballot asks of how active its electors are: whose votes rows of departures withhold, at
 * its opening, or from then on where the roll is taken later.
 */
final class Activeness {
  private Activeness() {}

  /** One question; none if it matters nowhere, or if nobody can tell. */
  static List<Question<?>> of(VotesPlan plan, HasPassed asked) {
    Activity told = asked.activity();
    if (told == null || !asked.known().complete(Aspect.OPENED)) {
      return List.of();
    }
    Instant opened = asked.ballot().course().opened();
    Instant since = opened.isBefore(asked.at()) ? opened : asked.at();
    Instant until = since;
    Set<RoleName> roles = new TreeSet<>();
    Set<Handle> people = new LinkedHashSet<>();
    for (VoteRow row : plan.rows(asked.ballot().decision())) {
      Set<RoleName> own = roles(row.electorate().who(), plan);
      if (!own.isEmpty()) {
        boolean later = row.electorate().roll() != Electorate.Roll.OPENING;
        until = later || opened.isAfter(asked.at()) ? asked.at() : until;
        roles.addAll(own);
        people.addAll(people(new Hall(plan, row, asked), own));
      }
    }
    return roles.isEmpty()
        ? List.of()
        : List.of(
            new AreSuspended(
                merits(asked, told),
                List.copyOf(people),
                roles,
                since,
                until,
                asked.at(),
                known(asked, told)));
  }

  /** By which roles those vote whose votes rows of departures may withhold. */
  static Set<RoleName> roles(Who who, VotesPlan plan) {
    Set<RoleName> roles = new HashSet<>();
    roles(who, plan, roles);
    return roles;
  }

  private static void roles(Who who, VotesPlan plan, Set<RoleName> to) {
    if (who instanceof Who.Role role && !plan.withholding(role.role()).isEmpty()) {
      to.add(role.role());
    } else if (who instanceof Who.AnyOf any) {
      any.alternatives().forEach(one -> roles(one, plan, to));
    }
  }

  /** Whoever may hold one of the roles at some time. */
  private static List<Handle> people(Hall hall, Set<RoleName> roles) {
    List<Handle> people = new ArrayList<>();
    for (int person = 0; person < hall.people.size(); person++) {
      if (hall.people.isSomebody(person) && mayHold(hall, person, roles)) {
        people.add(hall.people.handle(person));
      }
    }
    return people;
  }

  private static boolean mayHold(Hall hall, int person, Set<RoleName> roles) {
    for (RoleName role : roles) {
      if (hall.people.mayEverHold(person, role)) {
        return true;
      }
    }
    return false;
  }

  /** The host's people of both. */
  private static Merits merits(HasPassed asked, Activity told) {
    Merits it = told.merits();
    return it.toBuilder()
        .people(Hall.told(asked))
        .attestations(List.of())
        .nominations(List.of())
        .build();
  }

  private static Known known(HasPassed asked, Activity told) {
    Known known = asked.known();
    for (Aspect aspect : Activity.ASPECTS) {
      known = known.with(told.known().extent(aspect), aspect);
    }
    return known;
  }

  /** What was found, among the answers to the parts of a ballot; null if nobody can tell. */
  static @Nullable Suspensions found(List<Decision> answers) {
    for (Decision answer : answers) {
      if (answer instanceof Suspensions found) {
        return found;
      }
    }
    return null;
  }

  /** The others: what came of ballots. */
  static List<Decision> others(List<Decision> answers) {
    return answers.stream().filter(answer -> !(answer instanceof Suspensions)).toList();
  }
}
