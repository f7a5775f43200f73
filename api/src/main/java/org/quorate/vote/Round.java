package org.quorate.vote;

import java.math.BigDecimal;
import java.util.List;

/**
 * One stage of a count; a method without rounds has a single one.
 *
 * @param standings the options still in the count with their votes or points at this stage, in the
 *     order of the ballot
 * @param exhausted votes that no option still in the count can have, with what was lost to rounding
 * @param elected who is elected by these standings, most votes first
 * @param excluded who leaves the count by these standings
 */
public record Round(
    List<Standing> standings,
    BigDecimal exhausted,
    List<OptionName> elected,
    List<OptionName> excluded) {

  public Round {
    standings = List.copyOf(standings);
    elected = List.copyOf(elected);
    excluded = List.copyOf(excluded);
  }

  /**
   * What one option has at one stage.
   *
   * @param votes votes or points, by the method; exact
   */
  public record Standing(OptionName option, BigDecimal votes) {}
}
