package org.quorate.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Known;
import org.quorate.Remedy;
import org.quorate.RuleName;
import org.quorate.Unmet;
import org.quorate.rules.people.Tri;
import org.quorate.vote.Ballot;
import org.quorate.vote.BallotDecision;
import org.quorate.vote.HasPassed;

/**
 * What came of the ballots of one decision that were held on something, of which one that passes is
 * enough.
 *
 * @param name the decision, folded
 */
public record Polls(String name, List<Held> held) {
  /** An order of ballots that does not depend on which was told of first. */
  public static final Comparator<Ballot> IN_ORDER =
      Comparator.comparing((Ballot ballot) -> ballot.course().opened())
          .thenComparing(Ballot::id)
          .thenComparing(Ballot::toString);

  /**
   * One of them.
   *
   * @param counts whether it was opened when it counts
   */
  public record Held(Polled polled, Tri counts) {}

  /**
   * Those of one decision among some ballots, whenever they were opened.
   *
   * @param decided what came of a ballot; null where no row waits for such a one
   */
  public static Polls of(
      String name, Collection<Ballot> some, Function<Ballot, @Nullable BallotDecision> decided) {
    return of(name, some, decided, any -> Tri.YES);
  }

  /**
   * Those of one decision among some ballots.
   *
   * @param counts whether a ballot was opened when it counts
   */
  public static Polls of(
      String name,
      Collection<Ballot> some,
      Function<Ballot, @Nullable BallotDecision> decided,
      Function<Ballot, Tri> counts) {
    List<Held> held = new ArrayList<>();
    for (Ballot ballot : some) {
      BallotDecision decision = folded(ballot).equals(name) ? decided.apply(ballot) : null;
      if (decision != null) {
        held.add(new Held(new Polled(decision), counts.apply(ballot)));
      }
    }
    return new Polls(name, held);
  }

  /** Ballots in an order that does not depend on which was told of first. */
  public static List<Ballot> inOrder(Collection<Ballot> ballots) {
    return ballots.stream().sorted(IN_ORDER).toList();
  }

  /** A decision as rows name it. */
  public static String folded(Ballot ballot) {
    return RuleName.of("votes", ballot.decision()).key();
  }

  /**
   * Whether a ballot passed that was held on something else.
   *
   * @param told how much is known of the ballots held on it, and so of their votes
   */
  public static HasPassed asked(Ballot ballot, Instant at, Known known, Extent told) {
    Known all =
        known.with(
            told,
            Aspect.OPENED,
            Aspect.VOTES,
            Aspect.ATTENDANCE,
            Aspect.RECUSALS,
            Aspect.PETITION,
            Aspect.BALLOTS);
    return new HasPassed(ballot, at, all);
  }

  /**
   * Whether one of them passed.
   *
   * @param allTold whether no ballot is missing from the facts
   */
  public Tri passed(boolean allTold) {
    Tri passed = allTold ? Tri.NO : Tri.MAYBE;
    for (Held one : held) {
      passed = passed.or(one.counts().and(one.polled().passed()));
    }
    return passed;
  }

  /** What they wait for if none passed; where none goes on, people have to call one more. */
  public Waiting waiting() {
    Waiting pending = pending();
    return pending == Waiting.NOT ? Waiting.FOR_PEOPLE : pending;
  }

  /** What those wait for that go on; nothing where none does. */
  public Waiting pending() {
    Waiting best = Waiting.NOT;
    for (Held one : held) {
      Waiting waiting = one.counts() == Tri.NO ? Waiting.NOT : one.polled().waiting();
      best = waiting.compareTo(best) > 0 ? waiting : best;
    }
    return best;
  }

  /** Whether one failed that counts, and none goes on. */
  public boolean failed() {
    return pending() == Waiting.NOT
        && held.stream().anyMatch(one -> one.counts() == Tri.YES && one.polled().failed());
  }

  /** One sentence of what came of them; that of one which is open says until when and for what. */
  public String sentence(Tri passed) {
    String quoted = "`votes/" + name + "`";
    return switch (passed) {
      case YES -> quoted + " passed";
      case MAYBE -> "nobody can tell whether " + quoted + " passed";
      case NO -> quoted + undecided();
    };
  }

  private String undecided() {
    if (isUncalled()) {
      return held.isEmpty() ? " has not been called" : " was called before its time";
    }
    for (Held one : held) {
      if (one.counts() != Tri.NO && one.polled().waiting() != Waiting.NOT) {
        return " has not been decided: " + one.polled().decision().headline();
      }
    }
    return " did not pass";
  }

  private boolean isUncalled() {
    return held.stream().allMatch(one -> one.counts() == Tri.NO);
  }

  /** What people could do about it where none passed: vote, or call one. */
  public List<Remedy> remedies(List<RuleName> rules) {
    if (pending() == Waiting.NOT) {
      return List.of(new Remedy(Remedy.Action.CALL, "votes/" + name, "", rules));
    }
    return held.stream()
        .filter(one -> one.counts() != Tri.NO && one.polled().waiting() == Waiting.FOR_PEOPLE)
        .flatMap(one -> one.polled().decision().findings().stream())
        .filter(Unmet.class::isInstance)
        .flatMap(finding -> ((Unmet) finding).remedies().stream())
        .map(some -> new Remedy(some.action(), some.who(), some.as(), rules))
        .distinct()
        .toList();
  }

  /** When time alone may change what came of them. */
  public Set<Instant> turns() {
    Set<Instant> turns = new TreeSet<>();
    held.forEach(one -> one.polled().decision().until().ifPresent(turns::add));
    return turns;
  }
}
