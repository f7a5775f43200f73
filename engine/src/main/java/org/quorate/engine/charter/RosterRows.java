package org.quorate.engine.charter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.ModuleName;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.charter.RosterRow;
import org.quorate.charter.RosterRow.Status;

/** Reads rows of kind {@code roster}. */
final class RosterRows {
  private final CellReader in;
  private final Keys keys;
  private final RoleNames roles;
  private final Terms terms;
  private final Map<Handle, Handle> accounts = new HashMap<>();

  RosterRows(CellReader in, Keys keys, RoleNames roles, Terms terms) {
    this.in = in;
    this.keys = keys;
    this.roles = roles;
    this.terms = terms;
  }

  List<RosterRow> read(List<Line> lines) {
    List<RosterRow> rows = new ArrayList<>(lines.size());
    for (Line line : lines) {
      RosterRow row = row(line);
      if (row != null) {
        rows.add(in.one(row));
      }
    }
    return rows;
  }

  private @Nullable RosterRow row(Line line) {
    RuleName name = keys.of(line);
    Handle handle = in.read(line, Field.HANDLE, CellType.HANDLE);
    RoleName role = in.read(line, Field.ROSTER_ROLE, CellType.ROLE);
    ModuleName module = in.read(line, Field.ROSTER_MODULE, CellType.MODULE);
    LocalDate since = in.read(line, Field.ROSTER_SINCE, CellType.DATE);
    LocalDate until = in.read(line, Field.ROSTER_UNTIL, CellType.DATE);
    Status status = status(line);
    List<Handle> others = in.read(line, Field.ALSO_KNOWN_AS, CellType.HANDLES, List.of());
    String shown = in.read(line, Field.NAME, CellType.TEXT, "");
    terms.check(line, since, until, Field.ROSTER_UNTIL);
    if (name == null || handle == null || role == null) {
      return null;
    }
    others.forEach(other -> account(line, other, handle));
    if (line.broken()) {
      return null;
    }
    RoleName held = in.one(roles.canonical(role));
    return new RosterRow(
        name, line.source(), handle, held, module, since, until, status, shown, others);
  }

  private Status status(Line line) {
    String said = line.status();
    Status all =
        said == null ? null : in.read(line, Field.STATUS, said.replace('-', ' '), CellType.STATUS);
    return in.read(line, Field.STATUS, CellType.STATUS, all == null ? Status.ACTIVE : all);
  }

  private void account(Line line, Handle account, Handle owner) {
    Handle before = accounts.putIfAbsent(account, owner);
    if (before != null && !before.equals(owner)) {
      in.wrong(
          line,
          Field.ALSO_KNOWN_AS,
          Code.TWO_ACCOUNTS,
          "the account "
              + Quoted.of(account.shown())
              + " belongs to "
              + Quoted.of(before.shown())
              + " already",
          "give each account to one person");
    }
  }
}
