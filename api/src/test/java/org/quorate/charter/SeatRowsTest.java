package org.quorate.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.RoleName;
import org.quorate.RuleName;

class SeatRowsTest {
  private static final Fraction THIRD = new Fraction(1, 3);

  @Test
  void aShareThatHasToBeMoreIsNotReachedByJustThat() {
    assertThat(new Stake(THIRD, false).isReachedBy(new Fraction(2, 6))).isTrue();
    assertThat(new Stake(THIRD, true).isReachedBy(THIRD)).isFalse();
    assertThat(new Stake(THIRD, true).isReachedBy(new Fraction(34, 100))).isTrue();
    assertThat(Stake.HALF.isReachedBy(new Fraction(49, 100))).isFalse();
  }

  @Test
  void aMandateIsLimitedInARowOrInAll() {
    assertThat(Mandate.NONE.isLimited()).isFalse();
    assertThat(Mandate.NONE.lasting(Period.ofYears(2)).term()).isEqualTo(Period.ofYears(2));
    assertThat(new Mandate(null, 2, null).isLimited()).isTrue();
    assertThat(new Mandate(null, null, 3).isLimited()).isTrue();
  }

  @Test
  void aBodyOfWhichNothingMoreIsSaidStatesNoTimes() {
    RuleName name = RuleName.of("bodies", "council");
    Source source =
        new Source(new Table("GOVERNANCE.md", "bodies", List.of("Body")), 1, 1, "| council |");
    BodyRow plain = BodyRow.builder(name, source, RoleName.of("member")).seats(7).build();
    Span month = new Span.Exact(Duration.ofDays(30));
    BodyRow resigning =
        BodyRow.builder(name, source, RoleName.of("member"))
            .seats(7)
            .cap(OrganisationCap.of(2))
            .overCap(new OverCap.Resign(month))
            .build();

    assertThat(plain.mandate()).isEqualTo(Mandate.NONE);
    assertThat(plain.spans()).isEmpty();
    assertThat(resigning.spans()).containsExactly(month);
  }

  @Test
  void anElectionMayHeedAnotherCap() {
    OrganisationCap two = OrganisationCap.of(2);
    OrganisationCap both = two.electing(OrganisationCap.of(1)).of(new Stake(THIRD, true));

    assertThat(two.atElection()).isEqualTo(two);
    assertThat(both.floor()).isEqualTo(2);
    assertThat(both.atElection().floor()).isEqualTo(1);
    assertThat(both.atElection().together()).isEqualTo(both.together());
  }

  @Test
  void aBallotThatWaivesLeavesTheTimesOfTheRow() {
    Span month = new Span.Exact(Duration.ofDays(30));
    OverCap.Unless unless = new OverCap.Unless(new OverCap.Resign(month), "waiver");

    assertThat(unless.spans()).containsExactly(month);
    assertThat(unless.isSaid()).isTrue();
    assertThat(new OverCap.Unless(OverCap.UNSAID, "waiver").spans()).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new OverCap.Unless(unless, "other"));
  }

  @Test
  void aBodyThatLendsItsSeatsStaysTheSameInAllElse() {
    RuleName name = RuleName.of("bodies", "board");
    Source source =
        new Source(new Table("GOVERNANCE.md", "bodies", List.of("Body")), 1, 1, "| board |");
    BodyRow plain = BodyRow.builder(name, source, RoleName.of("member")).seats(7).build();
    Substitute alternates =
        new Substitute(RoleName.of("alternate"), Substitute.Shared.ORGANISATION);

    assertThat(plain.substitute()).isNull();
    assertThat(plain.lending(alternates).substitute()).isEqualTo(alternates);
    assertThat(plain.lending(alternates).filling(null).substitute()).isEqualTo(alternates);
    assertThat(plain.lending(alternates).lending(null)).isEqualTo(plain);
  }

  @Test
  void aVacancyStatesTheTimesOfItsWays() {
    Span month = new Span.Exact(Duration.ofDays(30));
    Who members = new Who.Role(RoleName.of("member"), false);
    Vacancy vacancy =
        new Vacancy(
            List.of(
                new Vacancy.NextPlaced(null),
                new Vacancy.Voted("special", month),
                new Vacancy.Appointed(2, members)));
    RuleName name = RuleName.of("bodies", "council");
    Source source =
        new Source(new Table("GOVERNANCE.md", "bodies", List.of("Body")), 1, 1, "| council |");
    BodyRow plain = BodyRow.builder(name, source, RoleName.of("member")).seats(7).build();

    assertThat(vacancy.spans()).containsExactly(month);
    assertThat(plain.filling(vacancy).spans()).containsExactly(month);
    assertThat(plain.filling(null)).isEqualTo(plain);
    assertThat(LadderColumn.VACANCY.shown()).isEqualTo("Vacancy");
  }
}
