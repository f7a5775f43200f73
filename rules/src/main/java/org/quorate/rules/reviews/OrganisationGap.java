package org.quorate.rules.reviews;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.OrganisationsNeeded;
import org.quorate.rules.people.Bits;
import org.quorate.rules.people.Matching;

/** Organisations that the approvals of a row come from; an approval of today is one of today's. */
final class OrganisationGap implements Gap {
  private final int needed;
  private final int[][] now;
  private final int[][] anew;
  private final int[] given;
  private final int there;
  private final boolean closable;
  private long @Nullable [] lastApproving;
  private boolean lastClosed;

  /** Of whom it is known whether they narrow it, and those who do. */
  private final long[] asked;

  private final long[] narrowing;

  private OrganisationGap(int needed, int[][] now, int[][] anew, boolean closable) {
    this.needed = needed;
    this.now = now;
    this.anew = anew;
    this.closable = closable;
    asked = Bits.none(anew.length);
    narrowing = Bits.none(anew.length);
    given = IntStream.range(0, now.length).filter(person -> now[person].length > 0).toArray();
    there = Matching.upTo(needed, together(Bits.none(0), -1));
  }

  /**
   * Whose organisations count.
   *
   * @param now those whose approvals were given
   * @param anew those who could give one today
   */
  record Heard(OrganisationsNeeded needed, boolean surely, LongBuffer now, LongBuffer anew) {}

  /** What is lacking, by a row that hears these people. */
  static OrganisationGap of(Situation situation, RowTally now, Heard people) {
    Origins origins = situation.origins(people.needed(), people.surely());
    int persons = situation.people.size();
    int[][] given = new int[persons][];
    int[][] today = new int[persons][];
    int[][] best = new int[persons][];
    for (int person = 0; person < persons; person++) {
      boolean heard = Bits.has(people.now().array(), person);
      boolean hoped = Bits.has(people.anew().array(), person);
      given[person] = heard ? origins.of(person, now.said(person)) : Origins.NONE;
      today[person] = hoped ? origins.of(person, situation.at) : Origins.NONE;
      best[person] = either(given[person], today[person]);
    }
    int needed = people.needed().count();
    return new OrganisationGap(needed, given, today, Matching.upTo(needed, best) >= needed);
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
    if (!Arrays.equals(acts.approving, lastApproving)) {
      int[][] all = together(acts.approving, -1);
      lastClosed = all.length >= needed && Matching.upTo(needed, all) >= needed;
      lastApproving = acts.approving.clone();
    }
    return lastClosed;
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
    return any && there < needed && narrows(person);
  }

  /** Somebody who has moved since may stand for another one, beside others who join. */
  @Override
  public boolean isEasedBy(int person) {
    return isNarrowedBy(person) || there < needed && hasMoved(person);
  }

  private boolean hasMoved(int person) {
    return person < now.length
        && now[person].length > 0
        && anew[person].length > 0
        && !Arrays.equals(now[person], anew[person]);
  }

  private boolean narrows(int person) {
    if (!Bits.has(asked, person)) {
      Bits.set(asked, person);
      if (!Arrays.equals(anew[person], now[person])
          && Matching.upTo(needed, together(Bits.none(0), person)) > there) {
        Bits.set(narrowing, person);
      }
    }
    return Bits.has(narrowing, person);
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
