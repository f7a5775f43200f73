package org.quorate.console;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Base;
import org.quorate.charter.Bound;
import org.quorate.charter.VoteRow;

/**
 * The quorum of a row as a number.
 *
 * @param seats of the body whose members vote; null if there is none
 */
record RowQuorum(VoteRow row, @Nullable Integer seats) {

  /**
   * How many votes it comes to; 0 where the row has none.
   *
   * @param said by a flag; null for none
   * @param eligible how many could vote; null if nobody says
   */
  long votes(@Nullable Long said, @Nullable Long eligible) throws Mistaken {
    Bound bound = row.standard().quorum();
    OptionalLong derived = bound == null ? OptionalLong.of(0) : derived(bound, eligible);
    if (derived.isPresent()) {
      RowOptions.Chosen.agree("--quorum", said, derived.getAsLong());
      return derived.getAsLong();
    }
    if (said == null) {
      boolean derivable = bound != null && bound.least(0).isPresent();
      throw new Mistaken(
          "the row asks for a quorum of `" + row.source().cell("Quorum") + "`",
          (derivable
                  ? "say how many could vote, as `--electors FILE` or `--eligible N`, or "
                  : "say ")
              + "the number that this comes to, as `--quorum N`");
    }
    return said;
  }

  private OptionalLong derived(Bound bound, @Nullable Long eligible) {
    if (bound instanceof Bound.Count count) {
      return OptionalLong.of(count.number());
    } else if (bound instanceof Bound.Share of && of.base() == Base.SEATS && seats != null) {
      return new Bound.Share(of.share(), of.strict(), Base.ELECTORATE, of.rounding()).least(seats);
    }
    return eligible == null ? OptionalLong.empty() : bound.least(eligible);
  }
}
