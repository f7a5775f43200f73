package org.quorate.engine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.engine.cell.CellSubject.cell;
import static org.quorate.engine.cell.Language.EN;
import static org.quorate.engine.cell.Language.ZH;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.ExceptionName;
import org.quorate.Handle;
import org.quorate.OrganisationName;
import org.quorate.Outcome;
import org.quorate.RoleName;
import org.quorate.charter.EvidenceNeeded.Attended;
import org.quorate.charter.ScenarioFacts.Invoked;
import org.quorate.charter.ScenarioFacts.LabelSet;
import org.quorate.charter.ScenarioFacts.Player;
import org.quorate.charter.ScenarioLadder.Expecting;
import org.quorate.contribution.Kind;
import org.quorate.engine.cell.Expected.About;

class ScenarioCellsTest {
  private static final RoleName MAINTAINER = RoleName.of("maintainer");
  private static final RoleName REVIEWER = RoleName.of("reviewer");
  private static final Set<RoleName> ROLES = Set.of(MAINTAINER, REVIEWER);

  @Test
  void knownWordsInBracketsAreRolesAndOneOtherIsTheOrganisation() {
    Player ann = new Player(Handle.of("ann"), Set.of(MAINTAINER), OrganisationName.of("red hat"));
    Player bob = new Player(Handle.of("bob"), Set.of(REVIEWER, MAINTAINER), null);
    cell(Cells.players("@ann (maintainer, Red Hat), @bob (Reviewers and maintainers)", EN, ROLES))
        .means(List.of(ann, bob))
        .naming(
            new Named(Named.Kind.HANDLE, "@ann", 0),
            new Named(Named.Kind.ROLE, "maintainer", 6),
            new Named(Named.Kind.ORGANISATION, "Red Hat", 18),
            new Named(Named.Kind.HANDLE, "@bob", 28),
            new Named(Named.Kind.ROLE, "Reviewers", 34),
            new Named(Named.Kind.ROLE, "maintainers", 48));
    cell(Cells.players("@ann（maintainer、Red Hat）、@bob（maintainer，reviewer）", ZH, ROLES))
        .means(List.of(ann, bob));
    cell(Cells.player("@ann", EN, ROLES)).means(new Player(Handle.of("ann"), Set.of(), null));
  }

  @Test
  void aPathThatIsNoneFromTheRootIsRefused() {
    cell(Cells.paths("`a.c`, `/LICENSE`", EN)).isRefused(CellCode.BAD_GLOB, 7);
    cell(Cells.paths("`src/../LICENSE`", ZH)).isRefused(CellCode.BAD_GLOB, 0);
  }

  @Test
  void otherPeopleAreRefused() {
    cell(Cells.players("@ann (Red, Blue)", EN, ROLES)).isRefused(CellCode.NOT_UNDERSTOOD, 11);
    cell(Cells.players("@ann (maintainer", EN, ROLES)).isRefused(CellCode.UNCLOSED, 16);
    cell(Cells.players("@ann ()", EN, ROLES)).isRefused(CellCode.NOT_UNDERSTOOD, 6);
    cell(Cells.player("@ann, @bob", EN, ROLES)).isRefused(CellCode.NOT_UNDERSTOOD, 4);
  }

  @Test
  void labelsMayBeSetBySomebody() {
    Player ann = new Player(Handle.of("ann"), Set.of(MAINTAINER), null);
    cell(Cells.labels("`big, one` set by @ann (maintainer), needs review", EN, ROLES))
        .means(List.of(new LabelSet("big, one", ann), new LabelSet("needs review", null)));
    cell(Cells.labels("`x` 由 @ann（maintainer）添加", ZH, ROLES))
        .means(List.of(new LabelSet("x", ann)));
    cell(Cells.labels("`x` set by", EN, ROLES)).isRefused(CellCode.INCOMPLETE, 10);
  }

  @Test
  void exceptionsAreInvokedByPeople() {
    Player ann = new Player(Handle.of("ann"), Set.of(MAINTAINER), null);
    Player bob = new Player(Handle.of("bob"), Set.of(), null);
    cell(Cells.invoked("fast-track by @ann (maintainer) and @bob; hot fix by @bob", EN, ROLES))
        .means(
            List.of(
                new Invoked(ExceptionName.of("fast-track"), List.of(ann, bob)),
                new Invoked(ExceptionName.of("hot fix"), List.of(bob))));
    cell(Cells.invoked("快速通道由@ann（maintainer）、@bob启用", ZH, ROLES))
        .means(List.of(new Invoked(ExceptionName.of("快速通道"), List.of(ann, bob))));
    cell(Cells.invoked("fast-track", EN, ROLES)).isRefused(CellCode.INCOMPLETE, 10);
  }

  @ParameterizedTest
  @CsvSource({
    "allowed, ALLOWED",
    "Waiting, WAITING",
    "blocked, BLOCKED",
    "undetermined, UNDETERMINED",
    "允许, ALLOWED",
    "等待, WAITING",
    "阻止, BLOCKED",
    "无法确定, UNDETERMINED"
  })
  void outcomes(String text, Outcome outcome) {
    cell(Cells.expected(text, ZH)).means(just(outcome, About.ANYTHING));
  }

  @Test
  void plainFacts() {
    cell(Cells.checkNames("build, `ci / lint`", EN)).means(List.of("build", "ci / lint"));
    cell(Cells.paths("`src/__init__.py`, docs/a.md", EN))
        .means(List.of("src/__init__.py", "docs/a.md"));
    cell(Cells.paths("src/a_b.c", EN)).isRefused(CellCode.MARKUP_CHANGED, 0);
    cell(Cells.kinds("code, docs", EN)).means(Set.of(Kind.CODE, Kind.DOCUMENTATION));
    cell(Cells.number("0", EN)).means(0L);
    cell(Cells.number("５００", ZH)).means(500L);
    cell(Cells.number("1,000", EN)).isRefused(CellCode.NUMBER, 0);
    cell(Cells.number("-1", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 0);
    cell(Cells.expected("alowed", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 0).helping("`allowed`");
  }

  @Test
  void stepsOnTheLadderHaveAnswersOfTheirOwn() {
    cell(Cells.expected("may become", EN)).means(just(Outcome.ALLOWED, About.RISE));
    cell(Cells.expected("has to step down", EN)).means(just(Outcome.ALLOWED, About.DEPARTURE));
    cell(Cells.expected("on the way", EN)).means(just(Outcome.WAITING, About.DEPARTURE));
    cell(Cells.expected("stays", EN)).means(just(Outcome.BLOCKED, About.DEPARTURE));
    cell(Cells.expected("no", EN)).means(just(Outcome.BLOCKED, About.ANYTHING));
    cell(Cells.expected("须卸任", ZH)).means(just(Outcome.ALLOWED, About.DEPARTURE));
    Expected removed = new Expected(Outcome.WAITING, Expecting.MAY_BE_REMOVED, About.DEPARTURE);
    cell(Cells.expected("may be removed", EN)).means(removed);
    cell(Cells.expected("可被移除", ZH)).means(removed);
    Expected notYet = new Expected(Outcome.BLOCKED, Expecting.NOT_YET, About.RISE);
    cell(Cells.expected("not yet", EN)).means(notYet);
    cell(Cells.expected("尚不可", ZH)).means(notYet);
    Expected suspended = new Expected(Outcome.BLOCKED, Expecting.SUSPENDED, About.DEPARTURE);
    cell(Cells.expected("no vote", EN)).means(suspended);
    cell(Cells.expected("暂停表决权", ZH)).means(suspended);
  }

  @Test
  void ballotsAndContributionsHaveAnswersOfTheirOwn() {
    cell(Cells.expected("passed", EN)).means(just(Outcome.ALLOWED, About.BALLOT));
    cell(Cells.expected("通过", ZH)).means(just(Outcome.ALLOWED, About.BALLOT));
    cell(Cells.expected("open", EN)).means(just(Outcome.WAITING, About.BALLOT));
    cell(Cells.expected("进行中", ZH)).means(just(Outcome.WAITING, About.BALLOT));
    cell(Cells.expected("未通过", ZH)).means(just(Outcome.BLOCKED, About.BALLOT));
    cell(Cells.expected("may merge", EN)).means(just(Outcome.ALLOWED, About.CONTRIBUTION));
    cell(Cells.expected("可合并", ZH)).means(just(Outcome.ALLOWED, About.CONTRIBUTION));
  }

  private static Expected just(Outcome outcome, About about) {
    return new Expected(outcome, Expecting.OUTCOME, about);
  }

  @Test
  void howLongSomebodyHoldsARoleIsSaidOnce() {
    assertThat(Cells.shown("3 months as member; 5 months as lead", EN).asOptional()).isPresent();
    cell(Cells.shown("3 months as member; 5 months as member", EN))
        .isRefused(CellCode.CONTRADICTION, 0);
    cell(Cells.shown("担任member满3个月；担任member满5个月", ZH)).isRefused(CellCode.CONTRADICTION, 0);
  }

  /** Wherever in a month a window begins. */
  @ParameterizedTest
  @CsvSource({
    "4 months active in 3 months, 5 months active in 3 months",
    "13 months active in 1 year, 14 months active in 1 year",
    "2 months active in 3 weeks, 3 months active in 3 weeks",
    "3 months active in 30 days, 4 months active in 30 days",
    "12 months active in calendar year, 13 months active in calendar year",
    "4 months active in last 2 cycles, 5 months active in last 2 cycles",
    "400 months active, 40 months active in 3 months"
  })
  void nobodyIsActiveInMoreMonthsThanThereAre(String some, String more) {
    assertThat(Cells.shown(some, EN).asOptional()).as(some).isPresent();
    cell(Cells.shown(more, EN)).isRefused(CellCode.NUMBER, 0);
  }

  @Test
  void whatSomebodyDidMayBeNothing() {
    cell(Cells.shown("none of the last 4 meetings", EN)).means(List.of(new Attended(0, 4)));
    cell(Cells.shown("none of last 4 meetings; 1 of last 6 meetings", EN))
        .means(List.of(new Attended(0, 4), new Attended(1, 6)));
    cell(Cells.shown("最近4次会议中没有；最近6次会议中1次", ZH))
        .means(List.of(new Attended(0, 4), new Attended(1, 6)));
    cell(Cells.shown("none of last 101 meetings", EN)).isRefused(CellCode.NUMBER, 25);
    cell(Cells.evidence("none of last 4 meetings", EN)).isRefused(CellCode.INCOMPLETE, 23);
    cell(Cells.shown("300 reviews; 201 issues", EN)).isRefused(CellCode.NUMBER, 0);
    cell(Cells.shown("5 reviews in 1 month; 3 reviews in 12 months", EN))
        .isRefused(CellCode.CONTRADICTION, 0);
    cell(Cells.shown("3 reviews; 5 reviews in last cycle", EN))
        .isRefused(CellCode.CONTRADICTION, 0);
    cell(Cells.shown("5 reviews in last 3 cycles; 6 reviews in last 2 cycles", EN))
        .isRefused(CellCode.CONTRADICTION, 0);
    cell(Cells.shown("0 reviews", EN)).isRefused(CellCode.NUMBER, 0);
  }
}
