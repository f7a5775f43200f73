package org.quorate.console.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PaperTest {

  @Test
  void aLineIsBrokenAtSpaces() {
    Paper paper = new Paper(40, false).line("one two three four five six seven eight nine ten");

    assertThat(paper).hasToString("one two three four five six seven eight\nnine ten\n");
  }

  @Test
  void aWordLongerThanTheLineStaysWhole() {
    String word = "x".repeat(50);

    assertThat(new Paper(40, false).line("a " + word)).hasToString("a\n" + word + "\n");
  }

  @Test
  void aWideCharacterTakesTwoColumnsAndMayBreakAnywhere() {
    Paper paper = new Paper(40, false).line("评".repeat(25));

    assertThat(paper).hasToString("评".repeat(20) + "\n" + "评".repeat(5) + "\n");
  }

  @Test
  void anEntryHangsBesideItsWord() {
    Paper paper =
        new Paper(40, false)
            .entry(2, "met", 8, Ink.GREEN, "one two three four five six seven eight nine");

    assertThat(paper)
        .hasToString("  met     one two three four five six\n          seven eight nine\n");
  }

  @Test
  void aWordWiderThanItsGutterIsFollowedByTheTextAllTheSame() {
    Paper paper = new Paper(40, false).entry(0, "a-rather-long-name", 4, Ink.PLAIN, "said");

    assertThat(paper).hasToString("a-rather-long-name said\n");
  }

  @Test
  void colourIsThereWhenAskedForOnly() {
    assertThat(new Paper(40, true).line(Ink.RED, "no")).hasToString("\u001B[1;31mno\u001B[0m\n");
    assertThat(new Paper(40, false).line(Ink.RED, "no")).hasToString("no\n");
  }

  @Test
  void whatStrangersWroteIsEscaped() {
    assertThat(new Paper(40, true).entry(0, "\u001B[0m", 2, Ink.RED, "\u202Ex").toString())
        .contains("<U+001B>[0m", "<U+202E>x");
  }

  @Test
  void paperIsNeverTooNarrowToRead() {
    assertThat(new Paper(0, false).width()).isEqualTo(40);
  }
}
