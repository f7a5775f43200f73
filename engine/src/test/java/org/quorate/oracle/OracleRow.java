package org.quorate.oracle;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.Handle;
import org.quorate.charter.Demand;
import org.quorate.charter.ReviewRow;
import org.quorate.charter.Who;
import org.quorate.contribution.Review;

/** One row over one set of files, with what its columns share. */
final class OracleRow {
  final OracleFacts facts;
  final OracleAspects aspects;
  final ReviewRow row;
  final Files files;
  final OracleApprovers approvers;
  final OracleDemands demands;

  OracleRow(OracleFacts facts, OracleAspects aspects, ReviewRow row, Files files) {
    this.facts = facts;
    this.aspects = aspects;
    this.row = row;
    this.files = files;
    this.approvers = new OracleApprovers(facts, row, files);
    this.demands = new OracleDemands(facts, approvers);
  }

  /** The same row, but that it hears nobody about their own change. */
  OracleRow withoutAuthor() {
    ReviewRow deaf =
        new ReviewRow(
            row.name(),
            row.source(),
            row.when(),
            row.approvals(),
            row.organisations(),
            row.checks(),
            row.signOff(),
            row.stayOpen(),
            row.objections(),
            row.vetoedBy(),
            row.holdBy(),
            row.counting().withoutAuthor(),
            row.restarts(),
            row.decidedBy(),
            row.waivedBy(),
            row.insteadOf(),
            row.why());
    return new OracleRow(facts, aspects, deaf, files);
  }

  Set<Handle> everybody() {
    return facts.people.everybody();
  }

  /** Whether the row's approvals are there, looking at the row alone. */
  boolean approvalsMet(Side side) {
    return demands.met(row.approvals().alternatives(), everybody(), side);
  }

  /** What is lacking to say whether the approvals that the row asks for are there. */
  Set<Aspect> lackingForApprovals() {
    return lackingFor(
        row.approvals().alternatives().stream().flatMap(List::stream).toList(),
        approvers.ofSomeDemand());
  }

  /** What is lacking to say whom a cell means. */
  Set<Aspect> lackingFor(Who who, boolean then) {
    return aspects.of(who, then, files, row.counting());
  }

  /** What is lacking to say whether one demand is met. */
  Set<Aspect> lackingFor(Demand demand) {
    return lackingFor(List.of(demand), approvers.title(demand.who()));
  }

  private Set<Aspect> lackingFor(List<Demand> asked, Title title) {
    Set<Aspect> lacking = EnumSet.noneOf(Aspect.class);
    lacking.addAll(facts.lacking(Aspect.REVIEWS));
    boolean then = !row.counting().standingAtMerge();
    asked.forEach(demand -> lacking.addAll(aspects.of(demand, then, files, row.counting())));
    for (Handle person : everybody()) {
      Optional<Review> approval = approvers.approval(person);
      if (approval.isPresent() && approvers.counts(person, title) == Tri.MAYBE) {
        boolean stale = approvers.fresh(approval.get()) == Tri.MAYBE;
        boolean edited = approvers.unedited(approval.get()) == Tri.MAYBE;
        lacking.addAll(stale ? facts.lacking(Aspect.PUSHES, Aspect.PATCHES) : Set.of());
        if (stale && facts.reviews.isAstray(approval.get())) {
          lacking.add(Aspect.PUSHES);
        }
        lacking.addAll(edited ? facts.lacking(Aspect.EDITS) : Set.of());
        lacking.addAll(lackingToHear(person));
      }
    }
    return lacking;
  }

  private Set<Aspect> lackingToHear(Handle person) {
    Set<Aspect> doubts = EnumSet.noneOf(Aspect.class);
    if (person.equals(facts.people.author())) {
      return doubts;
    }
    if (facts.people.isCoAuthor(person) == Tri.MAYBE) {
      doubts.add(Aspect.AUTHORS);
    }
    if (facts.people.isCommitter(person) == Tri.MAYBE) {
      doubts.add(Aspect.COMMITTERS);
    }
    doubts.retainAll(OracleAspects.toHear(row.counting()));
    return doubts;
  }
}
