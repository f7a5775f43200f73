package org.quorate.engine.git;

import org.eclipse.jgit.util.RawParseUtils;

/** Reads when a commit was committed; JGit keeps the seconds in 32 bits and says nothing of it. */
final class Stamp {
  /** No date that git itself could have written: it knows none before 1970 or after 2099. */
  static final long NONE = -1;

  private static final long END = 4_102_444_800L;

  private Stamp() {}

  /** The seconds behind the last address of a line, or {@link #NONE}. */
  static long seconds(byte[] raw, int line) {
    if (line < 0) {
      return NONE;
    }
    int end = RawParseUtils.nextLF(raw, line);
    int at = end - 1;
    while (at > line && raw[at] != '>') {
      at--;
    }
    at++;
    while (at < end && raw[at] == ' ') {
      at++;
    }
    int first = at;
    long seconds = 0;
    while (at < end && raw[at] >= '0' && raw[at] <= '9' && seconds < END) {
      seconds = 10 * seconds + (raw[at] - '0');
      at++;
    }
    return at == first || seconds >= END ? NONE : seconds;
  }
}
