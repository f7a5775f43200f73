package org.quorate.rules.ballots;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.RoleName;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Election;
import org.quorate.charter.Electorate;
import org.quorate.charter.Electorate.Roll;
import org.quorate.charter.Electorate.Weight;
import org.quorate.charter.Rows;
import org.quorate.charter.VoteRow;
import org.quorate.charter.Who;

/** The bodies of a charter: by name, and by the role that their members hold. */
final class Bodies {
  private final Map<String, BodyRow> byName = new HashMap<>();
  private final Map<RoleName, BodyRow> byMembers = new HashMap<>();

  Bodies(Rows rows) {
    for (BodyRow row : rows.bodies()) {
      byName.put(row.name().key(), row);
      byMembers.put(row.members(), row);
    }
  }

  /** The body whose members vote; null if others do. */
  @Nullable BodyRow voting(VoteRow row) {
    return row.electorate().who() instanceof Who.Role role ? byMembers.get(role.role()) : null;
  }

  /** The body whose members vote, if others may stand in for them; null if nobody may. */
  @Nullable BodyRow lending(VoteRow row) {
    BodyRow body = voting(row);
    Electorate electorate = row.electorate();
    boolean seats = electorate.weight() == Weight.ONE_EACH && electorate.roll() != Roll.CASTING;
    return body != null && body.substitute() != null && seats && !row.secret() ? body : null;
  }

  /** The body whose seats an election fills; null for none. */
  @Nullable BodyRow filled(VoteRow row) {
    Election election = row.election();
    return election == null || election.body() == null ? null : byName.get(election.body());
  }
}
