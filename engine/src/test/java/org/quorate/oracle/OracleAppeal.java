package org.quorate.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.RuleName;
import org.quorate.charter.Decider;
import org.quorate.charter.Sequels.Overruling;
import org.quorate.charter.Sponsoring;
import org.quorate.ladder.Nomination;
import org.quorate.oracle.ballot.OraclePoll;
import org.quorate.vote.Ballot;

/** What an appeal makes of refusals. */
final class OracleAppeal {
  private final OracleNominee nominee;
  private final OracleCalendar calendar;
  private final Overruling appeal;

  OracleAppeal(OracleNominee nominee, OracleCalendar calendar, Overruling appeal) {
    this.nominee = nominee;
    this.calendar = calendar;
    this.appeal = appeal;
  }

  /** Ballots of a decision that are about nobody else and opened no earlier than an instant. */
  private List<Ballot> useful(String decision, Optional<Instant> since) {
    List<Ballot> useful = new ArrayList<>();
    for (Nomination nomination : nominee.open()) {
      for (Ballot ballot : nomination.ballots()) {
        boolean early = ballot.course().opened().isBefore(since.orElse(nomination.at()));
        if (is(ballot, decision) && !strays(ballot) && !early) {
          useful.add(ballot);
        }
      }
    }
    return useful;
  }

  private static boolean is(Ballot ballot, String decision) {
    return RuleName.of("votes", ballot.decision()).key().equals(decision);
  }

  private boolean strays(Ballot ballot) {
    Handle subject = ballot.subject();
    boolean other = subject != null && !nominee.people.canonical(subject).equals(nominee.self);
    boolean stands = !ballot.poll().candidates().isEmpty();
    return other || stands && !nominee.mayBeElected(ballot);
  }

  /** Yes if surely before the end of the time since a refusal, which may be unknown. */
  private Tri inTime(Instant opened, Instant refused) {
    if (opened.isBefore(refused)) {
      return Tri.NO;
    }
    if (appeal.within() == null) {
      return Tri.YES;
    }
    return calendar
        .end(appeal.within(), refused)
        .map(end -> Tri.of(!opened.isAfter(end)))
        .orElse(Tri.MAYBE);
  }

  private Tri counts(Ballot ballot, Refused refused) {
    Tri counts = refused.doubtful() ? Tri.MAYBE : Tri.NO;
    for (Instant at : refused.when()) {
      counts = counts.or(inTime(ballot.course().opened(), at));
    }
    return counts;
  }

  /** When it was refused, and whether at other instants too that nobody can tell. */
  record Refused(List<Instant> when, boolean doubtful) {
    static Refused at(List<Instant> when) {
      return new Refused(when, false);
    }
  }

  /** When ballots closed that failed, of those that were called in their time. */
  Refused failing(Decider.Vote vote, @Nullable Sponsoring sponsors) {
    List<Instant> when = new ArrayList<>();
    boolean doubtful = false;
    Known known = nominee.question.known();
    for (Ballot ballot : useful(vote.decision(), Optional.empty())) {
      Tri counts = OracleLadder.counts(nominee, vote, sponsors, ballot, nominee.now());
      Extent told = known.extent(Aspect.NOMINATIONS);
      OraclePoll poll = OracleHeld.poll(nominee.charter, ballot, nominee.now(), known, told);
      if (counts == Tri.YES && poll.failed()) {
        poll.closedAt().ifPresent(when::add);
        doubtful |= poll.closedAt().isEmpty();
      }
    }
    return new Refused(when, doubtful);
  }

  private OracleHeld held(List<Ballot> ballots, Refused refused) {
    Known known = nominee.question.known();
    return OracleHeld.of(
        nominee.charter,
        ballots.stream(),
        appeal.decision(),
        nominee.now(),
        known,
        known.extent(Aspect.NOMINATIONS),
        ballot -> counts(ballot, refused));
  }

  /**
   * What becomes of one who decides that was refused so.
   *
   * @param lines told which ballots turn nothing of that
   */
  OracleVerdict turned(OracleVerdict own, Refused refused, List<String> lines) {
    List<Ballot> ballots = useful(appeal.decision(), Optional.empty());
    OracleHeld held = held(ballots, refused);
    lines.addAll(refusals(refused));
    boolean open =
        refused.when().stream()
            .anyMatch(
                at ->
                    appeal.within() == null
                        || calendar
                            .end(appeal.within(), at)
                            .filter(end -> nominee.now().isBefore(end))
                            .isPresent());
    if (held.passed() != Tri.NO) {
      return OracleVerdict.of(held.passed(), Cure.NOBODY, doubts());
    } else if (held.goesOn()) {
      return OracleVerdict.unmet(held.cure());
    }
    return open ? OracleVerdict.unmet(Cure.PEOPLE) : own;
  }

  /** Whether one passed against what the host tells of the last nomination. */
  Tri passed(Instant refused) {
    return told(refused).passed();
  }

  /** Whether one passed against a refusal of which nobody can tell when it was. */
  Tri passedAtSomeTime() {
    Refused refused = new Refused(List.of(), true);
    return held(useful(appeal.decision(), Optional.empty()), refused).passed();
  }

  private OracleHeld told(Instant refused) {
    return held(useful(appeal.decision(), Optional.of(refused)), Refused.at(List.of(refused)));
  }

  OracleVerdict verdict(Instant refused) {
    OracleHeld held = told(refused);
    boolean called =
        useful(appeal.decision(), Optional.of(refused)).stream()
            .anyMatch(ballot -> inTime(ballot.course().opened(), refused).possibly());
    Cure cure = called && held.cure() == Cure.TIME ? Cure.TIME : Cure.PEOPLE;
    return OracleVerdict.of(held.passed(), cure, doubts());
  }

  /** What would tell whether it passed. */
  Set<Aspect> doubts() {
    Set<Aspect> doubts =
        nominee.lacking(
            Aspect.ROSTER,
            Aspect.ROSTER_AT,
            Aspect.AFFILIATIONS,
            Aspect.CALENDAR,
            Aspect.NOMINATIONS);
    return doubts.isEmpty() ? Set.of(Aspect.CALENDAR) : doubts;
  }

  /** Which ballots turn nothing of what the host tells. */
  List<String> refusals(Instant refused) {
    return refusals(Refused.at(List.of(refused)));
  }

  private List<String> refusals(Refused refused) {
    Map<String, Integer> useless = new TreeMap<>();
    for (Nomination nomination : nominee.open()) {
      for (Ballot ballot : nomination.ballots()) {
        Instant opened = ballot.course().opened();
        boolean early = refused.when().stream().noneMatch(at -> !opened.isBefore(at));
        if (!is(ballot, appeal.decision())) {
          continue;
        } else if (strays(ballot)) {
          useless.merge("it is about somebody else", 1, Integer::sum);
        } else if (opened.isBefore(nomination.at()) || !refused.doubtful() && early) {
          useless.merge("it came before what it is about", 1, Integer::sum);
        } else if (counts(ballot, refused) == Tri.NO) {
          useless.merge("it came too late", 1, Integer::sum);
        }
      }
    }
    List<String> lines = new ArrayList<>();
    useless.forEach(
        (why, times) -> lines.add("not counted for Appeal: nominee " + times + " " + why));
    return lines;
  }
}
