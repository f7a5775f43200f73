package org.quorate.contribution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;

/**
 * A label that is there now.
 *
 * @param setBy who set it last, or null if not known
 * @param at when they did, or null if not known; one set after the instant of a question may not
 *     have been there then
 */
public record Label(
    @NotBlank @Size(max = 256) String name, @Nullable Handle setBy, @Nullable Instant at) {

  /** A label of which it is not told when it was set. */
  public Label(String name, @Nullable Handle setBy) {
    this(name, setBy, null);
  }
}
