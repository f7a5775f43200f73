package org.quorate.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.charter.Bound.Rounding;

class BoundTest {
  private static Bound share(int part, int of, boolean strict, Rounding rounding) {
    return new Bound.Share(new Fraction(part, of), strict, Base.ELECTORATE, rounding);
  }

  private static long first(LongPredicate reached) {
    return LongStream.range(0, 100_000).filter(reached).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"64, 12", "65, 13", "1011, 48", "0, 0", "1, 2"})
  void theQuorumOfDebianIsDerivedFromTheNumberOfDevelopers(long developers, long quorum) {
    assertThat(new Bound.Root(3, 2, Rounding.NONE).least(developers)).hasValue(quorum);
  }

  @Test
  void rootsAreExactWhateverTheirRounding() {
    for (int times = 1; times < 5; times++) {
      for (int over = 1; over < 5; over++) {
        for (long n = 0; n < 200; n++) {
          long square = (long) times * times * n;
          long of = over;
          long up = first(number -> number * of * number * of >= square);
          long down = first(number -> (number + 1) * of * (number + 1) * of > square);
          assertThat(new Bound.Root(times, over, Rounding.NONE).least(n)).hasValue(up);
          assertThat(new Bound.Root(times, over, Rounding.UP).least(n)).hasValue(up);
          assertThat(new Bound.Root(times, over, Rounding.DOWN).least(n)).hasValue(down);
        }
      }
    }
  }

  @Test
  void sharesAreExactToo() {
    assertThat(share(1, 3, false, Rounding.NONE).least(9)).hasValue(3);
    assertThat(share(1, 3, false, Rounding.NONE).least(10)).hasValue(4);
    assertThat(share(1, 3, false, Rounding.DOWN).least(11)).hasValue(3);
    assertThat(share(1, 2, true, Rounding.NONE).least(10)).hasValue(6);
    assertThat(share(1, 2, true, Rounding.NONE).least(11)).hasValue(6);
    assertThat(share(1, 2, true, Rounding.UP).least(11)).hasValue(7);
  }

  @Test
  void otherNumbersAreDerivedOrCounted() {
    assertThat(new Bound.Count(4).least(2)).hasValue(4);
    assertThat(new Bound.AllBut(2).least(9)).hasValue(7);
    assertThat(new Bound.AllBut(2).least(1)).hasValue(0);
    assertThat(new Bound.SmallerOf(3).least(2)).hasValue(2);
    assertThat(new Bound.SmallerOf(3).least(8)).hasValue(3);
    Fraction half = new Fraction(1, 2);
    assertThat(new Bound.Share(half, false, Base.PRESENT, Rounding.NONE).least(8)).isEmpty();
  }

  @Test
  void aWholeWorldOfElectorsIsNoOverflow() {
    assertThat(new Bound.Root(1_000_000, 1, Rounding.NONE).least(10_000_000_000L))
        .hasValue(100_000_000_000L);
  }
}
