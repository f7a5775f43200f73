package org.quorate.contribution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * One commit of a contribution.
 *
 * @param id the host's identity of it
 * @param merge true if it has more than one parent
 * @param signature what the host knows of its cryptographic signature
 * @param message the message without its trailers; needed for remediation commits only, else empty
 */
public record Commit(
    @NotBlank @Size(max = 128) String id,
    @NotNull @Valid Identity author,
    @NotNull @Valid Identity committer,
    boolean merge,
    @NotNull Signature signature,
    @NotNull @Size(max = 65536) String message,
    @NotNull @Size(max = 1000) List<@NotNull @Valid Trailer> trailers) {

  public Commit {
    trailers = List.copyOf(trailers);
  }

  /** The state of a cryptographic signature; meaningful where the aspect SIGNATURES is known. */
  public enum Signature {
    VERIFIED,
    INVALID,
    NONE
  }
}
