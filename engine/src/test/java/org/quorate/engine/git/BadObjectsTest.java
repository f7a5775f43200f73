package org.quorate.engine.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.StoredConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.merge.MayMerge;

/**
 * Objects that git would not write, or not so large: each costs its own contribution and no more.
 */
class BadObjectsTest {
  private static final String ANN = "Ann Lee <ann@example.org>";
  private static final String DATED = " 1767607200 +0000\n";

  @TempDir Path folder;
  private final List<MayMerge> questions = new ArrayList<>();
  private TinyRepository git;
  private ObjectId root;

  @BeforeEach
  void create() throws IOException {
    git = TinyRepository.in(folder);
    root = git.by(ANN).with("a", "1").toMain();
  }

  @AfterEach
  void close() {
    git.close();
  }

  @Test
  void aCommitOfSixMebibytesIsSkippedAndWhatIsOlderIsRead() throws IOException {
    ObjectId huge = git.by(ANN).says("x".repeat(6 << 20)).on(root).with("a", "2").write();
    git.by(ANN).on(huge).with("a", "3").toMain();

    HistoryTally tally = walk();

    assertThat(tally.asked()).isEqualTo(2);
    assertThat(tally.commits()).isEqualTo(3);
    assertSkipped(tally, huge, "its commit is larger than 5 MiB");
  }

  @Test
  void aMergeThatBringsACommitOfSixMebibytesIsSkipped() throws IOException {
    ObjectId huge = git.by(ANN).says("x".repeat(6 << 20)).on(root).with("b", "2").write();
    ObjectId merge = git.by(ANN).on(root, huge).with("b", "2").toMain();

    HistoryTally tally = walk();

    assertThat(tally.asked()).isEqualTo(1);
    assertThat(tally.commits()).isEqualTo(3);
    assertSkipped(tally, merge, "one of the commits it brings is larger than 5 MiB");
  }

  @Test
  void aMalformedParentCostsItsChildAndTheOlderHistoryAndThatIsSaid() throws IOException {
    ObjectId bad = commit("tree nothing\nparent " + root.name() + "\n");
    ObjectId child = git.by(ANN).with("a", "3").write();
    ObjectId on = commit(header(child, bad, ANN + DATED) + "\non\n");
    git.by(ANN).on(on).with("a", "4").toMain();

    HistoryTally tally = walk();

    assertThat(tally.asked()).isEqualTo(1);
    assertSkipped(tally, on, "its parent is malformed");
    assertThat(tally.notes())
        .extracting(HistoryNote::toString)
        .containsExactly(
            "commit "
                + on.name()
                + ": its parent cannot be read, so what is older is not there\n"
                + "  help: run `git fsck` there");
  }

  @Test
  void aMergeThatBringsAMalformedCommitIsSkipped() throws IOException {
    ObjectId bad = commit("tree " + root.name() + "\nparent " + root.name() + "\n\nbad\n");
    ObjectId merge = git.by(ANN).on(root, bad).with("b", "2").toMain();

    assertSkipped(walk(), merge, "some of the commits it brings are missing or malformed");
  }

  @Test
  void aMalformedTipIsSaidToBeMalformed() throws IOException {
    ObjectId bad = commit("tree nothing\n");
    Files.writeString(folder.resolve(".git/refs/heads/main"), bad.name() + "\n");

    assertThatThrownBy(this::walk)
        .isInstanceOf(GitProblem.class)
        .hasMessage("the commit `" + bad.name() + "` is malformed");
    assertThatThrownBy(() -> GitHistory.of(folder).branch("main").walk(questions::add))
        .isInstanceOf(GitProblem.class)
        .hasMessage("the commit `" + bad.name() + "` is malformed");
  }

  @Test
  void aMalformedTreeCostsItsContributionsOnly() throws IOException {
    ObjectId tree;
    try (ObjectInserter inserter = git.repository().newObjectInserter()) {
      byte[] cut = "100644 a\0cut".getBytes(StandardCharsets.ISO_8859_1);
      tree = inserter.insert(Constants.OBJ_TREE, cut);
      inserter.flush();
    }
    String people = "author " + ANN + DATED + "committer " + ANN + DATED;
    ObjectId bad =
        commit("tree " + tree.name() + "\nparent " + root.name() + "\n" + people + "\nbad\n");
    git.branch("main", bad);

    HistoryTally tally = walk();

    assertThat(tally.asked()).isEqualTo(1);
    assertSkipped(tally, bad, "its tree or that of its parent is malformed");
  }

  @Test
  void datesThatGitCannotWriteAreNotReadAsOthers() throws IOException {
    for (String date :
        List.of("253402300800 +0000", "18446744073709551616 +0000", "-1 +0", "now")) {
      ObjectId odd = commit(header(root, root, ANN + " " + date + "\n") + "\nodd\n");
      git.branch("main", odd);

      HistoryTally tally = walk();

      assertThat(tally.contributions()).isEqualTo(2);
      assertSkipped(tally, odd, "its date is none between 1970 and 2099");
    }
  }

  @Test
  void datesThatDoNotFitInto32BitsAreReadAsTheyAre() throws IOException {
    Instant late = Instant.parse("2099-12-31T23:59:59Z");
    git.branch("main", commit(header(root, root, "A > <a@b> " + late.getEpochSecond() + " +0\n")));

    walk();

    assertThat(questions.get(0).at()).isEqualTo(late);
  }

  @Test
  void aThousandTrailersAreReadAndOneMoreIsNot() throws IOException {
    String trailer = "Reviewed-by: " + ANN + "\n";
    ObjectId many = git.by(ANN).says("m\n\n" + trailer.repeat(1_000)).on(root).toMain();
    ObjectId more = git.by(ANN).says("m\n\n" + trailer.repeat(1_001)).on(many).toMain();

    HistoryTally tally = walk();

    assertThat(tally.asked()).isEqualTo(2);
    assertSkipped(tally, more, "commit " + more.name() + " has 1001 trailers, too many");
  }

  @Test
  void aRepositoryOfSha256IsSaidToBeOne() throws IOException {
    StoredConfig config = git.repository().getConfig();
    config.setString("extensions", null, "objectFormat", "sha256");
    config.save();

    assertThatThrownBy(this::walk)
        .isInstanceOf(GitProblem.class)
        .hasMessageContaining("names its objects by `sha256`, and only SHA-1 can be read so far");
  }

  private HistoryTally walk() throws IOException {
    questions.clear();
    HistoryTally tally = GitHistory.of(folder).walk(questions::add);
    assertThat(questions).hasSize(tally.asked());
    return tally;
  }

  private static void assertSkipped(HistoryTally tally, ObjectId commit, String reason) {
    assertThat(tally.skipped()).containsExactly(new HistoryTally.Skipped(commit.name(), reason));
  }

  /** The header of a commit with the tree of another one. */
  private String header(ObjectId like, ObjectId parent, String committer) throws IOException {
    ObjectId tree = git.repository().parseCommit(like).getTree();
    return "tree "
        + tree.name()
        + "\nparent "
        + parent.name()
        + "\nauthor "
        + ANN
        + DATED
        + "committer "
        + committer;
  }

  private ObjectId commit(String raw) throws IOException {
    try (ObjectInserter inserter = git.repository().newObjectInserter()) {
      ObjectId id =
          inserter.insert(Constants.OBJ_COMMIT, raw.getBytes(StandardCharsets.ISO_8859_1));
      inserter.flush();
      return id;
    }
  }
}
