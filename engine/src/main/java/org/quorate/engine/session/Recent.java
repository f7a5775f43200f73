package org.quorate.engine.session;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was used recently, in two generations: when the young one is full it becomes the old one and
 * the old one is forgotten. Thread-safe; holds at most twice the given number.
 */
final class Recent<K, V> {
  private final int most;
  private volatile ConcurrentHashMap<K, V> young = new ConcurrentHashMap<>();
  private volatile ConcurrentHashMap<K, V> old = new ConcurrentHashMap<>();

  /** Keeps so many, and up to as many older ones. */
  public Recent(int most) {
    this.most = most;
  }

  /** The value, or null; a value of the old generation becomes young again. */
  public @Nullable V peek(K key) {
    V value = young.get(key);
    if (value == null) {
      value = old.get(key);
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
    if (young.size() >= most) {
      grow();
    }
    young.putIfAbsent(key, value);
  }

  private synchronized void grow() {
    if (young.size() >= most) {
      old = young;
      young = new ConcurrentHashMap<>();
    }
  }
}
