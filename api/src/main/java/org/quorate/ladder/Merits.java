package org.quorate.ladder;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.quorate.Handle;
import org.quorate.contribution.Person;
import org.quorate.vote.Ballot;

/**
 * What a community knows of the work of its people. Orders do not matter.
 *
 * @param people the host's people that matter here; the charter's need not be repeated
 * @param untraced whose deeds the host cannot tell from those of others, such as an account of a
 *     forge that no address of a git history is known to belong to: there may always be more
 * @param seeds what lots are drawn from
 * @param ballots those that were held on no nomination and no notice, such as on waiving a cap
 * @param cycles those that are over, and the running one; others that lie ahead may be told too
 * @param meetings of the whole project and of modules
 */
public record Merits(
    @NotNull @Size(max = 100_000) List<@NotNull @Valid Person> people,
    @NotNull @Size(max = 1_000_000) List<@NotNull @Valid Deed> deeds,
    @NotNull @Size(max = 100_000) List<@NotNull @Valid Attestation> attestations,
    @NotNull @Size(max = 100_000) List<@NotNull @Valid Nomination> nominations,
    @NotNull @Size(max = 100_000) List<@NotNull @Valid Leave> leaves,
    @NotNull @Size(max = 100_000) List<@NotNull @Valid Notice> notices,
    @NotNull @Size(max = 100_000) Set<@NotNull Handle> untraced,
    @NotNull @Size(max = 10_000) List<@NotNull @Valid Seed> seeds,
    @NotNull @Size(max = 1_000) List<@NotNull @Valid Ballot> ballots,
    @NotNull @Size(max = 1_000) @Successive List<@NotNull @Valid Cycle> cycles,
    @NotNull @Size(max = 10_000) List<@NotNull @Valid Meeting> meetings) {
  /** Nobody did anything. */
  public static final Merits NONE = builder().build();

  public Merits {
    people = List.copyOf(people);
    deeds = List.copyOf(deeds);
    attestations = List.copyOf(attestations);
    nominations = List.copyOf(nominations);
    leaves = List.copyOf(leaves);
    notices = List.copyOf(notices);
    untraced = Set.copyOf(untraced);
    seeds = List.copyOf(seeds);
    ballots = List.copyOf(ballots);
    cycles = List.copyOf(cycles);
    meetings = List.copyOf(meetings);
  }

  /** Nothing is told yet: no people, no deeds, no dates. */
  public static MeritsBuilder builder() {
    return new MeritsBuilder();
  }

  /** The same, some of which may be told otherwise. */
  public MeritsBuilder toBuilder() {
    return new MeritsBuilder()
        .people(people)
        .deeds(deeds)
        .attestations(attestations)
        .nominations(nominations)
        .leaves(leaves)
        .notices(notices)
        .untraced(untraced)
        .seeds(seeds)
        .ballots(ballots)
        .cycles(cycles)
        .meetings(meetings);
  }
}
