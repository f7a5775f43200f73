package org.quorate.licence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quorate.licence.LicenceExpression.AllOf;
import org.quorate.licence.LicenceExpression.AnyOf;
import org.quorate.licence.LicenceExpression.One;

/** Multiplies an expression out. */
final class Choices {
  private static final int MOST = 1_000;

  private Choices() {}

  static Optional<Set<Set<LicenceTerm>>> of(LicenceExpression it) {
    List<Set<LicenceTerm>> ways = ways(it);
    if (ways == null) {
      return Optional.empty();
    }
    Set<Set<LicenceTerm>> all = new LinkedHashSet<>();
    ways.forEach(way -> all.add(Collections.unmodifiableSet(way)));
    return Optional.of(Collections.unmodifiableSet(all));
  }

  private static @Nullable List<Set<LicenceTerm>> ways(LicenceExpression it) {
    if (it instanceof One one) {
      return List.of(new TreeSet<>(Set.of(one.term())));
    } else if (it instanceof AnyOf any) {
      List<Set<LicenceTerm>> some = new ArrayList<>();
      for (LicenceExpression part : any.parts()) {
        List<Set<LicenceTerm>> ways = ways(part);
        some = ways == null ? null : least(some, ways);
        if (some == null) {
          return null;
        }
      }
      return some;
    }
    List<Set<LicenceTerm>> some = List.of(new TreeSet<>());
    for (LicenceExpression part : ((AllOf) it).parts()) {
      List<Set<LicenceTerm>> ways = ways(part);
      some = ways == null ? null : times(some, ways);
      if (some == null) {
        return null;
      }
    }
    return some;
  }

  private static @Nullable List<Set<LicenceTerm>> times(
      List<Set<LicenceTerm>> some, List<Set<LicenceTerm>> others) {
    if ((long) some.size() * others.size() > 4L * MOST) {
      return null;
    }
    List<Set<LicenceTerm>> products = new ArrayList<>();
    for (Set<LicenceTerm> one : some) {
      for (Set<LicenceTerm> other : others) {
        Set<LicenceTerm> both = new TreeSet<>(one);
        both.addAll(other);
        products.add(both);
      }
    }
    return least(List.of(), products);
  }

  /** Those of both that hold no other. */
  private static @Nullable List<Set<LicenceTerm>> least(
      List<Set<LicenceTerm>> some, List<Set<LicenceTerm>> others) {
    List<Set<LicenceTerm>> all = new ArrayList<>(some);
    all.addAll(others);
    all.sort(Choices::compare);
    List<Set<LicenceTerm>> least = new ArrayList<>();
    for (Set<LicenceTerm> one : all) {
      if (least.stream().noneMatch(one::containsAll)) {
        least.add(one);
      }
    }
    return least.size() > MOST ? null : least;
  }

  /** The fewer first, then by the alphabet. */
  private static int compare(Set<LicenceTerm> one, Set<LicenceTerm> other) {
    int size = Integer.compare(one.size(), other.size());
    return size != 0 ? size : one.toString().compareTo(other.toString());
  }
}
