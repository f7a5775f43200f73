package org.quorate.oracle;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.Outcome;

/**
 * What a finding says, without words.
 *
 * @param cure what can cure it, if it is unmet
 * @param missing what would settle it, if it is unknown
 */
record OracleVerdict(Kind kind, @Nullable Cure cure, Set<Aspect> missing) {
  static final OracleVerdict MET = new OracleVerdict(Kind.MET, null, Set.of());
  static final OracleVerdict WAIVED = new OracleVerdict(Kind.WAIVED, null, Set.of());

  enum Kind {
    MET,
    UNMET,
    WAIVED,
    UNKNOWN
  }

  static OracleVerdict unmet(Cure cure) {
    return new OracleVerdict(Kind.UNMET, cure, Set.of());
  }

  static OracleVerdict unknown(Set<Aspect> missing) {
    if (missing.isEmpty()) {
      throw new IllegalStateException("an unknown finding names what is missing");
    }
    return new OracleVerdict(Kind.UNKNOWN, null, Set.copyOf(missing));
  }

  /** Met surely, or not even possibly, or else unknown. */
  static OracleVerdict of(Tri met, Cure cure, Set<Aspect> missing) {
    return met == Tri.YES ? MET : met == Tri.NO ? unmet(cure) : unknown(missing);
  }

  boolean is(Kind asked) {
    return kind == asked;
  }

  Outcome outcome() {
    return switch (kind) {
      case MET, WAIVED -> Outcome.ALLOWED;
      case UNKNOWN -> Outcome.UNDETERMINED;
      case UNMET -> cure == null ? Outcome.BLOCKED : cure.outcome();
    };
  }

  /** What holds where two completions of the files lead to two verdicts. */
  OracleVerdict both(OracleVerdict other, Set<Aspect> lacks) {
    if (is(Kind.UNMET) && other.is(Kind.UNMET)) {
      return cure.compareTo(other.cure) >= 0 ? this : other;
    }
    Set<Aspect> all = EnumSet.noneOf(Aspect.class);
    all.addAll(missing);
    all.addAll(other.missing);
    if (kind != other.kind) {
      all.addAll(lacks);
      return unknown(all);
    }
    return is(Kind.UNKNOWN) ? unknown(all) : this;
  }

  @Override
  public String toString() {
    return kind + (cure == null ? "" : " " + cure) + (missing.isEmpty() ? "" : " " + sorted());
  }

  private Set<Aspect> sorted() {
    return EnumSet.copyOf(missing);
  }
}
