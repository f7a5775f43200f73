package org.quorate.rules.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.rules.votes.Ballots.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quorate.OrganisationName;
import org.quorate.charter.Fraction;
import org.quorate.vote.Body;
import org.quorate.vote.Cap;
import org.quorate.vote.OptionName;
import org.quorate.vote.Seats;

class CappedSeatsTest {
  private static final OrganisationName ACME = OrganisationName.of("acme");
  private static final OrganisationName GLOBEX = OrganisationName.of("globex");

  @Test
  void anOptionOfAFullOrganisationIsPassedOver() {
    Seats seats = seats(3, Cap.of(1), order("A"), order("B"), order("C"), order("D"));
    assertThat(seats.seated()).isEqualTo(names("A", "C", "D"));
    assertThat(seats.passedOver()).containsExactly(new Seats.PassedOver(OptionName.of("B"), ACME));
    assertThat(seats.limit()).isEqualTo(1);
  }

  /**
   * Kubernetes steering committee, 2017: at most a third of 13 members from one company, three of
   * the seven who stayed were of it; so the fourth of the order is passed over, and the published
   * winners are numbers 1, 2, 3, 5, 6 and 7.
   */
  @Test
  void theSteeringElectionOf2017PassesItsFourthOver() {
    Map<OptionName, Set<OrganisationName>> of =
        Map.of(OptionName.of("3"), Set.of(GLOBEX), OptionName.of("4"), Set.of(GLOBEX));
    List<Set<OrganisationName>> staying = new ArrayList<>(Collections.nCopies(3, Set.of(GLOBEX)));
    staying.addAll(Collections.nCopies(4, Set.of()));
    List<List<OptionName>> order =
        names("1", "2", "3", "4", "5", "6", "7", "8").stream().map(List::of).toList();
    Cap third = new Cap(new Fraction(1, 3), 0);
    Seats seats = CappedSeats.of(order, new Body(6, staying, of), third, null);
    assertThat(seats.seated()).isEqualTo(names("1", "2", "3", "5", "6", "7"));
    assertThat(seats.limit()).isEqualTo(4);
  }

  @Test
  void whoStaysCountsForTheCap() {
    Body body = new Body(1, List.of(Set.of(ACME)), affiliations());
    Seats seats = CappedSeats.of(List.of(order("A"), order("C")), body, Cap.of(1), null);
    assertThat(seats.seated()).isEqualTo(names("C"));
  }

  /**
   * Eight seats at a quarter allow two; as only three can be filled, none is left, so the floor.
   */
  @Test
  void aShareIsTakenOfTheSeatsThatAreFilledUntilItIsStable() {
    Cap quarter = new Cap(new Fraction(1, 4), 1);
    Seats seats = seats(8, quarter, order("A"), order("B"), order("C"), order("D"));
    assertThat(seats.seated()).isEqualTo(names("A", "C", "D"));
    assertThat(seats.limit()).isEqualTo(1);
  }

  @Test
  void severalOrganisationsOfOnePersonAllCount() {
    Map<OptionName, Set<OrganisationName>> of = new HashMap<>(affiliations());
    of.put(OptionName.of("C"), Set.of(ACME, GLOBEX));
    Seats seats =
        CappedSeats.of(
            List.of(order("A"), order("C"), order("D")), Body.renewed(2, of), Cap.of(1), null);
    assertThat(seats.seated()).isEqualTo(names("A", "D"));
  }

  @Test
  void aTieThatTheCapTurnsIntoAChoiceStands() {
    Seats seats = seats(3, Cap.of(1), names("A", "B", "C"), order("D"));
    assertThat(seats.seated()).isEqualTo(names("C"));
    assertThat(seats.tied()).isEqualTo(names("A", "B"));
  }

  @Test
  void aLotDecidesThereIfASeedIsGiven() {
    Body body = Body.renewed(3, affiliations());
    List<List<OptionName>> order = List.of(names("A", "B", "C"), order("D"));
    Seats seats = CappedSeats.of(order, body, Cap.of(1), "seed");
    assertThat(seats.tied()).isEmpty();
    assertThat(seats.seated()).hasSize(3).contains(OptionName.of("C"), OptionName.of("D"));
    assertThat(seats.lots()).hasSize(1);
  }

  @Test
  void aTieThatFitsIsNone() {
    Seats seats = seats(3, Cap.of(2), names("A", "B", "C"), order("D"));
    assertThat(seats.seated()).isEqualTo(names("A", "B", "C"));
    assertThat(seats.tied()).isEmpty();
  }

  @Test
  void aCapOfNoSeatSeatsOnlyTheUnaffiliated() {
    Seats seats = seats(3, Cap.of(0), order("A"), order("C"), order("D"));
    assertThat(seats.seated()).isEqualTo(names("D"));
  }

  /** A and B are of one organisation, C of another, D of none. */
  private static Map<OptionName, Set<OrganisationName>> affiliations() {
    return Map.of(
        OptionName.of("A"), Set.of(ACME),
        OptionName.of("B"), Set.of(ACME),
        OptionName.of("C"), Set.of(GLOBEX));
  }

  @SafeVarargs
  private static Seats seats(int vacancies, Cap cap, List<OptionName>... order) {
    return CappedSeats.of(List.of(order), Body.renewed(vacancies, affiliations()), cap, null);
  }

  private static List<OptionName> order(String option) {
    return names(option);
  }
}
