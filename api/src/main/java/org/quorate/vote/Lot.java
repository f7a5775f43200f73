package org.quorate.vote;

import java.util.List;

/**
 * Options put in order by lot. Anybody can draw it again: each option has the SHA-256 of seed,
 * number of the lot and name, each followed by a line feed (UTF-8); the lowest digest comes first.
 *
 * @param seed a fact that nobody could choose after the votes were known
 * @param number how many lots were drawn in this count so far, with this one
 * @param drawn the options in the order of the lot
 */
public record Lot(String seed, int number, List<OptionName> drawn) {

  public Lot {
    drawn = List.copyOf(drawn);
  }
}
