package org.quorate.engine.ballots;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody says of the columns of a file, by their headers in any case; all that is left empty
 * is seen from the cells.
 *
 * @param options those and no others are options
 * @param left those are not read
 * @param times says how many equal votes a line stands for
 * @param voter says who voted: of several votes of one voter the last counts
 * @param nameless whether none says who voted, whatever its header: a name that stands twice under
 *     {@code voter} is then no reason to ask
 */
public record BallotColumns(
    Set<String> options, Set<String> left, String times, String voter, boolean nameless) {
  /** Everything is seen from the cells. */
  public static final BallotColumns SEEN = new BallotColumns(Set.of(), Set.of(), "", "");

  public BallotColumns {
    options = options.stream().map(BallotColumns::folded).collect(Collectors.toUnmodifiableSet());
    left = left.stream().map(BallotColumns::folded).collect(Collectors.toUnmodifiableSet());
    times = folded(times);
    voter = folded(voter);
  }

  /** Where a column may say who voted that nobody names. */
  public BallotColumns(Set<String> options, Set<String> left, String times, String voter) {
    this(options, left, times, voter, false);
  }

  static String folded(String header) {
    return Normalizer.normalize(header, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
  }
}
