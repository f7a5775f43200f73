package org.quorate.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.charter.AffiliationRow;
import org.quorate.charter.Charter;
import org.quorate.charter.Condition;
import org.quorate.charter.Demand;
import org.quorate.charter.ExceptionRow;
import org.quorate.charter.ModuleRow;
import org.quorate.charter.ReviewRow;
import org.quorate.charter.RosterRow;
import org.quorate.charter.Rows;
import org.quorate.charter.When;
import org.quorate.charter.Who;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Evidence;
import org.quorate.contribution.Invocation;
import org.quorate.contribution.Person;
import org.quorate.contribution.Review;

/** Every handle that a charter or a contribution speaks of, and might be the one to approve. */
final class OracleMentions {
  private OracleMentions() {}

  static Stream<Handle> of(Charter charter, Contribution contribution) {
    return Stream.of(
            rows(charter.rows()),
            contribution.people().stream().map(Person::handle),
            evidence(contribution.evidence()),
            contribution.change().ownedFiles().stream()
                .flatMap(o -> Stream.concat(o.owners().stream(), o.reviewers().stream())),
            Stream.of(contribution.authorship().author()),
            new OracleMakers(contribution).named().stream())
        .flatMap(handles -> handles);
  }

  /** Everybody whom the charter names, in whatever part. */
  static Stream<Handle> asPeople(Charter charter) {
    Rows rows = charter.rows();
    return Stream.of(
            rows.affiliations().stream().map(AffiliationRow::handle),
            rows.reviews().stream().flatMap(OracleMentions::named),
            rows.modules().stream().flatMap(OracleMentions::cells),
            rows.exceptions().stream().map(ExceptionRow::invokedBy).flatMap(OracleMentions::demand),
            rows.exceptions().stream().map(ExceptionRow::when).flatMap(OracleMentions::setters))
        .flatMap(handles -> handles);
  }

  private static Stream<Handle> named(ReviewRow row) {
    List<@Nullable Who> opponents = new ArrayList<>();
    if (row.vetoedBy() != null) {
      opponents.add(row.vetoedBy().who());
      opponents.add(row.vetoedBy().liftedBy());
    }
    if (row.holdBy() != null) {
      opponents.add(row.holdBy().who());
      opponents.add(row.holdBy().liftedBy());
    }
    if (row.objections() != null) {
      opponents.add(row.objections().who());
    }
    Stream<Handle> opposing =
        opponents.stream().flatMap(OracleMentions::optional).flatMap(OracleMentions::who);
    return Stream.of(cells(row), opposing, setters(row.when())).flatMap(handles -> handles);
  }

  private static Stream<Handle> setters(When when) {
    return when.conditions().stream()
        .filter(Condition.Label.class::isInstance)
        .flatMap(condition -> optional(((Condition.Label) condition).setBy()))
        .flatMap(OracleMentions::who);
  }

  private static Stream<Handle> evidence(Evidence evidence) {
    return Stream.concat(
        evidence.reviews().stream().map(Review::reviewer),
        evidence.invocations().stream().map(Invocation::by));
  }

  private static Stream<Handle> rows(Rows rows) {
    return Stream.of(
            rows.roster().stream().map(RosterRow::handle),
            rows.affiliations().stream().map(AffiliationRow::handle),
            rows.reviews().stream().flatMap(OracleMentions::cells),
            rows.modules().stream().flatMap(OracleMentions::cells),
            rows.exceptions().stream().map(ExceptionRow::invokedBy).flatMap(OracleMentions::demand))
        .flatMap(handles -> handles);
  }

  private static Stream<Handle> cells(ReviewRow row) {
    Demand override = row.vetoedBy() == null ? null : row.vetoedBy().overriddenBy();
    return Stream.of(
            demands(row).flatMap(OracleMentions::demand),
            override == null ? Stream.<Handle>empty() : demand(override),
            row.counting().bots().stream())
        .flatMap(handles -> handles);
  }

  private static Stream<Demand> demands(ReviewRow row) {
    return row.approvals().alternatives().stream().flatMap(Collection::stream);
  }

  private static Stream<Handle> cells(ModuleRow row) {
    return Stream.of(row.owners().stream(), row.reviewers().stream(), optional(row.fallback()))
        .flatMap(whos -> whos)
        .flatMap(OracleMentions::who);
  }

  private static Stream<Who> optional(@Nullable Who who) {
    return Stream.ofNullable(who);
  }

  private static Stream<Handle> demand(Demand demand) {
    return Stream.concat(
        who(demand.who()), demand.including().stream().flatMap(OracleMentions::demand));
  }

  private static Stream<Handle> who(Who who) {
    if (who instanceof Who.People people) {
      return people.handles().stream();
    }
    List<Who> inner = who instanceof Who.AnyOf any ? any.alternatives() : List.of();
    return inner.stream().flatMap(OracleMentions::who);
  }
}
