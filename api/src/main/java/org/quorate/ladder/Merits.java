package org.quorate.ladder;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.quorate.contribution.Person;

/**
 * What a community knows of the work of its people. Orders do not matter.
 *
 * @param people the host's people that matter here; the charter's need not be repeated
 */
public record Merits(
    @NotNull @Size(max = 100_000) List<@NotNull @Valid Person> people,
    @NotNull @Size(max = 1_000_000) List<@NotNull @Valid Deed> deeds,
    @NotNull @Size(max = 100_000) List<@NotNull @Valid Attestation> attestations,
    @NotNull @Size(max = 100_000) List<@NotNull @Valid Nomination> nominations,
    @NotNull @Size(max = 100_000) List<@NotNull @Valid Leave> leaves,
    @NotNull @Size(max = 100_000) List<@NotNull @Valid Notice> notices) {
  /** Nobody did anything. */
  public static final Merits NONE = new Merits(List.of(), List.of(), List.of(), List.of());

  public Merits {
    people = List.copyOf(people);
    deeds = List.copyOf(deeds);
    attestations = List.copyOf(attestations);
    nominations = List.copyOf(nominations);
    leaves = List.copyOf(leaves);
    notices = List.copyOf(notices);
  }

  /** Of a community in which nobody is away, and nobody was asked to step down. */
  public Merits(
      List<Person> people,
      List<Deed> deeds,
      List<Attestation> attestations,
      List<Nomination> nominations) {
    this(people, deeds, attestations, nominations, List.of(), List.of());
  }
}
