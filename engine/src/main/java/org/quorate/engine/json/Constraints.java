package org.quorate.engine.json;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.quorate.Question;
import org.quorate.engine.validation.Facts;

/** The constraints that facts carry, checked once where a case becomes facts. */
final class Constraints {
  /** Records that group facts in Java and are flat in JSON. */
  private static final Set<String> FLAT =
      Set.of("authorship", "change", "timeline", "evidence", "course");

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  /** By path, the items of a list by their number. */
  private static final Comparator<CaseProblem> BY_PLACE =
      Comparator.comparing((CaseProblem problem) -> counted(problem.path()))
          .thenComparing(CaseProblem::path)
          .thenComparing(CaseProblem::message);

  private Constraints() {}

  /** A path in which a longer number comes behind a shorter one. */
  private static String counted(String path) {
    return NUMBER
        .matcher(path)
        .replaceAll(number -> (char) ('0' + number.group().length()) + number.group());
  }

  /** Of facts that were not read from our own format. */
  static final JsonValue ELSEWHERE = new JsonValue.Nothing(0, 0);

  /**
   * Keeps a problem for each violation, by its path in a case, at the innermost value of it that is
   * there.
   *
   * @param whole what the question was read from
   */
  static void check(Question<?> question, JsonValue whole, Problems problems) {
    Facts.validator().validate(question).stream()
        .map(violation -> problem(violation, whole))
        .sorted(BY_PLACE)
        .forEach(problems::add);
  }

  private static CaseProblem problem(ConstraintViolation<?> violation, JsonValue whole) {
    JsonValue at = place(violation.getPropertyPath(), whole);
    Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
    return new CaseProblem(
        CaseCode.BOUND.code(),
        path(violation.getPropertyPath()).toString(),
        at.line(),
        at.column(),
        violation.getMessage() + size(violation),
        attributes.containsKey("max") || attributes.containsKey("min")
            ? "give a value within these bounds"
            : "give a value for which this holds");
  }

  private static JsonValue place(Path violated, JsonValue whole) {
    JsonValue at = whole;
    for (Path.Node step : violated) {
      if (step.isInIterable()
          && step.getIndex() != null
          && at instanceof JsonValue.Items items
          && step.getIndex() < items.values().size()) {
        at = items.values().get(step.getIndex());
      }
      if (step.getName() != null && at instanceof JsonValue.Fields fields) {
        at = fields.values().getOrDefault(step.getName(), at);
      }
    }
    return at;
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
