package org.quorate.rules.reviews;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.charter.ReviewRow;
import org.quorate.charter.Who;
import org.quorate.contribution.Lift;
import org.quorate.rules.people.Bits;
import org.quorate.rules.people.Tri;
import org.quorate.rules.reviews.Opposition.Ended;

/**
 * Who may end the opposition of others in a row, and who did.
 *
 * @param by those whom the row lets lift it; null for nobody
 * @param bots those whom the row hears
 */
record Lifting(Situation situation, Entitlement entitlement, @Nullable Who by, Set<Handle> bots) {

  static Lifting of(Situation situation, Entitlement entitlement, ReviewRow row, @Nullable Who by) {
    return new Lifting(situation, entitlement, by, row.counting().bots());
  }

  /** Who ended what somebody set at an instant; what came before it ended something else. */
  Ended ended(@Nullable Lift lift, int setter, Instant since) {
    if (lift == null || lift.at().isAfter(situation.at) || lift.at().isBefore(since)) {
      return Ended.NO;
    }
    if (lift.by() == null) {
      return Ended.BY_NOBODY_KNOWS_WHOM;
    }
    int person = situation.people.number(lift.by());
    if (person == setter) {
      return Ended.BY_ITS_SETTER;
    } else if (person == situation.author) {
      return Ended.BY_THE_AUTHOR;
    } else if (isUnnamedBot(person)) {
      return Ended.BY_A_BOT;
    }
    Tri entitled = by == null ? Tri.NO : entitlement.means(by, person, lift.at());
    if (entitled != Tri.NO) {
      entitled = entitled.and(situation.coAuthor(person).not());
    }
    return switch (entitled) {
      case YES -> Ended.BY_SOMEBODY_ENTITLED;
      case MAYBE -> Ended.BY_SOMEBODY_PERHAPS_ENTITLED;
      case NO -> Ended.BY_SOMEBODY_ELSE;
    };
  }

  private boolean isUnnamedBot(int person) {
    return situation.people.bot(person)
        && !situation.people.among(bots, person)
        && !names(by, person);
  }

  private boolean names(@Nullable Who who, int person) {
    if (who instanceof Who.People people) {
      return situation.people.among(people.handles(), person);
    }
    return who instanceof Who.AnyOf any
        && any.alternatives().stream().anyMatch(one -> names(one, person));
  }

  /** Those who could lift it now. */
  long[] lifters() {
    long[] lifters = Bits.none(situation.people.size());
    for (int person = 0; by != null && person < situation.people.size(); person++) {
      if (person != situation.author
          && situation.people.isSomebody(person)
          && !isUnnamedBot(person)
          && situation.coAuthor(person) != Tri.YES
          && entitlement.means(by, person, situation.at) == Tri.YES) {
        Bits.set(lifters, person);
      }
    }
    return lifters;
  }
}
