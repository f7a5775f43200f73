package org.quorate.rules.reviews;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quorate.rules.reviews.Assignment.Need;
import org.quorate.rules.reviews.RowCase.Tallies;

/** Rows that want people of their own, once some people have approved: what each lacks. */
final class SeparateOutlook {
  private final SeparatePeople separate;
  private final int[] left;
  private final Map<Level, Map<RowCase, List<Way>>> ways = new EnumMap<>(Level.class);
  private final Map<Level, Set<RowCase>> best = new EnumMap<>(Level.class);
  private final Map<Level, Settled> settled = new EnumMap<>(Level.class);

  /** Rows that want the same of the same people have the same ways. */
  private final Map<List<?>, List<Way>> known = new HashMap<>();

  private final Map<LongBuffer, long[]> people = new HashMap<>();

  private record Settled(long[] approving, Set<RowCase> met) {}

  SeparateOutlook(
      SeparatePeople separate,
      Outlook outlook,
      int persons,
      Function<Object, Counts> rulings,
      int[] left) {
    this.separate = separate;
    this.left = left;
    for (Level level : List.of(Level.SURE, Level.POSSIBLE)) {
      Map<RowCase, List<Way>> own = new HashMap<>();
      for (MergeDeliberation.Row row : separate.rows()) {
        for (RowCase over : row.cases()) {
          Tallies anew = outlook.of(over);
          if (anew != null) {
            List<List<Need>> now = interned(over.tally().ways(level, rulings));
            List<List<Need>> then = interned(anew.row().ways(level, rulings));
            own.put(
                over, known.computeIfAbsent(List.of(now, then), any -> Way.of(now, then, persons)));
          }
        }
      }
      ways.put(level, own);
    }
  }

  private List<List<Need>> interned(List<List<Need>> ways) {
    List<List<Need>> all = new ArrayList<>(ways.size());
    for (List<Need> way : ways) {
      List<Need> needs = new ArrayList<>(way.size());
      for (Need need : way) {
        needs.add(Blend.of(need, need, (now, same) -> interned(now)));
      }
      all.add(needs);
    }
    return all;
  }

  private long[] interned(long[] some) {
    return people.computeIfAbsent(LongBuffer.wrap(some), any -> some);
  }

  /** What a row lacks, surely if it can be sure. */
  Gap gap(RowCase over, boolean surely, boolean possibly) {
    Gap sure = new Beside(over, Level.SURE);
    return surely && (!possibly || sure.isClosable()) ? sure : new Beside(over, Level.POSSIBLE);
  }

  private List<Way> ways(Level level, RowCase over) {
    Map<RowCase, List<Way>> all = ways.get(level);
    return all == null ? List.of() : all.getOrDefault(over, List.of());
  }

  private Set<RowCase> settle(Level level, Function<Way, List<Need>> needs) {
    Map<List<Way>, List<List<Need>>> once = new IdentityHashMap<>();
    return separate.settle(
        level,
        over -> once.computeIfAbsent(ways(level, over), own -> own.stream().map(needs).toList()),
        left);
  }

  private Set<RowCase> met(Level level, long[] approving) {
    Settled last = settled.get(level);
    if (last == null || !Arrays.equals(last.approving(), approving)) {
      last = new Settled(approving.clone(), settle(level, way -> way.needs(approving)));
      settled.put(level, last);
    }
    return last.met();
  }

  /** People of its own for one row, beside the rows before it. */
  private final class Beside implements Gap {
    private final RowCase over;
    private final Level level;
    private final List<Way> own;

    Beside(RowCase over, Level level) {
      this.over = over;
      this.level = level;
      own = ways(level, over);
    }

    @Override
    public boolean isClosable() {
      @Nullable Set<RowCase> known = best.get(level);
      if (known == null) {
        known = settle(level, Way::best);
        best.put(level, known);
      }
      return known.contains(over);
    }

    @Override
    public boolean isClosed(Acts acts) {
      return met(level, acts.approving).contains(over);
    }

    @Override
    public boolean isNarrowedBy(int person) {
      return isServedBy(own, person);
    }

    @Override
    public boolean isEasedBy(int person) {
      for (MergeDeliberation.Row row : separate.rows()) {
        for (RowCase other : row.cases()) {
          if (isServedBy(ways(level, other), person)) {
            return true;
          }
        }
      }
      return false;
    }

    private boolean isServedBy(List<Way> some, int person) {
      for (Way way : some) {
        if (way.isServedBy(person)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public Object sight() {
      return level;
    }

    @Override
    public void describe(int person, StringBuilder traits) {
      for (MergeDeliberation.Row row : separate.rows()) {
        for (RowCase other : row.cases()) {
          ways(level, other).forEach(way -> way.describe(person, traits));
        }
      }
    }
  }
}
