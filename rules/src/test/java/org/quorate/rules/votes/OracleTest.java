package org.quorate.rules.votes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.quorate.vote.Contest;
import org.quorate.vote.OptionName;
import org.quorate.vote.Round;
import org.quorate.vote.Strength;
import org.quorate.vote.Tally;
import org.quorate.vote.Unranked;

/** The counts against brute force. */
class OracleTest {

  @Property(tries = 300)
  void schulzeIsTheBestOfAllPaths(@ForAll(supplier = Casts.class) Casts.Cast cast) {
    for (Unranked unranked : Unranked.values()) {
      for (Strength strength : Strength.values()) {
        Schulze method = new Schulze(unranked, strength);
        Oracle oracle = new Oracle(cast.size(), cast.readBy(method));
        Precedence precedence = method.order(matrix(cast, method), contest(cast)).precedence();
        for (int i = 0; i < cast.size(); i++) {
          for (int j = 0; j < cast.size(); j++) {
            assertThat(precedence.above(i, j))
                .isEqualTo(
                    oracle.schulzeAbove(
                        i, j, unranked == Unranked.LAST, strength == Strength.MARGINS));
          }
        }
      }
    }
  }

  @Property(tries = 300)
  void withoutACondorcetWinnerTheSmithSetStandsFirst(
      @ForAll(supplier = Casts.class) Casts.Cast cast) {
    for (Unranked unranked : Unranked.values()) {
      CondorcetWinner method = new CondorcetWinner(unranked);
      Oracle oracle = new Oracle(cast.size(), cast.readBy(method));
      Set<Integer> smith = oracle.smith(unranked == Unranked.LAST);
      Precedence precedence = method.order(matrix(cast, method), contest(cast)).precedence();
      assertThat(precedence.lists().get(0)).containsExactlyInAnyOrderElementsOf(smith);
    }
  }

  @Property(tries = 300)
  void schulzeElectsFromTheSmithSet(@ForAll(supplier = Casts.class) Casts.Cast cast) {
    for (Unranked unranked : Unranked.values()) {
      for (Strength strength : Strength.values()) {
        Schulze method = new Schulze(unranked, strength);
        Oracle oracle = new Oracle(cast.size(), cast.readBy(method));
        Tally tally = tally(cast, method);
        Set<OptionName> elected = new HashSet<>(tally.winners());
        elected.addAll(tally.tied());
        List<OptionName> smith =
            contest(cast).named(oracle.smith(unranked == Unranked.LAST).stream().sorted().toList());
        if (!cast.readBy(method).isEmpty()) {
          assertThat(smith).containsAll(elected);
        }
      }
    }
  }

  @Property(tries = 300)
  void bordaAddsUp(@ForAll(supplier = Casts.class) Casts.Cast cast) {
    Method method = new Borda();
    Oracle oracle = new Oracle(cast.size(), cast.readBy(method));
    for (Round round : tally(cast, method).working().rounds()) {
      for (int i = 0; i < cast.size(); i++) {
        BigDecimal twice = round.standings().get(i).votes().multiply(BigDecimal.valueOf(2));
        assertThat(twice).isEqualByComparingTo(BigDecimal.valueOf(oracle.twiceBorda(i)));
      }
    }
  }

  @Property(tries = 500)
  void whoWinsTheRunOffDoesSoHoweverTiesAreBroken(@ForAll(supplier = Casts.class) Casts.Cast cast) {
    Method method = new InstantRunoff();
    List<int[]> votes = cast.readBy(method);
    Set<Integer> all = new HashSet<>(IntStream.range(0, cast.size()).boxed().toList());
    List<OptionName> possible =
        contest(cast)
            .named(new Oracle(cast.size(), votes).runoffWinners(all).stream().sorted().toList());
    Tally tally = tally(cast, method);
    if (tally.tied().isEmpty()) {
      assertThat(possible).isEqualTo(tally.winners());
    } else {
      assertThat(tally.tied()).containsAll(possible);
    }
  }

  private static Contest contest(Casts.Cast cast) {
    return Contest.of(cast.options(), 1);
  }

  private static Matrix matrix(Casts.Cast cast, Compared method) {
    Matrix matrix = new Matrix(cast.size());
    cast.readBy(method).forEach(vote -> matrix.add(vote, 1, method.unranked()));
    return matrix;
  }

  private static Tally tally(Casts.Cast cast, Method method) {
    Poll poll = Poll.of(method, contest(cast));
    cast.votes().forEach(poll::add);
    return poll.tally();
  }
}
