package org.quorate.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CharterInForceTest {
  private static final String SCHEMA = "/org/quorate/engine/json/decision.schema.json";

  @TempDir Path folder;

  private static String text(String approvals) {
    return "---\ngovernance: 1\nname: X\nlanguage: en\n---\n\n"
        + "<!-- charter: reviews -->\n| Rule | When | Approvals |\n| --- | --- | --- |\n"
        + "| change | otherwise | "
        + approvals
        + " |\n";
  }

  private static String pull(String branch) {
    String ann = "{\"name\": \"Ann\", \"email\": \"ann@example.org\"}";
    return "{\"pull\": {\"number\": 7, \"user\": {\"login\": \"ann\"}, \"base\": {\"ref\": \""
        + branch
        + "\"}, \"head\": {\"sha\": \"ab\"}, \"updated_at\": \"2026-03-04T10:00:00Z\","
        + " \"created_at\": \"2026-03-03T10:00:00Z\", \"draft\": false, \"title\": \"t\","
        + " \"changed_files\": 1, \"commits\": 1, \"labels\": []},"
        + " \"files\": [{\"filename\": \"src/a.c\", \"status\": \"modified\"}],"
        + " \"commits\": [{\"sha\": \"ab\", \"author\": {\"login\": \"ann\"},"
        + " \"committer\": {\"login\": \"ann\"}, \"parents\": [], \"commit\": {\"author\": "
        + ann
        + ", \"committer\": "
        + ann
        + ", \"message\": \"t\"}}], \"comments\": [],"
        + " \"check_runs\": [], \"statuses\": [], \"timeline\": [],"
        + " \"reviews\": [{\"id\": 1, \"user\": {\"login\": \"bob\"},"
        + " \"state\": \"APPROVED\", \"submitted_at\": \"2026-03-04T09:00:00Z\","
        + " \"commit_id\": \"ab\"}]}";
  }

  @Test
  void aChangeCannotBringTheCharterThatItIsJudgedBy() throws Exception {
    try (Workshop git = Workshop.in(folder)) {
      git.commit("rules", "GOVERNANCE.md", text("2 of @bob, @eve"));
      git.topic("topic");
      git.commit("loosen", "GOVERNANCE.md", text("none"));
    }
    Files.writeString(folder.resolve("GOVERNANCE.md"), text("none"));

    Ran explain = Ran.with(pull("main"), folder, "explain");

    assertThat(explain.code()).isEqualTo(1);
    assertThat(explain.err()).isEmpty();
    assertThat(explain.out())
        .startsWith("waiting by reviews/change")
        .contains("the charter is that of commit ", " on branch main")
        .contains("GOVERNANCE.md: the working file is not what commit ");
    assertThat(Ran.with(pull("main"), folder, "explain", "--charter", "GOVERNANCE.md").code())
        .isZero();
    assertThat(Ran.in(folder, "lint").code()).isZero();
  }

  @Test
  void aChangeThatAddsABetterPlacedCharterIsOneOfGovernance() throws Exception {
    try (Workshop git = Workshop.in(folder)) {
      String guard = "| law | kind governance | 2 of @bob, @eve |\n";
      git.commit("rules", "docs/GOVERNANCE.md", text("1 of @bob") + guard);
    }
    for (String added : new String[] {"GOVERNANCE.md", ".github/GOVERNANCE.md"}) {
      Ran explain = Ran.with(pull("main").replace("src/a.c", added), folder, "explain");

      assertThat(explain.out()).as(added).startsWith("waiting by reviews/law");
    }
    assertThat(Ran.with(pull("main"), folder, "explain").code()).isZero();
  }

  /** As a job of CI would have it: the charter of the base, written beside the checkout. */
  @Test
  void aCopyOfACharterGuardsEveryPlaceWhereItMayStand() throws Exception {
    String guard = "| law | kind governance | 2 of @bob, @eve |\n";
    Files.writeString(folder.resolve("base.md"), text("1 of @bob") + guard);
    for (String changed : new String[] {"GOVERNANCE.md", "docs/GOVERNANCE.md", "base.md"}) {
      String pull = pull("main").replace("src/a.c", changed);
      assertThat(Ran.with(pull, folder, "explain", "--charter", "base.md").out())
          .as(changed)
          .startsWith("waiting by reviews/law");
    }
    assertThat(Ran.with(pull("main"), folder, "explain", "--charter", "base.md").code()).isZero();
  }

  @Test
  void aBranchThatIsNotThereIsNotReplacedByAnotherWhichMayHoldTheChange() throws Exception {
    try (Workshop git = Workshop.in(folder)) {
      git.commit("rules", "GOVERNANCE.md", text("1 of @bob"));
    }

    Ran explain = Ran.with(pull("release"), folder, "explain");

    assertThat(explain.code()).isEqualTo(2);
    assertThat(explain.err())
        .contains("the repository has no branch `release`")
        .contains("help: fetch that branch, or name a charter with --charter");
    assertThat(Ran.with(pull("release"), folder, "explain", "--preset", "small").out())
        .contains("so its owners files were not read");
  }

  @Test
  void whereNoBranchIsToldHeadBringsNeitherCharterNorOwners() throws Exception {
    try (Workshop git = Workshop.in(folder)) {
      git.commit("rules", "GOVERNANCE.md", text("2 of @bob, @eve"));
      git.topic("topic");
      git.commit("loosen", "GOVERNANCE.md", text("none"));
    }
    String untold = pull("main").replace("\"base\": {\"ref\": \"main\"},", "");

    Ran explain = Ran.with(untold, folder, "explain");

    assertThat(explain.code()).isEqualTo(2);
    assertThat(explain.err()).contains("the case tells no branch").contains("--charter");
    assertThat(Ran.with(untold, folder, "explain", "--preset", "small").out())
        .contains("the case tells no branch, so no owners files were read");
  }

  @Test
  void decideTellsTheSameInItsNotes() throws Exception {
    try (Workshop git = Workshop.in(folder)) {
      git.commit("rules", "GOVERNANCE.md", text("1 of @bob"));
      git.commit("broken", "GOVERNANCE.md", text("1 wizard"));
    }

    Ran decide = Ran.with(pull("main"), folder, "decide");

    assertThat(decide.code()).isZero();
    assertThat(Published.errors(SCHEMA, decide.out())).isEmpty();
    JsonNode notes = new ObjectMapper().readTree(decide.out()).get("notes");
    assertThat(notes.get(0).asText()).startsWith("the charter is that of commit ");
    assertThat(notes.get(1).asText())
        .contains("is rejected: line 10: no table declares the role `wizard`")
        .contains("stays in force");
  }

  @Test
  void auditReadsTheCommittedCharterOfABareRepositoryToo() throws Exception {
    Path work = Files.createDirectory(folder.resolve("work"));
    try (Workshop git = Workshop.in(work)) {
      git.commit("rules", "docs/GOVERNANCE.md", text("1 of @bob"));
      git.commit("change", "a", "1");
    }
    Git.cloneRepository()
        .setBare(true)
        .setURI(work.toUri().toString())
        .setDirectory(folder.resolve("bare.git").toFile())
        .call()
        .close();

    Ran audit = Ran.in(folder, "audit", "bare.git");

    assertThat(audit.err()).isEmpty();
    assertThat(audit.out()).startsWith("2 commits in 2 contributions on branch main");
  }

  @Test
  void auditSaysWhyTheNewestTextDoesNotCount() throws Exception {
    RevCommit good;
    try (Workshop git = Workshop.in(folder)) {
      good = git.commit("rules", "GOVERNANCE.md", text("1 of @bob"));
      git.commit("broken", "GOVERNANCE.md", "nothing");
    }

    Ran audit = Ran.in(folder, "audit", ".");

    assertThat(audit.out().replaceAll("\\s+", " "))
        .contains("is rejected: no table of the charter carries a marker")
        .contains("the text of commit " + good.name().substring(0, 12) + " stays in force");
  }

  @Test
  void aCharterThatIsNotCommittedDoesNotCountYet() throws Exception {
    try (Workshop git = Workshop.in(folder)) {
      git.commit("one", "a", "1");
    }
    Files.writeString(folder.resolve("GOVERNANCE.md"), text("1 of @bob"));

    for (Ran ran :
        new Ran[] {Ran.in(folder, "audit", "."), Ran.with(pull("main"), folder, "explain")}) {
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.out()).isEmpty();
      assertThat(ran.err())
          .contains("`GOVERNANCE.md` is not in commit ", "only what is committed decides")
          .contains("\n  help: commit it, or name it with --charter");
    }
  }

  @Test
  void aFolderWithoutRepositoryIsDecidedByItsFile() throws Exception {
    Files.writeString(folder.resolve("GOVERNANCE.md"), text("1 of @bob"));

    Ran explain = Ran.with(pull("main"), folder, "explain");

    assertThat(explain.code()).isZero();
    assertThat(explain.out()).doesNotContain("commit ");
  }

  @Test
  void ownersComeFromTheBaseToo() throws Exception {
    Path work = Files.createDirectory(folder.resolve("work"));
    try (Workshop git = Workshop.in(work)) {
      git.commit("owners", "OWNERS", "approvers: [bob]\nreviewers: [bob]\n");
    }

    Ran without = Ran.with(pull("main"), folder, "explain", "--preset", "kubernetes");
    Ran with =
        Ran.with(pull("main"), folder, "explain", "--preset", "kubernetes", "--repository", "work");

    assertThat(without.out()).containsPattern("undetermined +reviews/approve");
    assertThat(with.out())
        .containsPattern("allowed +reviews/approve")
        .contains("approved: @bob")
        .contains("who owns the files is told by OWNERS:1 of commit ");
    assertThat(with.err()).isEmpty();
  }

  @Test
  void aRepositoryThatIsNamedMustBeThere() {
    Ran ran =
        Ran.with(pull("main"), folder, "explain", "--preset", "small", "--repository", "absent");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("absent` does not exist", "\n  help: ");
  }
}
