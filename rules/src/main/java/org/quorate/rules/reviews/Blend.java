package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.List;
import org.quorate.rules.reviews.Assignment.Count;
import org.quorate.rules.reviews.Assignment.Inner;
import org.quorate.rules.reviews.Assignment.Modules;
import org.quorate.rules.reviews.Assignment.Need;
import org.quorate.rules.reviews.Assignment.Teams;

/** One need made of two that ask for the same of different people. */
final class Blend {
  private Blend() {}

  /** Who stands for a group, of those who do now and of those who would anew. */
  interface Union {
    long[] of(long[] now, long[] anew);
  }

  /** The need of both, met by whom the union has. */
  static Need of(Need one, Need other, Union union) {
    if (one instanceof Count count && other instanceof Count more) {
      long[] people = union.of(count.people(), more.people());
      return new Count(count.needed(), people, inner(count.including(), more.including(), union));
    } else if (one instanceof Modules modules && other instanceof Modules more) {
      return new Modules(modules.each(), all(modules.owners(), more.owners(), union));
    }
    Teams teams = (Teams) one;
    Teams more = (Teams) other;
    return new Teams(
        teams.needed(),
        all(teams.teams(), more.teams(), union),
        inner(teams.including(), more.including(), union));
  }

  private static List<Inner> inner(List<Inner> one, List<Inner> other, Union union) {
    List<Inner> inner = new ArrayList<>(one.size());
    for (int i = 0; i < one.size(); i++) {
      long[] people = union.of(one.get(i).people(), other.get(i).people());
      inner.add(new Inner(one.get(i).needed(), people));
    }
    return inner;
  }

  private static List<long[]> all(List<long[]> one, List<long[]> other, Union union) {
    List<long[]> all = new ArrayList<>(one.size());
    for (int i = 0; i < one.size(); i++) {
      all.add(union.of(one.get(i), other.get(i)));
    }
    return all;
  }

  /** Of those who approve only who would count anew, of the others who counts now. */
  static long[] mixed(long[] now, long[] anew, long[] approving) {
    long[] mixed = new long[now.length];
    for (int i = 0; i < now.length; i++) {
      long today = word(approving, i);
      mixed[i] = now[i] & ~today | word(anew, i) & today;
    }
    return mixed;
  }

  /** A word of a set, none beyond its end. */
  static long word(long[] bits, int i) {
    return i < bits.length ? bits[i] : 0;
  }
}
