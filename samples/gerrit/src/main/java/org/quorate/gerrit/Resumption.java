package org.quorate.gerrit;

import com.google.gerrit.entities.Project;
import com.google.gerrit.entities.SubmitRecord;
import com.google.gerrit.extensions.events.LifecycleListener;
import com.google.gerrit.server.project.ProjectCache;
import com.google.gerrit.server.project.SubmitRuleOptions;
import com.google.gerrit.server.query.change.ChangeData;
import com.google.gerrit.server.query.change.InternalChangeQuery;
import com.google.inject.Inject;
import com.google.inject.Provider;
import com.google.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Decides all open changes once when the plugin starts, so that their instants are known again, and
 * has those indexed of which the index says something else: time and charters went on meanwhile.
 */
@Singleton
final class Resumption implements LifecycleListener {
  private final ProjectCache projects;
  private final Provider<InternalChangeQuery> queries;
  private final ChangeData.Factory changes;
  private final CharterRule rule;
  private final Reindexing reindexing;

  @Inject
  Resumption(
      ProjectCache projects,
      Provider<InternalChangeQuery> queries,
      ChangeData.Factory changes,
      CharterRule rule,
      Reindexing reindexing) {
    this.projects = projects;
    this.queries = queries;
    this.changes = changes;
    this.rule = rule;
    this.reindexing = reindexing;
  }

  @Override
  public void start() {
    for (Project.NameKey project : projects.all()) {
      reindexing.soon(() -> resume(project));
    }
  }

  private void resume(Project.NameKey project) {
    for (ChangeData indexed : queries.get().byProjectOpen(project)) {
      Optional<SubmitRecord> now = rule.evaluate(changes.create(project, indexed.getId()));
      if (!Objects.equals(said(now.stream().toList()), said(told(indexed)))) {
        reindexing.index(List.of(OpenChange.of(indexed)));
      }
    }
  }

  private static List<SubmitRecord> told(ChangeData indexed) {
    return indexed.submitRecords(SubmitRuleOptions.defaults()).stream()
        .filter(record -> CharterRule.NAME.equals(record.ruleName))
        .toList();
  }

  private static List<List<Object>> said(List<SubmitRecord> records) {
    return records.stream()
        .map(record -> List.<Object>of(record.status, String.valueOf(record.requirements)))
        .toList();
  }

  @Override
  public void stop() {}
}
