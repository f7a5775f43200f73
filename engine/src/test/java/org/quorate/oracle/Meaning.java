package org.quorate.oracle;

import java.util.List;
import java.util.stream.Stream;
import org.quorate.RuleName;
import org.quorate.charter.AffiliationRow;
import org.quorate.charter.Condition;
import org.quorate.charter.ExceptionRow;
import org.quorate.charter.HoldBy;
import org.quorate.charter.ModuleRow;
import org.quorate.charter.ObjectionsAllowed;
import org.quorate.charter.OrganisationRow;
import org.quorate.charter.ReviewRow;
import org.quorate.charter.RoleRow;
import org.quorate.charter.RosterRow;
import org.quorate.charter.Row;
import org.quorate.charter.Source;
import org.quorate.charter.VoteRow;
import org.quorate.charter.When;
import org.quorate.charter.Who;

/** What rows say, whatever their place, so that written and read ones can be compared. */
final class Meaning {
  private static final RuleName NAME = RuleName.of("reviews", "any");
  private static final Source PLACE = Vocabulary.source(NAME, 1);

  private Meaning() {}

  static Row of(Row row) {
    if (row instanceof RoleRow role) {
      return new RoleRow(role.name(), PLACE, role.role(), role.below());
    }
    if (row instanceof RosterRow member) {
      return of(member);
    }
    if (row instanceof AffiliationRow spell) {
      return new AffiliationRow(
          NAME,
          PLACE,
          spell.handle(),
          standsAlone(spell) ? null : spell.organisation(),
          spell.since(),
          spell.until(),
          spell.relation());
    }
    if (row instanceof OrganisationRow one) {
      return new OrganisationRow(
          one.name(),
          PLACE,
          one.organisation(),
          one.partOf(),
          one.country(),
          one.domains(),
          one.unaffiliated());
    }
    if (row instanceof ModuleRow module) {
      return of(module);
    }
    if (row instanceof VoteRow vote) {
      return VoteMeaning.of(vote, PLACE);
    }
    return row instanceof ExceptionRow exception ? of(exception) : of((ReviewRow) row);
  }

  /** An organisation of that name is none. */
  private static boolean standsAlone(AffiliationRow spell) {
    return spell.organisation() == null || spell.organisation().value().equals("independent");
  }

  private static Row of(RosterRow member) {
    return new RosterRow(
        NAME,
        PLACE,
        member.handle(),
        member.role(),
        member.module(),
        member.since(),
        member.until(),
        member.status(),
        member.displayName(),
        member.alsoKnownAs());
  }

  /** In lists of owners each person stands alone. */
  private static Row of(ModuleRow module) {
    return new ModuleRow(
        module.name(),
        PLACE,
        module.module(),
        module.paths(),
        each(module.owners()),
        each(module.reviewers()),
        module.parent(),
        Canonical.optional(module.fallback()).orElse(null));
  }

  private static List<Who> each(List<Who> whos) {
    return whos.stream().flatMap(Meaning::each).toList();
  }

  private static Stream<Who> each(Who who) {
    return who instanceof Who.People people
        ? people.handles().stream().sorted().map(handle -> new Who.People(java.util.Set.of(handle)))
        : Stream.of(who);
  }

  private static Row of(ExceptionRow row) {
    return new ExceptionRow(
        row.name(),
        PLACE,
        row.exception(),
        Canonical.of(row.invokedBy()),
        of(row.when()),
        row.waives(),
        row.expires(),
        row.afterwards(),
        row.afterwardsWithin());
  }

  private static When of(When when) {
    return new When(when.conditions().stream().map(Meaning::of).toList());
  }

  private static Condition of(Condition condition) {
    return condition instanceof Condition.Label label && label.setBy() != null
        ? new Condition.Label(label.label(), Canonical.of(label.setBy()), label.absent())
        : condition;
  }

  private static Row of(ReviewRow row) {
    ObjectionsAllowed objections = row.objections();
    HoldBy hold = row.holdBy();
    return new ReviewRow(
        row.name(),
        PLACE,
        of(row.when()),
        Canonical.of(row.approvals()),
        row.organisations(),
        row.checks(),
        row.signOff(),
        row.stayOpen(),
        objections == null
            ? null
            : new ObjectionsAllowed(objections.atMost(), Canonical.of(objections.who())),
        Canonical.of(row.vetoedBy()),
        hold == null
            ? null
            : new HoldBy(
                Canonical.of(hold.who()), Canonical.optional(hold.liftedBy()).orElse(null)),
        row.counting(),
        row.restarts(),
        row.decidedBy(),
        row.waivedBy(),
        row.insteadOf(),
        row.why());
  }
}
