package org.quorate.engine.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.contribution.Person;
import org.quorate.engine.Engines;

/** Who comes and who goes by another charter. */
class RosterChangeTest {
  private static GovernanceEngine engine;

  @BeforeAll
  static void start() {
    engine = Engines.create();
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  private static RosterChange to(String... rows) {
    return Town.change(engine, Town.with(), Town.with(rows));
  }

  private static List<String> given(RosterChange change) {
    return change.given().stream().map(Seat::shown).toList();
  }

  private static List<String> taken(RosterChange change) {
    return change.taken().stream().map(Seat::shown).toList();
  }

  @Test
  void aNewRowGivesARoleAndAnAbsentOneTakesIt() {
    RosterChange change = to("@eve | reviewer | net", "-@bob");
    assertThat(given(change)).containsExactly("@eve as reviewer of net");
    assertThat(taken(change)).containsExactly("@bob as reviewer");
  }

  @Test
  void orderAndOtherTablesAreNoChange() {
    String other = Town.with("-@ann", "@ann | reviewer").replace("1 reviewer", "2 reviewers");
    assertThat(Town.change(engine, Town.with(), other)).isEqualTo(RosterChange.NONE);
  }

  @Test
  void aHigherRoleBringsTheLowerOnesWithIt() {
    RosterChange rise = to("-@dan", "@dan | reviewer");
    assertThat(given(rise)).containsExactly("@dan as reviewer");
    assertThat(taken(rise)).isEmpty();
    RosterChange fall = to("-@cat", "@cat | reviewer");
    assertThat(given(fall)).isEmpty();
    assertThat(taken(fall)).containsExactly("@cat as lead");
    assertThat(given(to("@eve | lead"))).containsExactly("@eve as lead");
  }

  @Test
  void whatIsHeldForTheProjectIsHeldForEachModule() {
    assertThat(to("@ann | reviewer | net").isNone()).isTrue();
    assertThat(given(to("@dan | reviewer | net"))).containsExactly("@dan as reviewer of net");
  }

  @Test
  void aRoleThatBeginsLaterIsGivenNow() {
    assertThat(given(to("@dan | reviewer | | 2027-01-01"))).containsExactly("@dan as reviewer");
  }

  private static List<String> past(RosterChange change) {
    return change.past().stream().map(Seat::shown).toList();
  }

  @Test
  void aSpellThatIsOverAndAnEarlierOrLaterBeginningTellThePastOtherwise() {
    RosterChange over = to("@dan | reviewer | | | 2020-01-01");
    assertThat(given(over)).isEmpty();
    assertThat(past(over)).containsExactly("@dan as reviewer");
    String since = Town.with("-@bob", "@bob | reviewer | | 2020-01-01");
    String earlier = Town.with("-@bob", "@bob | reviewer | | 2019-12-31");
    assertThat(past(Town.change(engine, since, earlier))).containsExactly("@bob as reviewer");
    assertThat(past(Town.change(engine, earlier, since))).containsExactly("@bob as reviewer");
    assertThat(Town.change(engine, since, since).isNone()).isTrue();
    assertThat(past(to("@eve | clerk | | | | emeritus"))).containsExactly("@eve as clerk");
    assertThat(past(to("@dan | reviewer | net | | 2020-01-01")))
        .containsExactly("@dan as reviewer of net");
  }

  /** Today began at midnight, and the second before it belongs to the past. */
  @Test
  void thePastEndsAtTheInstantOfTheQuestion() {
    assertThat(past(to("@dan | reviewer | | 2026-03-11 | 2026-03-11")))
        .containsExactly("@dan as reviewer");
    assertThat(to("@dan | reviewer | | 2026-03-13 | 2026-03-13").past()).isEmpty();
    RosterChange today = to("@dan | reviewer | | 2026-03-12 | 2026-03-12");
    assertThat(given(today)).containsExactly("@dan as reviewer");
    assertThat(past(today)).isEmpty();
  }

  @Test
  void spellsThatCoverTheSameTimeAreNoChange() {
    String one = Town.with("-@bob", "@bob | reviewer | | 2020-01-01");
    String two =
        Town.with(
            "-@bob",
            "@bob | reviewer | | 2020-01-01 | 2022-12-31",
            "@bob | reviewer | | 2023-01-01");
    assertThat(Town.change(engine, one, two).isNone()).isTrue();
    String gap =
        Town.with(
            "-@bob",
            "@bob | reviewer | | 2020-01-01 | 2022-12-31",
            "@bob | reviewer | | 2023-01-02");
    assertThat(past(Town.change(engine, one, gap))).containsExactly("@bob as reviewer");
  }

  private static List<String> future(RosterChange change) {
    return change.future().stream().map(Seat::shown).toList();
  }

  private static RosterChange change(String before, String after) {
    return Town.change(engine, Town.with(rows(before)), Town.with(rows(after)));
  }

  private static String[] rows(String some) {
    return Stream.of(some.split(";", -1))
        .map(String::strip)
        .filter(row -> !row.isEmpty())
        .toArray(String[]::new);
  }

  /**
   * Their past beside it is not what is asked. Today is 12 March 2026; Gus and Eve hold nothing.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "@gus | clerk | | 2020-01-01 ! @eve | clerk | | 2026-03-12 ! given",
        "@gus | clerk | | 2020-01-01 ! @eve | clerk | | 2026-03-13 ! given",
        "@gus | clerk | | 2020-01-01 ! @eve | clerk | | 2026-03-11 ! given past",
        "@gus | clerk | | 2020-01-01 ! @eve | clerk ! given past",
        "@gus | clerk | | 2020-01-01 ! @eve | clerk | | 2026-03-12 ; @eve | clerk | | 2015-01-01 |"
            + " 2016-01-01 ! given past",
        "@gus | clerk | | 2020-01-01 ! @eve | clerk | | 2026-03-12 | 2026-04-01 ; @eve | clerk | |"
            + " 2026-05-01 ! given future",
      })
  void aComingIsOneNewSpellFromToday(String in, String come, String told) {
    RosterChange change = change(in, in + " ; " + come);
    assertThat(kinds(change)).isEqualTo(told);
    assertThat(change.people()).containsExactly(Handle.of("eve"));
  }

  /** Of Eve, clerk from 2020 on. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "@eve | clerk | | 2020-01-01 | 2026-03-12 ! taken",
        "@eve | clerk | | 2020-01-01 | 2026-03-11 ! taken",
        "@eve | clerk | | 2020-01-01 | 2026-03-10 ! taken past",
        "@eve | clerk | | 2020-01-01 | 2027-01-01 ! taken",
        "@eve | clerk | | 2020-01-01 | | emeritus ! taken",
        "@eve | clerk | | 2020-01-01 | | suspended ! taken",
        "@eve | clerk | | 2020-01-01 | | on leave ! ''",
        "@eve | clerk | | 2019-01-01 | | suspended ! taken past",
        "@eve | clerk | | 2020-01-01 | 2026-03-11 ; @eve | clerk | | 2026-03-12 | | emeritus !"
            + " taken",
        "@eve | clerk | | 2026-12-01 ! taken past future",
        "@eve | clerk | | 2020-01-01 | 2026-03-12 ; @eve | clerk | | 2026-12-01 ! taken future",
        "@eve | clerk | | 2026-03-12 ! past",
        "'' ! taken past",
      })
  void aGoingIsOneEndFromTodayOn(String after, String told) {
    String before = "@gus | member ; @eve | clerk | | 2020-01-01";
    assertThat(kinds(change(before, "@gus | member ; " + after))).isEqualTo(told);
  }

  /** What nobody can be asked of is told. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "@eve | clerk | | 2020-01-01 | 2026-12-31 ! @eve | clerk | | 2020-01-01 ! future",
        "@eve | clerk | | 2020-01-01 | 2026-12-31 ! @eve | clerk | | 2020-01-01 | 2027-12-31 !"
            + " future",
        "@eve | clerk | | 2020-01-01 | 2026-12-31 ! @eve | clerk | | 2020-01-01 | 2026-12-31 ; @eve"
            + " | clerk | | 2027-06-01 ! future",
        "@eve | clerk | | 2027-01-01 ! @eve | clerk | | 2026-07-01 ! given",
        "@eve | clerk | | 2027-01-01 ! @eve | clerk | | 2027-07-01 ! future",
        "@eve | clerk | | 2027-01-01 ! @eve | clerk | | 2027-01-01 | 2027-12-31 ! future",
        "@eve | clerk | | 2027-01-01 ! '' ! future",
        "@eve | clerk | | 2027-01-01 ! @eve | clerk | | 2026-03-12 | 2027-12-31 ! given future",
        "@eve | clerk | | 2020-01-01 | | suspended ! @eve | clerk | | 2020-01-01 ! given",
        "@eve | clerk | | 2020-01-01 | | suspended ! @eve | clerk | | 2020-01-01 | 2027-01-01 |"
            + " suspended ! future",
        "@eve | clerk | | 2020-01-01 | | emeritus ! @eve | clerk | | 2020-01-01 ! given past",
        "@eve | clerk | | 2020-01-01 | 2026-06-01 | suspended ! @eve | clerk | | 2026-03-12 ; @eve"
            + " | clerk | | 2020-01-01 | 2026-12-01 | suspended ! given future",
        "@eve | clerk | | 2020-01-01 | 2026-06-01 | suspended ; @eve | clerk | | 2020-02-01 ! @eve"
            + " | clerk | | 2020-01-01 | 2026-03-11 | suspended ; @eve | clerk | | 2020-02-01 |"
            + " 2026-03-11 ! taken future",
        "@eve | clerk | | 2020-01-01 | 2021-01-01 | emeritus ! @eve | clerk | | 2020-01-01 |"
            + " 2021-01-01 ! past",
        "@eve | clerk | | 2020-01-01 | 2021-01-01 ! @eve | clerk | | 2020-01-01 | 2021-01-01 |"
            + " emeritus ! past",
        "@eve | clerk | | 2020-01-01 | 2021-01-01 ! @eve | clerk | | 2020-01-01 ! given past",
        "'' ! @eve | clerk | | 2026-03-12 | | emeritus ! future",
      })
  void whatIsNoOneComingOrGoingIsTold(String before, String after, String told) {
    String gus = "@gus | member | | 2020-01-01 ; ";
    assertThat(kinds(change(gus + before, gus + after))).isEqualTo(told);
  }

  /** Each row of a seat is a term, though it tells the same times. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "2022-01-01 | 2023-12-31 ; 2024-01-01 | ! 2022-01-01 | ! past",
        "2022-01-01 | ! 2022-01-01 | 2023-12-31 ; 2024-01-01 | ! past",
        "2022-01-01 | ! 2022-01-01 | 2026-03-11 ; 2026-03-12 | ! future",
        "2022-01-01 | ! 2022-01-01 | 2026-12-31 ; 2027-01-01 | ! future",
        "2022-01-01 | 2026-12-31 ; 2027-01-01 | ! 2022-01-01 | ! future",
        "2022-01-01 | ! 2022-01-01 | 2026-03-11 ! taken",
        "2022-01-01 | 2023-12-31 ! 2022-01-01 | 2023-12-31 ; 2026-03-12 | ! given",
        "2022-01-01 | 2023-12-31 ! 2022-01-01 | 2023-12-31 ; 2026-07-01 | ! given",
        "2022-01-01 | ! 2022-01-01 | ! ''",
      })
  void rowsOfASeatThatAreMergedOrSplitAreTold(String before, String after, String told) {
    String body =
        "\n<!-- charter: bodies -->\n| Body | Members |\n| --- | --- |\n| desk | clerk |\n";
    RosterChange change =
        Town.change(engine, Town.with(terms(before)) + body, Town.with(terms(after)) + body);
    assertThat(kinds(change)).isEqualTo(told);
  }

  private static String[] terms(String some) {
    return Stream.of(some.split(" ; ", -1))
        .map(one -> "@eve | clerk | | " + one)
        .toArray(String[]::new);
  }

  private static String kinds(RosterChange change) {
    return Stream.of(
            change.given().isEmpty() ? "" : "given",
            change.taken().isEmpty() ? "" : "taken",
            change.past().isEmpty() ? "" : "past",
            change.future().isEmpty() ? "" : "future")
        .filter(kind -> !kind.isEmpty())
        .collect(Collectors.joining(" "));
  }

  @Test
  void whoRisesKeepsTheRowsThatTellOfTheirPast() {
    String member = Town.with("-@dan", "@dan | member | | 2020-01-01");
    String risen = Town.with("-@dan", "@dan | reviewer | | 2026-03-12");
    RosterChange rise = Town.change(engine, member, risen);
    assertThat(given(rise)).containsExactly("@dan as reviewer");
    assertThat(past(rise)).containsExactly("@dan as member");
    String both =
        Town.with(
            "-@dan", "@dan | member | | 2020-01-01 | 2026-03-11", "@dan | reviewer | | 2026-03-12");
    assertThat(kinds(Town.change(engine, member, both))).isEqualTo("given");
  }

  /** Where the roster tells of nobody when, it stays so of who comes and of who goes. */
  @Test
  void aRosterWithoutDatesTellsOfNobodyWhen() {
    assertThat(kinds(to("@eve | reviewer"))).isEqualTo("given");
    assertThat(kinds(to("-@bob"))).isEqualTo("taken");
    RosterChange beside = to("-@bob", "@bob | clerk | | | 2020-01-01");
    assertThat(taken(beside)).containsExactly("@bob as reviewer");
    assertThat(past(beside)).containsExactly("@bob as clerk");
    String asked = Town.with().replace("2 merged contributions in 12 months", "3 months as member");
    String comes = asked + "| @eve | member | | | | | |\n";
    assertThat(kinds(Town.change(engine, asked, comes))).isEqualTo("given past");
  }

  @Test
  void aRoleThatBeginsSoonerThanAgreedIsGivenAnew() {
    String agreed = Town.with("@dan | reviewer | | 2027-01-01");
    assertThat(Town.change(engine, agreed, agreed).isNone()).isTrue();
    assertThat(given(Town.change(engine, agreed, Town.with("@dan | reviewer"))))
        .containsExactly("@dan as reviewer");
  }

  @Test
  void anEarlierEndTakesARoleAndALaterOneGivesNone() {
    assertThat(taken(to("-@bob", "@bob | reviewer | | | 2026-04-01")))
        .containsExactly("@bob as reviewer");
    String short_ = Town.with("-@bob", "@bob | reviewer | | | 2026-04-01");
    RosterChange later = Town.change(engine, short_, Town.with());
    assertThat(given(later)).isEmpty();
    assertThat(future(later)).containsExactly("@bob as reviewer");
  }

  @Test
  void emeritusAndSuspendedPeopleHoldNothingAndPeopleOnLeaveDo() {
    assertThat(taken(to("-@bob", "@bob | reviewer | | | | emeritus"))).hasSize(1);
    assertThat(taken(to("-@bob", "@bob | reviewer | | | | suspended"))).hasSize(1);
    assertThat(to("-@bob", "@bob | reviewer | | | | on leave").isNone()).isTrue();
    assertThat(given(to("@eve | reviewer | | | | on leave"))).containsExactly("@eve as reviewer");
  }

  private static final Map<Account.Change, String> WORDS =
      Map.of(
          Account.Change.ADDED,
          "",
          Account.Change.TAKEN_OVER,
          ", met",
          Account.Change.TAKEN_OFF,
          ", no more");

  private static List<String> accounts(RosterChange change) {
    return change.accounts().stream()
        .map(it -> it.seat().shown() + " of " + it.of().shown() + WORDS.get(it.change()))
        .toList();
  }

  @Test
  void aNewNameBesideTheOldOneIsNobodyWhoComesOrGoes() {
    String renamed = Town.with("-@ann", "@ann2 | reviewer | | | | | @ann");
    RosterChange change = Town.change(engine, Town.with(), renamed);
    assertThat(change.given()).isEmpty();
    assertThat(change.taken()).isEmpty();
    assertThat(change.past()).isEmpty();
    assertThat(change.future()).isEmpty();
    assertThat(accounts(change)).containsExactly("@ann2 as reviewer of @ann");
    assertThat(change.people()).containsExactly(Handle.of("ann"), Handle.of("ann2"));
    Person ann =
        new Person(Handle.of("ann"), List.of(Handle.of("ann2")), false, Set.of(), Set.of());
    assertThat(Town.change(engine, Town.with(), renamed, ann).isNone()).isTrue();
  }

  @Test
  void anAccountThatIsAddedIsNobodyWhoComes() {
    RosterChange change = to("-@cat", "@cat | lead | | | | | @kit, cat@example.org");
    assertThat(change.given()).isEmpty();
    assertThat(accounts(change))
        .containsExactly("cat@example.org as lead of @cat", "@kit as lead of @cat");
  }

  @Test
  void whoRisesUnderANewNameIsAskedOfByTheOldOne() {
    RosterChange change = to("-@dan", "@dan2 | reviewer | | | | | @dan");
    assertThat(given(change)).containsExactly("@dan as reviewer");
    assertThat(accounts(change)).containsExactly("@dan2 as reviewer of @dan");
  }

  @Test
  void aNewNameWithoutTheOldOneIsSomebodyElse() {
    RosterChange change = to("-@ann", "@ann2 | reviewer");
    assertThat(given(change)).containsExactly("@ann2 as reviewer");
    assertThat(taken(change)).containsExactly("@ann as reviewer");
    assertThat(change.accounts()).isEmpty();
  }

  /** What takes over is told, be the roles of both the same. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "-@ann; @ann | reviewer | | | | | @dan ! @dan as reviewer ! @dan as reviewer of @ann, met",
        "-@ann; -@bob; @ann | reviewer | | | | | @bob !! @bob as reviewer of @ann, met",
        "-@dan; @dan | reviewer | | | | | @ann ! @dan as reviewer ! @ann as reviewer of @dan, met",
      })
  void twoPeopleDoNotBecomeOneByARow(String rows, String given, String accounts) {
    RosterChange change = to(rows(rows));
    assertThat(given(change)).containsExactly(given == null ? new String[0] : new String[] {given});
    assertThat(accounts(change)).containsExactly(accounts);
  }

  @Test
  void anAccountDoesNotGoFromOneToAnother() {
    String before = Town.with("-@ann", "@ann | reviewer | | | | | @home");
    String after = Town.with("-@bob", "@bob | reviewer | | | | | @home");
    assertThat(accounts(Town.change(engine, before, after)))
        .containsExactly("@home as reviewer of @bob, met");
  }

  /** What was done by it would be a stranger's. */
  @Test
  void anAccountThatIsTakenOffIsTold() {
    String before = Town.with("-@ann", "@ann | reviewer | | | | | @home");
    RosterChange change = Town.change(engine, before, Town.with());
    assertThat(accounts(change)).containsExactly("@home as reviewer of @ann, no more");
    assertThat(change.given()).isEmpty();
    assertThat(change.taken()).isEmpty();
    String split = Town.with("@home | member");
    assertThat(accounts(Town.change(engine, before, split)))
        .containsExactly("@home as reviewer of @ann, no more");
    Person ann =
        new Person(Handle.of("ann"), List.of(Handle.of("home")), false, Set.of(), Set.of());
    assertThat(Town.change(engine, before, Town.with(), ann).isNone()).isTrue();
    assertThat(accounts(Town.change(engine, before, Town.with("-@ann")))).isEmpty();
  }

  @Test
  void aNewAccountOfTwoPeopleJoinsNobody() {
    RosterChange change = to("-@ann", "-@dan", "@both | reviewer | | | | | @ann, @dan");
    assertThat(given(change)).containsExactly("@both as reviewer", "@dan as reviewer");
    assertThat(accounts(change))
        .containsExactly("@ann as reviewer of @both, met", "@dan as reviewer of @both, met");
  }

  @Test
  void whoeverIsMetElsewhereIsNoNewAccount() {
    String kit = "\n\n<!-- charter: affiliations -->\n| Handle | Organisation |\n| --- | --- |\n";
    String row = "| @kit | red |\n";
    RosterChange affiliated =
        Town.change(
            engine,
            Town.with() + kit + row,
            Town.with("-@cat", "@cat | lead | | | | | @kit") + kit + row);
    assertThat(given(affiliated)).containsExactly("@kit as lead");
    assertThat(accounts(affiliated)).containsExactly("@kit as lead of @cat, met");
    RosterChange told =
        Town.change(
            engine,
            Town.with(),
            Town.with("-@cat", "@cat | lead | | | | | @kit"),
            Person.of("kit", "clerk"));
    assertThat(given(told)).containsExactly("@kit as lead");
    assertThat(accounts(told)).containsExactly("@kit as lead of @cat, met");
  }

  @Test
  void whoeverComesWithTwoAccountsIsAskedOfByBoth() {
    RosterChange change = to("@eve | reviewer | | | | | @eve2");
    assertThat(given(change)).containsExactly("@eve as reviewer", "@eve2 as reviewer");
    assertThat(change.accounts()).isEmpty();
  }

  @Test
  void aRungThatIsPutBelowAnotherGivesItToEverybodyAbove() {
    String other = Town.with().replace("\n| clerk | |", "\n| clerk | reviewer |");
    String below = Town.with().replace("\n| member | |", "\n| member | clerk |");
    assertThat(Town.change(engine, Town.with(), other).isNone()).isTrue();
    assertThat(given(Town.change(engine, Town.with(), below)))
        .containsExactly("@ann as clerk", "@bob as clerk", "@cat as clerk", "@dan as clerk");
  }

  @Test
  void whoHoldsARoleByTheHostsWordHoldsItUntilARosterListsIt() {
    Person eve = Person.of("eve", "clerk");
    assertThat(Town.change(engine, Town.with(), Town.with("@eve | clerk"), eve).isNone()).isTrue();
    RosterChange listed = Town.change(engine, Town.with(), Town.with("@dan | clerk"), eve);
    assertThat(given(listed)).containsExactly("@dan as clerk");
    assertThat(taken(listed)).containsExactly("@eve as clerk");
    RosterChange unlisted = Town.change(engine, Town.with("@dan | clerk"), Town.with(), eve);
    assertThat(given(unlisted)).containsExactly("@eve as clerk");
  }

  @Test
  void whoIsLeftToTheHostsWordGoesFromTheRoster() {
    Person dan = Person.of("dan", "clerk");
    RosterChange left = Town.change(engine, Town.with("@dan | clerk"), Town.with(), dan);
    assertThat(taken(left)).containsExactly("@dan as clerk");
    assertThat(left.untold()).extracting(Seat::shown).containsExactly("@dan as clerk");
    assertThat(left.past()).isEmpty();
    assertThat(left.future()).isEmpty();
    RosterChange stays =
        Town.change(
            engine, Town.with("@dan | clerk", "@eve | clerk"), Town.with("@eve | clerk"), dan);
    assertThat(taken(stays)).containsExactly("@dan as clerk");
    assertThat(stays.untold()).isEmpty();
    RosterChange over =
        Town.change(
            engine,
            Town.with("@dan | clerk | | | 2025-01-01"),
            Town.with(),
            Person.of("dan", "clerk"));
    assertThat(given(over)).containsExactly("@dan as clerk");
    assertThat(over.untold()).isEmpty();
  }

  @Test
  void whatIsSoAlreadyIsLeftOut() {
    RosterChange proposed = to("@eve | reviewer", "-@bob");
    RosterChange sinceInForce =
        Town.change(engine, Town.with("@eve | reviewer"), Town.with("@eve | reviewer", "-@bob"));
    assertThat(given(proposed.against(sinceInForce))).isEmpty();
    assertThat(taken(proposed.against(sinceInForce))).containsExactly("@bob as reviewer");
  }

  @Test
  void tenThousandRowsAreComparedAtOnce() {
    String[] many =
        IntStream.range(0, 10_000).mapToObj(i -> "@p" + i + " | reviewer").toArray(String[]::new);
    RosterChange change = to(many);
    assertThat(change.size()).isEqualTo(10_000);
    RosterDecision decision = Town.decide(engine, Town.with(many), Town.contribution("mallory"));
    assertThat(decision.outcome()).isEqualTo(org.quorate.Outcome.BLOCKED);
    assertThat(decision.headline()).contains("10000 roles would change hands", "split it");
  }
}
