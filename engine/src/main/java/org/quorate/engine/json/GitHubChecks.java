package org.quorate.engine.json;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.contribution.ContributionBuilder;

/** Check runs and commit statuses of the newest version of a pull request. */
final class GitHubChecks {
  /** A status tells its version in its address only. */
  private static final Pattern OF_COMMIT = Pattern.compile("/statuses/([0-9a-f]{40,64})$");

  private final String head;
  private final Harvest harvest;
  private final CheckRuns runs;

  /** The version that an answer as a whole speaks of; empty if it tells none. */
  private String sha = "";

  private GitHubChecks(String head, @Nullable Instant opened, Harvest harvest) {
    this.head = head;
    this.harvest = harvest;
    runs = new CheckRuns(opened);
  }

  /**
   * Reads them.
   *
   * @param opened when the pull request was opened, or null
   */
  static void read(
      Node bundle,
      String head,
      @Nullable Instant opened,
      ContributionBuilder facts,
      Harvest harvest) {
    GitHubChecks checks = new GitHubChecks(head, opened, harvest);
    String runs = bundle.has("check_runs") ? "check_runs" : "checks";
    String statuses = bundle.has("statuses") ? "statuses" : "status";
    Extent ofRuns = checks.list(bundle, runs, "check_runs", checks::run);
    Extent ofStatuses = checks.list(bundle, statuses, "statuses", checks::status);
    facts.checks(checks.runs.checks());
    if (ofRuns == Extent.COMPLETE && ofStatuses == Extent.COMPLETE && !checks.runs.strange()) {
      harvest.known(Extent.COMPLETE, Aspect.CHECKS);
    } else if (ofRuns != Extent.ABSENT || ofStatuses != Extent.ABSENT) {
      harvest.known(Extent.PARTIAL, Aspect.CHECKS);
      harvest.note(
          "checks: all `check_runs` and `statuses` of the newest commit are needed, each run with"
              + " its end and its commit");
    }
  }

  /** A list, bare or inside the object with its total that the interface answers, or several. */
  private Extent list(
      Node bundle, String field, String inner, Function<Node, Optional<Node>> item) {
    JsonValue value = bundle.value(field);
    if (value == null) {
      return Extent.ABSENT;
    }
    if (value instanceof JsonValue.Items) {
      List<Node> listed = bundle.objects(field, Optional::of);
      boolean answers = listed.stream().anyMatch(node -> node.mentions(inner));
      if (answers) {
        return answered(listed, inner, item);
      }
      return Page.of(bundle, field, bundle.objects(field, item).size());
    }
    Node answer = Node.of(value, bundle.path().field(field), bundle.problems());
    return answered(List.of(answer), inner, item);
  }

  /** The pages of an answer, each of which tells the total; a run among them is of another one. */
  private Extent answered(List<Node> pages, String inner, Function<Node, Optional<Node>> item) {
    int size = 0;
    Set<String> totals = new HashSet<>();
    for (Node page : pages) {
      sha = page.text("sha", "");
      if (page.mentions(inner)) {
        size += page.objects(inner, item).size();
        totals.add(GitHubTimeline.identity(page, "total_count"));
      } else {
        size += item.apply(page).isPresent() ? 1 : 0;
        totals.add("none");
      }
    }
    return Page.worse(
        Page.extent(size, pages.get(0), "total_count"), Page.extent(totals.size() == 1));
  }

  private Optional<Node> run(Node node) {
    if (isOfHead(node, "head_sha")) {
      boolean done = node.text("status", "completed").equals("completed");
      Instant started = harvest.instant(node, "started_at");
      Instant ended = harvest.instant(node, "completed_at");
      String app = node.object("app").map(told -> told.text("slug", "")).orElse("");
      String suite = node.object("check_suite").map(GitHubChecks::id).orElse("");
      runs.add(
          new CheckRuns.Run(
              "run " + app + " " + suite,
              node.name("name"),
              done ? node.text("conclusion") : "pending",
              started,
              done ? ended : started,
              node.nullableName("head_sha")));
    }
    return Optional.of(node);
  }

  private Optional<Node> status(Node node) {
    String url = node.text("url", "");
    Matcher named = OF_COMMIT.matcher(url);
    String version = named.find() ? named.group(1) : node.text("sha", sha);
    if (head.isEmpty() || version.isEmpty() || version.equals(head)) {
      Instant at = harvest.instant(node, "created_at");
      String ran = version.isEmpty() ? null : version;
      runs.add(new CheckRuns.Run("status", node.name("context"), node.text("state"), at, at, ran));
    }
    return Optional.of(node);
  }

  private static String id(Node node) {
    return GitHubTimeline.identity(node, "id");
  }

  private boolean isOfHead(Node node, String field) {
    return head.isEmpty() || node.text(field, head).equals(head);
  }
}
