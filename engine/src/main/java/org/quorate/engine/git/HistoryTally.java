package org.quorate.engine.git;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of walking a history.
 *
 * @param branch the branch walked, or null if its name is not known, as with a detached head
 * @param tip the commit it ended at
 * @param commits commits of the contributions in range, the skipped ones included
 * @param joined contributions that are not on the branch's first-parent line but on that of a
 *     history which a merge joined to it
 * @param asked contributions handed over as questions
 * @param skipped contributions that could not be made questions, in the order of the walk
 * @param notes what was not as it should be, sorted
 */
public record HistoryTally(
    @Nullable String branch,
    String tip,
    int commits,
    int joined,
    int asked,
    List<Skipped> skipped,
    List<HistoryNote> notes) {

  public HistoryTally {
    skipped = List.copyOf(skipped);
    notes = List.copyOf(notes);
  }

  /** Contributions in range: those asked about and those skipped. */
  public int contributions() {
    return asked + skipped.size();
  }

  /** The same with more notes. */
  public HistoryTally noting(List<HistoryNote> more) {
    List<HistoryNote> all = Stream.concat(more.stream(), notes.stream()).toList();
    return new HistoryTally(branch, tip, commits, joined, asked, skipped, all);
  }

  /** A contribution that could not be made a question, and why. */
  public record Skipped(String id, String reason) {}
}
