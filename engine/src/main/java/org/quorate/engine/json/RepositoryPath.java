package org.quorate.engine.json;

import org.quorate.contribution.ChangedFile;

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
    if (!ChangedFile.isFromRoot(path)) {
      problems.add(
          CaseCode.VALUE,
          where,
          value,
          Quote.of(path) + " is not a path from the root of the repository",
          "write it with forward slashes, and without `.`, `..` or an empty step");
      return "-";
    }
    return path;
  }
}
