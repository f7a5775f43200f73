package org.quorate.charter;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a seat of a body that is vacant is filled beside what the row of its members' role says. Any
 * of the ways is enough, and whoever comes to the seat by one needs no decision of that row.
 *
 * <p>Source: Kubernetes steering charter (the next placed, else a special election), PEP 13 (the
 * council appoints by a vote), Nix governance constitution (a special election, or it stays
 * vacant).
 *
 * @param ways in the order of the cell; none where the seat stays vacant
 */
public record Vacancy(List<Way> ways) {
  public Vacancy {
    ways = List.copyOf(ways);
  }

  /** One way. */
  public sealed interface Way {
    /** How long after the body had no free seat it may be gone; null for as long as one is. */
    @Nullable Span within();
  }

  /** By whoever stood next in the last election of the body, and may hold a seat. */
  public record NextPlaced(@Nullable Span within) implements Way {}

  /**
   * By a ballot that passed and was opened since a seat was vacant: about them, or one that elected
   * them.
   *
   * @param decision which kind of ballot, folded
   */
  public record Voted(String decision, @Nullable Span within) implements Way {}

  /** By so many people who say yes to a nomination. */
  public record Appointed(int count, Who who) implements Way {
    @Override
    public @Nullable Span within() {
      return null;
    }
  }

  /** Every length of time that it states. */
  public List<Span> spans() {
    return ways.stream().flatMap(way -> Stream.ofNullable(way.within())).toList();
  }
}
