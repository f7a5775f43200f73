package org.quorate.engine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.engine.cell.CellSubject.cell;
import static org.quorate.engine.cell.Language.EN;
import static org.quorate.engine.cell.Language.ZH;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.ExceptionName;
import org.quorate.Handle;
import org.quorate.OrganisationName;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.charter.AffiliationRow.Relation;
import org.quorate.charter.Amount;
import org.quorate.charter.Column;
import org.quorate.charter.Demand;
import org.quorate.charter.Fraction;
import org.quorate.charter.Glob;
import org.quorate.charter.OrganisationRow.PartOf;
import org.quorate.charter.RosterRow.Status;
import org.quorate.charter.Who;

class TableCellsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-05-01",
        "２０２４-０５-０１",
        "2024年5月1日",
        "2024年05月01日",
        "2024 年 5 月 1 日",
        "**2024-05-01**"
      })
  void datesAreWrittenYearFirst(String text) {
    cell(Cells.date(text, EN)).means(LocalDate.of(2024, 5, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "2024/5/1, `2024-05-01`",
    "2024-5-1, `2024-05-01`",
    "2024.05.01, `2024-05-01`",
    "03/04/2024, such",
    "24-05-01, such",
    "1 May 2024, such",
    "20240501, such",
    "2024-05, such",
    "May, such"
  })
  void otherDatesAreRefused(String text, String help) {
    cell(Cells.date(text, EN))
        .isRefused(CellCode.AMBIGUOUS_DATE, 0)
        .helping(help.equals("such") ? "like `2024-05-01`" : help);
  }

  @Test
  void datesMustExist() {
    cell(Cells.date("2024-02-29", EN)).means(LocalDate.of(2024, 2, 29));
    cell(Cells.date("2023-02-29", EN)).isRefused(CellCode.NO_SUCH_DATE, 0);
    cell(Cells.date("2024-13-01", EN)).isRefused(CellCode.NO_SUCH_DATE, 0);
    cell(Cells.date("2024-00-01", EN)).isRefused(CellCode.NO_SUCH_DATE, 0);
    cell(Cells.date("1970-01-01", EN)).means(LocalDate.of(1970, 1, 1));
    cell(Cells.date("1969-12-31", EN)).isRefused(CellCode.NO_SUCH_DATE, 0);
    cell(Cells.date("2999-12-31", EN)).means(LocalDate.of(2999, 12, 31));
    cell(Cells.date("3000-01-01", EN)).isRefused(CellCode.NO_SUCH_DATE, 0);
    cell(Cells.date("2024年2月30日", ZH)).isRefused(CellCode.NO_SUCH_DATE, 0);
    cell(Cells.date("2024-05-01x", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 10);
    cell(Cells.date("", EN)).isRefused(CellCode.AMBIGUOUS_DATE, 0);
  }

  @Test
  void statusesAndRelationsAreClosed() {
    cell(Cells.status("Emeritus", EN)).means(Status.EMERITUS);
    cell(Cells.status("on leave", EN)).means(Status.ON_LEAVE);
    cell(Cells.status("停职", ZH)).means(Status.SUSPENDED);
    cell(Cells.status("在任", ZH)).means(Status.ACTIVE);
    cell(Cells.status("actve", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 0).helping("`active`");
    cell(Cells.status("在任", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 0).helping("`active`");
    cell(Cells.status("happy", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 0).helping("`suspended`");
    cell(Cells.relation("reports to", EN)).means(Relation.REPORTS_TO);
    cell(Cells.relation("受资助", ZH)).means(Relation.FUNDED);
    cell(Cells.relation("married", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 0);
  }

  @Test
  void organisationsArePartOfOthers() {
    cell(Cells.partOf("Smith and Sons Ltd., `Foo, Inc.` (1/2)", EN))
        .means(
            List.of(
                new PartOf(OrganisationName.of("smith and sons ltd."), null),
                new PartOf(OrganisationName.of("foo, inc."), new Fraction(1, 2))))
        .naming(
            new Named(Named.Kind.ORGANISATION, "Smith and Sons Ltd.", 0),
            new Named(Named.Kind.ORGANISATION, "Foo, Inc.", 21));
    cell(Cells.partOf("甲（60％）、乙（40％）", ZH))
        .means(
            List.of(
                new PartOf(OrganisationName.of("甲"), new Fraction(3, 5)),
                new PartOf(OrganisationName.of("乙"), new Fraction(2, 5))));
    cell(Cells.partOf("A (60%), B (50%)", EN)).isRefused(CellCode.CONTRADICTION, 0);
    cell(Cells.partOf("A (2/3), B (1/3)", EN))
        .means(
            List.of(
                new PartOf(OrganisationName.of("a"), new Fraction(2, 3)),
                new PartOf(OrganisationName.of("b"), new Fraction(1, 3))));
    cell(Cells.partOf("A (60)", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 3);
    cell(Cells.partOf("A, a", EN)).isRefused(CellCode.TWICE, 3);
  }

  @Test
  void domainsAreLowerCase() {
    cell(Cells.domains("Example.ORG, @mail.example.com<br>`a-b.example`", EN))
        .means(List.of("example.org", "mail.example.com", "a-b.example"));
    cell(Cells.domains("[example.org](https://example.org)", EN)).means(List.of("example.org"));
    cell(Cells.domains("`*.example.org`", EN)).isRefused(CellCode.NOT_A_NAME, 0);
    cell(Cells.domains("example", EN)).isRefused(CellCode.NOT_A_NAME, 0);
    cell(Cells.domains("a..b", EN)).isRefused(CellCode.NOT_A_NAME, 0);
    cell(Cells.domains("ex\u0430mple.org", EN)).isRefused(CellCode.LOOK_ALIKE, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "yes, true",
    "Yes, true",
    "true, true",
    "✓, true",
    "no, false",
    "N, false",
    "是, true",
    "否, false"
  })
  void yesAndNo(String text, boolean value) {
    cell(Cells.yesNo(text, ZH)).means(value);
  }

  @Test
  void maybeIsRefused() {
    cell(Cells.yesNo("maybe", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 0);
    cell(Cells.yesNo("yes, but", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 3);
  }

  @Test
  void modulesHavePathsAndOwners() {
    cell(Cells.globs("`src/**`<br>docs/", EN))
        .means(List.of(new Glob("src/**"), new Glob("docs/")));
    cell(Cells.globs("src/*", EN)).isRefused(CellCode.MARKUP_CHANGED, 0);
    cell(Cells.globs("`a` `b`", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 4);
    cell(Cells.owners("@ann, maintainers and only lead", EN))
        .means(
            List.of(
                new Who.People(Set.of(Handle.of("ann"))),
                new Who.Role(RoleName.of("maintainers"), false),
                new Who.Role(RoleName.of("lead"), true)));
    cell(Cells.owners("anyone", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 0);
    cell(Cells.owners("2 maintainers", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 0);
  }

  @Test
  void oneOfSeveralMayBeMeant() {
    Who either =
        new Who.AnyOf(
            List.of(
                new Who.People(Set.of(Handle.of("ann"), Handle.of("bob"))),
                new Who.Role(RoleName.of("lead"), false)));
    cell(Cells.who("lead or @ann or @bob", EN)).means(either);
    cell(Cells.who("@ann, @bob, or lead", EN)).means(either);
    cell(Cells.who("lead或@ann、@bob", ZH)).means(either);
    cell(Cells.who("owners of touched modules", EN)).means(new Who.Owners(false));
    cell(Cells.who("lead and @ann", EN)).isRefused(CellCode.AMBIGUOUS, 5);
    cell(Cells.who("lead or Lead", EN)).isRefused(CellCode.TWICE, 12);
    cell(Cells.who("either @ann", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 0);
  }

  @Test
  void exceptionsAreInvokedByADemand() {
    Demand one = Demand.of(1, new Who.Role(RoleName.of("maintainers"), false));
    cell(Cells.demand("maintainers", EN)).means(one);
    cell(Cells.demand("1 maintainers", EN)).means(one);
    cell(Cells.demand("any maintainers", EN)).means(one);
    cell(Cells.demand("2 committers", EN))
        .means(
            new Demand(
                new Amount.Count(2), new Who.Role(RoleName.of("committers"), false), List.of()));
    cell(Cells.demand("1 lead or 1 maintainer", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 7);
  }

  @Test
  void exceptionsWaiveColumns() {
    cell(Cells.waives("Stay open, Different organizations and sign off", EN))
        .means(EnumSet.of(Column.STAY_OPEN, Column.DIFFERENT_ORGANISATIONS, Column.SIGN_OFF));
    cell(Cells.waives("等待期、可否决者", ZH)).means(EnumSet.of(Column.STAY_OPEN, Column.VETOED_BY));
    cell(Cells.waives("everything", EN)).means(EnumSet.allOf(Column.class));
    cell(Cells.waives("stay opne", EN))
        .isRefused(CellCode.NOT_UNDERSTOOD, 0)
        .helping("`stay open`");
    for (String other : new String[] {"公示期", "冷静期", "宽限期"}) {
      cell(Cells.waives(other, ZH)).isRefused(CellCode.NOT_SUPPORTED_YET, 0).helping("`等待期`");
    }
    cell(Cells.waives("等待期", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 0).helping("`stay open`");
    assertThat(Cells.waives("foo, checks, bar", EN).mistakes())
        .extracting(Mistake::offset)
        .containsExactly(0, 13);
  }

  @Test
  void rowsNameExceptionsAndOtherRows() {
    for (String text : List.of("fast-track, 紧急", "fast-track or 紧急", "由fast-track、紧急豁免")) {
      cell(Cells.exceptionNames(text, ZH))
          .means(List.of(ExceptionName.of("fast-track"), ExceptionName.of("紧急")));
    }
    cell(Cells.exceptionNames("a, A", EN)).isRefused(CellCode.TWICE, 3);
    cell(Cells.ruleReference("other, after a week", EN))
        .means(RuleName.of("reviews", "other, after a week"));
    cell(Cells.ruleReference("Exceptions/Fast", EN)).means(RuleName.of("exceptions", "fast"));
    cell(Cells.ruleReference("docs/api", EN)).means(RuleName.of("reviews", "docs/api"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "within 7 days: a Full review",
        "Within 1 week: a Full review.",
        "a Full review within 7 days",
        "a Full review, within 7 days.",
        "a Full review (within 7 days)",
        "7天内：a Full review",
        "在7天内 a Full review",
        "a Full review（在7天内）",
        "a Full review，7天内"
      })
  void dutiesHaveADate(String text) {
    Parsed<Afterwards> parsed = Cells.afterwards(text, ZH);
    assertThat(parsed.asOptional().orElseThrow().within()).isEqualTo(Duration.ofDays(7));
    assertThat(parsed.asOptional().orElseThrow().text()).startsWith("a Full review");
  }

  @Test
  void dutiesMayBeOpenEnded() {
    cell(Cells.afterwards("say within the issue *why*", EN))
        .means(new Afterwards("say within the issue why", null));
    cell(Cells.afterwards("within 7 days", EN)).isRefused(CellCode.INCOMPLETE, 13);
    cell(Cells.afterwards("within 7: x", EN)).isRefused(CellCode.DURATION_WITHOUT_UNIT, 7);
    cell(Cells.afterwards("x within 7", EN)).isRefused(CellCode.DURATION_WITHOUT_UNIT, 9);
  }
}
