package org.quorate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quorate.Decision;
import org.quorate.Finding;
import org.quorate.GovernanceEngine;
import org.quorate.Outcome;
import org.quorate.Question;
import org.quorate.charter.Charter;
import org.quorate.engine.Engines;
import org.quorate.ladder.Climb;
import org.quorate.ladder.DepartureDecision;
import org.quorate.ladder.DepartureDecision.State;
import org.quorate.ladder.LadderReview;
import org.quorate.ladder.LadderReviewDecision;
import org.quorate.ladder.Lapse;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.MustStepDown;
import org.quorate.ladder.Nomination;
import org.quorate.ladder.PromotionDecision;

/** A review says of each person what single questions say, now and up to its horizon. */
class LadderReviewLawsTest {
  private static final int CASES = Integer.getInteger("quorate.cases", 20_000) / 20;

  private static GovernanceEngine engine;

  @BeforeAll
  static void open() {
    engine = Engines.create();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  /** A review with the charter that it is by. */
  private record Reviewed(Charter charter, LadderReview question) {
    static Reviewed of(long seed) {
      Chance chance = new Chance(~seed);
      Duration horizon = chance.of(null, Duration.ZERO, Duration.ofDays(9), Duration.ofDays(40));
      if (seed % 2 == 0) {
        MayBecome asked = LadderCase.of(seed).question();
        return new Reviewed(
            LadderCase.of(seed).charter(),
            new LadderReview(asked.merits(), asked.at(), asked.known(), horizon));
      }
      MustStepDown asked = DepartureCase.of(seed).question();
      return new Reviewed(
          DepartureCase.of(seed).charter(),
          new LadderReview(asked.merits(), asked.at(), asked.known(), horizon));
    }

    LadderReviewDecision decided() {
      return engine.decide(charter, question);
    }

    MayBecome asked(Climb one) {
      return new MayBecome(
          question.merits(),
          one.person(),
          one.role(),
          one.module(),
          question.at(),
          question.known());
    }

    MayBecome asked(Nomination one) {
      return new MayBecome(
          question.merits(),
          one.nominee(),
          one.role(),
          one.module(),
          question.at(),
          question.known());
    }

    MustStepDown asked(Lapse one) {
      return new MustStepDown(
          question.merits(),
          one.person(),
          one.role(),
          one.module(),
          question.at(),
          question.known());
    }

    /** The first later instant up to the horizon of which the single answer is such. */
    <D extends Decision> @Nullable Instant first(Question<D> asked, Predicate<D> such) {
      if (question.horizon() == null) {
        return null;
      }
      Instant end = question.at().plus(question.horizon());
      Optional<Instant> next = engine.decide(charter, asked).until();
      while (next.isPresent() && !next.get().isAfter(end)) {
        D then = engine.decide(charter, asOf(asked, next.get()));
        if (such.test(then)) {
          return next.get();
        }
        next = then.until();
      }
      return null;
    }

    @SuppressWarnings("unchecked")
    private static <D extends Decision> Question<D> asOf(Question<D> asked, Instant when) {
      return (Question<D>) asked.asOf(when);
    }
  }

  private static void holds(int least, Function<Reviewed, List<String>> law) {
    List<List<String>> tried =
        LongStream.range(0, CASES)
            .parallel()
            .mapToObj(
                seed ->
                    law.apply(Reviewed.of(seed)).stream()
                        .map(wrong -> wrong.isEmpty() ? "" : "seed " + seed + ": " + wrong)
                        .toList())
            .toList();
    List<String> all = tried.stream().flatMap(List::stream).toList();
    assertThat(all).hasSizeGreaterThan(least * CASES);
    assertThat(all.stream().filter(wrong -> !wrong.isEmpty()).limit(3)).isEmpty();
  }

  /** What of an answer differs. */
  private static String same(List<Object> one, List<Object> other) {
    for (int i = 0; i < one.size(); i++) {
      if (!one.get(i).equals(other.get(i))) {
        return one.get(0) + ": " + one.get(i) + "\n" + other.get(i);
      }
    }
    return one.size() == other.size() ? "" : one + "\n" + other;
  }

  private static String same(@Nullable Instant one, @Nullable Instant other) {
    return Objects.equals(one, other) ? "" : one + "\n" + other;
  }

  /** Without remedies: of those who could help, a review knows more than a question about one. */
  private static String words(Finding finding) {
    return finding.rule().name()
        + " "
        + finding.column()
        + " "
        + Answers.finding(finding).verdict()
        + " "
        + finding.because();
  }

  private static List<Object> told(PromotionDecision one) {
    List<Object> told = new ArrayList<>();
    told.add(one.headline());
    told.add(one.outcome());
    one.findings().forEach(finding -> told.add(words(finding)));
    told.add(one.evidence());
    told.add(one.sponsors());
    return told;
  }

  private static List<Object> told(DepartureDecision one) {
    List<Object> told = new ArrayList<>();
    told.add(one.headline());
    told.add(one.state());
    one.findings().forEach(finding -> told.add(words(finding)));
    told.add(one.evidence());
    told.add(one.uncounted());
    return told;
  }

  @Test
  void everyStepIsWhatTheSingleQuestionSays() {
    holds(
        1,
        it ->
            it.decided().climbs().stream()
                .map(
                    one ->
                        same(
                            told(one.decision()), told(engine.decide(it.charter(), it.asked(one)))))
                .toList());
  }

  @Test
  void everyLapseIsWhatTheSingleQuestionSays() {
    holds(
        0,
        it ->
            it.decided().lapses().stream()
                .map(
                    one ->
                        same(
                            told(one.decision()), told(engine.decide(it.charter(), it.asked(one)))))
                .toList());
  }

  @Test
  void aStepTurnsWhenTheSingleQuestionSaysSo() {
    holds(
        1,
        it ->
            it.decided().climbs().stream()
                .map(
                    one -> {
                      boolean may = one.decision().outcome() == Outcome.ALLOWED;
                      return same(
                          one.turns(),
                          it.first(
                              it.asked(one), then -> (then.outcome() == Outcome.ALLOWED) != may));
                    })
                .toList());
  }

  @Test
  void aRoleIsDueToLapseWhenTheSingleQuestionSaysSo() {
    holds(
        0,
        it ->
            it.decided().lapses().stream()
                .map(
                    one ->
                        same(
                            one.due(),
                            one.decision().state() == State.STAYS
                                ? it.first(it.asked(one), then -> then.state() != State.STAYS)
                                : null))
                .toList());
  }

  @Test
  void whoeverIsAskedToStepDownIsListed() {
    holds(
        0,
        it -> {
          LadderReviewDecision all = it.decided();
          List<String> wrong = new ArrayList<>();
          for (var row : it.charter().rows().roster()) {
            for (var departure : it.charter().rows().departures()) {
              MustStepDown asked =
                  new MustStepDown(
                      it.question().merits(),
                      row.handle(),
                      departure.role(),
                      null,
                      it.question().at(),
                      it.question().known());
              DepartureDecision one = engine.decide(it.charter(), asked);
              boolean listed =
                  all.lapses().stream()
                      .anyMatch(lapse -> lapse.decision().headline().equals(one.headline()));
              wrong.add(listed || one.state() == State.STAYS ? "" : "unlisted: " + one);
            }
          }
          return wrong;
        });
  }

  @Test
  void whoeverMayRiseAsProposedIsListed() {
    holds(
        0,
        it -> {
          LadderReviewDecision all = it.decided();
          List<String> wrong = new ArrayList<>();
          for (Nomination one : it.question().merits().nominations()) {
            PromotionDecision alone = engine.decide(it.charter(), it.asked(one));
            boolean listed =
                all.climbs().stream()
                    .anyMatch(climb -> climb.decision().headline().equals(alone.headline()));
            boolean may = alone.outcome() == Outcome.ALLOWED;
            wrong.add(listed || !may ? "" : "unlisted: " + alone.headline());
          }
          return wrong;
        });
  }

  @Test
  void nothingTurnsBeforeUntil() {
    holds(
        0,
        it -> {
          LadderReviewDecision before = it.decided();
          Instant until = before.until().orElse(it.question().at().plus(Duration.ofDays(50)));
          LadderReviewDecision after =
              engine.decide(it.charter(), it.question().asOf(until.minusSeconds(1)));
          return until.minusSeconds(1).isBefore(it.question().at())
              ? List.of()
              : List.of(same(turns(before), turns(after)));
        });
  }

  private static List<Object> turns(LadderReviewDecision all) {
    List<Object> turns = new ArrayList<>();
    for (Climb one : all.climbs()) {
      turns.add(one.person() + " " + one.role() + " " + one.module() + " " + one.turns());
      turns.add(one.decision().outcome());
      turns.add(one.returning());
    }
    for (Lapse one : all.lapses()) {
      turns.add(one.person() + " " + one.role() + " " + one.module() + " " + one.due());
      turns.add(one.decision().state());
    }
    return turns;
  }
}
