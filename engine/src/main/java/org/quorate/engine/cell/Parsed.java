package org.quorate.engine.cell;

import java.util.List;
import java.util.Optional;

/** What came of reading a cell: a value, or every mistake that was found in it. */
public sealed interface Parsed<T> {

  /** The value, if the cell has one. */
  Optional<T> asOptional();

  /** What is wrong; empty if there is a value. */
  List<Mistake> mistakes();

  /** What is doubtful although there is a value. */
  List<Mistake> warnings();

  /** The names that the value mentions, left to right. */
  List<Named> named();

  /** A cell that was understood. */
  record Value<T>(T value, List<Named> named, List<Mistake> warnings) implements Parsed<T> {
    public Value {
      named = List.copyOf(named);
      warnings = List.copyOf(warnings);
    }

    @Override
    public Optional<T> asOptional() {
      return Optional.of(value);
    }

    @Override
    public List<Mistake> mistakes() {
      return List.of();
    }
  }

  /**
   * A cell that was not.
   *
   * @param mistakes at least one, by offset
   */
  record Wrong<T>(List<Mistake> mistakes) implements Parsed<T> {
    public Wrong {
      mistakes = List.copyOf(mistakes);
    }

    @Override
    public Optional<T> asOptional() {
      return Optional.empty();
    }

    @Override
    public List<Mistake> warnings() {
      return List.of();
    }

    @Override
    public List<Named> named() {
      return List.of();
    }
  }
}
