package org.quorate.jakarta.suite.http;

import java.util.Locale;
import java.util.stream.Collectors;
import org.quorate.Aspect;
import org.quorate.merge.MayMerge;

/** Cases in our own format. */
final class Cases {
  private Cases() {}

  /** An open contribution of Ann's of which everything is known. */
  static String open(String approver) {
    return """
    {"kind": "may-merge", "format": 1, "at": "2026-03-04T10:00:00Z", "known": "everything",
     "contribution": {"id": "42", "author": "ann", "branch": "main", "title": "Faster", "files": [
       {"path": "src/a.c", "status": "modified", "added": 1, "removed": 1}],
      "reviews": [{"reviewer": "%s", "verdict": "approve", "at": "2026-03-04T09:00:00Z"}]}}
    """
        .replace("%s", approver);
  }

  /** A ballot of a kind that no row decides. */
  static String ballot() {
    return """
    {"kind": "has-passed", "format": 1, "at": "2026-03-04T10:00:00Z", "known": "everything",
     "ballot": {"id": "7", "decision": "release", "opened": "2026-03-04T09:00:00Z", "votes": [
       {"voter": "ann", "position": "for", "at": "2026-03-04T09:30:00Z"}]}}
    """;
  }

  /** A rise to a role that no row speaks of. */
  static String rise() {
    return """
    {"kind": "may-become", "format": 1, "at": "2026-03-04T10:00:00Z", "known": "everything",
     "person": "bob", "role": "emperor", "merits": {}}
    """;
  }

  /** Whether somebody must step down of whose role no row speaks. */
  static String departure() {
    return rise().replace("may-become", "must-step-down");
  }

  /** A review of a ladder without rungs. */
  static String ladder() {
    return """
    {"kind": "ladder-review", "format": 1, "at": "2026-03-04T10:00:00Z", "known": "everything",
     "merits": {"deeds": [
       {"by": "ann", "kind": "contribution", "at": "2026-03-01T00:00:00Z", "what": "1"}]}}
    """;
  }

  /** An open contribution as above, but nobody tells who belongs where. */
  static String ofUnknownAffiliations(String approver) {
    String known =
        MayMerge.ASPECTS.stream()
            .filter(aspect -> aspect != Aspect.AFFILIATIONS)
            .map(aspect -> aspect.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .map(aspect -> "\"" + aspect + "\": \"complete\"")
            .collect(Collectors.joining(", ", "{", "}"));
    return open(approver).replace("\"everything\"", known);
  }
}
