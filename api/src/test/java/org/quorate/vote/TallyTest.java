package org.quorate.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quorate.OrganisationName;

class TallyTest {
  private static final OptionName ANN = OptionName.of("Ann (@ann)");
  private static final OptionName BOB = OptionName.of("Bob");

  @Test
  void anOptionKeepsItsPrintedNameWithoutBlanksAroundIt() {
    assertThat(OptionName.of("  Ann (@ann) ")).isEqualTo(ANN).hasToString("Ann (@ann)");
    assertThat(ANN).isLessThan(BOB);
    assertThat(OptionName.of("Rene\u0301")).isEqualTo(OptionName.of("Ren\u00e9"));
    assertThat(
            OptionName.of(
                "\u2018\u9009\u9879\uff08\u7532\uff09\u2019 \u2013 \u0411\u043e\u0440\u0438\u0441"))
        .isNotNull();
    assertThatThrownBy(() -> OptionName.of("\u0410nn")).hasMessageContaining("among Latin");
    assertThatThrownBy(() -> OptionName.of("An\u200bn")).hasMessageContaining("U+200B");
    assertThatThrownBy(() -> OptionName.of("An\u202en")).hasMessageContaining("U+202E");
    assertThatThrownBy(() -> OptionName.of(" ")).hasMessageContaining("1 to 256 characters");
    assertThatThrownBy(() -> OptionName.of("a\u0007b")).hasMessageContaining("control character");
    assertThatThrownBy(() -> OptionName.of("x".repeat(257))).hasMessageContaining("this has 257");
  }

  @Test
  void aMatrixSaysHowManyPreferOneToTheOther() {
    Pairwise pairs = new Pairwise(List.of(ANN, BOB), List.of(List.of(0L, 3L), List.of(2L, 0L)));
    assertThat(pairs.preferring(ANN, BOB)).isEqualTo(3);
    assertThat(pairs.preferring(BOB, ANN)).isEqualTo(2);
    assertThatThrownBy(() -> pairs.preferring(ANN, OptionName.of("Cat")))
        .hasMessage("`Cat` is not an option here");
    List<List<Long>> ragged = List.of(List.of(0L));
    assertThatThrownBy(() -> new Pairwise(List.of(ANN, BOB), ragged))
        .hasMessage("a matrix has one row and one column an option");
    assertThat(Pairwise.none().options()).isEmpty();
  }

  @Test
  void aTallyIsACopyAndNamesItsMarginOnlyWhereThereIsOne() {
    List<OptionName> winners = new ArrayList<>(List.of(ANN));
    Tally tally = tally(winners, 2L);
    winners.clear();
    assertThat(tally.winners()).containsExactly(ANN);
    assertThat(tally.margin()).hasValue(2);
    assertThat(tally(List.of(ANN), null).margin()).isEmpty();
  }

  @Test
  void votesNotCountedAreAddedToATally() {
    NotCounted blank = new NotCounted(7, 1, "it marks no option");
    assertThat(tally(List.of(ANN), 2L).without(List.of(blank)).notCounted()).containsExactly(blank);
  }

  @Test
  void whomNobodyChoseHasNoSeatByAMethodThatCountsVotesForOptions() {
    Tally tally = tally(List.of(ANN), 2L);
    assertThat(tally.order()).containsExactly(List.of(ANN), List.of(BOB));
    assertThat(tally.electable(VotingMethod.APPROVAL)).containsExactly(List.of(ANN));
    assertThat(tally.electable(VotingMethod.SCHULZE)).isEqualTo(tally.order());
  }

  @Test
  void seatsAreACopy() {
    List<Seats.PassedOver> passed =
        new ArrayList<>(List.of(new Seats.PassedOver(BOB, OrganisationName.of("acme"))));
    Seats seats = new Seats(List.of(ANN), passed, List.of(), 1, List.of());
    passed.clear();
    assertThat(seats.passedOver()).hasSize(1);
  }

  private static Tally tally(List<OptionName> winners, @Nullable Long lead) {
    Round round =
        new Round(
            List.of(new Round.Standing(ANN, BigDecimal.TEN)),
            BigDecimal.ZERO,
            List.of(ANN),
            List.of());
    Lot lot = new Lot("seed", 1, List.of(ANN, BOB));
    Working working =
        new Working(Pairwise.none(), List.of(round), List.of(lot), List.of("nothing dropped"));
    return new Tally(
        winners, List.of(List.of(ANN), List.of(BOB)), List.of(), working, List.of(), lead);
  }
}
