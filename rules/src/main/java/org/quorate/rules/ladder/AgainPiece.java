package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.charter.LadderColumn;
import org.quorate.charter.RoleRow.Promotion;
import org.quorate.charter.Span;
import org.quorate.rules.Facts;
import org.quorate.rules.Says;
import org.quorate.rules.people.Tri;
import org.quorate.rules.time.Windows;

/** How long the next nomination waits after each refusal that no appeal turned. */
final class AgainPiece extends Piece {
  private final Span span;
  private final List<Refusals> refusals;

  AgainPiece(Scene scene, Promotion promotion, Span span) {
    super(scene);
    this.span = span;
    refusals = Refusals.of(scene, promotion);
  }

  @Override
  void collect(Facts facts) {
    refusals.forEach(one -> one.collect(facts));
  }

  private List<Refusals.Standing> standing(Facts facts) {
    return refusals.stream().flatMap(one -> one.standing(facts).stream()).toList();
  }

  /** Those for which it is so long that the next nomination waits. */
  private List<Refusals.Standing> waiting(Facts facts, Predicate<Tri> such) {
    return standing(facts).stream().filter(one -> such.test(waits(one))).toList();
  }

  private Tri waits(Refusals.Standing one) {
    Instant end = end(one.when());
    return end == null ? Tri.MAYBE : one.stands().and(Tri.of(scene.at.isBefore(end)));
  }

  private @Nullable Instant end(@Nullable Instant refused) {
    return refused == null ? null : Windows.end(span, refused, scene.plan.calendars);
  }

  @Override
  Claim claim(Facts facts) {
    boolean runs = !waiting(facts, waits -> waits == Tri.YES).isEmpty();
    boolean over = waiting(facts, waits -> waits == Tri.MAYBE).isEmpty();
    Claim.State state = runs ? Claim.State.RUNNING : over ? Claim.State.OVER : Claim.State.UNKNOWN;
    return new Claim.Clocked(LadderColumn.AGAIN_AFTER, state, scene.knows(Aspect.NOMINATIONS));
  }

  /** Of those that are waited for the one that is waited for longest. */
  private @Nullable Instant longest(Facts facts) {
    Instant longest = null;
    for (Refusals.Standing one : waiting(facts, waits -> waits == Tri.YES)) {
      Instant when = one.when();
      longest = longest == null || when != null && when.isAfter(longest) ? when : longest;
    }
    return longest;
  }

  @Override
  String because(Says says, Facts facts) {
    Instant refused = longest(facts);
    return switch (says) {
      case MET ->
          standing(facts).isEmpty()
              ? "nobody refused the nominee before"
              : "the last refusal is " + Words.span(span) + " ago or more";
      case UNMET_TIME ->
          "after the refusal of " + refused + " the next waits until " + end(refused);
      default -> "nobody can tell when the nominee was refused last";
    };
  }

  @Override
  Set<Aspect> missing(Facts facts) {
    Set<Aspect> missing = EnumSet.noneOf(Aspect.class);
    for (Refusals.Standing one : waiting(facts, waits -> waits == Tri.MAYBE)) {
      missing.addAll(one.doubts());
      if (one.when() != null && end(one.when()) == null) {
        missing.add(Aspect.CALENDAR);
      }
    }
    if (!scene.knows(Aspect.NOMINATIONS)) {
      missing.add(Aspect.NOMINATIONS);
    }
    return missing;
  }

  @Override
  @Nullable Instant cured(Facts facts) {
    return end(longest(facts));
  }

  @Override
  void turns(Set<Instant> turns) {
    for (Refusals some : refusals) {
      some.turns(turns);
      for (Instant refused : some.perhaps()) {
        Instant end = end(refused);
        if (end != null) {
          turns.add(end);
        }
      }
    }
  }
}
