package org.quorate.oracle.ballot;

import org.jspecify.annotations.Nullable;
import org.quorate.Cure;
import org.quorate.Outcome;

/**
 * What a finding says, without words.
 *
 * @param cure what can cure it, if it is unmet
 */
record OracleRuling(Kind kind, @Nullable Cure cure) {
  static final OracleRuling MET = new OracleRuling(Kind.MET, null);
  static final OracleRuling UNKNOWN = new OracleRuling(Kind.UNKNOWN, null);

  /** Made good by another ballot. */
  static final OracleRuling WAIVED = new OracleRuling(Kind.WAIVED, null);

  enum Kind {
    MET,
    WAIVED,
    UNMET,
    UNKNOWN
  }

  static OracleRuling unmet(Cure cure) {
    return new OracleRuling(Kind.UNMET, cure);
  }

  Outcome outcome() {
    return switch (kind) {
      case MET, WAIVED -> Outcome.ALLOWED;
      case UNKNOWN -> Outcome.UNDETERMINED;
      case UNMET -> cure == null ? Outcome.BLOCKED : cure.outcome();
    };
  }

  /** The worse of two: what nobody cures is worse than what an objector does. */
  OracleRuling worse(OracleRuling other) {
    if (outcome() != other.outcome()) {
      return outcome().worse(other.outcome()) == outcome() ? this : other;
    }
    return cure == null || other.cure == null || cure.compareTo(other.cure) >= 0 ? this : other;
  }

  @Override
  public String toString() {
    return cure == null ? kind.toString() : kind + " " + cure;
  }
}
