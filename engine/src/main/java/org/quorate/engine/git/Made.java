package org.quorate.engine.git;

import org.jspecify.annotations.Nullable;
import org.quorate.merge.MayMerge;

/**
 * What became of a contribution: a question, or a reason why not.
 *
 * @param question null if it was skipped
 * @param skipped null if it was asked
 */
record Made(
    Contributed contributed, @Nullable MayMerge question, HistoryTally.@Nullable Skipped skipped) {

  static Made asked(Contributed contributed, MayMerge question) {
    return new Made(contributed, question, null);
  }

  static Made skipped(Contributed contributed, String reason) {
    return new Made(contributed, null, new HistoryTally.Skipped(contributed.top().name(), reason));
  }
}
