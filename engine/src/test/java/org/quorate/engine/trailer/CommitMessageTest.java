package org.quorate.engine.trailer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quorate.contribution.Trailer;

class CommitMessageTest {

  @Test
  void theLastParagraphHoldsTheTrailers() {
    CommitMessage message =
        CommitMessage.of(
            "fix: leak\n\nWhy it leaked.\n\nReviewed-by: Ann <ann@example.org>\nFixes: #12\n");

    assertThat(message.trailers())
        .containsExactly(
            new Trailer("Reviewed-by", "Ann <ann@example.org>"), new Trailer("Fixes", "#12"));
    assertThat(message.body()).isEqualTo("fix: leak\n\nWhy it leaked.");
  }

  @Test
  void theTitleIsNeverATrailer() {
    assertThat(CommitMessage.of("Reviewed-by: Ann <ann@example.org>\n").trailers()).isEmpty();
    assertThat(CommitMessage.of("docs: typo\nReviewed-by: Ann <ann@example.org>\n").trailers())
        .isEmpty();
  }

  @Test
  void oneSentenceAmongThemMakesThemProse() {
    assertThat(
            CommitMessage.of("a\n\nSee what follows.\nReviewed-by: Ann <ann@example.org>")
                .trailers())
        .isEmpty();
  }

  @Test
  void aSignOffKeepsTrailersAmongProseIfTheyAreAQuarter() {
    CommitMessage kept =
        CommitMessage.of("a\n\none\ntwo\nthree\nSigned-off-by: Ann <ann@example.org>");
    CommitMessage lost =
        CommitMessage.of("a\n\none\ntwo\nthree\nfour\nSigned-off-by: Ann <ann@example.org>");

    assertThat(kept.trailers()).hasSize(1);
    assertThat(kept.body()).isEqualTo("a\n\none\ntwo\nthree");
    assertThat(lost.trailers()).isEmpty();
  }

  @Test
  void aCherryPickLineCountsAsMadeByGit() {
    String text =
        "a\n\nword\n(cherry picked from commit 0123)\nReviewed-by: Ann <ann@example.org>\n";

    assertThat(CommitMessage.of(text).trailers())
        .containsExactly(new Trailer("Reviewed-by", "Ann <ann@example.org>"));
  }

  @Test
  void foldedLinesBecomeOne() {
    CommitMessage message =
        CommitMessage.of("a\n\nReviewed-by: Ann Lee\n  <ann@example.org>\n\t(late)\n");

    assertThat(message.trailers())
        .containsExactly(new Trailer("Reviewed-by", "Ann Lee <ann@example.org> (late)"));
    assertThat(message.body()).isEqualTo("a");
  }

  @Test
  void commentsAndConflictListsAreCutOff() {
    String text =
        "a\n\nAcked-by: Ann <ann@example.org>\n\nConflicts:\n\tsrc/a.c\n\tsrc/b.c\n# one more\n\n";

    assertThat(CommitMessage.of(text).trailers())
        .containsExactly(new Trailer("Acked-by", "Ann <ann@example.org>"));
  }

  @Test
  void whatStandsBelowTheScissorsIsCutOff() {
    String text =
        "a\n\nAcked-by: Ann <ann@example.org>\n"
            + "# ------------------------ >8 ------------------------\n"
            + "diff\n\nAcked-by: Bo <bo@example.org>\n";

    assertThat(CommitMessage.of(text).trailers())
        .containsExactly(new Trailer("Acked-by", "Ann <ann@example.org>"));
  }

  @Test
  void linesMayEndAsOnWindows() {
    assertThat(CommitMessage.of("a\r\n\r\nAcked-by: Ann <ann@example.org>\r\n").trailers())
        .containsExactly(new Trailer("Acked-by", "Ann <ann@example.org>"));
  }

  @Test
  void aKeyHasLettersDigitsAndHyphensOnly() {
    assertThat(CommitMessage.of("a\n\nsee https://example.org").trailers()).isEmpty();
    assertThat(CommitMessage.of("a\n\n: nothing").trailers()).isEmpty();
    assertThat(CommitMessage.of("a\n\nPR-URL: https://example.org/1").trailers())
        .containsExactly(new Trailer("PR-URL", "https://example.org/1"));
    assertThat(CommitMessage.of("a\n\nAcked-by : Ann <ann@example.org>").trailers())
        .containsExactly(new Trailer("Acked-by", "Ann <ann@example.org>"));
  }

  @Test
  void anEmptyMessageHasNone() {
    assertThat(CommitMessage.of("")).isEqualTo(new CommitMessage("", java.util.List.of()));
    assertThat(CommitMessage.of("\n\n\n").trailers()).isEmpty();
  }
}
