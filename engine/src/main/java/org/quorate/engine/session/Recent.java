package org.quorate.engine.session;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was used recently, in two generations: when the young one is full it becomes the old one and
 * the old one is forgotten. Thread-safe; holds at most twice the given weight, and the last values
 * beyond it.
 */
final class Recent<K, V> {
  private final int most;
  private final ToIntFunction<? super K> weight;
  private volatile Generation<K, V> young = new Generation<>();
  private volatile Generation<K, V> old = new Generation<>();

  private static final class Generation<K, V> {
    final ConcurrentHashMap<K, V> values = new ConcurrentHashMap<>();
    final AtomicLong weight = new AtomicLong();
  }

  /** Keeps so many, and up to as many older ones. */
  Recent(int most) {
    this(most, any -> 1);
  }

  /**
   * Keeps so much, and up to as much of older ones.
   *
   * @param weight how much one is, by its key
   */
  Recent(int most, ToIntFunction<? super K> weight) {
    this.most = most;
    this.weight = weight;
  }

  /** The value, or null; a value of the old generation becomes young again. */
  public @Nullable V peek(K key) {
    V value = young.values.get(key);
    if (value == null) {
      value = old.values.get(key);
      if (value != null) {
        putIfNew(key, value);
      }
    }
    return value;
  }

  /** The value, made if it is not there. */
  public V get(K key, Function<? super K, ? extends V> make) {
    V value = peek(key);
    if (value == null) {
      value = make.apply(key);
      putIfNew(key, value);
    }
    return value;
  }

  /** Keeps a value unless one is there. */
  public void putIfNew(K key, V value) {
    if (young.weight.get() >= most) {
      grow();
    }
    Generation<K, V> now = young;
    if (now.values.putIfAbsent(key, value) == null) {
      now.weight.addAndGet(weight.applyAsInt(key));
    }
  }

  private synchronized void grow() {
    if (young.weight.get() >= most) {
      old = young;
      young = new Generation<>();
    }
  }
}
