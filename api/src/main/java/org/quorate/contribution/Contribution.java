package org.quorate.contribution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.quorate.Handle;

/**
 * A proposed change with everything said of it.
 *
 * @param id the host's identity of it, such as {@code 42} or a commit id
 * @param firstOfAuthor true if the author has none merged before; meaningful where the aspect
 *     FIRST_CONTRIBUTION is known
 * @param people the host's people that matter here; the charter's need not be repeated
 */
public record Contribution(
    @NotBlank @Size(max = 256) String id,
    @NotNull @Valid Authorship authorship,
    @NotNull @Valid Change change,
    @NotNull @Valid Timeline timeline,
    @NotNull @Valid Evidence evidence,
    boolean firstOfAuthor,
    @NotNull @Size(max = 100_000) List<@NotNull @Valid Person> people) {

  public Contribution {
    people = List.copyOf(people);
  }

  /** The same by other people. */
  public Contribution with(Authorship other) {
    return new Contribution(id, other, change, timeline, evidence, firstOfAuthor, people);
  }

  /** The same, changing something else. */
  public Contribution with(Change other) {
    return new Contribution(id, authorship, other, timeline, evidence, firstOfAuthor, people);
  }

  /** The same at other times. */
  public Contribution with(Timeline other) {
    return new Contribution(id, authorship, change, other, evidence, firstOfAuthor, people);
  }

  /** The same, of which something else was said. */
  public Contribution with(Evidence other) {
    return new Contribution(id, authorship, change, timeline, other, firstOfAuthor, people);
  }

  /** The same where other people matter. */
  public Contribution with(List<Person> others) {
    return new Contribution(id, authorship, change, timeline, evidence, firstOfAuthor, others);
  }

  /** A contribution of somebody, to be filled in. */
  public static ContributionBuilder builder(String id, Handle author) {
    return new ContributionBuilder(id, author);
  }
}
