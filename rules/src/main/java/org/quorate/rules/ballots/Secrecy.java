package org.quorate.rules.ballots;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Handle;
import org.quorate.rules.people.Tri;
import org.quorate.vote.Ballot;
import org.quorate.vote.BallotResult.Refused;
import org.quorate.vote.HasPassed;
import org.quorate.vote.Poll;
import org.quorate.vote.Poll.Paper;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/**
 * The papers of a secret ballot and the list of those who handed one in. Nobody knows whose which
 * paper is, and nothing depends on it: one is taken for each voter as it comes.
 *
 * @param asked the question, as its host tells of the ballot
 */
record Secrecy(HasPassed asked) {
  /** So many mistakes are named. */
  private static final int MOST_NAMED = 10;

  private static final String NAMED =
      "the ballot is secret: papers count, and no vote with a name on it";

  private Ballot ballot() {
    return asked.ballot();
  }

  /** At the opening; where nobody knows when that was, as late as can be. */
  private Instant at() {
    Instant closed = ballot().course().closed();
    if (asked.known().complete(Aspect.OPENED)) {
      return ballot().course().opened();
    }
    return closed != null && closed.isBefore(asked.at()) ? closed : asked.at();
  }

  /** The same ballot with a vote for each paper that is no more than there are voters. */
  Ballot opened() {
    List<Vote> votes = new ArrayList<>();
    for (Paper paper : ballot().poll().papers()) {
      Position position = paper.position() == null ? Position.MARKED : paper.position();
      for (long i = 0; i < paper.times() && votes.size() < ballot().poll().voters().size(); i++) {
        Handle voter = ballot().poll().voters().get(votes.size());
        votes.add(new Vote(voter, position, at(), 0, "", paper.marks()));
      }
    }
    return new Ballot(
        ballot().id(),
        ballot().decision(),
        ballot().author(),
        ballot().subject(),
        ballot().course(),
        votes,
        ballot().present(),
        ballot().recusals(),
        ballot().people(),
        ballot().petition(),
        ballot().poll(),
        ballot().sequels(),
        ballot().lifts());
  }

  /** Votes with a name on them. */
  List<Refused> refused() {
    return ballot().votes().stream()
        .map(vote -> new Refused(vote.voter(), vote, NAMED, false))
        .toList();
  }

  /** How many papers there are. */
  long papers() {
    return ballot().poll().papers().stream().mapToLong(Paper::times).sum();
  }

  /** How many handed one in. */
  int voters() {
    return ballot().poll().voters().size();
  }

  /** Whether papers were handed in where the row wants names. */
  boolean isNeedless(Roll roll) {
    return !roll.hall.row.secret() && !ballot().poll().papers().isEmpty();
  }

  /** How many papers of how many voters, and what is wrong with these. */
  String because(Roll roll, Moment moment) {
    if (isNeedless(roll)) {
      return papers() + " papers do not count: the ballot is not secret, and wants names";
    }
    List<String> parts = new ArrayList<>();
    parts.add(papers() + " papers, and " + voters() + " who handed one in");
    Set<Integer> seen = new HashSet<>();
    for (Handle voter : ballot().poll().voters()) {
      int person = roll.hall.people.number(voter);
      if (!seen.add(person)) {
        parts.add(voter + " handed in two");
      } else if (!roll.seat(person, moment).mayVote()) {
        parts.add(voter + " may not vote");
      }
    }
    Poll.Turnout lost = contradicted(roll.hall);
    if (lost != null) {
      parts.add(lost.papers() + " were in at " + lost.at() + ", which the others contradict");
    }
    return String.join("; ", parts.subList(0, Math.min(MOST_NAMED, parts.size())));
  }

  private static Poll.@Nullable Turnout contradicted(Hall hall) {
    Schedule schedule = hall.schedule;
    return Papers.contradicted(hall, schedule.isClosed() ? schedule.end() : null);
  }

  /** That there are as many papers as voters, each of them an elector who may vote, once. */
  Claim claim(Roll roll, Moment moment, boolean closed) {
    if (isNeedless(roll)) {
      return Claim.Compared.byOthers(VoteColumn.SECRET, Tri.NO, true);
    }
    Tri agree = contradicted(roll.hall) == null ? Tri.YES : Tri.MAYBE;
    Tri kept = Tri.of(papers() == voters()).and(agree);
    Set<Integer> seen = new HashSet<>();
    for (Handle voter : ballot().poll().voters()) {
      int person = roll.hall.people.number(voter);
      Seat seat = roll.seat(person, moment);
      kept = kept.and(Tri.of(seen.add(person)));
      kept = kept.and(seat.surelyVotes() ? Tri.YES : seat.mayVote() ? Tri.MAYBE : Tri.NO);
    }
    boolean told = roll.hall.known.complete(Aspect.VOTES);
    return Claim.Compared.byOthers(VoteColumn.SECRET, told ? kept : Tri.MAYBE, closed);
  }
}
