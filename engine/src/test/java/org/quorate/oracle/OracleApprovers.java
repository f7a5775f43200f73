package org.quorate.oracle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quorate.Aspect;
import org.quorate.Handle;
import org.quorate.charter.Counting;
import org.quorate.charter.Demand;
import org.quorate.charter.ReviewRow;
import org.quorate.charter.Who;
import org.quorate.contribution.Review;

/** Whose approval counts in one row over some files. */
final class OracleApprovers implements Voices {
  private final OracleFacts facts;
  private final ReviewRow row;
  private final View view;

  OracleApprovers(OracleFacts facts, ReviewRow row, Files files) {
    this.facts = facts;
    this.row = row;
    this.view = new View(facts.now(), files, row.counting());
  }

  @Override
  public View view() {
    return view;
  }

  private Counting counting() {
    return view.counting();
  }

  @Override
  public Tri isOut(Handle person) {
    return facts.who.isBarred(person, counting()).or(Tri.of(facts.people.isBot(person)));
  }

  @Override
  public Title title(Who who) {
    return (person, at) -> facts.who.means(who, person, view.at(at));
  }

  /**
   * What an approver of the row has: the title of one of its demands; of anybody if it has none.
   */
  Title ofSomeDemand() {
    if (row.approvals().isNone()) {
      return title(new Who.Anyone());
    }
    return row.approvals().alternatives().stream()
        .flatMap(List::stream)
        .map(Demand::who)
        .map(this::title)
        .reduce(Title::or)
        .orElse((person, at) -> Tri.NO);
  }

  /** The approval of a person, if that is what they said last and it still stands. */
  Optional<Review> approval(Handle person) {
    return facts
        .reviews
        .latest(person)
        .filter(review -> review.verdict() == Review.Verdict.APPROVE)
        .filter(review -> !facts.reviews.isDismissed(review))
        .filter(review -> heard(person).possibly());
  }

  /** Whether the row hears a person at all. */
  private Tri heard(Handle person) {
    return facts.who.isBarred(person, counting()).not();
  }

  Tri fresh(Review approval) {
    return facts.reviews.fresh(approval, counting());
  }

  Tri unedited(Review approval) {
    if (!counting().editedVoid()) {
      return Tri.YES;
    }
    return approval.edited() ? Tri.NO : facts.complete(Aspect.EDITS) ? Tri.YES : Tri.MAYBE;
  }

  /** The instant at which the reviewer's standing matters. */
  Instant standingAt(Review review) {
    return counting().standingAtMerge() ? facts.now() : review.at();
  }

  /** Whether the approval of a person counts where this title is asked for. */
  Tri counts(Handle person, Title title) {
    return approval(person)
        .map(r -> fresh(r).and(unedited(r)).and(title.of(person, standingAt(r))))
        .map(counts -> counts.and(heard(person)))
        .orElse(Tri.NO);
  }

  /** Whether a person could give an approval now where this title is asked for. */
  boolean couldGive(Handle person, Title title) {
    return heard(person).and(title.of(person, facts.now())).possibly();
  }

  @Override
  public boolean serves(Handle person, Title title, Side side) {
    Tri counts = counts(person, title);
    if (side == Side.SURELY) {
      return counts.surely();
    }
    return counts.possibly() || anybody(side) && couldGive(person, title);
  }

  @Override
  public boolean strangersServe(Title title, Side side) {
    return anybody(side) && couldGive(OraclePeople.STRANGER, title);
  }

  /** Whether approvals that nobody told us of are looked at. */
  private boolean anybody(Side side) {
    boolean unseen = side == Side.POSSIBLY && !facts.complete(Aspect.REVIEWS);
    return side == Side.REACHABLE || unseen;
  }
}
