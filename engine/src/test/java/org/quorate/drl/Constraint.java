package org.quorate.drl;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands between two commas of a pattern.
 *
 * @param joints {@code ||} or {@code &&} between each two that are asked
 */
record Constraint(List<Asked> asked, List<String> joints) {

  Constraint {
    asked = List.copyOf(asked);
    joints = List.copyOf(joints);
  }

  Constraint with(int place, Asked other) {
    List<Asked> all = new ArrayList<>(asked);
    all.set(place, other);
    return new Constraint(all, joints);
  }

  Constraint without(int place) {
    List<Asked> left = new ArrayList<>(asked);
    List<String> between = new ArrayList<>(joints);
    left.remove(place);
    between.remove(Math.max(0, place - 1));
    return new Constraint(left, between);
  }

  Constraint joined(int place, String other) {
    List<String> between = new ArrayList<>(joints);
    between.set(place, other);
    return new Constraint(asked, between);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(asked.get(0).toString());
    for (int i = 1; i < asked.size(); i++) {
      text.append(' ').append(joints.get(i - 1)).append(' ').append(asked.get(i));
    }
    return text.toString();
  }
}
