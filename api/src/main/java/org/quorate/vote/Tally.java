package org.quorate.vote;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the votes on one question come to, by one method.
 *
 * @param winners the options that have a seat whatever becomes of {@code tied}, in the order of the
 *     result; fewer than the seats where a tie stands, options are wanting or nobody chose one
 * @param order all options, best first; those that the method does not separate stand together, and
 *     no option is beaten by one that stands later
 * @param tied the options between which the seats left lie, if the votes alone do not say and no
 *     lot was drawn; never one of the winners
 * @param working matrix, rounds and lots
 * @param notCounted votes that the method cannot read, in the order of casting
 * @param lead see {@link #margin()}
 */
public record Tally(
    List<OptionName> winners,
    List<List<OptionName>> order,
    List<OptionName> tied,
    Working working,
    List<NotCounted> notCounted,
    @Nullable Long lead) {

  public Tally {
    winners = List.copyOf(winners);
    order = order.stream().map(List::copyOf).toList();
    tied = List.copyOf(tied);
    notCounted = List.copyOf(notCounted);
  }

  /**
   * The fewest further votes that could unsettle the winners, which is to bring them to a tie; with
   * fewer they win whatever those votes are. 0 where a tie or a lot decides already. Empty where
   * everybody wins, and where the method has no simple answer: with rounds and chains of victories
   * it is hard to compute, and the lead in the last round is not it.
   */
  public OptionalLong margin() {
    return lead == null ? OptionalLong.empty() : OptionalLong.of(lead);
  }

  /** The order of those who can have a seat by a method: without whom nobody chose. */
  public List<List<OptionName>> electable(VotingMethod method) {
    if (!method.electsChosenOnly()) {
      return order;
    }
    Set<OptionName> chosen =
        working.rounds().stream()
            .flatMap(round -> round.standings().stream())
            .filter(standing -> standing.votes().signum() > 0)
            .map(Round.Standing::option)
            .collect(Collectors.toSet());
    return order.stream()
        .map(together -> together.stream().filter(chosen::contains).toList())
        .filter(together -> !together.isEmpty())
        .toList();
  }

  /** The same with the votes that could not be counted. */
  public Tally without(List<NotCounted> votes) {
    return new Tally(winners, order, tied, working, votes, lead);
  }
}
