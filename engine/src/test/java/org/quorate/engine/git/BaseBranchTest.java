package org.quorate.engine.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.charter.Charter;
import org.quorate.engine.charter.CharterReader;

class BaseBranchTest {
  private static final String ANN = "Ann Lee <ann@example.org>";
  private static final String MAIN = "GOVERNANCE.md";
  private static final List<String> PLACES = List.of(MAIN, "docs/GOVERNANCE.md");

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

  static String text(String name) {
    return "---\ngovernance: 1\nname: "
        + name
        + "\nlanguage: en\n---\n\n"
        + "<!-- charter: reviews -->\n| Rule | When | Approvals |\n| --- | --- | --- |\n"
        + "| change | otherwise | 1 of @ann |\n";
  }

  @Test
  void theCharterIsThatOfTheNewestCommitAndNotOfTheWorkTree() throws IOException {
    git.by(ANN).with(MAIN, text("Committed")).toMain();
    Files.writeString(folder.resolve(MAIN), text("Written"));

    BranchCharter inForce = inForce("");

    assertThat(name(inForce)).isEqualTo("Committed");
    assertThat(inForce.notes())
        .extracting(HistoryNote::message)
        .singleElement()
        .asString()
        .startsWith("the working file is not what commit ");
  }

  @Test
  void lineEndsOfTheWorkTreeDoNotMatter() throws IOException {
    git.by(ANN).with(MAIN, text("Committed")).toMain();
    Files.writeString(folder.resolve(MAIN), text("Committed").replace("\n", "\r\n"));

    assertThat(inForce("").notes()).isEmpty();
  }

  @Test
  void includesAreReadFromTheSameCommit() throws IOException {
    String including =
        text("X")
            .replace("language: en", "language: en\ninclude: [docs/PEOPLE.md]")
            .replace("@ann", "@bo");
    String people = "<!-- charter: roster -->\n| Handle | Role |\n| --- | --- |\n| @bo | x |\n";
    git.by(ANN).with(MAIN, including).with("docs/PEOPLE.md", people).toMain();

    Charter charter = inForce("").reading().charter().orElseThrow();

    assertThat(charter.rows().roster()).hasSize(1);
  }

  @Test
  void aRejectedTextLeavesTheLastAcceptedOneInForceAndThatIsSaid() throws IOException {
    ObjectId good = git.by(ANN).with(MAIN, text("Good")).toMain();
    ObjectId other = git.by(ANN).on(good).with("a", "1").toMain();
    ObjectId bad = git.by(ANN).on(other).with(MAIN, text("Bad") + "| b | never | x |\n").toMain();
    ObjectId worse = git.by(ANN).on(bad).with(MAIN, "nothing").toMain();
    Files.writeString(folder.resolve(MAIN), "nothing");

    BranchCharter inForce = inForce("");

    assertThat(name(inForce)).isEqualTo("Good");
    assertThat(inForce.commit()).isEqualTo(other.name());
    assertThat(inForce.notes()).hasSize(1);
    assertThat(inForce.notes().get(0).message())
        .startsWith("the newest text, of commit " + worse.name().substring(0, 12) + ", is rejected")
        .endsWith("the text of commit " + other.name().substring(0, 12) + " stays in force");
  }

  @Test
  void aTextThatMovedIsFoundWhereItWas() throws IOException {
    ObjectId good = git.by(ANN).with("docs/GOVERNANCE.md", text("Good")).toMain();
    git.by(ANN).on(good).without("docs/GOVERNANCE.md").with(MAIN, "nothing").toMain();

    assertThat(name(inForce(""))).isEqualTo("Good");
  }

  @Test
  void aLinkIsNoDocumentSinceNothingWouldGuardWhatItLeadsTo() throws IOException {
    ObjectId first = git.by(ANN).with(MAIN, text("First")).toMain();
    TinyRepository.Draft linked = git.by(ANN).on(first).with("docs/real.md", text("Linked"));
    linked.withLink(MAIN, "docs/real.md").toMain();

    assertThat(name(inForce(""))).isEqualTo("First");
    assertThat(inForce("").notes())
        .anySatisfy(note -> assertThat(note.message()).contains("is rejected", "it is a link"));
  }

  @Test
  void aLinkThatLeavesTheCommitOrNeverEndsIsRejected() throws IOException {
    for (String target : List.of("/etc/passwd", "../GOVERNANCE.md", MAIN, ".", "a/../..")) {
      git.by(ANN).withLink(MAIN, target).toMain();

      assertThat(inForce("").reading().diagnostics())
          .as(target)
          .anySatisfy(one -> assertThat(one.message()).contains("cannot be read", "link"));
    }
  }

  @Test
  void whereNoTextIsAcceptedTheNewestIsRejected() throws IOException {
    ObjectId bad = git.by(ANN).with(MAIN, "bad").toMain();
    git.by(ANN).on(bad).with(MAIN, "worse").toMain();

    assertThat(inForce("").reading().charter()).isEmpty();
  }

  @Test
  void aThousandRejectedTextsTakeNoTime() throws IOException {
    ObjectId last = git.by(ANN).with(MAIN, text("Good")).toMain();
    for (int i = 0; i < 60; i++) {
      last = git.by(ANN).on(last).with(MAIN, "bad " + i).toMain();
    }

    assertThat(inForce("").reading().charter()).isEmpty();
    assertThat(inForce("").notes())
        .extracting(HistoryNote::message)
        .singleElement()
        .asString()
        .endsWith("older ones were not tried: at most 50 texts are tried");
  }

  @Test
  void aMergedSideIsNotOfTheLine() throws IOException {
    ObjectId bad = git.by(ANN).with(MAIN, "bad").toMain();
    ObjectId side = git.by(ANN).on(bad).with(MAIN, text("Side")).write();
    git.by(ANN).on(bad, side).with(MAIN, "still bad").toMain();

    assertThat(inForce("").reading().charter()).isEmpty();
  }

  @Test
  void aBranchIsOursElseThatOfOriginAndNoOtherStandsInForIt() throws IOException {
    ObjectId head = git.by(ANN).with(MAIN, text("Head")).toMain();
    git.branch("topic", git.by(ANN).on(head).with(MAIN, text("Topic")).write());
    git.ref("refs/remotes/origin/far", git.by(ANN).on(head).with(MAIN, text("Far")).write());
    git.ref("refs/tags/tag", git.by(ANN).on(head).with(MAIN, text("Tag")).write());

    assertThat(name(inForce("topic"))).isEqualTo("Topic");
    assertThat(name(inForce("far"))).isEqualTo("Far");
    assertThat(name(inForce(""))).isEqualTo("Head");
    for (String none : List.of("tag", "absent", "../tags/tag", "HEAD~1", "a b")) {
      assertThat(BaseBranch.of(folder, none)).as(none).isEmpty();
    }
  }

  @Test
  void saysThatOriginHasAnotherCommit() throws IOException {
    ObjectId here = git.by(ANN).with(MAIN, text("Here")).toMain();
    git.ref("refs/remotes/origin/main", here);
    assertThat(notes("main")).isEmpty();

    ObjectId there = git.by(ANN).on(here).with(MAIN, text("There")).write();
    git.ref("refs/remotes/origin/main", there);

    for (String branch : List.of("main", "")) {
      assertThat(name(inForce(branch))).isEqualTo("Here");
      assertThat(notes(branch))
          .extracting(HistoryNote::message)
          .singleElement()
          .asString()
          .contains("origin has it at commit " + there.name().substring(0, 12));
    }
  }

  @Test
  void aBetterPlacedDocumentWouldTakeOverAndSoIsGuardedToo() throws IOException {
    git.by(ANN).with("docs/GOVERNANCE.md", text("Docs")).toMain();

    assertThat(inForce("").reading().charter().orElseThrow().documents())
        .containsExactly("docs/GOVERNANCE.md", MAIN);
  }

  @Test
  void aDocumentOfAFolderComesFirstThere() throws IOException {
    git.by(ANN).with(MAIN, text("Root")).with("part/GOVERNANCE.md", text("Part")).toMain();
    Path part = Files.createDirectory(folder.resolve("part"));

    try (BaseBranch base = BaseBranch.of(part, "").orElseThrow()) {
      assertThat(name(base.charter(PLACES, CharterReader::read).orElseThrow())).isEqualTo("Part");
    }
  }

  @Test
  void aFolderWithoutRepositoryIsRefused() {
    assertThat(BaseBranch.isIn(folder.resolve("absent"))).isFalse();
    assertThatThrownBy(() -> BaseBranch.of(folder.resolve("absent"), ""))
        .isInstanceOf(GitProblem.class);
  }

  private List<HistoryNote> notes(String branch) throws IOException {
    try (BaseBranch base = BaseBranch.of(folder, branch).orElseThrow()) {
      return base.notes();
    }
  }

  private BranchCharter inForce(String branch) throws IOException {
    try (BaseBranch base = BaseBranch.of(folder, branch).orElseThrow()) {
      return base.charter(PLACES, CharterReader::read).orElseThrow();
    }
  }

  private static String name(BranchCharter inForce) {
    return inForce.reading().charter().orElseThrow().ref().name();
  }
}
