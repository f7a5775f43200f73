package org.quorate.oracle.ballot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.Handle;
import org.quorate.Outcome;
import org.quorate.RuleName;
import org.quorate.charter.Charter;
import org.quorate.charter.Sequels;
import org.quorate.charter.Sequels.Overruling;
import org.quorate.charter.Span;
import org.quorate.charter.VoteRow;
import org.quorate.charter.VoteRow.CloseEarly;
import org.quorate.oracle.OracleAccounts;
import org.quorate.oracle.OracleCalendar;
import org.quorate.oracle.Tri;
import org.quorate.vote.Ballot;
import org.quorate.vote.HasPassed;

/** What other ballots make of one. */
final class OracleSequels {
  private final Charter charter;
  private final HasPassed question;
  private final Sequels row;
  private final OracleCourse course;
  private final OracleCalendar calendar;

  /** The first and the last instant at which it may have closed; null if there is none. */
  private @Nullable Instant first;

  /** What a ballot that may override a veto comes to; shown under the name of the column alone. */
  static final String OVERRIDE = "Vetoed by;";

  private @Nullable Instant last;
  private final boolean mayBeClosed;

  OracleSequels(
      Charter charter,
      HasPassed question,
      VoteRow row,
      OracleCourse course,
      OracleEarlyClose early) {
    this.charter = charter;
    this.question = question;
    this.row = row.sequels();
    this.course = course;
    calendar = new OracleCalendar(charter.calendars());
    last = early.at != null ? early.at : course.over() ? course.latest(question.at()) : null;
    if (!course.openingTold) {
      boolean byRow = !course.neverClosesByClock() || row.closeEarly() != CloseEarly.NEVER;
      mayBeClosed = last != null || byRow;
      return;
    }
    if (question.at().isBefore(course.opened)) {
      last = null;
    } else if (course.closingInDoubt()) {
      first = course.opened;
    } else {
      first = early.perhaps.isEmpty() ? last : early.perhaps.first();
    }
    mayBeClosed = first != null;
  }

  /** When it closed, if anybody can tell. */
  Optional<Instant> closedAt() {
    return course.openingTold && last != null
        ? Optional.of(last).filter(at -> at.equals(first))
        : Optional.empty();
  }

  /** A ballot held after this one. */
  private record Held(Tri counts, OraclePoll poll) {

    Tri passed() {
      return counts.and(poll.passed());
    }

    Optional<Cure> awaits() {
      return poll.awaits();
    }
  }

  private Tri counts(Instant opened, @Nullable Span within) {
    if (!mayBeClosed || first != null && opened.isBefore(first)) {
      return Tri.NO;
    }
    boolean surelyAfter = course.openingTold && last != null && !opened.isBefore(last);
    Tri soon = Tri.YES;
    if (within != null) {
      Optional<Instant> tight = end(first, within);
      Optional<Instant> wide = end(last, within);
      boolean told = course.openingTold;
      boolean inside = told && tight.isPresent() && !opened.isAfter(tight.get());
      boolean outside = told && wide.isPresent() && opened.isAfter(wide.get());
      soon = inside ? Tri.YES : outside ? Tri.NO : Tri.MAYBE;
    }
    return (surelyAfter ? Tri.YES : Tri.MAYBE).and(soon);
  }

  private Optional<Instant> end(@Nullable Instant from, Span span) {
    return from == null ? Optional.empty() : calendar.end(span, from);
  }

  private List<Held> held(String name, @Nullable Span within) {
    List<Held> held = new ArrayList<>();
    for (Ballot ballot : question.ballot().sequels()) {
      if (RuleName.of("votes", ballot.decision()).key().equals(name)) {
        HasPassed asked =
            new HasPassed(ballot, question.at(), question.known(), question.activity());
        Tri counts = counts(ballot.course().opened(), within);
        held.add(new Held(counts.and(Tri.of(!strays(ballot))), OraclePoll.of(charter, asked)));
      }
    }
    return held;
  }

  /** Whether another ballot is about another person. */
  private boolean strays(Ballot other) {
    Handle own = question.ballot().subject();
    Handle their = other.subject();
    OracleAccounts accounts = new OracleAccounts(charter, OracleRoll.people(question));
    return own != null
        && their != null
        && !accounts.canonical(own).equals(accounts.canonical(their));
  }

  private Tri anyPassed(List<Held> held) {
    boolean hidden = mayBeClosed && !question.known().complete(Aspect.BALLOTS);
    return held.stream().map(Held::passed).reduce(hidden ? Tri.MAYBE : Tri.NO, Tri::or);
  }

  /** What a name that has not passed waits for. */
  private OracleRuling awaited(List<Held> held) {
    Stream<Cure> cures =
        held.stream().filter(it -> it.counts().possibly()).flatMap(it -> it.awaits().stream());
    Optional<Cure> best = cures.reduce((a, b) -> a == Cure.PEOPLE ? a : b);
    boolean over = held.stream().anyMatch(it -> it.counts() == Tri.YES && it.poll().failed());
    return OracleRuling.unmet(best.orElse(over ? Cure.NOBODY : Cure.PEOPLE));
  }

  private OracleRuling ruling(String name) {
    List<Held> held = held(name, null);
    return switch (anyPassed(held)) {
      case YES -> OracleRuling.MET;
      case MAYBE -> OracleRuling.UNKNOWN;
      case NO -> awaited(held);
    };
  }

  /** The worst of all names: unmet before unknown, nobody before people before time. */
  private OracleRuling all(List<String> names) {
    return most(names, OracleSequels::badness);
  }

  private OracleRuling any(List<String> names) {
    return most(names, ruling -> -goodness(ruling));
  }

  private OracleRuling most(List<String> names, ToIntFunction<OracleRuling> by) {
    return names.stream()
        .map(this::ruling)
        .reduce((a, b) -> by.applyAsInt(a) >= by.applyAsInt(b) ? a : b)
        .orElseThrow();
  }

  private static int badness(OracleRuling ruling) {
    if (ruling.equals(OracleRuling.MET)) {
      return 0;
    } else if (ruling.equals(OracleRuling.UNKNOWN)) {
      return 1;
    }
    return ruling.cure() == Cure.TIME ? 2 : ruling.cure() == Cure.PEOPLE ? 3 : 4;
  }

  /** Of several that may make good what failed, one that people can call or decide comes first. */
  private static int goodness(OracleRuling ruling) {
    int badness = badness(ruling);
    return badness == 0 ? 0 : badness == 1 ? 1 : ruling.cure() == Cure.PEOPLE ? 2 : badness + 1;
  }

  private OracleRuling overruled(Overruling one, boolean waits) {
    List<Held> held = held(one.decision(), one.within());
    Tri turned = anyPassed(held);
    if (turned == Tri.YES) {
      return OracleRuling.unmet(Cure.NOBODY);
    }
    if (waits) {
      Optional<OracleRuling> waiting = waiting(one, held);
      if (waiting.isPresent()) {
        return waiting.get();
      }
    }
    return turned == Tri.MAYBE ? OracleRuling.UNKNOWN : OracleRuling.MET;
  }

  private Optional<OracleRuling> waiting(Overruling one, List<Held> held) {
    if (!mayBeClosed) {
      return Optional.of(OracleRuling.unmet(course.neverClosesByClock() ? Cure.PEOPLE : Cure.TIME));
    }
    Instant now = question.at();
    Span within = one.within();
    if (within == null || end(first, within).filter(now::isBefore).isPresent()) {
      return Optional.of(OracleRuling.unmet(Cure.TIME));
    }
    boolean over = end(last, within).filter(end -> !now.isBefore(end)).isPresent();
    List<Cure> sure = new ArrayList<>();
    boolean perhaps = !over;
    for (Held it : held) {
      if (it.counts() == Tri.YES) {
        it.awaits().ifPresent(sure::add);
      }
      perhaps |= it.counts() == Tri.MAYBE && it.awaits().isPresent();
    }
    if (!sure.isEmpty()) {
      return Optional.of(OracleRuling.unmet(sure.contains(Cure.PEOPLE) ? Cure.PEOPLE : Cure.TIME));
    }
    return perhaps ? Optional.of(OracleRuling.UNKNOWN) : Optional.empty();
  }

  /** What they make of what its own votes came to. */
  Map<String, OracleRuling> after(Map<String, OracleRuling> own, boolean closed) {
    Outcome outcome = OracleBallot.outcome(own);
    Map<String, OracleRuling> rulings = new TreeMap<>(own);
    boolean failed = closed && outcome == Outcome.BLOCKED;
    if (!failed) {
      if (!row.then().isEmpty()) {
        rulings.put("Then", all(row.then()));
      }
      if (row.unless() != null) {
        rulings.put("Passes unless", overruled(row.unless(), true));
      }
      if (row.appeal() != null) {
        rulings.put("Appeal", overruled(row.appeal(), false));
      }
    }
    if (outcome == Outcome.ALLOWED) {
      return rulings;
    }
    rulings.replaceAll((column, ruling) -> remade(ruling, remaking(column), outcome));
    if (failed && !row.ifNotPassed().isEmpty()) {
      rulings.put("If not passed", any(row.ifNotPassed()));
    }
    boolean byVeto =
        own.entrySet().stream()
            .filter(one -> one.getValue().outcome() == Outcome.BLOCKED)
            .allMatch(one -> one.getKey().equals("Vetoed by"));
    if (failed && byVeto && row.overVeto() != null) {
      rulings.put(OVERRIDE, any(List.of(row.overVeto())));
    }
    return rulings;
  }

  /** Ballots of which one makes good what a column asks: of vetoes one that overrides them too. */
  private List<String> remaking(String column) {
    List<String> names = new ArrayList<>(row.ifNotPassed());
    if (column.equals("Vetoed by") && row.overVeto() != null) {
      names.add(row.overVeto());
    }
    return names;
  }

  private OracleRuling remade(OracleRuling ruling, List<String> names, Outcome own) {
    if (ruling.equals(OracleRuling.MET) || names.isEmpty()) {
      return ruling;
    }
    OracleRuling instead = any(names);
    boolean passed = instead.equals(OracleRuling.MET);
    if (passed && own != Outcome.UNDETERMINED) {
      return OracleRuling.WAIVED;
    } else if (passed || instead.equals(OracleRuling.UNKNOWN)) {
      return OracleRuling.UNKNOWN;
    }
    Optional<Cure> called = own == Outcome.UNDETERMINED ? Optional.empty() : called(names);
    return ruling.equals(OracleRuling.UNKNOWN)
        ? ruling
        : called.map(OracleRuling::unmet).orElse(ruling);
  }

  /** What those wait for that were called to make it good. */
  private Optional<Cure> called(List<String> names) {
    return names.stream()
        .flatMap(name -> held(name, null).stream())
        .filter(it -> it.counts().possibly())
        .flatMap(it -> it.awaits().stream())
        .reduce((a, b) -> a == Cure.PEOPLE ? a : b);
  }
}
