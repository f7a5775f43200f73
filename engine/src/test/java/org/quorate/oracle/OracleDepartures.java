package org.quorate.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.Outcome;
import org.quorate.charter.Charter;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.EvidenceNeeded;
import org.quorate.charter.Span;
import org.quorate.charter.Window;
import org.quorate.ladder.Leave;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Merits;
import org.quorate.ladder.MustStepDown;
import org.quorate.ladder.Nomination;
import org.quorate.ladder.Notice;

/** Who must step down, by reading the rows one after the other. */
final class OracleDepartures {
  private final MustStepDown question;
  private final OracleNominee holder;
  private final OracleCalendar calendar;
  private final List<String> lines = new ArrayList<>();
  private final Set<String> refusals = new TreeSet<>();
  private Outcome outcome = Outcome.ALLOWED;
  private Tri suspended = Tri.NO;

  /** Whether all is so that a row asks of whoever holds its role. */
  private Tri fulfilled = Tri.YES;

  private OracleDepartures(Charter charter, MustStepDown question) {
    this.question = question;
    this.calendar = new OracleCalendar(charter.calendars());
    OracleNominee plain = new OracleNominee(charter, asked(question, List.of()));
    List<Nomination> heard = new ArrayList<>();
    for (Notice notice : last(plain, question)) {
      heard.add(
          new Nomination(
                  notice.who(), notice.role(), notice.module(), notice.at(), notice.voices(), null)
              .with(notice.ballots()));
    }
    this.holder = new OracleNominee(charter, asked(question, heard), true);
  }

  private static MayBecome asked(MustStepDown question, List<Nomination> heard) {
    Merits merits =
        question.merits().toBuilder()
            .attestations(List.of())
            .nominations(heard)
            .leaves(List.of())
            .notices(List.of())
            .build();
    return new MayBecome(
        merits,
        question.person(),
        question.role(),
        question.module(),
        question.at(),
        question.known());
  }

  /** The notices that were given last, all of one instant. */
  private static List<Notice> last(OracleNominee holder, MustStepDown question) {
    List<Notice> mine =
        question.merits().notices().stream()
            .filter(notice -> holder.people.canonical(notice.who()).equals(holder.self))
            .filter(notice -> notice.role().equals(question.role()))
            .filter(notice -> Objects.equals(notice.module(), question.module()))
            .filter(notice -> !notice.at().isAfter(question.at()))
            .toList();
    Optional<Instant> newest = mine.stream().map(Notice::at).max(Comparator.naturalOrder());
    return mine.stream().filter(notice -> newest.get().equals(notice.at())).toList();
  }

  /** The lines of the answer. */
  static List<String> decide(Charter charter, MustStepDown question) {
    return new OracleDepartures(charter, question).decide();
  }

  private List<String> decide() {
    List<DepartureRow> rows =
        holder.charter.rows().departures().stream()
            .filter(row -> row.role().equals(question.role()))
            .sorted(Comparator.comparing(DepartureRow::name))
            .toList();
    List<Runnable> ways = new ArrayList<>();
    rows.forEach(row -> ways.add(() -> row(row)));
    holder.charter.rows().bodies().stream()
        .filter(body -> question.module() == null && body.members().equals(question.role()))
        .map(body -> new OracleTakenSeat(holder, calendar, body))
        .forEach(
            seat -> {
              ways.addAll(seat.ways(this::say));
              refusals.addAll(seat.refusals());
            });
    if (ways.isEmpty()) {
      say("Role", OracleVerdict.unmet(Cure.NOBODY));
    }
    Outcome best = ways.isEmpty() ? outcome : Outcome.BLOCKED;
    for (Runnable way : ways) {
      outcome = Outcome.ALLOWED;
      way.run();
      best = best.better(outcome);
    }
    lines.add(0, "outcome " + best);
    lines.add(1, "voting " + suspended);
    lines.addAll(refusals);
    return List.copyOf(lines);
  }

  /** Whether a row is fulfilled of somebody, if they hold its role. */
  static Tri fulfilled(Charter charter, MustStepDown question, DepartureRow row) {
    OracleDepartures it = new OracleDepartures(charter, question);
    it.row(row, false);
    return it.fulfilled;
  }

  /** Whether a row is met of somebody, who has to hold its role for that. */
  static Tri met(Charter charter, MustStepDown question, DepartureRow row) {
    OracleDepartures it = new OracleDepartures(charter, question);
    it.row(row, false);
    return it.fulfilled.and(it.held(row));
  }

  private Tri held(DepartureRow row) {
    return holder.standing.holds(
        holder.self,
        row.role(),
        false,
        holder.now(),
        module -> question.module() == null ? Tri.NO : holder.bound().apply(module));
  }

  private void say(String column, OracleVerdict verdict) {
    if (!column.equals("Role") && !column.equals("Then")) {
      boolean open = verdict.is(OracleVerdict.Kind.UNKNOWN);
      fulfilled = fulfilled.and(open ? Tri.MAYBE : Tri.of(verdict.is(OracleVerdict.Kind.MET)));
    }
    lines.add(column + ": " + verdict);
    boolean stays = verdict.is(OracleVerdict.Kind.WAIVED);
    outcome = outcome.worse(stays ? Outcome.BLOCKED : verdict.outcome());
  }

  private void row(DepartureRow row) {
    row(row, true);
  }

  private void row(DepartureRow row, boolean ofVotes) {
    fulfilled = Tri.YES;
    Tri held = held(row);
    if (held != Tri.YES) {
      say("Role", OracleVerdict.of(held, Cure.NOBODY, Set.of(Aspect.ROSTER)));
    }
    for (DepartureRow.Idle idle : row.when()) {
      OracleEvidence.Reading reading = reading(row, idle, holder.now());
      say("When", reading.verdict());
      lines.add("progress " + reading.have() + " of " + reading.needed());
      reading.refusals().forEach(it -> refusals.add(it.replace("Evidence needed", "When")));
    }
    if (row.notDuringLeave()) {
      say("Not during", leave());
    }
    if (row.askFirst() != null) {
      notice(row, row.askFirst());
    }
    deciders(row);
    if (row.then().suspends()) {
      if (ofVotes) {
        suspended =
            suspended.or(
                row.then().isTimed()
                    ? OracleBan.isWithheld(holder.charter, question, row, holder.now())
                    : fulfilled.and(held));
      }
      say("Then", OracleVerdict.unmet(Cure.NOBODY));
    }
  }

  /** What would be evidence enough is too much to be idle; nobody is before they had the time. */
  private OracleEvidence.Reading reading(DepartureRow row, DepartureRow.Idle idle, Instant at) {
    OracleMeetings meetings = new OracleMeetings(holder);
    if (idle.enough() instanceof EvidenceNeeded.Attended enough) {
      OracleVerdict verdict =
          OracleVerdict.of(
              meetings.idle(enough, row.role(), at),
              Cure.NOBODY,
              meetings.doubts(enough, row.role(), Set.of(at)));
      return new OracleEvidence.Reading(
          verdict, meetings.have(enough, row.role()), enough.count(), List.of());
    }
    EvidenceNeeded.Counted enough = (EvidenceNeeded.Counted) idle.enough();
    MayBecome then = holder.question.asOf(at);
    OracleEvidence.Reading reading =
        new OracleEvidence(new OracleNominee(holder.charter, then)).read(enough);
    Tri whole = new OracleTimeInRole(holder, row.role()).isWhole(enough.window(), at);
    OracleVerdict verdict = reading.verdict();
    if (verdict.is(OracleVerdict.Kind.MET) || whole == Tri.NO) {
      verdict = OracleVerdict.unmet(Cure.NOBODY);
    } else {
      Set<Aspect> doubts = EnumSet.noneOf(Aspect.class);
      doubts.addAll(verdict.missing());
      if (meetings.untold(enough.window())) {
        doubts.add(Aspect.CYCLES);
      }
      if (whole == Tri.MAYBE) {
        doubts.addAll(holder.lacking(Aspect.ROSTER, Aspect.ROSTER_AT));
      }
      boolean sure = verdict.is(OracleVerdict.Kind.UNMET) && doubts.isEmpty();
      verdict = sure ? OracleVerdict.MET : OracleVerdict.unknown(doubts);
    }
    return new OracleEvidence.Reading(
        verdict, reading.have(), reading.needed(), reading.refusals());
  }

  private OracleVerdict leave() {
    for (Leave leave : question.merits().leaves()) {
      boolean own = holder.people.canonical(leave.who()).equals(holder.self);
      boolean begun = !leave.from().isAfter(holder.now());
      if (own && begun && holder.lasts(leave.to())) {
        return OracleVerdict.unmet(Cure.TIME);
      }
    }
    Set<Aspect> doubts = holder.lacking(Aspect.LEAVES);
    return doubts.isEmpty() ? OracleVerdict.MET : OracleVerdict.unknown(doubts);
  }

  private void notice(DepartureRow row, Span span) {
    List<Notice> last = last(holder, question);
    boolean answered =
        last.stream().anyMatch(n -> n.answered() != null && !n.answered().isAfter(holder.now()));
    Optional<Instant> end =
        last.stream().findFirst().flatMap(notice -> calendar.end(span, notice.at()));
    Set<Aspect> doubts = EnumSet.noneOf(Aspect.class);
    doubts.addAll(holder.lacking(Aspect.NOMINATIONS));
    boolean stale = last.stream().findFirst().filter(notice -> stale(row, notice)).isPresent();
    boolean waits = end.isPresent() && end.get().isAfter(holder.now());
    if (!last.isEmpty() && !answered && end.isEmpty()) {
      doubts.add(Aspect.CALENDAR);
    }
    if (!last.isEmpty() && !answered && !waits) {
      row.when().forEach(idle -> doubts.addAll(doubts(row, idle, last.get(0))));
    }
    if (stale) {
      Set<Aspect> others = holder.lacking(Aspect.NOMINATIONS);
      say(
          "Ask first",
          others.isEmpty() ? OracleVerdict.unmet(Cure.PEOPLE) : OracleVerdict.unknown(others));
      return;
    }
    if (waits && !answered) {
      say("Ask first", OracleVerdict.unmet(Cure.TIME));
    } else if (!doubts.isEmpty()) {
      say("Ask first", OracleVerdict.unknown(doubts));
    } else if (last.isEmpty() || answered) {
      say("Ask first", OracleVerdict.unmet(answered ? Cure.NOBODY : Cure.PEOPLE));
    } else {
      say("Ask first", OracleVerdict.MET);
    }
    boolean over = end.isPresent() && !answered && !waits;
    if (row.grace() != null && over && holder.lacking(Aspect.NOMINATIONS).containsAll(doubts)) {
      say("Grace", grace(row.grace(), end.get()));
    }
  }

  /** Every second that matters between a notice and now. */
  private Set<Instant> times(Notice notice) {
    Set<Instant> times = new TreeSet<>(List.of(notice.at(), holder.now()));
    times.addAll(new OracleTimeInRole(holder, question.role()).dates());
    question.merits().deeds().forEach(deed -> times.add(deed.at()));
    question.merits().meetings().forEach(meeting -> times.add(meeting.at()));
    times.removeIf(at -> at.isBefore(notice.at()) || at.isAfter(holder.now()));
    return times;
  }

  /** Whether the holder did enough at any of them. */
  private boolean stale(DepartureRow row, Notice notice) {
    return row.when().stream()
        .anyMatch(
            idle ->
                times(notice).stream()
                    .anyMatch(at -> reading(row, idle, at).verdict().is(OracleVerdict.Kind.UNMET)));
  }

  /** What would tell whether they did. */
  private Set<Aspect> doubts(DepartureRow row, DepartureRow.Idle idle, Notice notice) {
    if (!(idle.enough() instanceof EvidenceNeeded.Attended enough)) {
      Set<Aspect> doubts = EnumSet.noneOf(Aspect.class);
      doubts.addAll(reading(row, idle, holder.now()).verdict().missing());
      Window window = ((EvidenceNeeded.Counted) idle.enough()).window();
      OracleTimeInRole time = new OracleTimeInRole(holder, row.role());
      if (times(notice).stream().anyMatch(at -> time.isWhole(window, at) == Tri.MAYBE)) {
        doubts.addAll(holder.lacking(Aspect.ROSTER, Aspect.ROSTER_AT));
      }
      return doubts;
    }
    OracleMeetings meetings = new OracleMeetings(holder);
    boolean doubtful =
        times(notice).stream().anyMatch(at -> meetings.idle(enough, row.role(), at) == Tri.MAYBE);
    return doubtful ? meetings.doubts(enough, row.role(), times(notice)) : Set.of();
  }

  private OracleVerdict grace(Span span, Instant begun) {
    Optional<Instant> end = calendar.end(span, begun);
    if (end.isPresent() && end.get().isAfter(holder.now())) {
      return OracleVerdict.unmet(Cure.TIME);
    }
    Set<Aspect> doubts = holder.lacking(Aspect.NOMINATIONS);
    if (end.isEmpty()) {
      doubts.add(Aspect.CALENDAR);
    }
    return doubts.isEmpty() ? OracleVerdict.MET : OracleVerdict.unknown(doubts);
  }

  private void deciders(DepartureRow row) {
    OracleLadder.Deciding said =
        OracleLadder.deciders(holder, calendar, row.decidedBy(), null, Optional.empty());
    said.verdicts().forEach(verdict -> say("Decided by", verdict));
    refusals.addAll(said.refusals());
  }
}
