package org.quorate.oracle;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.Extent;
import org.quorate.Known;
import org.quorate.RuleName;
import org.quorate.charter.Decider;
import org.quorate.charter.RoleRow.Promotion;
import org.quorate.charter.Span;
import org.quorate.ladder.Nomination;
import org.quorate.ladder.Voice;
import org.quorate.oracle.ballot.OraclePoll;
import org.quorate.vote.Ballot;

/** Whether it is long enough since each refusal of a nominee, by going through all nominations. */
final class OracleAgain {
  private final OracleNominee nominee;
  private final OracleCalendar calendar;
  private final Promotion promotion;
  private final Span span;
  private final Set<Aspect> doubts = EnumSet.noneOf(Aspect.class);
  private boolean runs;
  private boolean perhaps;

  /** Whether an appeal turned what the host tells of the nomination that is looked at. */
  private Tri turned = Tri.NO;

  OracleAgain(OracleNominee nominee, OracleCalendar calendar, Promotion promotion) {
    this.nominee = nominee;
    this.calendar = calendar;
    this.promotion = promotion;
    span = Objects.requireNonNull(promotion.againAfter());
  }

  OracleVerdict verdict() {
    SortedSet<Instant> announcements = nominee.announcements();
    for (Instant announced : announcements) {
      Optional<Instant> next =
          announcements.stream().filter(other -> other.isAfter(announced)).findFirst();
      List<Instant> told =
          nominee.told().stream()
              .filter(when -> announced.equals(announcements.first()) || !when.isBefore(announced))
              .filter(when -> next.isEmpty() || when.isBefore(next.get()))
              .toList();
      OracleNominee then = nominee.at(announced);
      turned = Tri.NO;
      told.forEach(when -> refused(then, when, Tri.YES, Set.of()));
      for (Instant when : told) {
        turned = turned.or(turned(then, when));
      }
      promotion.decidedBy().forEach(decider -> said(then, decider));
    }
    if (runs) {
      return OracleVerdict.unmet(Cure.TIME);
    }
    Set<Aspect> missing = nominee.lacking(Aspect.NOMINATIONS);
    missing.addAll(doubts);
    return !perhaps && missing.isEmpty() ? OracleVerdict.MET : OracleVerdict.unknown(missing);
  }

  private void said(OracleNominee then, Decider decider) {
    if (decider instanceof Decider.Silence silence) {
      Instant announced = then.open().get(0).at();
      OracleVoices objections =
          new OracleVoices(
              then,
              Voice.Says.OBJECT,
              silence.who(),
              calendar.end(silence.span(), announced).orElse(null));
      List<Instant> surely = objections.times(Side.SURELY);
      for (Instant when : objections.times(Side.POSSIBLY)) {
        Tri counts = surely.contains(when) ? Tri.YES : Tri.MAYBE;
        refused(then, when, counts, objections.doubts());
      }
    } else if (decider instanceof Decider.Vote vote) {
      for (Nomination nomination : then.open()) {
        OracleLadder.useful(then, nomination)
            .filter(one -> RuleName.of("votes", one.decision()).key().equals(vote.decision()))
            .forEach(ballot -> said(then, vote, ballot));
      }
    }
  }

  private void said(OracleNominee then, Decider.Vote vote, Ballot ballot) {
    Known known = nominee.question.known();
    Extent told = known.extent(Aspect.NOMINATIONS);
    OraclePoll poll = OracleHeld.poll(nominee.charter, ballot, nominee.now(), known, told);
    Tri counts = OracleLadder.counts(then, vote, promotion.sponsors(), ballot, nominee.now());
    Tri failed = poll.passed() == Tri.MAYBE ? Tri.MAYBE : Tri.of(poll.failed());
    refused(then, poll.closedAt().orElse(null), counts.and(failed), ballotDoubts());
  }

  private Set<Aspect> ballotDoubts() {
    Set<Aspect> lacking =
        nominee.lacking(
            Aspect.ROSTER,
            Aspect.ROSTER_AT,
            Aspect.AFFILIATIONS,
            Aspect.CALENDAR,
            Aspect.NOMINATIONS);
    return lacking.isEmpty() ? Set.of(Aspect.CALENDAR) : lacking;
  }

  private void refused(OracleNominee then, @Nullable Instant when, Tri surely, Set<Aspect> why) {
    Tri none = turned.or(turned(then, when));
    Optional<Instant> end = when == null ? Optional.empty() : calendar.end(span, when);
    boolean over = end.isPresent() && !nominee.now().isBefore(end.get());
    if (surely == Tri.NO || none == Tri.YES || over) {
      return;
    }
    if (surely == Tri.YES && none == Tri.NO && end.isPresent()) {
      runs = true;
      return;
    }
    perhaps = true;
    if (surely == Tri.MAYBE || when == null) {
      doubts.addAll(why);
    }
    if (none == Tri.MAYBE) {
      doubts.addAll(ballotDoubts());
    }
    if (when != null && end.isEmpty()) {
      doubts.add(Aspect.CALENDAR);
    }
  }

  private Tri turned(OracleNominee then, @Nullable Instant when) {
    if (promotion.appeal() == null) {
      return Tri.NO;
    }
    OracleAppeal appeal = new OracleAppeal(then, calendar, promotion.appeal());
    return when == null ? appeal.passedAtSomeTime() : appeal.passed(when);
  }
}
