package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.List;
import org.quorate.rules.people.Bits;
import org.quorate.rules.reviews.Assignment.Count;
import org.quorate.rules.reviews.Assignment.Inner;
import org.quorate.rules.reviews.Assignment.Modules;
import org.quorate.rules.reviews.Assignment.Need;
import org.quorate.rules.reviews.Assignment.Teams;

/**
 * Needs that different people meet, by what counts now and by what would count of those who approve
 * today: an approval given today takes the place of what the same person said before.
 */
final class Way {
  private static final long[] NOBODY = new long[0];

  private final List<Need> now;
  private final List<Need> anew;
  private final int persons;
  private final List<Group> groups = new ArrayList<>(4);
  private final boolean plain;

  /** So many people, who count now and who would. */
  private record Group(int needed, long[] now, long[] anew) {
    /** Whether there are enough if everybody counts who does now or would. */
    boolean isWithinReach() {
      int count = 0;
      for (int i = 0; i < now.length; i++) {
        count += Long.bitCount(now[i] | Blend.word(anew, i));
      }
      return count >= needed;
    }

    boolean isMet(long[] approving) {
      int count = 0;
      for (int i = 0; i < now.length; i++) {
        long today = Blend.word(approving, i);
        count += Long.bitCount(now[i] & ~today | Blend.word(anew, i) & today);
      }
      return count >= needed;
    }

    boolean adds(int person) {
      return Bits.has(anew, person) && !Bits.has(now, person);
    }
  }

  /**
   * The same needs twice.
   *
   * @param now met by those who count now
   * @param anew met by those who would count if they approved today
   */
  Way(List<Need> now, List<Need> anew, int persons) {
    this.now = now;
    this.anew = anew;
    this.persons = persons;
    for (int i = 0; i < now.size(); i++) {
      gather(now.get(i), anew.get(i));
    }
    plain = now.isEmpty() || now.size() == 1 && !(now.get(0) instanceof Teams);
  }

  /** The same ways twice, each with its needs in the same order. */
  static List<Way> of(List<List<Need>> now, List<List<Need>> anew, int persons) {
    List<Way> ways = new ArrayList<>(now.size());
    for (int i = 0; i < now.size(); i++) {
      ways.add(new Way(now.get(i), anew.get(i), persons));
    }
    return ways;
  }

  private void gather(Need one, Need other) {
    if (one instanceof Count count && other instanceof Count more) {
      groups.add(new Group(count.needed(), count.people(), more.people()));
      gather(count.including(), more.including());
    } else if (one instanceof Modules modules && other instanceof Modules more) {
      for (int i = 0; i < modules.owners().size(); i++) {
        groups.add(new Group(modules.each(), modules.owners().get(i), more.owners().get(i)));
      }
    } else if (one instanceof Teams teams && other instanceof Teams more) {
      for (int i = 0; i < teams.teams().size(); i++) {
        groups.add(new Group(teams.needed(), teams.teams().get(i), more.teams().get(i)));
      }
      gather(teams.including(), more.including());
    }
  }

  private void gather(List<Inner> inner, List<Inner> more) {
    for (int i = 0; i < inner.size(); i++) {
      groups.add(new Group(inner.get(i).needed(), inner.get(i).people(), more.get(i).people()));
    }
  }

  /**
   * Whether all needs are met once some people have approved.
   *
   * @param left how many more states may be searched, one element; those searched are taken off
   */
  boolean isMet(long[] approving, int[] left) {
    if (plain) {
      for (int i = 0; i < groups.size(); i++) {
        if (!groups.get(i).isMet(approving)) {
          return false;
        }
      }
      return true;
    }
    return Assignment.jointly(List.of(needs(approving)), persons, left);
  }

  /** Whether all needs are met if everybody stands where they do most good, now or anew. */
  boolean isWithinReach(int[] left) {
    if (plain) {
      for (int i = 0; i < groups.size(); i++) {
        if (!groups.get(i).isWithinReach()) {
          return false;
        }
      }
      return true;
    }
    return Assignment.jointly(List.of(best()), persons, left);
  }

  /** What has to be met, everybody standing where they do most good. */
  List<Need> best() {
    List<Need> best = new ArrayList<>(now.size());
    for (int i = 0; i < now.size(); i++) {
      best.add(Blend.of(now.get(i), anew.get(i), Bits::or));
    }
    return best;
  }

  /** What has to be met, and by whom, once some people have approved. */
  List<Need> needs(long[] approving) {
    List<Need> needs = new ArrayList<>(now.size());
    for (int i = 0; i < now.size(); i++) {
      needs.add(Blend.of(now.get(i), anew.get(i), (a, b) -> Blend.mixed(a, b, approving)));
    }
    return needs;
  }

  /**
   * Whether a person who approves today adds to a group, that has too few where only that helps.
   */
  boolean isNarrowedBy(int person) {
    for (int i = 0; i < groups.size(); i++) {
      Group group = groups.get(i);
      if (group.adds(person) && !(plain && group.isMet(NOBODY))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a person who approves today adds to a group, be it full or not. */
  boolean isServedBy(int person) {
    for (int i = 0; i < groups.size(); i++) {
      Group group = groups.get(i);
      if (group.adds(person)) {
        return true;
      }
    }
    return false;
  }

  void describe(int person, StringBuilder traits) {
    for (int i = 0; i < groups.size(); i++) {
      Group group = groups.get(i);
      int now = Bits.has(group.now(), person) ? 1 : 0;
      int anew = Bits.has(group.anew(), person) ? 2 : 0;
      traits.append((char) ('0' + now + anew));
    }
  }
}
