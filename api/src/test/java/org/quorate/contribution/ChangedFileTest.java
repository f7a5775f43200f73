package org.quorate.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangedFileTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", "a/b.c", ".github/x", "..a/b", "a..", ".../b", "a/.b", " "})
  void aPathFromTheRootIsTakenAsItIs(String path) {
    assertThat(ChangedFile.of(path).path()).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/", "/a", "./a", "../a", "a/", "a//b", "a/./b", "src/../a", ".", ".."})
  void aPathThatRulesWouldNotMatchAsItIsMeantIsRefused(String path) {
    assertThatThrownBy(() -> ChangedFile.of(path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("`" + path + "`");
    assertThatThrownBy(
            () -> Contribution.builder("42", org.quorate.Handle.of("ann")).paths(path).build())
        .isInstanceOf(IllegalArgumentException.class);
  }
}
