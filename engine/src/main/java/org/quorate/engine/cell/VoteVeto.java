package org.quorate.engine.cell;

import org.jspecify.annotations.Nullable;
import org.quorate.charter.Passing;
import org.quorate.charter.Veto;

/**
 * A veto of a vote, as its cell has it.
 *
 * @param over what votes for must reach to outvote it; null for nothing
 * @param ballot the decision of a ballot that overrides it, folded; null for none
 */
public record VoteVeto(Veto veto, @Nullable Passing over, @Nullable String ballot) {}
