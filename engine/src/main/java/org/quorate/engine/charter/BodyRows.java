package org.quorate.engine.charter;

import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Mandate;
import org.quorate.charter.OrganisationCap;
import org.quorate.charter.OverCap;
import org.quorate.charter.Span;
import org.quorate.charter.Stake;
import org.quorate.charter.Substitute;
import org.quorate.charter.Vacancy;
import org.quorate.charter.Who;

/** Reads rows of kind {@code bodies}. */
final class BodyRows {
  private static final int MOST_SEATS = 1_000;

  private final CellReader in;
  private final Keys keys;
  private final RoleNames roles;
  private final Renaming renaming;
  private final @Nullable String calendar;
  private final Map<RoleName, BodyRow> byMembers = new HashMap<>();

  BodyRows(
      CellReader in, Keys keys, RoleNames roles, Renaming renaming, @Nullable String calendar) {
    this.in = in;
    this.keys = keys;
    this.roles = roles;
    this.renaming = renaming;
    this.calendar = calendar;
  }

  List<BodyRow> read(List<Line> lines) {
    List<BodyRow> rows = new ArrayList<>(lines.size());
    for (Line line : lines) {
      BodyRow row = row(line);
      if (row != null) {
        rows.add(in.one(row));
      }
    }
    return rows;
  }

  private @Nullable BodyRow row(Line line) {
    RuleName name = keys.of(line);
    RoleName members = in.read(line, Field.MEMBERS, CellType.ROLE);
    Integer seats = seats(line);
    OrganisationCap cap = in.read(line, Field.ORGANISATION_CAP, CellType.ORGANISATION_CAP);
    Stake together = in.read(line, Field.ONE_ORGANISATION, CellType.TOGETHER);
    Who chair = in.read(line, Field.CHAIR, CellType.VOTE_ELECTORATE);
    Period term = in.read(line, Field.TERM, CellType.TERM);
    Mandate limit = in.read(line, Field.TERM_LIMIT, CellType.TERM_LIMIT, Mandate.NONE);
    OverCap overCap = in.read(line, Field.OVER_CAP, CellType.OVER_CAP);
    Vacancy vacancy = in.read(line, Field.VACANCY, CellType.VACANCY);
    Substitute substitute = in.read(line, Field.SUBSTITUTE, CellType.SUBSTITUTE);
    if (name == null || members == null || line.broken()) {
      return null;
    }
    BodyRow row =
        BodyRow.builder(name, line.source(), roles.canonical(members))
            .seats(seats)
            .cap(cap == null || together == null ? cap : cap.of(together))
            .overCap(overCap == null ? OverCap.UNSAID : dated(overCap))
            .mandate(limit.lasting(term))
            .vacancy(vacancy == null ? null : dated(vacancy))
            .substitute(substitute == null ? null : canonical(substitute))
            .chair(chair == null ? null : in.renamed(chair, renaming::who))
            .why(in.one(line.why()))
            .build();
    check(line, row, overCap != null);
    if (cap == null && together != null) {
      wrong(
          line,
          Field.ONE_ORGANISATION,
          "there is no cap under which organisations count as one",
          "fill in `Organisation cap`");
    }
    return line.broken() ? null : row;
  }

  private Substitute canonical(Substitute substitute) {
    return new Substitute(roles.canonical(substitute.role()), substitute.shared());
  }

  private Vacancy dated(Vacancy vacancy) {
    return new Vacancy(vacancy.ways().stream().map(this::dated).toList());
  }

  private Vacancy.Way dated(Vacancy.Way way) {
    Span within = way.within() == null ? null : WorkingSpans.dated(way.within(), calendar);
    if (way instanceof Vacancy.Voted voted) {
      return new Vacancy.Voted(in.one(voted.decision()), within);
    }
    return way instanceof Vacancy.Appointed by
        ? new Vacancy.Appointed(by.count(), in.renamed(by.who(), renaming::who))
        : new Vacancy.NextPlaced(within);
  }

  private OverCap dated(OverCap over) {
    if (over instanceof OverCap.Unless unless) {
      return new OverCap.Unless(dated(unless.way()), in.one(unless.waivedBy()));
    }
    return over instanceof OverCap.Resign resign
        ? new OverCap.Resign(WorkingSpans.dated(resign.within(), calendar))
        : over;
  }

  private @Nullable Integer seats(Line line) {
    Long seats = in.read(line, Field.SEATS, CellType.NUMBER);
    if (seats != null && (seats < 1 || seats > MOST_SEATS)) {
      wrong(line, Field.SEATS, "a body has 1 to " + MOST_SEATS + " seats", "write how many");
      return null;
    }
    return seats == null ? null : Math.toIntExact(seats);
  }

  private void check(Line line, BodyRow row, boolean overCap) {
    OrganisationCap cap = row.cap();
    BodyRow other = byMembers.putIfAbsent(row.members(), row);
    if (other != null) {
      wrong(
          line,
          Field.MEMBERS,
          "the body `" + other.name().key() + "` has the same members",
          "give each body a role of its own");
    }
    RoleName named = RoleName.of(row.name().key());
    if (roles.declared().contains(named) && !named.equals(row.members())) {
      wrong(
          line,
          Field.BODY,
          "a role has the name of this body, and its members hold another one",
          "give the body another name, or its members that role");
    }
    if (cap == null && overCap) {
      wrong(line, Field.OVER_CAP, "there is no cap to be over", "fill in `Organisation cap`");
    }
    if (row.vacancy() != null && row.seats() == null) {
      wrong(line, Field.VACANCY, "the body has no number of seats", "fill in `Seats`");
    }
    if (row.substitute() != null && row.substitute().role().equals(row.members())) {
      wrong(
          line,
          Field.SUBSTITUTE,
          "members of the body would stand in for members of the body",
          "name another role");
    }
    if (cap != null) {
      check(line, row.seats(), cap);
    }
  }

  private void check(Line line, @Nullable Integer seats, OrganisationCap cap) {
    OrganisationCap elected = cap.atElection();
    if (seats == null && (cap.ofSeats() || elected.ofSeats())) {
      wrong(line, Field.ORGANISATION_CAP, "the body has no number of seats", "fill in `Seats`");
    } else if (seats != null && Math.min(limit(cap, seats), limit(elected, seats)) < 1) {
      wrong(
          line,
          Field.ORGANISATION_CAP,
          "of " + seats + " seats an organisation could hold none",
          "write a number of seats, or add `at least 1`");
    } else if (isMore(elected, cap, seats)) {
      wrong(
          line,
          Field.ORGANISATION_CAP,
          "an organisation could be elected to more seats than it may hold",
          "write no more `at election` than `at any time`");
    }
  }

  private static int limit(OrganisationCap cap, int seats) {
    return cap.in(seats).limit(seats);
  }

  /** Whether one allows more than another, as far as the row tells without members. */
  private static boolean isMore(
      OrganisationCap one, OrganisationCap than, @Nullable Integer seats) {
    return seats != null
        ? limit(one, seats) > limit(than, seats)
        : one.isCount() && than.isCount() && one.floor() > than.floor();
  }

  private void wrong(Line line, Field field, String message, String help) {
    in.wrong(line, field, Code.BODY_WRONG, message, help);
  }
}
