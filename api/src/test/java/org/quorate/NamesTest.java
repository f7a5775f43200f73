package org.quorate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

  @Test
  void aHandleIsTheSameWithAndWithoutAtSignAndInAnyCase() {
    assertThat(Handle.of("@Alice")).isEqualTo(Handle.of("alice"));
    assertThat(Handle.of("alice").shown()).isEqualTo("@alice");
  }

  @Test
  void anAddressIsShownAsItIs() {
    assertThat(Handle.of("Ann@Example.org").shown()).isEqualTo("ann@example.org");
  }

  @Test
  void fullWidthLettersAreTheLettersTheyLookLike() {
    assertThat(RoleName.of("ＴＳＣ　member")).isEqualTo(RoleName.of("tsc member"));
  }

  @Test
  void spacesAreFolded() {
    assertThat(RoleName.of("  tsc \t member ")).hasToString("tsc member");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u3000"})
  void aNameIsNeverBlank(String blank) {
    assertThatIllegalArgumentException().isThrownBy(() -> ModuleName.of(blank));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u200bb", "a\u202eb", "a\u0000b", "a\u00adb"})
  void aNameHasNoInvisibleCharacter(String hidden) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OrganisationName.of(hidden))
        .withMessageContaining("invisible");
  }

  @Test
  void aHandleHasNoWhiteSpace() {
    assertThatIllegalArgumentException().isThrownBy(() -> Handle.of("ann lee"));
  }

  @Test
  void aNameIsNotEndless() {
    assertThatIllegalArgumentException().isThrownBy(() -> RoleName.of("a".repeat(257)));
    assertThat(RoleName.of("a".repeat(256)).value()).hasSize(256);
  }

  @Test
  void rulesSortByKindThenKey() {
    assertThat(RuleName.of("reviews", "B")).isGreaterThan(RuleName.of("reviews", "a"));
    assertThat(RuleName.of("modules", "z")).isLessThan(RuleName.of("reviews", "a"));
    assertThat(RuleName.of("reviews", "Kernel")).hasToString("reviews/kernel");
  }

  @Test
  void namesSortByTheirText() {
    assertThat(ExceptionName.of("a")).isLessThan(ExceptionName.of("b"));
    assertThat(ModuleName.of("a")).isLessThan(ModuleName.of("b"));
    assertThat(OrganisationName.of("a")).isLessThan(OrganisationName.of("b"));
    assertThat(Handle.of("a")).isLessThan(Handle.of("b"));
  }
}
