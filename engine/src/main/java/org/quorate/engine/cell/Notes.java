package org.quorate.engine.cell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was noted while a cell was read. */
final class Notes {
  private final List<Mistake> mistakes = new ArrayList<>(0);
  private final List<Mistake> warnings = new ArrayList<>(0);
  private final List<Named> named = new ArrayList<>(4);

  List<Mistake> mistakes() {
    return mistakes;
  }

  void warn(Mistake warning) {
    warnings.add(warning);
  }

  void name(Named.Kind kind, String text, int offset) {
    named.add(new Named(kind, text, offset));
  }

  /** How many names were noted; see {@link #forgetNames}. */
  int names() {
    return named.size();
  }

  /** Forgets the names noted since, when a reading is given up for another. */
  void forgetNames(int size) {
    named.subList(size, named.size()).clear();
  }

  <T> Parsed<T> wrong() {
    mistakes.sort(Comparator.comparingInt(Mistake::offset));
    return new Parsed.Wrong<>(mistakes);
  }

  <T> Parsed<T> value(T value) {
    named.sort(Comparator.comparingInt(Named::offset));
    return new Parsed.Value<>(value, named, warnings);
  }
}
