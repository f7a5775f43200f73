package org.quorate.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The working facts of one case, each value once, with what the rules say of it. An open table:
 * facts are looked up far more often than they are added.
 */
public final class Facts {
  private static final int FIRST = 32;

  /** Spreads hashes that differ in few bits (Fibonacci hashing). */
  private static final int SCATTER = 0x9E3779B9;

  private @Nullable Object[] values = new @Nullable Object[FIRST];
  private @Nullable Object[] rulings = new @Nullable Object[FIRST];
  private int[] hashes = new int[FIRST];
  private final List<Object> all = new ArrayList<>(FIRST);
  private int handedOut;
  private int size;

  /** Adds a fact unless an equal one is there. */
  public void add(Object fact) {
    int hash = hash(fact);
    int place = place(fact, hash);
    if (values[place] == null) {
      if (8 * ++size > 7 * values.length) {
        grow();
        place = place(fact, hash);
      }
      values[place] = fact;
      hashes[place] = hash;
      all.add(fact);
    }
  }

  /** Those that came since this was last asked. */
  public List<Object> fresh() {
    List<Object> fresh = handedOut < all.size() ? all.subList(handedOut, all.size()) : List.of();
    handedOut = all.size();
    return fresh;
  }

  /** Notes what is ruled of a fact. */
  public void rule(Object fact, Object ruling) {
    int place = place(fact, hash(fact));
    if (values[place] != null) {
      rulings[place] = ruling;
    }
  }

  /** What was ruled of a fact; one that no rule speaks of is an error, never an answer. */
  public Object ruling(Object fact) {
    Object ruling = rulings[place(fact, hash(fact))];
    if (ruling == null) {
      throw new IllegalStateException("no rule speaks of " + fact);
    }
    return ruling;
  }

  private static int hash(Object fact) {
    return fact.hashCode() * SCATTER;
  }

  private int place(Object fact, int hash) {
    int place = hash >>> 16 & values.length - 1;
    Object there = values[place];
    while (there != null && there != fact && !(hashes[place] == hash && there.equals(fact))) {
      place = place + 1 & values.length - 1;
      there = values[place];
    }
    return place;
  }

  private void grow() {
    @Nullable Object[] before = values;
    @Nullable Object[] ruled = rulings;
    int[] hashed = hashes;
    values = new @Nullable Object[2 * before.length];
    rulings = new @Nullable Object[2 * before.length];
    hashes = new int[2 * before.length];
    for (int i = 0; i < before.length; i++) {
      Object value = before[i];
      if (value != null) {
        int place = place(value, hashed[i]);
        hashes[place] = hashed[i];
        values[place] = value;
        rulings[place] = ruled[i];
      }
    }
  }
}
