package org.quorate.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Push;
import org.quorate.contribution.Review;
import org.quorate.merge.MayMerge;

class CaseWriterTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private static MayMerge again(MayMerge question) {
    byte[] json = CaseWriter.write(question).getBytes(StandardCharsets.UTF_8);
    CaseReading reading = CaseReader.read(json);
    assertThat(reading.problems()).isEmpty();
    return reading.question().orElseThrow();
  }

  @Test
  void aCaseIsReadBackEqual() {
    MayMerge full = CaseReader.read(Cases.resource("good/full.json")).question().orElseThrow();
    assertThat(again(full)).isEqualTo(full);
  }

  @Test
  void whatIsEmptyOrUnknownStaysSo() {
    MayMerge bare =
        new MayMerge(Contribution.builder("1", Handle.of("ann")).build(), NOW, Known.everything());
    assertThat(again(bare)).isEqualTo(bare);
    MayMerge blank =
        new MayMerge(
            Contribution.builder("1", Handle.of("ann"))
                .head("")
                .pushes(List.of(new Push(NOW, "a", "")))
                .review(Review.of("bob", Review.Verdict.APPROVE, NOW).on(""))
                .build(),
            NOW,
            Known.nothing().with(Extent.PARTIAL, Aspect.REVIEWS));
    assertThat(again(blank)).isEqualTo(blank);
  }

  @Test
  void whoeverTellsCommitsTellsTheirPeopleUnlessItIsSaid() {
    Known commits = Known.nothing().of(MayMerge.ASPECTS).with(Extent.COMPLETE, Aspect.COMMITS);
    Known all = commits.with(Extent.COMPLETE, Aspect.AUTHORS, Aspect.COMMITTERS);
    Contribution facts = Contribution.builder("1", Handle.of("ann")).build();
    assertThat(CaseWriter.write(new MayMerge(facts, NOW, all))).doesNotContain("committers");
    assertThat(again(new MayMerge(facts, NOW, all)).known()).isEqualTo(all);
    assertThat(again(new MayMerge(facts, NOW, commits)).known()).isEqualTo(commits);
  }

  @Test
  void theSameCaseGivesTheSameBytesWhateverTheOrderOfItsSets() {
    MayMerge one =
        new MayMerge(
            Contribution.builder("1", Handle.of("ann"))
                .coAuthors(List.of(Handle.of("x"), Handle.of("y"), Handle.of("z")))
                .build(),
            NOW,
            Known.nothing());
    MayMerge other =
        new MayMerge(
            Contribution.builder("1", Handle.of("ann"))
                .coAuthors(List.of(Handle.of("z"), Handle.of("y"), Handle.of("x")))
                .build(),
            NOW,
            Known.nothing());
    assertThat(CaseWriter.write(one)).isEqualTo(CaseWriter.write(other)).contains("\"x\"");
  }

  @Test
  void itReadsAsPeopleWouldWriteIt() {
    MayMerge question =
        new MayMerge(
            Contribution.builder("7", Handle.of("ann")).branch("main").title("页").build(),
            NOW,
            Known.nothing().with(Extent.COMPLETE, Aspect.REVIEWS, Aspect.LABEL_SETTERS));
    assertThat(CaseWriter.write(question))
        .isEqualTo(
            """
            {
              "kind": "may-merge",
              "format": 1,
              "at": "2026-03-01T12:00:00Z",
              "known": {
                "label-setters": "complete",
                "reviews": "complete"
              },
              "contribution": {
                "id": "7",
                "author": "ann",
                "branch": "main",
                "title": "页",
                "draft": false
              }
            }
            """);
  }

  @Test
  void invisibleCharactersAreSpeltOut() {
    MayMerge question =
        new MayMerge(
            Contribution.builder("7", Handle.of("ann")).title("a\u202eb\u200f\u007f👍\n").build(),
            NOW,
            Known.nothing());
    assertThat(CaseWriter.write(question)).contains("\"a\\u202Eb\\u200F\\u007F👍\\n\"");
    assertThat(again(question)).isEqualTo(question);
  }
}
