package org.quorate.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is kept, and what is forgotten. */
class RecentTest {
  @Test
  void whatIsUsedStays() {
    Recent<Integer, String> recent = new Recent<>(2);
    for (int i = 1; i <= 6; i++) {
      recent.get(i, key -> "made " + key);
      assertThat(recent.peek(1)).isEqualTo("made 1");
    }
    assertThat(recent.peek(2)).isNull();
    assertThat(recent.get(6, key -> "anew")).isEqualTo("made 6");
  }

  @Test
  void heavyOnesAreForgottenSooner() {
    Recent<Integer, String> recent = new Recent<>(10, key -> key);
    recent.putIfNew(9, "nine");
    recent.putIfNew(8, "eight");
    assertThat(recent.peek(9)).isEqualTo("nine");
    recent.putIfNew(1, "one");
    recent.putIfNew(7, "seven");
    assertThat(recent.peek(8)).isEqualTo("eight");
    recent.putIfNew(20, "twenty");
    recent.putIfNew(21, "twenty-one");
    assertThat(recent.peek(7)).isNull();
    assertThat(recent.peek(21)).isEqualTo("twenty-one");
  }

  @Test
  void theFirstValueIsKept() {
    Recent<String, String> recent = new Recent<>(3, String::length);
    recent.putIfNew("a", "first");
    recent.putIfNew("a", "second");
    assertThat(recent.peek("a")).isEqualTo("first");
  }
}
