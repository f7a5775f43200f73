package org.quorate.gerrit.facts;

import com.google.gerrit.server.query.change.ChangeData;
import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;

/** Finds the commit that a change starts from: what it holds is not what the change brings. */
@Singleton
public final class Origins {
  private final Bases bases;

  @Inject
  Origins(Bases bases) {
    this.bases = bases;
  }

  /** Nothing of a merge, or where more may come with a version than can be told. */
  public Optional<ObjectId> of(ChangeData change, RevCommit version, Repository repository)
      throws IOException {
    if (version.getParentCount() != 1) {
      return Optional.empty();
    }
    Basis basis = bases.of(change, version, repository);
    return basis.isParent()
        ? Optional.of(version.getParent(0))
        : Optional.ofNullable(basis.commit());
  }
}
