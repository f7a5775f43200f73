package org.quorate.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.Outcome;
import org.quorate.Rule;
import org.quorate.console.print.Paper;
import org.quorate.contribution.Contribution;
import org.quorate.merge.MergeDecision;
import org.quorate.merge.Requirement;
import org.quorate.vote.BallotDecision;

/** What is said of whether a contribution may merge. */
record MergePart(MergeDecision decision, List<Circle> circles, List<BallotDecision> polls)
    implements Part {

  @Override
  public List<Fact> subject() {
    Contribution it = decision.question().contribution();
    String title = it.change().title().isEmpty() ? "" : " `" + it.change().title() + "`";
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact("contribution", it.id() + title + " by " + it.authorship().author().shown()));
    if (it.change().draft()) {
      facts.add(new Fact("state", "a draft, not ready by its author's word"));
    }
    return facts;
  }

  @Override
  public Set<Aspect> next() {
    return Words.next(decision);
  }

  @Override
  public List<Requirement> groups() {
    return decision.groups();
  }

  @Override
  public String rowless(Rule rule, Outcome outcome) {
    return outcome == Outcome.UNDETERMINED
        ? "whether a row covers every file"
        : "files that no row covers";
  }

  @Override
  public void detail(Paper paper) {
    for (BallotDecision poll : polls) {
      BallotPart part = new BallotPart(poll);
      String id = poll.question().ballot().id();
      paper.blank().line(Words.ink(poll.outcome()), "Ballot " + id + ": " + part.headline());
      part.detail(paper);
    }
  }

  @Override
  public void unblocking(Paper paper) {
    if (decision.outcome() != Outcome.ALLOWED) {
      paper.blank();
      Unblocking.write(decision, circles, paper);
    }
  }

  @Override
  public List<Fact> times() {
    List<Fact> times = new ArrayList<>();
    Instant time = decision.next().time().orElse(null);
    Instant alone = decision.next().byTimeAlone().orElse(null);
    if (time != null) {
      times.add(new Fact("time", "the last clock ends at " + Words.of(time)));
    }
    if (alone != null && !alone.equals(time)) {
      times.add(new Fact("or wait", "at " + Words.of(alone) + " time alone has opened every row"));
    }
    return times;
  }
}
