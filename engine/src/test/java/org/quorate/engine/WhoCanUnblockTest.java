package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.engine.Community.approval;
import static org.quorate.engine.Community.asked;
import static org.quorate.engine.Community.contribution;
import static org.quorate.engine.Community.decide;
import static org.quorate.engine.Community.remedies;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quorate.merge.MergeDecision;
import org.quorate.merge.NextSteps;

/** Smallest sets of people for all open rows together, in cases made to mislead. */
class WhoCanUnblockTest {

  @Test
  void onePersonServesTwoRows() {
    MergeDecision decision =
        decide(
            "| Rule | When | Approvals |",
            "| change | path `**` | 1 maintainer |",
            "| safe | path `**` | 1 security |");
    assertThat(asked(decision)).containsExactly("APPROVE @bob");
    assertThat(decision.next().remedies().get(0).rules())
        .map(rule -> rule.key())
        .containsExactly("change", "safe");
    assertThat(decision.next().minimal()).isTrue();
  }

  @Test
  void onePersonOfTwoTeamsStandsForOneOfThem() {
    MergeDecision decision =
        decide(
            "| Rule | When | Approvals |",
            "| change | path `**` | 2 of different teams of security, release |");
    assertThat(asked(decision)).containsExactlyInAnyOrder("APPROVE @bob", "APPROVE @eve");
  }

  @Test
  void somebodyOfAnOrganisationThatIsThereAlreadyIsNoRemedy() {
    MergeDecision decision =
        decide(
            contribution().review(approval("ann")).review(approval("bob")),
            "| Rule | When | Approvals | Different organisations |",
            "| change | path `**` | 2 maintainers | 2 |");
    assertThat(asked(decision)).containsExactly("APPROVE @cat");
    assertThat(remedies(decision, "Different organisations"))
        .containsExactly("APPROVE @cat", "APPROVE @dan");
  }

  @Test
  void somebodyOfTheAuthorsOrganisationIsNoRemedyWhereTheRowSaysSo() {
    MergeDecision decision =
        decide(
            contribution().review(approval("ann")).review(approval("bob")),
            "| Rule | When | Approvals | Different organisations |",
            "| change | path `**` | 2 maintainers | 2, not the author's |");
    assertThat(remedies(decision, "Different organisations")).containsExactly("APPROVE @cat");
  }

  @Test
  void twoOrganisationsAndThreeApprovalsTakeThreeOfWhomOneIsFromElsewhere() {
    MergeDecision decision =
        decide(
            "| Rule | When | Approvals | Different organisations |",
            "| change | path `**` | 3 maintainers | 2 |");
    assertThat(asked(decision)).containsExactly("APPROVE @ann", "APPROVE @bob", "APPROVE @cat");
  }

  @Test
  void rowsThatWantPeopleOfTheirOwnTakeAsManyPeople() {
    MergeDecision decision =
        decide(
            "| Rule | When | Approvals | Which approvals count |",
            "| change | path `**` | 1 maintainer | separate people |",
            "| safe | path `**` | 1 security | separate people |");
    assertThat(asked(decision)).hasSize(2).containsAnyOf("APPROVE @bob", "APPROVE @eve");
    assertThat(decision.next().minimal()).isTrue();
  }

  @Test
  void somebodyWhoFreesAnotherForARowOfTheirOwnIsARemedy() {
    MergeDecision decision =
        decide(
            contribution().review(approval("bob")),
            "| Rule | When | Approvals | Which approvals count |",
            "| a change | path `**` | 1 of @bob, @cat | separate people |",
            "| b safe | path `**` | 1 of @bob | separate people |");
    assertThat(asked(decision)).containsExactly("APPROVE @cat");
    assertThat(remedies(decision, "Approvals")).containsExactly("APPROVE @cat");
    assertThat(decision.next().remedies().get(0).as()).as("not what `b safe` asks for").isEmpty();
  }

  @Test
  void ofRowsInsteadOfEachOtherTheOneThatFewerOpenIsOpened() {
    MergeDecision decision =
        decide(
            "| Rule | When | Approvals | Instead of |",
            "| change | path `**` | 3 maintainers | |",
            "| by a lead | | 1 lead | change |");
    assertThat(asked(decision)).containsExactly("APPROVE @dan");
  }

  @Test
  void oneOfTwoAlternativesOfARowIsEnough() {
    MergeDecision decision =
        decide(
            contribution().review(approval("eve")),
            "| Rule | When | Approvals |",
            "| change | path `**` | 3 maintainers or 1 security and 1 release |");
    assertThat(asked(decision)).containsExactly("APPROVE @bob");
  }

  @Test
  void thirteenKindsOfPeopleAreTooManyToBeSure() {
    NextSteps twelve = decide(contribution(), manyRoles(12)).next();
    assertThat(twelve.remedies()).hasSize(12);
    assertThat(twelve.minimal()).isTrue();
    NextSteps thirteen = decide(contribution(), manyRoles(13)).next();
    assertThat(thirteen.remedies()).hasSize(13);
    assertThat(thirteen.minimal()).isFalse();
  }

  private static String manyRoles(int roles) {
    StringBuilder text = new StringBuilder("<!-- charter: roles -->\n| Role |\n| --- |\n");
    IntStream.range(0, roles).forEach(i -> text.append("| ").append(role(i)).append(" |\n"));
    text.append("\n<!-- charter: roster -->\n| Handle | Role |\n| --- | --- |\n");
    IntStream.range(0, roles)
        .forEach(i -> text.append("| p" + i + " | ").append(role(i)).append(" |\n"));
    text.append("\n<!-- charter: reviews -->\n| Rule | When | Approvals |\n| --- | --- | --- |\n");
    IntStream.range(0, roles)
        .forEach(i -> text.append("| r" + i + " | path `**` | 1 ").append(role(i)).append(" |\n"));
    return text.toString();
  }

  private static String role(int i) {
    return "role " + (char) ('a' + i);
  }
}
