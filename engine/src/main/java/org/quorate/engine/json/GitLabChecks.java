package org.quorate.engine.json;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.contribution.ContributionBuilder;

/**
 * Pipelines of the newest version as the check {@code pipeline}, the newest of every cause; commit
 * statuses by their name, of several pipelines each.
 */
final class GitLabChecks {
  private static final Pattern OF_MERGE =
      Pattern.compile("refs/merge-requests/\\d+/(?:merge|train)");

  private final String head;
  private final Harvest harvest;
  private final CheckRuns runs;

  /** Those on what a merge would give, whose version nobody tells. */
  private final CheckRuns merged = new CheckRuns(null);

  private GitLabChecks(Node request, Harvest harvest) {
    head = request.text("sha", "");
    runs = new CheckRuns(harvest.instant(request, "created_at"));
    this.harvest = harvest;
  }

  static void read(Node bundle, Node request, ContributionBuilder facts, Harvest harvest) {
    GitLabChecks checks = new GitLabChecks(request, harvest);
    request.object("head_pipeline").ifPresent(checks::pipeline);
    bundle.objects("pipelines", checks::pipeline);
    Extent named = Extent.ABSENT;
    for (String field : List.of("statuses", "jobs")) {
      if (bundle.has(field)) {
        named = Page.extent(bundle.objects(field, checks::status).size());
      }
    }
    checks.doubt(checks.merged.failing());
    facts.checks(checks.runs.checks());
    boolean pipelines = bundle.has("pipelines") || request.mentions("head_pipeline");
    if (named == Extent.COMPLETE && pipelines && !checks.runs.strange()) {
      harvest.known(Extent.COMPLETE, Aspect.CHECKS);
    } else if (named != Extent.ABSENT || pipelines) {
      harvest.known(Extent.PARTIAL, Aspect.CHECKS);
    }
  }

  private void doubt(Set<String> names) {
    names.forEach(runs::doubt);
    if (!names.isEmpty()) {
      harvest.note(
          "checks: the newest pipeline of what a merge would give has not passed in "
              + String.join(", ", names.stream().sorted().map(Quote::of).toList())
              + ", and GitLab tells not of which version it is");
    }
  }

  private Optional<Node> pipeline(Node node) {
    String cause = node.text("source", "") + " " + node.text("ref", "");
    return run(node, "pipeline " + cause, "pipeline");
  }

  private Optional<Node> status(Node node) {
    String own = GitHubTimeline.identity(node, "pipeline_id");
    String told = node.object("pipeline").map(of -> GitHubTimeline.identity(of, "id")).orElse(own);
    return run(node, "status " + (told.isEmpty() ? node.path() : told), node.name("name"));
  }

  private Optional<Node> run(Node node, String group, String name) {
    String told =
        node.object("commit").map(commit -> commit.text("id", "")).orElse(node.text("sha", ""));
    Instant finished = harvest.instant(node, "finished_at");
    Instant created = harvest.instant(node, "created_at");
    Instant at = finished == null ? created : finished;
    String version = told.isEmpty() ? null : told;
    CheckRuns.Run run = new CheckRuns.Run(group, name, node.text("status"), created, at, version);
    if (head.isEmpty() || told.isEmpty() || told.equals(head)) {
      runs.add(run);
    } else if (OF_MERGE.matcher(node.text("ref", "")).matches()) {
      merged.add(run.of(node.text("ref")));
    }
    return Optional.of(node);
  }
}
