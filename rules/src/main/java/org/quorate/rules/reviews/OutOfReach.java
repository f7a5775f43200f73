package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.quorate.RuleName;
import org.quorate.charter.Charter;
import org.quorate.charter.Column;
import org.quorate.charter.Demand;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Diagnostic.Severity;
import org.quorate.charter.ExceptionRow;
import org.quorate.charter.OrganisationsNeeded;
import org.quorate.charter.ReviewRow;
import org.quorate.rules.people.Reach;
import org.quorate.rules.reviews.Satisfiable.Shortage;

/**
 * Q0602: rows that nobody could ever meet with the present roster; a warning only, where another
 * row may be met instead. Q0603: exceptions that nobody could invoke.
 */
final class OutOfReach {
  private static final String MEANWHILE = ", while others are on leave or suspended";

  private final Charter charter;
  private final People present;

  /** With those who may be back one day, once that matters. */
  private @Nullable People back;

  /** What some people can meet. */
  private record People(Satisfiable satisfiable, OrganisationsWithin organisations) {
    static People of(Charter charter, Holders holders) {
      return new People(new Satisfiable(holders), new OrganisationsWithin(charter, holders));
    }

    boolean meet(ReviewRow row) {
      return !shortage(row).isReal() && !organisationShortage(row).isReal();
    }

    Shortage shortage(ReviewRow row) {
      return satisfiable.shortage(row.approvals());
    }

    Shortage organisationShortage(ReviewRow row) {
      OrganisationsNeeded needed = row.organisations();
      return needed == null
          ? Shortage.NONE
          : new Shortage(needed.count(), organisations.there(row.approvals(), needed.count()));
    }
  }

  OutOfReach(Charter charter, Holders holders) {
    this.charter = charter;
    present = People.of(charter, holders);
  }

  private People back() {
    People people = back;
    if (people == null) {
      people = People.of(charter, new Holders(charter, Reach.of(charter).back()));
      back = people;
    }
    return people;
  }

  void report(List<Diagnostic> found) {
    Map<RuleName, Boolean> open = new HashMap<>();
    List<ReviewRow> hopeless = new ArrayList<>();
    for (ReviewRow row : Examiner.inOrder(charter.rows().reviews())) {
      boolean met = present.meet(row);
      open.merge(group(row), met, Boolean::logicalOr);
      if (!met) {
        hopeless.add(row);
      }
    }
    for (ReviewRow row : hopeless) {
      boolean instead = Boolean.TRUE.equals(open.get(group(row)));
      found.add(diagnostic(row, instead, !back().meet(row)));
    }
    for (ExceptionRow row : Examiner.inOrder(charter.rows().exceptions())) {
      invocable(row, found);
    }
  }

  private void invocable(ExceptionRow row, List<Diagnostic> found) {
    List<Demand> invoking = List.of(row.invokedBy());
    Shortage shortage = present.satisfiable().shortage(invoking);
    if (shortage.isReal()) {
      boolean remains = back().satisfiable().shortage(invoking).isReal();
      found.add(
          Examiner.at(
              remains ? Severity.ERROR : Severity.WARNING,
              ReviewCode.NOT_INVOCABLE,
              row,
              "nobody can invoke `"
                  + row.exception()
                  + "`: "
                  + counts(shortage, "people")
                  + (remains ? "" : MEANWHILE),
              "ask for fewer, or list more people in the roster"));
    }
  }

  private static RuleName group(ReviewRow row) {
    return Objects.requireNonNullElse(row.insteadOf(), row.name());
  }

  private Diagnostic diagnostic(ReviewRow row, boolean instead, boolean remains) {
    Shortage people = present.shortage(row);
    boolean tooFew = people.isReal();
    Shortage shortage = tooFew ? people : present.organisationShortage(row);
    String noun = tooFew ? "approvals" : "organisations";
    String asked = row.source().cell(Column.APPROVALS.shown());
    String message =
        "nobody can meet `"
            + row.name().key()
            + "` with the present roster: "
            + counts(shortage, noun)
            + (asked.isEmpty() || !tooFew ? "" : " for `" + asked + "`")
            + (remains ? "" : MEANWHILE);
    String help =
        tooFew
            ? "ask for fewer, or list more people in the roster"
            : "ask for fewer organisations, or win approvers of others";
    Severity severity = instead || !remains ? Severity.WARNING : Severity.ERROR;
    return Examiner.at(severity, ReviewCode.OUT_OF_REACH, row, message, help);
  }

  private static String counts(Shortage shortage, String noun) {
    return "it needs " + shortage.needed() + " " + noun + ", there can be " + shortage.there();
  }
}
