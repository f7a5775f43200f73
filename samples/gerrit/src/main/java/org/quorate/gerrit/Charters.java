package org.quorate.gerrit;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.gerrit.entities.BranchNameKey;
import com.google.gerrit.entities.Project;
import com.google.gerrit.entities.RefNames;
import com.google.gerrit.server.git.GitRepositoryManager;
import com.google.gerrit.server.project.ProjectCache;
import com.google.gerrit.server.project.ProjectState;
import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.quorate.GovernanceEngine;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Reading;
import org.quorate.engine.git.BaseBranch;
import org.quorate.engine.git.BranchCharter;

/**
 * Finds the charter in force. What a commit says never changes, so that is remembered. A governance
 * document in which nothing is marked as law is no charter.
 */
@Singleton
final class Charters {
  private static final int REMEMBERED = 1_000;

  /** No table carries a marker. */
  private static final String PROSE = "Q0124";

  private final GitRepositoryManager repositories;
  private final ProjectCache projects;
  private final GovernanceEngine engine;
  private final Cache<Tip, Optional<BranchCharter>> read =
      CacheBuilder.newBuilder().maximumSize(REMEMBERED).build();
  private final Readings readings = new Readings();

  @Inject
  Charters(GitRepositoryManager repositories, ProjectCache projects, GovernanceEngine engine) {
    this.repositories = repositories;
    this.projects = projects;
    this.engine = engine;
  }

  private record Tip(Project.NameKey project, ObjectId commit) {}

  /** Nothing if neither the project, nor a parent, nor the branch holds a charter. */
  Optional<InForce> of(BranchNameKey branch) throws IOException {
    Optional<ProjectState> state = projects.get(branch.project());
    if (state.isPresent()) {
      for (ProjectState each : state.get().tree()) {
        Optional<InForce> found = at(each.getNameKey(), RefNames.REFS_CONFIG);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return at(branch.project(), branch.branch());
  }

  /** The charter of a reference as it stands. */
  Optional<InForce> at(Project.NameKey project, String ref) throws IOException {
    try (Repository repository = repositories.openRepository(project)) {
      Ref found = repository.exactRef(ref);
      return found == null || found.getObjectId() == null
          ? Optional.empty()
          : at(repository, project, ref, found.getObjectId());
    }
  }

  /** The charter of a reference as it would stand with some commit at its end. */
  Optional<InForce> at(Repository repository, Project.NameKey project, String ref, ObjectId commit)
      throws IOException {
    Tip tip = new Tip(project, commit.copy());
    Optional<BranchCharter> charter = read.getIfPresent(tip);
    if (charter == null) {
      try (BaseBranch branch = BaseBranch.at(repository, commit, ref)) {
        charter =
            branch
                .charter(CharterSource.PLACES, engine::read)
                .filter(told -> !isProse(told.reading()))
                .map(readings::shared);
      }
      read.put(tip, charter);
    }
    return charter.map(told -> new InForce(project, ref, told));
  }

  /** Whether nothing in a document is marked as law. */
  static boolean isProse(Reading reading) {
    return reading.charter().isEmpty()
        && reading.diagnostics().stream()
            .filter(Diagnostic::isError)
            .allMatch(mistake -> mistake.code().equals(PROSE));
  }
}
