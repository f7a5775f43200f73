package org.quorate.engine.cell;

import static org.quorate.engine.cell.CellSubject.cell;
import static org.quorate.engine.cell.Language.EN;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.Handle;
import org.quorate.RoleName;
import org.quorate.charter.Amount;
import org.quorate.charter.Approvals;
import org.quorate.charter.Demand;
import org.quorate.charter.Fraction;
import org.quorate.charter.Who;

class ApprovalsTest {

  @ParameterizedTest
  @ValueSource(strings = {"none", "None", "none.", "-", "**none**"})
  void nothingMayBeWanted(String text) {
    cell(Cells.approvals(text, EN)).means(Approvals.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2 maintainers",
        "two maintainers",
        "at least 2 maintainers",
        "2 of the maintainers",
        "2 approvals from maintainers",
        "more than 1 maintainers",
        "any 2 maintainers",
        "2 **maintainers**",
        "2 [maintainers](MAINTAINERS.md)",
        "2 `maintainers`",
        "２　maintainers",
        "2 MAINTAINERS <!-- since 2024 -->"
      })
  void aNumberOfARole(String text) {
    cell(Cells.approvals(text, EN)).means(Approvals.of(Demand.of(2, role("maintainers"))));
  }

  @Test
  void rolesAreNamedAsWritten() {
    cell(Cells.approvals("2 Core Developers and a `research and development`", EN))
        .means(
            Approvals.of(
                Demand.of(2, role("core developers")),
                Demand.of(1, role("research and development"))))
        .naming(
            new Named(Named.Kind.ROLE, "Core Developers", 2),
            new Named(Named.Kind.ROLE, "research and development", 24));
  }

  @Test
  void onlyNarrowsToARole() {
    cell(Cells.approvals("1 only reviewer", EN))
        .means(Approvals.of(Demand.of(1, new Who.Role(RoleName.of("reviewer"), true))));
  }

  @Test
  void namedPeopleAreWantedEachOrSomeOfThem() {
    cell(Cells.approvals("@ann", EN)).means(Approvals.of(Demand.of(1, people("ann"))));
    cell(Cells.approvals("@ann and @bob", EN))
        .means(Approvals.of(Demand.of(1, people("ann")), Demand.of(1, people("bob"))));
    for (String text :
        List.of(
            "2 of @ann, @bob and @eve",
            "2 of @ann, @bob, and @eve",
            "2 of @ann, @bob or @eve",
            "two out of @ann, @bob, @eve",
            "2 of @ann and @bob and @eve",
            "2 of [@ann](https://example.org/ann), `@bob`, @EVE")) {
      cell(Cells.approvals(text, EN))
          .means(Approvals.of(Demand.of(2, people("ann", "bob", "eve"))));
    }
  }

  @Test
  void aListEndsWhereANumberBegins() {
    cell(Cells.approvals("2 of @ann, @bob and @eve and 1 maintainer", EN))
        .means(
            Approvals.of(
                Demand.of(2, people("ann", "bob", "eve")), Demand.of(1, role("maintainer"))));
    cell(Cells.approvals("1 of maintainers, committers and @bob", EN))
        .means(
            Approvals.of(
                Demand.of(
                    1,
                    new Who.AnyOf(
                        List.of(people("bob"), role("maintainers"), role("committers"))))));
    cell(Cells.approvals("1 of maintainers and @bob", EN)).isRefused(CellCode.AMBIGUOUS, 17);
    cell(Cells.approvals("2 of maintainers or leads", EN)).isRefused(CellCode.AMBIGUOUS, 17);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 owner", "an owner", "1 of owners", "at least 1 owner"})
  void ownersOfEachTouchedModule(String text) {
    cell(Cells.approvals(text + " of each touched module", EN))
        .means(Approvals.of(Demand.of(1, new Who.Owners(false))));
  }

  @Test
  void reviewersOfEachTouchedModule() {
    cell(Cells.approvals("2 reviewers of each touched module and 1 lead", EN))
        .means(Approvals.of(Demand.of(2, new Who.Owners(true)), Demand.of(1, role("lead"))));
  }

  @Test
  void anotherDemandIsNoTeam() {
    Who teams = new Who.Teams(List.of(RoleName.of("x"), RoleName.of("y")));
    // once read as a third team of the name `2 maintainers`
    cell(Cells.approvals("2 of different teams of x, y and 2 maintainers", EN))
        .means(Approvals.of(Demand.of(2, teams), Demand.of(2, role("maintainers"))));
    cell(Cells.approvals("1 of different teams of x and y and @ann", EN))
        .means(Approvals.of(Demand.of(1, teams), Demand.of(1, people("ann"))));
    cell(Cells.approvals("1 of different teams of x, y or 1 anyone", EN))
        .means(
            new Approvals(
                List.of(List.of(Demand.of(1, teams)), List.of(Demand.of(1, new Who.Anyone())))));
  }

  @Test
  void differentTeams() {
    cell(Cells.approvals("2 of different teams of x, y, z", EN))
        .means(
            Approvals.of(
                Demand.of(
                    2,
                    new Who.Teams(List.of(RoleName.of("x"), RoleName.of("y"), RoleName.of("z"))))));
    cell(Cells.approvals("4 of different teams of x, y, z", EN))
        .isRefused(CellCode.IMPOSSIBLE_AMOUNT, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "1/3 of committers, 1, 3, false",
    "at least 1/3 of committers, 1, 3, false",
    "2/6 of the committers, 1, 3, false",
    "60% of committers, 3, 5, false",
    "60 percent of committers, 3, 5, false",
    "100% of committers, 1, 1, false",
    "two thirds of committers, 2, 3, false",
    "half of committers, 1, 2, false",
    "more than 1/2 of committers, 1, 2, true",
    "more than half of committers, 1, 2, true",
    "a majority of committers, 1, 2, true"
  })
  void sharesAreExact(String text, long part, long whole, boolean strict) {
    cell(Cells.approvals(text, EN))
        .means(
            Approvals.of(
                new Demand(
                    new Amount.Share(new Fraction(part, whole), strict),
                    role("committers"),
                    List.of())))
        .withoutWarning();
  }

  @Test
  void allOrAllButSomeOrTheSmallerOfBoth() {
    cell(Cells.approvals("all maintainers", EN)).means(only(new Amount.AllBut(0)));
    cell(Cells.approvals("all of the maintainers", EN)).means(only(new Amount.AllBut(0)));
    cell(Cells.approvals("all but 1 maintainers", EN)).means(only(new Amount.AllBut(1)));
    cell(Cells.approvals("all but one of the maintainers", EN)).means(only(new Amount.AllBut(1)));
    cell(Cells.approvals("smaller of 3 and all maintainers", EN))
        .means(only(new Amount.SmallerOf(3)));
    cell(Cells.approvals("all of @a, @b", EN))
        .means(Approvals.of(new Demand(new Amount.AllBut(0), people("a", "b"), List.of())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2 anyone", "2 people", "2 persons"})
  void anybodyMayBeWanted(String text) {
    cell(Cells.approvals(text, EN)).means(Approvals.of(Demand.of(2, new Who.Anyone())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2 approvals", "1 approval", "1 approval and 1 lead"})
  void whoseApprovalsAreWantedHasToBeSaid(String text) {
    cell(Cells.approvals(text, EN)).isRefused(CellCode.INCOMPLETE, 2);
  }

  @Test
  void includingIsAPartOfADemand() {
    Demand security = Demand.of(1, role("security"));
    Demand legal = Demand.of(1, role("legal"));
    Amount two = new Amount.Count(2);
    cell(Cells.approvals("2 maintainers including 1 security", EN))
        .means(Approvals.of(new Demand(two, role("maintainers"), List.of(security))));
    cell(Cells.approvals("2 maintainers, including 1 security including 1 legal", EN))
        .means(Approvals.of(new Demand(two, role("maintainers"), List.of(security, legal))));
    cell(Cells.approvals("1 legal and 2 maintainers including 1 security", EN))
        .means(Approvals.of(legal, new Demand(two, role("maintainers"), List.of(security))));
    cell(Cells.approvals("2 maintainers including 1 security and 1 legal", EN))
        .isRefused(CellCode.AMBIGUOUS, 35);
    cell(Cells.approvals("2 maintainers including 3 security", EN))
        .isRefused(CellCode.IMPOSSIBLE_AMOUNT, 24);
  }

  @Test
  void orBindsWeakerThanAnd() {
    cell(Cells.approvals("2 maintainers and 1 lead or @ann", EN))
        .means(
            new Approvals(
                List.of(
                    List.of(Demand.of(2, role("maintainers")), Demand.of(1, role("lead"))),
                    List.of(Demand.of(1, people("ann"))))));
  }

  @Test
  void bracketsAreTooDeep() {
    cell(Cells.approvals("(1 lead or 1 maintainer) and 1 security", EN))
        .isRefused(CellCode.TOO_DEEP, 0);
    cell(Cells.approvals("1 lead and (1 maintainer or 1 security)", EN))
        .isRefused(CellCode.TOO_DEEP, 11);
    cell(Cells.approvals("2 maintainers (1 security)", EN)).isRefused(CellCode.TOO_DEEP, 14);
  }

  @Test
  void aBareShareOrRoleIsRefused() {
    cell(Cells.approvals("2/3", EN)).isRefused(CellCode.SHARE_WITHOUT_GROUP, 3);
    cell(Cells.approvals("2/3 maintainers", EN)).isRefused(CellCode.SHARE_WITHOUT_GROUP, 4);
    cell(Cells.approvals("maintainers", EN))
        .isRefused(CellCode.NUMBER, 0)
        .saying("how many of `maintainers`");
    cell(Cells.approvals("2", EN)).isRefused(CellCode.INCOMPLETE, 1);
  }

  @Test
  void sharesOfEverybodyAreRefused() {
    cell(Cells.approvals("1/3 of anyone", EN)).isRefused(CellCode.SHARE_OF_ANYONE, 0);
    cell(Cells.approvals("all people", EN)).isRefused(CellCode.SHARE_OF_ANYONE, 0);
    cell(Cells.approvals("smaller of 2 and all people", EN)).isRefused(CellCode.SHARE_OF_ANYONE, 0);
    cell(Cells.approvals("1/3 of maintainers, anyone", EN)).isRefused(CellCode.SHARE_OF_ANYONE, 0);
    cell(Cells.approvals("1/3 of owners of each touched module", EN))
        .isRefused(CellCode.NOT_UNDERSTOOD, 0);
  }

  @Test
  void impossibleNumbersAreRefused() {
    cell(Cells.approvals("0 maintainers", EN)).isRefused(CellCode.NUMBER, 0).helping("`none`");
    cell(Cells.approvals("1.5 maintainers", EN)).isRefused(CellCode.NUMBER, 0);
    cell(Cells.approvals("1000001 maintainers", EN)).isRefused(CellCode.NUMBER, 0);
    cell(Cells.approvals("3 of @a and @b", EN)).isRefused(CellCode.IMPOSSIBLE_AMOUNT, 0);
    cell(Cells.approvals("2 of @a, @A", EN)).isRefused(CellCode.TWICE, 11);
    cell(Cells.approvals("all but 2 of @a, @b", EN)).isRefused(CellCode.IMPOSSIBLE_AMOUNT, 0);
    cell(Cells.approvals("@a and @a", EN)).isRefused(CellCode.TWICE, 7);
    cell(Cells.approvals("150% of maintainers", EN)).isRefused(CellCode.NUMBER, 0);
    cell(Cells.approvals("0% of maintainers", EN)).isRefused(CellCode.NUMBER, 0);
    cell(Cells.approvals("66.6% of maintainers", EN)).isRefused(CellCode.NUMBER, 0);
    cell(Cells.approvals("more than 100% of maintainers", EN))
        .isRefused(CellCode.IMPOSSIBLE_AMOUNT, 10);
    cell(Cells.approvals("at most 2 maintainers", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 0);
  }

  @Test
  void conjunctionsThatCanBeMisreadAreRefused() {
    cell(Cells.approvals("2 maintainers, 1 security", EN)).isRefused(CellCode.AMBIGUOUS, 13);
    cell(Cells.approvals("@a, @b", EN)).isRefused(CellCode.AMBIGUOUS, 2);
    cell(Cells.approvals("2 maintainers and/or 1 lead", EN)).isRefused(CellCode.AMBIGUOUS, 14);
  }

  @Test
  void otherQuestionsAreNotSupportedYet() {
    cell(Cells.approvals("votes/council", EN))
        .isRefused(CellCode.NOT_SUPPORTED_YET, 0)
        .saying("`votes/council`");
    cell(Cells.approvals("2 sponsors", EN)).isRefused(CellCode.NOT_SUPPORTED_YET, 2);
    cell(Cells.approvals("1 maintainer then 1 lead", EN)).isRefused(CellCode.NOT_SUPPORTED_YET, 13);
  }

  @Test
  void noneStandsAlone() {
    cell(Cells.approvals("1 maintainer or none", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 16);
    cell(Cells.approvals("none or 1 maintainer", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 5);
  }

  @Test
  void chineseInAnEnglishDocumentIsToldSo() {
    cell(Cells.approvals("2名维护者", EN))
        .isRefused(CellCode.NOT_UNDERSTOOD, 1)
        .helping("`language: zh`");
  }

  @Test
  void aCellJoinsTwentyDemandsAndNoMore() {
    String twenty = Stream.generate(() -> "1 r").limit(20).collect(Collectors.joining(" or "));
    Demand one = Demand.of(1, role("r"));
    cell(Cells.approvals(twenty, EN))
        .means(new Approvals(Stream.generate(() -> List.of(one)).limit(20).toList()));
    cell(Cells.approvals(twenty + " or 1 r", EN)).isRefused(CellCode.TOO_MANY, 140);
  }

  private static Approvals only(Amount amount) {
    return Approvals.of(new Demand(amount, role("maintainers"), List.of()));
  }

  private static Who role(String name) {
    return new Who.Role(RoleName.of(name), false);
  }

  private static Who people(String... handles) {
    return new Who.People(Stream.of(handles).map(Handle::of).collect(Collectors.toSet()));
  }
}
