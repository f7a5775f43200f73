package org.quorate.contribution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What people and machines said of a contribution. */
public record Evidence(
    @NotNull @Size(max = 10_000) List<@NotNull @Valid Review> reviews,
    @NotNull @Size(max = 10_000) List<@NotNull @Valid Check> checks,
    @NotNull @Size(max = 1_000) List<@NotNull @Valid Hold> holds,
    @NotNull @Size(max = 1_000) List<@NotNull @Valid Invocation> invocations) {

  public Evidence {
    reviews = List.copyOf(reviews);
    checks = List.copyOf(checks);
    holds = List.copyOf(holds);
    invocations = List.copyOf(invocations);
  }
}
