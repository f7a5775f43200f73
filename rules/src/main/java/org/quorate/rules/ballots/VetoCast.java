package org.quorate.rules.ballots;

import java.util.ArrayList;
import java.util.List;
import org.quorate.rules.people.Tri;

/**
 * One vote that may be in time as a veto.
 *
 * @param entitled whether the row lets its voter veto
 * @param barred whether its voter may not vote
 * @param lifted whether somebody lifted it who may
 * @param expired whether its time has run out
 */
public record VetoCast(
    boolean against,
    boolean bot,
    Tri entitled,
    Tri barred,
    boolean reasonNeeded,
    boolean reasonGiven,
    Tri lifted,
    Tri expired) {

  /** The same however it ends, for it may end later. */
  List<VetoCast> endings() {
    List<VetoCast> endings = new ArrayList<>();
    for (Tri byOthers : Tri.values()) {
      for (Tri byTime : Tri.values()) {
        endings.add(
            new VetoCast(
                against, bot, entitled, barred, reasonNeeded, reasonGiven, byOthers, byTime));
      }
    }
    return endings;
  }
}
