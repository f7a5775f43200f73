package org.quorate.rules.reviews;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Column;

/**
 * Something for each of some columns, in their order: a small map for a path that is walked often.
 */
final class ByColumn<T> {
  /** Every column, in its order. */
  static final List<Column> COLUMNS = List.of(Column.values());

  /** The only column that has something, and what it has. */
  private @Nullable Column only;

  private @Nullable T single;

  /** What each column has, as soon as a second one has something. */
  private @Nullable Object @Nullable [] values;

  void put(Column column, T value) {
    if (values == null && (only == null || only == column)) {
      only = column;
      single = value;
      return;
    }
    if (values == null) {
      values = new @Nullable Object[COLUMNS.size()];
      values[Objects.requireNonNull(only).ordinal()] = single;
    }
    values[column.ordinal()] = value;
  }

  /** What a column has, or null. */
  @SuppressWarnings("unchecked")
  @Nullable T get(Column column) {
    if (values == null) {
      return column == only ? single : null;
    }
    return (T) values[column.ordinal()];
  }

  /** What a column has that has something. */
  T of(Column column) {
    return Objects.requireNonNull(get(column));
  }

  void forEach(BiConsumer<Column, T> work) {
    for (int i = 0; i < COLUMNS.size(); i++) {
      Column column = COLUMNS.get(i);
      T value = get(column);
      if (value != null) {
        work.accept(column, value);
      }
    }
  }
}
