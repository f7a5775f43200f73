package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The search for a smallest set of acts that opens several requirements together. */
final class JointSearch {
  private final List<List<Opening>> requirements;
  private final List<Act> candidates;
  private final Acts acts;

  /**
   * What was found.
   *
   * @param acts in the order of their ranks
   * @param minimal whether no fewer acts would do
   */
  record Found(List<Act> acts, boolean minimal) {}

  /**
   * A search.
   *
   * @param requirements the ways to open each; one of them is enough
   * @param candidates what people can do, whom to ask first before the others
   */
  JointSearch(List<List<Opening>> requirements, List<Act> candidates, int persons) {
    this.requirements = requirements;
    this.candidates = candidates;
    acts = new Acts(persons);
  }

  /** A smallest set for all requirements; for as many as possible where that is out of reach. */
  Found smallest() {
    if (isOpen(new int[0], requirements)) {
      return new Found(List.of(), true);
    }
    long[] signatures = signatures();
    Found found = search(requirements, signatures);
    if (!found.acts().isEmpty()) {
      return found;
    }
    List<List<Opening>> some = new ArrayList<>(requirements);
    act(everybody());
    some.removeIf(requirement -> opened(requirement, acts) == null);
    return new Found(search(some, signatures).acts(), false);
  }

  private int[] everybody() {
    int[] all = new int[candidates.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
    }
    return all;
  }

  private Found search(List<List<Opening>> wanted, long[] signatures) {
    int[] rank = everybody();
    CoverSearch.Result result =
        CoverSearch.smallest(rank.length, rank, chosen -> isOpen(chosen, wanted), signatures);
    List<Act> chosen = new ArrayList<>(result.chosen().length);
    for (int i : result.chosen()) {
      chosen.add(candidates.get(i));
    }
    return new Found(chosen, result.minimal());
  }

  private boolean isOpen(int[] chosen, List<List<Opening>> wanted) {
    act(chosen);
    for (int i = 0; i < wanted.size(); i++) {
      if (opened(wanted.get(i), acts) == null) {
        return false;
      }
    }
    return true;
  }

  private void act(int[] chosen) {
    acts.clear();
    for (int i : chosen) {
      candidates.get(i).addTo(acts);
    }
  }

  /** The first way that is open once people have acted, or null if none is. */
  static @Nullable Opening opened(List<Opening> ways, Acts acts) {
    for (int i = 0; i < ways.size(); i++) {
      if (ways.get(i).isClosed(acts)) {
        return ways.get(i);
      }
    }
    return null;
  }

  /**
   * The same number for acts of which either can stand in for the other. Who can do two things that
   * matter to each other is like nobody else. Where there are too many kinds to try them all, each
   * act that is left is one of its own.
   */
  private long[] signatures() {
    Set<Integer> twice = twice();
    Collection<Gap> gaps = gaps();
    List<String> known = new ArrayList<>(4);
    long[] signatures = new long[candidates.size()];
    StringBuilder traits = new StringBuilder(64);
    for (int i = 0; i < signatures.length; i++) {
      if (known.size() > CoverSearch.MOST_CLASSES) {
        signatures[i] = -1 - i;
        continue;
      }
      Act act = candidates.get(i);
      traits.setLength(0);
      traits.append(act.action());
      if (twice.contains(act.person())) {
        traits.append(act.person());
      }
      for (Gap gap : gaps) {
        traits.append(' ');
        gap.describe(act.person(), traits);
      }
      signatures[i] = place(known, traits);
    }
    return signatures;
  }

  private static int place(List<String> known, StringBuilder traits) {
    int place = 0;
    while (place < known.size() && !known.get(place).contentEquals(traits)) {
      place++;
    }
    if (place == known.size()) {
      known.add(traits.toString());
    }
    return place;
  }

  /** People who can do two things. */
  private Set<Integer> twice() {
    boolean several = false;
    for (int i = 1; i < candidates.size(); i++) {
      several |= candidates.get(i).action() != candidates.get(0).action();
    }
    if (!several) {
      return Set.of();
    }
    Set<Integer> twice = new HashSet<>();
    Set<Integer> once = new HashSet<>();
    for (int i = 0; i < candidates.size(); i++) {
      int person = candidates.get(i).person();
      if (!once.add(person)) {
        twice.add(person);
      }
    }
    return twice;
  }

  /** One gap of each sight. */
  private Collection<Gap> gaps() {
    Map<Object, Gap> gaps = new LinkedHashMap<>();
    for (int i = 0; i < requirements.size(); i++) {
      List<Opening> ways = requirements.get(i);
      for (int j = 0; j < ways.size(); j++) {
        Opening way = ways.get(j);
        for (int k = 0; k < way.toClose().size(); k++) {
          Gap gap = way.toClose().get(k);
          gaps.putIfAbsent(gap.sight(), gap);
        }
      }
    }
    return gaps.values();
  }
}
