package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.ModuleName;
import org.quorate.RuleName;
import org.quorate.charter.Amount;
import org.quorate.charter.Charter;
import org.quorate.charter.Demand;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Glob;
import org.quorate.charter.ModuleRow;
import org.quorate.charter.PathPattern;
import org.quorate.charter.ReviewRow;
import org.quorate.charter.Who;
import org.quorate.rules.people.Bits;

/**
 * Q0602 of modules: a row wants more owners of a module than it has, shown by a file of that module
 * that the row governs. No row that has another alternative for the file is held against a module.
 */
final class OwnersMissing {
  private static final long MOST_WORK = 50_000_000;
  private static final int MOST_REPORTED = 100;
  private static final PathPattern ANY = PathPattern.of(new Glob("**"));

  private final Charter charter;
  private final Holders holders;
  private final ModuleMap modules;
  private final PathsGoverned governed;
  private final Map<List<List<Wanted>>, List<ReviewRow>> rows = new LinkedHashMap<>();
  private final int rowCount;
  private long work;

  /** So many owners of each touched module. */
  private record Wanted(int owners, boolean reviewers) {}

  OwnersMissing(Charter charter, Holders holders) {
    this.charter = charter;
    this.holders = holders;
    modules = new ModuleMap(charter.rows().modules());
    governed = new PathsGoverned(charter, modules);
    rowCount = charter.rows().modules().size() + charter.rows().reviews().size();
    gatherRows();
  }

  /** Rows by what they want of owners in each alternative; rows that may do without drop out. */
  private void gatherRows() {
    Map<RuleName, List<List<Wanted>>> wanted = new HashMap<>();
    for (ReviewRow row : charter.rows().reviews()) {
      RuleName group = Objects.requireNonNullElse(row.insteadOf(), row.name());
      List<List<Wanted>> all = wanted.computeIfAbsent(group, any -> new ArrayList<>());
      row.approvals().alternatives().forEach(demands -> all.add(wanted(demands)));
      if (row.approvals().isNone()) {
        all.add(List.of());
      }
    }
    for (ReviewRow row : Examiner.inOrder(charter.rows().reviews())) {
      List<List<Wanted>> own = wanted.get(row.name());
      if (row.insteadOf() == null && own != null && own.stream().noneMatch(List::isEmpty)) {
        rows.computeIfAbsent(own, any -> new ArrayList<>()).add(row);
      }
    }
  }

  private static List<Wanted> wanted(List<Demand> demands) {
    List<Wanted> wanted = new ArrayList<>();
    for (Demand demand : demands) {
      if (demand.who() instanceof Who.Owners owners) {
        int number = demand.amount() instanceof Amount.Count count ? count.number() : 1;
        wanted.add(new Wanted(number, owners.reviewers()));
      }
    }
    return wanted;
  }

  void report(List<Diagnostic> found) {
    int before = found.size();
    for (ModuleRow module : Examiner.inOrder(charter.rows().modules())) {
      if (rows.isEmpty() || work >= MOST_WORK || found.size() - before == MOST_REPORTED) {
        return;
      }
      Diagnostic one = examine(module);
      if (one != null) {
        found.add(one);
      }
    }
  }

  private @Nullable Diagnostic examine(ModuleRow module) {
    int owners = most(module, false);
    int reviewers = most(module, true);
    for (Map.Entry<List<List<Wanted>>, List<ReviewRow>> entry : rows.entrySet()) {
      Wanted wanted = tooMuch(entry.getKey(), owners, reviewers);
      if (wanted != null) {
        int there = wanted.reviewers() ? reviewers : owners;
        Diagnostic found = diagnostic(module, entry.getValue(), wanted, there);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** A demand that is too much in the first alternative, if one is in every alternative. */
  private static @Nullable Wanted tooMuch(
      List<List<Wanted>> alternatives, int owners, int reviewers) {
    Wanted first = null;
    for (List<Wanted> alternative : alternatives) {
      Wanted found = null;
      for (Wanted wanted : alternative) {
        boolean met = wanted.owners() <= (wanted.reviewers() ? reviewers : owners);
        found = met ? found : wanted;
      }
      if (found == null) {
        return null;
      }
      first = first == null ? found : first;
    }
    return first;
  }

  private @Nullable Diagnostic diagnostic(
      ModuleRow module, List<ReviewRow> wanting, Wanted wanted, int there) {
    for (ReviewRow row : wanting) {
      String path = example(module, row);
      if (path != null) {
        String message =
            "nobody can meet `"
                + row.name().key()
                + "` for `"
                + path
                + "`: it needs "
                + wanted.owners()
                + " who own module `"
                + module.module()
                + "`, there can be "
                + there;
        String help = "name more owners or a `Fallback`, or ask for fewer";
        return Examiner.error(ReviewCode.OUT_OF_REACH, module, message, help);
      }
    }
    return null;
  }

  /** How many could approve for a module at most; the largest number if nobody can tell. */
  private int most(ModuleRow module, boolean reviewers) {
    long[] people = Bits.none(holders.size());
    Who fallback = module.fallback();
    boolean closed = fallback == null || holders.gather(List.of(fallback), module.module(), people);
    Set<ModuleName> seen = new HashSet<>();
    ModuleName at = module.module();
    while (closed && at != null && seen.add(at)) {
      ModuleRow row = modules.row(at);
      closed = row == null || holders.gather(row.owners(), at, people);
      if (closed && row != null && reviewers) {
        closed = holders.gather(row.reviewers(), at, people);
      }
      at = row == null ? null : row.parent();
    }
    return closed ? Bits.count(people) : Integer.MAX_VALUE;
  }

  /** A file of the module that the row governs, or null if none was found. */
  private @Nullable String example(ModuleRow module, ReviewRow row) {
    for (Glob glob : module.paths()) {
      PathPattern pattern = PathPattern.of(glob);
      for (PathPattern other : governed.patterns(row, ANY)) {
        work += rowCount;
        String path = work < MOST_WORK ? pattern.overlap(other) : null;
        if (path != null
            && module.module().equals(modules.of(path))
            && governed.isGoverned(row, path)) {
          return path;
        }
      }
    }
    return null;
  }
}
