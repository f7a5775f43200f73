package org.quorate.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A rule as it is written: one pattern, one line of consequence.
 *
 * @param remark what stands above it
 * @param salience 0 where none is written
 * @param fact the simple name of the type that it reads
 * @param ruling what it says of the fact
 */
record RuleText(
    String remark,
    String name,
    int salience,
    String variable,
    String fact,
    List<Constraint> constraints,
    String ruling) {

  RuleText {
    constraints = List.copyOf(constraints);
  }

  RuleText withSalience(int other) {
    return new RuleText(remark, name, other, variable, fact, constraints, ruling);
  }

  RuleText withRuling(String other) {
    return new RuleText(remark, name, salience, variable, fact, constraints, other);
  }

  RuleText with(int place, Constraint other) {
    List<Constraint> all = new ArrayList<>(constraints);
    all.set(place, other);
    return new RuleText(remark, name, salience, variable, fact, all, ruling);
  }

  RuleText without(int place) {
    List<Constraint> left = new ArrayList<>(constraints);
    left.remove(place);
    return new RuleText(remark, name, salience, variable, fact, left, ruling);
  }

  /** The line that begins a rule. */
  static String head(String name) {
    return "rule \"" + name + "\"\n";
  }

  @Override
  public String toString() {
    String asked = constraints.stream().map(Constraint::toString).collect(Collectors.joining(", "));
    return remark
        + head(name)
        + (salience == 0 ? "" : "  salience " + salience + "\n")
        + ("when\n  $" + variable + " : " + fact + "(" + asked + ")\n")
        + ("then\n  rulings.accept($" + variable + ", " + ruling + ");\nend\n");
  }
}
