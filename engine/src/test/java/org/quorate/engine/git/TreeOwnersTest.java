package org.quorate.engine.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
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
import org.quorate.contribution.OwnedFiles;
import org.quorate.merge.MayMerge;

class TreeOwnersTest {
  private static final String ANN = "Ann Lee <ann@example.org>";

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
  void ownersAreThoseBeforeTheContributionAndNotItsOwn() throws IOException {
    ObjectId root =
        git.by(ANN)
            .with("OWNERS", "approvers: [team]")
            .with("OWNERS_ALIASES", "aliases: {team: [bo, cy]}")
            .with("a/OWNERS", "approvers: [di]")
            .toMain();
    git.by(ANN).on(root).with("OWNERS", "approvers: [ann]").with("a/b/c", "1").toMain();

    MayMerge question = newest();
    assertThat(question.known().complete(Aspect.OWNERS)).isTrue();
    List<OwnedFiles> owned = question.contribution().change().ownedFiles();
    assertThat(owned).extracting(it -> it.module().value()).containsExactly("/", "a");
    assertThat(owned.get(0).owners()).containsExactlyInAnyOrder(Handle.of("bo"), Handle.of("cy"));
    assertThat(owned.get(1).owners())
        .containsExactlyInAnyOrder(Handle.of("bo"), Handle.of("cy"), Handle.of("di"));
  }

  @Test
  void aCodeownersFileIsReadWhereThereAreNoOwnersFiles() throws IOException {
    ObjectId root =
        git.by(ANN)
            .with(".github/CODEOWNERS", "* @bo\n/docs/ Ann@Example.org\n")
            .with("CODEOWNERS", "* @eve\n")
            .toMain();
    git.by(ANN).on(root).with("docs/a", "1").toMain();

    OwnedFiles owned = newest().contribution().change().ownedFiles().get(0);
    assertThat(owned.place()).isEqualTo(".github/CODEOWNERS:2");
    assertThat(owned.owners()).containsExactly(Handle.of("ann@example.org"));
  }

  @Test
  void aMaintainersFileIsReadWhereNeitherIsThere() throws IOException {
    ObjectId root =
        git.by(ANN)
            .with("MAINTAINERS", "CORE\nM: Bo <Bo@Example.org>\nF: core/\nF: old/\n")
            .with(".mailmap", "Bo Berg <bo@new.example> <bo@example.org>\n")
            .toMain();
    git.by(ANN).on(root).with("core/a", "1").toMain();

    MayMerge question = newest();
    assertThat(question.known().complete(Aspect.OWNERS)).isTrue();
    OwnedFiles owned = question.contribution().change().ownedFiles().get(0);
    assertThat(owned.place()).isEqualTo("MAINTAINERS:1");
    assertThat(owned.owners()).containsExactly(Handle.of("bo@new.example"));
  }

  @Test
  void aMaintainersFileOfAnotherFormTellsNothing() throws IOException {
    ObjectId root = git.by(ANN).with("MAINTAINERS", "Ann <ann@example.org>\n").toMain();
    git.by(ANN).on(root).with("a", "1").toMain();

    assertThat(newest().known().extent(Aspect.OWNERS)).isEqualTo(Extent.ABSENT);
  }

  @Test
  void withoutOwnersFilesNothingIsKnownOfOwners() throws IOException {
    ObjectId root = git.by(ANN).with("a", "1").toMain();
    git.by(ANN).on(root).with("a", "2").toMain();
    assertThat(newest().known().extent(Aspect.OWNERS)).isEqualTo(Extent.ABSENT);
  }

  @Test
  void linesThatWereLeftOutAreNotedOnce() throws IOException {
    ObjectId root = git.by(ANN).with("OWNERS", "approvers: [ann").toMain();
    ObjectId next = git.by(ANN).on(root).with("a", "2").toMain();
    git.by(ANN).on(next).with("a", "3").toMain();
    assertThat(GitHistory.of(folder).walk(question -> {}).notes())
        .extracting(HistoryNote::place)
        .containsExactly("OWNERS:1");
  }

  @Test
  void anOwnersFileThatIsTooLargeLeavesOwnersUnknown() throws IOException {
    ObjectId root =
        git.by(ANN)
            .with("OWNERS", "approvers: [ann]")
            .with("a/OWNERS", "#".repeat(9_000_000))
            .toMain();
    git.by(ANN).on(root).with("a/b", "1").toMain();
    assertThat(newest().known().complete(Aspect.OWNERS)).isFalse();
    assertThat(GitHistory.of(folder).walk(question -> {}).notes())
        .extracting(HistoryNote::place)
        .containsExactly("a/OWNERS:1");
  }

  private MayMerge newest() throws IOException {
    List<MayMerge> questions = new ArrayList<>();
    GitHistory.of(folder).read(questions::add);
    return questions.get(0);
  }
}
