package org.quorate.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.Aspect;
import org.quorate.merge.MayMerge;

class ImportersTest {
  private static final Schemas SCHEMA = Schemas.of("case.schema.json");

  static MayMerge read(String name) {
    CaseReading reading = Importers.read(Cases.resource("forges/" + name), Importing.DEFAULT);
    assertThat(reading.problems()).isEmpty();
    return reading.question().orElseThrow();
  }

  private static CaseReading text(String json) {
    return Importers.read(json.getBytes(StandardCharsets.UTF_8), Importing.DEFAULT);
  }

  @ParameterizedTest
  @CsvSource({
    "rest-approved.json, GITHUB, 2026-02-06T10:00:00Z",
    "rest-dismissed.json, GITHUB, 2026-02-06T10:00:00Z",
    "rest-dismissed-untold.json, GITHUB, 2026-02-06T10:00:00Z",
    "rest-pull-only.json, GITHUB, 2026-02-06T10:00:00Z",
    "gh-view.json, GH, 2026-02-04T11:00:00Z",
    "gh-bot.json, GH, 2026-02-04T11:00:00Z",
    "gitlab-bundle.json, GITLAB, 2026-02-05T10:00:00.456Z",
    "gerrit-change.json, GERRIT, 2026-02-04T10:00:00Z",
  })
  void aFileIsRecognisedReadAndWrittenAsACase(String name, CaseFormat format, Instant at) {
    byte[] json = Cases.resource("forges/" + name);
    assertThat(Importers.detect(json)).contains(format);
    MayMerge question = read(name);
    assertThat(question.at()).isEqualTo(at);
    String written = CaseWriter.write(question);
    assertThat(SCHEMA.errors(written)).isEmpty();
    assertThat(text(written).question()).contains(question);
  }

  @Test
  void noForgeTellsRolesAffiliationsOrKinds() {
    for (String name : new String[] {"rest-approved.json", "gh-view.json", "gerrit-change.json"}) {
      MayMerge question = read(name);
      for (Aspect aspect :
          new Aspect[] {Aspect.ROSTER, Aspect.ROSTER_AT, Aspect.AFFILIATIONS, Aspect.KINDS}) {
        assertThat(question.known().complete(aspect)).isFalse();
      }
      assertThat(question.contribution().people()).allMatch(p -> p.roles().isEmpty());
    }
  }

  @Test
  void theCallerMaySayAsOfWhen() {
    Instant at = Instant.parse("2026-02-03T00:00:00Z");
    for (String name : new String[] {"rest-approved.json", "gitlab-bundle.json"}) {
      byte[] json = Cases.resource("forges/" + name);
      assertThat(Importers.read(json, Importing.DEFAULT.asOf(at)).question().orElseThrow().at())
          .isEqualTo(at);
    }
  }

  @Test
  void aListOfOneIsThatOne() {
    String json = new String(Cases.resource("forges/gh-view.json"), StandardCharsets.UTF_8);
    assertThat(text("[" + json + "]").question()).contains(read("gh-view.json"));
  }

  @Test
  void whatIsNoContributionIsRefused() {
    assertThat(text("{\"a\": 1}").problems().get(0).message())
        .isEqualTo("this is neither a case nor a contribution of GitHub, GitLab or Gerrit");
    assertThat(text("[1, 2]").problems().get(0).message())
        .isEqualTo("an object is expected, this is a list");
    assertThat(text("{\"message\": \"Not Found\", \"status\": \"404\"}").question()).isEmpty();
  }

  @Test
  void aCaseWithoutContributionIsACaseAllTheSame() {
    String json =
        "{\"kind\": \"may-merge\", \"format\": 1, \"at\": \"2026-03-04T10:00:00Z\","
            + " \"known\": {}, \"author\": \"ann\"}";
    assertThat(text(json).problems())
        .extracting(CaseProblem::message)
        .contains("`contribution` is missing");
  }

  @Test
  void aWrongTypeDeepInsideIsToldWithItsPath() {
    String json =
        new String(Cases.resource("forges/rest-approved.json"), StandardCharsets.UTF_8)
            .replace("\"filename\": \"mm/page.c\"", "\"filename\": [7]");
    assertThat(text(json).problems())
        .extracting(CaseProblem::path)
        .containsExactly("files[0].filename");
  }

  @Test
  void aFileWithoutInstantNeedsOne() {
    String json = "{\"number\": 1, \"author\": {\"login\": \"a\"}, \"isDraft\": false}";
    assertThat(text(json).problems().get(0).message()).contains("instant to decide of");
    assertThat(
            Importers.read(
                    json.getBytes(StandardCharsets.UTF_8), Importing.DEFAULT.asOf(Instant.EPOCH))
                .question())
        .isPresent();
  }
}
