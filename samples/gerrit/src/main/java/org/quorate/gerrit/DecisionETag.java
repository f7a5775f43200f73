package org.quorate.gerrit;

import com.google.gerrit.entities.Change;
import com.google.gerrit.entities.Project;
import com.google.gerrit.server.change.ChangeETagComputation;
import com.google.inject.Inject;
import com.google.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Makes browsers ask anew for a change that nobody touched and that is decided otherwise now. */
@Singleton
final class DecisionETag implements ChangeETagComputation {
  private final OpenChanges open;

  @Inject
  DecisionETag(OpenChanges open) {
    this.open = open;
  }

  @Override
  public @Nullable String getETag(Project.NameKey project, Change.Id id) {
    return open.decision(new OpenChange(project, id))
        .map(decision -> decision.outcome() + " " + decision.headline())
        .orElse(null);
  }
}
