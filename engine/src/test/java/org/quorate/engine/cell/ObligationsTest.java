package org.quorate.engine.cell;

import static org.quorate.engine.cell.CellSubject.cell;
import static org.quorate.engine.cell.Language.EN;
import static org.quorate.engine.cell.Language.ZH;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.Handle;
import org.quorate.RoleName;
import org.quorate.charter.Amount;
import org.quorate.charter.CheckNeeded;
import org.quorate.charter.Counting;
import org.quorate.charter.Demand;
import org.quorate.charter.HoldBy;
import org.quorate.charter.ObjectionsAllowed;
import org.quorate.charter.OrganisationsNeeded;
import org.quorate.charter.Restart;
import org.quorate.charter.SignOff;
import org.quorate.charter.Veto;
import org.quorate.charter.Who;
import org.quorate.contribution.Check.Conclusion;

class ObligationsTest {
  private static final Who MAINTAINERS = role("maintainers");
  private static final Who LEAD = role("lead");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2;2;false",
        "two;2;false",
        "2 different;2;false",
        "at least 2 different organisations;2;false",
        "more than 1 company;2;false",
        "2, not the author's;2;true",
        "2, not the author’s;2;true",
        "2 different organizations, not the author's;2;true",
        "2 (not the author's);2;true",
        "1 not the author's;1;true",
        "2家;2;false",
        "两家;2;false",
        "2个不同组织;2;false",
        "至少2家不同单位;2;false",
        "2家以上;2;false",
        "2家，不含作者所在组织;2;true",
        "2家不同单位（不含作者所在单位）;2;true",
        "1个非作者所在组织;1;true"
      })
  void organisationsAreCounted(String text, int count, boolean withoutAuthors) {
    cell(Cells.organisations(text, ZH)).means(new OrganisationsNeeded(count, withoutAuthors));
  }

  @Test
  void otherOrganisationsAreRefused() {
    cell(Cells.organisations("0", EN)).isRefused(CellCode.NUMBER, 0);
    cell(Cells.organisations("many", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 0);
    cell(Cells.organisations("2, foo", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 3);
    cell(Cells.organisations("2 not the nominee's", EN)).isRefused(CellCode.NOT_SUPPORTED_YET, 2);
    cell(Cells.organisations("2 not the auther's", EN))
        .isRefused(CellCode.NOT_UNDERSTOOD, 2)
        .helping("`not the author's`");
  }

  @Test
  void checksMustSucceedUnlessTheyMayDoLess() {
    cell(Cells.checks("`ci/lint`, Build", EN)).means(List.of(check("ci/lint"), check("Build")));
    cell(Cells.checks("build and test", EN)).means(List.of(check("build"), check("test")));
    cell(Cells.checks("build<br>ci_lint_x", EN)).means(List.of(check("build"), check("ci_lint_x")));
    cell(Cells.checks("`docs` may be skipped, build", EN))
        .means(List.of(check("docs", Conclusion.SKIPPED), check("build")));
    cell(Cells.checks("docs may be neutral or skipped", EN))
        .means(List.of(check("docs", Conclusion.SKIPPED, Conclusion.NEUTRAL)));
    cell(Cells.checks("`docs` 可跳过、`构建`可为中性或跳过", ZH))
        .means(
            List.of(
                check("docs", Conclusion.SKIPPED),
                check("构建", Conclusion.SKIPPED, Conclusion.NEUTRAL)));
  }

  @Test
  void otherChecksAreRefused() {
    cell(Cells.checks("", EN)).isRefused(CellCode.INCOMPLETE, 0);
    cell(Cells.checks("build, build", EN)).isRefused(CellCode.TWICE, 7);
    cell(Cells.checks("build or test", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 6);
    cell(Cells.checks("CI / build (ubuntu)", EN))
        .isRefused(CellCode.NOT_UNDERSTOOD, 0)
        .helping("back-ticks");
    cell(Cells.checks("`a` may be broken", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 11);
    cell(Cells.checks("build_*_x*", EN)).isRefused(CellCode.MARKUP_CHANGED, 0);
  }

  @Test
  void aListHasTwoHundredItemsAndNoMore() {
    String names = IntStream.range(0, 200).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    List<CheckNeeded> all = IntStream.range(0, 200).mapToObj(i -> check("c" + i)).toList();
    cell(Cells.checks(names, EN)).means(all);
    cell(Cells.checks(names + ",d", EN)).isRefused(CellCode.TOO_MANY, names.length() + 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"DCO", "dco 1.1", "Signed-off-by", "Developer Certificate of Origin", "开发者原创声明"})
  void signOffIsTheCertificateOfOrigin(String text) {
    cell(Cells.signOff(text, ZH)).means(SignOff.DCO);
  }

  @Test
  void noSignOffMayBeWanted() {
    cell(Cells.signOff("none", EN)).means(SignOff.NONE);
    cell(Cells.signOff("无", ZH)).means(SignOff.NONE);
  }

  @Test
  void agreementsAreNotSupportedYet() {
    cell(Cells.signOff("CLA", EN)).isRefused(CellCode.NOT_SUPPORTED_YET, 0);
    cell(Cells.signOff("ICLA on file", EN)).isRefused(CellCode.NOT_SUPPORTED_YET, 0);
    cell(Cells.signOff("贡献者许可协议", ZH)).isRefused(CellCode.NOT_SUPPORTED_YET, 0);
    cell(Cells.signOff("dcoo", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 0).helping("`dco`");
  }

  @ParameterizedTest
  @CsvSource({
    "none from maintainers, 0",
    "no objections from maintainers, 0",
    "0 from maintainers, 0",
    "at most 1 from maintainers, 1",
    "up to 2 objections from maintainers, 2",
    "maintainers无异议, 0",
    "无来自maintainers的异议, 0",
    "maintainers的异议至多1个, 1",
    "maintainers异议不超过2个, 2",
    "至多1个来自maintainers的异议, 1",
    "至多1个maintainers异议, 1"
  })
  void objectionsHaveALimitAndAGroup(String text, int most) {
    cell(Cells.objections(text, ZH)).means(new ObjectionsAllowed(most, MAINTAINERS));
  }

  @Test
  void objectionsOfEverybodyCountIfNobodyIsNamed() {
    cell(Cells.objections("none", EN)).means(new ObjectionsAllowed(0, new Who.Anyone()));
    cell(Cells.objections("at most 1", EN)).means(new ObjectionsAllowed(1, new Who.Anyone()));
    cell(Cells.objections("无异议", ZH)).means(new ObjectionsAllowed(0, new Who.Anyone()));
    cell(Cells.objections("1 from maintainers", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 2);
    cell(Cells.objections("some", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 0);
    cell(Cells.objections("none from a and b", EN)).isRefused(CellCode.AMBIGUOUS, 12);
  }

  @Test
  void vetoesHaveClauses() {
    Veto plain = new Veto(MAINTAINERS, false, null, null, null);
    cell(Cells.veto("maintainers", EN)).means(plain);
    cell(Cells.veto("maintainers, with reason", EN))
        .means(new Veto(MAINTAINERS, true, null, null, null));
    cell(Cells.veto("maintainers with reason", EN))
        .means(new Veto(MAINTAINERS, true, null, null, null));
    Veto full =
        new Veto(
            new Who.AnyOf(List.of(new Who.People(Set.of(Handle.of("ann"))), MAINTAINERS)),
            true,
            LEAD,
            Demand.of(3, MAINTAINERS),
            Duration.ofDays(14));
    cell(Cells.veto(
            "@ann or maintainers; expires after 14 days, overridden by 3 maintainers;"
                + " lifted by lead, with reason",
            EN))
        .means(full);
    for (String expiry : List.of("14天后失效", "十四天后过期", "两周后自动失效")) {
      cell(Cells.veto("@ann或maintainers，须说明理由；可由lead解除，可由3名maintainers推翻，" + expiry, ZH))
          .means(full);
    }
  }

  @Test
  void overridingAndLiftingAreToldApartByTheVerb() {
    cell(Cells.veto("maintainers，由3名lead推翻", ZH))
        .means(new Veto(MAINTAINERS, false, null, Demand.of(3, LEAD), null));
    cell(Cells.veto("maintainers，由lead撤销", ZH))
        .means(new Veto(MAINTAINERS, false, LEAD, null, null));
  }

  @Test
  void otherVetoesAreRefused() {
    cell(Cells.veto("votes/council", EN)).isRefused(CellCode.NOT_SUPPORTED_YET, 0);
    cell(Cells.veto("maintainers and leads", EN)).isRefused(CellCode.AMBIGUOUS, 12);
    cell(Cells.veto("a, with reason, with reason", EN)).isRefused(CellCode.TWICE, 27);
    cell(Cells.veto("a, lifted by", EN)).isRefused(CellCode.INCOMPLETE, 12);
    cell(Cells.veto("a, overridden by maintainers", EN)).isRefused(CellCode.NUMBER, 17);
    cell(Cells.veto("a, expires after 2 working days", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 17);
    cell(Cells.veto("a, with resaon", EN))
        .isRefused(CellCode.NOT_UNDERSTOOD, 3)
        .helping("`with reason`");
    cell(Cells.veto("none", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 0);
  }

  @Test
  void aNameMayHoldAWordOfAClause() {
    cell(Cells.veto("自由软件组，须说明理由", ZH)).means(new Veto(role("自由软件组"), true, null, null, null));
  }

  @Test
  void holdsAreLiftedOnly() {
    cell(Cells.hold("anyone", EN)).means(new HoldBy(new Who.Anyone(), null));
    cell(Cells.hold("maintainers, lifted by lead", EN)).means(new HoldBy(MAINTAINERS, LEAD));
    cell(Cells.hold("maintainers，可由lead解除", ZH)).means(new HoldBy(MAINTAINERS, LEAD));
    cell(Cells.hold("maintainers, with reason", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 13);
    cell(Cells.hold("a, lifted by b, lifted by c", EN)).isRefused(CellCode.TWICE, 27);
  }

  @Test
  void termsSayWhichApprovalsCount() {
    cell(Cells.counting("keeps over rebase", EN)).means(Counting.DEFAULT);
    cell(Cells.counting(
            "author counts, co-author counts, committer counts; keeps over push<br>edited void,"
                + " bot @x, @y, separate people, standing at merge",
            EN))
        .means(
            new Counting(
                true,
                true,
                true,
                true,
                false,
                true,
                Set.of(Handle.of("x"), Handle.of("y")),
                true,
                true));
    cell(Cells.counting("推送后失效、机器人 @dependabot[bot]", ZH))
        .means(
            new Counting(
                false,
                false,
                false,
                false,
                true,
                false,
                Set.of(Handle.of("dependabot[bot]")),
                false,
                false));
  }

  @Test
  void contradictingTermsAreRefused() {
    cell(Cells.counting("keeps over push, void on push", EN)).isRefused(CellCode.CONTRADICTION, 17);
    cell(Cells.counting("void on push, keeps over rebase", EN))
        .isRefused(CellCode.CONTRADICTION, 14);
    cell(Cells.counting("edited void, edited void", EN)).isRefused(CellCode.TWICE, 13);
    cell(Cells.counting("seperate people", EN))
        .isRefused(CellCode.NOT_UNDERSTOOD, 0)
        .helping("`separate people`");
  }

  @Test
  void eventsRestartOrExtend() {
    Restart longer =
        new Restart(Restart.Event.NEW_VERSION, Duration.ofHours(24), Duration.ofDays(7), false);
    Restart again = new Restart(Restart.Event.OBJECTION, null, null, true);
    Restart withdrawn =
        new Restart(Restart.Event.OBJECTION_WITHDRAWN, null, Duration.ofDays(14), false);
    cell(Cells.restarts(
            "new version: +24 hours, at most 7 days in all; objection: again, once<br>"
                + "objection withdrawn: again, at most 2 weeks",
            EN))
        .means(List.of(longer, again, withdrawn));
    cell(Cells.restarts("新版本：延长24小时，总计不超过7天；异议：重新计时，仅一次；撤回异议：重新计时，最多14天", ZH))
        .means(List.of(longer, again, withdrawn));
  }

  @Test
  void otherRestartsAreRefused() {
    cell(Cells.restarts("new version +24 hours", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 12);
    cell(Cells.restarts("new version: + 24", EN)).isRefused(CellCode.DURATION_WITHOUT_UNIT, 15);
    cell(Cells.restarts("new version: +24 hours, at most 7 hours in all", EN))
        .isRefused(CellCode.CONTRADICTION, 24);
    cell(Cells.restarts("push: again; new version: again", EN)).isRefused(CellCode.TWICE, 13);
    cell(Cells.restarts("push: again, once, once", EN)).isRefused(CellCode.TWICE, 19);
    cell(Cells.restarts("merge: again", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 0);
  }

  @Test
  void anOverridingDemandMayIncludeAnother() {
    Demand demand = new Demand(new Amount.Count(3), MAINTAINERS, List.of(Demand.of(1, LEAD)));
    cell(Cells.veto("lead, overridden by 3 maintainers including 1 lead, with reason", EN))
        .means(new Veto(LEAD, true, null, demand, null));
  }

  private static Who role(String name) {
    return new Who.Role(RoleName.of(name), false);
  }

  private static CheckNeeded check(String name, Conclusion... accepted) {
    EnumSet<Conclusion> all = EnumSet.of(Conclusion.SUCCESS, accepted);
    return new CheckNeeded(name, all);
  }
}
