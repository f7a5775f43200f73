package org.quorate.rules.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.rules.reviews.ExaminedRows.approvals;
import static org.quorate.rules.reviews.ExaminedRows.people;
import static org.quorate.rules.reviews.ExaminedRows.review;
import static org.quorate.rules.reviews.ExaminedRows.role;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quorate.RoleName;
import org.quorate.charter.Amount;
import org.quorate.charter.Approvals;
import org.quorate.charter.Demand;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Fraction;
import org.quorate.charter.Who;

class OutOfReachTest {
  private ExaminedRows rows;

  @BeforeEach
  void twoMaintainersAndASecurityPerson() {
    rows = new ExaminedRows().role("maintainer", null).role("security", null);
    rows.holds("maintainer", "ann", "bob").holds("security", "ann").emeritus("maintainer", "zoe");
  }

  @Test
  void moreThanTheRosterHasIsAnError() {
    assertThat(examined(approvals(2, role("maintainer")))).isEmpty();
    List<Diagnostic> found = examined(approvals(3, role("maintainer")));
    assertThat(found)
        .singleElement()
        .hasToString(
            "GOVERNANCE.md:7:1: error Q0602: nobody can meet `row` with the present roster: it"
                + " needs 3 approvals, there can be 2\n"
                + "  help: ask for fewer, or list more people in the roster");
  }

  @Test
  void aRoleThatTheRosterDoesNotListIsOpen() {
    assertThat(examined(approvals(9, role("reviewer")))).isEmpty();
    rows.role("lead", "maintainer");
    assertThat(examined(approvals(3, role("maintainer")))).isEmpty();
  }

  @Test
  void holdersOfAHigherRungCount() {
    rows.role("lead", "maintainer").holds("lead", "cat");
    assertThat(examined(approvals(3, role("maintainer")))).isEmpty();
    assertThat(examined(approvals(3, new Who.Role(RoleName.of("maintainer"), true)))).isNotEmpty();
  }

  @Test
  void differentDemandsWantDifferentPeople() {
    Demand maintainers = Demand.of(2, role("maintainer"));
    Demand security = Demand.of(1, role("security"));
    assertThat(examined(Approvals.of(maintainers, security))).isNotEmpty();
    assertThat(examined(Approvals.of(Demand.of(1, role("maintainer")), security))).isEmpty();
    Demand within = new Demand(new Amount.Count(2), role("maintainer"), List.of(security));
    assertThat(examined(Approvals.of(within))).isEmpty();
    Demand two = Demand.of(2, role("security"));
    Demand tooMany = new Demand(new Amount.Count(2), role("maintainer"), List.of(two));
    assertThat(examined(Approvals.of(tooMany))).isNotEmpty();
    Demand ofAnyone = new Demand(new Amount.Count(2), new Who.Anyone(), List.of(two));
    assertThat(examined(Approvals.of(ofAnyone))).isNotEmpty();
  }

  @Test
  void oneAlternativeIsEnough() {
    Demand three = Demand.of(3, role("maintainer"));
    Demand one = Demand.of(1, role("security"));
    assertThat(examined(new Approvals(List.of(List.of(three), List.of(one))))).isEmpty();
    Demand two = Demand.of(2, role("security"));
    assertThat(examined(new Approvals(List.of(List.of(three), List.of(two))))).isNotEmpty();
  }

  @Test
  void aShareIsOutOfReachOnlyOfNobody() {
    Amount all = new Amount.Share(new Fraction(1, 1), false);
    assertThat(examined(Approvals.of(new Demand(all, role("maintainer"), List.of())))).isEmpty();
    rows.role("lead", null).emeritus("lead", "zoe");
    assertThat(examined(Approvals.of(new Demand(all, role("lead"), List.of())))).isNotEmpty();
  }

  @Test
  void teamsAndNamedPeopleAreCounted() {
    List<RoleName> teams = List.of(RoleName.of("maintainer"), RoleName.of("security"));
    assertThat(examined(approvals(2, new Who.Teams(teams)))).isEmpty();
    assertThat(examined(approvals(3, new Who.Teams(teams)))).isNotEmpty();
    assertThat(examined(approvals(2, people("eve", "ann")))).isEmpty();
    assertThat(examined(approvals(3, people("eve", "ann")))).isNotEmpty();
  }

  @Test
  void anotherRowInsteadMakesItAWarning() {
    rows.add(review("quick").insteadOf("row").approvals(approvals(1, role("security"))));
    assertThat(examined(approvals(3, role("maintainer"))))
        .extracting(Diagnostic::code, Diagnostic::isError)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Q0602", false));
  }

  @Test
  void organisationsCountWhereEverybodysAreKnown() {
    rows.belongs("ann", "acme");
    rows.add(review("row").approvals(approvals(2, role("maintainer"))).organisations(2));
    assertThat(found()).as("of bob nothing is said").isEmpty();
    assertThat(rows.belongs("bob", "acme").examine())
        .singleElement()
        .extracting(Diagnostic::message)
        .isEqualTo(
            "nobody can meet `row` with the present roster: it needs 2 organisations, there can"
                + " be 1");
    assertThat(rows.belongs("bob", null).examine()).as("bob may stand alone").isEmpty();
  }

  @Test
  void anExceptionThatNobodyCanInvokeIsAnError() {
    rows.exception("embargo", Demand.of(1, role("security")));
    assertThat(found()).isEmpty();
    rows.exception("hurry", Demand.of(2, role("security")));
    assertThat(found())
        .singleElement()
        .hasToString(
            "GOVERNANCE.md:8:1: error Q0603: nobody can invoke `hurry`: it needs 2 people, there"
                + " can be 1\n"
                + "  help: ask for fewer, or list more people in the roster");
  }

  private List<Diagnostic> found() {
    return rows.examine();
  }

  private List<Diagnostic> examined(Approvals approvals) {
    return rows.with(review("row").approvals(approvals)).examine();
  }
}
