package org.quorate.rules.ballots;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quorate.charter.Charter;
import org.quorate.charter.CodePage;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Diagnostic.Severity;
import org.quorate.charter.VoteRow;

/**
 * Q0615: ballots that hang on each other in a circle, so that none of them ever comes to a result;
 * and ballots that hang on each other too many deep.
 */
final class EndlessBallots {
  static final CodePage PAGE =
      new CodePage(
          "Q0615",
          Severity.ERROR,
          "a ballot hangs on others that in the end hang on it",
          "Then: `votes/board` in the row `members`, and Then: `votes/members` in the row `board`",
          "one of the two",
          "each would wait for the other for ever");

  private static final int DEEPEST = 20;

  private final List<VoteRow> rows;
  private final Map<String, Set<String>> next = new HashMap<>();

  EndlessBallots(Charter charter) {
    rows = charter.rows().votes();
    for (VoteRow row : rows) {
      next.computeIfAbsent(row.decision(), any -> new LinkedHashSet<>())
          .addAll(row.sequels().names());
    }
  }

  List<Diagnostic> find() {
    List<Diagnostic> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (VoteRow row : rows) {
      String decision = row.decision();
      boolean first = !row.sequels().names().isEmpty() && seen.add(decision);
      List<String> path = new ArrayList<>(List.of(decision));
      if (first && leadsBack(decision, decision, path, new HashSet<>())) {
        if (path.stream().allMatch(other -> decision.compareTo(other) <= 0)) {
          found.add(circle(row, path));
        }
      } else if (first && depth(decision, new HashMap<>()) > DEEPEST) {
        found.add(
            diagnostic(
                row,
                "more than " + DEEPEST + " ballots in a row hang on `" + decision + "`",
                "let fewer ballots follow each other"));
      }
    }
    return found;
  }

  private Set<String> after(String decision) {
    return next.getOrDefault(decision, Set.of());
  }

  /** Whether a way leads back to where it began; its stations are put on the path. */
  private boolean leadsBack(String from, String start, List<String> path, Set<String> seen) {
    for (String name : after(from)) {
      if (name.equals(start)) {
        return true;
      }
      if (path.size() <= DEEPEST && seen.add(name)) {
        path.add(name);
        if (leadsBack(name, start, path, seen)) {
          return true;
        }
        path.remove(path.size() - 1);
      }
    }
    return false;
  }

  /** How many ballots hang on a decision, each on the next. */
  private int depth(String decision, Map<String, Integer> known) {
    Integer before = known.get(decision);
    if (before != null) {
      return before;
    }
    known.put(decision, 0);
    int deepest = 0;
    for (String name : after(decision)) {
      deepest = Math.max(deepest, 1 + depth(name, known));
    }
    known.put(decision, deepest);
    return deepest;
  }

  private static Diagnostic circle(VoteRow row, List<String> path) {
    StringBuilder way = new StringBuilder("`votes/" + row.decision() + "` hangs on ");
    path.stream().skip(1).forEach(name -> way.append("`votes/" + name + "`, which hangs on "));
    return diagnostic(
        row,
        way + "`votes/" + row.decision() + "`, so none of them ever comes to a result",
        "take one of them away from the row of another");
  }

  private static Diagnostic diagnostic(VoteRow row, String message, String help) {
    return new Diagnostic(
        PAGE.severity(),
        PAGE.code(),
        row.source().table().document(),
        row.source().line(),
        row.source().column(),
        message,
        help);
  }
}
