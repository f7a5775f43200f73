package org.quorate.rules.ladder;

import org.quorate.rules.people.Tri;

/** A meeting that a piece of evidence, or a departure, looks at. */
public record Sitting(Place place) {

  /** What it is to whoever had to attend. */
  public enum Place {
    THEIRS,
    /** They did not hold the role then that a departure speaks of. */
    NOT_HELD,
    /** They may not have held it, or there may be later ones of which nobody told. */
    PERHAPS
  }

  /**
   * One of them.
   *
   * @param allKnown whether every meeting is told of, and everybody who attended
   */
  static Sitting of(Tri held, boolean allKnown) {
    if (!allKnown) {
      return new Sitting(Place.PERHAPS);
    }
    return new Sitting(
        switch (held) {
          case YES -> Place.THEIRS;
          case NO -> Place.NOT_HELD;
          case MAYBE -> Place.PERHAPS;
        });
  }
}
