package org.quorate.engine.git;

import java.util.List;
import org.quorate.charter.Reading;

/**
 * The charter of a branch: its newest text that is accepted. If none of the fifty newest texts of
 * the last thousand commits is, the reading is that of the newest, rejected.
 *
 * @param commit the newest commit of the first-parent line at which that text stood
 * @param notes that the newest text is another one and why that is rejected, why no older text was
 *     tried, or that the working files differ from it
 */
public record BranchCharter(Reading reading, String commit, List<HistoryNote> notes) {

  public BranchCharter {
    notes = List.copyOf(notes);
  }
}
