package org.quorate.rules.ladder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.RoleName;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Diagnostic.Severity;
import org.quorate.charter.RoleRow;

/** Departures by which people would come to hold what they hold already, or a rung above. */
final class Falls {
  private static final String HELP =
      "name a role that is not above, such as `becomes emeritus`, or write `loses the role`";

  private final LadderPlan plan;
  private final Map<RoleName, RoleName> below = new HashMap<>();
  private final Set<RoleName> seated = new HashSet<>();

  Falls(LadderPlan plan) {
    this.plan = plan;
    for (RoleRow row : plan.charter.rows().roles()) {
      if (row.below() != null) {
        below.put(row.role(), row.below());
      }
    }
    plan.charter.rows().bodies().forEach(body -> seated.add(body.members()));
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
        } else if (isUp(row.role(), becomes)) {
          found.add(up(row, becomes));
        }
      }
    }
    return found;
  }

  private boolean risesAtOnce(DepartureRow row) {
    RoleName becomes = row.then().becomes();
    return becomes != null && plan.order.holding(row.role(), false).contains(becomes);
  }

  /**
   * Whether a role without a rung below leads to one that has some: nobody falls there. Members of
   * a body stand beside the order, and go back to where they came from.
   */
  private boolean isUp(RoleName role, RoleName becomes) {
    return !below.containsKey(role) && below.containsKey(becomes) && !seated.contains(role);
  }

  private Diagnostic up(DepartureRow row, RoleName becomes) {
    return LadderCode.RISES_BY_DEPARTURE.of(
        row,
        "Then",
        Severity.WARNING,
        "holders of `"
            + row.role()
            + "`, which has no rung below, would become `"
            + becomes
            + "` by doing too little, which is a rung above `"
            + below.get(becomes)
            + "`",
        "name a role without a rung below, or write `"
            + becomes
            + "` under `Rung below` of `"
            + row.role()
            + "` if that stands above");
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
