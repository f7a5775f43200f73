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
  public static final Merits NONE = new Merits(List.of(), List.of(), List.of(), List.of());

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

  /** Of a community of whose cycles and meetings nothing is told. */
  public Merits(
      List<Person> people,
      List<Deed> deeds,
      List<Attestation> attestations,
      List<Nomination> nominations,
      List<Leave> leaves,
      List<Notice> notices,
      Set<Handle> untraced,
      List<Seed> seeds,
      List<Ballot> ballots) {
    this(
        people,
        deeds,
        attestations,
        nominations,
        leaves,
        notices,
        untraced,
        seeds,
        ballots,
        List.of(),
        List.of());
  }

  /** Of a community that voted on nominations and notices alone. */
  public Merits(
      List<Person> people,
      List<Deed> deeds,
      List<Attestation> attestations,
      List<Nomination> nominations,
      List<Leave> leaves,
      List<Notice> notices,
      Set<Handle> untraced,
      List<Seed> seeds) {
    this(people, deeds, attestations, nominations, leaves, notices, untraced, seeds, List.of());
  }

  /** Of a community that draws no lots. */
  public Merits(
      List<Person> people,
      List<Deed> deeds,
      List<Attestation> attestations,
      List<Nomination> nominations,
      List<Leave> leaves,
      List<Notice> notices,
      Set<Handle> untraced) {
    this(people, deeds, attestations, nominations, leaves, notices, untraced, List.of());
  }

  /** Of a community in which everybody's deeds can be told. */
  public Merits(
      List<Person> people,
      List<Deed> deeds,
      List<Attestation> attestations,
      List<Nomination> nominations,
      List<Leave> leaves,
      List<Notice> notices) {
    this(people, deeds, attestations, nominations, leaves, notices, Set.of());
  }

  /** Of a community in which nobody is away, and nobody was asked to step down. */
  public Merits(
      List<Person> people,
      List<Deed> deeds,
      List<Attestation> attestations,
      List<Nomination> nominations) {
    this(people, deeds, attestations, nominations, List.of(), List.of());
  }

  /** The same, where some people's deeds cannot be told. */
  public Merits untraced(Set<Handle> some) {
    return new Merits(
        people,
        deeds,
        attestations,
        nominations,
        leaves,
        notices,
        some,
        seeds,
        ballots,
        cycles,
        meetings);
  }

  /** The same with other seeds. */
  public Merits drawing(List<Seed> others) {
    return new Merits(
        people,
        deeds,
        attestations,
        nominations,
        leaves,
        notices,
        untraced,
        others,
        ballots,
        cycles,
        meetings);
  }

  /** The same with other ballots. */
  public Merits balloting(List<Ballot> others) {
    return new Merits(
        people,
        deeds,
        attestations,
        nominations,
        leaves,
        notices,
        untraced,
        seeds,
        others,
        cycles,
        meetings);
  }

  /** The same with other cycles and meetings. */
  public Merits dated(List<Cycle> some, List<Meeting> held) {
    return new Merits(
        people,
        deeds,
        attestations,
        nominations,
        leaves,
        notices,
        untraced,
        seeds,
        ballots,
        some,
        held);
  }
}
