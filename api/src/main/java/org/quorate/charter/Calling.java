package org.quorate.charter;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may call a ballot, and when.
 *
 * @param calledBy who has to stand behind it, its author among them; {@code none} for anybody
 * @param startsWhen what must have run before it opens, each at least so long
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

    /** A blackout of a calendar. */
    record Blackout(String calendar) implements NotWhile {}
  }
}
