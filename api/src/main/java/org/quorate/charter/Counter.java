package org.quorate.charter;

import java.util.EnumSet;
import java.util.Set;
import org.quorate.ladder.Deed;

/** What evidence counts of a person's deeds. */
public enum Counter {
  /** Contributions of theirs that were merged. */
  MERGED_CONTRIBUTIONS(Deed.Kind.CONTRIBUTION),
  /** Contributions of others that they reviewed, as the first or as a further reviewer. */
  REVIEWS(Deed.Kind.REVIEW, Deed.Kind.PRIMARY_REVIEW),
  /** Contributions of others of which they were the first reviewer. */
  PRIMARY_REVIEWS(Deed.Kind.PRIMARY_REVIEW),
  /** Issues that they opened, sorted or answered. */
  ISSUES(Deed.Kind.ISSUE),
  /** People whom they brought to their first merged contribution. */
  NEWCOMERS(Deed.Kind.NEWCOMER),
  /** Calendar months in UTC in which they did anything of the above. */
  MONTHS_ACTIVE(Deed.Kind.values()),
  /** Modules that contributions of theirs or their reviews touched. */
  MODULES_TOUCHED(Deed.Kind.CONTRIBUTION, Deed.Kind.REVIEW, Deed.Kind.PRIMARY_REVIEW);

  private final Set<Deed.Kind> kinds;

  Counter(Deed.Kind... kinds) {
    EnumSet<Deed.Kind> some = EnumSet.noneOf(Deed.Kind.class);
    some.addAll(Set.of(kinds));
    this.kinds = java.util.Collections.unmodifiableSet(some);
  }

  /** The kinds of deeds that it looks at. */
  public Set<Deed.Kind> kinds() {
    return kinds;
  }

  /** Whether it counts deeds one by one, so that it may stand in a sum. */
  public boolean isOfDeeds() {
    return this != MONTHS_ACTIVE && this != MODULES_TOUCHED;
  }
}
