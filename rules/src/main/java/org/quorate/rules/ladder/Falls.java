package org.quorate.rules.ladder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.RoleName;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.Diagnostic;

/** Departures by which people would come to hold what they hold already, or a rung above. */
final class Falls {
  private static final String HELP =
      "name a role that is not above, such as `becomes emeritus`, or write `loses the role`";

  private final LadderPlan plan;

  Falls(LadderPlan plan) {
    this.plan = plan;
  }

  List<Diagnostic> examine() {
    List<DepartureRow> rows = plan.charter.rows().departures();
    Descent descent =
        new Descent(
            plan.charter.rows().roles(), rows.stream().filter(row -> !risesAtOnce(row)).toList());
    List<Diagnostic> found = new ArrayList<>();
    for (DepartureRow row : rows) {
      RoleName becomes = row.then().becomes();
      if (becomes != null && risesAtOnce(row)) {
        found.add(of(row, atOnce(row.role(), becomes)));
      } else if (becomes != null) {
        Set<RoleName> above = new HashSet<>(plan.order.holding(row.role(), false));
        above.remove(row.role());
        List<RoleName> way = descent.way(becomes, above);
        if (!way.isEmpty()) {
          found.add(of(row, stepByStep(row.role(), way)));
        }
      }
    }
    return found;
  }

  private boolean risesAtOnce(DepartureRow row) {
    RoleName becomes = row.then().becomes();
    return becomes != null && plan.order.holding(row.role(), false).contains(becomes);
  }

  private static Diagnostic of(DepartureRow row, String message) {
    return LadderCode.RISES_BY_DEPARTURE.of(row, "Then", message, HELP);
  }

  private static String atOnce(RoleName role, RoleName becomes) {
    return becomes.equals(role)
        ? "holders of `" + becomes + "` are to become `" + becomes + "`, which they are"
        : "holders of `"
            + role
            + "` would rise by doing too little: `"
            + becomes
            + "` is a rung above";
  }

  private static String stepByStep(RoleName role, List<RoleName> way) {
    String steps =
        way.stream().map(step -> "`" + step + "`").collect(Collectors.joining(", then "));
    return "holders of `"
        + role
        + "` would rise by doing too little again and again: they become "
        + steps
        + ", which is a rung above";
  }
}
