package org.quorate.oracle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Choices that one seed decides, for all time. */
public final class Chance {
  private static final long BESIDE = 0x5deece66dL;

  private final SplittableRandom random;
  private final SplittableRandom beside;
  private final Leaning leaning;

  public Chance(long seed) {
    this.random = new SplittableRandom(seed);
    this.beside = new SplittableRandom(seed ^ BESIDE);
    this.leaning = Leaning.of(seed);
  }

  boolean leansTo(Leaning other) {
    return leaning == other;
  }

  public boolean in(int percent) {
    return random.nextInt(100) < percent;
  }

  /** The same, of choices added later, so that all others of a seed stay what they are. */
  boolean besideIn(int percent) {
    return beside.nextInt(100) < percent;
  }

  /** A number between two, both included. */
  public int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  public <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  @SafeVarargs
  public final <T> T of(T... from) {
    return from[random.nextInt(from.length)];
  }

  /** That, so often, else null. */
  public <T> @Nullable T maybe(int percent, Supplier<? extends T> made) {
    return in(percent) ? made.get() : null;
  }

  /** So many different ones at the most, in any order. */
  public <T> List<T> some(int least, int most, List<T> from) {
    return shuffled(from).subList(0, Math.min(from.size(), between(least, most)));
  }

  public <T> Set<T> set(int least, int most, List<T> from) {
    return new LinkedHashSet<>(some(least, most, from));
  }

  public <T> List<T> shuffled(List<T> from) {
    List<T> left = new ArrayList<>(from);
    List<T> out = new ArrayList<>();
    while (!left.isEmpty()) {
      out.add(left.remove(random.nextInt(left.size())));
    }
    return out;
  }

  /** So many made ones. */
  public <T> List<T> many(int least, int most, Supplier<? extends T> made) {
    List<T> out = new ArrayList<>();
    int count = between(least, most);
    for (int i = 0; i < count; i++) {
      out.add(made.get());
    }
    return out;
  }
}
