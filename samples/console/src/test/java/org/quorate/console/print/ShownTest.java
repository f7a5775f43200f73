package org.quorate.console.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ShownTest {

  @Test
  void plainTextStaysAsItIs() {
    assertThat(Shown.of("2 maintainers, `mm/**`")).isEqualTo("2 maintainers, `mm/**`");
  }

  @Test
  void lettersOfAnyLanguageStayAsTheyAre() {
    assertThat(Shown.of("两名维护者 é ü ß")).isEqualTo("两名维护者 é ü ß");
  }

  @Test
  void charactersThatReorderALineAreNamed() {
    assertThat(Shown.of("a\u202Eb\u2066c")).isEqualTo("a<U+202E>b<U+2066>c");
  }

  @Test
  void charactersThatNobodySeesAreNamed() {
    assertThat(Shown.of("x\u200By\uFEFF\u00AD")).isEqualTo("x<U+200B>y<U+FEFF><U+00AD>");
  }

  @Test
  void aTerminalIsNotCommanded() {
    assertThat(Shown.of("\u001B[2J\u0007\u009B")).isEqualTo("<U+001B>[2J<U+0007><U+009B>");
  }

  @Test
  void severalLinesBecomeOne() {
    assertThat(Shown.of("a\nb\tc\u2028d")).isEqualTo("a b c<U+2028>d");
  }

  @Test
  void halvesOfACharacterAreNamedAndWholeOnesKept() {
    assertThat(Shown.of("\uD83D\uDE00 \uD83D")).isEqualTo("\uD83D\uDE00 <U+D83D>");
  }
}
