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

  @ParameterizedTest
  @ValueSource(ints = {0xE0041, 0x110BD, 0x1D173})
  void aNameHasNoInvisibleCharacterOfTwoUnitsEither(int hidden) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModuleName.of("a" + Character.toString(hidden)))
        .withMessageContaining("invisible");
  }

  @ParameterizedTest
  @ValueSource(ints = {0xE0041, 0xE0100, 0xFE0F, 0x34F, 0x115F, 0x17B4, 0x180B, 0x2800, 0x3164})
  void aHandleHasNoCharacterThatShowsNothing(int hidden) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Handle.of("eve" + Character.toString(hidden)))
        .withMessageContaining("invisible");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0435ve", "e\u03bde", "a1.\u0435ve", "ev\u13ab"})
  void aHandleHasNoLetterThatOnlyLooksLikeALatinOne(String alike) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Handle.of(alike))
        .withMessageContaining("among Latin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0441\u043e\u0441\u043e", "\u0441\u043e-\u0438", "\u03bf", "\ua4d1\ua4f3", "\u13a0\u13aa",
            "\u2c9f\u2c9f", "\ud800\udf00",
        "\u10e7\u10dd", "b\u146d", "a\u2010b", "\u0251", "\u0131v\u0131", "\u1d07\u1d20\u1d07",
            "a\u0661"
      })
  void aHandleThatMayBeTakenForAnotherIsRefused(String alike) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Handle.of(alike))
        .withMessageContaining("pass for no others");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0141ukasz",
        "stra\u00dfe@example.org",
        "\u30bf\u30ed\u30fc",
        "\uae40\ucca0\uc218",
        "renovate[bot]",
        "ghost#1",
        "\u0441\u0430\u0448\u0430"
      })
  void aHandleInLettersOfItsOwnIsOne(String handle) {
    assertThat(Handle.of(handle).value()).isNotEmpty();
  }

  @Test
  void aHandleMayBeOfAnotherAlphabet() {
    assertThat(Handle.of("\u0438\u0432\u0430\u043d@example.org").value()).contains("@");
    assertThat(Handle.of("\u738b\u5c0f\u660e-li").value()).endsWith("-li");
    assertThat(Handle.of("ren\u00e9").value()).hasSize(4);
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
