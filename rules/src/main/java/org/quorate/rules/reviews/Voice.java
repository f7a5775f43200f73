package org.quorate.rules.reviews;

import org.quorate.contribution.Review.Verdict;

/**
 * A person's latest review joined with all that matters about it to one demand of one row.
 *
 * @param standing whether the person is one of those whom the demand means, at the instant at which
 *     the row asks for it
 * @param coAuthorCounts and the rest: what the row says of approvals that count
 */
public record Voice(
    Verdict verdict,
    boolean dismissed,
    boolean author,
    boolean coAuthor,
    boolean committer,
    boolean bot,
    Tri edited,
    Freshness freshness,
    Tri standing,
    boolean coAuthorCounts,
    boolean committerCounts,
    boolean botNamed,
    boolean editedVoid,
    boolean keepsOverPush,
    boolean voidOnPush) {

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
