package org.quorate.engine.charter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.ExceptionName;
import org.quorate.RoleName;
import org.quorate.charter.Condition;
import org.quorate.charter.EvidenceNeeded;
import org.quorate.charter.ExceptionRow;
import org.quorate.charter.Glob;
import org.quorate.charter.ModuleRow;
import org.quorate.charter.OrganisationRow;
import org.quorate.charter.RoleRow;
import org.quorate.charter.RosterRow;
import org.quorate.charter.Row;
import org.quorate.charter.Rows;

/**
 * Looks at rows beside each other: circles, long ladders, slips in names, patterns that say less
 * than they seem to, exceptions that nothing uses.
 */
final class Doubts {
  private static final int NEAR = 5;

  /** What shells and ignore files give a meaning of their own, and a glob here does not. */
  private static final Pattern FOREIGN = Pattern.compile("^!|\\\\|\\[[^\\]]+]|\\{[^}]*,[^}]*}");

  private final Report report;

  Doubts(Report report) {
    this.report = report;
  }

  void tell(Rows rows) {
    circles(rows);
    deadEnds(rows);
    slips(rows);
    foreign(rows);
    if (!report.hasErrors()) {
      idle(rows);
    }
  }

  private void circles(Rows rows) {
    Circle roles = new Circle("the role", "stands above itself");
    for (RoleRow row : rows.roles()) {
      roles.add(
          row, row.role().value(), row.below() == null ? List.of() : List.of(row.below().value()));
    }
    roles.tell();
    Circle modules = new Circle("the module", "is part of itself");
    for (ModuleRow row : rows.modules()) {
      modules.add(
          row,
          row.module().value(),
          row.parent() == null ? List.of() : List.of(row.parent().value()));
    }
    modules.tell();
    Circle groups = new Circle("the organisation", "is part of itself");
    for (OrganisationRow row : rows.organisations()) {
      groups.add(
          row,
          row.organisation().value(),
          row.partOf().stream().map(it -> it.parent().value()).toList());
    }
    groups.tell();
  }

  /** Rows that lead to others of their kind. */
  private final class Circle {
    private final String what;
    private final String wrong;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, List<String>> next = new TreeMap<>();

    Circle(String what, String wrong) {
      this.what = what;
      this.wrong = wrong;
    }

    void add(Row row, String name, List<String> targets) {
      rows.put(name, row);
      next.put(name, targets);
    }

    void tell() {
      List<List<String>> circles = Cycles.of(next);
      circles.forEach(this::circle);
      if (circles.isEmpty()) {
        rows.keySet().stream().filter(this::isTooDeep).findFirst().ifPresent(this::deep);
      }
    }

    private boolean isTooDeep(String name) {
      Set<String> seen = new HashSet<>(Set.of(name));
      Deque<String> open = new ArrayDeque<>(seen);
      while (!open.isEmpty() && seen.size() <= Limits.LINKED + 1) {
        next.getOrDefault(open.pop(), List.of()).stream().filter(seen::add).forEach(open::push);
      }
      return seen.size() > Limits.LINKED + 1;
    }

    private void deep(String name) {
      report.add(
          Code.TOO_DEEP,
          place(Objects.requireNonNull(rows.get(name))),
          what + " " + Quoted.of(name) + " leads to more than " + Limits.LINKED + " others",
          "leave out steps between its row and the last one");
    }

    private void circle(List<String> circle) {
      List<String> path = new ArrayList<>(circle.subList(0, Math.min(6, circle.size())));
      path.add(circle.size() > 6 ? "…" : circle.get(0));
      Row row = rows.get(circle.get(0));
      if (row != null) {
        report.add(
            Code.CYCLE,
            place(row),
            what
                + " "
                + Quoted.of(circle.get(0))
                + " "
                + wrong
                + ": `"
                + String.join("` → `", path)
                + "`",
            "break the circle in one of these rows");
      }
    }
  }

  private static Spot place(Row row) {
    return new Spot(row.source().table().document(), row.source().line(), row.source().column());
  }

  /** Rungs that only their own holders could reach. */
  private void deadEnds(Rows rows) {
    Map<RoleName, RoleName> below = new HashMap<>();
    rows.roles()
        .forEach(row -> below.put(row.role(), row.below() == null ? row.role() : row.below()));
    for (RoleRow row : rows.roles()) {
      for (EvidenceNeeded evidence : row.promotion().evidence()) {
        if (evidence instanceof EvidenceNeeded.Tenure tenure
            && isAtOrAbove(tenure.role(), row.role(), below)) {
          report.add(
              Code.NEVER_SERVED,
              place(row),
              "only who holds "
                  + Quoted.of(row.role().value())
                  + " can have served as "
                  + Quoted.of(tenure.role().value()),
              "write the rung below");
        }
      }
    }
  }

  private static boolean isAtOrAbove(RoleName role, RoleName rung, Map<RoleName, RoleName> below) {
    Set<RoleName> seen = new HashSet<>();
    RoleName at = role;
    while (!at.equals(rung) && seen.add(at)) {
      at = below.getOrDefault(at, at);
    }
    return at.equals(rung);
  }

  /** A role of the roster that is almost one of the table of roles. */
  private void slips(Rows rows) {
    Set<String> known = new HashSet<>();
    rows.roles().forEach(row -> known.add(row.role().value()));
    Set<String> told = new HashSet<>(known);
    for (RosterRow row : rows.roster()) {
      String role = row.role().value();
      if (role.length() >= NEAR && told.add(role)) {
        Suggestion.of(role, known)
            .ifPresent(
                meant ->
                    report.add(
                        Code.ROLE_NEAR,
                        place(row),
                        "the role " + Quoted.of(role) + " is only in the roster",
                        "did you mean `" + meant + "`?"));
      }
    }
  }

  private void foreign(Rows rows) {
    rows.reviews().forEach(row -> row.when().conditions().forEach(it -> foreign(row, globs(it))));
    rows.exceptions()
        .forEach(row -> row.when().conditions().forEach(it -> foreign(row, globs(it))));
    rows.modules().forEach(row -> foreign(row, row.paths()));
  }

  private static List<Glob> globs(Condition condition) {
    if (condition instanceof Condition.Path path) {
      return path.globs();
    }
    return condition instanceof Condition.Branch branch ? branch.globs() : List.of();
  }

  private void foreign(Row row, List<Glob> globs) {
    for (Glob glob : globs) {
      Matcher foreign = FOREIGN.matcher(glob.text());
      if (foreign.find()) {
        report.add(
            Code.GLOB_LITERAL,
            place(row),
            Quoted.of(foreign.group())
                + " in the pattern "
                + Quoted.of(glob.text())
                + " means these characters themselves",
            "wildcards are `*`, `?` and `**`; write several patterns, such as `src/**`, `lib/**`");
      }
    }
  }

  private void idle(Rows rows) {
    Set<ExceptionName> used = new HashSet<>();
    rows.reviews().forEach(row -> used.addAll(row.waivedBy()));
    for (ExceptionRow row : rows.exceptions()) {
      if (!used.contains(row.exception())) {
        report.add(
            Code.IDLE_EXCEPTION,
            place(row),
            "no row names the exception "
                + Quoted.of(row.exception().value())
                + " under `Waived by`",
            "name it in the rows that it may waive, or delete it");
      }
    }
  }
}
