package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.GovernanceEngine;
import org.quorate.RoleName;
import org.quorate.charter.BodyRow;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Fraction;
import org.quorate.charter.Mandate;
import org.quorate.charter.OrganisationCap;
import org.quorate.charter.OverCap;
import org.quorate.charter.Reading;
import org.quorate.charter.Span;
import org.quorate.charter.Stake;
import org.quorate.charter.Substitute;
import org.quorate.charter.Vacancy;
import org.quorate.charter.Who;

/** Rows of bodies in either language. */
class BodyTablesTest {
  private static final String ENGLISH =
      """
      <!-- charter: roles -->
      | Role |
      | --- |
      | council member |
      | alternate |

      <!-- charter: bodies -->
      | Body | Members | Seats | Organisation cap | Counts as one organisation | If over the cap | Term | Term limit | Vacancy | Substitute |
      | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
      | council | council member | 7 | 1 at election, 1/4 of seats, rounded up, at least 1 at any time | more than 25% | resign within 30 days, waived by votes/waiver | 2 years | 2 terms in a row and 4 terms in all | votes/waiver within 60 days, else 2 council members | alternates of the same organization |

      <!-- charter: votes -->
      | Decision | Who votes | Passes with | Open for |
      | --- | --- | --- | --- |
      | waiver | council member | more than 1/2 of electorate | until decided |
      """;
  private static final String CHINESE =
      """
      ---
      governance: 1
      language: zh
      ---
      <!-- 章程：角色 -->
      | 角色 |
      | --- |
      | council member |
      | alternate |

      <!-- 章程：机构 -->
      | 机构 | 成员 | 席位 | 组织上限 | 计为同一组织 | 超出上限 | 任期 | 任期限制 | 空缺 | 替补 |
      | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
      | council | council member | 7 | 选举时1席，任何时候席位的四分之一，向上取整，至少1席 | 超过25% | 30天内辞职，经 votes/waiver 豁免 | 2年 | 连续2届 且 合计4届 | votes/waiver 须在60天内，否则 2名 council member | 同单位的 alternate |

      <!-- 章程：表决 -->
      | 表决事项 | 表决人 | 通过条件 | 表决期 |
      | --- | --- | --- | --- |
      | waiver | council member | 赞成多于反对 | 自开始起至少3天 |
      """;

  private static BodyRow body(String text) {
    try (GovernanceEngine engine = Engines.create()) {
      Reading reading = engine.read(CharterSource.of("GOVERNANCE.md", text));
      assertThat(reading.diagnostics()).isEmpty();
      return reading.charter().orElseThrow().rows().bodies().get(0);
    }
  }

  @Test
  void everyColumnIsReadAsItIsMeant() {
    BodyRow row = body(ENGLISH);

    assertThat(row.seats()).isEqualTo(7);
    assertThat(row.cap())
        .isEqualTo(
            new OrganisationCap(new Fraction(1, 4), false, true, true, 1, Stake.HALF)
                .electing(OrganisationCap.of(1))
                .of(new Stake(new Fraction(1, 4), true)));
    assertThat(row.overCap())
        .isEqualTo(
            new OverCap.Unless(new OverCap.Resign(new Span.Exact(Duration.ofDays(30))), "waiver"));
    assertThat(row.vacancy())
        .isEqualTo(
            new Vacancy(
                List.of(
                    new Vacancy.Voted("waiver", new Span.Exact(Duration.ofDays(60))),
                    new Vacancy.Appointed(2, new Who.Role(RoleName.of("council member"), false)))));
    assertThat(row.substitute())
        .isEqualTo(new Substitute(RoleName.of("alternate"), Substitute.Shared.ORGANISATION));
    assertThat(row.mandate()).isEqualTo(new Mandate(Period.ofMonths(24), 2, 4));
  }

  @Test
  void bothLanguagesMeanTheSame() {
    BodyRow english = body(ENGLISH);
    BodyRow chinese = body(CHINESE);

    assertThat(chinese.seats()).isEqualTo(english.seats());
    assertThat(chinese.cap()).isEqualTo(english.cap());
    assertThat(chinese.overCap()).isEqualTo(english.overCap());
    assertThat(chinese.vacancy()).isEqualTo(english.vacancy());
    assertThat(chinese.substitute()).isEqualTo(english.substitute());
    assertThat(chinese.mandate()).isEqualTo(english.mandate());
  }
}
