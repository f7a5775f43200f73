package org.quorate.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.charter.Bound.Rounding;
import org.quorate.charter.Electorate.Barred;
import org.quorate.vote.Position;

class VoteRowTest {

  @Test
  void onlyWhoMayNotVoteLeavesTheBase() {
    List<Barred> recused = List.of(new Barred.Recused());
    Electorate all = new Electorate(new Who.Anyone(), Electorate.Roll.OPENING, recused, recused);
    assertThat(all.leavesBase()).isEqualTo(all.mayNotVote());
    assertThatThrownBy(
            () -> new Electorate(new Who.Anyone(), Electorate.Roll.OPENING, List.of(), recused))
        .hasMessage("only those who may not vote can leave the base");
  }

  @Test
  void ratiosAndMultiplesHaveNoZero() {
    assertThatThrownBy(() -> new Passing.Ratio(2, 0, false)).hasMessage("a ratio has no 0: 2:0");
    assertThatThrownBy(() -> new Bound.Root(0, 2, Rounding.NONE))
        .hasMessage("a multiple is more than 0: 0/2");
  }

  @Test
  void abstentionsCountForTheQuorumTheBaseBothOrNothing() {
    assertThat(Abstentions.values())
        .filteredOn(Abstentions::forQuorum)
        .containsExactly(Abstentions.QUORUM, Abstentions.BOTH);
    assertThat(Abstentions.values())
        .filteredOn(Abstentions::forBase)
        .containsExactly(Abstentions.BASE, Abstentions.BOTH);
  }

  @Test
  void aRowNamesEveryBallotItHangsOnOnce() {
    VoteRow plain =
        new VoteRow(
            RuleName.of("votes", "release"),
            new Source(
                new Table("GOVERNANCE.md", "votes", List.of("Decision")), 1, 1, "| release |"),
            new Electorate(new Who.Anyone(), Electorate.Roll.OPENING, List.of(), List.of()),
            Set.of(Position.FOR, Position.AGAINST),
            new Standard(
                List.of(new Passing.MoreForThanAgainst()), null, null, null, null, null, null),
            VoteClock.NONE,
            VoteRow.CloseEarly.NEVER,
            "");
    assertThat(plain.decision()).isEqualTo("release");
    assertThat(plain.sequels().names()).isEmpty();
    Sequels others =
        new Sequels(
            List.of("board", "members"),
            List.of("board"),
            new Sequels.Overruling("council", new Span.Dates(7, false)),
            new Sequels.Overruling("appeal", null));
    VoteRow hanging = plain.with(others);
    assertThat(hanging.sequels().names()).containsExactly("board", "members", "council", "appeal");
    assertThat(hanging.electorate()).isEqualTo(plain.electorate());
    assertThat(hanging.calling()).isEqualTo(Calling.FREE);
  }

  @Test
  void aQuorumIsWantingOrReachedAndNothingElseIsAboutIt() {
    assertThat(Restart.Event.values())
        .filteredOn(Restart.Event::isOfQuorum)
        .containsExactly(Restart.Event.NO_QUORUM, Restart.Event.QUORUM_REACHED);
    Duration day = Duration.ofDays(1);
    assertThat(new Restart(Restart.Event.NEW_VERSION, null, day, true).voidsVotes()).isTrue();
    assertThat(new Restart(Restart.Event.NEW_VERSION, day, null, true).voidsVotes()).isFalse();
    assertThat(new Restart(Restart.Event.NO_QUORUM, null, null, true).voidsVotes()).isFalse();
  }

  @Test
  void aCapIsACountOrAShareOfSeatsOrOfMembers() {
    OrganisationCap count = OrganisationCap.of(2);
    assertThat(count.isCount()).isTrue();
    assertThat(count.in(7).limit(3)).isEqualTo(2);
    OrganisationCap ofMembers = new OrganisationCap(new Fraction(1, 4), false, false, 0);
    assertThat(ofMembers.isCount()).isFalse();
    assertThat(ofMembers.in(12).limit(7)).isEqualTo(1);
    OrganisationCap ofSeats = new OrganisationCap(new Fraction(1, 4), false, true, 0);
    assertThat(ofSeats.in(12).limit(7)).isEqualTo(3);
    OrganisationCap fewer = new OrganisationCap(new Fraction(1, 2), true, true, 0);
    assertThat(fewer.in(8).limit(8)).isEqualTo(3);
    assertThat(fewer.in(7).limit(7)).isEqualTo(3);
    assertThatThrownBy(() -> OrganisationCap.of(-1)).hasMessage("a cap is 0 seats or more, not -1");
  }

  @Test
  void aDepartureTellsEverySpanItStates() {
    Span week = new Span.Dates(7, false);
    Span month = new Span.Dates(30, false);
    Span days = new Span.Dates(3, false);
    Span year = new Span.Dates(365, false);
    DepartureRow row =
        DepartureRow.builder(
                RuleName.of("departures", "idle"),
                new Source(
                    new Table("GOVERNANCE.md", "departures", List.of("Departure")), 1, 1, ""),
                RoleName.of("maintainer"))
            .when(List.of())
            .askFirst(week)
            .grace(month)
            .then(DepartureRow.Then.LOSES)
            .decidedBy(List.of(new Decider.Nobody(), new Decider.Silence(new Who.Anyone(), days)))
            .notDuringLeave(true)
            .wayBack(new WayBack(null, year))
            .build();
    assertThat(row.spans()).containsExactly(week, month, days, year);
    assertThat(row.bearsOnVotes()).isFalse();
    assertThat(DepartureRow.Then.SUSPENDED.suspends()).isTrue();
    assertThat(DepartureRow.Then.SUSPENDED.isTimed()).isFalse();
    assertThat(DepartureRow.Then.SUSPENDED.back()).isNull();
    DepartureRow timed = taking(row, DepartureRow.Then.suspendedFor(week));
    assertThat(timed.spans()).containsExactly(week, month, days, year, week);
    assertThat(timed.then().isTimed()).isTrue();
    DepartureRow dated =
        taking(row, DepartureRow.Then.suspendedUntil(java.time.LocalDate.of(2027, 1, 1)));
    assertThat(dated.bearsOnVotes()).isTrue();
    assertThat(dated.then().isTimed()).isTrue();
    assertThat(dated.then().back()).isEqualTo("2027-01-01T00:00:00Z");
  }

  private static DepartureRow taking(DepartureRow row, DepartureRow.Then then) {
    return row.toBuilder().then(then).leavesBase(false).build();
  }
}
