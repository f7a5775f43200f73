package org.quorate.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.Outcome;
import org.quorate.RuleName;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Charter;
import org.quorate.charter.Decider;
import org.quorate.charter.EvidenceNeeded;
import org.quorate.charter.RoleRow;
import org.quorate.charter.RoleRow.Promotion;
import org.quorate.charter.Sponsoring;
import org.quorate.charter.WayBack;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Nomination;
import org.quorate.ladder.Voice;
import org.quorate.vote.Ballot;

/** Who may rise, by reading the rows one after the other. */
final class OracleLadder {
  private final OracleNominee nominee;
  private final OracleCalendar calendar;
  private final List<String> lines = new ArrayList<>();
  private final Set<String> refusals = new TreeSet<>();
  private Outcome outcome = Outcome.ALLOWED;

  private OracleLadder(Charter charter, MayBecome question) {
    nominee = new OracleNominee(charter, question);
    calendar = new OracleCalendar(charter.calendars());
  }

  /** The lines of the answer. */
  static List<String> decide(Charter charter, MayBecome question) {
    return new OracleLadder(charter, question).decide();
  }

  private List<String> decide() {
    Optional<RoleRow> row =
        nominee.charter.rows().roles().stream()
            .filter(one -> one.role().equals(nominee.question.role()))
            .findFirst();
    if (row.isEmpty()) {
      say("Role", OracleVerdict.unmet(Cure.NOBODY));
    }
    row.ifPresent(this::rung);
    lines.add(0, "outcome " + outcome);
    lines.addAll(refusals);
    return List.copyOf(lines);
  }

  private void say(String column, OracleVerdict verdict) {
    lines.add(column + ": " + verdict);
    outcome = outcome.worse(verdict.outcome());
  }

  private void rung(RoleRow row) {
    nominee(row);
    Optional<WayBack> way = new OracleReturn(nominee, calendar).way(row.role());
    if (way.isPresent()) {
      say("Way back", back(way.get()));
      nominee.appealed().ifPresent(at -> say("Appeal", appealed(row.promotion(), at)));
      again(row.promotion()).ifPresent(verdict -> say("Again after", verdict));
    } else {
      likeAnybody(row);
    }
  }

  private Optional<OracleVerdict> again(Promotion promotion) {
    return Optional.ofNullable(promotion.againAfter())
        .map(any -> new OracleAgain(nominee, calendar, promotion).verdict());
  }

  private void say(String column, Deciding said) {
    said.verdicts().forEach(verdict -> say(column, verdict));
    refusals.addAll(said.refusals());
  }

  /** An appeal takes the place of those who decided. */
  private Deciding appealed(Promotion promotion, Instant refused) {
    OracleAppeal appeal = appeal(promotion);
    return new Deciding(List.of(appeal.verdict(refused)), appeal.refusals(refused));
  }

  private Deciding said(Promotion promotion) {
    return deciders(
        nominee,
        calendar,
        promotion.decidedBy(),
        promotion.sponsors(),
        Optional.ofNullable(promotion.appeal()).map(any -> appeal(promotion)));
  }

  private OracleAppeal appeal(Promotion promotion) {
    return new OracleAppeal(nominee, calendar, Objects.requireNonNull(promotion.appeal()));
  }

  /** Whoever held the role is asked for less. */
  private OracleVerdict back(WayBack way) {
    if (way.sponsors() != null) {
      return heard(Voice.Says.SPONSOR, way.sponsors().who(), "Way back")
          .verdict(way.sponsors().count());
    }
    if (!nominee.open().isEmpty()) {
      return OracleVerdict.MET;
    }
    Set<Aspect> doubts = nominee.lacking(Aspect.NOMINATIONS);
    return doubts.isEmpty() ? OracleVerdict.unmet(Cure.PEOPLE) : OracleVerdict.unknown(doubts);
  }

  private void likeAnybody(RoleRow row) {
    Promotion promotion = row.promotion();
    Sponsoring sponsors = promotion.sponsors();
    if (sponsors != null) {
      OracleVoices voices = heard(Voice.Says.SPONSOR, sponsors.who(), "Sponsors");
      say("Sponsors", voices.verdict(sponsors.count()));
      lines.add("sponsors " + voices.people(Side.SURELY));
      if (promotion.organisations() != null) {
        say("Sponsors' organisations", voices.verdict(promotion.organisations()));
      }
    }
    OracleEvidence evidence = new OracleEvidence(nominee);
    for (EvidenceNeeded one : promotion.evidence()) {
      OracleEvidence.Reading reading = evidence.read(one);
      say("Evidence needed", reading.verdict());
      lines.add("progress " + reading.have() + " of " + reading.needed());
      refusals.addAll(reading.refusals());
    }
    deciders(promotion);
  }

  private void nominee(RoleRow row) {
    Tri already =
        nominee.standing.holds(
            nominee.self,
            row.role(),
            false,
            nominee.now(),
            module -> nominee.question.module() == null ? Tri.NO : nominee.bound().apply(module));
    if (nominee.people.isBot(nominee.self) || already == Tri.YES) {
      say("Role", OracleVerdict.unmet(Cure.NOBODY));
    } else if (already == Tri.MAYBE) {
      say("Role", OracleVerdict.unknown(Set.of(Aspect.ROSTER)));
    }
    if (row.below() != null) {
      Tri held = nominee.holds(nominee.self, row.below(), false, nominee.now());
      say("Rung below", OracleVerdict.of(held, Cure.AUTHOR, Set.of(Aspect.ROSTER)));
    }
    RoleRow.Each each = row.promotion().each();
    boolean whole = nominee.question.module() == null;
    if (each != null && (each == RoleRow.Each.PROJECT) != whole) {
      say("Each", OracleVerdict.unmet(Cure.NOBODY));
    }
    nominee.charter.rows().bodies().stream()
        .filter(body -> whole && body.members().equals(row.role()))
        .forEach(this::body);
  }

  private void body(BodyRow body) {
    OracleSeats seats = new OracleSeats(nominee, body);
    if (body.seats() != null) {
      say("Seats", seats.seats());
    }
    if (body.cap() != null) {
      say("Organisation cap", seats.cap());
    }
    if (body.mandate().inARow() != null || body.mandate().inAll() != null) {
      OracleTerms terms =
          new OracleTerms(nominee.charter, nominee.people.accounts, body, nominee.question.known());
      boolean later = terms.mayServeLater(nominee.self, nominee.now());
      say(
          "Term limit",
          OracleVerdict.of(
              terms.mayServe(nominee.self, nominee.now()),
              later ? Cure.TIME : Cure.NOBODY,
              nominee.lacking(Aspect.ROSTER, Aspect.ROSTER_AT)));
    }
  }

  private OracleVoices heard(Voice.Says says, org.quorate.charter.Who who, String column) {
    OracleVoices voices = new OracleVoices(nominee, says, who, null);
    refusals.addAll(voices.refusals(column));
    return voices;
  }

  private void deciders(Promotion promotion) {
    Deciding said =
        nominee.appealed().map(at -> appealed(promotion, at)).orElseGet(() -> said(promotion));
    String column = nominee.appealed().isPresent() ? "Appeal" : "Decided by";
    Outcome best = Outcome.ALLOWED;
    for (OracleVerdict verdict : said.verdicts()) {
      best = best.worse(verdict.outcome());
    }
    Optional<OracleVerdict> again = again(promotion);
    best = again.isPresent() ? best.worse(again.get().outcome()) : best;
    boolean decided =
        promotion.sponsors() != null
            || !promotion.decidedBy().isEmpty()
            || nominee.appealed().isPresent();
    OracleVacancy.Way nearest = null;
    for (OracleVacancy.Way way : ways()) {
      if (nearest == null && !decided) {
        best = way.verdict().outcome();
        nearest = way;
      } else if (way.verdict().outcome() != best && best.better(way.verdict().outcome()) != best) {
        best = way.verdict().outcome();
        nearest = way;
      }
    }
    if (nearest != null) {
      say("Vacancy", nearest.verdict());
      refusals.addAll(nearest.refusals());
      return;
    }
    say(column, said);
    again.ifPresent(verdict -> say("Again after", verdict));
  }

  /** How a vacant seat is filled otherwise. */
  private List<OracleVacancy.Way> ways() {
    return nominee.charter.rows().bodies().stream()
        .filter(body -> nominee.question.module() == null)
        .filter(body -> body.members().equals(nominee.question.role()))
        .flatMap(body -> new OracleVacancy(nominee, calendar, body).ways().stream())
        .toList();
  }

  /** What those who decide said, and whose word does not count. */
  record Deciding(List<OracleVerdict> verdicts, List<String> refusals) {}

  static Deciding deciders(
      OracleNominee nominee,
      OracleCalendar calendar,
      List<Decider> cell,
      @Nullable Sponsoring sponsors,
      Optional<OracleAppeal> appeal) {
    boolean sponsored = sponsors != null;
    Deciding said = new Deciding(new ArrayList<>(), new ArrayList<>());
    boolean somebody = sponsored || !cell.isEmpty();
    boolean facts = false;
    for (Decider decider : cell) {
      if (decider instanceof Decider.People people) {
        OracleVoices voices = new OracleVoices(nominee, Voice.Says.AGREE, people.who(), null);
        said.verdicts().add(voices.verdict(people.count()));
        said.refusals().addAll(voices.refusals("Decided by"));
      } else if (decider instanceof Decider.Silence silence) {
        silence(nominee, calendar, silence, said, appeal);
      } else if (decider instanceof Decider.Vote vote) {
        refuse(nominee, vote.decision(), said);
        OracleVerdict own = ballot(nominee, vote, sponsors);
        OracleHeld held = held(nominee, vote, sponsors, nominee.now());
        boolean refused = held.passed() == Tri.NO && held.failed();
        said.verdicts()
            .add(
                appeal
                    .filter(any -> refused)
                    .map(one -> one.turned(own, one.failing(vote, sponsors), said.refusals()))
                    .orElse(own));
      } else if (decider instanceof Decider.Nobody) {
        facts = true;
      } else {
        somebody &= sponsored;
      }
    }
    if (!somebody) {
      said.verdicts().add(OracleVerdict.unmet(Cure.NOBODY));
    } else if (facts) {
      said.verdicts().add(OracleVerdict.MET);
    }
    return said;
  }

  /** One ballot on an open nomination passed; what is known of nominations is known of it. */
  private static OracleVerdict ballot(
      OracleNominee nominee, Decider.Vote vote, @Nullable Sponsoring sponsors) {
    OracleHeld held = held(nominee, vote, sponsors, nominee.now());
    Set<Aspect> doubts =
        nominee.lacking(
            Aspect.ROSTER,
            Aspect.ROSTER_AT,
            Aspect.AFFILIATIONS,
            Aspect.CALENDAR,
            Aspect.NOMINATIONS);
    Cure cure = held.failed() && nominee.isNoticed() ? Cure.NOBODY : held.cure();
    return OracleVerdict.of(
        held.passed(), cure, doubts.isEmpty() ? Set.of(Aspect.CALENDAR) : doubts);
  }

  /** What had come of the ballots by an instant, of each as far as it had come by then. */
  private static OracleHeld held(
      OracleNominee nominee, Decider.Vote vote, @Nullable Sponsoring sponsors, Instant when) {
    Known known = nominee.question.known();
    boolean past = when.isBefore(nominee.now());
    return OracleHeld.of(
        nominee.charter,
        nominee.open().stream().flatMap(nomination -> useful(nominee, nomination)),
        vote.decision(),
        when,
        past ? known.with(known.extent(Aspect.ROSTER_AT), Aspect.ROSTER) : known,
        known.extent(Aspect.NOMINATIONS),
        ballot -> counts(nominee, vote, sponsors, ballot, when));
  }

  /** Whether a ballot was opened once that was so which it follows. */
  static Tri counts(
      OracleNominee nominee,
      Decider.Vote vote,
      @Nullable Sponsoring sponsors,
      Ballot ballot,
      Instant when) {
    Instant opened = ballot.course().opened();
    Instant then = opened.isBefore(when) ? opened : when;
    return vote.after() == null ? Tri.YES : isSo(nominee, vote.after(), sponsors, then);
  }

  /** Whether that was so which a ballot follows. */
  private static Tri isSo(
      OracleNominee nominee, Decider before, @Nullable Sponsoring sponsors, Instant when) {
    if (!nominee.knows(Aspect.NOMINATIONS)) {
      return Tri.MAYBE;
    }
    if (before instanceof Decider.Vote vote) {
      return held(nominee, vote, sponsors, when).passed();
    }
    if (sponsors == null) {
      return Tri.NO;
    }
    OracleVoices voices = OracleVoices.by(nominee, Voice.Says.SPONSOR, sponsors.who(), when);
    boolean surely = voices.people(Side.SURELY).size() >= sponsors.count();
    boolean possibly = voices.people(Side.POSSIBLY).size() >= sponsors.count();
    return surely ? Tri.YES : possibly ? Tri.MAYBE : Tri.NO;
  }

  static Stream<Ballot> useful(OracleNominee nominee, Nomination nomination) {
    return nomination.ballots().stream()
        .filter(ballot -> useless(nominee, nomination, ballot).isEmpty());
  }

  /** Says which ballots of a decision say nothing of the nominee. */
  private static void refuse(OracleNominee nominee, String decision, Deciding said) {
    Map<String, Integer> useless = new TreeMap<>();
    for (Nomination nomination : nominee.open()) {
      for (Ballot one : nomination.ballots()) {
        String why = useless(nominee, nomination, one);
        if (RuleName.of("votes", one.decision()).key().equals(decision) && !why.isEmpty()) {
          useless.merge(why, 1, Integer::sum);
        }
      }
    }
    useless.forEach(
        (why, times) ->
            said.refusals().add("not counted for Decided by: nominee " + times + " " + why));
  }

  /** Why a ballot says nothing of somebody; empty if it does. */
  private static String useless(OracleNominee nominee, Nomination nomination, Ballot ballot) {
    Handle subject = ballot.subject();
    if (subject != null && !nominee.people.canonical(subject).equals(nominee.self)) {
      return "it is about somebody else";
    }
    boolean stands = !ballot.poll().candidates().isEmpty();
    if (stands && (nominee.isNoticed() || !nominee.mayBeElected(ballot))) {
      return "it is about somebody else";
    }
    boolean early = ballot.course().opened().isBefore(nomination.at());
    return early ? "it came before what it is about" : "";
  }

  private static void silence(
      OracleNominee nominee,
      OracleCalendar calendar,
      Decider.Silence silence,
      Deciding said,
      Optional<OracleAppeal> appeal) {
    Optional<Instant> announced =
        nominee.open().stream().map(Nomination::at).max(Instant::compareTo);
    Optional<Instant> end = announced.flatMap(at -> calendar.end(silence.span(), at));
    OracleVoices objections =
        new OracleVoices(nominee, Voice.Says.OBJECT, silence.who(), end.orElse(null));
    said.refusals().addAll(objections.refusals("Decided by"));
    OracleVerdict own = silence(nominee, announced, end, objections);
    boolean refused = own.cure() == Cure.OBJECTOR;
    said.verdicts()
        .add(
            appeal
                .filter(any -> refused)
                .map(
                    one ->
                        one.turned(
                            own, OracleAppeal.Refused.at(objections.times()), said.refusals()))
                .orElse(own));
  }

  private static OracleVerdict silence(
      OracleNominee nominee,
      Optional<Instant> announced,
      Optional<Instant> end,
      OracleVoices objections) {
    if (!objections.people(Side.SURELY).isEmpty()) {
      return OracleVerdict.unmet(Cure.OBJECTOR);
    }
    Set<Aspect> doubts = EnumSet.noneOf(Aspect.class);
    doubts.addAll(nominee.lacking(Aspect.NOMINATIONS));
    if (announced.isEmpty()) {
      return doubts.isEmpty() ? OracleVerdict.unmet(Cure.PEOPLE) : OracleVerdict.unknown(doubts);
    }
    if (end.isPresent() && end.get().isAfter(nominee.now())) {
      return OracleVerdict.unmet(Cure.TIME);
    }
    doubts.addAll(objections.doubts());
    if (end.isEmpty()) {
      doubts.add(Aspect.CALENDAR);
    }
    return doubts.isEmpty() ? OracleVerdict.MET : OracleVerdict.unknown(doubts);
  }
}
