package org.quorate.engine.json;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one JSON text. Not for use by several threads. */
final class Problems {
  /** Not JSON at all, or not in UTF-8. */
  static final String SYNTAX = "Q0701";

  /** Larger, deeper or longer than is read. */
  static final String LIMIT = "Q0702";

  /** A value of another type. */
  static final String TYPE = "Q0703";

  /** A field that the format does not know. */
  static final String FIELD = "Q0704";

  /** A field that stands twice. */
  static final String TWICE = "Q0705";

  /** A field that has to be there. */
  static final String MISSING = "Q0706";

  /** A value of the right type that says nothing valid. */
  static final String VALUE = "Q0707";

  /** A value outside the bounds of the facts. */
  static final String BOUND = "Q0708";

  /** A kind or version of the format that is not read. */
  static final String FORMAT = "Q0709";

  private static final int MOST = 100;

  private final List<CaseProblem> found = new ArrayList<>();

  void add(String code, JsonPath path, JsonValue at, String message, String help) {
    add(new CaseProblem(code, path.toString(), at.line(), at.column(), message, help));
  }

  /** Keeps a problem, once; the first hundred tell enough. */
  void add(CaseProblem problem) {
    if (found.size() < MOST && !found.contains(problem)) {
      found.add(problem);
    }
  }

  boolean none() {
    return found.isEmpty();
  }

  List<CaseProblem> all() {
    return List.copyOf(found);
  }
}
