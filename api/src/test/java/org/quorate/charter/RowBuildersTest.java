package org.quorate.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quorate.Handle;
import org.quorate.OrganisationName;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.charter.DepartureRow.Idle;
import org.quorate.charter.DepartureRow.Then;

/** What is not said when a row is built, and what is kept when it is built anew. */
class RowBuildersTest {
  private static final RoleName MEMBER = RoleName.of("member");
  private static final Span MONTH = new Span.Exact(Duration.ofDays(30));

  private static RuleName named(String kind) {
    return RuleName.of(kind, "one");
  }

  private static Source source(String kind) {
    return new Source(new Table("GOVERNANCE.md", kind, List.of("Name")), 1, 1, "");
  }

  private static DepartureRow departure() {
    return DepartureRow.builder(named("departures"), source("departures"), MEMBER)
        .when(List.of(new Idle(1, List.of(Counter.REVIEWS), new Window.Ever())))
        .build();
  }

  @Test
  void aDepartureOfWhichNothingElseIsSaidTakesTheRoleByTheFacts() {
    assertThat(departure().then()).isEqualTo(Then.LOSES);
    assertThat(departure().decidedBy()).containsExactly(new Decider.Nobody());
    assertThat(departure().askFirst()).isNull();
    assertThat(departure().grace()).isNull();
    assertThat(departure().wayBack()).isNull();
    assertThat(departure().notDuringLeave()).isFalse();
    assertThat(departure().leavesBase()).isFalse();
    assertThat(departure().why()).isEmpty();
  }

  @Test
  void aDepartureKeepsWhatIsNotSaidAnew() {
    DepartureRow all =
        departure().toBuilder()
            .askFirst(MONTH)
            .grace(MONTH)
            .then(Then.MAY_BE_REMOVED)
            .decidedBy(List.of(new Decider.Sponsors()))
            .notDuringLeave(true)
            .wayBack(new WayBack(null, MONTH))
            .leavesBase(true)
            .why("people leave")
            .build();
    assertThat(all.toBuilder().build()).isEqualTo(all);
    assertThat(all.toBuilder().leavesBase(false).build().why()).isEqualTo("people leave");
  }

  @Test
  void aBodyKeepsWhatIsNotSaidAnew() {
    BodyRow plain = BodyRow.builder(named("bodies"), source("bodies"), MEMBER).build();
    assertThat(plain.overCap()).isEqualTo(OverCap.UNSAID);
    assertThat(plain.mandate()).isEqualTo(Mandate.NONE);
    assertThat(plain.seats()).isNull();
    BodyRow all =
        plain.toBuilder()
            .seats(7)
            .cap(OrganisationCap.of(2))
            .overCap(new OverCap.Resign(MONTH))
            .mandate(Mandate.NONE)
            .vacancy(null)
            .substitute(null)
            .chair(new Who.People(Set.of(Handle.of("ann"))))
            .why("it decides")
            .build();
    assertThat(all.toBuilder().build()).isEqualTo(all);
    assertThat(all).isNotEqualTo(plain);
  }

  @Test
  void rowsKeepWhatIsNotSaidAnew() {
    BodyRow body = BodyRow.builder(named("bodies"), source("bodies"), MEMBER).build();
    AffiliationRow affiliation =
        new AffiliationRow(
            named("affiliations"),
            source("affiliations"),
            Handle.of("ann"),
            OrganisationName.of("red"),
            null,
            null,
            AffiliationRow.Relation.EMPLOYED);
    Rows rows =
        Rows.builder()
            .rostered(true)
            .affiliations(List.of(affiliation))
            .departures(List.of(departure()))
            .bodies(List.of(body))
            .build();
    assertThat(rows.toBuilder().build()).isEqualTo(rows);
    assertThat(rows.all()).containsExactly(affiliation, departure(), body);
    assertThat(rows.departing(List.of()).departures()).isEmpty();
    assertThat(rows.seated(List.of()).bodies()).isEmpty();
    assertThat(rows.manned(List.of()).with(List.of())).isEqualTo(rows);
    assertThat(Rows.builder().build()).isEqualTo(Rows.NONE);
  }

  @Test
  void whatIsBuiltIsACopy() {
    List<DepartureRow> some = new ArrayList<>(List.of(departure()));
    Rows rows = Rows.builder().departures(some).build();
    some.clear();
    assertThat(rows.departures()).hasSize(1);
  }
}
