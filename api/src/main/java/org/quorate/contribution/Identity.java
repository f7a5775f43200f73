package org.quorate.contribution;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;

/**
 * A person as a commit names them.
 *
 * @param name as in the commit, since a sign-off is compared with it
 * @param email as in the commit
 * @param handle whom the source takes it to be, or null
 */
public record Identity(
    @NotNull @Size(max = 1024) String name,
    @NotNull @Size(max = 1024) String email,
    @Nullable Handle handle) {

  /** Somebody known by name and address only. */
  public static Identity of(String name, String email) {
    return new Identity(name, email, null);
  }
}
