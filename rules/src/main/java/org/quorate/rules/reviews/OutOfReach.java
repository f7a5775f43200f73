package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.quorate.RuleName;
import org.quorate.charter.Charter;
import org.quorate.charter.Column;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Diagnostic.Severity;
import org.quorate.charter.ExceptionRow;
import org.quorate.charter.OrganisationsNeeded;
import org.quorate.charter.ReviewRow;
import org.quorate.rules.reviews.Satisfiable.Shortage;

/**
 * Q0602: rows that nobody could ever meet with the present roster; a warning only, where another
 * row may be met instead. Q0603: exceptions that nobody could invoke.
 */
final class OutOfReach {
  private final Charter charter;
  private final Satisfiable satisfiable;
  private final OrganisationsWithin organisations;

  OutOfReach(Charter charter, Holders holders) {
    this.charter = charter;
    satisfiable = new Satisfiable(holders);
    organisations = new OrganisationsWithin(charter, holders);
  }

  void report(List<Diagnostic> found) {
    Map<RuleName, Boolean> open = new HashMap<>();
    List<ReviewRow> hopeless = new ArrayList<>();
    for (ReviewRow row : Examiner.inOrder(charter.rows().reviews())) {
      boolean met = !shortage(row).isReal() && !organisationShortage(row).isReal();
      open.merge(group(row), met, Boolean::logicalOr);
      if (!met) {
        hopeless.add(row);
      }
    }
    for (ReviewRow row : hopeless) {
      boolean instead = Boolean.TRUE.equals(open.get(group(row)));
      found.add(diagnostic(row, instead ? Severity.WARNING : Severity.ERROR));
    }
    for (ExceptionRow row : Examiner.inOrder(charter.rows().exceptions())) {
      Shortage shortage = satisfiable.shortage(List.of(row.invokedBy()));
      if (shortage.isReal()) {
        found.add(
            Examiner.error(
                ReviewCode.NOT_INVOCABLE,
                row,
                "nobody can invoke `" + row.exception() + "`: " + counts(shortage, "people"),
                "ask for fewer, or list more people in the roster"));
      }
    }
  }

  private static RuleName group(ReviewRow row) {
    return Objects.requireNonNullElse(row.insteadOf(), row.name());
  }

  private Shortage shortage(ReviewRow row) {
    return satisfiable.shortage(row.approvals());
  }

  private Shortage organisationShortage(ReviewRow row) {
    OrganisationsNeeded needed = row.organisations();
    return needed == null
        ? Shortage.NONE
        : new Shortage(needed.count(), organisations.there(row.approvals(), needed.count()));
  }

  private Diagnostic diagnostic(ReviewRow row, Severity severity) {
    Shortage people = shortage(row);
    boolean tooFew = people.isReal();
    Shortage shortage = tooFew ? people : organisationShortage(row);
    String noun = tooFew ? "approvals" : "organisations";
    String asked = row.source().cell(Column.APPROVALS.shown());
    String message =
        "nobody can meet `"
            + row.name().key()
            + "` with the present roster: "
            + counts(shortage, noun)
            + (asked.isEmpty() || !tooFew ? "" : " for `" + asked + "`");
    String help =
        tooFew
            ? "ask for fewer, or list more people in the roster"
            : "ask for fewer organisations, or win approvers of others";
    return Examiner.at(severity, ReviewCode.OUT_OF_REACH, row, message, help);
  }

  private static String counts(Shortage shortage, String noun) {
    return "it needs " + shortage.needed() + " " + noun + ", there can be " + shortage.there();
  }
}
