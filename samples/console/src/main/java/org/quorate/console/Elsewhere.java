package org.quorate.console;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.Aspect;
import org.quorate.Finding;
import org.quorate.RoleName;
import org.quorate.Unknown;
import org.quorate.charter.Charter;
import org.quorate.charter.RoleRow;
import org.quorate.charter.RosterRow;
import org.quorate.engine.json.CaseFormat;

/** Where to tell what a case lacks: in the charter, by the repository, from the forge's REST. */
final class Elsewhere {
  private Elsewhere() {}

  /** One sentence for each place. */
  static List<String> of(Judged judged) {
    List<String> places = new ArrayList<>();
    if (judged.readable().format() == CaseFormat.GH) {
      places.add(
          "`samples/console/github-case OWNER/REPO NUMBER` prints what GitHub's REST interface"
              + " tells, in place of `gh pr view`");
    }
    Set<Aspect> missing = missing(judged.decision().findings());
    if (missing.contains(Aspect.ROSTER) || missing.contains(Aspect.ROSTER_AT)) {
      places.add("who holds which role: " + roles(judged.charter()));
    }
    if (missing.contains(Aspect.OWNERS)) {
      places.add(
          "owners of modules: list them in a table of kind `modules` of the charter, or name the"
              + " repository that has owners files with --repository");
    }
    if (missing.contains(Aspect.AFFILIATIONS)) {
      places.add("affiliations: list them in a table of kind `affiliations` of the charter");
    }
    return places;
  }

  private static Set<Aspect> missing(List<Finding> findings) {
    Set<Aspect> missing = EnumSet.noneOf(Aspect.class);
    for (Finding finding : findings) {
      if (finding instanceof Unknown unknown) {
        missing.addAll(unknown.missing());
      }
    }
    return missing;
  }

  private static String roles(Charter charter) {
    Set<RoleName> held =
        charter.rows().roster().stream().map(RosterRow::role).collect(Collectors.toSet());
    List<RoleName> empty =
        charter.rows().roles().stream().map(RoleRow::role).filter(r -> !held.contains(r)).toList();
    if (held.isEmpty() || empty.isEmpty()) {
      return "list everybody in a table of kind `roster` of the charter";
    }
    return "the roster lists nobody as "
        + empty.stream().map(role -> "`" + role + "`").collect(Collectors.joining(", "))
        + "; list who is, or, where nobody is, somebody who was, with the Status `emeritus`";
  }
}
