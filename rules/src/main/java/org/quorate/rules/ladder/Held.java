package org.quorate.rules.ladder;

/**
 * A ballot that a host hung on a nomination or a notice.
 *
 * @param aboutAnother whether it tells of somebody else as its subject; one that tells of nobody is
 *     about whom it is hung on
 */
public record Held(Opened opened, boolean aboutAnother) {

  /** When it was opened. */
  public enum Opened {
    /** Before that was given, or refused where it is an appeal, or before the seat was vacant. */
    EARLY,
    IN_TIME,
    /** Too long after that. */
    LATE
  }
}
