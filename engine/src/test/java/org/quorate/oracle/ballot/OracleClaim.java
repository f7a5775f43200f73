package org.quorate.oracle.ballot;

import org.jspecify.annotations.Nullable;
import org.quorate.Cure;
import org.quorate.oracle.Tri;

/**
 * One thing that a row asks of a ballot.
 *
 * @param met as the votes stand
 * @param whateverComes met whatever those do who may vote and have not
 * @param ifQuietFor met if all of those voted for
 * @param ifAllFor met if everybody who may vote voted for
 * @param opposed unmet only by somebody's veto or concern
 * @param sooner what makes it good while the ballot is open, if anything but its kind does
 */
record OracleClaim(
    String column,
    Tri met,
    Tri whateverComes,
    Tri ifQuietFor,
    Tri ifAllFor,
    boolean opposed,
    @Nullable Cure sooner) {

  OracleClaim(
      String column, Tri met, Tri whateverComes, Tri ifQuietFor, Tri ifAllFor, boolean opposed) {
    this(column, met, whateverComes, ifQuietFor, ifAllFor, opposed, null);
  }

  OracleClaim with(Tri other) {
    return new OracleClaim(column, other, whateverComes, ifQuietFor, ifAllFor, opposed, sooner);
  }

  OracleClaim sooner(@Nullable Cure cure) {
    return new OracleClaim(column, met, whateverComes, ifQuietFor, ifAllFor, opposed, cure);
  }

  OracleRuling ruling(boolean closed) {
    return switch (met) {
      case YES -> OracleRuling.MET;
      case MAYBE -> OracleRuling.UNKNOWN;
      case NO -> OracleRuling.unmet(closed ? Cure.NOBODY : cure());
    };
  }

  private Cure cure() {
    if (sooner != null) {
      return sooner;
    }
    if (!opposed && ifQuietFor.possibly()) {
      return Cure.PEOPLE;
    }
    return opposed || ifAllFor.possibly() ? Cure.OBJECTOR : Cure.NOBODY;
  }
}
