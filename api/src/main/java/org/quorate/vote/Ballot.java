package org.quorate.vote;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.contribution.Person;

/**
 * A question put to the vote, with every vote on it.
 *
 * @param id the host's identity of it, such as a message id or a number
 * @param decision which kind of ballot it is: the key of a row of {@code votes}, whatever its case
 * @param author who put the question; null for nobody where all is known of its petition, else if
 *     nobody told
 * @param subject the person whom it is about; null as of the author, or for whom that is about
 *     which a host hung it on
 * @param votes in any order
 * @param present who of the electorate was there; of ballots that are held in a meeting
 * @param people the host's people that matter here; the charter's need not be repeated
 * @param petition how it came to be called
 * @param poll what an election or a secret ballot has beside named votes
 * @param sequels the other ballots that this one hangs on by its row, as far as they were held; one
 *     that tells of another subject than this does not count
 * @param lifts of vetoes; known as far as the votes are
 */
public record Ballot(
    @NotBlank @Size(max = 256) String id,
    @NotBlank @Size(max = 256) String decision,
    @Nullable Handle author,
    @Nullable Handle subject,
    @NotNull @Valid Course course,
    @NotNull @Size(max = 1_000_000) List<@NotNull @Valid Vote> votes,
    @NotNull @Size(max = 100_000) List<@NotNull Handle> present,
    @NotNull @Size(max = 100_000) List<@NotNull @Valid Recusal> recusals,
    @NotNull @Size(max = 100_000) List<@NotNull @Valid Person> people,
    @NotNull @Valid Petition petition,
    @NotNull @Valid Poll poll,
    @NotNull @Size(max = 100) List<@NotNull @Valid Ballot> sequels,
    @NotNull @Size(max = 100_000) List<@NotNull @Valid VetoLift> lifts) {

  public Ballot {
    votes = List.copyOf(votes);
    present = List.copyOf(present);
    recusals = List.copyOf(recusals);
    people = List.copyOf(people);
    sequels = List.copyOf(sequels);
    lifts = List.copyOf(lifts);
  }

  /** A ballot of which no veto was lifted. */
  public Ballot(
      String id,
      String decision,
      @Nullable Handle author,
      @Nullable Handle subject,
      Course course,
      List<Vote> votes,
      List<Handle> present,
      List<Recusal> recusals,
      List<Person> people,
      Petition petition,
      Poll poll,
      List<Ballot> sequels) {
    this(
        id, decision, author, subject, course, votes, present, recusals, people, petition, poll,
        sequels, List.of());
  }

  /** A ballot for or against that its author called alone, and that hangs on no other. */
  public Ballot(
      String id,
      String decision,
      @Nullable Handle author,
      @Nullable Handle subject,
      Course course,
      List<Vote> votes,
      List<Handle> present,
      List<Recusal> recusals,
      List<Person> people) {
    this(
        id,
        decision,
        author,
        subject,
        course,
        votes,
        present,
        recusals,
        people,
        Petition.ALONE,
        Poll.NONE,
        List.of());
  }

  /** The same, but with other ballots that it hangs on. */
  public Ballot with(List<Ballot> others) {
    return new Ballot(
        id, decision, author, subject, course, votes, present, recusals, people, petition, poll,
        others, lifts);
  }

  /** The same where its author is told, else put by somebody. */
  public Ballot putBy(Handle somebody) {
    return author != null
        ? this
        : new Ballot(
            id, decision, somebody, subject, course, votes, present, recusals, people, petition,
            poll, sequels, lifts);
  }

  /** A ballot on which these votes were cast, and of which no more is to be said. */
  public static Ballot of(String id, String decision, Course course, Vote... votes) {
    return new Ballot(
        id, decision, null, null, course, List.of(votes), List.of(), List.of(), List.of());
  }
}
