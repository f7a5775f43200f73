package org.quorate.rules.ladder;

/**
 * A ballot that a host hung on a nomination or a notice.
 *
 * @param early whether it was opened before that was given
 * @param aboutAnother whether it tells of somebody else as its subject; one that tells of nobody is
 *     about whom it is hung on
 */
public record Held(boolean early, boolean aboutAnother) {}
