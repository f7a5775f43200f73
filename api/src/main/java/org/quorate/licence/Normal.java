package org.quorate.licence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.quorate.licence.LicenceExpression.AllOf;
import org.quorate.licence.LicenceExpression.AnyOf;

/** Takes away what says nothing. */
final class Normal {
  private static final Comparator<LicenceExpression> ORDER =
      Comparator.comparing(LicenceExpression::toString);

  private Normal() {}

  static LicenceExpression of(LicenceExpression it) {
    if (it instanceof AllOf all) {
      return joined(all.parts(), true);
    } else if (it instanceof AnyOf any) {
      return joined(any.parts(), false);
    }
    return it;
  }

  private static LicenceExpression joined(List<LicenceExpression> parts, boolean all) {
    Set<LicenceExpression> flat = new LinkedHashSet<>();
    for (LicenceExpression part : parts) {
      LicenceExpression normal = of(part);
      flat.addAll(parts(normal, all));
    }
    List<LicenceExpression> left = withoutAbsorbed(List.copyOf(flat), all);
    return left.size() == 1 ? left.get(0) : all ? new AllOf(left) : new AnyOf(left);
  }

  /** Those that it joins in that way; itself if it joins in another or none. */
  private static List<LicenceExpression> parts(LicenceExpression it, boolean all) {
    if (it instanceof AllOf some && all) {
      return some.parts();
    } else if (it instanceof AnyOf some && !all) {
      return some.parts();
    }
    return List.of(it);
  }

  /** What has all parts of another one says no more than that. */
  private static List<LicenceExpression> withoutAbsorbed(
      List<LicenceExpression> some, boolean all) {
    Map<LicenceExpression, Set<LicenceExpression>> factors = new HashMap<>();
    some.forEach(one -> factors.put(one, new HashSet<>(parts(one, !all))));
    Map<String, LicenceExpression> left = new TreeMap<>();
    for (LicenceExpression one : some) {
      Set<LicenceExpression> own = factors.getOrDefault(one, Set.of());
      boolean absorbed =
          some.stream()
              .anyMatch(
                  other -> other != one && own.containsAll(factors.getOrDefault(other, Set.of())));
      if (!absorbed) {
        left.put(one.toString(), one);
      }
    }
    List<LicenceExpression> ordered = new ArrayList<>(left.values());
    ordered.sort(ORDER);
    return ordered;
  }
}
