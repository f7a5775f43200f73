package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quorate.ModuleName;
import org.quorate.charter.Charter;
import org.quorate.charter.Condition;
import org.quorate.charter.Glob;
import org.quorate.charter.PathPattern;
import org.quorate.charter.ReviewRow;
import org.quorate.contribution.Kind;

/**
 * Whether a row governs a contribution of one file of no kind, by the conditions that cover; the
 * others are taken to hold.
 */
final class PathsGoverned {
  private final List<ReviewRow> covering = new ArrayList<>();
  private final Map<Glob, PathPattern> patterns = new HashMap<>();
  private final ModuleMap modules;
  private final Set<String> documents;

  PathsGoverned(Charter charter, ModuleMap modules) {
    this.modules = modules;
    documents = Set.copyOf(charter.documents());
    for (ReviewRow row : charter.rows().reviews()) {
      if (row.insteadOf() == null && row.when().covers()) {
        covering.add(row);
      }
    }
  }

  /** Patterns that a path of the row matches one of; {@code any} if the row names none. */
  List<PathPattern> patterns(ReviewRow row, PathPattern any) {
    for (Condition condition : row.when().conditions()) {
      if (condition instanceof Condition.Path path) {
        return path.globs().stream().map(this::pattern).toList();
      }
    }
    return List.of(any);
  }

  boolean isGoverned(ReviewRow row, String path) {
    if (row.when().isOtherwise()) {
      return !isCovered(path);
    }
    return !row.when().covers() || covers(row, path);
  }

  /** Whether some row other than {@code otherwise} covers a path, if its other conditions hold. */
  boolean isCovered(String path) {
    for (ReviewRow row : covering) {
      if (covers(row, path)) {
        return true;
      }
    }
    return false;
  }

  boolean covers(ReviewRow row, String path) {
    for (Condition condition : row.when().conditions()) {
      if (condition.covers() && !covers(condition, path)) {
        return false;
      }
    }
    return true;
  }

  private boolean covers(Condition condition, String path) {
    if (condition instanceof Condition.Path paths) {
      for (Glob glob : paths.globs()) {
        if (pattern(glob).matches(path)) {
          return true;
        }
      }
      return false;
    } else if (condition instanceof Condition.Module module) {
      ModuleName held = modules.of(path);
      return held != null && modules.upwards(held).stream().anyMatch(module.modules()::contains);
    }
    Condition.OfKind kind = (Condition.OfKind) condition;
    return kind.kinds().contains(Kind.GOVERNANCE) && documents.contains(path);
  }

  private PathPattern pattern(Glob glob) {
    return patterns.computeIfAbsent(glob, PathPattern::of);
  }
}
