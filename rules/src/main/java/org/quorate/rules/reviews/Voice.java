package org.quorate.rules.reviews;

import org.jspecify.annotations.Nullable;
import org.quorate.charter.Counting;
import org.quorate.contribution.Review.Verdict;
import org.quorate.rules.people.Tri;

/**
 * A person's latest review joined with all that matters about it to one demand of one row.
 *
 * @param coAuthor whether the person wrote part of the change, and {@code committer} whether they
 *     committed some of it, as far as anybody can tell
 * @param standing whether the person is one of those whom the demand means, at the instant at which
 *     the row asks for it
 * @param authorCounts and the rest: what the row says of approvals that count
 */
public record Voice(
    Verdict verdict,
    boolean dismissed,
    boolean author,
    Tri coAuthor,
    Tri committer,
    boolean bot,
    Tri edited,
    Freshness freshness,
    Tri standing,
    boolean authorCounts,
    boolean coAuthorCounts,
    boolean committerCounts,
    boolean botNamed,
    boolean editedVoid,
    boolean keepsOverPush,
    boolean voidOnPush) {

  /** Whether it is that of such people by such a counting, of those that say the same otherwise. */
  boolean isOf(Tri same, boolean named, Counting counting) {
    return standing == same
        && botNamed == named
        && authorCounts == counting.author()
        && coAuthorCounts == counting.coAuthor()
        && committerCounts == counting.committer()
        && editedVoid == counting.editedVoid()
        && keepsOverPush == counting.keepsOverPush()
        && voidOnPush == counting.voidOnPush();
  }

  /** All of it in bits: facts are looked up by value, and often. */
  private int bits() {
    int bits = verdict.ordinal();
    bits = bits << 3 | freshness.ordinal();
    bits = bits << 2 | edited.ordinal();
    bits = bits << 2 | standing.ordinal();
    bits = bits << 1 | bit(dismissed);
    bits = bits << 1 | bit(author);
    bits = bits << 2 | coAuthor.ordinal();
    bits = bits << 2 | committer.ordinal();
    bits = bits << 1 | bit(bot);
    bits = bits << 1 | bit(authorCounts);
    bits = bits << 1 | bit(coAuthorCounts);
    bits = bits << 1 | bit(committerCounts);
    bits = bits << 1 | bit(botNamed);
    bits = bits << 1 | bit(editedVoid);
    bits = bits << 1 | bit(keepsOverPush);
    return bits << 1 | bit(voidOnPush);
  }

  @Override
  public int hashCode() {
    return bits();
  }

  private static int bit(boolean set) {
    return set ? 1 : 0;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Voice voice && voice.bits() == bits();
  }

  /** Whether a review speaks of what would be merged. */
  public enum Freshness {
    /** Given for the newest version. */
    NEWEST,
    /** Given for an older version with the same patch: a pure rebase or a merge of the base. */
    SAME_PATCH,
    /** Given for another patch. */
    OTHER_PATCH,
    /** Given for an older version of which nobody knows whether the patch is the same. */
    OLDER,
    /** Nobody knows for which version. */
    UNKNOWN
  }
}
