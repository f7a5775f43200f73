package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.rules.people.Bits;
import org.quorate.rules.reviews.Assignment.Count;
import org.quorate.rules.reviews.Assignment.Inner;
import org.quorate.rules.reviews.Assignment.Modules;
import org.quorate.rules.reviews.Assignment.Need;

/**
 * A need of which any two groups are apart or one within the other: whoever fills a place of the
 * narrower one fills one of the wider one too, so that the need is so many places and no choice.
 */
final class Nested {
  /** Groups are compared two by two. */
  private static final int MOST_GROUPS = 16;

  private Nested() {}

  /** So many of some people. */
  record Group(long[] people, int needed) {}

  /** So many of each group, nobody twice, for several needs; null if some need leaves a choice. */
  static @Nullable List<Group> groups(List<Need> needs) {
    List<Group> all = new ArrayList<>(needs.size());
    for (Need need : needs) {
      List<Group> groups = asked(need);
      if (groups == null || !add(groups, all)) {
        return null;
      }
    }
    return all;
  }

  private static @Nullable List<Group> asked(Need need) {
    List<Group> groups = new ArrayList<>(2);
    if (need instanceof Count count) {
      groups.add(new Group(count.people(), count.needed()));
      for (Inner inner : count.including()) {
        groups.add(new Group(inner.people(), inner.needed()));
      }
    } else if (need instanceof Modules modules) {
      modules.owners().forEach(owners -> groups.add(new Group(owners, modules.each())));
    } else {
      return null;
    }
    groups.removeIf(group -> group.needed() == 0);
    return groups.size() > MOST_GROUPS ? null : groups;
  }

  /** The widest first; the places of the narrower are taken off those of the next wider. */
  private static boolean add(List<Group> groups, List<Group> all) {
    groups.sort(Comparator.comparingInt(group -> -Bits.count(group.people())));
    int[] within = new int[groups.size()];
    for (int i = groups.size() - 1; i >= 0; i--) {
      Group group = groups.get(i);
      int more = Math.max(0, group.needed() - within[i]);
      if (more > 0) {
        all.add(new Group(group.people(), more));
      }
      int wider = i - 1;
      while (wider >= 0 && Bits.isSome(group.people(), groups.get(wider).people())) {
        if (Bits.isShared(group.people(), groups.get(wider).people())) {
          return false;
        }
        wider--;
      }
      if (wider >= 0) {
        within[wider] += within[i] + more;
      }
    }
    return true;
  }
}
