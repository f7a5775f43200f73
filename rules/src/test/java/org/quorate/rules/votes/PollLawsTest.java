package org.quorate.rules.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.rules.votes.Casts.option;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.quorate.OrganisationName;
import org.quorate.rules.votes.Casts.Cast;
import org.quorate.vote.Body;
import org.quorate.vote.Cap;
import org.quorate.vote.Contest;
import org.quorate.vote.OptionName;
import org.quorate.vote.Round;
import org.quorate.vote.Seats;
import org.quorate.vote.Strength;
import org.quorate.vote.Tally;
import org.quorate.vote.Unranked;

/** What holds for every method, or for each that has the property. */
class PollLawsTest {
  private static final List<Method> ONE_SEAT =
      List.of(new InstantRunoff(), new DefaultOption(option(0), 1, Map.of()));
  private static final List<Method> MONOTONE =
      List.of(
          new Plurality(),
          new Approval(),
          new Borda(),
          new CondorcetWinner(Unranked.LAST),
          new Schulze(Unranked.LAST, Strength.WINNING_VOTES),
          new Schulze(Unranked.LAST, Strength.MARGINS));
  private static final List<Method> SEVERAL_SEATS =
      Stream.concat(
              MONOTONE.stream(),
              Stream.of(
                  new Score(5),
                  new Star(5),
                  new Quadratic(60),
                  new Schulze(Unranked.NOT_COMPARED, Strength.WINNING_VOTES),
                  new CondorcetWinner(Unranked.NOT_COMPARED),
                  new ScottishStv()))
          .toList();
  private static final List<Method> ALL =
      Stream.concat(SEVERAL_SEATS.stream(), ONE_SEAT.stream()).toList();

  @Property(tries = 300)
  void theOrderOfVotesNeverMatters(
      @ForAll(supplier = Casts.class) Cast cast, @ForAll Random random) {
    List<int[]> shuffled = new ArrayList<>(cast.votes());
    Collections.shuffle(shuffled, random);
    for (Run run : runs(cast, 2)) {
      assertThat(run.tally(shuffled).without(List.of()))
          .isEqualTo(run.tally(cast.votes()).without(List.of()));
    }
  }

  @Property(tries = 300)
  void theOrderOfOptionsNeverMattersNotEvenByLot(
      @ForAll(supplier = Casts.class) Cast cast, @ForAll Random random) {
    List<Integer> moved = new ArrayList<>(IntStream.range(0, cast.size()).boxed().toList());
    Collections.shuffle(moved, random);
    List<OptionName> names = moved.stream().map(Casts::option).toList();
    List<int[]> votes =
        cast.votes().stream()
            .map(vote -> moved.stream().mapToInt(place -> vote[place]).toArray())
            .toList();
    for (Run run : runs(cast, 2)) {
      Run other = new Run(run.method, new Contest(names, run.contest.seats(), run.contest.seed()));
      assertThat(unordered(other.tally(votes))).isEqualTo(unordered(run.tally(cast.votes())));
    }
  }

  @Property(tries = 300)
  void aRunningTallyEqualsOneFromScratch(
      @ForAll(supplier = Casts.class) Cast cast, @ForAll(supplier = Casts.class) Cast more) {
    for (Run run : runs(cast, 2)) {
      Poll running = Poll.of(run.method, run.contest);
      Poll scratch = Poll.of(run.method, run.contest);
      cast.votes().forEach(vote -> running.add(vote).tally());
      cast.votes().forEach(scratch::add);
      if (more.size() == cast.size()) {
        List<int[]> changed =
            more.votes().stream().filter(vote -> run.count().flaw(vote).isEmpty()).toList();
        changed.forEach(running::add);
        changed.forEach(running::withdraw);
      }
      assertThat(running.tally().without(List.of())).isEqualTo(scratch.tally().without(List.of()));
    }
  }

  @Property(tries = 200)
  void equalVotesCountAsOftenAsTheyWereCast(
      @ForAll(supplier = Casts.class) Cast cast, @ForAll @IntRange(min = 2, max = 4) int times) {
    for (Run run : runs(cast, 2)) {
      Poll grouped = Poll.of(run.method, run.contest);
      cast.votes().forEach(vote -> grouped.add(times, vote));
      List<int[]> single = new ArrayList<>();
      IntStream.range(0, times).forEach(i -> single.addAll(cast.votes()));
      assertThat(grouped.tally().without(List.of()))
          .isEqualTo(run.tally(single).without(List.of()));
    }
  }

  @Property(tries = 300)
  void everySeatIsFilledOrTiedAndNobodyStandsTwice(
      @ForAll(supplier = Casts.class) Cast cast, @ForAll @IntRange(min = 1, max = 6) int seats) {
    for (Run run : runs(cast, seats)) {
      Tally tally = run.tally(cast.votes());
      Set<OptionName> seen = new HashSet<>();
      tally.order().forEach(together -> assertThat(seen.addAll(together)).isTrue());
      assertThat(seen).hasSize(cast.size());
      assertThat(tally.winners()).doesNotHaveDuplicates();
      assertThat(Collections.disjoint(tally.winners(), tally.tied())).isTrue();
      int filled = Math.min(run.contest.seats(), electable(run.method, tally, cast.size()));
      if (tally.tied().isEmpty()) {
        assertThat(tally.winners()).hasSize(filled);
      } else {
        assertThat(tally.winners()).hasSizeLessThan(filled);
        assertThat(tally.winners().size() + tally.tied().size()).isGreaterThanOrEqualTo(filled);
      }
    }
  }

  /** How many options the method can elect: by totals none without a vote or a point. */
  private static int electable(Method method, Tally tally, int size) {
    boolean any = !(method instanceof Totalled totalled) || !totalled.electsChosenOnly();
    if (any || tally.working().rounds().isEmpty()) {
      return size;
    }
    return (int)
        tally.working().rounds().stream()
            .flatMap(round -> round.standings().stream())
            .filter(standing -> standing.votes().signum() > 0)
            .count();
  }

  @Property(tries = 300)
  void aLotOnlySettlesWhatIsTied(
      @ForAll(supplier = Casts.class) Cast cast, @ForAll @IntRange(min = 1, max = 4) int seats) {
    for (Run run : runs(cast, seats)) {
      Tally without =
          new Run(run.method, Contest.of(run.contest.options(), run.contest.seats()))
              .tally(cast.votes());
      Tally drawn = new Run(run.method, run.contest.withLotsFrom("seed")).tally(cast.votes());
      if (!cast.readBy(run.method).isEmpty()) {
        assertThat(drawn.tied()).isEmpty();
        assertThat(drawn.winners()).containsAll(without.winners());
        Set<OptionName> possible = new HashSet<>(without.winners());
        possible.addAll(without.tied());
        assertThat(possible).containsAll(drawn.winners());
      }
    }
  }

  @Property(tries = 300)
  void raisingAWinnerNeverUnseatsIt(
      @ForAll(supplier = Casts.class) Cast cast, @ForAll @IntRange(min = 0, max = 11) int voter) {
    for (Method method : MONOTONE) {
      Run run = new Run(method, Contest.of(cast.options(), 1));
      Tally before = run.tally(cast.votes());
      if (before.winners().isEmpty()) {
        continue;
      }
      int winner = run.contest.options().indexOf(before.winners().get(0));
      int[] raised = cast.votes().get(voter % cast.votes().size()).clone();
      raised[winner] = raised[winner] == 0 ? cast.size() : Math.max(1, raised[winner] - 1);
      boolean readable = run.count().flaw(raised).isEmpty();
      boolean worse = method instanceof Plurality && !readable;
      List<int[]> votes = new ArrayList<>(cast.votes());
      votes.set(voter % votes.size(), raised);
      if (!worse) {
        assertThat(run.tally(votes).winners()).isEqualTo(before.winners());
      }
    }
  }

  @Property(tries = 300)
  void aCondorcetWinnerIsElectedByEachMethodThatComparesPairs(
      @ForAll(supplier = Casts.class) Cast cast) {
    for (Unranked unranked : Unranked.values()) {
      Contest contest = Contest.of(cast.options(), 1);
      List<OptionName> winner =
          new Run(new CondorcetWinner(unranked), contest).tally(cast.votes()).winners();
      if (!winner.isEmpty()) {
        for (Strength strength : Strength.values()) {
          assertThat(
                  new Run(new Schulze(unranked, strength), contest).tally(cast.votes()).winners())
              .isEqualTo(winner);
        }
        if (unranked == Unranked.LAST) {
          Method byDefault = new DefaultOption(option(0), 1, Map.of());
          assertThat(new Run(byDefault, contest).tally(cast.votes()).winners()).isEqualTo(winner);
        }
      }
    }
  }

  @Property(tries = 300)
  void withFewerVotesThanTheMarginTheWinnersStay(
      @ForAll(supplier = Casts.class) Cast cast, @ForAll(supplier = Casts.class) Cast more) {
    for (Method method : SEVERAL_SEATS) {
      Run run = new Run(method, Contest.of(cast.options(), 1));
      Tally before = run.tally(cast.votes());
      if (before.margin().isPresent() && more.size() == cast.size()) {
        int fewer = (int) Math.max(0, before.margin().getAsLong() - 1);
        List<int[]> votes = new ArrayList<>(cast.votes());
        votes.addAll(more.votes().subList(0, Math.min(fewer, more.votes().size())));
        if (!before.winners().isEmpty()) {
          assertThat(run.tally(votes).winners()).isEqualTo(before.winners());
        }
      }
    }
  }

  @Property(tries = 300)
  void votesAreNeitherMadeNorLostInTransfers(@ForAll(supplier = Casts.class) Cast cast) {
    for (Method method : List.of(new ScottishStv(), new InstantRunoff())) {
      Run run = new Run(method, new Contest(cast.options(), 1, "seed"));
      long read = cast.readBy(method).size();
      for (Round round : run.tally(cast.votes()).working().rounds()) {
        assertThat(
                round.standings().stream()
                    .map(Round.Standing::votes)
                    .reduce(round.exhausted(), BigDecimal::add))
            .isEqualByComparingTo(BigDecimal.valueOf(read));
      }
    }
  }

  @Property(tries = 300)
  void aCapNeverSeatsMore(
      @ForAll(supplier = Casts.class) Cast cast,
      @ForAll @IntRange(min = 0, max = 2) int limit,
      @ForAll @IntRange(min = 1, max = 5) int seats) {
    OrganisationName one = OrganisationName.of("one");
    OrganisationName two = OrganisationName.of("two");
    Map<OptionName, Set<OrganisationName>> of =
        Map.of(option(0), Set.of(one), option(1), Set.of(one, two), option(2), Set.of(two));
    Body body = new Body(seats, List.of(Set.of(two)), of);
    for (Run run : runs(cast, 1)) {
      Tally tally = run.tally(cast.votes());
      for (String seed : Arrays.asList(null, "seed")) {
        Seats seated = CappedSeats.of(tally.order(), body, Cap.of(limit), seed);
        assertThat(seated.seated()).hasSizeLessThanOrEqualTo(seats).doesNotHaveDuplicates();
        for (OrganisationName name : List.of(one, two)) {
          long staying = name.equals(two) ? 1 : 0;
          long now =
              seated.seated().stream().filter(option -> body.of(option).contains(name)).count();
          assertThat(now).isLessThanOrEqualTo(Math.max(0, limit - staying));
        }
      }
    }
  }

  private static List<Run> runs(Cast cast, int seats) {
    return Stream.of(Contest.of(cast.options(), seats), Contest.of(cast.options(), 1))
        .flatMap(contest -> Stream.of(contest, contest.withLotsFrom("seed")))
        .flatMap(
            contest ->
                (contest.seats() > 1 ? SEVERAL_SEATS : ALL)
                    .stream().map(method -> new Run(method, contest)))
        .toList();
  }

  private static Object unordered(Tally tally) {
    return List.of(
        Set.copyOf(tally.winners()),
        tally.order().stream().map(Set::copyOf).toList(),
        Set.copyOf(tally.tied()),
        tally.margin(),
        tally.working().lots());
  }

  private record Run(Method method, Contest contest) {
    Count count() {
      return method.count(contest);
    }

    Tally tally(List<int[]> votes) {
      Poll poll = Poll.of(method, contest);
      votes.forEach(poll::add);
      return poll.tally();
    }
  }
}
