package org.quorate.oracle;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.Handle;
import org.quorate.charter.Counter;
import org.quorate.charter.EvidenceNeeded;
import org.quorate.charter.RosterRow;
import org.quorate.charter.Window;
import org.quorate.ladder.Attestation;
import org.quorate.ladder.Deed;

/** One piece of evidence of a nominee. */
final class OracleEvidence {
  private final OracleNominee nominee;
  private final OracleMeetings meetings;

  OracleEvidence(OracleNominee nominee) {
    this.nominee = nominee;
    this.meetings = new OracleMeetings(nominee);
  }

  /** How much there is of how much; empty if the row asks for something else. */
  record Reading(OracleVerdict verdict, int have, int needed, List<String> refusals) {}

  Reading read(EvidenceNeeded evidence) {
    if (evidence instanceof EvidenceNeeded.Counted counted) {
      return deeds(counted);
    } else if (evidence instanceof EvidenceNeeded.Attended attended) {
      return meetings.risen(attended);
    }
    return evidence instanceof EvidenceNeeded.Tenure tenure
        ? tenure(tenure)
        : attested((EvidenceNeeded.Attested) evidence);
  }

  private Instant now() {
    return nominee.now();
  }

  /** Whether what was done then is still within a window. */
  private boolean recent(Instant done, Window window) {
    OffsetDateTime then = done.atOffset(ZoneOffset.UTC);
    OffsetDateTime today = now().atOffset(ZoneOffset.UTC);
    if (window instanceof Window.Last last) {
      return today.isBefore(then.plus(last.period()));
    } else if (window instanceof Window.LastCycles cycles) {
      return meetings.untold(window)
          || meetings.since(cycles, now()).filter(from -> !done.isBefore(from)).isPresent();
    }
    return window instanceof Window.Ever || then.getYear() == today.getYear();
  }

  private Reading deeds(EvidenceNeeded.Counted counted) {
    Set<Object> units = new HashSet<>();
    Set<Object> more = new HashSet<>();
    Map<String, Set<Deed>> refused = new TreeMap<>();
    for (Deed deed : nominee.question.merits().deeds()) {
      boolean own = nominee.people.canonical(deed.by()).equals(nominee.self);
      for (Counter counter : counted.counters()) {
        if (own && looksAt(counter, deed.kind())) {
          String why = refusal(deed, counted.window());
          if (why.isEmpty()) {
            units.addAll(units(counter, deed));
          } else {
            more.addAll(why.equals(UNSURE) ? units(counter, deed) : Set.of());
            refused.computeIfAbsent(why, any -> new HashSet<>()).add(deed);
          }
        }
      }
    }
    boolean untraced =
        nominee.question.merits().untraced().stream()
            .anyMatch(one -> nominee.people.canonical(one).equals(nominee.self));
    Set<Aspect> doubts = EnumSet.noneOf(Aspect.class);
    for (Counter counter : counted.counters()) {
      boolean merged = looksAt(counter, Deed.Kind.CONTRIBUTION);
      boolean other = counter != Counter.MERGED_CONTRIBUTIONS;
      if (merged && (untraced || !nominee.knows(Aspect.CONTRIBUTIONS))) {
        doubts.add(Aspect.CONTRIBUTIONS);
      }
      if (other && (untraced || !nominee.knows(Aspect.DEEDS))) {
        doubts.add(Aspect.DEEDS);
      }
    }
    more.addAll(units);
    boolean open = !doubts.isEmpty() || more.size() >= counted.count();
    if (meetings.untold(counted.window())) {
      doubts.add(Aspect.CYCLES);
    }
    List<String> lines = new ArrayList<>();
    refused.forEach(
        (why, some) ->
            lines.add("not counted for Evidence needed: nominee " + some.size() + " " + why));
    OracleVerdict verdict =
        units.size() >= counted.count()
            ? OracleVerdict.MET
            : open ? OracleVerdict.unknown(doubts) : OracleVerdict.unmet(Cure.AUTHOR);
    return new Reading(verdict, units.size(), counted.count(), lines);
  }

  private static boolean looksAt(Counter counter, Deed.Kind kind) {
    return switch (counter) {
      case MERGED_CONTRIBUTIONS -> kind == Deed.Kind.CONTRIBUTION;
      case REVIEWS -> kind == Deed.Kind.REVIEW || kind == Deed.Kind.PRIMARY_REVIEW;
      case PRIMARY_REVIEWS -> kind == Deed.Kind.PRIMARY_REVIEW;
      case ISSUES -> kind == Deed.Kind.ISSUE;
      case NEWCOMERS -> kind == Deed.Kind.NEWCOMER;
      case MONTHS_ACTIVE -> true;
      case MODULES_TOUCHED -> kind != Deed.Kind.ISSUE && kind != Deed.Kind.NEWCOMER;
    };
  }

  private String refusal(Deed deed, Window window) {
    if (deed.at().isAfter(now())) {
      return "it lies ahead";
    }
    if (!recent(deed.at(), window)) {
      return "it is too long ago";
    }
    if (deed.kind() == Deed.Kind.NEWCOMER && brought(deed).equals(nominee.self)) {
      return "it is the nominee's own";
    }
    boolean elsewhere =
        nominee.question.module() != null && !deed.modules().contains(nominee.question.module());
    return elsewhere ? "it was for another module" : meetings.untold(window) ? UNSURE : "";
  }

  private Handle brought(Deed deed) {
    return nominee.people.canonical(Handle.of(deed.what()));
  }

  private Set<?> units(Counter counter, Deed deed) {
    return switch (counter) {
      case MONTHS_ACTIVE -> Set.of(YearMonth.from(deed.at().atOffset(ZoneOffset.UTC)));
      case MODULES_TOUCHED -> deed.modules();
      case NEWCOMERS -> Set.of(counter + " " + brought(deed));
      default -> Set.of(counter + " " + deed.what().toUpperCase(Locale.ROOT));
    };
  }

  /** Second by second would do; between the dates of the roster nothing changes. */
  private Reading tenure(EvidenceNeeded.Tenure tenure) {
    Optional<Instant> surely = since(tenure, Tri::surely);
    Optional<Instant> possibly = since(tenure, Tri::possibly);
    OracleVerdict verdict;
    if (possibly.isEmpty()) {
      verdict = OracleVerdict.unmet(Cure.AUTHOR);
    } else if (surely.isPresent() && served(surely.get(), tenure.period())) {
      verdict = OracleVerdict.MET;
    } else if (!served(possibly.get(), tenure.period())) {
      verdict = OracleVerdict.unmet(Cure.TIME);
    } else {
      verdict = OracleVerdict.unknown(nominee.lacking(Aspect.ROSTER, Aspect.ROSTER_AT));
    }
    Period period = tenure.period();
    int needed = (int) (period.toTotalMonths() > 0 ? period.toTotalMonths() : period.getDays());
    int have = 0;
    for (int i = 1; i <= needed; i++) {
      Period some = period.toTotalMonths() > 0 ? Period.ofMonths(i) : Period.ofDays(i);
      have += surely.isPresent() && served(surely.get(), some) ? 1 : 0;
    }
    return new Reading(verdict, have, needed, List.of());
  }

  /** When time alone will have done it; empty if nobody can tell. */
  Optional<Instant> end(EvidenceNeeded.Tenure tenure) {
    return since(tenure, Tri::surely)
        .map(start -> start.atOffset(ZoneOffset.UTC).plus(tenure.period()).toInstant());
  }

  private boolean served(Instant since, Period period) {
    return !since.atOffset(ZoneOffset.UTC).plus(period).toInstant().isAfter(now());
  }

  private Optional<Instant> since(EvidenceNeeded.Tenure tenure, Predicate<Tri> enough) {
    Set<Instant> dates = new java.util.TreeSet<>(Set.of(now(), Instant.EPOCH));
    for (RosterRow row : nominee.charter.rows().roster()) {
      Optional.ofNullable(row.since())
          .ifPresent(date -> dates.add(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
      Optional.ofNullable(row.until())
          .ifPresent(date -> dates.add(date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
    Optional<Instant> since = Optional.empty();
    for (Instant date : dates) {
      if (!date.isAfter(now())) {
        boolean held = enough.test(nominee.holds(nominee.self, tenure.role(), false, date));
        since = held ? Optional.of(since.orElse(date)) : Optional.empty();
      }
    }
    return since;
  }

  private Reading attested(EvidenceNeeded.Attested attested) {
    Map<Handle, String> best = new TreeMap<>();
    Set<Aspect> doubts = EnumSet.noneOf(Aspect.class);
    for (Attestation one : nominee.question.merits().attestations()) {
      boolean own = nominee.people.canonical(one.of()).equals(nominee.self);
      if (own && one.what().equalsIgnoreCase(attested.what())) {
        String why = refusal(one, attested);
        Handle by = nominee.people.canonical(one.by());
        best.merge(by, why, (a, b) -> order(a) <= order(b) ? a : b);
        if (why.equals(MAYBE)) {
          doubts.add(nominee.standingAspect(one.at()));
        } else if (why.equals(UNSURE)) {
          doubts.add(Aspect.CYCLES);
        }
      }
    }
    List<String> lines = new ArrayList<>();
    best.forEach(
        (person, why) -> {
          if (!why.isEmpty()) {
            lines.add("not counted for Evidence needed: " + person + " 1 " + why);
          }
        });
    boolean surely = best.containsValue("");
    return new Reading(verdict(attested, best, doubts), surely ? 1 : 0, 1, lines);
  }

  private OracleVerdict verdict(
      EvidenceNeeded.Attested attested, Map<Handle, String> best, Set<Aspect> doubts) {
    if (best.containsValue("")) {
      return OracleVerdict.MET;
    }
    boolean others =
        nominee.open(attested.by())
            || nominee.everybody().stream()
                .anyMatch(person -> order(refusal(person, attested, now())) <= 1);
    boolean maybe = best.containsValue(MAYBE) || best.containsValue(UNSURE);
    boolean untold =
        !nominee.knows(Aspect.ATTESTATIONS)
            && (nominee.wasOpen(attested.by())
                || nominee.everybody().stream()
                    .anyMatch(
                        person ->
                            nominee.past().stream()
                                .anyMatch(at -> order(refusal(person, attested, at)) <= 1)));
    if (maybe || untold) {
      doubts.addAll(nominee.lacking(Aspect.ATTESTATIONS));
      return OracleVerdict.unknown(doubts);
    }
    return OracleVerdict.unmet(others ? Cure.PEOPLE : Cure.NOBODY);
  }

  private static final String UNSURE = "nobody can tell whether it is too long ago";
  private static final String MAYBE = "nobody can tell whether the row asks them";
  private static final List<String> ORDER =
      List.of(
          "",
          MAYBE,
          UNSURE,
          "it lies ahead",
          "it is too long ago",
          "it has expired",
          "it is the nominee's own",
          "it comes from a bot",
          "the row asks others");

  private static int order(String refusal) {
    return ORDER.indexOf(refusal);
  }

  private String refusal(Attestation one, EvidenceNeeded.Attested attested) {
    if (one.at().isAfter(now())) {
      return "it lies ahead";
    }
    if (!recent(one.at(), attested.window())) {
      return "it is too long ago";
    }
    if (!nominee.lasts(one.expires())) {
      return "it has expired";
    }
    String why = refusal(nominee.people.canonical(one.by()), attested, one.at());
    return why.isEmpty() && meetings.untold(attested.window()) ? UNSURE : why;
  }

  private String refusal(Handle person, EvidenceNeeded.Attested attested, Instant at) {
    if (person.equals(nominee.self)) {
      return "it is the nominee's own";
    }
    if (nominee.people.isBot(person)) {
      return "it comes from a bot";
    }
    Tri asked = nominee.is(person, attested.by(), at);
    return asked == Tri.YES ? "" : asked == Tri.MAYBE ? MAYBE : "the row asks others";
  }
}
