package org.quorate.charter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ballot must reach; all of it.
 *
 * @param passesWith every one of these
 * @param quorum how many must take part; null for no quorum
 * @param forAtLeast how many must vote for; null for no floor
 * @param againstAtMost how many may vote against; null for no ceiling
 * @param organisations from how many different organisations votes for must come; null for no
 *     demand; its {@code withoutAuthors} leaves out that of whoever put the question
 * @param abstentions what abstentions count for; null where the row does not say and nothing of it
 *     asks
 * @param vetoedBy whose vote against is a veto; null for nobody. It ends by its author's later
 *     vote, by somebody who lifts it, or when its time has run; whoever put the question lifts
 *     none. What overrides it stands beside it
 * @param overVeto what votes for must reach so that no veto counts; null where nothing outvotes one
 */
public record Standard(
    List<Passing> passesWith,
    @Nullable Bound quorum,
    @Nullable Bound forAtLeast,
    @Nullable Bound againstAtMost,
    @Nullable OrganisationsNeeded organisations,
    @Nullable Abstentions abstentions,
    @Nullable Veto vetoedBy,
    @Nullable Passing overVeto) {

  public Standard {
    passesWith = List.copyOf(passesWith);
  }

  /** Where nothing outvotes a veto. */
  public Standard(
      List<Passing> passesWith,
      @Nullable Bound quorum,
      @Nullable Bound forAtLeast,
      @Nullable Bound againstAtMost,
      @Nullable OrganisationsNeeded organisations,
      @Nullable Abstentions abstentions,
      @Nullable Veto vetoedBy) {
    this(passesWith, quorum, forAtLeast, againstAtMost, organisations, abstentions, vetoedBy, null);
  }

  /** Whether a veto may end otherwise than by its author. */
  public boolean endsVetoes() {
    return overVeto != null
        || vetoedBy != null && (vetoedBy.liftedBy() != null || vetoedBy.expires() != null);
  }
}
