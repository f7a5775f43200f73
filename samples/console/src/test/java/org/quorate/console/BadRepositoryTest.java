package org.quorate.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 10, unit = TimeUnit.SECONDS)
class BadRepositoryTest {
  @TempDir Path folder;

  @Test
  void aFolderThatIsNoRepositoryIsNamed() {
    refused(audit("."), "is not in a git repository");
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    refused(audit("absent"), "does not exist");
  }

  @Test
  void aFileIsNoRepository() throws Exception {
    Files.writeString(folder.resolve("file"), "text");

    refused(audit("file"), "is a file, not a folder");
  }

  @Test
  void aRepositoryWithoutCommitsIsToldApart() throws Exception {
    Workshop.in(folder).close();

    refused(audit("."), "the repository has no commits yet");
  }

  @Test
  void aRepositoryWithABrokenHeadIsRefused() throws Exception {
    try (Workshop git = Workshop.in(folder)) {
      git.commit("one", "a", "1");
    }
    Files.writeString(folder.resolve(".git/HEAD"), "rubbish");

    refused(audit("."), "is not in a git repository");
  }

  @Test
  void aBranchThatIsNotThereIsNamed() throws Exception {
    try (Workshop git = Workshop.in(folder)) {
      git.commit("one", "a", "1");
    }

    refused(audit(".", "--branch", "absent\u001b[31m"), "absent<U+001B>[31m");
  }

  @Test
  void aDetachedHeadIsAuditedAsTheCommitItIs() throws Exception {
    RevCommit first;
    try (Workshop git = Workshop.in(folder)) {
      first = git.commit("one", "a", "1");
      git.commit("two", "a", "2");
      git.detachAt(first);
    }

    Ran audit = audit(".");

    assertThat(audit.err()).isEmpty();
    assertThat(audit.out()).startsWith("1 commit in 1 contribution on commit " + first.name());
  }

  @Test
  void aShallowCloneIsJudgedAndSaysThatItIsShallow() throws Exception {
    Path deep = Files.createDirectory(folder.resolve("deep"));
    try (Workshop git = Workshop.in(deep)) {
      git.commit("one", "a", "1");
      git.commit("two", "a", "2");
      git.commit("three", "a", "3");
    }
    Path shallow = folder.resolve("shallow");
    Git.cloneRepository()
        .setURI(deep.toUri().toString())
        .setDirectory(shallow.toFile())
        .setDepth(2)
        .call()
        .close();

    Ran audit = audit("shallow");

    assertThat(audit.err()).isEmpty();
    assertThat(audit.out())
        .startsWith("2 commits in 2 contributions")
        .contains("1 undetermined, 1 skipped", "the clone is shallow");
  }

  @Test
  void replacementsAndGraftsAreNotFollowedAndThatIsSaid() throws Exception {
    RevCommit first;
    try (Workshop git = Workshop.in(folder)) {
      first = git.commit("one", "a", "1");
      git.commit("two", "a", "2");
    }
    Path replace = Files.createDirectories(folder.resolve(".git/refs/replace"));
    Files.writeString(replace.resolve(first.name()), first.name() + "\n");

    Ran audit = audit(".");

    assertThat(audit.out())
        .startsWith("2 commits in 2 contributions")
        .contains("replacements and grafts are not followed");
  }

  @Test
  void aPartialCloneSaysThatItIsPartial() throws Exception {
    try (Workshop git = Workshop.in(folder)) {
      git.commit("one", "a", "1");
    }
    Files.writeString(
        folder.resolve(".git/config"),
        "[remote \"origin\"]\n\tpromisor = true\n\tpartialclonefilter = tree:0\n",
        StandardOpenOption.APPEND);

    assertThat(audit(".").out()).contains("the clone is partial", "--refetch --no-filter");
  }

  @Test
  void aMailmapThatCannotBeReadIsSaidToBe() throws Exception {
    try (Workshop git = Workshop.in(folder)) {
      git.commit("one", ".mailmap", "Ann <ann@example.org>\n");
      git.commit("two", "a", "2");
    }
    ObjectId blob =
        new ObjectInserter.Formatter()
            .idFor(Constants.OBJ_BLOB, "Ann <ann@example.org>\n".getBytes(UTF_8));
    Path object =
        folder.resolve(
            ".git/objects/" + blob.name().substring(0, 2) + "/" + blob.name().substring(2));
    Files.delete(object);

    assertThat(audit(".").out()).contains("note: .mailmap: it is missing or damaged");
  }

  @Test
  void aMailmapFarTooLargeIsSaidToBeUnread() throws Exception {
    try (Workshop git = Workshop.in(folder)) {
      git.commit("one", ".mailmap", "Ann <ann@example.org>\n".repeat(400_000));
    }

    assertThat(audit(".").out()).contains("note: .mailmap: it is larger than 8 MiB and not read");
  }

  @Test
  void graftsAreNotFollowedEither() throws Exception {
    RevCommit second;
    try (Workshop git = Workshop.in(folder)) {
      git.commit("one", "a", "1");
      second = git.commit("two", "a", "2");
    }
    Files.createDirectories(folder.resolve(".git/info"));
    Files.writeString(folder.resolve(".git/info/grafts"), second.name() + "\n");

    assertThat(audit(".").out())
        .startsWith("2 commits in 2 contributions")
        .contains("replacements and grafts are not followed");
  }

  @Test
  void aMailmapOfRubbishIsNotedLineByLineAndDoesNoHarm() throws Exception {
    try (Workshop git = Workshop.in(folder)) {
      git.commit("one", "a", "1");
      git.commit("rubbish", ".mailmap", "\u202eno\u001b[31m\n<<<>>>\n");
    }

    Ran audit = audit(".");

    assertThat(audit.err()).isEmpty();
    assertThat(audit.out()).contains("note: .mailmap:1: ").doesNotContain("\u001b", "\u202e");
  }

  @Test
  void whatCommitsSayCannotRewriteTheTerminalOrThePage() throws Exception {
    try (Workshop git = Workshop.in(folder)) {
      git.commit("\u001b[2J\u202e<script>alert(1)</script>", "a", "1");
    }

    Ran audit = by("linux-kernel", ".", "--html", "page.html");
    String page = Files.readString(folder.resolve("page.html"));

    assertThat(audit.code()).isEqualTo(1);
    assertThat(audit.out()).contains("<U+001B>[2J<U+202E><script>").doesNotContain("\u001b");
    assertThat(page).contains("&lt;U+202E&gt;&lt;script&gt;").doesNotContain("<script", "\u202e");
  }

  private Ran audit(String directory, String... more) {
    return by("small", directory, more);
  }

  private Ran by(String preset, String directory, String... more) {
    Stream<String> first = Stream.of("audit", directory, "--preset", preset);
    return Ran.in(folder, Stream.concat(first, Stream.of(more)).toArray(String[]::new));
  }

  private static void refused(Ran ran, String message) {
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("quorate: ").contains(message, "\n  help: ");
    assertThat(ran.err()).doesNotContain("\tat ", "unexpected failure", "\u001b");
    assertThat(ran.err().getBytes(UTF_8).length).isLessThan(2_000);
  }
}
