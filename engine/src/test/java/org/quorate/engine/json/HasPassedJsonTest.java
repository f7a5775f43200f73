package org.quorate.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Known;
import org.quorate.vote.Ballot;
import org.quorate.vote.HasPassed;
import org.quorate.vote.OptionName;
import org.quorate.vote.Petition;
import org.quorate.vote.Poll;

class HasPassedJsonTest {
  private static final Schemas SCHEMA = Schemas.of("ballot-case.schema.json");
  private static final String FULL =
      new String(Cases.resource("good/ballot.json"), StandardCharsets.UTF_8);

  /** Fields of a ballot that are right. */
  static final List<String> GOOD =
      List.of(
          "",
          "\"author\": null, \"subject\": null, \"closed\": null, \"petition\": null, \"poll\":"
              + " null",
          "\"votes\": [{\"voter\": \"@a\", \"position\": \"for\", \"at\":"
              + " \"2026-03-01T10:00:00+01:00\"}]",
          "\"votes\": [{\"voter\": \"赵\", \"position\": \"marked\", \"at\":"
              + " \"2026-03-01T10:00:00Z\", \"marks\": {\"a b\": 0}}]",
          "\"poll\": {\"papers\": [{}], \"seats\": 1, \"seed\": null}",
          "\"petition\": {\"lastFailed\": null}",
          "\"sequels\": [{\"id\": \"2\", \"decision\": \"b\", \"opened\":"
              + " \"2026-03-01T10:00:00Z\"}]");

  /** Fields of a ballot that are wrong, as schema and reader both see. */
  static final List<String> BAD =
      List.of(
          "\"nonsense\": 1",
          "\"course\": {}",
          "\"author\": 1",
          "\"subject\": \"\"",
          "\"closed\": \"2026-03-01\"",
          "\"votes\": {}",
          "\"votes\": [{\"voter\": \"a\", \"position\": \"for\"}]",
          "\"votes\": [{\"position\": \"for\", \"at\": \"2026-03-01T10:00:00Z\"}]",
          "\"votes\": [{\"voter\": \"a\", \"position\": \"+1\", \"at\": \"2026-03-01T10:00:00Z\"}]",
          "\"votes\": [{\"voter\": \"a\", \"position\": \"for\", \"at\": \"2026-03-01T10:00:00Z\","
              + " \"reason\": null}]",
          "\"votes\": [{\"voter\": \"a\", \"position\": \"for\", \"at\": \"2026-03-01T10:00:00Z\","
              + " \"sequence\": -1}]",
          "\"votes\": [{\"voter\": \"a\", \"position\": \"marked\", \"at\":"
              + " \"2026-03-01T10:00:00Z\", \"marks\": {\"x\": 1.5}}]",
          "\"votes\": [{\"voter\": \"a\", \"position\": \"marked\", \"at\":"
              + " \"2026-03-01T10:00:00Z\", \"marks\": {\"x\": null}}]",
          "\"votes\": [{\"voter\": \"a\", \"position\": \"marked\", \"at\":"
              + " \"2026-03-01T10:00:00Z\", \"marks\": {\"x\": 1000000}}]",
          "\"votes\": [{\"voter\": \"a\", \"position\": \"marked\", \"at\":"
              + " \"2026-03-01T10:00:00Z\", \"marks\": {\" \": 1}}]",
          "\"votes\": [{\"voter\": \"a\", \"position\": \"marked\", \"at\":"
              + " \"2026-03-01T10:00:00Z\", \"marks\": [1]}]",
          "\"present\": [null]",
          "\"recusals\": [{\"who\": \"a\"}]",
          "\"petition\": {\"callers\": \"a\"}",
          "\"petition\": {\"alongside\": [\"a\u202eb\"]}",
          "\"petition\": {\"sponsors\": []}",
          "\"poll\": {\"seats\": 0}",
          "\"poll\": {\"seed\": \"\"}",
          "\"poll\": {\"seed\": \" \"}",
          "\"poll\": {\"seats\": \"3\"}",
          "\"poll\": {\"options\": [\"\"]}",
          "\"poll\": {\"candidates\": {\"x\": \"a b\"}}",
          "\"poll\": {\"candidates\": {\"x\": null}}",
          "\"poll\": {\"papers\": [{\"times\": 0}]}",
          "\"poll\": {\"papers\": [{\"voter\": \"a\"}]}",
          "\"sequels\": [{\"id\": \"2\", \"decision\": \"b\"}]",
          "\"sequels\": [{\"id\": \"\", \"decision\": \"b\", \"opened\":"
              + " \"2026-03-01T10:00:00Z\"}]");

  private static String with(String fields) {
    return """
    {"kind": "has-passed", "format": 1, "at": "2026-03-01T12:00:00Z", "known": {},
     "ballot": {"id": "1", "decision": "release", "opened": "2026-03-01T10:00:00Z"MORE}}
    """
        .replace("MORE", fields.isEmpty() ? "" : ", " + fields);
  }

  private static QuestionReading read(String json) {
    return QuestionReader.read(json.getBytes(StandardCharsets.UTF_8), Importing.DEFAULT);
  }

  @ParameterizedTest
  @FieldSource("GOOD")
  void readerAndSchemaAgreeOnWhatIsRight(String fields) {
    assertThat(read(with(fields)).problems()).isEmpty();
    assertThat(SCHEMA.errors(with(fields))).isEmpty();
  }

  private static String active(String fields) {
    String told = with("").strip();
    return told.substring(0, told.length() - 1) + ", \"activity\": {" + fields + "}}";
  }

  @Test
  void howActiveElectorsAreIsReadAsItIsWritten() {
    String json =
        active(
            """
            "known": {"deeds": "complete"}, "merits": {
              "deeds": [{"by": "ann", "kind": "review", "at": "2026-03-01T09:00:00Z", "what": "1"}],
              "leaves": [{"who": "bob", "from": "2026-03-01T09:00:00Z"}]}
            """);
    HasPassed asked = (HasPassed) read(json).question().orElseThrow();
    assertThat(asked.activity().known().complete(Aspect.DEEDS)).isTrue();
    assertThat(asked.activity().known().complete(Aspect.LEAVES)).isFalse();
    assertThat(asked.activity().merits().deeds()).hasSize(1);
    String written = QuestionWriter.write(asked);
    assertThat(read(written).question()).contains(asked);
    assertThat(SCHEMA.errors(json)).isEmpty();
    assertThat(SCHEMA.errors(written)).isEmpty();
  }

  /** One account cannot be ann's for the ballot and cat's for what they did. */
  @ParameterizedTest
  @CsvSource({"cat, x1, false", "ann, x1, true", "cat, x2, true", "x1, ann, true", "ann, x2, true"})
  void bothListsOfPeopleSayWhoseAccountItIs(String handle, String account, boolean agree) {
    String people = "\"people\": [{\"handle\": \"ann\", \"alsoKnownAs\": [\"x1\"]}]";
    String told = with(people).strip();
    String json =
        told.substring(0, told.length() - 1)
            + ", \"activity\": {\"known\": {}, \"merits\": {\"people\": [{\"handle\": \"HANDLE\", \"alsoKnownAs\": [\"ACCOUNT\"]}]}}}"
                .replace("HANDLE", handle)
                .replace("ACCOUNT", account);
    assertThat(read(json).question().isPresent()).isEqualTo(agree);
    if (!agree) {
      assertThat(read(json).problems().get(0).message())
          .isEqualTo("`ballot` says that `@x1` is `@ann`, and `activity` says that it is `@cat`");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"known\": {}",
        "\"merits\": {}",
        "\"known\": {\"votes\": \"complete\"}, \"merits\": {}",
        "\"known\": {}, \"merits\": {\"reviews\": []}",
        "\"known\": {}, \"merits\": {}, \"more\": 1"
      })
  void readerAndSchemaAgreeOnWhatIsWrongOfActivity(String fields) {
    assertThat(read(active(fields)).question()).as("reader").isEmpty();
    assertThat(SCHEMA.errors(active(fields))).as("schema").isNotEmpty();
  }

  @ParameterizedTest
  @FieldSource("BAD")
  void readerAndSchemaAgreeOnWhatIsWrong(String fields) {
    assertThat(read(with(fields)).question()).as("reader").isEmpty();
    assertThat(SCHEMA.errors(with(fields))).as("schema").isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"kind\": \"has-passed\", \"format\": 1}",
        "{\"kind\": \"has-passed\", \"at\": \"2026-03-01T12:00:00Z\", \"known\": {}, \"ballot\":"
            + " {\"id\": \"1\", \"decision\": \"a\", \"opened\": \"2026-03-01T12:00:00Z\"}}",
        "{\"kind\": \"has-passed\", \"format\": 1, \"at\": \"2026-03-01T12:00:00Z\", \"known\":"
            + " {\"reviews\": \"complete\"}, \"ballot\": {\"id\": \"1\", \"decision\": \"a\","
            + " \"opened\": \"2026-03-01T12:00:00Z\"}}",
        "{\"kind\": \"has-passed\", \"format\": 1, \"at\": \"2026-03-01T12:00:00Z\", \"known\": {},"
            + " \"ballot\": []}",
        "{\"kind\": \"has-passed\", \"format\": 1, \"at\": \"2026-03-01T12:00:00Z\", \"known\": {},"
            + " \"merits\": {}}",
      })
  void readerAndSchemaAgreeOnWholeQuestions(String json) {
    assertThat(read(json).question()).as("reader").isEmpty();
    assertThat(SCHEMA.errors(json)).as("schema").isNotEmpty();
  }

  @Test
  void everyFactIsReadAndWrittenAgain() {
    HasPassed question = (HasPassed) read(FULL).question().orElseThrow();
    Ballot ballot = question.ballot();
    assertThat(question.known().extent(Aspect.PETITION)).isEqualTo(Extent.PARTIAL);
    assertThat(ballot.course()).hasNoNullFieldsOrProperties();
    assertThat(ballot.petition()).isNotEqualTo(Petition.ALONE).hasNoNullFieldsOrProperties();
    assertThat(ballot.poll()).isNotEqualTo(Poll.NONE).hasNoNullFieldsOrProperties();
    assertThat(ballot.votes().get(0).marks())
        .containsEntry(OptionName.of("none of the above"), -2)
        .hasSize(2);
    assertThat(ballot.sequels().get(0).sequels()).hasSize(1);
    String written = QuestionWriter.write(question);
    assertThat(read(written).question()).contains(question);
    assertThat(QuestionWriter.write(read(written).question().orElseThrow())).isEqualTo(written);
  }

  @Test
  void whatIsWrittenFitsTheSchema() {
    assertThat(SCHEMA.errors(FULL)).isEmpty();
    assertThat(SCHEMA.errors(QuestionWriter.write(read(FULL).question().orElseThrow()))).isEmpty();
    String bare = QuestionWriter.write(read(with("")).question().orElseThrow());
    assertThat(SCHEMA.errors(bare)).isEmpty();
    assertThat(bare).doesNotContain("poll", "petition", "votes", "closed");
  }

  @Test
  void everythingMayBeKnown() {
    HasPassed all = (HasPassed) read(with("").replace("{},", "\"everything\",")).question().get();
    assertThat(all.known()).isEqualTo(Known.everything());
    assertThat(QuestionWriter.write(all)).contains("\"known\": \"everything\"");
  }

  @Test
  void theSchemaNamesEveryAspectAndNoOther() {
    List<String> named =
        HasPassed.ASPECTS.stream().map(Words::of).collect(Collectors.toCollection(ArrayList::new));
    assertThat(SCHEMA.properties("/$defs/known/oneOf/1/properties"))
        .containsExactlyInAnyOrderElementsOf(named);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"position\": \"concern\" | \"position\": \"worry\" | ballot.votes[1].position",
        "\"cid\", \"dan\" | \"cid\", \"d n\" | ballot.petition.callers[1]",
        "\"ada\" | \"\" | ballot.poll.candidates[`Ada Lovelace`]",
        "\"seats\": 3 | \"seats\": 0 | ballot.poll.seats",
        "\"times\": 12 | \"times\": 0 | ballot.poll.papers[0].times",
        "\"none of the above\": -2 | \"Ada Lovelace \": 2 | ballot.votes[0].marks",
        "\"id\": \"x\" | \"id\": \" \" | ballot.sequels[0].sequels[0].id",
        "\"decision\": \"y\" | \"decisions\": \"y\" | ballot.sequels[0].sequels[0].decisions",
      })
  void whatIsWrongIsToldWithItsPlace(String right, String wrong, String path) {
    assertThat(FULL).contains(right);
    assertThat(read(FULL.replace(right, wrong)).problems())
        .extracting(CaseProblem::path)
        .contains(path);
  }

  @Test
  void aLongReasonIsRefusedByItsPath() {
    String json = FULL.replace("因为", "x".repeat(65537));
    assertThat(read(json).problems())
        .extracting(CaseProblem::code, CaseProblem::path)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Q0708", "ballot.votes[0].reason"));
  }

  @Test
  void ballotsThatHangOnBallotsWithoutEndAreRefused() {
    String open = "{\"id\": \"1\", \"decision\": \"a\", \"opened\": \"2026-03-01T12:00:00Z\"";
    String json =
        with("\"sequels\": [" + (open + ", \"sequels\": [").repeat(99) + "]}".repeat(99) + "]");
    assertThat(read(json).problems()).extracting(CaseProblem::code).contains("Q0702");
  }

  @Test
  void aKindThatNobodyKnowsIsToldWithTheNearest() {
    assertThat(read(with("").replace("has-passed", "has-pased")).problems())
        .extracting(CaseProblem::code, CaseProblem::message, CaseProblem::help)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "Q0709",
                "questions of kind `has-pased` are not read",
                "did you mean `has-passed`? it is one of `has-passed`, `ladder-review`, `may-become`,"
                    + " `may-merge`, `must-step-down`"));
  }

  @Test
  void aDamagedFileNeverThrowsAndIsReadBackEqualWhereItIsStillRead() {
    byte[] whole = FULL.getBytes(StandardCharsets.UTF_8);
    Random random = new Random(7);
    int read = 0;
    for (int i = 0; i < 3000; i++) {
      byte[] damaged = whole.clone();
      int from = random.nextInt(damaged.length);
      if (random.nextBoolean()) {
        damaged[from] = (byte) random.nextInt(256);
      } else {
        int to = Math.min(damaged.length, from + random.nextInt(30));
        Arrays.fill(damaged, from, to, (byte) ' ');
      }
      QuestionReading reading = QuestionReader.read(damaged, Importing.DEFAULT);
      assertThat(reading.question().isPresent()).isEqualTo(reading.problems().isEmpty());
      if (reading.question().isPresent()) {
        read++;
        assertThat(read(QuestionWriter.write(reading.question().get())).question())
            .isEqualTo(reading.question());
      }
    }
    assertThat(read).isPositive();
  }
}
