package org.quorate.rules.ballots;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Charter;
import org.quorate.charter.CodePage;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.RosterRow;
import org.quorate.charter.Source;
import org.quorate.rules.people.Register;

/**
 * Q0612: bodies of which more people are members than there are seats, since the terms of none of
 * these people end.
 */
final class TooManyMembers {
  static final CodePage PAGE =
      new CodePage(
          "Q0612",
          Diagnostic.Severity.WARNING,
          "more people hold the role of a body than it has seats",
          "8 members without `Until` of a body of `7` seats",
          "`Until` for those who leave, or more `Seats`",
          "no seat is vacant, so that nobody could ever be elected");

  private final Charter charter;
  private final Register register;

  TooManyMembers(Charter charter) {
    this.charter = charter;
    this.register = new Register(charter.rows(), VotesPlan.named(charter));
  }

  List<Diagnostic> find() {
    List<Diagnostic> found = new ArrayList<>();
    for (BodyRow body : charter.rows().bodies()) {
      int members = members(body);
      if (body.seats() != null && members > body.seats()) {
        found.add(diagnostic(body, members));
      }
    }
    return found;
  }

  private int members(BodyRow body) {
    Set<Integer> members = new HashSet<>();
    for (RosterRow row : charter.rows().roster()) {
      boolean stays = row.until() == null && row.status() == RosterRow.Status.ACTIVE;
      if (stays && row.module() == null && row.role().equals(body.members())) {
        members.add(register.number(row.handle()));
      }
    }
    return members.size();
  }

  private static Diagnostic diagnostic(BodyRow body, int members) {
    Source source = body.source();
    return new Diagnostic(
        PAGE.severity(),
        PAGE.code(),
        source.table().document(),
        source.line(),
        source.column(),
        "`" + body.name().key() + "` has " + body.seats() + " seats and " + members + " members",
        "say under `Until` when terms end, or have more seats");
  }
}
