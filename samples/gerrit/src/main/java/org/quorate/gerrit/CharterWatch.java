package org.quorate.gerrit;

import com.google.gerrit.entities.BranchNameKey;
import com.google.gerrit.entities.Project;
import com.google.gerrit.entities.RefNames;
import com.google.gerrit.extensions.events.GitReferenceUpdatedListener;
import com.google.gerrit.server.git.GitRepositoryManager;
import com.google.gerrit.server.project.ProjectCache;
import com.google.gerrit.server.project.ProjectState;
import com.google.gerrit.server.query.change.ChangeData;
import com.google.gerrit.server.query.change.InternalChangeQuery;
import com.google.inject.Inject;
import com.google.inject.Provider;
import com.google.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.quorate.charter.Charter;

/** Has the changes indexed that another charter, parent or owners file decides otherwise. */
@Singleton
final class CharterWatch implements GitReferenceUpdatedListener {
  private final GitRepositoryManager repositories;
  private final ProjectCache projects;
  private final Charters charters;
  private final OpenChanges open;
  private final Nominations nominations;
  private final Provider<InternalChangeQuery> queries;
  private final Reindexing reindexing;

  @Inject
  CharterWatch(
      GitRepositoryManager repositories,
      ProjectCache projects,
      Charters charters,
      OpenChanges open,
      Nominations nominations,
      Provider<InternalChangeQuery> queries,
      Reindexing reindexing) {
    this.repositories = repositories;
    this.projects = projects;
    this.charters = charters;
    this.open = open;
    this.nominations = nominations;
    this.queries = queries;
    this.reindexing = reindexing;
  }

  @Override
  public void onGitReferenceUpdated(Event event) {
    String ref = event.getRefName();
    if (ref.equals(RefNames.REFS_CONFIG) || ref.startsWith(RefNames.REFS_HEADS)) {
      Project.NameKey project = Project.nameKey(event.getProjectName());
      ObjectId before = ObjectId.fromString(event.getOldObjectId());
      ObjectId after = ObjectId.fromString(event.getNewObjectId());
      reindexing.soon(() -> moved(BranchNameKey.create(project, ref), before, after));
    }
  }

  private void moved(BranchNameKey branch, ObjectId before, ObjectId after) throws IOException {
    boolean config = branch.branch().equals(RefNames.REFS_CONFIG);
    try (Repository repository = repositories.openRepository(branch.project())) {
      Optional<Charter> former = charter(repository, branch, before);
      Optional<Charter> next = charter(repository, branch, after);
      TreeChange trees = new TreeChange(repository, before, after);
      if (config && trees.movesParent()) {
        reindexing.index(concerned(branch));
      } else if (former.isPresent() && next.isPresent()) {
        OpenChanges.Place place = new OpenChanges.Place(branch.project(), branch.branch());
        reindexing.index(open.touchedBy(place, former.get(), next.get()));
      } else if (isThere(repository, branch, before) || isThere(repository, branch, after)) {
        reindexing.index(concerned(branch));
      }
      if (!config && charters.of(branch).isPresent() && trees.touchesOwners()) {
        reindexing.index(concerned(branch));
      }
      reindexing.index(nominations.of(branch.project())); // work counts, by any charter
    }
  }

  private Optional<Charter> charter(Repository repository, BranchNameKey branch, ObjectId commit)
      throws IOException {
    return inForce(repository, branch, commit).flatMap(it -> it.charter().reading().charter());
  }

  private boolean isThere(Repository repository, BranchNameKey branch, ObjectId commit)
      throws IOException {
    return inForce(repository, branch, commit).isPresent();
  }

  private Optional<InForce> inForce(Repository repository, BranchNameKey branch, ObjectId commit)
      throws IOException {
    return commit.equals(ObjectId.zeroId())
        ? Optional.empty()
        : charters.at(repository, branch.project(), branch.branch(), commit);
  }

  /**
   * The open changes that a charter there may concern: of a project, with those of its children.
   */
  private List<OpenChange> concerned(BranchNameKey branch) {
    if (!branch.branch().equals(RefNames.REFS_CONFIG)) {
      return changes(queries.get().byBranchOpen(branch));
    }
    return projects.all().stream()
        .filter(project -> isUnder(project, branch.project()))
        .flatMap(project -> changes(queries.get().byProjectOpen(project)).stream())
        .toList();
  }

  private boolean isUnder(Project.NameKey project, Project.NameKey parent) {
    Optional<ProjectState> state = projects.get(project);
    if (state.isPresent()) {
      for (ProjectState each : state.get().tree()) {
        if (Objects.equals(each.getNameKey(), parent)) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<OpenChange> changes(List<ChangeData> found) {
    return found.stream().map(OpenChange::of).toList();
  }
}
