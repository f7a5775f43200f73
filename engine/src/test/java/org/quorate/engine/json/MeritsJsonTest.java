package org.quorate.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.ModuleName;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.charter.Charter;
import org.quorate.contribution.Person;
import org.quorate.engine.Engines;
import org.quorate.engine.preset.Presets;
import org.quorate.ladder.Attestation;
import org.quorate.ladder.Cycle;
import org.quorate.ladder.Deed;
import org.quorate.ladder.LadderReview;
import org.quorate.ladder.Leave;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Meeting;
import org.quorate.ladder.Merits;
import org.quorate.ladder.MustStepDown;
import org.quorate.ladder.Nomination;
import org.quorate.ladder.Notice;
import org.quorate.ladder.Seed;
import org.quorate.ladder.Voice;
import org.quorate.merge.MayMerge;
import org.quorate.vote.Ballot;
import org.quorate.vote.Course;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

class MeritsJsonTest {
  private static final Schemas SCHEMA = Schemas.of("merits.schema.json");
  private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
  private static final ModuleName NET = ModuleName.of("net");
  private static final Handle ANN = Handle.of("ann");
  private static final Ballot BALLOT =
      Ballot.of("7", "admission", Course.opened(NOW), Vote.of("bob", Position.FOR, NOW));
  private static final Merits MERITS =
      Merits.builder()
          .people(List.of(Person.of("bob", "reviewer")))
          .deeds(List.of(new Deed(ANN, Deed.Kind.PRIMARY_REVIEW, NOW, "#1", Set.of(NET))))
          .attestations(
              List.of(
                  new Attestation(ANN, "talks", Handle.of("bob"), NOW, NOW.plusSeconds(1)),
                  new Attestation(ANN, "talks", Handle.of("bob"), NOW, null)))
          .nominations(
              List.of(
                  new Nomination(
                      ANN,
                      RoleName.of("reviewer"),
                      NET,
                      NOW,
                      List.of(
                          new Voice(Handle.of("bob"), Voice.Says.OBJECT, NOW, NOW.plusSeconds(9)),
                          Voice.of("bob", Voice.Says.SPONSOR, NOW)),
                      NOW.plusSeconds(99),
                      List.of(BALLOT.with(List.of(BALLOT)))),
                  new Nomination(ANN, RoleName.of("lead"), null, NOW, List.of(), null)))
          .leaves(List.of(new Leave(ANN, NOW, NOW.plusSeconds(5)), new Leave(ANN, NOW, null)))
          .notices(
              List.of(
                  new Notice(
                      ANN,
                      RoleName.of("lead"),
                      NET,
                      NOW,
                      NOW.plusSeconds(7),
                      List.of(Voice.of("bob", Voice.Says.AGREE, NOW)),
                      List.of(BALLOT)),
                  new Notice(ANN, RoleName.of("lead"), null, NOW, null, List.of())))
          .untraced(Set.of(ANN, Handle.of("bob")))
          .seeds(List.of(new Seed(RuleName.of("bodies", "council"), "4 8 15", NOW)))
          .ballots(List.of(BALLOT))
          .cycles(
              List.of(
                  new Cycle("2026.1", NOW.minusSeconds(99), NOW),
                  new Cycle("2026.2", NOW, NOW.plusSeconds(99))))
          .meetings(
              List.of(
                  new Meeting(NET, NOW, Set.of(ANN, Handle.of("bob"))),
                  new Meeting(null, NOW, Set.of())))
          .build();
  private static final Known KNOWN =
      Known.nothing()
          .with(Extent.COMPLETE, Aspect.CONTRIBUTIONS)
          .with(Extent.PARTIAL, Aspect.DEEDS);

  private static QuestionReading read(String json) {
    return QuestionReader.read(json.getBytes(StandardCharsets.UTF_8), Importing.DEFAULT);
  }

  @Test
  void whatIsWrittenIsReadBackEqual() {
    MayBecome asked = new MayBecome(MERITS, ANN, RoleName.of("reviewer"), NET, NOW, KNOWN);
    assertThat(read(QuestionWriter.write(asked)).question()).contains(asked);
    LadderReview review = new LadderReview(MERITS, NOW, KNOWN);
    assertThat(read(QuestionWriter.write(review)).question()).contains(review);
    MustStepDown exit = new MustStepDown(MERITS, ANN, RoleName.of("lead"), NET, NOW, KNOWN);
    assertThat(read(QuestionWriter.write(exit)).question()).contains(exit);
  }

  @Test
  void whatIsWrittenIsByItsSchema() {
    MayBecome asked = new MayBecome(MERITS, ANN, RoleName.of("reviewer"), NET, NOW, KNOWN);
    assertThat(SCHEMA.errors(QuestionWriter.write(asked))).isEmpty();
    LadderReview review = new LadderReview(MERITS, NOW, Known.everything());
    String json = QuestionWriter.write(review);
    assertThat(SCHEMA.errors(json)).isEmpty();
    assertThat(SCHEMA.errors(json.replace("sponsor", "sponser"))).isNotEmpty();
  }

  @Test
  void whatIsDecidedIsByItsSchema() {
    MayBecome asked = new MayBecome(MERITS, ANN, RoleName.of("member"), null, NOW, KNOWN);
    LadderReview review = new LadderReview(MERITS, NOW, KNOWN);
    Schemas schema = Schemas.of("decision.schema.json");
    try (GovernanceEngine engine = Engines.create()) {
      Charter charter =
          engine.read(Presets.source("kubernetes").orElseThrow()).charter().orElseThrow();
      assertThat(schema.errors(DecisionWriter.write(engine.decide(charter, asked)))).isEmpty();
      assertThat(schema.errors(DecisionWriter.write(engine.decide(charter, review)))).isEmpty();
      MustStepDown exit = new MustStepDown(MERITS, ANN, RoleName.of("member"), null, NOW, KNOWN);
      assertThat(schema.errors(DecisionWriter.write(engine.decide(charter, exit)))).isEmpty();
      assertThat(SCHEMA.errors(QuestionWriter.write(exit))).isEmpty();
    }
  }

  @Test
  void ballotsHeldOnANominationAndOnANoticeAreReadBackEqual() {
    LadderReview review = new LadderReview(MERITS, NOW, KNOWN);
    String json = QuestionWriter.write(review);
    Merits again = ((LadderReview) read(json).question().orElseThrow()).merits();
    assertThat(again.nominations().get(0).ballots()).containsExactly(BALLOT.with(List.of(BALLOT)));
    assertThat(again.nominations().get(1).ballots()).isEmpty();
    assertThat(again.notices().get(0).ballots()).containsExactly(BALLOT);
    assertThat(SCHEMA.errors(json)).isEmpty();
  }

  @Test
  void cyclesThatOverlapAreToldWithTheirPlace() {
    String json = QuestionWriter.write(new LadderReview(MERITS, NOW, KNOWN));
    String early = json.replace("\"start\": \"" + NOW, "\"start\": \"" + NOW.minusSeconds(1));
    assertThat(early).isNotEqualTo(json);
    assertThat(read(early).problems())
        .extracting(CaseProblem::path, CaseProblem::message)
        .containsExactly(
            tuple("merits.cycles[1].start", "must not be before another cycle is over"));
    String empty = json.replace("\"start\": \"" + NOW, "\"start\": \"" + NOW.plusSeconds(99));
    assertThat(read(empty).problems())
        .extracting(CaseProblem::path, CaseProblem::message)
        .containsExactly(tuple("merits.cycles[1].end", "must be after the start"));
    assertThat(read(empty).problems())
        .allSatisfy(
            it -> {
              String line = empty.lines().toList().get(it.line() - 1);
              assertThat(line.substring(0, it.column() - 1)).isEqualTo("        \"end\": ");
              assertThat(it.help()).isEqualTo("give a value for which this holds");
            });
  }

  @Test
  void whatEndsBeforeItBeginsIsToldWithItsPlace() {
    Instant before = NOW.minusSeconds(1);
    Voice taken = new Voice(ANN, Voice.Says.OBJECT, NOW, before);
    Merits contrary =
        Merits.builder()
            .nominations(
                List.of(
                    new Nomination(ANN, RoleName.of("lead"), null, NOW, List.of(taken), before)))
            .attestations(List.of(new Attestation(ANN, "mentoring", ANN, NOW, before)))
            .leaves(List.of(new Leave(ANN, NOW, before)))
            .build();
    assertThat(read(QuestionWriter.write(new LadderReview(contrary, NOW, KNOWN))).problems())
        .extracting(CaseProblem::code, CaseProblem::path, CaseProblem::message)
        .containsExactlyInAnyOrder(
            tuple("Q0708", "merits.nominations[0].refused", "must not be before `at`"),
            tuple("Q0708", "merits.nominations[0].voices[0].withdrawn", "must not be before `at`"),
            tuple("Q0708", "merits.attestations[0].expires", "must not be before `at`"),
            tuple("Q0708", "merits.leaves[0].to", "must not be before `from`"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"start\": \"2026 | \"begin\": \"2026 | merits.cycles[0].start",
        "\"name\": \"2026.1 | \"nam\": \"2026.1 | merits.cycles[0].name",
        "\"present\": [ | \"absent\": [ | merits.meetings[0].absent",
      })
  void aCycleOrAMeetingThatIsWrongIsToldWithItsPlace(String right, String wrong, String path) {
    String json = QuestionWriter.write(new LadderReview(MERITS, NOW, KNOWN));
    assertThat(json).contains(right);
    assertThat(read(json.replace(right, wrong)).problems())
        .extracting(CaseProblem::path)
        .contains(path);
    assertThat(SCHEMA.errors(json.replace(right, wrong))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"position\": \"for\" | \"position\": \"+1\" |"
            + " merits.nominations[0].ballots[0].votes[0].position",
        "\"decision\": \"admission\" | \"decisions\": \"x\" |"
            + " merits.notices[0].ballots[0].decisions",
        "\"opened\": \"2026 | \"opened\": \"26 |"
            + " merits.nominations[0].ballots[0].sequels[0].opened",
      })
  void aBallotThatIsWrongIsToldWithItsPlace(String right, String wrong, String path) {
    String json = QuestionWriter.write(new LadderReview(MERITS, NOW, KNOWN));
    assertThat(json).contains(right);
    assertThat(read(json.replace(right, wrong)).problems())
        .extracting(CaseProblem::path)
        .contains(path);
    assertThat(SCHEMA.errors(json.replace(right, wrong))).isNotEmpty();
  }

  @Test
  void theSchemaNamesEveryAspectAndNoOther() {
    assertThat(SCHEMA.properties("/$defs/known/anyOf/1/properties"))
        .containsExactlyInAnyOrderElementsOf(LadderReview.ASPECTS.stream().map(Words::of).toList());
  }

  @Test
  void ballotsAreDescribedAsInTheQuestionOfOne() {
    Schemas alone = Schemas.of("ballot-case.schema.json");
    for (String part : List.of("ballot", "vote", "poll", "paper", "petition", "recusal")) {
      String fields = "/$defs/" + part + "/properties";
      assertThat(SCHEMA.properties(fields)).isNotEmpty().isEqualTo(alone.properties(fields));
    }
  }

  @Test
  void everythingMayBeKnown() {
    LadderReview review = new LadderReview(MERITS, NOW, Known.everything());
    assertThat(read(QuestionWriter.write(review)).question()).contains(review);
  }

  @Test
  void contributionsAreReadByTheSameReader() {
    assertThat(read(Cases.with("\"branch\": \"main\"")).question().orElseThrow())
        .isInstanceOf(MayMerge.class);
  }

  @Test
  void whatIsWrongIsToldWithItsPlace() {
    String json =
        QuestionWriter.write(new LadderReview(MERITS, NOW, KNOWN))
            .replace("\"primary-review\"", "\"primary-revue\"")
            .replace("\"what\": \"#1\"", "\"wat\": \"#1\"")
            .replace("\"what\":\"#1\"", "\"wat\":\"#1\"");
    assertThat(read(json).problems())
        .extracting(problem -> problem.path())
        .contains("merits.deeds[0].kind", "merits.deeds[0].what", "merits.deeds[0].wat");
  }

  @Test
  void anotherFormatIsRefused() {
    String json =
        QuestionWriter.write(new LadderReview(MERITS, NOW, KNOWN))
            .replaceFirst("\"format\" ?: ?1", "\"format\": 2");
    assertThat(read(json).problems()).hasSize(1);
  }

  @Test
  void aReviewMayLookAhead() {
    LadderReview review = new LadderReview(MERITS, NOW, KNOWN).within(Duration.ofDays(30));
    String json = QuestionWriter.write(review);
    assertThat(read(json).question()).contains(review);
    assertThat(SCHEMA.errors(json)).isEmpty();
    assertThat(((LadderReview) read(json.replace("PT720H", "P30D")).question().get()).horizon())
        .isEqualTo(Duration.ofDays(30));
  }

  @ParameterizedTest
  @ValueSource(strings = {"30d", "", "P", "PT", "P-1D", "-P1D", "P1Y", "PT0.5S", "P9999999D"})
  void anotherHorizonIsRefusedByReaderAndSchema(String horizon) {
    String json = QuestionWriter.write(new LadderReview(MERITS, NOW, KNOWN).within(Duration.ZERO));
    String wrong = json.replace("PT0S", horizon);
    assertThat(read(wrong).problems()).extracting(CaseProblem::path).contains("horizon");
    assertThat(SCHEMA.errors(wrong)).isNotEmpty();
  }

  @Test
  void nobodyLooksAheadForMoreThanAHundredYears() {
    String json = QuestionWriter.write(new LadderReview(MERITS, NOW, KNOWN).within(Duration.ZERO));
    assertThat(read(json.replace("PT0S", "P36526D")).problems())
        .extracting(CaseProblem::path)
        .containsExactly("horizon");
    assertThat(read(json.replace("PT0S", "P36525D")).problems()).isEmpty();
  }

  @Test
  void onlyAReviewLooksAhead() {
    String json =
        QuestionWriter.write(new MayBecome(MERITS, ANN, RoleName.of("reviewer"), NET, NOW, KNOWN));
    String wrong = json.replace("\"person\"", "\"horizon\": \"P1D\", \"person\"");
    assertThat(read(wrong).problems()).extracting(CaseProblem::path).contains("horizon");
    assertThat(SCHEMA.errors(wrong)).isNotEmpty();
  }

  @Test
  void aReviewAsPeopleWriteItIsRead() {
    String json = new String(Cases.resource("good/ladder-review.json"), StandardCharsets.UTF_8);
    assertThat(read(json).problems()).isEmpty();
    assertThat(SCHEMA.errors(json)).isEmpty();
  }
}
