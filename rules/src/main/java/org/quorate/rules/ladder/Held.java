package org.quorate.rules.ladder;

import java.util.List;
import java.util.Map;
import org.quorate.rules.Facts;
import org.quorate.vote.Ballot;

/**
 * A ballot that a host hung on a nomination or a notice.
 *
 * @param aboutAnother whether it tells of somebody else as its subject; one that tells of nobody is
 *     about whom it is hung on
 */
public record Held(Opened opened, boolean aboutAnother) {

  /** Those of some ballots that the rules say count. */
  static List<Ballot> counted(Map<Ballot, Held> some, Facts facts) {
    return some.entrySet().stream()
        .filter(one -> Counts.of(facts, one.getValue()).surely())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** When it was opened. */
  public enum Opened {
    /** Before that was given, or refused where it is an appeal, or before the seat was vacant. */
    EARLY,
    IN_TIME,
    /** Too long after that. */
    LATE
  }
}
