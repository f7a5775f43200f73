package org.quorate.engine.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.contribution.ChangedFile;
import org.quorate.contribution.Commit;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.ContributionBuilder;
import org.quorate.contribution.Identity;
import org.quorate.contribution.Push;
import org.quorate.engine.trailer.CommitMessage;
import org.quorate.merge.MayMerge;

/**
 * Reads a merge request of GitLab's REST interface: the object alone, or an object with the keys
 * {@code merge_request}, {@code approvals}, {@code changes} or {@code diffs}, {@code commits},
 * {@code versions}, {@code notes}, {@code label_events}, {@code pipelines}, {@code statuses} and
 * {@code users}, the accounts whose addresses are told; or what it posts of an event of one.
 */
final class GitLabImporter {
  private static final List<String> PARTS =
      List.of(
          "approvals or approved_by",
          "diffs or changes",
          "commits",
          "versions",
          "notes",
          "label_events or resource_label_events",
          "statuses or jobs");

  private static final Pattern HOST = Pattern.compile("https?://([^/:]+)");

  private static final Pattern BOT =
      Pattern.compile("(project|group)_\\d+_bot(_[0-9a-f]+)?|gitlabduo|ghost_bot");

  private final Node bundle;
  private final Node request;
  private final Harvest harvest;
  private final Handle author;
  private final ContributionBuilder facts;

  private GitLabImporter(Node bundle, Harvest harvest) {
    this.bundle = bundle;
    this.harvest = harvest;
    request = bundle.object("merge_request").orElse(bundle);
    request.required("iid");
    request.required("author");
    author = user(request, "author", "author", harvest);
    facts = Contribution.builder(Long.toString(request.count("iid", Integer.MAX_VALUE)), author);
  }

  static Optional<MayMerge> read(Node bundle, Harvest harvest) {
    Node whole = GitLabEvent.is(bundle) ? GitLabEvent.request(bundle) : bundle.withPagesJoined();
    if (!whole.problems().none()) {
      return Optional.empty();
    }
    GitLabImporter importer = new GitLabImporter(whole, harvest);
    importer.head();
    importer.files();
    importer.pushes();
    whole.objects("users", node -> Optional.of(account(node, "user-" + node.path(), harvest)));
    GitLabVoices.read(whole, importer.request, importer.facts, harvest);
    GitLabChecks.read(whole, importer.request, importer.facts, harvest);
    importer.commits();
    harvest.noteMissing(
        whole, "each goes beside `merge_request` as GitLab's REST interface answers it", PARTS);
    return harvest.question(importer.facts, importer.request, "ask for its `updated_at` field");
  }

  /** The account under a field of GitLab; one of a deleted account is like no other. */
  static Handle user(Node outer, String field, String place, Harvest harvest) {
    return outer
        .object(field)
        .map(node -> account(node, place, harvest))
        .orElseGet(() -> harvest.ghost(place));
  }

  private static Handle account(Node node, String place, Harvest harvest) {
    return node.named("username", Handle::of)
        .filter(name -> !name.value().equals("ghost"))
        .map(handle -> known(node, handle, harvest))
        .orElseGet(() -> harvest.ghost(place));
  }

  private static Handle known(Node node, Handle handle, Harvest harvest) {
    harvest.met(handle);
    harvest.named(node.text("name", ""), handle);
    for (String field : List.of("email", "public_email", "commit_email")) {
      Accounts.ofAddress(node.text(field, "")).ifPresent(address -> harvest.alias(handle, address));
    }
    if (node.flag("bot") || BOT.matcher(handle.value()).matches()) {
      harvest.bot(handle);
    }
    return handle;
  }

  private void head() {
    facts
        .title(request.text("title", ""))
        .draft(request.flag("draft") || request.flag("work_in_progress"));
    harvest.knownIf(request.has("title"), Aspect.TITLE);
    harvest.knownIf(
        request.mentions("draft") || request.mentions("work_in_progress"), Aspect.DRAFT);
    if (request.has("target_branch")) {
      facts.branch(request.name("target_branch"));
      harvest.known(Extent.COMPLETE, Aspect.BRANCH);
    }
    facts
        .head(request.nullableName("sha"))
        .opened(harvest.instant(request, "created_at"))
        .firstOfAuthor(request.flag("first_contribution"));
    harvest.knownIf(request.has("created_at"), Aspect.OPENED);
    harvest.knownIf(request.mentions("first_contribution"), Aspect.FIRST_CONTRIBUTION);
    harvest.instant(request, "updated_at");
    harvest.state(
        request.text("state", ""),
        harvest.instant(request, "merged_at"),
        harvest.instant(request, "closed_at"));
  }

  private void files() {
    Node holder = bundle.has("changes") || bundle.has("diffs") ? bundle : request;
    String field = holder.has("diffs") ? "diffs" : "changes";
    if (holder.value(field) instanceof JsonValue.Fields) {
      holder = holder.object(field).orElse(holder);
      field = "changes";
    }
    if (!holder.has(field)) {
      return;
    }
    List<ChangedFile> files = new ArrayList<>();
    List<Node> nodes = holder.objects(field, Optional::of);
    boolean sized = true;
    for (Node node : nodes) {
      sized &= file(node, files);
    }
    facts.files(files);
    String count = request.text("changes_count", "");
    boolean counted = count.matches("\\d{1,9}") && Integer.parseInt(count) == nodes.size();
    boolean whole =
        !holder.flag("overflow") && (counted || count.isEmpty() && isWhole(nodes.size()));
    harvest.known(Page.extent(whole), Aspect.FILES);
    harvest.known(Page.extent(whole && sized), Aspect.SIZE);
  }

  /** Without its count no file means that GitLab has not prepared them yet. */
  private static boolean isWhole(int files) {
    return files > 0 && Page.extent(files) == Extent.COMPLETE;
  }

  /**
   * Adds a file; false if its lines cannot be told because GitLab left the diff out. Before the
   * first hunk an older GitLab names the file, which is no line of it.
   */
  private static boolean file(Node node, List<ChangedFile> files) {
    long added = 0;
    long removed = 0;
    boolean header = true;
    for (String line : node.text("diff", "").split("\n", -1)) {
      header &= !line.startsWith("@@");
      added += !header && line.startsWith("+") ? 1 : 0;
      removed += !header && line.startsWith("-") ? 1 : 0;
    }
    boolean renamed =
        node.flag("renamed_file")
            || node.has("old_path") && !node.text("old_path").equals(node.text("new_path"));
    if (renamed) {
      String old = RepositoryPath.read(node, "old_path");
      files.add(new ChangedFile(old, ChangedFile.Status.DELETED, 0, 0, Set.of()));
    }
    ChangedFile.Status status =
        node.flag("deleted_file")
            ? ChangedFile.Status.DELETED
            : renamed || node.flag("new_file")
                ? ChangedFile.Status.ADDED
                : ChangedFile.Status.MODIFIED;
    files.add(
        new ChangedFile(RepositoryPath.read(node, "new_path"), status, added, removed, Set.of()));
    return !node.flag("too_large") && !node.flag("collapsed");
  }

  private void commits() {
    if (!bundle.has("commits")) {
      return;
    }
    CommitFacts people = CommitFacts.onGitLab(bundle, harvest, host());
    List<Commit> commits = bundle.objects("commits", node -> Optional.of(commit(node, people)));
    facts.commits(commits);
    Extent extent = people.listed(Page.extent(commits.size()), request.text("sha", ""));
    harvest.known(extent, Aspect.COMMITS);
    people.settle(facts, author, extent, extent);
  }

  /** Where this GitLab is, by the addresses of its pages; empty if none is told. */
  private String host() {
    return Stream.of(Optional.of(request), request.object("author"))
        .flatMap(Optional::stream)
        .map(node -> HOST.matcher(node.text("web_url", "")))
        .filter(Matcher::lookingAt)
        .map(url -> url.group(1))
        .findFirst()
        .orElse("");
  }

  private static Commit commit(Node node, CommitFacts people) {
    return people.commit(
        node.name("id"),
        person(node, "author", people),
        person(node, "committer", people),
        node.list("parent_ids", (value, where) -> Optional.of(value)).size() > 1,
        Commit.Signature.NONE,
        CommitMessage.of(node.text("message", "")));
  }

  private static Identity person(Node commit, String role, CommitFacts people) {
    String name = commit.text(role + "_name", "");
    return people.identity(name, commit.text(role + "_email", ""), Optional.empty());
  }

  private void pushes() {
    if (!bundle.has("versions")) {
      return;
    }
    List<Push> pushes =
        new ArrayList<>(
            bundle.objects(
                "versions",
                node -> {
                  Instant at = harvest.instant(node, "created_at");
                  return Optional.of(
                      new Push(
                          at == null ? Instant.EPOCH : at,
                          node.name("head_commit_sha"),
                          node.nullableName("patch_id_sha")));
                }));
    java.util.Collections.reverse(pushes);
    facts.pushes(pushes);
    Extent extent = pushes.isEmpty() ? Extent.ABSENT : Page.extent(pushes.size());
    boolean dated = pushes.stream().noneMatch(push -> push.at().equals(Instant.EPOCH));
    extent = Page.worse(extent, Page.extent(dated));
    boolean patches = pushes.stream().allMatch(push -> push.patch() != null);
    harvest.known(extent, Aspect.PUSHES);
    harvest.known(Page.worse(extent, Page.extent(patches)), Aspect.PATCHES);
  }
}
