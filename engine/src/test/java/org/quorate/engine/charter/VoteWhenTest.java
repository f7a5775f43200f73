package org.quorate.engine.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.RoleName;
import org.quorate.charter.BallotCondition;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Condition.Comparison;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Reading;
import org.quorate.charter.VoteRow;

class VoteWhenTest {
  private static final String HEAD =
      """
      <!-- charter: roles -->
      | Role | Rung below |
      | --- | --- |
      | lead | maintainer |
      | maintainer | |

      <!-- charter: votes -->
      | Decision | When | Who votes | Passes with | Open for |
      | --- | --- | --- | --- | --- |
      """;

  private static Reading read(String... rows) {
    StringBuilder text = new StringBuilder(HEAD);
    for (String row : rows) {
      int bar = row.indexOf('|');
      String who = bar < 0 ? "maintainers" : row.substring(bar + 1);
      String when = bar < 0 ? row : row.substring(0, bar);
      text.append("| removal | ").append(when).append(" | ").append(who);
      text.append(" | more for than against | at least 72 hours since opening |\n");
    }
    return CharterReader.read(CharterSource.of("GOVERNANCE.md", text.toString()));
  }

  private static List<VoteRow> rows(String... whens) {
    Reading reading = read(whens);
    assertThat(reading.diagnostics()).isEmpty();
    return reading.charter().orElseThrow().rows().votes();
  }

  private static List<String> messages(String... whens) {
    return read(whens).diagnostics().stream().map(Diagnostic::message).toList();
  }

  @Test
  void theWordsOfWhenArePartOfTheNameOfARowInOneOrder() {
    List<VoteRow> rows =
        rows(
            "contested and about only leads",
            "not contested",
            "10 or more electors and contested" + " and not about a lead",
            "otherwise");
    assertThat(rows)
        .extracting(row -> row.name().toString())
        .containsExactly(
            "votes/removal@about only lead and contested",
            "votes/removal@uncontested",
            "votes/removal@at least 10 electors and contested and not about lead",
            "votes/removal@otherwise");
    assertThat(rows).extracting(VoteRow::decision).containsOnly("removal");
    assertThat(rows.get(0).when())
        .containsExactly(
            new BallotCondition.Contested(false),
            new BallotCondition.Subject(RoleName.of("lead"), true, false));
    assertThat(rows.get(2).when()).contains(new BallotCondition.Electors(Comparison.AT_LEAST, 10));
  }

  @Test
  void alwaysAndABlankAreOneThing() {
    assertThat(rows("always").get(0).name()).hasToString("votes/removal");
    assertThat(rows("").get(0).when()).isEmpty();
  }

  @Test
  void rowsThatShareNoBallotStandBesideEachOther() {
    assertThat(rows("at least 10 electors", "fewer than 10 electors")).hasSize(2);
    assertThat(rows("about a lead", "not about a maintainer")).hasSize(2);
    assertThat(rows("contested", "uncontested", "otherwise")).hasSize(3);
  }

  @Test
  void twoRowsForOneBallotAreRefusedAndTheBallotIsShown() {
    assertThat(messages("at least 10 electors", "contested"))
        .containsExactly(
            "the rows `votes/removal@at least 10 electors` and `votes/removal@contested` are both"
                + " for a ballot with 10 electors, that is contested");
    assertThat(messages("about a maintainer", "not about a lead"))
        .containsExactly(
            "the rows `votes/removal@about maintainer` and `votes/removal@not about lead` are both"
                + " for a ballot about a `maintainer`");
    assertThat(messages("always", "contested")).hasSize(1);
  }

  @Test
  void numbersOfTwoElectoratesAreTwoNumbers() {
    assertThat(messages("at least 10 electors", "fewer than 10 electors|leads")).hasSize(1);
  }

  @Test
  void twoRowsForTheRestAreOneTooMany() {
    assertThat(read("otherwise", "otherwise").diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("Q0301");
  }

  @Test
  void conditionsThatExcludeEachOtherAreForNoBallot() {
    assertThat(messages("contested and uncontested"))
        .containsExactly("no ballot is ever one of which `contested and uncontested` holds");
    assertThat(messages("more than 9 electors and at most 9 electors")).hasSize(1);
    assertThat(messages("about a lead and not about a maintainer")).hasSize(1);
  }

  @Test
  void whatIsNoConditionIsRefusedWithOne() {
    assertThat(messages("10 electors")).containsExactly("the number is compared with nothing");
    assertThat(messages("contested or uncontested"))
        .containsExactly("conditions are not joined by `or`");
    assertThat(messages("otherwise and contested"))
        .containsExactly(
            "`otherwise` is for what no other row is for, so no condition stands beside it");
    assertThat(messages("about a laed")).containsExactly("no table declares the role `laed`");
    assertThat(messages("sometimes")).hasSize(1);
  }

  @Test
  void inChineseTheSameIsRead() {
    String text =
        """
        ---
        language: zh
        ---
        <!-- 章程：角色 -->
        | 角色 | 下级角色 |
        | --- | --- |
        | lead | |

        <!-- 章程：表决 -->
        | 表决事项 | 适用条件 | 表决人 | 通过条件 | 表决期 |
        | --- | --- | --- | --- | --- |
        | removal | 差额 且 10名以上表决人 且 当事人不是仅lead | lead | 赞成多于反对 | 自开始起至少72小时 |
        | removal | 其他情况 | lead | 赞成多于反对 | 自开始起至少72小时 |
        """;
    Reading reading = CharterReader.read(CharterSource.of("GOVERNANCE.md", text));
    assertThat(reading.diagnostics()).isEmpty();
    assertThat(reading.charter().orElseThrow().rows().votes())
        .extracting(row -> row.name().toString())
        .containsExactly(
            "votes/removal@at least 10 electors and contested and not about only lead",
            "votes/removal@otherwise");
  }
}
