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
 * @param vetoedBy whose vote against is a veto; null for nobody. Its lifting, overriding and expiry
 *     are null
 */
public record Standard(
    List<Passing> passesWith,
    @Nullable Bound quorum,
    @Nullable Bound forAtLeast,
    @Nullable Bound againstAtMost,
    @Nullable OrganisationsNeeded organisations,
    @Nullable Abstentions abstentions,
    @Nullable Veto vetoedBy) {

  public Standard {
    passesWith = List.copyOf(passesWith);
  }
}
