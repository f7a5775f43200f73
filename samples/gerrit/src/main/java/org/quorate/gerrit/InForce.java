package org.quorate.gerrit;

import com.google.gerrit.entities.Project;
import org.quorate.engine.git.BranchCharter;

/**
 * The charter that a change is judged by, and where it stands.
 *
 * @param project that holds it: the change's own, or a parent
 * @param ref of that project
 */
record InForce(Project.NameKey project, String ref, BranchCharter charter) {

  /** Such as {@code refs/meta/config of All-Projects}. */
  String place() {
    return ref + " of " + ProjectName.of(project);
  }
}
