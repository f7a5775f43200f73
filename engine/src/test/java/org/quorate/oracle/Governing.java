package org.quorate.oracle;

import java.util.List;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.contribution.ChangedFile;

/**
 * Whether a row applies, and to which files.
 *
 * @param conditions whether its conditions other than those that cover hold
 * @param surely the files that it governs if it applies, whatever is missing
 * @param possibly those that it may govern
 * @param lacks what would settle whether it applies and to which files
 */
record Governing(Tri applies, Tri conditions, Files surely, Files possibly, Set<Aspect> lacks) {

  /** Whether it covers a file, where it is a row that covers. */
  Tri covers(ChangedFile file) {
    boolean surelyThere = surely.listed().contains(file);
    Tri governs = surelyThere ? Tri.YES : Tri.of(possibly.listed().contains(file)).and(Tri.MAYBE);
    return applies.and(governs);
  }

  /** The sets of files over which the row is to be judged. */
  List<Files> judgedOver() {
    List<ChangedFile> doubtful =
        possibly.listed().stream().filter(file -> !surely.listed().contains(file)).toList();
    Files most = possibly.doubting(doubtful, lacks);
    return doubtful.isEmpty() ? List.of(most) : List.of(surely.doubting(doubtful, lacks), most);
  }

  /** The most files over which the row may be judged. */
  Files most() {
    List<Files> all = judgedOver();
    return all.get(all.size() - 1);
  }
}
