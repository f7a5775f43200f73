package org.quorate.bench;

import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.quorate.GovernanceEngine;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.engine.Engines;

/**
 * Reads so many different charters, holds them all, and prints what they keep of the heap. Runs in
 * a process of its own, so that nothing else is counted: {@code Heap (10|100) COUNT}.
 */
final class Heap {
  private static final int WARM_UP = 300;
  private static final int OTHERS = 1_000_000;
  private static final ClassLoadingMXBean CLASSES = ManagementFactory.getClassLoadingMXBean();

  private final IntFunction<CharterSource> sources;
  private final List<Charter> held = new ArrayList<>();

  private Heap(IntFunction<CharterSource> sources) {
    this.sources = sources;
  }

  /**
   * What was measured.
   *
   * @param bytes of the heap that the charters keep
   * @param classes that reading them loaded, once the engine was warm
   * @param millis that reading them took
   */
  record Kept(int charters, long bytes, long classes, long millis) {
    static Kept of(String line) {
      String[] words = line.strip().split(" ", -1);
      return new Kept(
          Integer.parseInt(words[0]),
          Long.parseLong(words[1]),
          Long.parseLong(words[2]),
          Long.parseLong(words[3]));
    }

    String line() {
      return String.format(Locale.ROOT, "%d %d %d %d", charters, bytes, classes, millis);
    }
  }

  /** Measures and prints one line. */
  public static void main(String[] arguments) {
    boolean small = arguments[0].equals("10");
    Heap heap = new Heap(small ? Communities::ofTenRows : Communities::ofHundredRows);
    System.out.println(heap.read(Integer.parseInt(arguments[1])).line());
  }

  private Kept read(int count) {
    try (GovernanceEngine engine = Engines.create()) {
      for (int i = 0; i < WARM_UP; i++) {
        Communities.accepted(engine, sources.apply(OTHERS + i));
      }
      long before = used();
      long classes = CLASSES.getTotalLoadedClassCount();
      long start = System.nanoTime();
      for (int i = 0; i < count; i++) {
        held.add(Communities.accepted(engine, sources.apply(i)));
      }
      long millis = (System.nanoTime() - start) / 1_000_000;
      long loaded = CLASSES.getTotalLoadedClassCount() - classes;
      return new Kept(held.size(), used() - before, loaded, millis);
    }
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
