package org.quorate.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Docket.Change;
import org.quorate.ModuleName;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.charter.Charter;
import org.quorate.charter.ModuleRow;
import org.quorate.charter.ReviewRow;
import org.quorate.charter.RoleRow;
import org.quorate.charter.Row;
import org.quorate.charter.Rows;
import org.quorate.charter.When;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Person;
import org.quorate.merge.MayMerge;

/**
 * A case in which one row of the charter, or one person of the host's, came, went or changed.
 *
 * @param told what a docket is told of it
 */
record Amendment(GeneratedCase after, List<Change> told) {

  /** Where something changed: in a kind of row, or in what the host says of somebody. */
  enum Table {
    PEOPLE_OF_THE_HOST(92),
    ROSTER(75),
    AFFILIATIONS(70),
    ORGANISATIONS(50),
    MODULES(65),
    ROLES(35),
    REVIEWS(45);

    /** Of a hundred decisions that stay as they were, so many may be named all the same. */
    final int mostNeedless;

    Table(int mostNeedless) {
      this.mostNeedless = mostNeedless;
    }
  }

  static Amendment of(GeneratedCase before, Table table, Chance chance) {
    if (table == Table.PEOPLE_OF_THE_HOST) {
      return people(before, chance);
    }
    Charter charter = before.charter();
    Rows rows = charter.rows();
    PeopleGenerator people = new PeopleGenerator(chance);
    List<ModuleName> modules = rows.modules().stream().map(ModuleRow::module).toList();
    Rows amended =
        rows.toBuilder()
            .reviews(table == Table.REVIEWS ? reviews(rows, modules, chance) : rows.reviews())
            .roles(table == Table.ROLES ? roles(rows.roles(), chance) : rows.roles())
            .roster(
                table == Table.ROSTER
                    ? amended(rows.roster(), people.roster(modules), chance)
                    : rows.roster())
            .affiliations(
                table == Table.AFFILIATIONS
                    ? amended(rows.affiliations(), people.affiliations(), chance)
                    : rows.affiliations())
            .organisations(
                table == Table.ORGANISATIONS
                    ? amended(rows.organisations(), people.organisations(), chance)
                    : rows.organisations())
            .modules(
                table == Table.MODULES
                    ? amended(rows.modules(), new ModuleGenerator(chance).modules(), chance)
                    : rows.modules())
            .scenarios(List.of())
            .build();
    Charter after = CharterGenerator.charter(amended);
    return new Amendment(before.with(after), List.of(new Change.OfCharter(charter, after)));
  }

  /** One row less, one more, or another in place of its namesake. */
  private static <R extends Row> List<R> amended(List<R> rows, List<R> others, Chance chance) {
    List<R> amended = new ArrayList<>(rows);
    if (!others.isEmpty() && (rows.isEmpty() || chance.in(70))) {
      R other = chance.pick(others);
      amended.removeIf(row -> row.name().equals(other.name()));
      amended.add(other);
    } else if (!rows.isEmpty()) {
      amended.remove(chance.pick(rows));
    }
    return amended;
  }

  /** One role on another rung; below it only such as were always below. */
  private static List<RoleRow> roles(List<RoleRow> rows, Chance chance) {
    List<RoleRow> amended = new ArrayList<>(rows);
    if (!rows.isEmpty()) {
      RoleRow row = chance.pick(rows);
      List<RoleName> lower = Vocabulary.ROLES.subList(0, Vocabulary.ROLES.indexOf(row.role()));
      @Nullable RoleName below =
          lower.isEmpty() ? null : chance.maybe(70, () -> chance.pick(lower));
      amended.remove(row);
      amended.add(new RoleRow(row.name(), row.source(), row.role(), below));
    }
    return amended;
  }

  /** One row in place of its namesake, but none that others stand in for, or that does. */
  private static List<ReviewRow> reviews(Rows rows, List<ModuleName> modules, Chance chance) {
    Set<@Nullable RuleName> targets = new HashSet<>();
    rows.reviews().forEach(row -> targets.add(row.insteadOf()));
    List<ReviewRow> amended = new ArrayList<>(rows.reviews());
    List<ReviewRow> free =
        amended.stream()
            .filter(row -> row.insteadOf() == null && !targets.contains(row.name()))
            .toList();
    if (!free.isEmpty()) {
      ReviewRow row = chance.pick(free);
      When when = chance.in(50) ? row.when() : new WhenGenerator(chance, modules).when();
      amended.remove(row);
      if (chance.in(80)) {
        amended.add(new ReviewGenerator(chance, 40, List.of()).row(row.name().key(), when, null));
      }
    }
    return amended;
  }

  /** One person less, one more, or known otherwise. */
  private static Amendment people(GeneratedCase before, Chance chance) {
    MayMerge question = before.question();
    List<Person> people = new ArrayList<>(question.contribution().people());
    Person other = chance.pick(new PeopleGenerator(chance).hostPeople());
    List<Person> gone =
        people.stream().filter(person -> person.handle().equals(other.handle())).toList();
    people.removeAll(gone);
    List<Person> came = chance.in(75) || gone.isEmpty() ? List.of(other) : List.of();
    people.addAll(came);
    Contribution facts = with(question.contribution(), people);
    return new Amendment(
        before.with(new MayMerge(facts, question.at(), question.known())), told(gone, came));
  }

  private static Contribution with(Contribution facts, List<Person> people) {
    return facts.with(people);
  }

  private static List<Change> told(List<Person> gone, List<Person> came) {
    Set<Change> told = new LinkedHashSet<>();
    for (Person person : Stream.concat(gone.stream(), came.stream()).toList()) {
      told.add(new Change.OfPerson(person.handle()));
      person.alsoKnownAs().forEach(account -> told.add(new Change.OfPerson(account)));
    }
    Set<RoleName> gained = new HashSet<>();
    came.forEach(person -> gained.addAll(person.roles()));
    gone.forEach(person -> gained.removeAll(person.roles()));
    gained.forEach(role -> told.add(new Change.OfRole(role)));
    return List.copyOf(told);
  }

  /** Rows of the one charter and not of the other; or what was told. */
  String what(GeneratedCase before) {
    List<Object> gone = new ArrayList<>(before.charter().rows().all().toList());
    gone.removeAll(after.charter().rows().all().toList());
    List<Object> came = new ArrayList<>(after.charter().rows().all().toList());
    came.removeAll(before.charter().rows().all().toList());
    return gone + " -> " + came + (gone.isEmpty() && came.isEmpty() ? told : "");
  }
}
