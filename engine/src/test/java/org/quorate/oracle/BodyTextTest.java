package org.quorate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quorate.GovernanceEngine;
import org.quorate.charter.BodyRow;
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
          Reading reading = engine.read(WrittenCharter.source(text));
          WrittenCharter.isRefusedFor(REFUSED, reading.diagnostics(), text);
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
    return WrittenCharter.of(
        tongue,
        new BodyText(tongue).table(row),
        WrittenCharter.roles(tongue),
        WrittenCharter.votes(tongue, "council"));
  }
}
