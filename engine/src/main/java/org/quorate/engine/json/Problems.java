package org.quorate.engine.json;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one JSON text. Not for use by several threads. */
final class Problems {
  private static final int MOST = 100;

  private final List<CaseProblem> found = new ArrayList<>();

  void add(CaseCode code, JsonPath path, JsonValue at, String message, String help) {
    add(new CaseProblem(code.code(), path.toString(), at.line(), at.column(), message, help));
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
