package org.quorate.ladder;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.ModuleName;
import org.quorate.RoleName;
import org.quorate.vote.Ballot;

/**
 * That somebody was proposed for a role. The last one that was not refused is heard, and nothing
 * that was said of an earlier one.
 *
 * @param module for which; null for the whole project
 * @param at when it was announced
 * @param voices those of sponsors may be older than it
 * @param refused when it was refused; null if it was not
 * @param ballots those that were held on it: they count if they opened when it was announced or
 *     later, those of an appeal when it was refused or later, and if the subject that they tell of,
 *     if any, is the nominee
 */
@Orderly
public record Nomination(
    @NotNull Handle nominee,
    @NotNull RoleName role,
    @Nullable ModuleName module,
    @NotNull Instant at,
    @NotNull @Size(max = 10_000) List<@NotNull @Valid Voice> voices,
    @Nullable Instant refused,
    @NotNull @Size(max = 100) List<@NotNull @Valid Ballot> ballots) {

  public Nomination {
    voices = List.copyOf(voices);
    ballots = List.copyOf(ballots);
  }

  /** One on which nothing was put to the vote. */
  public Nomination(
      Handle nominee,
      RoleName role,
      @Nullable ModuleName module,
      Instant at,
      List<Voice> voices,
      @Nullable Instant refused) {
    this(nominee, role, module, at, voices, refused, List.of());
  }

  /** The same, but with other ballots. */
  public Nomination with(List<Ballot> others) {
    return new Nomination(nominee, role, module, at, voices, refused, others);
  }
}
