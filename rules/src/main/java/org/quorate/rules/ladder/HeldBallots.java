package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.Known;
import org.quorate.Question;
import org.quorate.ladder.LadderReview;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Merits;
import org.quorate.ladder.MustStepDown;
import org.quorate.rules.Polls;
import org.quorate.vote.Ballot;

/** The ballots held on nominations and notices, as questions that those of the ladder rest on. */
final class HeldBallots {
  private final Set<String> decisions;

  /** Those of some decisions, folded. */
  HeldBallots(Set<String> decisions) {
    this.decisions = decisions;
  }

  List<Question<?>> of(Question<?> question) {
    if (question instanceof MayBecome asked) {
      return of(nominated(asked.merits()), asked.at(), asked.known());
    } else if (question instanceof MustStepDown asked) {
      return of(noticed(asked.merits()), asked.at(), asked.known());
    } else if (question instanceof LadderReview asked) {
      Set<Ballot> all = nominated(asked.merits());
      all.addAll(noticed(asked.merits()));
      return of(all, asked.at(), asked.known());
    }
    return List.of();
  }

  private Set<Ballot> nominated(Merits merits) {
    Set<Ballot> all = new LinkedHashSet<>();
    merits.nominations().forEach(nomination -> add(nomination.ballots(), all));
    return all;
  }

  private Set<Ballot> noticed(Merits merits) {
    Set<Ballot> all = new LinkedHashSet<>();
    merits.notices().forEach(notice -> add(notice.ballots(), all));
    return all;
  }

  private void add(List<Ballot> some, Set<Ballot> to) {
    some.stream().filter(ballot -> decisions.contains(Polls.folded(ballot))).forEach(to::add);
  }

  /** What is known of a nomination is known of its ballots too. */
  private static List<Question<?>> of(Set<Ballot> ballots, Instant at, Known known) {
    List<Question<?>> questions = new ArrayList<>();
    ballots.forEach(
        ballot -> questions.add(Polls.asked(ballot, at, known, known.extent(Aspect.NOMINATIONS))));
    return questions;
  }
}
