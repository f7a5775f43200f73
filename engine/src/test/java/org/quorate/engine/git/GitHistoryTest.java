package org.quorate.engine.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.contribution.ChangedFile;
import org.quorate.contribution.Commit;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Review;
import org.quorate.contribution.Trailer;
import org.quorate.merge.MayMerge;

class GitHistoryTest {
  private static final String ANN = "Ann Lee <ann@example.org>";
  private static final String BO = "Bo Berg <bo@example.org>";
  private static final String CY = "Cy Diaz <cy@example.org>";

  @TempDir Path folder;
  private TinyRepository git;

  @BeforeEach
  void create() throws IOException {
    git = TinyRepository.in(folder);
  }

  @AfterEach
  void close() {
    git.close();
  }

  @Test
  void aPlainCommitIsAContribution() throws IOException {
    ObjectId root = git.by(ANN).with("a", "1").with("b", "1").with("c/d", "1").toMain();
    ObjectId id =
        git.by(BO)
            .committedBy(ANN)
            .says("second\n\nReviewed-by: " + CY + "\nSigned-off-by: " + BO + "\n")
            .on(root)
            .with("a", "2")
            .without("b")
            .with("e", "1")
            .toMain();

    MayMerge question = questions().get(0);
    Contribution contribution = question.contribution();
    assertThat(contribution.id()).isEqualTo(id.name());
    assertThat(question.at()).isEqualTo(TinyRepository.START.plusSeconds(3600));
    assertThat(contribution.authorship().author()).isEqualTo(Handle.of("bo@example.org"));
    assertThat(contribution.authorship().committers())
        .containsExactly(Handle.of("ann@example.org"));
    assertThat(contribution.change().branch()).isEqualTo("main");
    assertThat(contribution.change().title()).isEqualTo("second");
    assertThat(contribution.change().files())
        .extracting(file -> file.status() + " " + file.path())
        .containsExactly("MODIFIED a", "DELETED b", "ADDED e");
    assertThat(contribution.change().commits()).hasSize(1);
    assertThat(contribution.timeline().head()).isEqualTo(id.name());
    assertThat(contribution.evidence().reviews())
        .containsExactly(
            Review.of("cy@example.org", Review.Verdict.APPROVE, question.at()).on(id.name()));
  }

  @Test
  void theFirstCommitAddsAllItsFiles() throws IOException {
    git.by(ANN).with("a", "1").with("b/c", "1").toMain();

    assertThat(questions().get(0).contribution().change().files())
        .extracting(ChangedFile::path, ChangedFile::status)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a", ChangedFile.Status.ADDED),
            org.assertj.core.groups.Tuple.tuple("b/c", ChangedFile.Status.ADDED));
  }

  @Test
  void aMergeIsOneContributionWithWhatItBrings() throws IOException {
    ObjectId root = git.by(ANN).with("a", "1").toMain();
    ObjectId one = git.by(BO).says("one").on(root).with("b", "1").write();
    ObjectId two = git.by(CY).says("two").on(one).with("c", "1").write();
    ObjectId three = git.by(BO).says("three").on(two).with("d", "1").write();
    git.by(ANN)
        .says("Merge pull request #7 from bo/topic\n\nAdd letters\n")
        .on(root, three)
        .with("b", "1")
        .with("c", "1")
        .with("d", "1")
        .toMain();

    List<MayMerge> questions = questions();
    Contribution merge = questions.get(0).contribution();
    assertThat(questions).hasSize(2);
    assertThat(merge.authorship().author()).isEqualTo(Handle.of("bo@example.org"));
    assertThat(merge.authorship().coAuthors()).containsExactly(Handle.of("cy@example.org"));
    assertThat(merge.authorship().committers())
        .containsExactlyInAnyOrder(Handle.of("ann@example.org"), Handle.of("cy@example.org"));
    assertThat(merge.change().title()).isEqualTo("Add letters");
    assertThat(merge.change().files()).extracting(ChangedFile::path).containsExactly("b", "c", "d");
    assertThat(merge.change().commits())
        .extracting(Commit::merge)
        .containsExactly(false, false, false, true);
  }

  @Test
  void aReviewOfOneOfSeveralCommitsIsNoReviewOfTheMerge() throws IOException {
    ObjectId root = git.by(ANN).with("a", "1").toMain();
    ObjectId one =
        git.by(BO)
            .says("one\n\nReviewed-by: " + CY + "\nAcked-by: " + ANN)
            .on(root)
            .with("b", "1")
            .write();
    ObjectId two = git.by(BO).says("two\n\nReviewed-by: " + CY).on(one).with("c", "1").write();
    git.by(ANN).says("Merge topic").on(root, two).with("b", "1").with("c", "1").toMain();

    assertThat(questions().get(0).contribution().evidence().reviews())
        .extracting(Review::reviewer)
        .containsExactly(Handle.of("cy@example.org"));
  }

  @Test
  void onesOwnCommitsNeedNoTrailerOfOnes() throws IOException {
    ObjectId root = git.by(ANN).with("a", "1").toMain();
    ObjectId one = git.by(BO).says("one\n\nReviewed-by: " + CY).on(root).with("b", "1").write();
    ObjectId two = git.by(BO).says("two\n\nReviewed-by: " + CY).on(one).with("c", "1").write();
    ObjectId three = git.by(CY).says("three").on(two).with("d", "1").write();
    git.by(ANN).says("Merge topic").on(root, three).with("b", "1").toMain();

    assertThat(questions().get(0).contribution().evidence().reviews())
        .extracting(Review::reviewer)
        .containsExactly(Handle.of("cy@example.org"));
  }

  @Test
  void aReviewInTheMergeCommitIsOneOfTheWhole() throws IOException {
    ObjectId root = git.by(ANN).with("a", "1").toMain();
    ObjectId one = git.by(BO).says("one").on(root).with("b", "1").write();
    git.by(ANN).says("Merge topic\n\nAcked-by: " + CY).on(root, one).with("b", "1").toMain();

    assertThat(questions().get(0).contribution().evidence().reviews())
        .extracting(Review::reviewer)
        .containsExactly(Handle.of("cy@example.org"));
  }

  @Test
  void trailersThatApproveNothingAreNoReviews() throws IOException {
    git.by(ANN)
        .says(
            "one\n\nTested-by: "
                + BO
                + "\nReported-by: "
                + BO
                + "\nSigned-off-by: "
                + BO
                + "\nNacked-by: "
                + CY
                + "\nCo-authored-by: "
                + BO)
        .with("a", "1")
        .toMain();

    Contribution contribution = questions().get(0).contribution();
    assertThat(contribution.evidence().reviews())
        .extracting(Review::reviewer, Review::verdict)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Handle.of("cy@example.org"), Review.Verdict.OBJECT));
    assertThat(contribution.authorship().coAuthors()).containsExactly(Handle.of("bo@example.org"));
    assertThat(contribution.change().commits().get(0).trailers()).hasSize(5);
  }

  /** In git/git 900 commits signed off as their authors were said not to be: the mail map. */
  @Test
  void aSignOffIsComparedWithWhatTheCommitHasAndNotWithItsMapping() throws IOException {
    String old = "ann <ann@old.example>";
    String mailmap = "Ann Lee <ann@new.example> <ann@old.example>\n";
    ObjectId root = git.by(BO).with(".mailmap", mailmap).toMain();
    ObjectId raw = git.by(old).on(root).says(signed(old)).toMain();
    ObjectId proper = git.by(old).on(raw).says(signed("Ann Lee <ann@new.example>")).toMain();
    git.by(old).on(proper).says(signed(BO)).toMain();

    List<Commit> commits =
        questions().stream().map(it -> it.contribution().change().commits().get(0)).toList();
    assertThat(commits.get(0).trailers()).extracting(Trailer::value).containsExactly(BO);
    for (Commit commit : commits.subList(1, 3)) {
      assertThat(commit.author().name() + " <" + commit.author().email() + ">").isEqualTo(old);
      assertThat(commit.author().handle()).isEqualTo(Handle.of("ann@new.example"));
      assertThat(commit.trailers()).extracting(Trailer::value).containsExactly(old);
    }
  }

  @Test
  void whatGitDoesNotHoldIsAbsent() throws IOException {
    git.by(ANN).with("a", "1").toMain();

    MayMerge question = questions().get(0);
    assertThat(question.known().asMap().entrySet())
        .filteredOn(entry -> MayMerge.ASPECTS.contains(entry.getKey()))
        .filteredOn(entry -> entry.getValue() != Extent.ABSENT)
        .extracting(Object::toString)
        .containsExactly(
            "FILES=COMPLETE",
            "TITLE=COMPLETE",
            "BRANCH=COMPLETE",
            "DRAFT=COMPLETE",
            "COMMITS=COMPLETE",
            "AUTHORS=COMPLETE",
            "COMMITTERS=COMPLETE",
            "REVIEWS=PARTIAL",
            "FIRST_CONTRIBUTION=COMPLETE");
    assertThat(question.contribution().timeline().opened()).isNull();
    assertThat(question.contribution().timeline().pushes()).isEmpty();
  }

  @Test
  void theEarliestContributionOfAPersonIsTheirFirst() throws IOException {
    ObjectId one = git.by(ANN).with("a", "1").toMain();
    ObjectId two = git.by(BO).on(one).with("a", "2").toMain();
    ObjectId three = git.by(BO).on(two).with("a", "3").toMain();
    git.by(ANN).on(three).with("a", "4").toMain();

    assertThat(questions())
        .extracting(question -> question.contribution().firstOfAuthor())
        .containsExactly(false, false, true, true);
  }

  @Test
  void aRangeIsHalfOpenAndTheNewestComeFirst() throws IOException {
    ObjectId last = git.by(ANN).says("0").with("a", "0").toMain();
    for (int i = 1; i < 6; i++) {
      last = git.by(ANN).says("" + i).on(last).with("a", "" + i).toMain();
    }
    Instant from = TinyRepository.START.plus(Duration.ofHours(1));
    GitHistory range = GitHistory.of(folder).since(from).until(from.plus(Duration.ofHours(3)));

    assertThat(titles(range)).containsExactly("3", "2", "1");
    assertThat(titles(range.max(2))).containsExactly("3", "2");
    assertThat(titles(GitHistory.of(folder).max(1))).containsExactly("5");
    assertThat(range.walk(question -> {}).commits()).isEqualTo(3);
  }

  @Test
  void aJoinedHistoryIsWalkedWhereItsFilesStayed() throws IOException {
    ObjectId root = git.by(ANN).says("root").with("README", "1").toMain();
    ObjectId old = git.by(BO).says("old 1").with("src/a", "1").write();
    ObjectId older = git.by(CY).says("old 2").on(old).with("src/b", "1").write();
    git.by(ANN).says("Join").on(root, older).with("src/a", "1").with("src/b", "1").toMain();

    List<MayMerge> asked = new ArrayList<>();
    HistoryTally tally = GitHistory.of(folder).walk(asked::add);
    assertThat(asked)
        .extracting(question -> question.contribution().change().title())
        .containsExactly("old 2", "old 1", "root");
    assertThat(asked.get(0).known().extent(Aspect.BRANCH)).isEqualTo(Extent.ABSENT);
    assertThat(asked.get(2).known().extent(Aspect.BRANCH)).isEqualTo(Extent.COMPLETE);
    assertThat(tally.skipped())
        .extracting(HistoryTally.Skipped::reason)
        .containsExactly("joins another history of 2 commits");
    assertThat(tally.commits()).isEqualTo(4);
    assertThat(tally.contributions()).isEqualTo(4);
    assertThat(tally.joined()).isEqualTo(2);
  }

  @Test
  void aHistoryJoinedIntoAFolderIsWhatItsMergeBrings() throws IOException {
    ObjectId root = git.by(ANN).says("root").with("README", "1").toMain();
    ObjectId other = git.by(BO).says("other").with("a", "1").write();
    git.by(ANN).says("Join").on(root, other).with("vendor/other/a", "1").toMain();

    assertThat(titles(GitHistory.of(folder))).containsExactly("Join", "root");
  }

  @Test
  void aSubmoduleIsOnePath() throws IOException {
    ObjectId root = git.by(ANN).with("a", "1").toMain();
    git.by(ANN).on(root).withSubmodule("lib", root).toMain();

    assertThat(questions().get(0).contribution().change().files())
        .extracting(ChangedFile::path)
        .containsExactly("lib");
  }

  @Test
  void aMessageMayBeInAnotherEncoding() throws IOException {
    git.by(ANN).says("größer").in(StandardCharsets.ISO_8859_1).with("a", "1").toMain();

    assertThat(titles(GitHistory.of(folder))).containsExactly("größer");
  }

  @Test
  void theAnswerIsTheSameForAnyNumberOfThreadsAndRuns() throws IOException {
    ObjectId last = git.by(ANN).says("0").with("a", "0").toMain();
    for (int i = 1; i < 300; i++) {
      last = git.by(i % 3 == 0 ? ANN : BO).says("" + i).on(last).with("a", "" + i).toMain();
    }

    List<MayMerge> once = questions();
    assertThat(once).hasSize(300).isEqualTo(questions());
    assertThat(once.get(0).contribution().change().title()).isEqualTo("299");
    assertThat(once.get(299).contribution().change().title()).isEqualTo("0");
  }

  private static String signed(String person) {
    return "change\n\nSigned-off-by: " + person;
  }

  private List<MayMerge> questions() throws IOException {
    List<MayMerge> questions = new ArrayList<>();
    GitHistory.of(folder).read(questions::add);
    return questions;
  }

  private static List<String> titles(GitHistory history) throws IOException {
    List<String> titles = new ArrayList<>();
    history.read(question -> titles.add(question.contribution().change().title()));
    return titles;
  }
}
