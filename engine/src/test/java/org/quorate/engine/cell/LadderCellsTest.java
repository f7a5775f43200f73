package org.quorate.engine.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.RoleName;
import org.quorate.charter.Counter;
import org.quorate.charter.Decider;
import org.quorate.charter.DepartureRow.Idle;
import org.quorate.charter.DepartureRow.Then;
import org.quorate.charter.EvidenceNeeded.Attended;
import org.quorate.charter.EvidenceNeeded.Attested;
import org.quorate.charter.EvidenceNeeded.Counted;
import org.quorate.charter.EvidenceNeeded.Tenure;
import org.quorate.charter.Span;
import org.quorate.charter.SponsorOrganisations;
import org.quorate.charter.SponsorOrganisations.Nominee;
import org.quorate.charter.Sponsoring;
import org.quorate.charter.WayBack;
import org.quorate.charter.Who;
import org.quorate.charter.Window;

class LadderCellsTest {
  private static final Window YEAR = new Window.Last(Period.ofMonths(12));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20 merged contributions + reviews in 12 months",
        "at least 20 merged contributions + reviews within 1 year",
        "20 contributions + reviews in the last 12 months"
      })
  void countersAddUpWithinAWindow(String text) {
    assertThat(Cells.evidence(text, Language.EN).asOptional())
        .contains(
            List.of(new Counted(20, List.of(Counter.MERGED_CONTRIBUTIONS, Counter.REVIEWS), YEAR)));
  }

  @Test
  void monthsActiveAreNoTimeInARole() {
    assertThat(Cells.evidence("6 months active in 12 months", Language.EN).asOptional())
        .contains(List.of(new Counted(6, List.of(Counter.MONTHS_ACTIVE), YEAR)));
    assertThat(Cells.evidence("6 months as member", Language.EN).asOptional())
        .contains(List.of(new Tenure(Period.ofMonths(6), RoleName.of("member"))));
    assertThat(Cells.evidence("2 weeks as a member", Language.EN).asOptional())
        .contains(List.of(new Tenure(Period.ofDays(14), RoleName.of("member"))));
  }

  @Test
  void whatIsAttestedMayBeWrittenPlainly() {
    Who lead = new Who.Role(RoleName.of("lead"), false);
    Attested training = new Attested("security training", lead, new Window.Ever());
    assertThat(Cells.evidence("security training attested by lead", Language.EN).asOptional())
        .contains(List.of(training));
    assertThat(Cells.evidence("`security training` attested by lead", Language.EN).asOptional())
        .contains(List.of(training));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20 revews in 12 months",
        "20 reviews in last 21 cycles",
        "20 reviews in last 0 cycles",
        "20 reviews in last 2 releases",
        "3 of last 2 meetings",
        "0 of last 2 meetings",
        "3 of last 101 meetings",
        "3 of last 5",
        "3 of 5 meetings",
        "reviews of last 5 meetings",
        "最近5次会议3次",
        "20 reviews + primary reviews",
        "6 months active + reviews",
        "20 reviews in 20 years",
        "0 reviews",
        "reviews",
        "20 reviews in 12",
        "20 reviews; 20 reviews",
      })
  void whatIsNotEvidenceIsRefused(String text) {
    assertThat(Cells.evidence(text, Language.EN).asOptional()).as(text).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "20 reviews in last 2 cycles,2,EN",
    "20 reviews in the last 2 release cycles,2,EN",
    "20 reviews in the last two cycles,2,EN",
    "20 reviews in last cycle,1,EN",
    "最近2个周期内20次评审,2,ZH",
    "2个周期内20次评审,2,ZH",
    "上一周期内20次评审,1,ZH",
    "20 reviews in last 2 cycles,2,ZH"
  })
  void deedsAreCountedWithinCycles(String text, int cycles, Language language) {
    assertThat(Cells.evidence(text, language).asOptional())
        .contains(
            List.of(new Counted(20, List.of(Counter.REVIEWS), new Window.LastCycles(cycles))));
  }

  @ParameterizedTest
  @CsvSource({
    "3 of last 5 meetings,EN",
    "at least 3 of the last 5 meetings,EN",
    "three of the last five meetings,EN",
    "最近5次会议中3次,ZH",
    "最近5次会议中参加至少3次,ZH",
    "3 of last 5 meetings,ZH"
  })
  void meetingsAreCountedAmongTheLast(String text, Language language) {
    assertThat(Cells.evidence(text, language).asOptional()).contains(List.of(new Attended(3, 5)));
  }

  @ParameterizedTest
  @CsvSource({
    "fewer than 2 of last 5 meetings,2,EN",
    "less than 2 of the last 5 meetings,2,EN",
    "none of last 5 meetings,1,EN",
    "最近5次会议中不足2次,2,ZH",
    "最近5次会议中没有,1,ZH"
  })
  void aHolderIsIdleByMeetings(String text, int enough, Language language) {
    assertThat(Cells.idle(text, language).asOptional())
        .contains(List.of(new Idle(new Attended(enough, 5))));
  }

  @Test
  void aHolderIsIdleByCyclesAndMeetings() {
    Counted merged =
        new Counted(1, List.of(Counter.MERGED_CONTRIBUTIONS), new Window.LastCycles(2));
    List<Idle> both = List.of(new Idle(merged), new Idle(new Attended(2, 5)));
    assertThat(
            Cells.idle(
                    "fewer than 1 merged contribution in last 2 cycles"
                        + " and fewer than 2 of last 5 meetings",
                    Language.EN)
                .asOptional())
        .contains(both);
    assertThat(Cells.idle("最近2个周期内没有合并的贡献 且 最近5次会议中不足2次", Language.ZH).asOptional()).contains(both);
    assertThat(Cells.idle("fewer than 6 of last 5 meetings", Language.EN).asOptional()).isEmpty();
    assertThat(Cells.idle("no of last 5 meetings", Language.EN).asOptional()).isEmpty();
  }

  @Test
  void anUnknownCounterIsToldWithALikelyOne() {
    assertThat(Cells.evidence("20 revews in 12 months", Language.EN).mistakes().get(0).help())
        .contains("`reviews`");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "2;2;ALIKE",
        "2 different organisations;2;ALIKE",
        "1 not the nominee's;1;LEFT_OUT",
        "2, not the nominee's;2;LEFT_OUT",
        "3 different, nominee included;3;INCLUDED",
        "2家，不含被提名人所在组织;2;LEFT_OUT",
        "3家，含被提名人;3;INCLUDED",
      })
  void organisationsOfSponsors(String text, int count, Nominee nominee) {
    assertThat(Cells.sponsorOrganisations(text, Language.ZH).asOptional())
        .contains(new SponsorOrganisations(count, nominee));
  }

  @Test
  void severalDecideTogether() {
    Who approver = new Who.Role(RoleName.of("approver"), false);
    Span week = new Span.Exact(Duration.ofDays(7));
    assertThat(
            Cells.deciders("sponsors and silence of approver for 7 days", Language.EN).asOptional())
        .contains(List.of(new Decider.Sponsors(), new Decider.Silence(approver, week)));
  }

  @Test
  void aBallotDecidesBesideOthers() {
    assertThat(Cells.deciders("sponsors and votes/Promotion", Language.EN).asOptional())
        .contains(List.of(new Decider.Sponsors(), new Decider.Vote("promotion")));
  }

  @Test
  void aBallotFollowsSponsorsOrAnother() {
    Decider.Vote first = new Decider.Vote("board", new Decider.Sponsors());
    List<Decider> chain =
        List.of(new Decider.Sponsors(), first, new Decider.Vote("members", first));
    assertThat(
            Cells.deciders("sponsors then votes/board then votes/members", Language.EN)
                .asOptional())
        .contains(chain);
    assertThat(Cells.deciders("推荐人然后votes/board然后votes/members", Language.ZH).asOptional())
        .contains(chain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nobody and 1 admin",
        "sponsors then 1 lead",
        "sponsors and sponsors",
        "1 admin then 1 lead",
        "votes/",
        "votes/promotion and votes/Promotion",
        "silence of approvers",
        "silence of approvers for 2 months",
        "admin",
        "1 owner of each touched module",
      })
  void whatDoesNotDecideIsRefused(String text) {
    assertThat(Cells.deciders(text, Language.EN).asOptional()).as(text).isEmpty();
  }

  @Test
  void noDeedsAreFewerThanOne() {
    Idle none = new Idle(1, List.of(Counter.MERGED_CONTRIBUTIONS, Counter.REVIEWS), YEAR);
    assertThat(Cells.idle("no merged contributions + reviews in 1 year", Language.EN).asOptional())
        .contains(List.of(none));
    assertThat(
            Cells.idle("fewer than 1 merged contribution + review in 12 months", Language.EN)
                .asOptional())
        .contains(List.of(none));
  }

  @Test
  void aHolderBecomesSomethingElseOrNothing() {
    assertThat(Cells.then("becomes emeritus", Language.EN).asOptional())
        .contains(new Then(RoleName.of("emeritus"), false));
    assertThat(Cells.then("loses the role", Language.EN).asOptional()).contains(Then.LOSES);
    assertThat(Cells.then("may be removed", Language.EN).asOptional())
        .contains(Then.MAY_BE_REMOVED);
    for (String suspended :
        List.of(
            "vote suspended until active again",
            "vote is suspended, until they are active again",
            "votes suspended while idle")) {
      assertThat(Cells.then(suspended, Language.EN).asOptional()).contains(Then.SUSPENDED);
    }
    assertThat(Cells.then("暂停表决权直到恢复活跃", Language.ZH).asOptional()).contains(Then.SUSPENDED);
    assertThat(Cells.then("suspended", Language.EN).asOptional()).isEmpty();
    assertThat(Cells.then("vote suspended", Language.EN).asOptional()).isEmpty();
    assertThat(Cells.then("vote suspended for 3 months", Language.EN).asOptional()).isEmpty();
    assertThat(Cells.then("vote suspended until", Language.EN).asOptional()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "becomes a, a",
    "becomes an, an",
    "becomes a a, a",
    "becomes an a, a",
    "become the, the",
    "becomes a `lead`, lead",
    "becomes the lead, lead",
    "becomes an `an`, an",
  })
  void anArticleIsReadBeforeANameAndIsOneWithout(String cell, String role) {
    assertThat(Cells.then(cell, Language.EN).asOptional())
        .contains(new Then(RoleName.of(role), false));
  }

  @Test
  void aRoleMayBeOneLetter() {
    assertThat(Cells.then("转为a", Language.ZH).asOptional())
        .contains(new Then(RoleName.of("a"), false));
    assertThat(Cells.evidence("3 months as a", Language.EN).asOptional())
        .contains(List.of(new Tenure(Period.ofMonths(3), RoleName.of("a"))));
    assertThat(Cells.evidence("3 months as a; 2 reviews", Language.EN).asOptional())
        .get()
        .satisfies(
            all ->
                assertThat(all.get(0)).isEqualTo(new Tenure(Period.ofMonths(3), RoleName.of("a"))));
    assertThat(Cells.when("author is a and draft", Language.EN).asOptional()).isPresent();
    assertThat(Cells.then("becomes", Language.EN).asOptional()).isEmpty();
    assertThat(Cells.then("becomes ,", Language.EN).asOptional()).isEmpty();
    assertThat(Cells.then("becomes a and b", Language.EN).asOptional()).isEmpty();
    assertThat(Cells.then("becomes a @ann", Language.EN).asOptional()).isEmpty();
  }

  @Test
  void aVoteIsSuspendedForATimeOrUntilADate() {
    Then quarter = Then.suspendedFor(new Span.Exact(Duration.ofDays(90)));
    Then spring = Then.suspendedUntil(LocalDate.of(2027, 3, 1));
    Then working = Then.suspendedFor(new Span.WorkingDays(20, "cn"));
    assertThat(Cells.then("vote suspended for 90 days", Language.EN).asOptional())
        .contains(quarter);
    assertThat(Cells.then("vote is suspended for 20 working days (cn)", Language.EN).asOptional())
        .contains(working);
    assertThat(Cells.then("votes suspended until 2027-03-01", Language.EN).asOptional())
        .contains(spring);
    assertThat(Cells.then("暂停表决权90天", Language.ZH).asOptional()).contains(quarter);
    assertThat(Cells.then("暂停表决权，为期20个工作日（cn）", Language.ZH).asOptional()).contains(working);
    assertThat(Cells.then("暂停表决权至2027年3月1日", Language.ZH).asOptional()).contains(spring);
    assertThat(Cells.then("vote suspended until 2027-02-30", Language.EN).asOptional()).isEmpty();
  }

  @Test
  void whoHeldARoleComesBackByAWayOfTheirOwn() {
    Span year = new Span.Exact(Duration.ofDays(365));
    Sponsoring lead = new Sponsoring(1, new Who.Role(RoleName.of("lead"), false));
    assertThat(Cells.wayBack("as any nominee", Language.EN).asOptional())
        .contains(Optional.empty());
    assertThat(Cells.wayBack("on request", Language.EN).asOptional())
        .contains(Optional.of(new WayBack(null, null)));
    assertThat(Cells.wayBack("1 lead within 365 days", Language.EN).asOptional())
        .contains(Optional.of(new WayBack(lead, year)));
    assertThat(Cells.wayBack("1名lead，365天内", Language.ZH).asOptional())
        .contains(Optional.of(new WayBack(lead, year)));
    assertThat(Cells.wayBack("within 365 days", Language.EN).asOptional()).isEmpty();
    assertThat(Cells.wayBack("on request within", Language.EN).asOptional()).isEmpty();
  }
}
