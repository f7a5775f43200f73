package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.quorate.charter.OrganisationsNeeded;

/** Organisations that the approvals of a row come from; an approval of today is one of today's. */
final class OrganisationGap implements Gap {
  private final int needed;
  private final int[][] now;
  private final int[][] anew;
  private final int[] given;
  private final int there;
  private final boolean closable;

  private OrganisationGap(int needed, int[][] now, int[][] anew, boolean closable) {
    this.needed = needed;
    this.now = now;
    this.anew = anew;
    this.closable = closable;
    given = IntStream.range(0, now.length).filter(person -> now[person].length > 0).toArray();
    there = Matching.upTo(needed, together(Bits.none(0), -1));
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
      given[person] = Origins.NONE;
      if (Bits.has(heard, person)) {
        given[person] = origins.of(person, now.said(person));
      }
      today[person] = Bits.has(hoped, person) ? origins.of(person, situation.at) : Origins.NONE;
      best[person] = either(given[person], today[person]);
    }
    boolean closable = Matching.upTo(needed.count(), best) >= needed.count();
    return new OrganisationGap(needed.count(), given, today, closable);
  }

  /** What somebody stands for who stands for either. */
  static int[] either(int[] one, int[] other) {
    if (one.length == 0 || other.length == 0) {
      return one.length == 0 ? other : one;
    }
    return IntStream.concat(Arrays.stream(one), Arrays.stream(other)).distinct().toArray();
  }

  @Override
  public boolean isClosable() {
    return closable;
  }

  @Override
  public boolean isClosed(Acts acts) {
    int[][] all = together(acts.approving, -1);
    return all.length >= needed && Matching.upTo(needed, all) >= needed;
  }

  /** What people stand for once some have approved, and one more; of those who stand for any. */
  private int[][] together(long[] approving, int oneMore) {
    List<int[]> all = new ArrayList<>(given.length);
    for (int person : given) {
      if (person != oneMore && !Bits.has(approving, person)) {
        all.add(now[person]);
      }
    }
    Bits.each(approving, person -> add(all, person));
    add(all, oneMore);
    return all.toArray(int[][]::new);
  }

  private void add(List<int[]> all, int person) {
    if (person >= 0 && person < anew.length && anew[person].length > 0) {
      all.add(anew[person]);
    }
  }

  @Override
  public boolean isNarrowedBy(int person) {
    boolean any = person < anew.length && anew[person].length > 0;
    return any
        && there < needed
        && !Arrays.equals(anew[person], now[person])
        && Matching.upTo(needed, together(Bits.none(0), person)) > there;
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
