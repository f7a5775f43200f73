package org.quorate.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PushTest {
  @Test
  void anEmptyPatchIsNotKnownSinceItWouldEqualEveryOther() {
    Instant at = Instant.parse("2026-03-01T10:00:00Z");

    assertThat(new Push(at, "h1", " ").patch()).isNull();
    assertThat(new Push(at, "h1", "p1").patch()).isEqualTo("p1");
  }
}
