package org.quorate.charter;

import java.util.Set;
import org.quorate.Handle;

/**
 * Which approvals count in a row. The default: not of the author, co-authors or committers, kept
 * over a push that left the patch as it was, edited ones too, no bots, standing at the review.
 *
 * @param author the author's own approval counts, if they are among those asked for
 * @param coAuthor approvals of co-authors count
 * @param committer approvals of committers count
 * @param keepsOverPush approvals outlive pushes that change the patch
 * @param voidOnPush approvals outlive no push at all, not even a pure rebase
 * @param editedVoid approvals edited after they were given are void
 * @param bots bots whose approvals count
 * @param separatePeople people who serve this row serve no other row that says so
 * @param standingAtMerge roles are looked up at the instant of the decision, not of the review
 */
public record Counting(
    boolean author,
    boolean coAuthor,
    boolean committer,
    boolean keepsOverPush,
    boolean voidOnPush,
    boolean editedVoid,
    Set<Handle> bots,
    boolean separatePeople,
    boolean standingAtMerge) {
  /** What counts where the cell is blank. */
  public static final Counting DEFAULT =
      new Counting(false, false, false, false, false, false, Set.of(), false, false);

  public Counting {
    bots = Set.copyOf(bots);
    if (keepsOverPush && voidOnPush) {
      throw new IllegalArgumentException("an approval is kept over a push or void by it, not both");
    }
  }

  /** The same, but that the author's own approval does not count. */
  public Counting withoutAuthor() {
    return new Counting(
        false,
        coAuthor,
        committer,
        keepsOverPush,
        voidOnPush,
        editedVoid,
        bots,
        separatePeople,
        standingAtMerge);
  }
}
