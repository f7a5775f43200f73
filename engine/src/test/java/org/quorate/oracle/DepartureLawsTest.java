package org.quorate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Outcome;
import org.quorate.engine.Engines;
import org.quorate.ladder.Deed;
import org.quorate.ladder.DepartureDecision;
import org.quorate.ladder.Leave;
import org.quorate.ladder.Meeting;
import org.quorate.ladder.Merits;
import org.quorate.ladder.MustStepDown;
import org.quorate.ladder.Notice;

/** What holds of every departure. */
class DepartureLawsTest {
  private static final int CASES = Integer.getInteger("quorate.cases", 20_000) / 8;

  private static GovernanceEngine engine;

  @BeforeAll
  static void open() {
    engine = Engines.create();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static DepartureDecision decided(DepartureCase one, Merits merits) {
    MustStepDown asked = one.question();
    return engine.decide(
        one.charter(),
        new MustStepDown(
            merits, asked.person(), asked.role(), asked.module(), asked.at(), asked.known()));
  }

  /** Facts with others in place of them, and what is wrong then; empty if nothing is. */
  private record Law(
      BiFunction<DepartureCase, Chance, Merits> change,
      BiFunction<DepartureDecision, DepartureDecision, Boolean> must) {

    Optional<String> broken(long seed) {
      DepartureCase one = LadderBallots.departing(seed);
      Merits other = change.apply(one, new Chance(~seed));
      DepartureDecision before = decided(one, one.question().merits());
      DepartureDecision after = decided(one, other);
      return must.apply(before, after)
          ? Optional.empty()
          : Optional.of(
              "seed " + seed + "\n" + one.lines(before) + "\n" + one.lines(after) + "\n" + one);
    }
  }

  private static void holds(Law law) {
    List<String> broken =
        LongStream.range(0, CASES)
            .parallel()
            .boxed()
            .flatMap(seed -> law.broken(seed).stream())
            .toList();
    assertThat(broken.stream().limit(2).toList()).as(broken.size() + " broken").isEmpty();
  }

  /** Whether nobody is nearer to stepping down than before. */
  private static boolean notNearer(DepartureDecision before, DepartureDecision after) {
    return after.outcome().compareTo(before.outcome()) <= 0;
  }

  private static Merits with(Merits it, List<Deed> deeds, List<Leave> leaves) {
    return it.toBuilder().deeds(deeds).leaves(leaves).build();
  }

  private static <T> List<T> more(List<T> some, T one) {
    List<T> more = new ArrayList<>(some);
    more.add(one);
    return more;
  }

  /** Who said that they stay may have to be asked anew, once they were active since. */
  @Test
  void moreActivityNeverMakesOneLapseWhoDidNot() {
    holds(
        new Law(
            (one, chance) -> {
              MustStepDown asked = one.question();
              Deed deed =
                  new Deed(
                      asked.person(),
                      chance.of(Deed.Kind.values()),
                      chance.in(30) ? Vocabulary.NOW : chance.pick(Vocabulary.PAST),
                      "new",
                      asked.module() == null ? Set.of() : Set.of(asked.module()));
              Merits it = asked.merits();
              return with(it, more(it.deeds(), deed), it.leaves());
            },
            (before, after) ->
                before.outcome() == Outcome.ALLOWED || after.outcome() != Outcome.ALLOWED));
  }

  /** But for a notice that is stale then. */
  @Test
  void attendingMeetingsNeverMakesOneLapseWhoDidNot() {
    holds(
        new Law(
            (one, chance) -> {
              Merits it = one.question().merits();
              List<Meeting> meetings =
                  it.meetings().stream().map(meeting -> joined(meeting, one)).toList();
              return it.toBuilder().meetings(meetings).build();
            },
            (before, after) ->
                before.outcome() == Outcome.ALLOWED || after.outcome() != Outcome.ALLOWED));
  }

  private static Meeting joined(Meeting one, DepartureCase by) {
    Set<Handle> present = new HashSet<>(one.present());
    present.add(by.question().person());
    return new Meeting(one.module(), one.at(), present);
  }

  @Test
  void aLeaveNeverHastens() {
    holds(
        new Law(
            (one, chance) -> {
              Merits it = one.question().merits();
              Leave leave =
                  new Leave(
                      one.question().person(),
                      chance.in(30) ? Vocabulary.NOW : chance.pick(Vocabulary.PAST),
                      chance.maybe(60, () -> Vocabulary.NOW.plusSeconds(chance.between(0, 2))));
              return with(it, it.deeds(), more(it.leaves(), leave));
            },
            DepartureLawsTest::notNearer));
  }

  @Test
  void whatOthersDidIsNoMatter() {
    holds(
        new Law(
            (one, chance) -> {
              Deed deed =
                  new Deed(
                      Vocabulary.OUTSIDER,
                      chance.of(Deed.Kind.values()),
                      chance.pick(Vocabulary.PAST),
                      "new",
                      Set.of());
              Merits it = one.question().merits();
              boolean own = one.question().person().equals(Vocabulary.OUTSIDER);
              return own ? it : with(it, more(it.deeds(), deed), it.leaves());
            },
            (before, after) -> before.outcome() == after.outcome()));
  }

  @Test
  void theOrderOfFactsNeverMatters() {
    holds(
        new Law(
            (one, chance) -> {
              Merits it = one.question().merits();
              List<Notice> notices =
                  it.notices().stream()
                      .map(notice -> notice.with(chance.shuffled(notice.ballots())))
                      .toList();
              return it.toBuilder()
                  .people(chance.shuffled(it.people()))
                  .deeds(chance.shuffled(it.deeds()))
                  .leaves(chance.shuffled(it.leaves()))
                  .notices(chance.shuffled(notices))
                  .seeds(chance.shuffled(it.seeds()))
                  .ballots(chance.shuffled(it.ballots()))
                  .cycles(chance.shuffled(it.cycles()))
                  .meetings(chance.shuffled(it.meetings()))
                  .build();
            },
            (before, after) ->
                before.findings().equals(after.findings())
                    && before.outcome() == after.outcome()
                    && before.until().equals(after.until())));
  }

  @Test
  void allOutcomesAreAmongTheCases() {
    assertThat(
            LongStream.range(0, 400)
                .mapToObj(LadderBallots::departing)
                .map(one -> decided(one, one.question().merits()).outcome())
                .distinct())
        .containsExactlyInAnyOrder(Outcome.values());
  }
}
