package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.quorate.Aspect;
import org.quorate.Known;
import org.quorate.Question;
import org.quorate.charter.Decider;
import org.quorate.ladder.LadderReview;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Merits;
import org.quorate.ladder.MustStepDown;
import org.quorate.rules.Polls;
import org.quorate.vote.Activity;
import org.quorate.vote.Ballot;
import org.quorate.vote.HasPassed;

/**
 * The ballots held on nominations and notices, as questions that those of the ladder rest on: each
 * as of now, and one that others follow as of when these opened.
 */
final class HeldBallots {
  private final Set<Decider.Vote> votes;
  private final boolean activityMatters;

  /**
   * Those that some rows wait for.
   *
   * @param activityMatters whether it matters how active those are who vote on them
   */
  HeldBallots(Set<Decider.Vote> votes, boolean activityMatters) {
    this.votes = votes;
    this.activityMatters = activityMatters;
  }

  /** A ballot as of an instant. */
  record Then(Ballot ballot, Instant when) {}

  List<Question<?>> of(Question<?> question) {
    if (question instanceof MayBecome asked) {
      Merits merits = asked.merits();
      Stream<List<Ballot>> on = Stream.concat(nominated(merits), others(merits));
      return of(on, merits, asked.at(), asked.known());
    } else if (question instanceof MustStepDown asked) {
      Merits merits = asked.merits();
      Stream<List<Ballot>> on = Stream.concat(noticed(merits), others(merits));
      return of(on, merits, asked.at(), asked.known());
    } else if (question instanceof LadderReview asked) {
      Merits merits = asked.merits();
      Stream<List<Ballot>> on = Stream.concat(nominated(merits), noticed(merits));
      return of(Stream.concat(on, others(merits)), merits, asked.at(), asked.known());
    }
    return List.of();
  }

  private static Stream<List<Ballot>> nominated(Merits merits) {
    return merits.nominations().stream().map(nomination -> nomination.ballots());
  }

  private static Stream<List<Ballot>> noticed(Merits merits) {
    return merits.notices().stream().map(notice -> notice.ballots());
  }

  private static Stream<List<Ballot>> others(Merits merits) {
    return Stream.of(merits.ballots());
  }

  /** What is known of a nomination is known of its ballots too. */
  private List<Question<?>> of(Stream<List<Ballot>> held, Merits merits, Instant at, Known known) {
    Set<Ballot> all = new LinkedHashSet<>();
    held.forEach(all::addAll);
    Set<Then> asked = new LinkedHashSet<>();
    for (Decider.Vote vote : votes) {
      of(vote.decision(), all).forEach(ballot -> asked.add(new Then(ballot, at)));
      before(vote, all, at, asked);
    }
    List<Question<?>> questions = new ArrayList<>();
    for (Then one : asked) {
      Known told =
          one.when().isBefore(at)
              ? known.with(known.extent(Aspect.ROSTER_AT), Aspect.ROSTER)
              : known;
      HasPassed poll =
          Polls.asked(one.ballot(), one.when(), told, known.extent(Aspect.NOMINATIONS));
      questions.add(activityMatters ? poll.with(new Activity(merits, known)) : poll);
    }
    return questions;
  }

  /** What a ballot follows has to have passed by the opening. */
  private static void before(
      Decider.Vote vote, Collection<Ballot> all, Instant at, Set<Then> asked) {
    if (vote.after() instanceof Decider.Vote first) {
      for (Ballot ballot : of(vote.decision(), all).toList()) {
        Instant opened = ballot.course().opened();
        Instant when = opened.isBefore(at) ? opened : at;
        of(first.decision(), all).forEach(one -> asked.add(new Then(one, when)));
      }
      before(first, all, at, asked);
    }
  }

  private static Stream<Ballot> of(String decision, Collection<Ballot> all) {
    return all.stream().filter(ballot -> Polls.folded(ballot).equals(decision));
  }
}
