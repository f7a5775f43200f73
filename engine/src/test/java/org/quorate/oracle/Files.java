package org.quorate.oracle;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.quorate.Aspect;
import org.quorate.contribution.ChangedFile;

/**
 * Some of the files of a contribution.
 *
 * @param doubtful files that may belong to them or not, listed or not
 * @param why what would tell whether they do
 * @param open true if files that the asker does not know may belong to them
 */
record Files(List<ChangedFile> listed, List<ChangedFile> doubtful, Set<Aspect> why, boolean open) {

  Files(List<ChangedFile> listed, boolean open) {
    this(listed, List.of(), Set.of(), open);
  }

  Files {
    listed = List.copyOf(listed);
    doubtful = List.copyOf(doubtful);
    why = Set.copyOf(why);
  }

  /** The same, some of which may not belong to them, or of which more may. */
  Files doubting(List<ChangedFile> some, Set<Aspect> reasons) {
    return new Files(listed, some, some.isEmpty() ? Set.of() : reasons, open);
  }

  /** Those that belong to them without doubt. */
  List<ChangedFile> sure() {
    return listed.stream().filter(file -> !doubtful.contains(file)).toList();
  }

  /** Those that may belong to them. */
  List<ChangedFile> possible() {
    return Stream.concat(sure().stream(), doubtful.stream()).toList();
  }

  boolean isEmpty() {
    return listed.isEmpty();
  }
}
