package org.quorate.engine.charter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.charter.Decider;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.DepartureRow.Then;
import org.quorate.charter.Span;
import org.quorate.charter.WayBack;

/** Reads rows of kind {@code departures}. */
final class DepartureRows {
  /** So many rows may take votes of one role. */
  private static final int MOST_TAKING = 20;

  private final CellReader in;
  private final Keys keys;
  private final RoleNames roles;
  private final Renaming renaming;
  private final @Nullable String calendar;
  private final Map<RoleName, WayBack> ways = new HashMap<>();
  private final Map<RoleName, Integer> taking = new HashMap<>();

  /** Spans in working days that name no calendar go by that one, if it is not null. */
  DepartureRows(
      CellReader in, Keys keys, RoleNames roles, Renaming renaming, @Nullable String calendar) {
    this.in = in;
    this.keys = keys;
    this.roles = roles;
    this.renaming = renaming;
    this.calendar = calendar;
  }

  List<DepartureRow> read(List<Line> lines) {
    List<DepartureRow> rows = new ArrayList<>(lines.size());
    for (Line line : lines) {
      DepartureRow row = row(line);
      if (row != null) {
        same(line, row);
        many(line, row);
        rows.add(in.one(row));
      }
    }
    return rows;
  }

  private void many(Line line, DepartureRow row) {
    if (row.bearsOnVotes() && taking.merge(row.role(), 1, Integer::sum) == MOST_TAKING + 1) {
      in.wrong(
          line,
          Field.DEPARTURE,
          Code.MANY_TAKE_VOTES,
          "more than " + MOST_TAKING + " rows take votes of the role `" + row.role() + "`",
          "write one row with what they have in common");
    }
  }

  /** By which row somebody went nobody knows afterwards. */
  private void same(Line line, DepartureRow row) {
    WayBack way = row.wayBack();
    WayBack before = way == null ? null : ways.putIfAbsent(row.role(), way);
    if (before != null && !before.equals(way)) {
      in.wrong(
          line,
          Field.WAY_BACK,
          Code.WAYS_BACK_DIFFER,
          "another row of the role `" + row.role() + "` has another way back",
          "write the same in both, or leave one blank");
    }
  }

  private @Nullable DepartureRow row(Line line) {
    RuleName name = keys.of(line);
    RoleName role = in.read(line, Field.DEPARTURE_ROLE, CellType.ROLE);
    List<DepartureRow.Idle> when = in.read(line, Field.DEPARTURE_WHEN, CellType.IDLE, List.of());
    Span ask = in.read(line, Field.ASK_FIRST, CellType.SPAN);
    Span grace = in.read(line, Field.GRACE, CellType.SPAN);
    Then then = in.read(line, Field.THEN, CellType.THEN, Then.LOSES);
    List<Decider> deciders =
        in.read(line, Field.DEPARTURE_DECIDED_BY, CellType.DECIDERS, List.of());
    boolean leave = in.read(line, Field.NOT_DURING, CellType.NOT_DURING, false);
    Optional<WayBack> way = in.read(line, Field.WAY_BACK, CellType.WAY_BACK, Optional.empty());
    boolean leaves = in.read(line, Field.DEPARTURE_LEAVES_BASE, CellType.YES_NO, false);
    check(line, ask, grace, deciders);
    votes(line, then.suspends() || leaves, then, deciders, way);
    removed(line, then, deciders);
    if (name == null || role == null || line.broken()) {
      return null;
    }
    return DepartureRow.builder(name, line.source(), roles.canonical(role))
        .when(when)
        .askFirst(ask == null ? null : WorkingSpans.dated(ask, calendar))
        .grace(grace == null ? null : WorkingSpans.dated(grace, calendar))
        .then(then(then))
        .decidedBy(
            deciders.stream()
                .map(renaming::decider)
                .map(decider -> WorkingSpans.dated(decider, calendar))
                .toList())
        .notDuringLeave(leave)
        .wayBack(way.map(this::renamed).orElse(null))
        .leavesBase(leaves)
        .why(in.one(line.why()))
        .build();
  }

  private Then then(Then read) {
    Span lasts = read.lasts();
    if (lasts != null) {
      return Then.suspendedFor(WorkingSpans.dated(lasts, calendar));
    }
    return read.becomes() == null ? read : new Then(roles.canonical(read.becomes()), false);
  }

  private WayBack renamed(WayBack way) {
    return new WayBack(
        way.sponsors() == null ? null : renaming.sponsoring(way.sponsors()),
        way.within() == null ? null : WorkingSpans.dated(way.within(), calendar));
  }

  /** Who may be removed is removed by somebody. */
  private void removed(Line line, Then then, List<Decider> deciders) {
    boolean facts = deciders.stream().anyMatch(Decider.Nobody.class::isInstance);
    if (line.whole() && !line.broken() && then.onlyMay() && facts) {
      in.wrong(
          line,
          Field.DEPARTURE_DECIDED_BY,
          Code.REMOVED_BY_NOBODY,
          "a holder may be removed, and nobody decides it",
          "write who decides, or `loses the role` where the facts do");
    }
  }

  /**
   * Whose vote a ballot is to take might vote on it, and whoever keeps a role comes back to none.
   */
  private void votes(
      Line line, boolean bears, Then then, List<Decider> deciders, Optional<WayBack> way) {
    if (!line.whole() || line.broken()) {
      return;
    }
    if (bears && deciders.stream().anyMatch(Decider.Vote.class::isInstance)) {
      in.wrong(
          line,
          Field.DEPARTURE_DECIDED_BY,
          Code.VOTE_TAKEN_BY_BALLOT,
          "a ballot decides whether somebody may vote on ballots",
          "write `nobody` where the facts decide, or mark in the roster as `suspended` whom a"
              + " ballot suspends");
    }
    if (then.suspends() && way.isPresent()) {
      in.wrong(
          line,
          Field.WAY_BACK,
          Code.WAY_BACK_TO_KEPT_ROLE,
          "whoever keeps the role needs no way back to it",
          "leave the cell blank: the vote comes back as `Then` says");
    }
  }

  private void check(Line line, @Nullable Span ask, @Nullable Span grace, List<Decider> deciders) {
    if (!line.whole() || line.broken()) {
      return;
    }
    if (grace != null && ask == null) {
      in.wrong(
          line,
          Field.GRACE,
          Code.GRACE_WITHOUT_NOTICE,
          "the grace does not say from when it runs",
          "write under `Ask first` how long a holder has to answer a notice");
    }
    if (deciders.stream().anyMatch(Decider.Sponsors.class::isInstance)) {
      in.wrong(
          line,
          Field.DEPARTURE_DECIDED_BY,
          Code.NO_SPONSORS,
          "nobody sponsors a departure",
          "write `nobody` if the facts decide, or who does");
    }
  }
}
