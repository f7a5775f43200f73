package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quorate.Known;
import org.quorate.ModuleName;
import org.quorate.RuleName;
import org.quorate.charter.Who;
import org.quorate.rules.people.People;

/** The people of a question, and what each cell asks of them, looked up once for all nominees. */
final class Audiences {
  /** So much of assemblies is kept; more would take hundreds of megabytes. */
  private static final long MOST_KEPT = 4_000_000;

  final People people;
  final Diary diary;
  private final Map<Cell, Audience> known;
  private final Map<Convened, Assembly> assemblies;

  /**
   * A cell of a row, for one module or the whole project.
   *
   * @param turn when somebody's standing changed last; null for never
   * @param today whether it is looked up as of the question's instant
   */
  record Cell(Who who, @Nullable ModuleName module, @Nullable Instant turn, boolean today) {}

  /** A body at an instant, as of a cell. */
  record Convened(RuleName body, @Nullable Instant turn, boolean today) {}

  Audiences(People people, Diary diary) {
    this(people, diary, new HashMap<>(), new HashMap<>());
  }

  private Audiences(
      People people, Diary diary, Map<Cell, Audience> known, Map<Convened, Assembly> assemblies) {
    this.people = people;
    this.diary = diary;
    this.known = known;
    this.assemblies = assemblies;
  }

  /** The same where another instant is today: between two turns all days are alike. */
  Audiences asOf(Instant today) {
    return new Audiences(people.asOf(today), diary, known, assemblies);
  }

  /** The same where an instant is today of whose people something else is known. */
  Audiences asOf(Instant today, Known known) {
    return new Audiences(people.asOf(today, known), diary);
  }

  Audience of(Cell cell, Supplier<Audience> made) {
    return known.computeIfAbsent(cell, any -> made.get());
  }

  /** The same of the members of a body, as long as they are not too many at too many instants. */
  Assembly of(Convened body, Supplier<Assembly> made) {
    Assembly kept = assemblies.get(body);
    if (kept != null) {
      return kept;
    }
    Assembly fresh = made.get();
    if ((assemblies.size() + 1L) * fresh.weight() < MOST_KEPT) {
      assemblies.put(body, fresh);
    }
    return fresh;
  }
}
