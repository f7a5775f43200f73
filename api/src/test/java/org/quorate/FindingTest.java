package org.quorate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quorate.charter.Source;
import org.quorate.charter.Table;

class FindingTest {
  private static final Rule RULE =
      new Rule(
          RuleName.of("reviews", "kernel"),
          new Source(new Table("GOVERNANCE.md", "reviews", List.of("Rule")), 7, 1, "| kernel |"));

  @Test
  void peopleAndTimeCureWhatWaits() {
    assertThat(Cure.PEOPLE.outcome()).isEqualTo(Outcome.WAITING);
    assertThat(Cure.TIME.outcome()).isEqualTo(Outcome.WAITING);
  }

  @Test
  void whatNeitherPeopleNorTimeCureBlocks() {
    assertThat(List.of(Cure.AUTHOR, Cure.OBJECTOR, Cure.NOBODY))
        .allMatch(cure -> cure.outcome() == Outcome.BLOCKED);
  }

  @Test
  void eachFindingHasItsOutcome() {
    assertThat(new Met(RULE, "Approvals", "").outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(new Waived(RULE, "Approvals", "", RULE).outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(new Unmet(RULE, "Approvals", "", Cure.NOBODY, List.of()).outcome())
        .isEqualTo(Outcome.BLOCKED);
    assertThat(new Unknown(RULE, "Approvals", "", Set.of(Aspect.REVIEWS)).outcome())
        .isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void anUnknownFindingNamesWhatIsMissing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Unknown(RULE, "Approvals", "", Set.of()));
  }

  @Test
  void unknownNeverBeatsUnmet() {
    assertThat(Outcome.UNDETERMINED.worse(Outcome.WAITING)).isEqualTo(Outcome.WAITING);
    assertThat(Outcome.UNDETERMINED.worse(Outcome.ALLOWED)).isEqualTo(Outcome.UNDETERMINED);
    assertThat(Outcome.BLOCKED.better(Outcome.WAITING)).isEqualTo(Outcome.WAITING);
  }
}
