package org.quorate.engine.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.contribution.Identity;

class LoginsTest {

  @ParameterizedTest
  @CsvSource({
    "123+ann-lee@users.noreply.github.com, ann-lee",
    "Ann@users.noreply.github.com, ann",
    "42-ann-lee@users.noreply.gitlab.com, ann-lee",
    "49699333+dependabot[bot]@users.noreply.github.com, dependabot[bot]",
    "1+ann@users.noreply.github.example.org, ann",
  })
  void aNoReplyAddressHoldsALogin(String email, String login) {
    assertThat(Logins.ofNoReply(email)).contains(login);
  }

  @ParameterizedTest
  @CsvSource({
    "ann@example.org",
    "noreply@github.com",
    "@users.noreply.github.com",
    "users.noreply.github.com",
    "a b@users.noreply.github.com",
  })
  void otherAddressesHoldNone(String email) {
    assertThat(Logins.ofNoReply(email)).isEmpty();
  }

  @Test
  void theSameFullNameTellsTheLoginOfAnotherAddress() {
    Logins logins = new Logins();
    saw(logins, "Ann Lee", "1+ann@users.noreply.github.com");
    saw(logins, "ann lee", "Ann@Corp.example");

    assertThat(logins.settled()).containsEntry("ann@corp.example", "ann").hasSize(1);
  }

  @Test
  void aBareFirstNameTellsNothing() {
    Logins logins = new Logins();
    saw(logins, "Ann", "1+ann@users.noreply.github.com");
    saw(logins, "Ann", "ann@corp.example");

    assertThat(logins.settled()).isEmpty();
  }

  @Test
  void aNameOfTwoLoginsTellsNothing() {
    Logins logins = new Logins();
    saw(logins, "Wei Zhang", "1+wei@users.noreply.github.com");
    saw(logins, "Wei Zhang", "2+weizhang@users.noreply.github.com");
    saw(logins, "Wei Zhang", "wei@corp.example");

    assertThat(logins.settled()).isEmpty();
  }

  @Test
  void theMailMapJoinsALoginWithAnAddress() {
    Logins logins = new Logins();
    logins.saw(
        Identity.of("a", "1+ann@users.noreply.github.com"), Identity.of("Ann", "ann@example.org"));

    assertThat(logins.settled()).containsEntry("ann@example.org", "ann");
  }

  @Test
  void aMergedPullRequestTellsTheLoginOfItsAuthor() {
    Logins logins = new Logins();
    saw(logins, "Ann", "ann@corp.example");
    logins.sawMerged("Ann", Identity.of("Ann", "ann@corp.example"));

    assertThat(logins.settled()).containsEntry("ann@corp.example", "ann");
  }

  @Test
  void somebodyElsesPullRequestDoesNot() {
    Logins logins = new Logins();
    saw(logins, "Ann", "ann@corp.example");
    saw(logins, "Bo", "bo@corp.example");
    logins.sawMerged("ann", Identity.of("Ann", "ann@corp.example"));
    logins.sawMerged("ann", Identity.of("Ann", "ann@corp.example"));
    logins.sawMerged("ann", Identity.of("Bo", "bo@corp.example"));

    assertThat(logins.settled()).containsOnlyKeys("ann@corp.example");
  }

  /** In kubernetes-sigs/prow a few branches of the organisation itself hid 2,000 logins. */
  @Test
  void aBranchOfTheOrganisationDoesNotHideALogin() {
    Logins logins = new Logins();
    for (String person : List.of("Ann", "Bo")) {
      saw(logins, person, person + "@corp.example");
      logins.sawMerged(person, Identity.of(person, person + "@corp.example"));
      logins.sawMerged("Kubernetes", Identity.of(person, person + "@corp.example"));
    }

    assertThat(logins.settled())
        .containsOnly(Map.entry("ann@corp.example", "ann"), Map.entry("bo@corp.example", "bo"));
  }

  @Test
  void twoLoginsThatBothBringTheWorkOfOneTellNothing() {
    Logins logins = new Logins();
    saw(logins, "Ann", "ann@corp.example");
    logins.sawMerged("ann", Identity.of("Ann", "ann@corp.example"));
    logins.sawMerged("ann-corp", Identity.of("Ann", "ann@corp.example"));

    assertThat(logins.settled()).isEmpty();
  }

  @Test
  void aRobotsPullRequestTellsNothing() {
    Logins logins = new Logins();
    saw(logins, "Ann", "ann@corp.example");
    logins.sawMerged("k8s-infra-cherrypick-robot", Identity.of("Ann", "ann@corp.example"));

    assertThat(logins.settled()).isEmpty();
  }

  private static void saw(Logins logins, String name, String email) {
    logins.saw(Identity.of(name, email), Identity.of(name, email));
  }
}
