package org.quorate.rules.votes;

import java.util.List;
import java.util.stream.Stream;
import org.quorate.vote.Contest;
import org.quorate.vote.OptionName;
import org.quorate.vote.Tally;

/** Ballots written as people write them: {@code 42 Memphis > Nashville = Knoxville}. */
final class Ballots {
  static final Ballots TENNESSEE =
      Ballots.over("Memphis", "Nashville", "Chattanooga", "Knoxville")
          .cast(42, "Memphis > Nashville > Chattanooga > Knoxville")
          .cast(26, "Nashville > Chattanooga > Knoxville > Memphis")
          .cast(15, "Chattanooga > Knoxville > Nashville > Memphis")
          .cast(17, "Knoxville > Chattanooga > Nashville > Memphis");

  private final List<OptionName> options;
  private final List<Cast> cast;

  private Ballots(List<OptionName> options, List<Cast> cast) {
    this.options = options;
    this.cast = cast;
  }

  static Ballots over(String... options) {
    return new Ballots(Stream.of(options).map(OptionName::of).toList(), List.of());
  }

  static List<OptionName> names(String... options) {
    return Stream.of(options).map(OptionName::of).toList();
  }

  Ballots cast(long times, String ranking) {
    int[] marks = new int[options.size()];
    int rank = 0;
    for (String together : ranking.split(">")) {
      rank++;
      for (String option : together.split("=")) {
        marks[options.indexOf(OptionName.of(option))] = rank;
      }
    }
    return marked(times, marks);
  }

  Ballots marked(long times, int... marks) {
    List<Cast> more = Stream.concat(cast.stream(), Stream.of(new Cast(times, marks))).toList();
    return new Ballots(options, more);
  }

  Tally by(Method method) {
    return by(method, Contest.of(options, 1));
  }

  Tally by(Method method, int seats) {
    return by(method, Contest.of(options, seats));
  }

  Tally byLot(Method method, int seats, String seed) {
    return by(method, Contest.of(options, seats).withLotsFrom(seed));
  }

  private Tally by(Method method, Contest contest) {
    Poll poll = Poll.of(method, contest);
    cast.forEach(vote -> poll.add(vote.times, vote.marks));
    return poll.tally();
  }

  private record Cast(long times, int[] marks) {}
}
