package org.quorate.engine.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quorate.Handle;
import org.quorate.RoleName;
import org.quorate.charter.Abstentions;
import org.quorate.charter.Base;
import org.quorate.charter.Bound;
import org.quorate.charter.Bound.Rounding;
import org.quorate.charter.CharterRef;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Electorate;
import org.quorate.charter.Electorate.Barred;
import org.quorate.charter.Electorate.Roll;
import org.quorate.charter.Fraction;
import org.quorate.charter.OrganisationsNeeded;
import org.quorate.charter.Passing;
import org.quorate.charter.Reading;
import org.quorate.charter.Span;
import org.quorate.charter.Standard;
import org.quorate.charter.Veto;
import org.quorate.charter.VoteClock;
import org.quorate.charter.VoteRow;
import org.quorate.charter.VoteRow.CloseEarly;
import org.quorate.charter.Who;
import org.quorate.vote.Position;

class VoteTableTest {
  private static final String ROLES =
      """
      <!-- charter: roles -->
      | Role | Rung below |
      | --- | --- |
      | council | maintainer |
      | maintainer | |

      """;
  private static final String BASIC =
      """
      <!-- charter: votes -->
      | Decision | Who votes | Passes with | Open for | Why |
      | --- | --- | --- | --- | --- |
      | Release | maintainers | more for than against | at least 72 hours since opening | habit |
      """;
  private static final String FULL =
      """
      <!-- charter: votes -->
      | Decision | Who votes | Passes with | Open for | Quorum | For at least | Against at most \
      | Organisations at least | Ballot | Abstentions | Vetoed by | Roll taken | May not vote \
      | Leaves the base | Close early |
      | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
      | budget | maintainers or @ann | at least 2/3 of votes cast and more than 1/2 of electorate \
      | 3 to 14 days since notice | 1/3 of electorate rounded up | 3 | all but 2 \
      | 2, not the author's | for, against, abstain or blank | both | council, with reason \
      | at closing | recused, subject, council | subject | when decided |
      """;
  private static final String CHINESE =
      """
      ---
      language: zh
      ---
      <!-- 章程：角色 -->
      | 角色 | 下级角色 |
      | --- | --- |
      | council | maintainer |
      | maintainer | |

      <!-- 章程：表决 -->
      | 表决事项 | 表决人 | 通过条件 | 表决期 | 法定人数 | 赞成至少 | 反对至多 | 不同组织 | 选票 | 弃权 \
      | 可否决者 | 名单时点 | 回避 | 移出基数 | 提前结束 |
      | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
      | budget | maintainer或@ann | 所投票数的三分之二以上 且 超过全体成员的二分之一 | 自公告起3至14天 \
      | 全体成员的三分之一，向上取整 | 3票 | 除2名外的全体 | 2家，不含作者所在组织 | 赞成、反对、弃权或空白 \
      | 均计入 | council，须说明理由 | 结束时 | 回避者、当事人、council | 当事人 | 结果已定时 |
      """;

  private static Reading read(String text) {
    return CharterReader.read(CharterSource.of("GOVERNANCE.md", text));
  }

  private static VoteRow row(String text) {
    Reading reading = read(text);
    assertThat(reading.diagnostics()).isEmpty();
    return reading.charter().orElseThrow().rows().votes().get(0);
  }

  private static CharterRef ref(String text) {
    return read(text).charter().orElseThrow().ref();
  }

  @Test
  void fourColumnsAreEnough() {
    VoteRow row = row(ROLES + BASIC);
    assertThat(row.name()).hasToString("votes/release");
    assertThat(row.electorate())
        .isEqualTo(
            new Electorate(
                new Who.Role(RoleName.of("maintainer"), true), Roll.OPENING, List.of(), List.of()));
    assertThat(row.positions())
        .containsExactlyInAnyOrder(Position.FOR, Position.AGAINST, Position.ABSTAIN);
    assertThat(row.standard())
        .isEqualTo(
            new Standard(
                List.of(new Passing.MoreForThanAgainst()), null, null, null, null, null, null));
    assertThat(row.openFor())
        .isEqualTo(
            new VoteClock(new Span.Exact(Duration.ofHours(72)), null, VoteClock.Anchor.OPENING));
    assertThat(row.closeEarly()).isEqualTo(CloseEarly.NEVER);
    assertThat(row.why()).isEqualTo("habit");
  }

  @Test
  void everyColumnIsRead() {
    VoteRow row = row(ROLES + FULL);
    RoleName council = RoleName.of("council");
    Barred theCouncil = new Barred.These(new Who.Role(council, false));
    assertThat(row.electorate())
        .isEqualTo(
            new Electorate(
                new Who.AnyOf(
                    List.of(
                        new Who.People(Set.of(Handle.of("ann"))),
                        new Who.Role(RoleName.of("maintainer"), true))),
                Roll.CLOSING,
                List.of(new Barred.Recused(), new Barred.Subject(), theCouncil),
                List.of(new Barred.Subject())));
    assertThat(row.standard())
        .isEqualTo(
            new Standard(
                List.of(
                    new Passing.Share(new Fraction(2, 3), false, Base.BALLOTS),
                    new Passing.Share(new Fraction(1, 2), true, Base.ELECTORATE)),
                new Bound.Share(new Fraction(1, 3), false, Base.ELECTORATE, Rounding.UP),
                new Bound.Count(3),
                new Bound.AllBut(2),
                new OrganisationsNeeded(2, true),
                Abstentions.BOTH,
                new Veto(new Who.Role(council, false), true, null, null, null)));
    assertThat(row.openFor())
        .isEqualTo(
            new VoteClock(
                new Span.Exact(Duration.ofDays(3)),
                new Span.Exact(Duration.ofDays(14)),
                VoteClock.Anchor.NOTICE));
    assertThat(row.positions()).hasSize(4).contains(Position.BLANK);
    assertThat(row.closeEarly()).isEqualTo(CloseEarly.DECIDED);
  }

  @Test
  void inChineseTheSameIsRead() {
    VoteRow english = row(ROLES + FULL);
    VoteRow chinese = row(CHINESE);
    assertThat(chinese.electorate()).isEqualTo(english.electorate());
    assertThat(chinese.standard()).isEqualTo(english.standard());
    assertThat(chinese.openFor()).isEqualTo(english.openFor());
    assertThat(chinese.positions()).isEqualTo(english.positions());
    assertThat(chinese.closeEarly()).isEqualTo(english.closeEarly());
    assertThat(chinese.name()).isEqualTo(english.name());
  }

  @Test
  void whatVotesCastMeansIsSaidByAbstentions() {
    String asked = FULL.replace("| both |", "| quorum |");
    assertThat(row(ROLES + asked).standard().passesWith())
        .contains(new Passing.Share(new Fraction(2, 3), false, Base.FOR_AND_AGAINST));
    assertThat(read(ROLES + FULL.replace("| both |", "| |")).diagnostics())
        .extracting(it -> it.code())
        .containsExactly("Q0440");
  }

  @Test
  void whereNobodyCanAbstainVotesCastLeaveNothingOpen() {
    String two =
        BASIC
            .replace("| Why |", "| Ballot |")
            .replace("| habit |", "| for or against |")
            .replace("more for than against", "at least 2/3 of votes cast");
    assertThat(row(ROLES + two).standard().passesWith())
        .containsExactly(new Passing.Share(new Fraction(2, 3), false, Base.FOR_AND_AGAINST));
  }

  @Test
  void aClockInWorkingDaysGoesByTheCalendarOfTheCharter() {
    String front = "---\ncalendar: cn\ninclude: cn.txt\n---\n";
    String votes = BASIC.replace("at least 72 hours", "2 to 5 working days");
    Reading reading =
        CharterReader.read(
            CharterSource.of(
                "GOVERNANCE.md",
                java.util.Map.of(
                    "GOVERNANCE.md",
                    (front + ROLES + votes).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    "cn.txt",
                    "# calendar: cn\nfrom 2026-01-01\nto 2026-12-31\n"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    assertThat(reading.charter().orElseThrow().rows().votes().get(0).openFor())
        .isEqualTo(
            new VoteClock(
                new Span.WorkingDays(2, "cn"),
                new Span.WorkingDays(5, "cn"),
                VoteClock.Anchor.OPENING));
  }

  @Test
  void anotherVoteIsAnotherRule() {
    CharterRef before = ref(ROLES + BASIC);
    assertThat(ref(ROLES + BASIC.replace("72", "71")).rules()).isNotEqualTo(before.rules());
    assertThat(ref(BASIC + "\n" + ROLES).rules()).isEqualTo(before.rules());
    assertThat(ref(ROLES).rules()).isNotEqualTo(before.rules());
  }

  @Test
  void theNameOfBallotsThatNoRowDecidesIsKept() {
    assertThat(read(ROLES + BASIC.replace("Release", "Undecided")).diagnostics())
        .extracting(it -> it.message())
        .containsExactly("the name `undecided` is kept for ballots that no row decides");
  }
}
