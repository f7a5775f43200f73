package org.quorate.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.RuleName;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Span;
import org.quorate.charter.Vacancy;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Nomination;
import org.quorate.ladder.Voice;
import org.quorate.oracle.ballot.OraclePlaces;
import org.quorate.oracle.ballot.OraclePoll;
import org.quorate.vote.Ballot;
import org.quorate.vote.HasPassed;
import org.quorate.vote.OptionName;

/** How a vacant seat comes to a nominee beside what the row of the role says. */
final class OracleVacancy {
  private final OracleNominee nominee;
  private final OracleCalendar calendar;
  private final BodyRow body;
  private final OracleSeats seats;

  OracleVacancy(OracleNominee nominee, OracleCalendar calendar, BodyRow body) {
    this.nominee = nominee;
    this.calendar = calendar;
    this.body = body;
    seats = new OracleSeats(nominee, body);
  }

  /** What one way comes to, and whose word or which ballot says nothing of it. */
  record Way(OracleVerdict verdict, List<String> refusals) {}

  List<Way> ways() {
    return body.vacancy() == null
        ? List.of()
        : body.vacancy().ways().stream()
            .filter(way -> !isRefused() || !(way instanceof Vacancy.Appointed))
            .map(this::way)
            .toList();
  }

  /** What was said and held on a nomination that was refused fills no seat. */
  private boolean isRefused() {
    return nominee.appealed().isPresent();
  }

  private Way way(Vacancy.Way way) {
    if (way instanceof Vacancy.Appointed by) {
      OracleVoices voices = new OracleVoices(nominee, Voice.Says.AGREE, by.who(), null);
      return new Way(voices.verdict(by.count()), voices.refusals("Vacancy"));
    }
    return way instanceof Vacancy.Voted voted
        ? voted(voted)
        : new Way(next(way.within()), List.of());
  }

  private OracleVerdict unknown() {
    Set<Aspect> doubts =
        nominee.lacking(
            Aspect.ROSTER,
            Aspect.ROSTER_AT,
            Aspect.AFFILIATIONS,
            Aspect.CALENDAR,
            Aspect.NOMINATIONS);
    return OracleVerdict.unknown(doubts.isEmpty() ? EnumSet.of(Aspect.CALENDAR) : doubts);
  }

  private Tri begun(Instant at) {
    if (!at.isBefore(seats.vacantSince(Tri::surely))) {
      return Tri.YES;
    }
    return at.isBefore(seats.vacantSince(Tri::possibly)) ? Tri.NO : Tri.MAYBE;
  }

  private Tri over(@Nullable Span within, Instant at) {
    if (within == null) {
      return Tri.NO;
    }
    Optional<Instant> last = end(within, seats.vacantSince(Tri::surely));
    Optional<Instant> first = end(within, seats.vacantSince(Tri::possibly));
    if (last.isPresent() && !at.isBefore(last.get())) {
      return Tri.YES;
    }
    return first.isPresent() && at.isBefore(first.get()) ? Tri.NO : Tri.MAYBE;
  }

  /** An instant before which it was over already. */
  private Tri late(@Nullable Span within, Instant opened) {
    return over(within, opened.minusNanos(1));
  }

  private Optional<Instant> end(Span span, Instant start) {
    return start.equals(Instant.MIN) ? Optional.of(start) : calendar.end(span, start);
  }

  private HasPassed asked(Ballot ballot) {
    Known known =
        nominee
            .question
            .known()
            .with(
                nominee.question.known().extent(Aspect.NOMINATIONS),
                Aspect.OPENED,
                Aspect.VOTES,
                Aspect.ATTENDANCE,
                Aspect.RECUSALS,
                Aspect.PETITION,
                Aspect.BALLOTS);
    return new HasPassed(ballot, nominee.now(), known);
  }

  private Tri passed(Ballot ballot) {
    return OraclePoll.of(nominee.charter, asked(ballot)).passed();
  }

  private boolean isSelf(Handle who) {
    return nominee.people.canonical(who).equals(nominee.self);
  }

  private Way voted(Vacancy.Voted way) {
    Set<Ballot> hung = new HashSet<>();
    if (!isRefused()) {
      nominee.open().forEach(nomination -> hung.addAll(nomination.ballots()));
    }
    Set<Ballot> all = new HashSet<>(hung);
    all.addAll(nominee.question.merits().ballots());
    List<Ballot> useful = new ArrayList<>();
    Map<String, Integer> useless = new TreeMap<>();
    for (Ballot one : all) {
      if (RuleName.of("votes", one.decision()).key().equals(way.decision())) {
        Instant opened = one.course().opened();
        String why =
            !isAbout(one, hung.contains(one))
                ? "it is about somebody else"
                : begun(opened) == Tri.NO
                    ? "it came before what it is about"
                    : late(way.within(), opened) == Tri.YES ? "it came too late" : "";
        if (why.isEmpty()) {
          useful.add(one);
        } else {
          useless.merge(why, 1, Integer::sum);
        }
      }
    }
    List<String> refusals = new ArrayList<>();
    useless.forEach(
        (why, times) -> refusals.add("not counted for Vacancy: nominee " + times + " " + why));
    return new Way(voted(way, useful), refusals);
  }

  private OracleVerdict voted(Vacancy.Voted way, List<Ballot> useful) {
    OracleHeld held =
        OracleHeld.of(
            nominee.charter,
            useful.stream(),
            way.decision(),
            nominee.now(),
            nominee.question.known(),
            nominee.question.known().extent(Aspect.NOMINATIONS),
            one -> {
              Instant opened = one.course().opened();
              return begun(opened).and(late(way.within(), opened).not());
            });
    if (held.passed() == Tri.MAYBE) {
      return unknown();
    }
    boolean never = !held.goesOn() && over(way.within(), nominee.now()) == Tri.YES;
    return held.passed() == Tri.YES
        ? OracleVerdict.MET
        : OracleVerdict.unmet(never ? Cure.NOBODY : held.cure());
  }

  private boolean isAbout(Ballot ballot, boolean nominated) {
    if (ballot.subject() != null && !isSelf(ballot.subject())) {
      return false;
    } else if (!ballot.poll().candidates().isEmpty()) {
      return nominee.mayBeElected(ballot);
    }
    return ballot.subject() != null || ballot.poll().options().isEmpty() && nominated;
  }

  private boolean isElection(Ballot ballot) {
    return nominee.charter.rows().votes().stream()
        .filter(row -> row.decision().equals(RuleName.of("votes", ballot.decision()).key()))
        .anyMatch(row -> row.election() != null && body.name().key().equals(row.election().body()));
  }

  private OracleVerdict next(@Nullable Span within) {
    List<Ballot> sure = new ArrayList<>();
    List<Ballot> doubtful = new ArrayList<>();
    for (Ballot one : new HashSet<>(nominee.question.merits().ballots())) {
      if (isElection(one) && !one.course().opened().isAfter(nominee.now())) {
        Tri passed = passed(one);
        (passed == Tri.YES ? sure : passed == Tri.MAYBE ? doubtful : new ArrayList<Ballot>())
            .add(one);
      }
    }
    Instant last =
        sure.stream().map(one -> one.course().opened()).max(Instant::compareTo).orElse(Instant.MIN);
    sure.removeIf(one -> one.course().opened().isBefore(last));
    doubtful.removeIf(one -> one.course().opened().isBefore(last));
    boolean doubt = !nominee.knows(Aspect.NOMINATIONS) || !doubtful.isEmpty() || sure.size() > 1;
    Tri next = doubt ? Tri.MAYBE : sure.isEmpty() ? Tri.NO : next(sure.get(0));
    Tri inTime = over(within, nominee.now()).not();
    Tri both = next.and(inTime);
    return both == Tri.MAYBE
        ? unknown()
        : both == Tri.YES ? OracleVerdict.MET : OracleVerdict.unmet(Cure.NOBODY);
  }

  /** Whether the nominee comes before all who could be next, in what order ever. */
  private Tri next(Ballot election) {
    Optional<OraclePlaces> all = OraclePlaces.of(nominee.charter, asked(election));
    if (all.isEmpty()) {
      return Tri.MAYBE;
    }
    if (hasDeclined(nominee.self, election)) {
      return Tri.NO;
    }
    OraclePlaces places = all.get();
    Map<OptionName, Handle> candidates = election.poll().candidates();
    Tri next = Tri.NO;
    for (OptionName own : places.below().keySet()) {
      Handle who = candidates.get(own);
      if (who != null && isSelf(who) && !places.elected().contains(own)) {
        next = Tri.YES;
        for (OptionName other : places.below().keySet()) {
          boolean after = other.equals(own) || places.below().get(own).contains(other);
          if (!after && !places.elected().contains(other)) {
            next = next.and(passedOver(candidates.get(other), election));
          }
        }
      }
    }
    return next;
  }

  /** Whether a nomination of somebody for a seat was refused since the election. */
  private boolean hasDeclined(Handle who, Ballot election) {
    for (Nomination one : nominee.question.merits().nominations()) {
      boolean own = nominee.people.canonical(one.nominee()).equals(who);
      boolean same = one.role().equals(body.members()) && one.module() == null;
      Instant refused = one.refused();
      if (own
          && same
          && refused != null
          && !refused.isAfter(nominee.now())
          && !refused.isBefore(election.course().opened())) {
        return true;
      }
    }
    return false;
  }

  private Tri passedOver(@Nullable Handle candidate, Ballot election) {
    if (candidate == null) {
      candidate = OraclePeople.STRANGER;
    }
    Handle rival = nominee.people.canonical(candidate);
    if (hasDeclined(rival, election)) {
      return Tri.YES;
    }
    MayBecome asked = nominee.question;
    OracleNominee other =
        new OracleNominee(
            nominee.charter,
            new MayBecome(
                asked.merits(), rival, asked.role(), asked.module(), asked.at(), asked.known()));
    OracleTerms terms =
        new OracleTerms(nominee.charter, nominee.people.accounts, body, asked.known());
    Tri sits = nominee.standing.holds(rival, body.members(), true, nominee.now(), module -> Tri.NO);
    return sits.or(new OracleSeats(other, body).room().not())
        .or(terms.mayServe(rival, nominee.now()).not());
  }
}
