package org.quorate.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.quorate.Handle;
import org.quorate.Question;
import org.quorate.RoleName;
import org.quorate.charter.Charter;
import org.quorate.charter.RosterRow;
import org.quorate.charter.VoteRow;
import org.quorate.contribution.Person;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Merits;
import org.quorate.ladder.MustStepDown;
import org.quorate.vote.HasPassed;

/** What a question names that the charter knows nothing of, with what was perhaps meant. */
final class Strangers {
  private Strangers() {}

  /** A sentence for each. */
  static List<String> of(Charter charter, Question<?> question) {
    if (question instanceof HasPassed poll) {
      return decision(charter, poll.ballot().decision());
    } else if (question instanceof MayBecome rise) {
      return seat(charter, rise.person(), rise.role(), rise.merits());
    } else if (question instanceof MustStepDown fall) {
      return seat(charter, fall.person(), fall.role(), fall.merits());
    }
    return List.of();
  }

  private static List<String> decision(Charter charter, String name) {
    Set<String> known = new TreeSet<>();
    charter.rows().votes().stream().map(VoteRow::decision).forEach(known::add);
    return known.stream().anyMatch(name.strip()::equalsIgnoreCase)
        ? List.of()
        : List.of("the charter has no decision `" + name + "`; " + named(name, known));
  }

  private static List<String> seat(Charter charter, Handle person, RoleName role, Merits merits) {
    List<String> strange = new ArrayList<>();
    Set<String> roles = new TreeSet<>();
    charter.rows().roles().forEach(row -> roles.add(row.role().value()));
    charter.rows().roster().forEach(row -> roles.add(row.role().value()));
    if (!roles.contains(role.value())) {
      strange.add("the charter has no role `" + role + "`; " + named(role.value(), roles));
    }
    Set<String> people = new TreeSet<>();
    charter.rows().roster().stream().flatMap(Strangers::accounts).forEach(people::add);
    merits.people().stream().flatMap(Strangers::accounts).forEach(people::add);
    merits.deeds().forEach(deed -> people.add(deed.by().shown()));
    merits.nominations().forEach(nomination -> people.add(nomination.nominee().shown()));
    merits.notices().forEach(notice -> people.add(notice.who().shown()));
    if (!people.contains(person.shown())) {
      String who = "neither the roster nor the case tells anything of `" + person.shown() + "`; ";
      strange.add(who + named(person.shown(), people));
    }
    return strange;
  }

  private static Stream<String> accounts(RosterRow row) {
    return Stream.concat(Stream.of(row.handle()), row.alsoKnownAs().stream()).map(Handle::shown);
  }

  private static Stream<String> accounts(Person person) {
    return Stream.concat(Stream.of(person.handle()), person.alsoKnownAs().stream())
        .map(Handle::shown);
  }

  private static String named(String name, Set<String> known) {
    return known.isEmpty() ? "it has none" : Likely.help(name, known);
  }
}
