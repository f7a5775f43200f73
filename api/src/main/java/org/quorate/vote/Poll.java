package org.quorate.vote;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;

/**
 * What an election or a secret ballot has beside named votes.
 *
 * @param options what stands to be elected; empty for a ballot for or against
 * @param candidates who stands behind an option, where it is a person
 * @param seats how many are to be filled; null for as many as the charter says
 * @param seed what lots are drawn from; null if none was published
 * @param papers of a secret ballot, as published
 * @param voters of a secret ballot, who handed in a paper
 */
public record Poll(
    @NotNull @Size(max = 1_000) List<@NotNull OptionName> options,
    @NotNull @Size(max = 1_000) Map<@NotNull OptionName, @NotNull Handle> candidates,
    @Nullable @Positive Integer seats,
    @Nullable @Size(max = 1_000) String seed,
    @NotNull @Size(max = 1_000_000) List<@NotNull @Valid Paper> papers,
    @NotNull @Size(max = 1_000_000) List<@NotNull Handle> voters) {
  /** Of a ballot for or against that is not secret. */
  public static final Poll NONE = new Poll(List.of(), Map.of(), null, null, List.of(), List.of());

  public Poll {
    options = List.copyOf(options);
    candidates = Map.copyOf(candidates);
    papers = List.copyOf(papers);
    voters = List.copyOf(voters);
  }

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
