package org.quorate.engine.spdx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with an expression, and what of it is outdated. */
final class Faults {
  private static final int MOST = 20;

  private final List<Fault> all = new ArrayList<>();
  private final List<Fault> notes = new ArrayList<>();

  void add(int offset, String message, String help) {
    if (all.size() < MOST) {
      all.add(new Fault(offset, message, help));
    }
  }

  void note(int offset, String message, String help) {
    if (notes.size() < MOST) {
      notes.add(new Fault(offset, message, help));
    }
  }

  List<Fault> notes() {
    return notes;
  }

  List<Fault> all() {
    return all.stream().sorted(Comparator.comparingInt(Fault::offset)).toList();
  }

  boolean areNone() {
    return all.isEmpty();
  }
}
