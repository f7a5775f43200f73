package org.quorate.engine.json;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Comparator;
import java.util.Set;
import org.quorate.Question;
import org.quorate.engine.validation.Facts;

/** The constraints that facts carry, checked once where a case becomes facts. */
final class Constraints {
  /** Records that group facts in Java and are flat in JSON. */
  private static final Set<String> FLAT =
      Set.of("authorship", "change", "timeline", "evidence", "course");

  private Constraints() {}

  /** Keeps a problem for each violation, by its path in a case. */
  static void check(Question<?> question, Problems problems) {
    Facts.validator().validate(question).stream()
        .map(violation -> problem(violation))
        .sorted(Comparator.comparing(CaseProblem::path).thenComparing(CaseProblem::message))
        .forEach(problems::add);
  }

  private static CaseProblem problem(ConstraintViolation<?> violation) {
    return new CaseProblem(
        CaseCode.BOUND.code(),
        path(violation.getPropertyPath()).toString(),
        0,
        0,
        violation.getMessage() + size(violation),
        "give a value within these bounds");
  }

  private static String size(ConstraintViolation<?> violation) {
    ConstraintDescriptor<?> constraint = violation.getConstraintDescriptor();
    Object value = violation.getInvalidValue();
    if (!constraint.getAttributes().containsKey("max")) {
      return "";
    }
    if (value instanceof CharSequence text) {
      return ", it has " + text.length() + " characters";
    }
    return value instanceof java.util.Collection<?> items ? ", it has " + items.size() : "";
  }

  private static JsonPath path(Path violated) {
    JsonPath path = JsonPath.ROOT;
    for (Path.Node step : violated) {
      if (step.isInIterable() && step.getIndex() != null) {
        path = path.item(step.getIndex());
      }
      String name = step.getName();
      if (name != null && !name.startsWith("<") && !FLAT.contains(name)) {
        path = path.field(name);
      }
    }
    return path;
  }
}
