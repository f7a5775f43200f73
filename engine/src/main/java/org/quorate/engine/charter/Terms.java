package org.quorate.engine.charter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Looks at spells of dates. There is no clock here: only the dates of the charter are compared. */
record Terms(CellReader in, @Nullable LocalDate effective) {

  void check(Line line, @Nullable LocalDate since, @Nullable LocalDate until, Field field) {
    if (until == null) {
      return;
    }
    if (since != null && until.isBefore(since)) {
      in.wrong(
          line,
          field,
          Code.ENDS_EARLY,
          "the spell ends on " + until + ", before it begins on " + since,
          "correct one of the dates");
    } else if (field == Field.ROSTER_UNTIL && effective != null && until.isBefore(effective)) {
      in.report()
          .add(
              Code.TERM_OVER,
              line.spot(field, 0),
              "the term was over on " + until + ", before the charter takes effect on " + effective,
              "write the new term, or set `Status` to `emeritus`");
    }
  }
}
