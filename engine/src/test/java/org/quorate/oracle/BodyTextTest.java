package org.quorate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quorate.GovernanceEngine;
import org.quorate.charter.BodyRow;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.OrganisationCap;
import org.quorate.charter.OverCap;
import org.quorate.charter.Reading;
import org.quorate.charter.Stake;
import org.quorate.charter.Substitute;
import org.quorate.charter.Who;
import org.quorate.engine.Engines;

/** A body that is written is read back as it was, in either language. */
class BodyTextTest {
  private static final int CASES = 1_000;

  /** What rows are refused for that say what nobody could mean. */
  private static final Set<String> REFUSED =
      Set.of("Q0312", "Q0341", "Q0351", "Q0420", "Q0421", "Q0623");

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenIsReadBack(Tongue tongue) {
    int read = 0;
    try (GovernanceEngine engine = Engines.create()) {
      for (int seed = 0; seed < CASES; seed++) {
        for (BodyRow row : rows(seed)) {
          String text = document(row, tongue);
          Reading reading = engine.read(source(text));
          for (Diagnostic one : reading.diagnostics()) {
            assertThat(!one.isError() || REFUSED.contains(one.code()))
                .as(one + "\n" + text)
                .isTrue();
          }
          if (reading.charter().isPresent()) {
            read++;
            assertThat(said(reading.charter().get().rows().bodies().get(0)))
                .as(text)
                .isEqualTo(said(row));
          }
        }
      }
    }
    assertThat(read).isGreaterThan(CASES / 2);
  }

  private static List<BodyRow> rows(int seed) {
    return Stream.of(
            LadderBallots.departing(seed).charter().rows().bodies(),
            LadderBallots.climbing(seed).charter().rows().bodies())
        .flatMap(List::stream)
        .filter(BodyTextTest::isSayable)
        .map(row -> seed % 3 == 0 ? chaired(row) : row)
        .map(row -> seed % 4 < 2 ? lent(row, seed % 4 == 0) : row)
        .toList();
  }

  /** More than nothing is whatever it is; without a cap nothing is over it. */
  private static boolean isSayable(BodyRow row) {
    OrganisationCap cap = row.cap();
    if (cap == null) {
      return row.overCap().equals(OverCap.UNSAID);
    }
    Stake stake = cap.together();
    return stake.share().numerator() > 0 || !stake.strict();
  }

  /** A chair is of just that role. */
  private static BodyRow chaired(BodyRow row) {
    return row.toBuilder().chair(new Who.Role(Vocabulary.LADDER.get(0), true)).build();
  }

  private static BodyRow lent(BodyRow row, boolean byModule) {
    Substitute.Shared shared = byModule ? Substitute.Shared.MODULE : Substitute.Shared.ORGANISATION;
    return row.lending(new Substitute(Vocabulary.TEAMS.get(0), shared));
  }

  private static List<Object> said(BodyRow row) {
    return List.of(
        row.members(),
        String.valueOf(row.seats()),
        String.valueOf(row.cap()),
        row.overCap(),
        row.mandate(),
        String.valueOf(row.vacancy()),
        String.valueOf(row.substitute()),
        String.valueOf(row.chair()));
  }

  private static String document(BodyRow row, Tongue tongue) {
    StringBuilder text = new StringBuilder();
    text.append("---\ngovernance: 1\nlanguage: ").append(tongue.say("en", "zh"));
    text.append("\ninclude: cn.txt\n---\n").append(new BodyText(tongue).table(row));
    text.append(tongue.say("\n<!-- charter: roles -->\n| Role |\n", "\n<!-- 章程：角色 -->\n| 角色 |\n"));
    text.append("| --- |\n");
    Vocabulary.ROLES.forEach(role -> text.append("| ").append(role).append(" |\n"));
    text.append(
        tongue.say(
            "\n<!-- charter: votes -->\n| Decision | Who votes | Passes with | Open for | Voting"
                + " method |\n",
            "\n<!-- 章程：表决 -->\n| 表决事项 | 表决人 | 通过条件 | 表决期 | 表决方法 |\n"));
    text.append("| --- | --- | --- | --- | --- |\n");
    for (String name : List.of("board", "members", "court")) {
      text.append("| ").append(name);
      text.append(
          tongue.say(
              " | lead | more for than against | at least 3 days since opening | |\n",
              " | lead | 赞成多于反对 | 自开始起至少3天 | |\n"));
    }
    text.append(
        tongue.say(
            "| poll | lead | seats filled | at least 3 days since opening | plurality for council |\n",
            "| poll | lead | 席位选满 | 自开始起至少3天 | 相对多数，选入 council |\n"));
    return text.toString();
  }

  private static CharterSource source(String text) {
    String calendar = "# calendar: cn\nfrom 2026-03-02\nto 2026-03-13\n";
    return CharterSource.of(
        "GOVERNANCE.md",
        Map.of(
            "GOVERNANCE.md", text.getBytes(StandardCharsets.UTF_8),
            "cn.txt", calendar.getBytes(StandardCharsets.UTF_8)));
  }
}
