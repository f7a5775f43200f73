package org.quorate.rules.ladder;

import org.quorate.rules.people.Tri;

/**
 * How many of the last meetings somebody attended, told in their order. Of some nobody can tell
 * whether they are any of theirs: they may be left out, each of them.
 */
final class Attendance {
  private final int last;
  private final Recent surely;
  private final Recent most;
  private final Recent least;
  private int sure;
  private int unsure;
  private int unsurelyAttended;

  Attendance(int last) {
    this.last = last;
    surely = new Recent(last);
    most = new Recent(last);
    least = new Recent(last);
  }

  void add(boolean certain, boolean attended) {
    if (certain) {
      sure++;
      surely.add(attended);
      most.add(attended);
      least.add(attended);
      return;
    }
    unsure++;
    if (attended) {
      unsurelyAttended++;
      most.add(true);
    } else {
      least.add(false);
    }
  }

  /** How many they attended of the last that are theirs for certain. */
  int attended() {
    return surely.attended;
  }

  /** How many of the last are theirs for certain. */
  int held() {
    return Math.min(sure, last);
  }

  /** Whether fewer were held than are looked at, whichever of them are theirs. */
  boolean isEarly() {
    return sure + unsure < last;
  }

  /** Whether as many were held as are looked at, and they attended fewer of them. */
  Tri isFewerThan(int enough) {
    if (sure >= last && most.attended < enough) {
      return Tri.YES;
    }
    int more = Math.max(0, last - least.size);
    boolean possible = more <= unsurelyAttended && least.attended + more < enough;
    return possible ? Tri.MAYBE : Tri.NO;
  }

  /** The last of some meetings. */
  private static final class Recent {
    private final boolean[] ring;
    private int next;
    private int size;
    private int attended;

    Recent(int last) {
      ring = new boolean[last];
    }

    void add(boolean was) {
      if (size == ring.length) {
        attended -= ring[next] ? 1 : 0;
      } else {
        size++;
      }
      ring[next] = was;
      attended += was ? 1 : 0;
      next = (next + 1) % ring.length;
    }
  }
}
