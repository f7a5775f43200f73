package org.quorate.engine.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.contribution.ChangedFile;
import org.quorate.contribution.Check;
import org.quorate.contribution.Label;
import org.quorate.contribution.Person;
import org.quorate.contribution.Push;
import org.quorate.contribution.Review;
import org.quorate.contribution.Review.Verdict;
import org.quorate.merge.MayMerge;

class OtherForgesImportTest {
  private static final MayMerge GITLAB = ImportersTest.read("gitlab-bundle.json");
  private static final MayMerge GERRIT = ImportersTest.read("gerrit-change.json");

  @Test
  void gitlabApprovalsAreDatedByThemselvesOrByTheNotes() {
    assertThat(GITLAB.contribution().evidence().reviews())
        .extracting(Review::reviewer, Review::verdict, Review::at, r -> r.dismissed() != null)
        .containsExactlyInAnyOrder(
            tuple(Handle.of("bob"), Verdict.APPROVE, Instant.parse("2026-02-04T09:00:00Z"), false),
            tuple(Handle.of("chu"), Verdict.APPROVE, Instant.parse("2026-02-04T09:30:00Z"), false),
            tuple(Handle.of("chu"), Verdict.VETO, Instant.parse("2026-02-03T09:30:00Z"), true),
            tuple(Handle.of("dan"), Verdict.VETO, Instant.parse("2026-02-03T10:00:00Z"), false));
    assertThat(GITLAB.known().extent(Aspect.REVIEWS)).isEqualTo(Extent.COMPLETE);
  }

  @Test
  void whoCommittedIsOpenWhereNoAccountOfTheFileBearsTheName() {
    assertThat(GITLAB.known().extent(Aspect.COMMITS)).isEqualTo(Extent.COMPLETE);
    assertThat(GITLAB.known().extent(Aspect.AUTHORS)).isEqualTo(Extent.COMPLETE);
    assertThat(GITLAB.known().extent(Aspect.COMMITTERS)).isEqualTo(Extent.PARTIAL);
    assertThat(GERRIT.known().extent(Aspect.AUTHORS)).isEqualTo(Extent.COMPLETE);
    assertThat(GERRIT.known().extent(Aspect.COMMITTERS)).isEqualTo(Extent.COMPLETE);
  }

  @Test
  void whoMadeWhatAMergeOnGerritBringsIsOpen() {
    String one = "\"commit\": \"6ed18877fa4428085b21141924aa02e195f8fc3f\",";
    String file = new String(Cases.resource("forges/gerrit-change.json"), UTF_8);
    String merge = file.replace(one, "\"commit\": \"" + "a".repeat(40) + "\"}, {" + one);
    Known known =
        Importers.read(merge.getBytes(UTF_8), Importing.DEFAULT).question().orElseThrow().known();
    assertThat(merge).isNotEqualTo(file);
    assertThat(known.extent(Aspect.COMMITS)).isEqualTo(Extent.PARTIAL);
    assertThat(known.extent(Aspect.AUTHORS)).isEqualTo(Extent.PARTIAL);
    assertThat(known.extent(Aspect.COMMITTERS)).isEqualTo(Extent.PARTIAL);
  }

  @Test
  void gitlabVersionsTellPushesAndPatches() {
    assertThat(GITLAB.contribution().timeline().pushes())
        .extracting(Push::patch)
        .containsExactly("p1", "p1");
    assertThat(GITLAB.contribution().timeline().pushes().get(1).head())
        .isEqualTo(GITLAB.contribution().timeline().head());
    assertThat(GITLAB.known().extent(Aspect.PUSHES)).isEqualTo(Extent.COMPLETE);
    assertThat(GITLAB.known().extent(Aspect.PATCHES)).isEqualTo(Extent.COMPLETE);
  }

  @Test
  void gitlabFilesCountTheirLinesAndSplitRenames() {
    assertThat(GITLAB.contribution().change().files())
        .extracting(
            ChangedFile::path, ChangedFile::status, ChangedFile::added, ChangedFile::removed)
        .containsExactly(
            tuple("src/index.rb", ChangedFile.Status.MODIFIED, 2L, 1L),
            tuple("lib/a.rb", ChangedFile.Status.DELETED, 0L, 0L),
            tuple("lib/b.rb", ChangedFile.Status.ADDED, 0L, 0L));
    assertThat(GITLAB.known().extent(Aspect.FILES)).isEqualTo(Extent.COMPLETE);
  }

  @Test
  void gitlabLabelsPipelinesAndHoldsAreRead() {
    assertThat(GITLAB.contribution().change().labels())
        .containsExactly(
            new Label("backend", Handle.of("bob"), Instant.parse("2026-02-02T09:00:00Z")),
            new Label("perf", null));
    assertThat(GITLAB.known().extent(Aspect.LABEL_SETTERS)).isEqualTo(Extent.PARTIAL);
    assertThat(GITLAB.contribution().evidence().checks())
        .extracting(Check::name, Check::conclusion)
        .containsExactly(
            tuple("pipeline", Check.Conclusion.SUCCESS), tuple("rspec", Check.Conclusion.FAILURE));
    assertThat(GITLAB.contribution().evidence().holds().get(0).lifted().by())
        .isEqualTo(Handle.of("dan"));
    assertThat(GITLAB.contribution().change().draft()).isTrue();
    assertThat(GITLAB.contribution().authorship().committers())
        .containsExactly(Handle.of("gus@example.org"));
    assertThat(GITLAB.contribution().change().commits().get(0).author().handle())
        .isEqualTo(Handle.of("ann-lee"));
  }

  @Test
  void gerritVotesAreVerdictsOnTheVersionOfTheirMessage() {
    List<Push> pushes = GERRIT.contribution().timeline().pushes();
    assertThat(GERRIT.contribution().evidence().reviews())
        .extracting(Review::reviewer, Review::verdict, Review::head)
        .containsExactly(
            tuple(Handle.of("bob"), Verdict.APPROVE, pushes.get(0).head()),
            tuple(Handle.of("chu"), Verdict.OBJECT, pushes.get(1).head()));
    assertThat(GERRIT.known().extent(Aspect.OBJECTIONS)).isEqualTo(Extent.COMPLETE);
  }

  @Test
  void aTrivialRebaseKeepsThePatch() {
    List<Push> pushes = GERRIT.contribution().timeline().pushes();
    assertThat(pushes).hasSize(2);
    assertThat(pushes.get(1).patch()).isEqualTo(pushes.get(0).patch());
    assertThat(GERRIT.known().extent(Aspect.PATCHES)).isEqualTo(Extent.COMPLETE);
  }

  @Test
  void otherLabelsOfGerritAreChecks() {
    assertThat(GERRIT.contribution().evidence().checks())
        .extracting(Check::name, Check::conclusion)
        .containsExactlyInAnyOrder(
            tuple("Verified", Check.Conclusion.SUCCESS),
            tuple("Commit-Queue", Check.Conclusion.PENDING));
  }

  @Test
  void magicFilesOfGerritAreNoFiles() {
    assertThat(GERRIT.contribution().change().files())
        .extracting(ChangedFile::path)
        .containsExactly("src/race.go", "src/old.go", "src/new.go", "gone.txt");
  }

  @Test
  void gerritPeopleHaveTheirAddressesAndServiceUsersAreBots() {
    assertThat(GERRIT.contribution().people())
        .filteredOn(Person::bot)
        .extracting(person -> person.handle().value())
        .containsExactly("zuul");
    assertThat(GERRIT.contribution().evidence().holds().get(0).setBy()).isEqualTo(Handle.of("chu"));
    assertThat(GERRIT.contribution().change().labels()).containsExactly(new Label("bugfix", null));
  }
}
