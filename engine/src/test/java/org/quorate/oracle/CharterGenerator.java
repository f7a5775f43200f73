package org.quorate.oracle;

import static org.quorate.oracle.Vocabulary.EXCEPTIONS;
import static org.quorate.oracle.Vocabulary.SPANS;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.ExceptionName;
import org.quorate.RuleName;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterRef;
import org.quorate.charter.Column;
import org.quorate.charter.Condition;
import org.quorate.charter.Demand;
import org.quorate.charter.ExceptionRow;
import org.quorate.charter.ModuleRow;
import org.quorate.charter.ReviewRow;
import org.quorate.charter.Rows;
import org.quorate.charter.When;
import org.quorate.charter.Who;
import org.quorate.charter.WorkingCalendar;

/** Charters of a few rows each, made as records. */
public final class CharterGenerator {
  private static final WorkingCalendar CALENDAR =
      new WorkingCalendar(
          "cn",
          LocalDate.parse("2026-03-02"),
          LocalDate.parse("2026-03-13"),
          Set.of(LocalDate.parse("2026-03-09")),
          Set.of(LocalDate.parse("2026-03-07")),
          List.of(
              new WorkingCalendar.Blackout(
                  LocalDate.parse("2026-03-04"), LocalDate.parse("2026-03-05"))));

  private final Chance chance;
  private final PeopleGenerator people;
  private final ModuleGenerator modules;
  private final WhoGenerator whos;

  CharterGenerator(Chance chance) {
    this.chance = chance;
    this.people = new PeopleGenerator(chance);
    this.modules = new ModuleGenerator(chance);
    this.whos = new WhoGenerator(chance);
  }

  Charter charter() {
    List<ModuleRow> moduleRows = modules.modules();
    WhenGenerator whens =
        new WhenGenerator(chance, moduleRows.stream().map(ModuleRow::module).toList());
    List<ExceptionRow> exceptions = exceptions(whens);
    Rows rows =
        Rows.builder()
            .reviews(chance.in(99) ? reviews(whens, exceptions) : List.of())
            .roles(people.roles())
            .roster(people.roster(moduleRows.stream().map(ModuleRow::module).toList()))
            .rostered(chance.in(80))
            .affiliations(people.affiliations())
            .organisations(people.organisations())
            .modules(moduleRows)
            .exceptions(exceptions)
            .build();
    return charter(rows);
  }

  /** A charter of rows. */
  public static Charter charter(Rows rows) {
    CharterRef ref = new CharterRef("generated", 1, "rules", "people", "text");
    return Charter.of(ref, "en", List.of("GOVERNANCE.md"), null, List.of(CALENDAR), rows);
  }

  private List<ReviewRow> reviews(WhenGenerator whens, List<ExceptionRow> exceptions) {
    int percent = chance.of(12, 25, 25, 40, 65);
    List<ExceptionName> names = exceptions.stream().map(ExceptionRow::exception).toList();
    ReviewGenerator generator = new ReviewGenerator(chance, percent, names);
    List<ReviewRow> rows = new ArrayList<>();
    List<String> keys = chance.shuffled(List.of("alpha", "beta", "gamma", "delta"));
    int plain = chance.between(0, 3);
    for (int i = 0; i < plain; i++) {
      rows.add(generator.row(keys.get(i), whens.when(), null));
    }
    if (rows.isEmpty() || chance.in(60)) {
      rows.add(generator.row(chance.of("rest", "beyond"), whens.otherwise(), null));
    }
    List<ReviewRow> targets = List.copyOf(rows);
    for (String key : List.of("aside", "zeta")) {
      if (chance.in(22)) {
        ReviewRow target = chance.pick(targets);
        rows.add(generator.row(key, target.when(), target.name()));
      }
    }
    return chance.shuffled(rows);
  }

  private List<ExceptionRow> exceptions(WhenGenerator whens) {
    List<ExceptionRow> rows = new ArrayList<>();
    for (ExceptionName exception : EXCEPTIONS) {
      if (chance.in(chance.leansTo(Leaning.KINDS_IN_DOUBT) ? 90 : 50)) {
        rows.add(exception(exception, whens.exceptional()));
      }
    }
    return chance.shuffled(rows);
  }

  private ExceptionRow exception(ExceptionName exception, When when) {
    RuleName name = RuleName.of("exceptions", exception.value());
    List<Column> columns = List.of(Column.values()).subList(0, Column.DECIDED_BY.ordinal());
    return new ExceptionRow(
        name,
        Vocabulary.source(name, 60),
        exception,
        chance.leansTo(Leaning.KINDS_IN_DOUBT) ? Demand.of(1, new Who.Anyone()) : whos.demand(),
        chance.leansTo(Leaning.KINDS_IN_DOUBT) ? When.of(new Condition.Always()) : when,
        EnumSet.copyOf(chance.some(2, columns.size(), columns)),
        chance.maybe(50, () -> chance.pick(SPANS)),
        chance.in(60) ? "tell the list" : "",
        afterwardsWithin());
  }

  private @Nullable Duration afterwardsWithin() {
    return chance.maybe(60, () -> chance.pick(SPANS));
  }
}
