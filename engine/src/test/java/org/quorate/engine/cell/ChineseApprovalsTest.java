package org.quorate.engine.cell;

import static org.quorate.engine.cell.CellSubject.cell;
import static org.quorate.engine.cell.Language.ZH;

import java.util.List;
import java.util.Set;
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

class ChineseApprovalsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2名维护者",
        "2 位 维护者",
        "２个维护者",
        "两名维护者",
        "二名维护者",
        "至少2名维护者",
        "不少于2名维护者",
        "2名以上维护者",
        "2名以上的维护者",
        "超过1名维护者",
        "任意2名维护者",
        "维护者2名",
        "维护者 2 名以上",
        "维护者两名",
        "维护者至少2名",
        "2 维护者",
        "**2名**维护者。"
      })
  void theAmountStandsBeforeOrBehindTheRole(String text) {
    cell(Cells.approvals(text, ZH)).means(Approvals.of(Demand.of(2, role("维护者"))));
  }

  @ParameterizedTest
  @CsvSource({
    "三分之一以上提交者, 1, 3, false",
    "三分之一以上的提交者, 1, 3, false",
    "提交者三分之一以上, 1, 3, false",
    "提交者的三分之二以上, 2, 3, false",
    "至少三分之二提交者, 2, 3, false",
    "1/3以上提交者, 1, 3, false",
    "60％提交者, 3, 5, false",
    "百分之六十的提交者, 3, 5, false",
    "超过二分之一提交者, 1, 2, true",
    "超过二分之一的提交者, 1, 2, true",
    "提交者超过二分之一, 1, 2, true",
    "过半数提交者, 1, 2, true",
    "过半数的提交者, 1, 2, true",
    "提交者过半数, 1, 2, true",
    "提交者的过半数, 1, 2, true",
    "二分之一以上提交者, 1, 2, false"
  })
  void sharesIncludeOrExclude(String text, long part, long whole, boolean strict) {
    cell(Cells.approvals(text, ZH)).means(share(part, whole, strict)).withoutWarning();
  }

  @Test
  void halfOrMoreIsDoubtful() {
    cell(Cells.approvals("半数以上提交者", ZH))
        .means(share(1, 2, false))
        .warning(CellCode.HALF_OR_MORE, 0);
    cell(Cells.approvals("提交者半数以上", ZH))
        .means(share(1, 2, false))
        .warning(CellCode.HALF_OR_MORE, 3);
  }

  @Test
  void limitsFromAboveAreRefused() {
    cell(Cells.approvals("2名以下维护者", ZH)).isRefused(CellCode.NOT_UNDERSTOOD, 2);
    cell(Cells.approvals("2名以内维护者", ZH)).isRefused(CellCode.NOT_UNDERSTOOD, 2);
    cell(Cells.approvals("不足2名维护者", ZH)).isRefused(CellCode.NOT_UNDERSTOOD, 0);
    cell(Cells.approvals("超过2名以上维护者", ZH)).isRefused(CellCode.CONTRADICTION, 4);
  }

  @ParameterizedTest
  @CsvSource({
    "每个涉及模块的1名负责人, false",
    "每个涉及模块1名负责人, false",
    "每个涉及模块的一名所有者, false",
    "1名涉及模块的负责人, false",
    "每个涉及模块的1名评审者, true",
    "每个涉及模块的1名检视人, true",
    "每个涉及模块的1名审核者, true"
  })
  void ownersOfEachTouchedModule(String text, boolean reviewers) {
    cell(Cells.approvals(text, ZH)).means(Approvals.of(Demand.of(1, new Who.Owners(reviewers))));
  }

  @Test
  void someOfAList() {
    Who all = new Who.People(Set.of(Handle.of("a"), Handle.of("b"), Handle.of("c")));
    for (String text :
        List.of("@a、@b、@c 中的2名", "@a、@b、@c中任意2名", "@a、@b、@c中至少2名", "@a、@b、@c 中的两位")) {
      cell(Cells.approvals(text, ZH)).means(Approvals.of(Demand.of(2, all)));
    }
    cell(Cells.approvals("维护者、@a中的2名", ZH))
        .means(
            Approvals.of(
                Demand.of(
                    2,
                    new Who.AnyOf(List.of(new Who.People(Set.of(Handle.of("a"))), role("维护者"))))));
    cell(Cells.approvals("@a、@b", ZH)).isRefused(CellCode.AMBIGUOUS, 0);
    cell(Cells.approvals("@a、@b中的3名", ZH)).isRefused(CellCode.IMPOSSIBLE_AMOUNT, 0);
  }

  @Test
  void differentTeams() {
    Who teams = new Who.Teams(List.of(RoleName.of("甲"), RoleName.of("乙"), RoleName.of("丙")));
    cell(Cells.approvals("甲、乙、丙中不同团队的2名", ZH)).means(Approvals.of(Demand.of(2, teams)));
    cell(Cells.approvals("甲、@b中不同团队的2名", ZH)).isRefused(CellCode.NOT_UNDERSTOOD, 0);
  }

  @Test
  void allOrAllButSomeOrTheSmallerOfBoth() {
    cell(Cells.approvals("全体维护者", ZH)).means(only(new Amount.AllBut(0)));
    cell(Cells.approvals("除1名外的全体维护者", ZH)).means(only(new Amount.AllBut(1)));
    cell(Cells.approvals("3名与全体维护者中较少者", ZH)).means(only(new Amount.SmallerOf(3)));
  }

  @Test
  void theSmallerOfANumberAndAllOfSeveral() {
    Who people = new Who.People(Set.of(Handle.of("ann"), Handle.of("bob")));
    cell(Cells.approvals("2名与全体@ann、@bob中较少者", ZH))
        .means(Approvals.of(new Demand(new Amount.SmallerOf(2), people, List.of())));
    Who any = new Who.AnyOf(List.of(new Who.People(Set.of(Handle.of("ann"))), role("维护者")));
    cell(Cells.approvals("2名与全体@ann、维护者中较少者", ZH))
        .means(Approvals.of(new Demand(new Amount.SmallerOf(2), any, List.of())));
  }

  @Test
  void anybodyMayBeWanted() {
    for (String text : List.of("1人", "任意1人", "1名任何人", "任何人")) {
      cell(Cells.approvals(text, ZH)).means(Approvals.of(Demand.of(1, new Who.Anyone())));
    }
  }

  @Test
  void includingIsAPartOfADemand() {
    Approvals wanted =
        Approvals.of(
            new Demand(new Amount.Count(2), role("维护者"), List.of(Demand.of(1, role("安全")))));
    for (String text : List.of("2名维护者，其中1名安全", "2名维护者其中至少1名安全", "2名维护者，包括1名安全")) {
      cell(Cells.approvals(text, ZH)).means(wanted);
    }
  }

  @Test
  void demandsAreJoinedByTheirOwnWords() {
    cell(Cells.approvals("2名维护者且1名安全或@a", ZH))
        .means(
            new Approvals(
                List.of(
                    List.of(Demand.of(2, role("维护者")), Demand.of(1, role("安全"))),
                    List.of(Demand.of(1, new Who.People(Set.of(Handle.of("a"))))))));
    cell(Cells.approvals("2名维护者和1名安全", ZH)).isRefused(CellCode.AMBIGUOUS, 5).helping("`且`");
    cell(Cells.approvals("2名维护者以及1名安全", ZH)).isRefused(CellCode.AMBIGUOUS, 5).saying("`以及`");
    cell(Cells.approvals("2名维护者，1名安全", ZH)).isRefused(CellCode.AMBIGUOUS, 5);
  }

  @Test
  void namesMayHoldNumeralsAndConjunctions() {
    cell(Cells.approvals("2名第三方代表", ZH)).means(Approvals.of(Demand.of(2, role("第三方代表"))));
    cell(Cells.approvals("一般成员2名", ZH)).means(Approvals.of(Demand.of(2, role("一般成员"))));
    cell(Cells.approvals("2名市场和运营", ZH)).means(Approvals.of(Demand.of(2, role("市场和运营"))));
    cell(Cells.approvals("2名`或然且三名`", ZH)).means(Approvals.of(Demand.of(2, role("或然且三名"))));
  }

  @Test
  void aBareShareOrRoleIsRefused() {
    cell(Cells.approvals("三分之二", ZH)).isRefused(CellCode.SHARE_WITHOUT_GROUP, 4);
    cell(Cells.approvals("维护者", ZH)).isRefused(CellCode.NUMBER, 0);
    cell(Cells.approvals("三分之一任何人", ZH)).isRefused(CellCode.SHARE_OF_ANYONE, 0);
    cell(Cells.approvals("（1名甲或1名乙）且1名丙", ZH)).isRefused(CellCode.TOO_DEEP, 0);
    cell(Cells.approvals("表决/技术委员会", ZH)).isRefused(CellCode.NOT_SUPPORTED_YET, 0);
  }

  @ParameterizedTest
  @CsvSource({"十名甲, 10", "十二名甲, 12", "二十名甲, 20", "二十一名甲, 21", "一百名甲, 100", "一百零五名甲, 105"})
  void chineseNumeralsAreRead(String text, int number) {
    cell(Cells.approvals(text, ZH)).means(Approvals.of(Demand.of(number, role("甲"))));
  }

  private static Approvals only(Amount amount) {
    return Approvals.of(new Demand(amount, role("维护者"), List.of()));
  }

  private static Approvals share(long part, long whole, boolean strict) {
    Amount amount = new Amount.Share(new Fraction(part, whole), strict);
    return Approvals.of(new Demand(amount, role("提交者"), List.of()));
  }

  private static Who role(String name) {
    return new Who.Role(RoleName.of(name), false);
  }
}
