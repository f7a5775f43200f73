package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Charter;
import org.quorate.charter.Condition;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Glob;
import org.quorate.charter.ModuleRow;
import org.quorate.charter.PathPattern;
import org.quorate.charter.ReviewRow;
import org.quorate.charter.When;

/**
 * Q0604: a case that no row covers, shown by a file. The example is looked for among usual names
 * and next to the paths that rows and modules name, so a gap may go unseen; one that is shown is
 * real.
 */
final class CaseGap {
  private static final List<String> USUAL =
      List.of("README.md", "src/new.txt", "new.txt", "docs/new.md", ".hidden", "a/b/c/new");
  private static final int MOST_NEIGHBOURS = 200;
  private static final Glob EVERY_FILE = new Glob("**");
  private static final PathPattern ANY = PathPattern.of(EVERY_FILE);

  private final Charter charter;
  private final PathsGoverned governed;
  private final List<ReviewRow> rows;

  CaseGap(Charter charter) {
    this.charter = charter;
    governed = new PathsGoverned(charter, new ModuleMap(charter.rows().modules()));
    rows = Examiner.inOrder(charter.rows().reviews());
  }

  void report(List<Diagnostic> found) {
    String gap = rows.isEmpty() || hasRest() ? null : gap();
    if (gap != null) {
      String then =
          governed.isCovered(gap)
              ? " unless further conditions hold, so a change to it may be stuck"
              : ", so no change to it can merge";
      found.add(
          Examiner.warning(
              ReviewCode.UNCOVERED,
              rows.get(0),
              "no row covers `" + gap + "`" + then,
              "add a row with `otherwise`"));
    }
  }

  /** Whether some row takes all that is left over, whatever else holds. */
  private boolean hasRest() {
    return rows.stream().map(ReviewRow::when).anyMatch(when -> when.isOtherwise() && isSure(when));
  }

  private static boolean isSure(When when) {
    for (Condition condition : when.conditions()) {
      boolean sure =
          condition instanceof Condition.Otherwise
              || condition instanceof Condition.Always
              || condition instanceof Condition.Module
              || condition instanceof Condition.Path path
                  && (!path.only() || path.globs().contains(EVERY_FILE));
      if (!sure) {
        return false;
      }
    }
    return true;
  }

  private @Nullable String gap() {
    List<ReviewRow> sure =
        rows.stream().filter(row -> row.when().covers() && isSure(row.when())).toList();
    for (String path : candidates()) {
      if (sure.stream().noneMatch(row -> governed.covers(row, path))) {
        return path;
      }
    }
    return null;
  }

  private List<String> candidates() {
    List<String> paths = new ArrayList<>(USUAL);
    for (ReviewRow row : rows) {
      governed.patterns(row, ANY).forEach(pattern -> addNeighbours(pattern, paths));
    }
    for (ModuleRow module : charter.rows().modules()) {
      module.paths().forEach(glob -> addNeighbours(PathPattern.of(glob), paths));
    }
    return paths;
  }

  private static void addNeighbours(PathPattern pattern, List<String> paths) {
    String path = paths.size() < MOST_NEIGHBOURS ? pattern.overlap(ANY) : null;
    if (path != null) {
      paths.add(path);
      paths.add(path + ".new");
      paths.add("new/" + path);
    }
  }
}
