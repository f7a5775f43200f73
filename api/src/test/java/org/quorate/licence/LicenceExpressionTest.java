package org.quorate.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quorate.licence.LicenceExpression.AllOf;
import org.quorate.licence.LicenceExpression.AnyOf;
import org.quorate.licence.LicenceExpression.One;

class LicenceExpressionTest {
  private static final LicenceExpression A = one("A");
  private static final LicenceExpression B = one("B");
  private static final LicenceExpression C = one("C");
  private static final int CASES = 1_000;

  private static LicenceExpression one(String name) {
    return new One(LicenceTerm.of(name));
  }

  private static LicenceExpression all(LicenceExpression... parts) {
    return new AllOf(List.of(parts));
  }

  private static LicenceExpression any(LicenceExpression... parts) {
    return new AnyOf(List.of(parts));
  }

  @Test
  void bracketsStandWhereTheyAreNeeded() {
    assertThat(any(A, all(B, C))).hasToString("A OR B AND C");
    assertThat(all(A, any(B, C))).hasToString("A AND (B OR C)");
    LicenceTerm term = new LicenceTerm("GPL-2.0-or-later", false, "x");
    assertThat(new One(term)).hasToString("GPL-2.0-or-later WITH x");
    assertThat(new LicenceTerm("Apache-2.0", true, null)).hasToString("Apache-2.0+");
    assertThat(LicenceTerm.of("DocumentRef-a:LicenseRef-b").isOwn()).isTrue();
    assertThat(term.isOwn()).isFalse();
  }

  @Test
  void whatSaysNothingFallsAway() {
    assertThat(any(B, A, B).normal()).isEqualTo(any(A, B));
    assertThat(all(A, A).normal()).isEqualTo(A);
    assertThat(any(A, all(A, B)).normal()).isEqualTo(A);
    assertThat(all(A, any(B, A)).normal()).isEqualTo(A);
    assertThat(any(all(C, A), any(B, A)).normal()).isEqualTo(any(A, B));
    assertThat(any(all(A, B), all(A, B, C), C).normal()).isEqualTo(any(all(A, B), C));
  }

  @Test
  void choicesAreTheLeastThatIsNeeded() {
    assertThat(all(A, any(B, C)).choices().orElseThrow())
        .containsExactly(
            Set.of(LicenceTerm.of("A"), LicenceTerm.of("B")),
            Set.of(LicenceTerm.of("A"), LicenceTerm.of("C")));
    assertThat(any(all(A, B), A).choices().orElseThrow())
        .containsExactly(Set.of(LicenceTerm.of("A")));
  }

  @Test
  void tooManyChoicesAreNotListed() {
    List<LicenceExpression> many = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      many.add(any(one("x" + i), one("y" + i)));
    }
    assertThat(new AllOf(many).choices()).isEmpty();
    List<LicenceExpression> wide = new ArrayList<>();
    for (int i = 0; i < 1_001; i++) {
      wide.add(one("x" + i));
    }
    assertThat(new AnyOf(wide).choices()).isEmpty();
    assertThat(new AllOf(List.of(A, new AnyOf(wide))).choices()).isEmpty();
  }

  @Test
  void aListHasAPartOrMore() {
    assertThat(any(all(A)).normal()).isEqualTo(A);
    assertThatThrownBy(() -> any()).hasMessage("a list of licences names one at least");
  }

  private static LicenceExpression random(Random random, int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      return one(String.valueOf((char) ('A' + random.nextInt(6))));
    }
    List<LicenceExpression> parts = new ArrayList<>();
    for (int i = 2 + random.nextInt(2); i > 0; i--) {
      parts.add(random(random, depth - 1));
    }
    return random.nextBoolean() ? new AllOf(parts) : new AnyOf(parts);
  }

  private static boolean holds(LicenceExpression it, Set<String> given) {
    if (it instanceof AllOf all) {
      return all.parts().stream().allMatch(part -> holds(part, given));
    } else if (it instanceof AnyOf any) {
      return any.parts().stream().anyMatch(part -> holds(part, given));
    }
    return given.contains(((One) it).term().licence());
  }

  @Test
  void theNormalFormAndTheChoicesMeanTheSameByEveryTable() {
    Random random = new Random(1);
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      LicenceExpression it = random(random, 4);
      LicenceExpression normal = it.normal();
      assertThat(normal.normal()).isEqualTo(normal);
      Set<Set<LicenceTerm>> choices = it.choices().orElseThrow();
      assertThat(normal.choices().orElseThrow()).isEqualTo(choices);
      for (int given = 0; given < 64; given++) {
        Set<String> names = new HashSet<>();
        for (int letter = 0; letter < 6; letter++) {
          if ((given >> letter & 1) == 1) {
            names.add(String.valueOf((char) ('A' + letter)));
          }
        }
        boolean chosen =
            choices.stream()
                .anyMatch(way -> way.stream().allMatch(term -> names.contains(term.licence())));
        boolean wanted = holds(it, names);
        if (holds(normal, names) != wanted || chosen != wanted) {
          wrong.add(it + " by " + names);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }
}
