package org.quorate.rules.votes;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import org.quorate.vote.Contest;
import org.quorate.vote.OptionName;

/** Up to twelve votes on 2 to 5 options: full rankings, and marks of any kind. */
public final class Casts implements ArbitrarySupplier<Casts.Cast> {

  @Override
  public Arbitrary<Cast> get() {
    return Arbitraries.integers()
        .between(2, 5)
        .flatMap(
            size ->
                Arbitraries.oneOf(loose(size), strict(size))
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(12)
                    .map(votes -> new Cast(size, votes)));
  }

  private static Arbitrary<int[]> loose(int size) {
    return Arbitraries.integers().between(0, size).array(int[].class).ofSize(size);
  }

  private static Arbitrary<int[]> strict(int size) {
    return Arbitraries.shuffle(IntStream.rangeClosed(1, size).boxed().toList())
        .map(ranks -> ranks.stream().mapToInt(Integer::intValue).toArray());
  }

  static OptionName option(int place) {
    return OptionName.of("option " + (char) ('A' + place));
  }

  /** Marks of some voters. */
  public record Cast(int size, List<int[]> votes) {

    List<OptionName> options() {
      return IntStream.range(0, size).mapToObj(Casts::option).toList();
    }

    /** Those that a method can read. */
    List<int[]> readBy(Method method) {
      Count count = method.count(Contest.of(options(), 1));
      return votes.stream().filter(vote -> count.flaw(vote).isEmpty()).toList();
    }

    @Override
    public String toString() {
      return size + " options: " + votes.stream().map(Arrays::toString).toList();
    }
  }
}
