package org.quorate.rules.votes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.quorate.vote.OptionName;
import org.quorate.vote.Pairwise;
import org.quorate.vote.Unranked;

/** How many votes prefer each option to each other one; grows by one vote at a time. */
final class Matrix {
  private final int size;
  private final long[] preferring;
  private final int[] ranked;
  private final int[] places;

  Matrix(int size) {
    this.size = size;
    this.preferring = new long[size * size];
    this.ranked = new int[size];
    this.places = new int[size];
  }

  /** A matrix as published, one row for each option preferred. */
  static Matrix of(long[][] rows) {
    Matrix matrix = new Matrix(rows.length);
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, matrix.preferring, i * rows.length, rows.length);
    }
    return matrix;
  }

  int size() {
    return size;
  }

  long preferring(int one, int other) {
    return preferring[one * size + other];
  }

  boolean beats(int one, int other) {
    return preferring(one, other) > preferring(other, one);
  }

  /** The most votes on one side of any pair. */
  long most() {
    return LongStream.of(preferring).max().orElse(0);
  }

  /** Counts equal rankings; lower ranks are better, 0 is unranked. */
  void add(int[] marks, long times, Unranked unranked) {
    int count = 0;
    for (int i = 0; i < size; i++) {
      if (marks[i] != 0) {
        ranked[count] = i;
        places[count++] = marks[i];
      }
    }
    if (unranked == Unranked.LAST) {
      preferToUnranked(marks, count, times);
    }
    for (int a = 1; a < count; a++) {
      int row = ranked[a];
      int place = places[a];
      for (int b = 0; b < a; b++) {
        if (place < places[b]) {
          preferring[row * size + ranked[b]] += times;
        } else if (place > places[b]) {
          preferring[ranked[b] * size + row] += times;
        }
      }
    }
  }

  /** That each of those that are ranked is preferred to each of the others. */
  private void preferToUnranked(int[] marks, int count, long times) {
    for (int i = 0; i < size; i++) {
      for (int a = 0; marks[i] == 0 && a < count; a++) {
        preferring[ranked[a] * size + i] += times;
      }
    }
  }

  /** The pairs of some options. */
  Matrix among(int[] some) {
    Matrix matrix = new Matrix(some.length);
    for (int i = 0; i < some.length; i++) {
      for (int j = 0; j < some.length; j++) {
        matrix.preferring[i * some.length + j] = preferring(some[i], some[j]);
      }
    }
    return matrix;
  }

  Pairwise pairs(List<OptionName> options) {
    List<List<Long>> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      rows.add(Arrays.stream(preferring, i * size, (i + 1) * size).boxed().toList());
    }
    return new Pairwise(options, rows);
  }
}
