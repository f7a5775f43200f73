package org.quorate.engine.charter;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the charters of many communities have in common, kept once: cells already read, texts, rows.
 *
 * <p>Thread-safe and bounded: a newcomer takes the place of an older one in the same slot. Sharing
 * never changes what is read.
 */
public final class Shared {
  private static final int MANY = 1 << 14;
  private static final int LONGEST = 512;

  private final AtomicReferenceArray<@Nullable Object> values;
  private final AtomicReferenceArray<@Nullable Remembered> cells;

  /** Nothing yet. */
  public Shared() {
    this(MANY);
  }

  /**
   * @param slots a power of two
   */
  Shared(int slots) {
    values = new AtomicReferenceArray<>(slots);
    cells = new AtomicReferenceArray<>(slots);
  }

  private record Remembered(Object grammar, String text, Object outcome) {}

  /** An equal value that was seen before, or this one. */
  @SuppressWarnings("unchecked")
  <T> T one(T value) {
    int slot = slot(value.hashCode());
    Object there = values.get(slot);
    if (value.equals(there)) {
      return (T) there;
    }
    values.set(slot, value);
    return value;
  }

  /** What came of reading this text by this grammar before, or what comes of it now. */
  @SuppressWarnings("unchecked")
  <T> T cell(Object grammar, String text, Supplier<T> read) {
    if (text.length() > LONGEST) {
      return read.get();
    }
    int slot = slot(31 * text.hashCode() + grammar.hashCode());
    Remembered there = cells.get(slot);
    if (there != null && there.text().equals(text) && there.grammar().equals(grammar)) {
      return (T) there.outcome();
    }
    T outcome = read.get();
    cells.set(slot, new Remembered(grammar, text, outcome));
    return outcome;
  }

  private int slot(int hash) {
    int spread = hash * 0x9E3779B9;
    return (spread ^ spread >>> 16) & values.length() - 1;
  }
}
