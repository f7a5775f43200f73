package org.quorate.charter;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an event during a running window does to it.
 *
 * @param event what happened at an instant at or after the anchor and before the window's end
 * @param extension how much later the window then ends; null if it begins again at the event
 * @param atMost the longest that window may last in all, counted from the anchor; null for no limit
 * @param once true if only the first such event counts
 */
public record Restart(
    Event event, @Nullable Duration extension, @Nullable Duration atMost, boolean once) {

  /** Whether it makes the votes cast until then lapse, so that everybody votes anew. */
  public boolean voidsVotes() {
    return event == Event.NEW_VERSION && extension == null;
  }

  /** What may restart a window. */
  public enum Event {
    /** A push that changed the patch. */
    NEW_VERSION,
    /** An objection or veto by somebody whom the row lets object or veto. */
    OBJECTION,
    /** Such an objection or veto withdrawn, lifted or dismissed. */
    OBJECTION_WITHDRAWN,
    /** A ballot's clock ran out before its quorum was reached; of ballots only. */
    NO_QUORUM,
    /** A vote made up the quorum of a ballot, which was wanting until then; of ballots only. */
    QUORUM_REACHED;

    /** Whether it is about the quorum of a ballot. */
    public boolean isOfQuorum() {
      return this == NO_QUORUM || this == QUORUM_REACHED;
    }
  }
}
