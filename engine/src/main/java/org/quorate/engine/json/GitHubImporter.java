package org.quorate.engine.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.contribution.ChangedFile;
import org.quorate.contribution.Commit;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.ContributionBuilder;
import org.quorate.contribution.Identity;
import org.quorate.contribution.Label;
import org.quorate.engine.trailer.CommitMessage;
import org.quorate.merge.MayMerge;

/**
 * Reads a pull request of GitHub's REST interface: the object alone, or an object with the keys
 * {@code pull} (or {@code pull_request}, as events have it), {@code reviews}, {@code files}, {@code
 * commits}, {@code check_runs}, {@code statuses}, {@code timeline} (or {@code events}) and {@code
 * comments}, each as the interface answers it. A list that is not there is not known.
 */
final class GitHubImporter {
  private static final List<String> PARTS =
      List.of(
          "files",
          "commits",
          "reviews",
          "check_runs or checks",
          "statuses or status",
          "timeline or events",
          "comments");

  private final Node bundle;
  private final Node pull;
  private final Harvest harvest;
  private final Handle author;
  private final ContributionBuilder facts;
  private final String head;
  private final boolean bundled;

  /** What is said in comments and reviews, and how far the latter are told. */
  private final Comments said = new Comments();

  private Extent spoken = Extent.PARTIAL;

  private GitHubImporter(Node bundle, Optional<Node> inner, Harvest harvest) {
    this.bundle = bundle;
    this.harvest = harvest;
    bundled = inner.isPresent();
    pull = inner.orElse(bundle);
    author = Accounts.github(pull, "user", "author", harvest);
    pull.required("number");
    String id = Long.toString(pull.count("number", Integer.MAX_VALUE));
    facts = Contribution.builder(id, author);
    head = pull.object("head").map(node -> node.nullableName("sha")).orElse("");
  }

  static Optional<MayMerge> read(Node bundle, Harvest harvest) {
    Node whole = bundle.withPagesJoined();
    String inner = whole.has("pull") ? "pull" : "pull_request";
    GitHubImporter importer = new GitHubImporter(whole, whole.object(inner), harvest);
    importer.head();
    GitHubTimeline timeline = new GitHubTimeline(whole, harvest);
    importer.labels(timeline);
    importer.facts.pushes(timeline.pushes());
    harvest.known(timeline.told() ? Extent.PARTIAL : Extent.ABSENT, Aspect.PUSHES);
    if (importer.bundled) {
      importer.files();
      importer.reviews(timeline);
      Instant opened = harvest.instant(importer.pull, "created_at");
      GitHubChecks.read(whole, importer.head, opened, importer.facts, harvest);
      importer.comments();
      importer.commits();
    }
    harvest.noteMissing(
        whole, "each goes beside `pull` as GitHub's REST interface answers it", PARTS);
    return harvest.question(importer.facts, importer.pull, "ask for its `updated_at` field");
  }

  private void head() {
    facts.title(pull.text("title", "")).draft(pull.flag("draft"));
    harvest.knownIf(pull.has("title"), Aspect.TITLE);
    harvest.knownIf(pull.mentions("draft"), Aspect.DRAFT);
    pull.object("base").ifPresent(base -> facts.branch(base.name("ref")));
    harvest.knownIf(pull.has("base"), Aspect.BRANCH);
    facts.head(head.isEmpty() ? null : head).opened(harvest.instant(pull, "created_at"));
    harvest.knownIf(pull.has("created_at"), Aspect.OPENED);
    harvest.instant(pull, "updated_at");
    harvest.state(
        pull.flag("merged") ? "merged" : pull.text("state", ""),
        harvest.instant(pull, "merged_at"),
        harvest.instant(pull, "closed_at"));
    first(pull.text("author_association", ""));
  }

  /** While a contribution is open its author's association tells whether one was merged before. */
  private void first(String association) {
    boolean first = Set.of("FIRST_TIMER", "FIRST_TIME_CONTRIBUTOR").contains(association);
    boolean open = pull.text("state", "open").equals("open");
    facts.firstOfAuthor(first);
    harvest.knownIf(
        open && (first || association.equals("CONTRIBUTOR")), Aspect.FIRST_CONTRIBUTION);
  }

  private void labels(GitHubTimeline timeline) {
    if (!pull.mentions("labels")) {
      return;
    }
    List<Label> labels = pull.objects("labels", node -> Optional.of(timeline.label(node)));
    facts.labels(labels);
    harvest.known(Extent.COMPLETE, Aspect.LABELS);
    boolean all = labels.stream().allMatch(label -> label.setBy() != null);
    harvest.known(
        timeline.told() ? Page.extent(all && timeline.whole()) : Extent.ABSENT,
        Aspect.LABEL_SETTERS);
  }

  private void files() {
    if (!bundle.has("files")) {
      return;
    }
    List<ChangedFile> files = new ArrayList<>();
    int entries = bundle.objects("files", node -> Optional.of(file(node, files))).size();
    facts.files(files);
    harvest.known(Page.extent(entries, pull, "changed_files"), Aspect.FILES, Aspect.SIZE);
  }

  /** A rename is a deletion and an addition; the lines are told once. */
  private static Node file(Node node, List<ChangedFile> files) {
    String status = node.text("status", "modified");
    boolean moved = node.has("previous_filename") && !status.equals("copied");
    if (moved || status.equals("renamed")) {
      files.add(
          new ChangedFile(
              RepositoryPath.read(node, "previous_filename"),
              ChangedFile.Status.DELETED,
              0,
              0,
              Set.of()));
    }
    ChangedFile.Status what =
        switch (status) {
          case "added", "copied", "renamed" -> ChangedFile.Status.ADDED;
          case "removed" -> ChangedFile.Status.DELETED;
          default -> ChangedFile.Status.MODIFIED;
        };
    files.add(
        new ChangedFile(
            RepositoryPath.read(node, "filename"),
            what,
            node.count("additions", ContributionReader.MOST_LINES),
            node.count("deletions", ContributionReader.MOST_LINES),
            Set.of()));
    return node;
  }

  private void commits() {
    if (!bundle.has("commits")) {
      return;
    }
    CommitFacts people = CommitFacts.onGitHub(bundle, harvest);
    List<Commit> commits =
        bundle.objects(
            "commits", node -> node.object("commit").map(git -> commit(node, git, people)));
    facts.commits(commits);
    Extent extent = people.listed(Page.extent(commits.size(), pull, "commits"), head);
    people.settle(facts, author, extent, extent);
    boolean verified =
        bundle.objects("commits", node -> node.object("commit")).stream()
            .allMatch(git -> git.has("verification"));
    harvest.known(extent, Aspect.COMMITS);
    harvest.known(verified ? extent : Extent.ABSENT, Aspect.SIGNATURES);
  }

  private static Commit commit(Node node, Node git, CommitFacts people) {
    return people.commit(
        node.name("sha"),
        identity(node, git, "author", people),
        identity(node, git, "committer", people),
        node.list("parents", (value, where) -> Optional.of(value)).size() > 1,
        signature(git),
        CommitMessage.of(git.text("message", "")));
  }

  private static Identity identity(Node node, Node git, String field, CommitFacts people) {
    Optional<Handle> login =
        node.object(field).flatMap(user -> Accounts.of(user.text("login", "")));
    return git.object(field)
        .map(person -> people.identity(person.text("name", ""), person.text("email", ""), login))
        .orElse(Identity.of("", ""));
  }

  private static Commit.Signature signature(Node git) {
    Optional<Node> verification = git.object("verification");
    if (verification.isEmpty() || verification.get().text("reason", "").equals("unsigned")) {
      return Commit.Signature.NONE;
    }
    return verification.get().flag("verified")
        ? Commit.Signature.VERIFIED
        : Commit.Signature.INVALID;
  }

  private void reviews(GitHubTimeline timeline) {
    if (!bundle.has("reviews")) {
      return;
    }
    List<GitHubReviews.Given> given = bundle.objects("reviews", node -> Optional.of(review(node)));
    Extent listed = Page.of(bundle, "reviews", given.size());
    new GitHubReviews(given, timeline.listing(listed)).settle(facts, harvest);
    given.forEach(review -> review.speak(said));
    spoken = listed;
  }

  private GitHubReviews.Given review(Node node) {
    String id = GitHubTimeline.identity(node, "id");
    return new GitHubReviews.Given(
        id,
        Accounts.github(node, "user", "review-" + node.path(), harvest),
        node.text("state"),
        harvest.instant(node, "submitted_at"),
        node.nullableName("commit_id"),
        node.text("body", ""));
  }

  private void comments() {
    if (!bundle.has("comments")) {
      return;
    }
    int size =
        bundle
            .objects(
                "comments",
                node -> {
                  Instant at = harvest.instant(node, "created_at");
                  Handle by = Accounts.github(node, "user", "comment-" + node.path(), harvest);
                  said.add(by, at, node.text("body", ""));
                  return Optional.of(by);
                })
            .size();
    boolean told = pull.has("comments");
    Extent extent = told ? Page.extent(size, pull, "comments") : Page.of(bundle, "comments", size);
    said.settle(facts, Page.worse(extent, spoken), harvest);
  }
}
