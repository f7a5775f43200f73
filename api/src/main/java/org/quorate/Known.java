package org.quorate;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much of each aspect the asker knows. Immutable. */
public final class Known {
  private static final Known EVERYTHING = filled(Extent.COMPLETE);
  private static final Known NOTHING = filled(Extent.ABSENT);

  private static final List<Aspect> ASPECTS = List.of(Aspect.values());

  private final Extent[] extents;

  private Known(Extent[] extents) {
    this.extents = extents;
  }

  /** Everything is known; what is not listed does not exist. */
  public static Known everything() {
    return EVERYTHING;
  }

  /** Nothing is known. */
  public static Known nothing() {
    return NOTHING;
  }

  /** The same, but with another extent of some aspects. */
  public Known with(Extent extent, Aspect... aspects) {
    return with(extent, List.of(aspects));
  }

  /** The same, but with another extent of some aspects. */
  public Known with(Extent extent, Collection<Aspect> aspects) {
    Extent[] copy = extents.clone();
    for (Aspect aspect : aspects) {
      copy[aspect.ordinal()] = extent;
    }
    return new Known(copy);
  }

  /** The same, but everything counts as known that is none of some aspects. */
  public Known of(Set<Aspect> aspects) {
    Known same = this;
    for (Aspect aspect : ASPECTS) {
      if (!complete(aspect) && !aspects.contains(aspect)) {
        same = same.with(Extent.COMPLETE, aspect);
      }
    }
    return same;
  }

  /** How much of an aspect is known. */
  public Extent extent(Aspect aspect) {
    return extents[aspect.ordinal()];
  }

  /** Whether all of an aspect is known. */
  public boolean complete(Aspect aspect) {
    return extents[aspect.ordinal()] == Extent.COMPLETE;
  }

  /** Every aspect with its extent, in the order of {@link Aspect}. */
  public Map<Aspect, Extent> asMap() {
    Map<Aspect, Extent> map = new EnumMap<>(Aspect.class);
    for (Aspect aspect : Aspect.values()) {
      map.put(aspect, extent(aspect));
    }
    return map;
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof Known known && Arrays.equals(extents, known.extents);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(extents);
  }

  @Override
  public String toString() {
    return asMap().toString();
  }

  private static Known filled(Extent extent) {
    Extent[] extents = new Extent[Aspect.values().length];
    Arrays.fill(extents, extent);
    return new Known(extents);
  }
}
