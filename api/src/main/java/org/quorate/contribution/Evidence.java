package org.quorate.contribution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.vote.Activity;
import org.quorate.vote.Ballot;

/**
 * What people and machines said of a contribution.
 *
 * @param ballots those that were held on it
 * @param activity how active those are who vote on them; null if nobody told
 */
public record Evidence(
    @NotNull @Size(max = 10_000) List<@NotNull @Valid Review> reviews,
    @NotNull @Size(max = 10_000) List<@NotNull @Valid Check> checks,
    @NotNull @Size(max = 1_000) List<@NotNull @Valid Hold> holds,
    @NotNull @Size(max = 1_000) List<@NotNull @Valid Invocation> invocations,
    @NotNull @Size(max = 100) List<@NotNull @Valid Ballot> ballots,
    @Nullable @Valid Activity activity) {

  public Evidence {
    reviews = List.copyOf(reviews);
    checks = List.copyOf(checks);
    holds = List.copyOf(holds);
    invocations = List.copyOf(invocations);
    ballots = List.copyOf(ballots);
  }

  /** Where nobody told how active those are who vote. */
  public Evidence(
      List<Review> reviews,
      List<Check> checks,
      List<Hold> holds,
      List<Invocation> invocations,
      List<Ballot> ballots) {
    this(reviews, checks, holds, invocations, ballots, null);
  }

  /** Of a contribution on which nothing was put to the vote. */
  public Evidence(
      List<Review> reviews, List<Check> checks, List<Hold> holds, List<Invocation> invocations) {
    this(reviews, checks, holds, invocations, List.of());
  }

  /** The same, but with other ballots. */
  public Evidence with(List<Ballot> others) {
    return new Evidence(reviews, checks, holds, invocations, others, activity);
  }

  /** The same, where it is told how active those are who vote, or is not. */
  public Evidence with(@Nullable Activity told) {
    return new Evidence(reviews, checks, holds, invocations, ballots, told);
  }
}
