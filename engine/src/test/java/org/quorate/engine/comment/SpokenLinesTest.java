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
        "> ann wrote:\n> /hold",
        "- /hold",
        "- then\n  /hold",
        "1. then\n\n   /hold",
        "<!--\n/hold\n-->",
        "so <!--\n/hold\n-->",
        "so `a\n/hold\n`",
        "<pre>\n/hold\n</pre>",
        "<div>\n\n<!-- x\n/hold\n-->",
        "\\/hold",
        "text /hold",
      })
  void whatIsQuotedOrCodeOrHiddenIsNot(String comment) {
    assertThat(SpokenLines.of(comment)).doesNotContain("/hold");
  }

  /** Each is what its writer put on a line of its own; Prow holds by all of them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "> ann wrote:\n/hold",
        "Concerns:\n- tests\n- docs\n/hold",
        "> - deep\n/hold",
        "<img width=\"9\" src=\"x.png\">\n/hold",
        "<br>\n/hold",
        "<details>\n/hold\n</details>",
        "<details>\n<pre>x</pre>\n</details>\n/hold",
        "a | b\n--- | ---\n/hold",
        "[a\n/hold\n](http://x)",
        "[a]:\n/hold",
        "[a]: <x>\n\"\n/hold\n\"",
        "*a\n/hold\nb*",
        "x\r/hold\ry",
      })
  void aLineThatBeginsAtTheMarginIsSaidWhateverStandsAboveIt(String comment) {
    assertThat(SpokenLines.of(comment)).contains("/hold");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/hold needs `foo()` fixed",
        "/hold until <b>CI</b> is green",
        "/hold `a`\n/hold `b`",
        "/hold [x](http://x)"
      })
  void aLineIsSaidWhateverFollowsItsBeginning(String comment) {
    assertThat(SpokenLines.of(comment)).isEqualTo(comment.lines().toList());
  }

  @Test
  void linesOfPlainTextAreSurelySaid() {
    assertThat(SpokenLines.surely("thanks, all\n/invoke fast_track\n\nand `x`\n\n/hold cancel"))
        .containsExactly("thanks, all", "/invoke fast_track", "/hold cancel");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x <blockquote>\n/invoke fast\n</blockquote>",
        "<blockquote>\n\n/invoke fast\n\n</blockquote>",
        "<code>\n\n/invoke fast\n\n</code>",
        "x <span hidden>\n/invoke fast\n</span>",
        "text <pre>\n/invoke fast\n</pre>",
        "text ~~a\n/invoke fast\nb~~",
        "![a\n/invoke fast\nb](http://x)",
        "[x](http://x \"a\n/invoke fast\nb\")",
        "*a\n/invoke fast\nb*",
        "| a |\n| - |\n/invoke fast",
        "$$\n/invoke fast\n$$",
        ">>>\n/invoke fast\n>>>",
        ">>>\nx\n\n/invoke fast\n\n>>>",
        "/invoke fast\n---",
      })
  void whatAForgeMayShowOtherwiseIsNotSurelySaid(String comment) {
    assertThat(SpokenLines.surely(comment)).doesNotContain("/invoke fast");
  }

  @Test
  void hostileCommentsTakeNoTime() {
    for (String piece :
        new String[] {">", "- ", "[", "<!--", "`a``", "*_", "![[](", "\n/hold <!"}) {
      String comment = piece.repeat(100_000);
      assertTimeoutPreemptively(Duration.ofSeconds(20), () -> SpokenLines.of(comment));
      assertTimeoutPreemptively(Duration.ofSeconds(20), () -> SpokenLines.surely(comment));
    }
  }
}
