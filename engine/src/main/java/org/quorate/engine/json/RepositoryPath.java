package org.quorate.engine.json;

import java.util.List;

/**
 * Paths as rules match them: from the root of the repository, forward slashes, nothing to resolve.
 */
final class RepositoryPath {

  private RepositoryPath() {}

  static String read(Node node, String name) {
    JsonValue value = node.required(name);
    return value instanceof JsonValue.Nothing
        ? "-"
        : check(value, node.path().field(name), node.problems());
  }

  static String check(JsonValue value, JsonPath where, Problems problems) {
    String path = Scalars.text(value, where, problems);
    if (!(value instanceof JsonValue.Text)) {
      return "-";
    }
    Scalars.visible(path, value, where, problems);
    List<String> steps = List.of(path.split("/", -1));
    if (steps.contains("") || steps.contains(".") || steps.contains("..")) {
      problems.add(
          CaseCode.VALUE,
          where,
          value,
          Quote.of(path) + " is not a path from the root of the repository",
          "write it with forward slashes, and without `.`, `..` or an empty step");
    }
    return path;
  }
}
