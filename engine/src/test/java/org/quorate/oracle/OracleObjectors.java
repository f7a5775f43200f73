package org.quorate.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.quorate.Aspect;
import org.quorate.Handle;
import org.quorate.charter.ObjectionsAllowed;
import org.quorate.charter.Veto;
import org.quorate.contribution.Lift;
import org.quorate.contribution.Review;

/** Whose objections restart a row's window, and when they were made and taken back. */
final class OracleObjectors {
  private final OracleRow row;
  private final OracleFacts facts;

  OracleObjectors(OracleRow row) {
    this.row = row;
    this.facts = row.facts;
  }

  /** When somebody objected. */
  List<Instant> objected(Tri atLeast) {
    return objections(atLeast).map(Review::at).toList();
  }

  /** When such an objection ended. */
  List<Instant> withdrew(Tri atLeast) {
    return objections(atLeast).flatMap(review -> ended(review).stream()).toList();
  }

  /** What is lacking to say who they are. */
  Set<Aspect> lacking() {
    boolean then = !row.row.counting().standingAtMerge();
    Set<Aspect> lacking = EnumSet.noneOf(Aspect.class);
    ObjectionsAllowed allowed = row.row.objections();
    Veto veto = row.row.vetoedBy();
    if (allowed != null) {
      lacking.addAll(row.lackingFor(allowed.who(), then));
    }
    if (veto != null) {
      lacking.addAll(row.lackingFor(veto.who(), then));
    }
    return lacking;
  }

  private Stream<Review> objections(Tri atLeast) {
    return facts.reviews.verdicts().stream()
        .filter(review -> review.verdict() != Review.Verdict.APPROVE)
        .filter(review -> entitled(review).compareTo(atLeast) >= 0);
  }

  private Tri entitled(Review review) {
    Handle person = facts.canonical(review.reviewer());
    Instant at = row.approvers.standingAt(review);
    ObjectionsAllowed allowed = row.row.objections();
    Veto veto = row.row.vetoedBy();
    if (allowed == null && veto == null) {
      return Tri.of(!facts.people.isBot(person));
    }
    Tri entitled = Tri.NO;
    if (allowed != null) {
      boolean barred = person.equals(facts.people.author()) || facts.people.isBot(person);
      entitled = Tri.of(!barred).and(row.approvers.title(allowed.who()).of(person, at));
    }
    if (veto != null) {
      boolean silent = facts.people.isBot(person) && !named(person);
      entitled = entitled.or(Tri.of(!silent).and(row.approvers.title(veto.who()).of(person, at)));
    }
    return entitled;
  }

  private boolean named(Handle bot) {
    return facts.people.among(bot, row.row.counting().bots());
  }

  private Optional<Instant> ended(Review objection) {
    List<Review> own = facts.reviews.verdictsOf(facts.canonical(objection.reviewer()));
    List<Instant> ends = new ArrayList<>();
    for (Review later : own.subList(own.lastIndexOf(objection) + 1, own.size())) {
      if (later.verdict() == Review.Verdict.APPROVE) {
        ends.add(later.at());
      }
    }
    Lift lift = objection.dismissed();
    if (lift != null && facts.happened(lift.at()) && !lift.at().isBefore(objection.at())) {
      Handle by = lift.by() == null ? null : facts.canonical(lift.by());
      boolean setter = facts.canonical(objection.reviewer()).equals(by);
      if (by == null || setter || !new OracleBars(row).isBarredFromLifting(by, null)) {
        ends.add(lift.at());
      }
    }
    return ends.stream().sorted().findFirst();
  }
}
