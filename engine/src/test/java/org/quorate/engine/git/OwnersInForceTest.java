package org.quorate.engine.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.OwnedFiles;
import org.quorate.contribution.Person;
import org.quorate.engine.charter.CharterReader;
import org.quorate.merge.MayMerge;

class OwnersInForceTest {
  private static final String ANN = "Ann Lee <ann@example.org>";
  private static final Charter CHARTER =
      CharterReader.read(CharterSource.of("GOVERNANCE.md", BaseBranchTest.text("X")))
          .charter()
          .orElseThrow();

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
  void ownersFilesOfTheBaseTellWhoOwnsTheFilesOfACase() throws IOException {
    git.by(ANN).with("OWNERS", "approvers: [bo]").with("a/OWNERS", "approvers: [di]").toMain();

    BaseBranch.Owned owned = owned(question("a/b", "c"));

    assertThat(owned.place()).isEqualTo("a/OWNERS:1");
    assertThat(owned.notes()).isEmpty();
    assertThat(owned.question().known().complete(Aspect.OWNERS)).isTrue();
    assertThat(files(owned))
        .extracting(OwnedFiles::owners)
        .containsExactlyInAnyOrder(
            Set.of(Handle.of("bo"), Handle.of("di")), Set.of(Handle.of("bo")));
  }

  @Test
  void whatTheCaseTellsItselfStands() throws IOException {
    git.by(ANN).with("OWNERS", "approvers: [bo]").toMain();
    MayMerge known = new MayMerge(question("a").contribution(), Instant.EPOCH, Known.everything());

    assertThat(owned(known).question()).isSameAs(known);
  }

  @Test
  void withoutOwnersFilesNothingIsToldOfOwners() throws IOException {
    git.by(ANN).with("a", "1").toMain();

    BaseBranch.Owned owned = owned(question("a"));

    assertThat(owned.place()).isNull();
    assertThat(owned.question().known().extent(Aspect.OWNERS)).isEqualTo(Extent.ABSENT);
  }

  @Test
  void aTeamAndAnUnknownAddressLeaveOwnersUnknown() throws IOException {
    git.by(ANN)
        .with("CODEOWNERS", "a @bo\nb @org/team @bo\nc cy@example.org\nd di@example.org\n")
        .toMain();

    BaseBranch.Owned owned = owned(question("a", "b", "c", "d"));

    assertThat(owned.question().known().extent(Aspect.OWNERS)).isEqualTo(Extent.PARTIAL);
    assertThat(files(owned))
        .extracting(OwnedFiles::files)
        .containsExactly(List.of("a"), List.of("d"));
    assertThat(owned.notes())
        .extracting(HistoryNote::message)
        .containsExactly(
            "nobody can tell who is meant by `cy@example.org`, `org/team`, so the owners of those"
                + " files are not known");
  }

  @Test
  void aNameInGitLabsFileMayBeThatOfAGroup() throws IOException {
    git.by(ANN).with(".gitlab/CODEOWNERS", "a @bo\nb @di\n").toMain();

    BaseBranch.Owned owned = owned(question("a", "b"));

    assertThat(owned.question().known().extent(Aspect.OWNERS)).isEqualTo(Extent.PARTIAL);
    assertThat(files(owned)).extracting(OwnedFiles::files).containsExactly(List.of("b"));
  }

  private BaseBranch.Owned owned(MayMerge question) throws IOException {
    try (BaseBranch base = BaseBranch.of(folder, "main").orElseThrow()) {
      return base.owned(question, CHARTER);
    }
  }

  private static List<OwnedFiles> files(BaseBranch.Owned owned) {
    return owned.question().contribution().change().ownedFiles();
  }

  private static MayMerge question(String... paths) {
    Person di =
        new Person(
            Handle.of("di"), List.of(Handle.of("di@example.org")), false, Set.of(), Set.of());
    Contribution contribution =
        Contribution.builder("1", Handle.of("ann")).paths(paths).people(List.of(di)).build();
    return new MayMerge(
        contribution, Instant.EPOCH, Known.nothing().with(Extent.COMPLETE, Aspect.FILES));
  }
}
