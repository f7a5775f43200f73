package org.quorate.rules.people;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Sets of small numbers: people of a case, files of a contribution. */
public final class Bits {
  private Bits() {}

  public static long[] none(int size) {
    return new long[(size + 63) >> 6];
  }

  public static long[] all(int size) {
    long[] bits = none(size);
    for (int i = 0; i < size; i++) {
      set(bits, i);
    }
    return bits;
  }

  public static void set(long[] bits, int i) {
    bits[i >> 6] |= 1L << i;
  }

  public static void clear(long[] bits, int i) {
    if (i >> 6 < bits.length) {
      bits[i >> 6] &= ~(1L << i);
    }
  }

  public static boolean has(long[] bits, int i) {
    return i >> 6 < bits.length && (bits[i >> 6] & 1L << i) != 0;
  }

  public static int count(long[] bits) {
    int count = 0;
    for (long word : bits) {
      count += Long.bitCount(word);
    }
    return count;
  }

  public static boolean isEmpty(long[] bits) {
    for (long word : bits) {
      if (word != 0) {
        return false;
      }
    }
    return true;
  }

  /** The least, or -1 if there is none. */
  public static int first(long[] bits) {
    for (int w = 0; w < bits.length; w++) {
      if (bits[w] != 0) {
        return (w << 6) + Long.numberOfTrailingZeros(bits[w]);
      }
    }
    return -1;
  }

  /** Whether some of {@code a} is not in {@code b}. */
  public static boolean isSome(long[] a, long[] b) {
    for (int i = 0; i < a.length; i++) {
      if ((a[i] & ~(i < b.length ? b[i] : 0)) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether some of {@code a} is in {@code b}. */
  public static boolean isShared(long[] a, long[] b) {
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      if ((a[i] & b[i]) != 0) {
        return true;
      }
    }
    return false;
  }

  public static long[] or(long[] a, long[] b) {
    long[] all = Arrays.copyOf(a, Math.max(a.length, b.length));
    for (int i = 0; i < b.length; i++) {
      all[i] |= b[i];
    }
    return all;
  }

  /** Adds all of {@code more} to {@code bits}, which grows if it must. */
  public static long[] add(long[] bits, long[] more) {
    long[] all = more.length > bits.length ? Arrays.copyOf(bits, more.length) : bits;
    for (int i = 0; i < more.length; i++) {
      all[i] |= more[i];
    }
    return all;
  }

  /** Those of {@code a} that are in {@code b}, in a set as long as {@code a}; maybe that itself. */
  public static long[] within(long[] a, long[] b) {
    long[] both = a;
    for (int i = 0; i < a.length; i++) {
      long word = a[i] & (i < b.length ? b[i] : 0);
      if (word != a[i]) {
        both = both == a ? a.clone() : both;
        both[i] = word;
      }
    }
    return both;
  }

  public static long[] and(long[] a, long[] b) {
    long[] both = Arrays.copyOf(a, Math.min(a.length, b.length));
    for (int i = 0; i < both.length; i++) {
      both[i] &= b[i];
    }
    return both;
  }

  /** Those of {@code a} that are not in {@code b}, in a set as long as {@code a}; maybe itself. */
  public static long[] without(long[] a, long[] b) {
    long[] rest = a;
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      if ((a[i] & b[i]) != 0) {
        rest = rest == a ? a.clone() : rest;
        rest[i] &= ~b[i];
      }
    }
    return rest;
  }

  /** Takes all of {@code some} out of {@code bits}. */
  public static void remove(long[] bits, long[] some) {
    for (int i = 0; i < Math.min(bits.length, some.length); i++) {
      bits[i] &= ~some[i];
    }
  }

  /** Adds to {@code bits}, which grows if it must, those of {@code a} that are not in {@code b}. */
  public static long[] addWithout(long[] bits, long[] a, long[] b) {
    long[] all = a.length > bits.length ? Arrays.copyOf(bits, a.length) : bits;
    for (int i = 0; i < a.length; i++) {
      all[i] |= a[i] & ~(i < b.length ? b[i] : 0);
    }
    return all;
  }

  public static void each(long[] bits, IntConsumer work) {
    for (int w = 0; w < bits.length; w++) {
      for (long rest = bits[w]; rest != 0; rest &= rest - 1) {
        work.accept((w << 6) + Long.numberOfTrailingZeros(rest));
      }
    }
  }
}
