package org.quorate.drl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.quorate.drl.Mutant.Operator;

/** Every way to change one thing of a file of rules. */
public final class Mutants {
  private final RuleFile file;
  private final List<Mutant> all = new ArrayList<>();

  private Mutants(RuleFile file) {
    this.file = file;
    for (RuleText rule : file.rules()) {
      constraints(rule);
      saliences(rule);
      rulings(rule);
      add(Operator.RULE, rule, "removed", "");
    }
  }

  /** All mutants, rule by rule. */
  public static List<Mutant> of(RuleFile file) {
    return new Mutants(file).all;
  }

  private void add(Operator operator, RuleText rule, String change, String text) {
    all.add(new Mutant(operator, rule.name(), change, text));
  }

  private void add(Operator operator, RuleText rule, Object before, Object after, RuleText other) {
    add(operator, rule, before + " -> " + after, other.toString());
  }

  private void constraints(RuleText rule) {
    for (int i = 0; i < rule.constraints().size(); i++) {
      Constraint constraint = rule.constraints().get(i);
      add(Operator.ASKED, rule, constraint, "nothing", rule.without(i));
      for (int j = 0; j < constraint.joints().size(); j++) {
        String other = constraint.joints().get(j).equals("||") ? "&&" : "||";
        Constraint mutated = constraint.joined(j, other);
        add(Operator.JOINT, rule, constraint, mutated, rule.with(i, mutated));
      }
      for (int j = 0; j < constraint.asked().size(); j++) {
        asked(rule, i, j);
      }
    }
  }

  private void asked(RuleText rule, int place, int inner) {
    Constraint constraint = rule.constraints().get(place);
    if (constraint.asked().size() > 1) {
      Constraint less = constraint.without(inner);
      add(Operator.ASKED, rule, constraint, less, rule.with(place, less));
    }
    Asked asked = constraint.asked().get(inner);
    if (!asked.isComparison()) {
      replace(Operator.NEGATION, rule, place, inner, asked.negate());
      return;
    }
    for (String operator : operators(rule, asked)) {
      replace(Operator.COMPARISON, rule, place, inner, asked.with(operator, asked.value()));
    }
    for (String value : constants(asked.value())) {
      replace(Operator.CONSTANT, rule, place, inner, asked.with(asked.operator(), value));
    }
  }

  private void replace(Operator operator, RuleText rule, int place, int inner, Asked other) {
    Constraint constraint = rule.constraints().get(place);
    add(
        operator,
        rule,
        constraint.asked().get(inner),
        other,
        rule.with(place, constraint.with(inner, other)));
  }

  private List<String> operators(RuleText rule, Asked asked) {
    boolean ordered = component(rule, asked.name()) == int.class;
    return Asked.OPERATORS.stream()
        .filter(other -> ordered || other.equals("==") || other.equals("!="))
        .filter(other -> !other.equals(asked.operator()))
        .sorted()
        .toList();
  }

  private Class<?> component(RuleText rule, String name) {
    return Arrays.stream(file.type(rule.fact()).getRecordComponents())
        .filter(component -> component.getName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(rule.fact() + " has no " + name))
        .getType();
  }

  /** What might stand for a constant: the others of its type, the numbers beside it. */
  private List<String> constants(String value) {
    if (value.matches("\\d+")) {
      int number = Integer.parseInt(value);
      return List.of(String.valueOf(number - 1), String.valueOf(number + 1));
    }
    if (value.equals("true") || value.equals("false")) {
      return List.of(value.equals("true") ? "false" : "true");
    }
    int dot = value.indexOf('.');
    return dot < 0
        ? List.of()
        : constants(value.substring(0, dot), file.type(value.substring(0, dot))).stream()
            .filter(other -> !other.equals(value))
            .toList();
  }

  private static List<String> constants(String shown, Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> shown + "." + ((Enum<?>) constant).name())
        .toList();
  }

  private void rulings(RuleText rule) {
    String ruling = rule.ruling();
    List<String> others;
    if (ruling.startsWith("$")) {
      String name = ruling.substring(ruling.indexOf('.') + 1, ruling.indexOf('('));
      Class<?> type = component(rule, name);
      others = constants(type.getSimpleName(), type);
    } else {
      others = constants(ruling);
    }
    for (String other : others) {
      add(Operator.RULING, rule, ruling, other, rule.withRuling(other));
    }
  }

  /** First of all rules of its fact, last of all, and just before those now heard before it. */
  private void saliences(RuleText rule) {
    NavigableSet<Integer> levels = new TreeSet<>();
    for (RuleText other : file.rules()) {
      if (other.fact().equals(rule.fact())) {
        levels.add(other.salience());
      }
    }
    NavigableSet<Integer> after = new TreeSet<>();
    if (rule.salience() < levels.last()) {
      after.add(levels.higher(rule.salience()) + 1);
      after.add(levels.last() + 1);
    }
    if (rule.salience() > levels.first()) {
      after.add(levels.first() - 1);
    }
    for (int salience : after) {
      add(Operator.SALIENCE, rule, rule.salience(), salience, rule.withSalience(salience));
    }
  }
}
