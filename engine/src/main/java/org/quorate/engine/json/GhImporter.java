package org.quorate.engine.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
 * Reads what {@code gh pr view --json} prints.
 *
 * <p>It cuts files and commits at 100, tells neither the old path of a renamed file nor who
 * committed, and its {@code includesCreatedEdit} of reviews is never asked of GitHub: all that is
 * stated as not known.
 */
final class GhImporter {
  private static final String OID = "oid";
  private static final List<String> FIELDS =
      List.of(
          "title",
          "isDraft",
          "baseRefName",
          "headRefOid",
          "createdAt",
          "updatedAt",
          "labels",
          "files",
          "commits",
          "reviews",
          "statusCheckRollup",
          "comments");

  /** What to ask for, as its help says. */
  private static final String ASK =
      "ask `gh pr view --json number,author,changedFiles,state,mergedAt,closedAt,"
          + String.join(",", FIELDS)
          + "`";

  private final Node pull;
  private final Harvest harvest;
  private final ContributionBuilder facts;
  private final Handle author;

  /** What is said in comments and reviews, and how far the latter are told. */
  private final Comments said = new Comments();

  private Extent spoken = Extent.PARTIAL;

  private GhImporter(Node pull, Harvest harvest) {
    this.pull = pull;
    this.harvest = harvest;
    author = Accounts.github(pull, "author", "author", harvest);
    String id = Long.toString(pull.count("number", Integer.MAX_VALUE));
    facts = Contribution.builder(id, author);
  }

  static Optional<MayMerge> read(Node pull, Harvest harvest) {
    for (String field : List.of("author", "number")) {
      if (!pull.has(field)) {
        pull.refuse(CaseCode.MISSING, "`" + field + "` is missing", ASK);
      }
    }
    GhImporter importer = new GhImporter(pull, harvest);
    importer.head();
    importer.files();
    importer.reviews();
    importer.checks();
    importer.comments();
    importer.commits();
    harvest.noteMissing(pull, "`gh pr view --json` tells each of them", FIELDS);
    return harvest.question(importer.facts, pull, ASK);
  }

  private void head() {
    facts.title(pull.text("title", "")).draft(pull.flag("isDraft"));
    harvest.knownIf(pull.has("title"), Aspect.TITLE);
    harvest.knownIf(pull.mentions("isDraft"), Aspect.DRAFT);
    if (pull.has("baseRefName")) {
      facts.branch(pull.name("baseRefName"));
      harvest.known(Extent.COMPLETE, Aspect.BRANCH);
    }
    facts.head(pull.nullableName("headRefOid")).opened(harvest.instant(pull, "createdAt"));
    harvest.knownIf(pull.has("createdAt"), Aspect.OPENED);
    harvest.instant(pull, "updatedAt");
    harvest.state(
        pull.text("state", "").toLowerCase(Locale.ROOT),
        harvest.instant(pull, "mergedAt"),
        harvest.instant(pull, "closedAt"));
    if (pull.mentions("labels")) {
      List<Label> labels =
          pull.objects("labels", node -> Optional.of(new Label(node.name("name"), null)));
      facts.labels(labels);
      harvest.known(Page.extent(labels.size() < 100), Aspect.LABELS);
    }
  }

  private void files() {
    if (!pull.has("files")) {
      return;
    }
    List<ChangedFile> files = new ArrayList<>();
    List<Node> nodes = pull.objects("files", Optional::of);
    boolean renamesTold = nodes.stream().allMatch(node -> node.has("changeType"));
    boolean renamed = false;
    for (Node node : nodes) {
      String type = node.text("changeType", "MODIFIED");
      renamed |= type.equals("RENAMED");
      files.add(file(node, type));
    }
    facts.files(files);
    long all = pull.has("changedFiles") ? pull.count("changedFiles", Integer.MAX_VALUE) : -1;
    boolean whole = all < 0 ? files.size() < 100 : files.size() == all;
    harvest.known(Page.extent(whole && renamesTold && !renamed), Aspect.FILES);
    harvest.known(Page.extent(whole), Aspect.SIZE);
    if (!whole) {
      harvest.note(
          "files: "
              + files.size()
              + (all < 0 ? " of perhaps more" : " of " + all)
              + (all >= 0 && files.size() > all
                  ? " are in the file, so it tells of two times; ask `gh pr view` again"
                  : " are in the file, since `gh pr view` prints at most 100; the REST interface"
                      + " tells all"));
    }
    if (renamed || !renamesTold) {
      harvest.note(
          (renamed
                  ? "files: some were renamed, and `gh pr view` does not tell from where"
                  : "files: this `gh` does not tell which were renamed, nor from where")
              + "; the REST interface does");
    }
  }

  private static ChangedFile file(Node node, String type) {
    ChangedFile.Status status =
        switch (type) {
          case "ADDED", "COPIED", "RENAMED" -> ChangedFile.Status.ADDED;
          case "DELETED" -> ChangedFile.Status.DELETED;
          default -> ChangedFile.Status.MODIFIED;
        };
    return new ChangedFile(
        RepositoryPath.read(node, "path"),
        status,
        node.count("additions", ContributionReader.MOST_LINES),
        node.count("deletions", ContributionReader.MOST_LINES),
        Set.of());
  }

  private void commits() {
    if (!pull.has("commits")) {
      return;
    }
    CommitFacts people = CommitFacts.onGitHub(pull, harvest);
    List<Commit> signed = new ArrayList<>();
    List<Node> nodes = pull.objects("commits", Optional::of);
    boolean authorsTold = true;
    for (Node node : nodes) {
      authorsTold &= !node.objects("authors", Optional::of).isEmpty();
      signedByAuthor(node, people).ifPresent(signed::add);
    }
    facts.commits(signed);
    boolean whole = nodes.size() < 100;
    Extent listed = people.listed(Page.extent(whole), pull.text("headRefOid", ""));
    Extent wrote = Page.worse(listed, Page.extent(authorsTold));
    people.settle(facts, author, wrote, Extent.ABSENT);
    harvest.known(Page.worse(listed, Page.extent(signed.size() == nodes.size())), Aspect.COMMITS);
    harvest.note(
        "commits: `gh pr view` tells neither committers nor merges, so it stays open whether an"
            + " approval comes from a committer, and whether a commit is signed off that its author"
            + " did not sign off; the REST interface tells them");
  }

  /** A commit that needs no more to be known: its own author signed it off. */
  private Optional<Commit> signedByAuthor(Node node, CommitFacts people) {
    people.version(node.name(OID));
    String headline = node.text("messageHeadline", "");
    CommitMessage message = CommitMessage.of(headline + "\n\n" + node.text("messageBody", ""));
    List<Identity> authors =
        node.objects(
            "authors",
            person ->
                Optional.of(
                    people.identity(
                        person.text("name", ""),
                        person.text("email", ""),
                        Accounts.of(person.text("login", "")))));
    authors.forEach(people::author);
    if (authors.isEmpty()) {
      return Optional.empty();
    }
    Identity nobody = Identity.of("", "");
    Commit commit =
        people.commit(
            node.name(OID), authors.get(0), nobody, false, Commit.Signature.NONE, message);
    return SignedOff.by(authors.get(0), message) ? Optional.of(commit) : Optional.empty();
  }

  private void reviews() {
    boolean all = pull.mentions("reviews");
    String field = all ? "reviews" : "latestReviews";
    if (!pull.mentions(field)) {
      return;
    }
    List<GitHubReviews.Given> given = pull.objects(field, node -> Optional.of(review(node)));
    new GitHubReviews(given, GitHubReviews.Listing.of(Page.extent(all))).settle(facts, harvest);
    given.forEach(review -> review.speak(said));
    spoken = Page.extent(all);
  }

  private GitHubReviews.Given review(Node node) {
    String unique = node.text("id", node.path().toString());
    Optional<Node> commit = node.object("commit");
    String head = commit.map(version -> version.nullableName(OID)).orElse("");
    return new GitHubReviews.Given(
        unique,
        Accounts.github(node, "author", "review-" + node.path(), harvest),
        node.text("state"),
        harvest.instant(node, "submittedAt"),
        head.isEmpty() ? null : head,
        node.text("body", ""));
  }

  private void checks() {
    if (!pull.mentions("statusCheckRollup")) {
      return;
    }
    CheckRuns runs = new CheckRuns(null);
    pull.objects("statusCheckRollup", node -> Optional.of(check(node, runs)));
    facts.checks(runs.checks());
    harvest.known(Page.extent(!runs.strange()), Aspect.CHECKS);
  }

  /** The rollup is of the newest version, and holds of one check its newest run of every cause. */
  private CheckRuns check(Node node, CheckRuns runs) {
    @Nullable String head = pull.nullableName("headRefOid");
    @Nullable Instant started = harvest.instant(node, "startedAt");
    if (node.has("context")) {
      runs.add(
          new CheckRuns.Run(
              node.path().toString(),
              node.name("context"),
              node.text("state"),
              started,
              started,
              head));
      return runs;
    }
    boolean done = node.text("status", "COMPLETED").equals("COMPLETED");
    @Nullable Instant ended = harvest.instant(node, "completedAt");
    runs.add(
        new CheckRuns.Run(
            node.path().toString(),
            node.name("name"),
            done ? node.text("conclusion") : "pending",
            started,
            done ? ended : started,
            head));
    return runs;
  }

  private void comments() {
    if (!pull.mentions("comments")) {
      return;
    }
    pull.objects(
        "comments",
        node -> {
          Instant at = harvest.instant(node, "createdAt");
          Handle by = Accounts.github(node, "author", "comment-" + node.path(), harvest);
          said.add(by, at, node.text("body", ""));
          return Optional.of(node);
        });
    said.settle(facts, spoken, harvest);
  }
}
