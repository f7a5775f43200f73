package org.quorate.ladder;

import java.util.List;
import java.util.Set;
import org.quorate.Handle;
import org.quorate.contribution.Person;
import org.quorate.vote.Ballot;

/** Collects what is known of the work of people. Not for use by several threads. */
public final class MeritsBuilder {
  private List<Person> people = List.of();
  private List<Deed> deeds = List.of();
  private List<Attestation> attestations = List.of();
  private List<Nomination> nominations = List.of();
  private List<Leave> leaves = List.of();
  private List<Notice> notices = List.of();
  private Set<Handle> untraced = Set.of();
  private List<Seed> seeds = List.of();
  private List<Ballot> ballots = List.of();
  private List<Cycle> cycles = List.of();
  private List<Meeting> meetings = List.of();

  MeritsBuilder() {}

  /** Replaces the host's people that matter here. */
  public MeritsBuilder people(List<Person> all) {
    people = all;
    return this;
  }

  /** Replaces what people did. */
  public MeritsBuilder deeds(List<Deed> all) {
    deeds = all;
    return this;
  }

  /** Replaces what was attested. */
  public MeritsBuilder attestations(List<Attestation> all) {
    attestations = all;
    return this;
  }

  /** Replaces who was nominated. */
  public MeritsBuilder nominations(List<Nomination> all) {
    nominations = all;
    return this;
  }

  /** Replaces who is away. */
  public MeritsBuilder leaves(List<Leave> all) {
    leaves = all;
    return this;
  }

  /** Replaces who was asked to step down. */
  public MeritsBuilder notices(List<Notice> all) {
    notices = all;
    return this;
  }

  /** Replaces whose deeds cannot be told. */
  public MeritsBuilder untraced(Set<Handle> all) {
    untraced = all;
    return this;
  }

  /** Replaces what lots are drawn from. */
  public MeritsBuilder seeds(List<Seed> all) {
    seeds = all;
    return this;
  }

  /** Replaces the ballots on no nomination and no notice. */
  public MeritsBuilder ballots(List<Ballot> all) {
    ballots = all;
    return this;
  }

  /** Replaces the cycles. */
  public MeritsBuilder cycles(List<Cycle> all) {
    cycles = all;
    return this;
  }

  /** Replaces the meetings. */
  public MeritsBuilder meetings(List<Meeting> all) {
    meetings = all;
    return this;
  }

  /** What was collected. */
  public Merits build() {
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
        cycles,
        meetings);
  }
}
