package org.quorate.oracle.ballot;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.contribution.Person;
import org.quorate.oracle.Chance;
import org.quorate.oracle.OracleAccounts;
import org.quorate.vote.Ballot;
import org.quorate.vote.Course;
import org.quorate.vote.HasPassed;
import org.quorate.vote.Petition;
import org.quorate.vote.Vote;

/** The same ballot known less well: what is left stays true. */
final class BallotHiding {
  private final GeneratedBallot one;
  private final Chance chance;
  private final Set<Aspect> hidden;

  private BallotHiding(GeneratedBallot one, Chance chance) {
    this.one = one;
    this.chance = chance;
    List<Aspect> aspects = HasPassed.ASPECTS.stream().sorted().toList();
    this.hidden = chance.set(1, chance.of(1, 1, 2, 4), aspects);
  }

  static GeneratedBallot of(GeneratedBallot whole, Chance chance) {
    return new BallotHiding(whole, chance).hide();
  }

  private GeneratedBallot hide() {
    Ballot ballot = one.ballot();
    Known known = Known.everything();
    for (Aspect aspect : hidden) {
      known = known.with(chance.of(Extent.PARTIAL, Extent.ABSENT), aspect);
    }
    Ballot less =
        new Ballot(
            ballot.id(),
            ballot.decision(),
            hidden.contains(Aspect.PETITION) && chance.in(50) ? null : ballot.author(),
            ballot.subject(),
            course(ballot.course()),
            votes(),
            some(ballot.present(), Aspect.ATTENDANCE),
            some(ballot.recusals(), Aspect.RECUSALS),
            ballot.people().stream().map(this::less).toList(),
            petition(ballot.petition()),
            ballot.poll(),
            some(ballot.sequels(), Aspect.BALLOTS),
            some(ballot.lifts(), Aspect.VOTES));
    return one.with(less).knowing(known);
  }

  private Petition petition(Petition whole) {
    return hidden.contains(Aspect.PETITION)
        ? new Petition(
            some(whole.callers(), Aspect.PETITION),
            chance.in(50) ? Set.of() : whole.alongside(),
            chance.in(50) ? null : whole.lastFailed())
        : whole;
  }

  private <T> List<T> some(List<T> of, Aspect aspect) {
    return hidden.contains(aspect) ? of.stream().filter(each -> chance.in(50)).toList() : of;
  }

  /** Nobody knows when it opened, so that it may have been told to open at any time. */
  private Course course(Course course) {
    Duration off = Duration.ofHours(chance.between(-60, 60));
    return new Course(
        course.notice(),
        course.discussion(),
        hidden.contains(Aspect.OPENED) ? course.opened().plus(off) : course.opened(),
        course.lastVersion(),
        course.closed(),
        course.revised());
  }

  /** All votes of some people are gone, so that no earlier one is left as their last. */
  private List<Vote> votes() {
    OracleAccounts accounts = new OracleAccounts(one.charter(), one.ballot().people());
    Set<Handle> gone = new HashSet<>();
    for (Vote vote : one.ballot().votes()) {
      if (hidden.contains(Aspect.VOTES) && chance.in(40)) {
        gone.add(accounts.canonical(vote.voter()));
      }
    }
    return one.ballot().votes().stream()
        .filter(vote -> !gone.contains(accounts.canonical(vote.voter())))
        .toList();
  }

  private Person less(Person person) {
    boolean roleless = hidden.contains(Aspect.ROSTER) && chance.in(60);
    boolean unplaced = hidden.contains(Aspect.AFFILIATIONS) && chance.in(60);
    return new Person(
        person.handle(),
        person.alsoKnownAs(),
        person.bot(),
        roleless ? Set.of() : person.roles(),
        unplaced ? Set.of() : person.organisations());
  }
}
