package org.quorate.oracle;

import java.util.List;
import org.quorate.contribution.ChangedFile;

/**
 * Some of the files of a contribution.
 *
 * @param open true if files that the asker does not know may belong to them
 */
record Files(List<ChangedFile> listed, boolean open) {

  Files {
    listed = List.copyOf(listed);
  }

  boolean isEmpty() {
    return listed.isEmpty();
  }
}
