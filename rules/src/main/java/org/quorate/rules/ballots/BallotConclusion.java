package org.quorate.rules.ballots;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.Finding;
import org.quorate.Met;
import org.quorate.Outcome;
import org.quorate.Remedy;
import org.quorate.Rule;
import org.quorate.RuleName;
import org.quorate.Unknown;
import org.quorate.Unmet;
import org.quorate.Waived;
import org.quorate.charter.TieRule;
import org.quorate.rules.Says;
import org.quorate.vote.BallotDecision;
import org.quorate.vote.BallotResult;
import org.quorate.vote.BallotResult.State;
import org.quorate.vote.HasPassed;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/** Puts what the rules said of a ballot into an answer. */
final class BallotConclusion {
  private final BallotDeliberation it;
  private final Roll roll;
  private final Summons summons;
  private final Ending ending;
  private final Floor floor;
  private final Rule rule;
  private final Account account;
  private final BallotSentences sentences;
  private final Electors electors;
  private final @Nullable Sequence sequence;

  BallotConclusion(BallotDeliberation it, Sitting chosen) {
    this.it = it;
    roll = chosen.roll;
    summons = chosen.summons;
    ending = chosen.ending();
    floor = chosen.floor();
    rule = roll.hall.row.quoted();
    account = new Account(roll, floor);
    sentences = new BallotSentences(roll, ending, floor, account, it.elections());
    electors = new Electors(roll, floor);
    sequence = it.sequence();
  }

  BallotDecision decision() {
    List<Finding> findings = new ArrayList<>();
    Outcome outcome = Outcome.ALLOWED;
    for (Claim claim : it.claims()) {
      Finding finding = finding(claim, it.says(claim));
      findings.add(finding);
      outcome = outcome.worse(finding.outcome());
    }
    findings.addAll(Withholding.findings(roll, floor.moment()));
    findings.addAll(StandingIn.findings(roll, account));
    State state = state(outcome);
    boolean secret = roll.hall.row.secret();
    Elections elections = it.elections();
    BallotResult result =
        new BallotResult(
            state,
            account.totals(),
            electors.base(),
            secret ? List.of() : account.counted(),
            secret ? roll.hall.secrecy.refused() : account.refusedBut(late()),
            margin(state, findings),
            elections == null ? null : elections.known().tally(),
            elections == null ? null : elections.known().seats());
    return new BallotDecision(
        outcome,
        it.plan().terms.headline(roll.hall.at, headline(outcome, state, findings)),
        result,
        findings,
        List.of(),
        it.plan().charter.ref(),
        it.asked(),
        NextTurn.of(it),
        Closing.of(roll.hall, ending).at());
  }

  /** Votes cast after the closing that decided a tie. */
  private Set<Vote> late() {
    Elections elections = it.elections();
    boolean casting = roll.hall.row.ifTied() instanceof TieRule.CastingVote;
    if (elections != null || !casting) {
      return elections == null ? Set.of() : elections.late();
    }
    return new Ties(roll, floor).late();
  }

  private Finding finding(Claim claim, Says says) {
    String column = claim.column().shown();
    String because = because(claim);
    Cure cure = says.cure();
    if (cure != null) {
      return new Unmet(rule, column, because, cure, remedies(claim, cure));
    } else if (says == Says.UNKNOWN) {
      return new Unknown(rule, column, because, missing(claim));
    } else if (says == Says.WAIVED && sequence != null) {
      return new Waived(
          rule, column, because, new AftermathSentences(sequence.aftermath()).remaking(claim));
    }
    if (says != Says.MET) {
      throw new IllegalStateException("no row of votes waives " + column);
    }
    return new Met(rule, column, because);
  }

  private String because(Claim claim) {
    String own =
        claim instanceof Claim.Called called ? summons.because(called) : sentences.because(claim);
    if (sequence == null) {
      return own;
    }
    AftermathSentences others = new AftermathSentences(sequence.aftermath());
    return others.speaksOf(claim)
        ? others.because(claim)
        : own + (sequence.isRemade(claim) ? "; " + others.instead(claim) : "");
  }

  private List<Remedy> remedies(Claim claim, Cure cure) {
    if (claim instanceof Claim.Followed && sequence != null) {
      return cure == Cure.PEOPLE
          ? sequence.aftermath().calls(claim.column(), rule.name())
          : List.of();
    } else if (claim instanceof Claim.Window
        || claim instanceof Claim.Overruled
        || claim.column() == VoteColumn.SECRET
        || sequence != null && sequence.isRemade(claim)) {
      return List.of();
    } else if (claim.column() == VoteColumn.IF_TIED && cure == Cure.PEOPLE) {
      return tieBreakers();
    } else if (claim instanceof Claim.Called called) {
      return cure == Cure.PEOPLE
          ? electors.toCall(summons.helpers(called), rule.name())
          : List.of();
    } else if (cure == Cure.PEOPLE) {
      return electors.yetToVote(rule.name());
    }
    return cure == Cure.OBJECTOR ? electors.opposed(claim, rule.name()) : List.of();
  }

  /** Who can break a tie: whoever publishes a seed, or whose vote it is. */
  private List<Remedy> tieBreakers() {
    TieRule tie = roll.hall.row.ifTied();
    List<RuleName> rules = List.of(rule.name());
    if (tie instanceof TieRule.ByLot) {
      return List.of(new Remedy(Remedy.Action.PUBLISH_SEED, "anyone", "", rules));
    } else if (tie instanceof TieRule.CastingVote casting) {
      return electors.meant(casting.who(), rule.name());
    }
    return electors.yetToVote(rule.name());
  }

  private Set<Aspect> missing(Claim claim) {
    if (claim instanceof Claim.Called called) {
      Set<Aspect> missing = summons.missing(called);
      missing.addAll(missingOfOthers(claim));
      return missing;
    }
    Set<Aspect> missing = EnumSet.noneOf(Aspect.class);
    for (Aspect aspect : it.asked().known().asMap().keySet()) {
      if (matters(aspect, claim) && !roll.hall.known.complete(aspect)) {
        missing.add(aspect);
      }
    }
    missing.addAll(missingOfOthers(claim));
    missing.addAll(roll.hall.withheld.missing());
    Elections elections = it.elections();
    if (isOfElection(claim) && elections != null && elections.areSomeUnnamed()) {
      missing.add(Aspect.PETITION);
    }
    Schedule schedule = roll.hall.schedule;
    if (schedule.doubted()) {
      missing.addAll(Set.of(Aspect.VOTES, Aspect.ROSTER, Aspect.ROSTER_AT, Aspect.RECUSALS));
      missing.removeIf(roll.hall.known::complete);
      if (roll.hall.row.secret() && schedule.uncounted() != null) {
        missing.add(Aspect.VOTES);
      }
    }
    boolean calendarLost =
        !schedule.doubted() && (schedule.least() == null || !schedule.endsKnown());
    if (schedule.opensKnown() && schedule.begun() && calendarLost) {
      missing.add(Aspect.CALENDAR);
    }
    if (missing.isEmpty()) {
      missing.addAll(HasPassed.ASPECTS);
      missing.removeIf(roll.hall.known::complete);
    }
    if (missing.isEmpty()) {
      missing.add(untold(claim));
    }
    return missing;
  }

  /** What leaves something open where a host tells all that it knows. */
  private Aspect untold(Claim claim) {
    if (claim.column() == VoteColumn.SECRET) {
      return Aspect.VOTES;
    }
    return roll.hall.withheld.isPossible() ? Aspect.ROSTER_AT : Aspect.CALENDAR;
  }

  private Set<Aspect> missingOfOthers(Claim claim) {
    if (sequence == null) {
      return Set.of();
    }
    boolean theirs = new AftermathSentences(sequence.aftermath()).speaksOf(claim);
    return theirs || sequence.isRemade(claim) ? sequence.aftermath().missing() : Set.of();
  }

  private boolean matters(Aspect aspect, Claim claim) {
    return switch (aspect) {
      case VOTES, OPENED -> true;
      case ROSTER -> electors.areInDoubt() || isOfBody(claim);
      case ROSTER_AT ->
          (electors.areInDoubt() || isOfBody(claim)) && roll.hall.known.complete(Aspect.ROSTER);
      case RECUSALS -> roll.hall.bars();
      case PETITION -> roll.hall.isPartyUntold();
      case ATTENDANCE -> roll.hall.asksForPresence();
      case AFFILIATIONS ->
          claim.column() == VoteColumn.ORGANISATIONS
              || Voices.areWeighted(roll.hall)
              || floor.areSeatsUnclear()
              || claim.column() == VoteColumn.OPEN_FOR
                  && roll.hall.row.standard().organisations() != null
              || isOfElection(claim) && roll.hall.plan.bodies.filled(roll.hall.row) != null;
      default -> false;
    };
  }

  private static boolean isOfElection(Claim claim) {
    return claim.column() == VoteColumn.VOTING_METHOD || claim.column() == VoteColumn.IF_TIED;
  }

  private boolean isOfBody(Claim claim) {
    Elections elections = it.elections();
    return isOfElection(claim) && (elections == null || elections.isOfPeople());
  }

  private State state(Outcome outcome) {
    Schedule schedule = roll.hall.schedule;
    boolean closed = schedule.isClosed() || ending.closedEarly() != null;
    if (schedule.state() == Claim.Window.State.NOT_OPEN) {
      return State.ANNOUNCED;
    } else if (outcome == Outcome.ALLOWED) {
      return State.PASSED;
    } else if (outcome == Outcome.UNDETERMINED) {
      return State.UNDETERMINED;
    }
    return closed && outcome == Outcome.BLOCKED ? State.FAILED : State.OPEN;
  }

  private @Nullable Integer margin(State state, List<Finding> findings) {
    boolean ended = state == State.PASSED || state == State.FAILED;
    boolean byNumbers =
        findings.stream()
            .filter(finding -> finding instanceof Unmet)
            .allMatch(finding -> isOfNumbers(finding.column()));
    boolean remakeable = !roll.hall.row.sequels().ifNotPassed().isEmpty();
    boolean turned =
        roll.hall.row.election() != null
            || roll.hall.row.ifTied() != null
            || roll.hall.row.standard().overVeto() != null
            || roll.lending() != null
            || Voices.areWeighted(roll.hall);
    if (!ended || remakeable || turned || !byNumbers || !floor.crowd().isSure()) {
      return null;
    }
    boolean mayBeAgainst = roll.hall.row.positions().contains(Position.AGAINST);
    return new Margin(new Demands(roll), floor.crowd(), mayBeAgainst).flip(state == State.PASSED);
  }

  private static boolean isOfNumbers(String column) {
    return List.of(
            VoteColumn.PASSES_WITH,
            VoteColumn.QUORUM,
            VoteColumn.FOR_AT_LEAST,
            VoteColumn.AGAINST_AT_MOST)
        .stream()
        .anyMatch(one -> one.shown().equals(column));
  }

  private String headline(Outcome outcome, State state, List<Finding> findings) {
    String name = rule.name().toString();
    if (state == State.PASSED) {
      return "passed by " + name + ": " + sentences.votes();
    }
    Finding worst = findings.get(0);
    for (Finding finding : findings) {
      worst = finding.outcome().compareTo(worst.outcome()) < 0 ? finding : worst;
    }
    String word =
        switch (outcome) {
          case BLOCKED -> state == State.FAILED ? "failed" : "blocked";
          case WAITING -> "waiting";
          default -> "undetermined";
        };
    return word + " by " + name + ", " + worst.column() + ": " + worst.because();
  }
}
