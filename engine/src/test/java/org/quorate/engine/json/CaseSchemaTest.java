package org.quorate.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.merge.MayMerge;

class CaseSchemaTest {
  private static final Schemas SCHEMA = Schemas.of("case.schema.json");

  /** Fields of a contribution that are right. */
  static final List<String> GOOD =
      List.of(
          "",
          "\"title\": \"\", \"branch\": \"\"",
          "\"head\": null, \"opened\": null",
          "\"coAuthors\": [\"@a\", \"b@example.org\", \"dependabot[bot]\", \"赵\"]",
          "\"files\": [{\"path\": \"a b/c.txt\"}, {\"path\": \".github/..x/a.\", \"status\": \"deleted\"}]",
          "\"files\": [{\"path\": \"a\", \"added\": 1000000000000, \"kinds\": []}]",
          "\"labels\": [{\"name\": \"👩‍💻\", \"setBy\": null}]",
          "\"pushes\": [{\"at\": \"2026-03-01T10:00:00.123456789+14:00\", \"head\": \"x\"}]",
          "\"people\": [{\"handle\": \"a\", \"roles\": [\"Core  Team\"], \"organisations\": [\"赛诺 Ltd.\"]}]",
          "\"checks\": [{\"name\": \"a\", \"conclusion\": \"success\", \"at\": null}]",
          "\"commits\": [{\"id\": \"1\", \"author\": {\"name\": \"\", \"email\": \"\"}, \"committer\": {\"name\": \"\", \"email\": \"\", \"handle\": null}}]",
          "\"holds\": [{\"at\": \"2026-03-01T10:00:00Z\", \"lifted\": null}]");

  /** Fields of a contribution that are wrong, as schema and reader both see. */
  static final List<String> BAD =
      List.of(
          "\"nonsense\": 1",
          "\"id\": \"\"",
          "\"title\": null",
          "\"title\": 1",
          "\"draft\": \"no\"",
          "\"draft\": null",
          "\"kinds\": [\"Code\"]",
          "\"kinds\": \"code\"",
          "\"coAuthors\": [\"a b\"]",
          "\"coAuthors\": [\"\"]",
          "\"coAuthors\": [\"@\"]",
          "\"coAuthors\": [\"a\u200bb\"]",
          "\"coAuthors\": [null]",
          "\"files\": [{}]",
          "\"files\": [{\"path\": \"\"}]",
          "\"files\": [{\"path\": \"/etc/passwd\"}]",
          "\"files\": [{\"path\": \"a//b\"}]",
          "\"files\": [{\"path\": \"a/\"}]",
          "\"files\": [{\"path\": \"./a\"}]",
          "\"files\": [{\"path\": \"a/../b\"}]",
          "\"files\": [{\"path\": \"..\"}]",
          "\"files\": [{\"path\": \"a\u202eb\"}]",
          "\"files\": [{\"path\": \"a\\u0007b\"}]",
          "\"files\": [{\"path\": \" \"}]",
          "\"files\": [{\"path\": \"a\", \"added\": -1}]",
          "\"files\": [{\"path\": \"a\", \"added\": 1.5}]",
          "\"files\": [{\"path\": \"a\", \"added\": \"1\"}]",
          "\"files\": [{\"path\": \"a\", \"added\": 1000000000001}]",
          "\"files\": [{\"path\": \"a\", \"status\": \"renamed\"}]",
          "\"labels\": [{\"name\": \"\"}]",
          "\"labels\": [{\"setBy\": \"a\"}]",
          "\"labels\": [\"x\"]",
          "\"opened\": \"2026-03-01\"",
          "\"opened\": \"2026-03-01T10:00:00\"",
          "\"opened\": \"2026-02-30T10:00:00Z\"",
          "\"opened\": \"2026-03-01T24:00:00Z\"",
          "\"opened\": \"2026-03-01 10:00:00Z\"",
          "\"opened\": 1772359200",
          "\"pushes\": [{\"at\": \"2026-03-01T10:00:00Z\"}]",
          "\"pushes\": [{\"at\": \"2026-03-01T10:00:00Z\", \"head\": \" \"}]",
          "\"reviews\": [{\"reviewer\": \"a\", \"verdict\": \"approve\"}]",
          "\"reviews\": [{\"reviewer\": \"a\", \"verdict\": \"APPROVED\", \"at\": \"2026-03-01T10:00:00Z\"}]",
          "\"reviews\": [{\"reviewer\": \"a\", \"verdict\": \"approve\", \"at\": \"2026-03-01T10:00:00Z\", \"sequence\": 2147483648}]",
          "\"reviews\": [{\"reviewer\": \"a\", \"verdict\": \"approve\", \"at\": \"2026-03-01T10:00:00Z\", \"dismissed\": {}}]",
          "\"reviews\": [{\"reviewer\": \"a\", \"verdict\": \"approve\", \"at\": \"2026-03-01T10:00:00Z\", \"dismissed\": true}]",
          "\"checks\": [{\"name\": \"a\", \"conclusion\": \"ok\"}]",
          "\"commits\": [{\"id\": \"1\", \"author\": {\"name\": \"\"}, \"committer\": {\"name\": \"\", \"email\": \"\"}}]",
          "\"commits\": [{\"id\": \"1\", \"author\": {\"name\": \"\", \"email\": \"\"}}]",
          "\"people\": [{\"handle\": \"a\", \"roles\": [\" \"]}]",
          "\"people\": [{\"handle\": \"a\", \"roles\": [\"x\u202ey\"]}]",
          "\"people\": [{\"handle\": \"a\", \"bot\": 1}]",
          "\"invocations\": [{\"exception\": \"x\", \"by\": null, \"at\": \"2026-03-01T10:00:00Z\"}]");

  @ParameterizedTest
  @FieldSource("GOOD")
  void readerAndSchemaAgreeOnWhatIsRight(String fields) {
    String json = Cases.with(fields);
    assertThat(Cases.read(json).problems()).isEmpty();
    assertThat(SCHEMA.errors(json)).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("BAD")
  void readerAndSchemaAgreeOnWhatIsWrong(String fields) {
    String json =
        fields.startsWith("\"id\"")
            ? Cases.with("").replace("\"id\": \"42\"", fields)
            : Cases.with(fields);
    assertThat(Cases.read(json).question()).as("reader").isEmpty();
    assertThat(SCHEMA.errors(json)).as("schema").isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"kind\": \"may-merge\", \"format\": 1}",
        "{\"kind\": \"may-merge\", \"format\": \"1\", \"at\": \"2026-03-01T12:00:00Z\", \"known\": {}, \"contribution\": {\"id\": \"1\", \"author\": \"a\"}}",
        "{\"kind\": \"may-merge\", \"format\": 1, \"at\": \"2026-03-01T12:00:00Z\", \"known\": {\"votes\": \"complete\"}, \"contribution\": {\"id\": \"1\", \"author\": \"a\"}}",
        "{\"kind\": \"may-merge\", \"format\": 1, \"at\": \"2026-03-01T12:00:00Z\", \"known\": \"all\", \"contribution\": {\"id\": \"1\", \"author\": \"a\", \"branch\": \"b\"}}",
        "{\"kind\": \"may-merge\", \"format\": 1, \"at\": \"2026-03-01T12:00:00Z\", \"known\": \"everything\", \"contribution\": {\"id\": \"1\", \"author\": \"a\"}}",
        "{\"kind\": \"may-merge\", \"format\": 1, \"at\": \"2026-03-01T12:00:00Z\", \"known\": {\"branch\": \"complete\"}, \"contribution\": {\"id\": \"1\", \"author\": \"a\"}}",
      })
  void readerAndSchemaAgreeOnWholeCases(String json) {
    assertThat(Cases.read(json).question()).as("reader").isEmpty();
    assertThat(SCHEMA.errors(json)).as("schema").isNotEmpty();
  }

  @Test
  void whatIsWrittenFitsTheSchema() {
    byte[] full = Cases.resource("good/full.json");
    assertThat(SCHEMA.errors(new String(full, StandardCharsets.UTF_8))).isEmpty();
    String written = CaseWriter.write(CaseReader.read(full).question().orElseThrow());
    assertThat(SCHEMA.errors(written)).isEmpty();
  }

  @Test
  void theSchemaNamesEveryAspectAndNoOther() {
    List<String> named =
        MayMerge.ASPECTS.stream().map(Words::of).collect(Collectors.toCollection(ArrayList::new));
    for (String aspect : named) {
      String json = Cases.with("\"branch\": \"b\"");
      assertThat(SCHEMA.errors(json.replace("{},", "{\"" + aspect + "\": \"partial\"},")))
          .isEmpty();
    }
    assertThat(SCHEMA.properties("/$defs/known/oneOf/1/properties"))
        .containsExactlyInAnyOrderElementsOf(named);
  }
}
