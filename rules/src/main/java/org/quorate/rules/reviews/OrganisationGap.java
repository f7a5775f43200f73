package org.quorate.rules.reviews;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.quorate.charter.OrganisationsNeeded;

/** Organisations that the approvals of a row come from; an approval of today is one of today's. */
final class OrganisationGap implements Gap {
  private static final int[] NONE = new int[0];

  private final int needed;
  private final int[][] now;
  private final int[][] anew;
  private final int there;
  private final boolean closable;

  private OrganisationGap(int needed, int[][] now, int[][] anew, boolean closable) {
    this.needed = needed;
    this.now = now;
    this.anew = anew;
    this.closable = closable;
    there = Matching.maximum(now);
  }

  /**
   * What is lacking at a level.
   *
   * @param now the approvals that were given
   * @param anew those that people could give today
   */
  static OrganisationGap of(
      Situation situation,
      RowTally now,
      RowTally anew,
      OrganisationsNeeded needed,
      boolean surely,
      Function<Object, Counts> rulings) {
    Origins origins = new Origins(situation, needed, surely);
    int persons = situation.people.size();
    int[][] given = new int[persons][];
    int[][] today = new int[persons][];
    int[][] best = new int[persons][];
    long[] heard = now.heard(surely, rulings);
    long[] hoped = anew.heard(surely, rulings);
    for (int person = 0; person < persons; person++) {
      Set<Integer> own = new TreeSet<>();
      if (Bits.has(heard, person)) {
        origins.add(own, person, now.said(person));
      }
      given[person] = numbers(own);
      Set<Integer> other = new TreeSet<>();
      if (Bits.has(hoped, person)) {
        origins.add(other, person, situation.at);
      }
      today[person] = numbers(other);
      own.addAll(other);
      best[person] = numbers(own);
    }
    boolean closable = Matching.maximum(best) >= needed.count();
    return new OrganisationGap(needed.count(), given, today, closable);
  }

  @Override
  public boolean isClosable() {
    return closable;
  }

  private static int[] numbers(Set<Integer> some) {
    int[] numbers = some.isEmpty() ? NONE : new int[some.size()];
    int next = 0;
    for (int number : some) {
      numbers[next++] = number;
    }
    return numbers;
  }

  @Override
  public boolean isClosed(Acts acts) {
    int[][] all = now.clone();
    int some = 0;
    for (int person = 0; person < all.length; person++) {
      all[person] = Bits.has(acts.approving, person) ? anew[person] : now[person];
      some += all[person].length == 0 ? 0 : 1;
    }
    return some >= needed && Matching.maximum(all) >= needed;
  }

  @Override
  public boolean isNarrowedBy(int person) {
    if (there >= needed
        || person >= now.length
        || anew[person].length == 0
        || Arrays.equals(anew[person], now[person])) {
      return false;
    }
    int[][] all = now.clone();
    all[person] = anew[person];
    return Matching.maximum(all) > there;
  }

  @Override
  public void describe(int person, StringBuilder traits) {
    if (person < now.length) {
      describe(person, now[person], traits);
      describe(person, anew[person], traits);
    }
  }

  /** People who each stand alone are alike, though no two of them stand for the same. */
  private static void describe(int person, int[] organisations, StringBuilder traits) {
    traits.append('[');
    for (int organisation : organisations) {
      traits.append(organisation == person ? "alone" : organisation).append(',');
    }
    traits.append(']');
  }
}
