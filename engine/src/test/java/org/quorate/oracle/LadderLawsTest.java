package org.quorate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Finding;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Met;
import org.quorate.Unmet;
import org.quorate.engine.Engines;
import org.quorate.ladder.Deed;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Meeting;
import org.quorate.ladder.Merits;
import org.quorate.ladder.Nomination;
import org.quorate.ladder.PromotionDecision;
import org.quorate.ladder.Voice;

/** What holds of every nomination. */
class LadderLawsTest {
  private static final int CASES = Integer.getInteger("quorate.cases", 20_000) / 4;

  private static GovernanceEngine engine;

  @BeforeAll
  static void open() {
    engine = Engines.create();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  /** A case and what was decided of it. */
  private record Decided(LadderCase one, PromotionDecision decision) {
    static Decided of(LadderCase one) {
      return new Decided(one, engine.decide(one.charter(), one.question()));
    }

    Decided with(Merits merits) {
      MayBecome asked = one.question();
      return of(
          one.with(
              new MayBecome(
                  merits,
                  asked.person(),
                  asked.role(),
                  asked.module(),
                  asked.at(),
                  asked.known())));
    }

    List<String> lines() {
      return one.lines(decision);
    }
  }

  /** How a case is changed, and what is wrong then; empty if nothing is. */
  private static void holds(int least, BiFunction<Decided, Chance, Optional<String>> law) {
    List<String> tried =
        LongStream.range(0, CASES)
            .parallel()
            .boxed()
            .flatMap(
                seed ->
                    law
                        .apply(Decided.of(LadderCase.of(seed)), new Chance(~seed))
                        .map(wrong -> wrong.isEmpty() ? "" : "seed " + seed + ": " + wrong)
                        .stream())
            .toList();
    assertThat(tried).hasSizeGreaterThan(CASES * least / 100);
    assertThat(tried.stream().filter(wrong -> !wrong.isEmpty()).limit(3)).isEmpty();
  }

  private static Optional<String> same(Decided before, Decided after) {
    boolean equal =
        before.lines().equals(after.lines())
            && before.decision().headline().equals(after.decision().headline())
            && before.decision().remedies().equals(after.decision().remedies())
            && before.decision().facts().equals(after.decision().facts());
    return Optional.of(equal ? "" : before.decision() + "\n" + after.decision());
  }

  @Test
  void theOrderOfFactsNeverMatters() {
    holds(
        90,
        (before, chance) -> {
          Merits it = before.one().question().merits();
          List<Nomination> nominations =
              it.nominations().stream()
                  .map(
                      one ->
                          new Nomination(
                              one.nominee(),
                              one.role(),
                              one.module(),
                              one.at(),
                              chance.shuffled(one.voices()),
                              one.refused()))
                  .toList();
          return same(
              before,
              before.with(
                  Merits.builder()
                      .people(chance.shuffled(it.people()))
                      .deeds(chance.shuffled(it.deeds()))
                      .attestations(chance.shuffled(it.attestations()))
                      .nominations(chance.shuffled(nominations))
                      .untraced(it.untraced())
                      .cycles(chance.shuffled(it.cycles()))
                      .meetings(chance.shuffled(it.meetings()))
                      .build()));
        });
  }

  @Test
  void moreDeedsNeverHurt() {
    holds(
        90,
        (before, chance) -> {
          MayBecome asked = before.one().question();
          Merits it = asked.merits();
          Deed more =
              new Deed(
                  asked.person(),
                  chance.of(Deed.Kind.values()),
                  chance.pick(Vocabulary.PAST),
                  "new",
                  asked.module() == null ? java.util.Set.of() : java.util.Set.of(asked.module()));
          List<Deed> deeds = Stream.concat(it.deeds().stream(), Stream.of(more)).toList();
          return notWorse(before, before.with(it.toBuilder().deeds(deeds).build()));
        });
  }

  @Test
  void whoeverAttendedAMeetingMoreIsNoWorseOff() {
    holds(
        30,
        (before, chance) -> {
          MayBecome asked = before.one().question();
          List<Meeting> meetings = new ArrayList<>(asked.merits().meetings());
          if (meetings.isEmpty()) {
            return Optional.empty();
          }
          Meeting one = meetings.remove(0);
          Set<Handle> present = new HashSet<>(one.present());
          present.add(asked.person());
          meetings.add(new Meeting(one.module(), one.at(), present));
          return notWorse(
              before, before.with(asked.merits().toBuilder().meetings(meetings).build()));
        });
  }

  @Test
  void anotherSponsorAndAnotherYesNeverHurt() {
    holds(
        40,
        (before, chance) -> {
          Merits it = before.one().question().merits();
          if (it.nominations().isEmpty()) {
            return Optional.empty();
          }
          List<Nomination> nominations = new ArrayList<>(it.nominations());
          Nomination one = nominations.remove(0);
          Voice more =
              new Voice(
                  chance.pick(Vocabulary.PEOPLE),
                  chance.of(Voice.Says.SPONSOR, Voice.Says.AGREE),
                  chance.pick(Vocabulary.PAST),
                  null);
          nominations.add(
              new Nomination(
                  one.nominee(),
                  one.role(),
                  one.module(),
                  one.at(),
                  Stream.concat(one.voices().stream(), Stream.of(more)).toList(),
                  one.refused()));
          return notWorse(before, before.with(it.toBuilder().nominations(nominations).build()));
        });
  }

  private static Optional<String> notWorse(Decided before, Decided after) {
    boolean worse = after.decision().outcome().compareTo(before.decision().outcome()) < 0;
    return Optional.of(worse ? before.decision() + "\n" + after.decision() : "");
  }

  /** What a host tells of roles is of the question's instant; later it is of the past. */
  @Test
  void theAnswerStaysAsItIsUntilItsInstant() {
    holds(
        30,
        (before, chance) -> {
          Optional<Instant> until = before.decision().until();
          boolean past = before.one().question().known().complete(Aspect.ROSTER_AT);
          if (until.isEmpty() || !past) {
            return Optional.empty();
          }
          Instant last = until.get().minusNanos(1);
          LadderCase later = before.one().with(before.one().question().asOf(last));
          List<String> lines = later.lines(engine.decide(later.charter(), later.question()));
          return Optional.of(
              unserved(before.lines()).equals(unserved(lines))
                  ? ""
                  : last + Answers.difference(before.lines(), lines));
        });
  }

  /** Time served goes on all the time. */
  private static List<String> unserved(List<String> lines) {
    return lines.stream().filter(line -> !line.startsWith("progress")).toList();
  }

  @Test
  void whatIsLearntTurnsNoAnswerRound() {
    holds(
        90,
        (whole, chance) -> {
          MayBecome asked = whole.one().question();
          Aspect hidden =
              chance.of(
                  Aspect.DEEDS,
                  Aspect.ATTESTATIONS,
                  Aspect.NOMINATIONS,
                  Aspect.CYCLES,
                  Aspect.MEETINGS);
          Merits it = asked.merits();
          Merits less =
              Merits.builder()
                  .people(it.people())
                  .deeds(hidden == Aspect.DEEDS ? chance.some(0, 12, it.deeds()) : it.deeds())
                  .attestations(
                      hidden == Aspect.ATTESTATIONS
                          ? chance.some(0, 4, it.attestations())
                          : it.attestations())
                  .nominations(
                      hidden == Aspect.NOMINATIONS
                              && it.nominations().stream().allMatch(LadderLawsTest::isOpen)
                          ? it.nominations().stream()
                              .<Nomination>map(one -> lessHeard(one, chance))
                              .toList()
                          : it.nominations())
                  .untraced(it.untraced())
                  .cycles(hidden == Aspect.CYCLES ? chance.some(0, 6, it.cycles()) : it.cycles())
                  .meetings(
                      hidden == Aspect.MEETINGS ? chance.some(0, 7, it.meetings()) : it.meetings())
                  .build();
          MayBecome told =
              new MayBecome(
                  less,
                  asked.person(),
                  asked.role(),
                  asked.module(),
                  asked.at(),
                  hidden == Aspect.DEEDS
                      ? asked.known().with(Extent.PARTIAL, hidden, Aspect.CONTRIBUTIONS)
                      : asked.known().with(Extent.PARTIAL, hidden));
          Decided before = Decided.of(whole.one().with(told));
          return Optional.of(turned(before.decision(), whole.decision()));
        });
  }

  private static boolean isOpen(Nomination one) {
    return one.refused() == null;
  }

  private static Nomination lessHeard(Nomination one, Chance chance) {
    return new Nomination(
        one.nominee(), one.role(), one.module(), one.at(), chance.some(0, 6, one.voices()), null);
  }

  /** What was met and is not, or the other way round. */
  private static String turned(PromotionDecision before, PromotionDecision after) {
    for (Finding one : before.findings()) {
      for (Finding other : after.findings()) {
        boolean same =
            one.column().equals(other.column())
                && before.findings().indexOf(one) == after.findings().indexOf(other)
                && before.findings().size() == after.findings().size();
        if (same
            && (one instanceof Met && other instanceof Unmet
                || one instanceof Unmet && other instanceof Met)) {
          return one + "\n" + other;
        }
      }
    }
    return "";
  }
}
