package org.quorate.vote;

import java.util.List;
import org.quorate.OrganisationName;

/**
 * Who is seated when an organisation may hold only so many seats.
 *
 * @param seated in the order of the result; never more than the cap for any organisation
 * @param passedOver who would have been seated without the cap, with the organisation that was full
 * @param tied options between which the next seat lies; what would come after them is not settled
 * @param limit how many seats an organisation may hold, as it was applied in the last pass
 * @param lots lots that were needed in it, in the order of drawing
 */
public record Seats(
    List<OptionName> seated,
    List<PassedOver> passedOver,
    List<OptionName> tied,
    int limit,
    List<Lot> lots) {

  public Seats {
    seated = List.copyOf(seated);
    passedOver = List.copyOf(passedOver);
    tied = List.copyOf(tied);
    lots = List.copyOf(lots);
  }

  /**
   * An option that a cap kept from a seat.
   *
   * @param organisation the one that had its seats already; the first by name where several had
   */
  public record PassedOver(OptionName option, OrganisationName organisation) {}
}
