package org.quorate.rules.ladder;

import java.text.Normalizer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Handle;
import org.quorate.Remedy;
import org.quorate.charter.Counter;
import org.quorate.charter.EvidenceNeeded.Counted;
import org.quorate.charter.LadderColumn;
import org.quorate.ladder.Deed;
import org.quorate.ladder.Progress;
import org.quorate.ladder.Uncounted;
import org.quorate.rules.Facts;
import org.quorate.rules.Says;

/** So many deeds of the nominee. */
final class DeedsPiece extends Piece {
  private final Counted needed;
  private final Map<Counter, List<Deed>> deeds = new EnumMap<>(Counter.class);

  DeedsPiece(Scene scene, Counted needed, List<Deed> mine) {
    super(scene);
    this.needed = needed;
    for (Counter counter : needed.counters()) {
      deeds.put(
          counter, mine.stream().filter(deed -> counter.kinds().contains(deed.kind())).toList());
    }
  }

  private Credit credit(Deed deed) {
    Timing timing = scene.timing(deed.at(), needed.window());
    boolean elsewhere =
        scene.question.module() != null && !deed.modules().contains(scene.question.module());
    return new Credit(timing, whom(deed).equals(scene.nominee), elsewhere);
  }

  /** Until when it counts. */
  private Instant end(Deed deed) {
    return needed.window().end(deed.at(), scene.diary.cycles);
  }

  @Override
  void collect(Facts facts) {
    deeds.values().forEach(some -> some.forEach(deed -> facts.add(credit(deed))));
  }

  @Override
  Claim claim(Facts facts) {
    int lacks = Math.max(0, needed.count() - have(facts));
    int lacksPossibly = Math.max(0, needed.count() - number(facts, Counts::possibly));
    return new Claim.Deeds(lacks, lacksPossibly, untold().isEmpty());
  }

  int have(Facts facts) {
    return number(facts, Counts::surely);
  }

  private int number(Facts facts, Predicate<Counts> such) {
    int number = 0;
    for (Map.Entry<Counter, List<Deed>> some : deeds.entrySet()) {
      Set<Object> different = new HashSet<>();
      for (Deed deed : some.getValue()) {
        if (such.test(Counts.of(facts, credit(deed)))) {
          different.addAll(counted(some.getKey(), deed));
        }
      }
      number += different.size();
    }
    return number;
  }

  /** Adds what rules whether deeds counted at other instants than now. */
  void collectOnce(Facts facts) {
    deeds.values().forEach(some -> some.forEach(deed -> facts.add(once(deed))));
  }

  /** A deed while its window ran. */
  private Credit once(Deed deed) {
    Credit now = credit(deed);
    return new Credit(Timing.WITHIN, now.own(), now.elsewhere());
  }

  /** The most there was at one instant since another. */
  int most(Instant since, Facts facts) {
    if (scene.isUntold(needed.window())) {
      return 0;
    }
    Peak peak = new Peak();
    for (Map.Entry<Counter, List<Deed>> some : deeds.entrySet()) {
      for (Deed deed : some.getValue()) {
        if (Counts.of(facts, once(deed)).surely()) {
          Instant end = end(deed);
          for (Object what : counted(some.getKey(), deed)) {
            peak.add(Map.entry(some.getKey(), what), deed.at(), end);
          }
        }
      }
    }
    return peak.between(since, scene.at);
  }

  /** What it was done to; of a newcomer the number of that person, whatever the account. */
  private Object whom(Deed deed) {
    String what = Normalizer.normalize(deed.what().strip(), Normalizer.Form.NFKC);
    String folded = what.toLowerCase(Locale.ROOT);
    if (deed.kind() != Deed.Kind.NEWCOMER) {
      return folded;
    }
    try {
      Handle newcomer = Handle.of(folded);
      return scene.people.knows(newcomer) ? scene.people.number(newcomer) : newcomer;
    } catch (IllegalArgumentException noHandle) {
      return folded;
    }
  }

  /** What of a deed is counted once. */
  private Set<?> counted(Counter counter, Deed deed) {
    OffsetDateTime when = deed.at().atOffset(ZoneOffset.UTC);
    return switch (counter) {
      case MONTHS_ACTIVE -> Set.of(when.getYear() * 12L + when.getMonthValue());
      case MODULES_TOUCHED -> deed.modules();
      default -> Set.of(whom(deed));
    };
  }

  @Override
  String because(Says ruled, Facts facts) {
    int have = have(facts);
    String least = ruled == Says.UNKNOWN ? "at least " : "";
    String more = have < needed.count() ? ", " + (needed.count() - have) + " more needed" : "";
    return least + have + " of " + Words.evidence(needed) + more;
  }

  @Override
  Set<Aspect> missing(Facts facts) {
    Set<Aspect> missing = untold();
    if (scene.isUntold(needed.window())) {
      missing.add(Aspect.CYCLES);
    }
    return missing;
  }

  /** Of which deeds there may be more. */
  private Set<Aspect> untold() {
    Set<Aspect> untold = EnumSet.noneOf(Aspect.class);
    for (Counter counter : needed.counters()) {
      counter.kinds().stream()
          .map(Deed.Kind::aspect)
          .filter(aspect -> !scene.knows(aspect) || scene.untraced())
          .forEach(untold::add);
    }
    return untold;
  }

  @Override
  List<Helper> helpers(Says ruled, Facts facts) {
    return ruled == Says.UNMET_AUTHOR
        ? List.of(
            new Helper(Remedy.Action.CONTRIBUTE, scene.people.shown(scene.nominee), "nominee"))
        : List.of();
  }

  @Override
  Progress progress(Facts facts) {
    return new Progress(
        Words.evidence(needed),
        have(facts),
        needed.count(),
        missing(facts).isEmpty(),
        lapses(facts),
        null,
        shortfall(facts));
  }

  /** What counts is counted until the last deed that it is counted for lapses. */
  private @Nullable Instant shortfall(Facts facts) {
    int spare = have(facts) - needed.count();
    if (spare < 0) {
      return null;
    }
    Map<Map.Entry<Counter, Object>, Instant> ends = new HashMap<>();
    for (Map.Entry<Counter, List<Deed>> some : deeds.entrySet()) {
      for (Deed deed : some.getValue()) {
        if (Counts.of(facts, credit(deed)).surely()) {
          Instant end = end(deed);
          for (Object what : counted(some.getKey(), deed)) {
            ends.merge(Map.entry(some.getKey(), what), end, DeedsPiece::later);
          }
        }
      }
    }
    return ends.values().stream().sorted().skip(spare).findFirst().map(Piece::ended).orElse(null);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private @Nullable Instant lapses(Facts facts) {
    return deeds.values().stream()
        .flatMap(List::stream)
        .filter(deed -> Counts.of(facts, credit(deed)).surely())
        .map(deed -> end(deed))
        .filter(end -> end.isBefore(Instant.MAX))
        .min(Instant::compareTo)
        .orElse(null);
  }

  @Override
  List<Uncounted> uncounted(Facts facts) {
    Map<Counts, Set<Object>> by = new EnumMap<>(Counts.class);
    deeds
        .values()
        .forEach(
            some ->
                some.forEach(
                    deed -> {
                      Counts counts = Counts.of(facts, credit(deed));
                      if (!counts.surely()) {
                        by.computeIfAbsent(counts, any -> new HashSet<>()).add(deed);
                      }
                    }));
    String what = Words.evidence(needed);
    return by.entrySet().stream()
        .map(
            one ->
                new Uncounted(
                    LadderColumn.EVIDENCE_NEEDED.shown(),
                    what,
                    "",
                    one.getKey().words(),
                    one.getValue().size()))
        .toList();
  }

  @Override
  void turns(Set<Instant> turns) {
    Set<Instant> mine = new TreeSet<>();
    deeds
        .values()
        .forEach(
            some ->
                some.forEach(
                    deed -> {
                      mine.add(deed.at());
                      mine.add(end(deed));
                    }));
    turns.addAll(mine);
  }
}
