package org.quorate.engine.json;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
import org.quorate.contribution.Push;
import org.quorate.engine.trailer.CommitMessage;
import org.quorate.merge.MayMerge;

/**
 * Reads a change of Gerrit's REST interface, best asked for with the options {@code
 * DETAILED_LABELS}, {@code DETAILED_ACCOUNTS}, {@code ALL_REVISIONS}, {@code ALL_COMMITS}, {@code
 * ALL_FILES} and {@code MESSAGES}. What was not asked for is not known.
 */
final class GerritImporter {
  /** Kinds of patch set that leave the patch as it was. */
  private static final Set<String> SAME_PATCH =
      Set.of(
          "TRIVIAL_REBASE",
          "TRIVIAL_REBASE_WITH_MESSAGE_UPDATE",
          "MERGE_FIRST_PARENT_UPDATE",
          "NO_CODE_CHANGE",
          "NO_CHANGE");

  private final Node change;
  private final Harvest harvest;
  private final GerritAccounts accounts;
  private final Handle owner;
  private final ContributionBuilder facts;

  /** Versions by their number. */
  private final Map<Long, Revision> revisions = new TreeMap<>();

  /** Since when the newest version has the patch that it has; null if that is not told. */
  private @Nullable Instant patched;

  private GerritImporter(Node change, Harvest harvest) {
    this.change = change;
    this.harvest = harvest;
    accounts = new GerritAccounts(change, harvest);
    change.required("owner");
    owner = accounts.of(change.object("owner"), "owner");
    change.required("_number");
    facts = Contribution.builder(Long.toString(change.count("_number", Integer.MAX_VALUE)), owner);
  }

  static Optional<MayMerge> read(Node change, Harvest harvest) {
    GerritImporter importer = new GerritImporter(change, harvest);
    importer.head();
    importer.revisions();
    importer.pushes();
    GerritVotes.read(change, importer.accounts, importer.versions(), importer.facts, harvest);
    importer.newest();
    importer.options();
    return harvest.question(importer.facts, change, "ask for its `updated` field");
  }

  /** Says which options would have told more. */
  private void options() {
    Map<String, Boolean> told = new LinkedHashMap<>();
    told.put("DETAILED_LABELS", harvest.isKnown(Aspect.REVIEWS));
    told.put("DETAILED_ACCOUNTS", change.object("owner").filter(o -> o.has("name")).isPresent());
    told.put("ALL_REVISIONS", harvest.isKnown(Aspect.PUSHES));
    told.put("ALL_COMMITS", harvest.isKnown(Aspect.COMMITS));
    told.put("ALL_FILES", harvest.isKnown(Aspect.FILES));
    told.put("MESSAGES", harvest.isKnown(Aspect.HOLDS));
    told.values().removeIf(there -> there);
    if (!told.isEmpty()) {
      harvest.note(
          "not in the file: ask Gerrit with `o=" + String.join("&o=", told.keySet()) + "`");
    }
  }

  private void head() {
    facts.title(change.text("subject", "")).draft(isDraft());
    harvest.knownIf(change.has("subject"), Aspect.TITLE);
    harvest.known(Extent.COMPLETE, Aspect.DRAFT);
    if (change.has("branch")) {
      facts.branch(change.name("branch"));
      harvest.known(Extent.COMPLETE, Aspect.BRANCH);
    }
    facts.opened(accounts.instant(change, "created"));
    harvest.knownIf(change.has("created"), Aspect.OPENED);
    accounts.instant(change, "updated");
    harvest.state(
        change.text("status", "").toLowerCase(Locale.ROOT),
        accounts.instant(change, "submitted"),
        null);
    facts.labels(change.visible("hashtags").stream().map(name -> new Label(name, null)).toList());
    harvest.knownIf(change.has("hashtags"), Aspect.LABELS);
  }

  /** Work in progress, or a draft of Gerrit before 2.15; the flag is told only where it is set. */
  private boolean isDraft() {
    return change.flag("work_in_progress") || change.text("status", "").equals("DRAFT");
  }

  private void revisions() {
    Optional<Node> all = change.object("revisions");
    if (all.isEmpty()) {
      return;
    }
    for (String id : all.get().names()) {
      all.get()
          .object(id)
          .ifPresent(
              node ->
                  revisions.put(
                      node.count("_number", Integer.MAX_VALUE),
                      new Revision(id, node, accounts.instant(node, "created"))));
    }
  }

  private void pushes() {
    List<Push> pushes = new java.util.ArrayList<>();
    boolean kinds = true;
    long patch = 0;
    long expected = 1;
    for (Map.Entry<Long, Revision> entry : revisions.entrySet()) {
      Revision revision = entry.getValue();
      String kind = revision.node().text("kind", "");
      boolean same = SAME_PATCH.contains(kind) && entry.getKey() == expected;
      kinds &= !kind.isEmpty();
      boolean kept = same && patch > 0;
      patch = kept ? patch : entry.getKey();
      patched = kept ? patched : revision.at();
      expected = entry.getKey() + 1;
      if (revision.at() != null) {
        String identity = kind.isEmpty() ? null : "patch set " + patch;
        pushes.add(new Push(revision.at(), revision.id(), identity));
      }
    }
    facts.pushes(pushes);
    boolean whole = !pushes.isEmpty() && pushes.size() == expected - 1;
    Extent extent = pushes.isEmpty() ? Extent.ABSENT : Page.extent(whole);
    harvest.known(extent, Aspect.PUSHES);
    harvest.known(kinds ? extent : Extent.ABSENT, Aspect.PATCHES);
  }

  private GerritVotes.Versions versions() {
    Map<Long, String> heads = new TreeMap<>();
    revisions.forEach((number, revision) -> heads.put(number, revision.id()));
    return new GerritVotes.Versions(heads, patched);
  }

  private void newest() {
    String told = change.nullableName("current_revision");
    String current = told == null ? "" : told;
    Optional<Revision> newest =
        revisions.values().stream()
            .filter(revision -> current.isEmpty() || revision.id().equals(current))
            .reduce((earlier, later) -> later);
    facts.head(current.isEmpty() ? newest.map(Revision::id).orElse(null) : current);
    newest.ifPresent(this::contents);
  }

  private void contents(Revision revision) {
    Node node = revision.node();
    node.object("files")
        .ifPresent(
            files -> {
              List<ChangedFile> changed = new java.util.ArrayList<>();
              files.names().stream()
                  .filter(path -> !path.startsWith("/"))
                  .forEach(
                      path -> files.object(path).ifPresent(f -> file(files, path, f, changed)));
              facts.files(changed);
              harvest.known(Extent.COMPLETE, Aspect.FILES, Aspect.SIZE);
            });
    CommitFacts people = CommitFacts.onGerrit(harvest);
    Extent told =
        node.object("commit")
            .map(commit -> commit(revision.id(), commit, people))
            .orElse(Extent.ABSENT);
    for (Revision each : revisions.values()) {
      boolean rework = !SAME_PATCH.contains(each.node().text("kind", ""));
      if (rework && each.node().has("uploader")) {
        people.committer(accounts.of(each.node().object("uploader"), "uploader"));
      }
    }
    people.settle(facts, owner, told, told);
  }

  private static void file(Node files, String path, Node node, List<ChangedFile> changed) {
    String status = node.text("status", "M");
    if (status.equals("R") || node.has("old_path") && !status.equals("C")) {
      String old = RepositoryPath.read(node, "old_path");
      changed.add(new ChangedFile(old, ChangedFile.Status.DELETED, 0, 0, Set.of()));
    }
    ChangedFile.Status what =
        switch (status) {
          case "A", "C", "R" -> ChangedFile.Status.ADDED;
          case "D" -> ChangedFile.Status.DELETED;
          default -> ChangedFile.Status.MODIFIED;
        };
    JsonValue place = files.required(path);
    JsonValue text = new JsonValue.Text(path, place.line(), place.column());
    changed.add(
        new ChangedFile(
            RepositoryPath.check(text, files.path().field(path), files.problems()),
            what,
            node.count("lines_inserted", ContributionReader.MOST_LINES),
            node.count("lines_deleted", ContributionReader.MOST_LINES),
            Set.of()));
  }

  /**
   * Reads the commit of a version; how far the file tells it, which holds none that a merge brings.
   */
  private Extent commit(String id, Node node, CommitFacts people) {
    CommitMessage message = CommitMessage.of(node.text("message", ""));
    boolean merge = node.list("parents", (value, where) -> Optional.of(value)).size() > 1;
    Identity author = person(node, "author", people);
    Identity committer = person(node, "committer", people);
    facts.commits(
        List.of(people.commit(id, author, committer, merge, Commit.Signature.NONE, message)));
    boolean told = node.has("message") && node.has("committer");
    Extent extent = Page.extent(told && !merge);
    if (told) {
      harvest.known(extent, Aspect.COMMITS);
    }
    return extent;
  }

  private Identity person(Node commit, String field, CommitFacts people) {
    return commit
        .object(field)
        .map(
            node -> {
              String email = node.text("email", "");
              return people.identity(node.text("name", ""), email, accounts.byEmail(email));
            })
        .orElse(Identity.of("", ""));
  }

  private record Revision(String id, Node node, @Nullable Instant at) {}
}
