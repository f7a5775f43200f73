package org.quorate.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.contribution.Review;
import org.quorate.merge.MayMerge;

class CaseReaderTest {

  private static MayMerge readable(String json) {
    CaseReading reading = Cases.read(json);
    assertThat(reading.problems()).isEmpty();
    return reading.question().orElseThrow();
  }

  private static CaseProblem only(String json) {
    CaseReading reading = Cases.read(json);
    assertThat(reading.question()).isEmpty();
    assertThat(reading.problems()).hasSize(1);
    return reading.problems().get(0);
  }

  @Test
  void aSmallCaseNeedsLittle() {
    MayMerge asked = readable(Cases.with(""));
    assertThat(asked.at()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
    assertThat(asked.contribution().authorship().author()).isEqualTo(Handle.of("ann"));
    assertThat(asked.known()).isEqualTo(Known.nothing().of(MayMerge.ASPECTS));
  }

  @Test
  void aStreamIsReadLikeBytes() throws IOException {
    byte[] json = Cases.with("").getBytes(StandardCharsets.UTF_8);
    assertThat(CaseReader.read(new ByteArrayInputStream(json))).isEqualTo(CaseReader.read(json));
  }

  @Test
  void anAspectThatIsNotNamedIsAbsent() {
    MayMerge asked =
        readable(
            Cases.with("")
                .replace("{},", "{\"reviews\": \"complete\", \"label-setters\": \"partial\"},"));
    assertThat(asked.known().extent(Aspect.REVIEWS)).isEqualTo(Extent.COMPLETE);
    assertThat(asked.known().extent(Aspect.LABEL_SETTERS)).isEqualTo(Extent.PARTIAL);
    assertThat(asked.known().extent(Aspect.CHECKS)).isEqualTo(Extent.ABSENT);
  }

  @Test
  void everythingKnownIsOneWord() {
    MayMerge asked = readable(Cases.with("\"branch\": \"main\"").replace("{},", "\"everything\","));
    assertThat(asked.known()).isEqualTo(Known.everything());
  }

  @Test
  void whoeverDoesNotSayWhatIsKnownIsToldHow() {
    assertThat(only(Cases.with("").replace("\"known\": {},", "")).help())
        .startsWith("add `\"known\": \"everything\"` if all is told, or an object such as");
  }

  @Test
  void aBranchThatIsToldAsKnownMustBeGiven() {
    CaseProblem problem = only(Cases.with("").replace("{},", "\"everything\","));
    assertThat(problem.path()).isEqualTo("contribution.branch");
    assertThat(problem.message()).isEqualTo("`branch` is missing");
  }

  @Test
  void aReviewIsReadWithAllThatIsSaidOfIt() {
    Review review =
        readable(
                Cases.with(
                    """
                    "reviews": [{"reviewer": "@Bob", "verdict": "veto", "at": "2026-03-01T10:00:00+02:00",
                      "sequence": 7, "head": "abc", "reason": "racy", "edited": true,
                      "dismissed": {"by": null, "at": "2026-03-01T09:00:00.5Z"}}]
                    """))
            .contribution()
            .evidence()
            .reviews()
            .get(0);
    assertThat(review.reviewer()).isEqualTo(Handle.of("bob"));
    assertThat(review.verdict()).isEqualTo(Review.Verdict.VETO);
    assertThat(review.at()).isEqualTo(Instant.parse("2026-03-01T08:00:00Z"));
    assertThat(review.sequence()).isEqualTo(7);
    assertThat(review.edited()).isTrue();
    assertThat(review.dismissed().at()).isEqualTo(Instant.parse("2026-03-01T09:00:00.5Z"));
    assertThat(review.dismissed().by()).isNull();
  }

  @Test
  void aProblemNamesItsPathAndPlace() {
    CaseProblem problem =
        only(
            Cases.with(
                "\"reviews\": [\n{\"reviewer\": \"a b\", \"verdict\": \"approve\", \"at\": \"2026-03-01T10:00:00Z\"}]"));
    assertThat(problem.path()).isEqualTo("contribution.reviews[0].reviewer");
    assertThat(problem.line()).isEqualTo(3);
    assertThat(problem.column()).isEqualTo(14);
    assertThat(problem.message()).contains("`a b` is no name").contains("white space");
    assertThat(problem.diagnostic("case.json").toString())
        .startsWith(
            "case.json:3:14: error Q0707: contribution.reviews[0].reviewer: the text `a b` is no name");
  }

  @Test
  void everyMistakeIsToldInOneRun() {
    CaseReading reading =
        Cases.read(
            """
            {"kind": "may-merge", "format": 1, "at": "yesterday", "known": "all",
             "contribution": {"id": 42, "authr": "ann", "draft": "no", "files": [{"path": "../x"}]}}
            """);
    assertThat(reading.problems())
        .extracting(CaseProblem::path)
        .containsExactlyInAnyOrder(
            "at",
            "known",
            "contribution.id",
            "contribution.author",
            "contribution.draft",
            "contribution.files[0].path",
            "contribution.branch",
            "contribution.authr");
  }

  @Test
  void anUnknownFieldIsRefusedWithASuggestion() {
    CaseProblem problem = only(Cases.with("\"reviewrs\": []"));
    assertThat(problem.code()).isEqualTo("Q0704");
    assertThat(problem.path()).isEqualTo("contribution.reviewrs");
    assertThat(problem.help()).isEqualTo("did you mean `reviews`?");
  }

  @Test
  void aFieldThatStandsTwiceIsRefused() {
    CaseProblem problem = only(Cases.with("\"title\": \"a\", \"title\": \"b\""));
    assertThat(problem.code()).isEqualTo("Q0705");
    assertThat(problem.path()).isEqualTo("contribution.title");
  }

  @Test
  void aConstraintOfTheFactsNamesThePathInTheFile() {
    CaseProblem problem =
        only(
            Cases.with("\"labels\": [{\"name\": \"x\"}, {\"name\": \"" + "y".repeat(300) + "\"}]"));
    assertThat(problem.code()).isEqualTo("Q0708");
    assertThat(problem.path()).isEqualTo("contribution.labels[1].name");
    assertThat(problem.message()).contains("256").contains("300 characters");
  }

  @Test
  void aViolationInsideAReviewIsToldWithoutTheGroupsOfJava() {
    CaseProblem problem =
        only(
            Cases.with(
                "\"reviews\": [{\"reviewer\": \"bob\", \"verdict\": \"approve\", \"at\": \"2026-03-01T10:00:00Z\", \"head\": \""
                    + "a".repeat(129)
                    + "\"}]"));
    assertThat(problem.path()).isEqualTo("contribution.reviews[0].head");
  }

  @Test
  void aKindOrFormatOfAnotherVersionIsNotGuessedAt() {
    assertThat(only(Cases.with("").replace("may-merge", "ballot")).code()).isEqualTo("Q0709");
    assertThat(only(Cases.with("").replace("\"format\": 1", "\"format\": 2")).message())
        .isEqualTo("format 2 is not read by this version");
    assertThat(only(Cases.with("").replace("\"format\": 1, ", "")).message())
        .isEqualTo("`format` is missing");
  }

  @Test
  void everyWordOfTheFactsIsRead() {
    MayMerge asked = CaseReader.read(Cases.resource("good/full.json")).question().orElseThrow();
    assertThat(asked.contribution().change().commits()).hasSize(2);
    assertThat(asked.contribution().evidence().holds()).hasSize(1);
    assertThat(asked.contribution().people()).hasSize(2);
    assertThat(MayMerge.ASPECTS)
        .allSatisfy(it -> assertThat(asked.known().extent(it)).isNotEqualTo(Extent.ABSENT));
  }
}
