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
 * That a holder of a role was asked whether they still want to hold it. It is of use as long as
 * whatever makes a row ask has held ever since: whoever was active in between is asked anew.
 *
 * @param module for which; null for the whole project
 * @param answered when they said that they do; null if they did not
 * @param voices of those who decide; what they said before it does not count
 * @param ballots those that were held on it: they count if they opened when it was given or later,
 *     and if the subject that they tell of, if any, is the holder
 */
@Orderly
public record Notice(
    @NotNull Handle who,
    @NotNull RoleName role,
    @Nullable ModuleName module,
    @NotNull Instant at,
    @Nullable Instant answered,
    @NotNull @Size(max = 10_000) List<@NotNull @Valid Voice> voices,
    @NotNull @Size(max = 100) List<@NotNull @Valid Ballot> ballots) {

  public Notice {
    voices = List.copyOf(voices);
    ballots = List.copyOf(ballots);
  }

  /** One on which nothing was put to the vote. */
  public Notice(
      Handle who,
      RoleName role,
      @Nullable ModuleName module,
      Instant at,
      @Nullable Instant answered,
      List<Voice> voices) {
    this(who, role, module, at, answered, voices, List.of());
  }

  /** The same, but with other ballots. */
  public Notice with(List<Ballot> others) {
    return new Notice(who, role, module, at, answered, voices, others);
  }
}
