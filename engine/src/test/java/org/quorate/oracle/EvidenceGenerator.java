package org.quorate.oracle;

import static org.quorate.oracle.Vocabulary.ALIASES;
import static org.quorate.oracle.Vocabulary.BOT;
import static org.quorate.oracle.Vocabulary.CHECKS;
import static org.quorate.oracle.Vocabulary.EXCEPTIONS;
import static org.quorate.oracle.Vocabulary.HEADS;
import static org.quorate.oracle.Vocabulary.HUMANS;
import static org.quorate.oracle.Vocabulary.NOW;
import static org.quorate.oracle.Vocabulary.OUTSIDER;
import static org.quorate.oracle.Vocabulary.PAST;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.quorate.Handle;
import org.quorate.contribution.Check;
import org.quorate.contribution.Hold;
import org.quorate.contribution.Invocation;
import org.quorate.contribution.Lift;
import org.quorate.contribution.Review;

/** What people and machines said. */
final class EvidenceGenerator {
  private final Chance chance;
  private final int negative;
  private final int dismissed;
  private final boolean generous;
  private final boolean lifts;

  EvidenceGenerator(Chance chance) {
    this.chance = chance;
    this.lifts = chance.leansTo(Leaning.LIFTS_IN_DOUBT);
    this.generous = chance.leansTo(Leaning.KINDS_IN_DOUBT) || !lifts && chance.in(15);
    this.negative = generous ? 0 : lifts ? 75 : chance.of(0, 10, 30, 60);
    this.dismissed = generous ? 0 : lifts ? 60 : chance.of(5, 15, 15, 45);
  }

  List<Review> reviews() {
    List<Review> reviews = new ArrayList<>();
    int count = generous ? chance.between(5, 8) : chance.between(0, 6);
    for (int i = 0; i < count; i++) {
      reviews.add(review(i + 1));
    }
    if (!reviews.isEmpty() && chance.in(25)) {
      reviews.add(again(chance.pick(reviews)));
    }
    return chance.shuffled(reviews);
  }

  private Review review(int sequence) {
    Instant at = instant();
    return new Review(
        somebody(),
        verdict(),
        at,
        chance.in(80) ? sequence : 0,
        chance.maybe(55, () -> chance.in(94) ? chance.pick(HEADS) : "h0"),
        chance.of("", " ", "it leaks", "it leaks"),
        chance.in(generous ? 0 : 15),
        chance.maybe(dismissed, () -> lift(at)));
  }

  /** Another word of the same person, often at the same instant. */
  private Review again(Review first) {
    Instant at = chance.in(60) ? first.at() : instant();
    return new Review(
        first.reviewer(),
        verdict(),
        at,
        chance.in(60) ? first.sequence() : chance.between(0, 9),
        chance.in(50) ? first.head() : null,
        chance.of("", "it leaks"),
        chance.in(20),
        null);
  }

  private Review.Verdict verdict() {
    if (chance.in(negative)) {
      return chance.of(Review.Verdict.OBJECT, Review.Verdict.VETO);
    }
    return chance.in(94) ? Review.Verdict.APPROVE : Review.Verdict.COMMENT;
  }

  /** Some of the newest version, some of another, some of nobody says which. */
  List<Check> checks(String newest) {
    List<Check> checks = new ArrayList<>();
    for (String name : CHECKS) {
      int count = chance.of(0, 1, 1, 1, 2);
      checks.addAll(chance.many(count, count, () -> check(name, newest)));
    }
    return chance.shuffled(checks);
  }

  private Check check(String name, String newest) {
    Check.Conclusion conclusion =
        chance.in(60)
            ? Check.Conclusion.SUCCESS
            : chance.of(Check.Conclusion.PENDING, chance.of(Check.Conclusion.values()));
    String ran = chance.maybe(50, () -> chance.in(80) ? newest : chance.pick(HEADS));
    return new Check(name, conclusion, chance.maybe(80, this::instant), ran);
  }

  List<Hold> holds() {
    return chance.many(0, lifts || chance.in(40) ? 2 : 0, this::hold);
  }

  private Hold hold() {
    Instant at = instant();
    return new Hold(chance.maybe(88, this::somebody), at, chance.maybe(45, () -> lift(at)));
  }

  List<Invocation> invocations() {
    return chance.many(
        0,
        chance.in(60) ? 4 : 0,
        () -> new Invocation(chance.pick(EXCEPTIONS), somebody(), instant()));
  }

  /** An end, mostly at or after an instant. */
  private Lift lift(Instant from) {
    Instant at = instant();
    boolean before = chance.in(12);
    return new Lift(chance.maybe(75, this::somebody), at.isBefore(from) && !before ? from : at);
  }

  private Handle somebody() {
    return chance.in(82)
        ? chance.pick(HUMANS)
        : chance.of(ALIASES.get(0), ALIASES.get(1), ALIASES.get(2), OUTSIDER, BOT);
  }

  private Instant instant() {
    int kind = chance.between(1, 100);
    if (kind <= 4) {
      return NOW;
    }
    if (kind <= 8) {
      return NOW.plus(Duration.ofHours(chance.of(1, 24)));
    }
    return kind <= 12 ? Vocabulary.JUST_YESTERDAY : chance.pick(PAST);
  }
}
