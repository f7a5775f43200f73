package org.quorate.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlobTest {

  @ParameterizedTest
  @ValueSource(strings = {"**", "a/**", "**/a", "a/*/b?.c", "docs/", "*.md", "*"})
  void starsStandInSegmentsOrAlone(String text) {
    assertThat(new Glob(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/a", "a//b", "../a", "a/../b", "./a", "a**", "**a/b"})
  void anythingElseIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Glob(text));
  }

  @Test
  void twoThousandWildcardsAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Glob("*a".repeat(200)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Glob("*a".repeat(2000)));
  }

  @Test
  void globsSortByText() {
    assertThat(new Glob("a")).isLessThan(new Glob("b"));
  }
}
