package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Rule;
import org.quorate.ladder.Progress;
import org.quorate.ladder.Uncounted;
import org.quorate.rules.Facts;
import org.quorate.rules.Says;

/** Another piece, of which nothing is said unless something else is so. */
final class OnlyIf extends Piece {
  private final Piece piece;
  private final Predicate<Facts> due;
  private final Predicate<Facts> offered;
  private final @Nullable Rule rule;

  /**
   * A piece.
   *
   * @param rule the row that asks for it; null for the one that it has anyway
   */
  OnlyIf(Piece piece, Predicate<Facts> due, @Nullable Rule rule) {
    this(piece, due, due, rule);
  }

  /** The same, which others may cure where it is not due. */
  OnlyIf(Piece piece, Predicate<Facts> due, Predicate<Facts> offered, @Nullable Rule rule) {
    super(piece.scene);
    this.piece = piece;
    this.due = due;
    this.offered = offered;
    this.rule = rule;
  }

  @Override
  void collect(Facts facts) {
    piece.collect(facts);
  }

  @Override
  Claim claim(Facts facts) {
    return piece.claim(facts);
  }

  @Override
  void judge(Facts facts) {
    piece.judge(facts);
  }

  @Override
  Says says(Facts facts) {
    return piece.says(facts);
  }

  @Override
  String because(Says says, Facts facts) {
    return piece.because(says, facts);
  }

  @Override
  Set<Aspect> missing(Facts facts) {
    return piece.missing(facts);
  }

  @Override
  List<Helper> helpers(Says says, Facts facts) {
    return piece.helpers(says, facts);
  }

  @Override
  @Nullable Instant cured(Facts facts) {
    return piece.cured(facts);
  }

  @Override
  Rule rule(Rule own) {
    return rule == null ? piece.rule(own) : rule;
  }

  @Override
  Rule waivedBy(Facts facts) {
    return piece.waivedBy(facts);
  }

  @Override
  boolean isDue(Facts facts) {
    return piece.isDue(facts) && due.test(facts);
  }

  @Override
  boolean isOffered(Facts facts) {
    return piece.isOffered(facts) && offered.test(facts);
  }

  @Override
  boolean isSilent() {
    return piece.isSilent();
  }

  @Override
  @Nullable Progress progress(Facts facts) {
    return piece.progress(facts);
  }

  @Override
  List<Uncounted> uncounted(Facts facts) {
    return piece.uncounted(facts);
  }

  @Override
  void turns(Set<Instant> turns) {
    piece.turns(turns);
  }
}
