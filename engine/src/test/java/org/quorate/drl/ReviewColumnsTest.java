package org.quorate.drl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quorate.charter.Column;
import org.quorate.rules.Waiting;
import org.quorate.rules.people.Tri;
import org.quorate.rules.reviews.Claim;

/** Every column of review rows has a meaning in the rules. */
class ReviewColumnsTest {

  @ParameterizedTest
  @EnumSource
  void everyColumnHasRules(Column column) {
    Claim claim = claim(column);
    assertThat(claim.column()).isEqualTo(column);
    assertThat(facts()).contains(claim.getClass().getSimpleName());
  }

  /** What a row claims in a column; a column more does not compile before it is claimed. */
  private static Claim claim(Column column) {
    return switch (column) {
      case APPROVALS, DIFFERENT_ORGANISATIONS -> new Claim.Headcount(column, 0, 0, 0);
      case CHECKS -> new Claim.ChecksReported(false, false, false);
      case SIGN_OFF -> new Claim.SignedOff(true, false, true);
      case STAY_OPEN -> new Claim.Window(Claim.Window.State.ELAPSED, true);
      case OBJECTIONS -> new Claim.Objecting(0, 0, 0, true);
      case VETOED_BY -> new Claim.Vetoing(false, false, Tri.NO, true);
      case HOLD_BY -> new Claim.Holding(false, false, true);
      case DECIDED_BY -> new Claim.Balloted(Tri.YES, Waiting.NOT);
    };
  }

  @Test
  void everyKindOfClaimHasRules() {
    assertThat(Claim.class.getPermittedSubclasses())
        .allSatisfy(type -> assertThat(facts()).contains(type.getSimpleName()));
  }

  private static Set<String> facts() {
    return RuleFile.of("org.quorate.rules.reviews").byFact().keySet();
  }
}
