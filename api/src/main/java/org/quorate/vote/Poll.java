package org.quorate.vote;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;

/**
 * What an election or a secret ballot has beside named votes.
 *
 * @param options what stands to be elected; empty for a ballot for or against
 * @param candidates who stands behind an option, where it is a person; in an election of a body
 *     behind each, but the default option: else nobody knows whether they may serve, whose
 *     organisation is full, and who of the members stands again
 * @param seats how many are to be filled; null for as many as the charter says
 * @param seed what lots are drawn from; null if none was published
 * @param papers of a secret ballot, as published
 * @param voters of a secret ballot, who handed in a paper
 * @param turnouts of a secret ballot, how many had handed one in by some instants
 */
public record Poll(
    @NotNull @Size(max = 1_000) List<@NotNull OptionName> options,
    @NotNull @Size(max = 1_000) Map<@NotNull OptionName, @NotNull Handle> candidates,
    @Nullable @Positive Integer seats,
    @Nullable @Size(max = 1_000) String seed,
    @NotNull @Size(max = 1_000_000) List<@NotNull @Valid Paper> papers,
    @NotNull @Size(max = 1_000_000) List<@NotNull Handle> voters,
    @NotNull @Size(max = 1_000) List<@NotNull @Valid Turnout> turnouts) {
  /** Of a ballot for or against that is not secret. */
  public static final Poll NONE = new Poll(List.of(), Map.of(), null, null, List.of(), List.of());

  public Poll {
    options = List.copyOf(options);
    candidates = Map.copyOf(candidates);
    papers = List.copyOf(papers);
    voters = List.copyOf(voters);
    turnouts = List.copyOf(turnouts);
  }

  /** One of which nobody tells when papers came in. */
  public Poll(
      List<OptionName> options,
      Map<OptionName, Handle> candidates,
      @Nullable Integer seats,
      @Nullable String seed,
      List<Paper> papers,
      List<Handle> voters) {
    this(options, candidates, seats, seed, papers, voters, List.of());
  }

  /** The same, where it is told how many papers were in by some instants. */
  public Poll with(List<Turnout> told) {
    return new Poll(options, candidates, seats, seed, papers, voters, told);
  }

  /**
   * How many papers were in by an instant, those of that instant too.
   *
   * @param papers of as many electors, since nobody hands in two: those alone are taken off of
   *     whose voters it is not sure that they may vote
   */
  public record Turnout(@NotNull Instant at, @PositiveOrZero long papers) {}

  /**
   * Equal papers of a secret ballot.
   *
   * @param times how many
   * @param position what they say of the question put; null where they mark options
   * @param marks ranks, points or votes bought, as the method has them; options without are left
   *     out
   */
  public record Paper(
      @Positive long times,
      @Nullable Position position,
      @NotNull @Size(max = 1_000) Map<@NotNull OptionName, @NotNull Integer> marks) {

    public Paper {
      marks = Map.copyOf(marks);
    }
  }
}
