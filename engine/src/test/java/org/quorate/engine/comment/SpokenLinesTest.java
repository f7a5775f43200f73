package org.quorate.engine.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenLinesTest {

  @Test
  void everyLineOfAParagraphIsSaid() {
    assertThat(SpokenLines.of("thanks\r\n/hold\r\n\r\nand:\n  /invoke fast_track  \n"))
        .containsExactly("thanks", "/hold", "and:", "/invoke fast_track");
  }

  @Test
  void aLineUnderlinedToAHeadingIsSaid() {
    assertThat(SpokenLines.of("/hold\n---\nAnn")).contains("/hold", "Ann");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```\n/hold\n```",
        "~~~text\n/hold",
        "see:\n\n    /hold",
        "> /hold",
        "> ann wrote:\n/hold",
        "- then\n  /hold",
        "1. then\n\n   /hold",
        "<!--\n/hold\n-->",
        "so <!--\n/hold\n-->",
        "so `a\n/hold\n`",
        "<details>\n/hold\n</details>",
        "\\/hold",
        "text /hold",
      })
  void whatIsQuotedOrCodeOrHiddenIsNot(String comment) {
    assertThat(SpokenLines.of(comment)).doesNotContain("/hold");
  }

  @Test
  void hostileCommentsTakeNoTime() {
    for (String piece :
        new String[] {">", "- ", "[", "<!--", "`a``", "*_", "![[](", "\n/hold <!"}) {
      String comment = piece.repeat(100_000);
      assertTimeoutPreemptively(Duration.ofSeconds(20), () -> SpokenLines.of(comment));
    }
  }
}
