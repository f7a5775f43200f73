package org.quorate.charter;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may call a ballot, and when.
 *
 * <p>All of it is looked at as of the opening, roles too; before it as of now. Until a ballot opens
 * people can still cure what is unmet: announce it, put it off, find more callers. Once it is open
 * only more callers can be found, and once it has closed nothing changes any more. None of it is
 * among what closes a ballot early when its votes have decided it.
 *
 * @param calledBy who has to stand behind it, its author among them; {@code none} for anybody
 * @param startsWhen what must have run before it opens, each at least so long; a text that never
 *     changed has been there since its discussion, or else its notice, began
 * @param notWhile what must not run meanwhile
 * @param againAfter how long after the same question failed it may be put again; null for at once
 */
public record Calling(
    Approvals calledBy,
    List<VoteClock> startsWhen,
    List<NotWhile> notWhile,
    @Nullable Span againAfter) {
  /** Anybody may call it at any time. */
  public static final Calling FREE = new Calling(Approvals.NONE, List.of(), List.of(), null);

  public Calling {
    startsWhen = List.copyOf(startsWhen);
    notWhile = List.copyOf(notWhile);
  }

  /** What keeps a ballot from being open. */
  public sealed interface NotWhile {

    /**
     * Other ballots that are open.
     *
     * @param decisions which, folded; empty for any
     */
    record Ballots(Set<String> decisions) implements NotWhile {
      public Ballots {
        decisions = Set.copyOf(decisions);
      }
    }

    /** A date of a blackout of a calendar, in UTC, from its opening to its end or to now. */
    record Blackout(String calendar) implements NotWhile {}
  }
}
