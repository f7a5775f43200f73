package org.quorate.engine.comment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GerritMessagesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Patch Set 2: Code-Review-2",
        "Patch Set 2: -Code-Review",
        "Patch Set 2: Code-Review-2\n\n(1 comment)",
        "Patch Set 2:\n\n(3 comments)",
        "Uploaded patch set 1.",
        "Uploaded patch set 3: Patch Set 2 was rebased."
      })
  void whatGerritWritesBeforeAVoteIsNoReason(String message) {
    assertThat(GerritMessages.spoken(message)).isEmpty();
  }

  @Test
  void whatSomebodyWritesIs() {
    assertThat(
            GerritMessages.spoken("Patch Set 2: Code-Review-2\n\n(1 comment)\n\nit leaks\n\nbadly"))
        .isEqualTo("it leaks\n\nbadly");
    assertThat(GerritMessages.spoken("it leaks")).isEqualTo("it leaks");
    assertThat(GerritMessages.spoken("Patch Set 2:\n\n/hold")).isEqualTo("/hold");
  }
}
