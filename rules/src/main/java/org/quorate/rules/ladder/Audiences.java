package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quorate.Known;
import org.quorate.ModuleName;
import org.quorate.charter.Who;
import org.quorate.rules.people.People;

/** The people of a question, and what each cell asks of them, looked up once for all nominees. */
final class Audiences {
  final People people;
  final Diary diary;
  private final Map<Cell, Audience> known;

  /**
   * A cell of a row, for one module or the whole project.
   *
   * @param turn when somebody's standing changed last; null for never
   * @param today whether it is looked up as of the question's instant
   */
  record Cell(Who who, @Nullable ModuleName module, @Nullable Instant turn, boolean today) {}

  Audiences(People people, Diary diary) {
    this(people, diary, new HashMap<>());
  }

  private Audiences(People people, Diary diary, Map<Cell, Audience> known) {
    this.people = people;
    this.diary = diary;
    this.known = known;
  }

  /** The same where another instant is today: between two turns all days are alike. */
  Audiences asOf(Instant today) {
    return new Audiences(people.asOf(today), diary, known);
  }

  /** The same where an instant is today of whose people something else is known. */
  Audiences asOf(Instant today, Known known) {
    return new Audiences(people.asOf(today, known), diary);
  }

  Audience of(Cell cell, Supplier<Audience> made) {
    return known.computeIfAbsent(cell, any -> made.get());
  }
}
