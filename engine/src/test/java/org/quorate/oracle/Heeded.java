package org.quorate.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Handle;
import org.quorate.Outcome;
import org.quorate.Remedy;
import org.quorate.charter.Charter;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Evidence;
import org.quorate.contribution.Hold;
import org.quorate.contribution.Lift;
import org.quorate.contribution.Review;
import org.quorate.contribution.Review.Verdict;
import org.quorate.merge.MayMerge;
import org.quorate.merge.MergeDecision;

/** A question as it would be asked if people did at once what an answer asks of them. */
final class Heeded {
  private final MayMerge question;
  private final OracleFacts facts;
  private final List<Review> reviews;
  private final List<Hold> holds;
  private final boolean anew;

  private Heeded(Charter charter, MayMerge question, boolean anew) {
    this.question = question;
    this.anew = anew;
    facts = new OracleFacts(charter, question);
    reviews = new ArrayList<>(question.contribution().evidence().reviews());
    holds = new ArrayList<>(question.contribution().evidence().holds());
  }

  /** The question after all that people are asked to do; checks and sign-offs are left undone. */
  static MayMerge after(Charter charter, MayMerge question, List<Remedy> remedies) {
    return after(charter, question, remedies, false);
  }

  /**
   * The same, where also what others lifted is lifted: a fact holds one lift, and that of somebody
   * whom a row does not let lift is in vain.
   */
  static MayMerge liftingAnew(Charter charter, MayMerge question, List<Remedy> remedies) {
    return after(charter, question, remedies, true);
  }

  private static MayMerge after(
      Charter charter, MayMerge question, List<Remedy> remedies, boolean anew) {
    Heeded heeded = new Heeded(charter, question, anew);
    remedies.forEach(heeded::heed);
    return heeded.asked();
  }

  /** The question after approvals of some people. */
  static MayMerge approving(Charter charter, MayMerge question, Collection<Handle> people) {
    Heeded heeded = new Heeded(charter, question, false);
    people.forEach(heeded::approve);
    return heeded.asked();
  }

  /** Whom a remedy names, or null if it names nobody. */
  static @Nullable Handle person(Remedy remedy) {
    return switch (remedy.action()) {
      case APPROVE, LIFT_VETO, LIFT_HOLD, WITHDRAW_OBJECTION ->
          isForStrangers(remedy) ? null : handle(remedy.who());
      case SIGN_OFF,
          PASS_CHECK,
          CHANGE,
          VOTE,
          CALL,
          PUBLISH_SEED,
          ASK,
          NOMINATE,
          SPONSOR,
          AGREE,
          ATTEST,
          CONTRIBUTE ->
          null;
    };
  }

  /** Whether a remedy is for people whom nobody can name. */
  static boolean isForStrangers(Remedy remedy) {
    return remedy.who().startsWith("anybody");
  }

  /** Whether something has to be done. */
  static boolean isOpen(Outcome outcome) {
    return outcome == Outcome.BLOCKED || outcome == Outcome.WAITING;
  }

  /** What is wrong with what an answer asks, for a person to read. */
  static String shown(
      GeneratedCase one, MergeDecision decision, String what, @Nullable OracleAnswer after) {
    StringBuilder text = new StringBuilder("seed " + one.seed() + ": " + what);
    text.append("\n  asked: ").append(decision.next());
    Answers.of(decision).forEach(line -> text.append("\n  now: ").append(line));
    if (after != null) {
      Answers.of(after).forEach(line -> text.append("\n  then: ").append(line));
    }
    return text.append('\n').append(Shown.of(one)).toString();
  }

  private static Handle handle(String shown) {
    return Handle.of(shown.startsWith("@") ? shown.substring(1) : shown);
  }

  private void heed(Remedy remedy) {
    Handle person = person(remedy);
    if (person == null) {
      return;
    }
    switch (remedy.action()) {
      case APPROVE -> approve(person);
      case LIFT_VETO, WITHDRAW_OBJECTION -> withdraw(person);
      case LIFT_HOLD -> release(person);
      case SIGN_OFF, PASS_CHECK, CHANGE -> {}
    }
  }

  private void approve(Handle person) {
    boolean pushesTell = facts.complete(Aspect.PUSHES);
    String head = pushesTell ? null : facts.contribution().timeline().head();
    Instant now = question.at();
    reviews.add(new Review(person, Verdict.APPROVE, now, Integer.MAX_VALUE, head, "", false, null));
  }

  /** Takes back what the person said, and every veto of others that is theirs to lift. */
  private void withdraw(Handle person) {
    Lift lift = new Lift(person, question.at());
    for (int i = 0; i < reviews.size(); i++) {
      Review review = reviews.get(i);
      boolean own = isSame(person, review.reviewer());
      boolean lifted =
          !anew && review.dismissed() != null && facts.happened(review.dismissed().at());
      if (own && review.verdict() != Verdict.APPROVE
          || review.verdict() == Verdict.VETO && !lifted) {
        reviews.set(i, lifted(review, lift));
      }
    }
  }

  private static Review lifted(Review review, Lift lift) {
    return new Review(
        review.reviewer(),
        review.verdict(),
        review.at(),
        review.sequence(),
        review.head(),
        review.reason(),
        review.edited(),
        lift);
  }

  private void release(Handle person) {
    boolean setter = holds.stream().anyMatch(hold -> isSame(person, hold.setBy()));
    Lift lift = new Lift(person, question.at());
    holds.replaceAll(
        hold -> {
          boolean own = isSame(person, hold.setBy());
          boolean others = anew || !setter || hold.lifted() == null;
          return own || others ? new Hold(hold.setBy(), hold.at(), lift) : hold;
        });
  }

  private boolean isSame(Handle person, @Nullable Handle other) {
    return other != null && facts.canonical(person).equals(facts.canonical(other));
  }

  private MayMerge asked() {
    Contribution before = question.contribution();
    Evidence said =
        new Evidence(
            reviews,
            before.evidence().checks(),
            holds,
            before.evidence().invocations(),
            before.evidence().ballots(),
            before.evidence().activity());
    Contribution after = before.with(said);
    return new MayMerge(after, question.at(), question.known());
  }
}
