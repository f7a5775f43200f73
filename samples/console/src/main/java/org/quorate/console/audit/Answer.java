package org.quorate.console.audit;

import java.util.List;
import org.quorate.Finding;
import org.quorate.Outcome;
import org.quorate.Unknown;
import org.quorate.Unmet;
import org.quorate.Waived;

/** What one row, or one column of it, said of one contribution; worst last. */
enum Answer {
  MET,
  WAIVED,
  INSTEAD,
  UNKNOWN,
  UNMET;

  /** What a finding says where nothing stands in for its row. */
  static Answer of(Finding finding) {
    if (finding instanceof Unmet) {
      return UNMET;
    }
    if (finding instanceof Unknown) {
      return UNKNOWN;
    }
    return finding instanceof Waived ? WAIVED : MET;
  }

  /** What all findings of a row say together: the worst of them. */
  static Answer of(List<Finding> findings) {
    return findings.stream().map(Answer::of).reduce(MET, Answer::worse);
  }

  /** The same for a row whose requirement as a whole has that outcome. */
  Answer within(Outcome requirement) {
    boolean unmet = requirement == Outcome.BLOCKED || requirement == Outcome.WAITING;
    boolean stoodInFor =
        this == UNMET && !unmet || this == UNKNOWN && requirement == Outcome.ALLOWED;
    return stoodInFor ? INSTEAD : this;
  }

  boolean definite() {
    return this == MET || this == WAIVED || this == UNMET;
  }

  Answer worse(Answer other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
