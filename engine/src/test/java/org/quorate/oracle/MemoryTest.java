package org.quorate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.engine.session.RuleSession;
import org.quorate.rules.reviews.ReviewRules;

/** Rulings are forgotten while others are told: an answer must not depend on which. */
class MemoryTest {
  private static final int CASES = 1_000;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 64})
  void anAnswerIsTheSameHoweverLittleIsRemembered(int remembered) {
    try (RuleSession some = new RuleSession(new ReviewRules(), remembered);
        RuleSession none = new RuleSession(new ReviewRules(), 0)) {
      assertThat(LongStream.range(0, CASES).parallel().filter(seed -> differs(seed, some, none)))
          .isEmpty();
    }
  }

  private static boolean differs(long seed, RuleSession some, RuleSession none) {
    GeneratedCase one = GeneratedCase.of(seed);
    return !some.decide(one.charter(), one.question(), Trials.PARTS, 0)
        .equals(none.decide(one.charter(), one.question(), Trials.PARTS, 0));
  }
}
