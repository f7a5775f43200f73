package org.quorate.engine.charter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.OrganisationName;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.charter.BallotCondition;
import org.quorate.engine.cell.CallingCells;

/** The full names of all rows; no two rows have one. */
final class Keys {
  /** The rule by whose name answers tell of files that no row covers. */
  private static final String UNCOVERED = "uncovered";

  /** The rule by whose name answers tell of ballots that no row decides. */
  private static final String UNDECIDED = "undecided";

  private final CellReader in;
  private final RoleNames roles;
  private final Renaming renaming;
  private final Map<Line, RuleName> names = new IdentityHashMap<>();
  private final Map<TableKind, Map<String, Line>> lines = new EnumMap<>(TableKind.class);

  Keys(CellReader in, RoleNames roles) {
    this.in = in;
    this.roles = roles;
    this.renaming = new Renaming(roles::canonical);
  }

  /** The full name of a row; null if its key cannot be read or is another's. */
  @Nullable RuleName of(Line line) {
    return names.get(line);
  }

  /** The keys of a kind, folded. */
  Set<String> declared(TableKind kind) {
    return lines.getOrDefault(kind, Map.of()).keySet();
  }

  void add(TableKind kind, List<Line> added) {
    Map<String, Line> mine = lines.computeIfAbsent(kind, any -> new HashMap<>());
    for (Line line : added) {
      String key = key(line);
      if (key == null) {
        line.breaks();
        continue;
      }
      RuleName name = in.one(RuleName.of(kind.shown(), key));
      Line first = mine.putIfAbsent(name.key(), line);
      if (first == null) {
        names.put(line, name);
      } else if (line.whole() && first.whole()) {
        twice(line, name, first);
      }
    }
  }

  private void twice(Line line, RuleName name, Line first) {
    in.wrong(
        line,
        Field.of(line.kind()).get(0),
        Code.ROW_TWICE,
        "the row "
            + Quoted.of(name.toString())
            + " stands in line "
            + first.source().line()
            + " of "
            + Quoted.of(first.source().table().document())
            + " already",
        people(line.kind())
            ? "delete one of them, or tell them apart by " + apart(line.kind())
            : "give one of them another name, or delete it");
  }

  private static boolean people(TableKind kind) {
    return kind == TableKind.ROSTER || kind == TableKind.AFFILIATIONS;
  }

  private static String apart(TableKind kind) {
    return kind == TableKind.ROSTER ? "`Role`, `Module` or `Since`" : "`Organisation` or `Since`";
  }

  private @Nullable String key(Line line) {
    List<String> parts = new ArrayList<>(4);
    boolean whole = true;
    for (Field field : Field.of(line.kind())) {
      if (field.key() && line.cell(field) != null) {
        String part = part(line, field);
        whole &= part != null;
        if (part == null || !part.isEmpty()) {
          parts.add(part == null ? "" : part);
        }
      }
    }
    return whole && !parts.isEmpty() ? String.join("@", parts) : null;
  }

  private @Nullable String part(Line line, Field field) {
    return switch (field) {
      case HANDLE, AFFILIATED -> {
        Handle handle = in.read(line, field, CellType.HANDLE);
        yield handle == null ? null : fitting(line, field, handle.value(), Limits.HANDLE);
      }
      case ROLE, ROSTER_ROLE -> {
        RoleName role = in.read(line, field, CellType.ROLE);
        yield role == null
            ? null
            : fitting(line, field, roles.canonical(role).value(), Limits.NAME);
      }
      case EMPLOYER -> {
        OrganisationName at = in.employer(line);
        yield at == null ? "unaffiliated" : fitting(line, field, at.value(), Limits.NAME);
      }
      case ROSTER_SINCE, AFFILIATED_SINCE -> {
        LocalDate date = in.read(line, field, CellType.DATE);
        yield date == null ? null : date.toString();
      }
      case VOTE_WHEN -> {
        List<BallotCondition> when = in.read(line, field, CellType.VOTE_WHEN);
        yield when == null ? null : CallingCells.words(renaming.conditions(when));
      }
      default -> name(line, field);
    };
  }

  private @Nullable String name(Line line, Field field) {
    String name = in.read(line, field, CellType.KEY);
    if (field == Field.RULE && UNCOVERED.equalsIgnoreCase(name)) {
      return kept(line, field, UNCOVERED, "files that no row covers");
    }
    if (field == Field.DECISION && UNDECIDED.equalsIgnoreCase(name)) {
      return kept(line, field, UNDECIDED, "ballots that no row decides");
    }
    return name == null ? null : fitting(line, field, name, Limits.NAME);
  }

  private @Nullable String kept(Line line, Field field, String name, String what) {
    in.wrong(
        line,
        field,
        Code.NAME_WRONG,
        "the name `" + name + "` is kept for " + what,
        "choose another name");
    return null;
  }

  private @Nullable String fitting(Line line, Field field, String name, int longest) {
    if (name.length() <= longest) {
      return name;
    }
    in.wrong(
        line,
        field,
        Code.NAME_WRONG,
        "the name has " + name.length() + " characters; at most " + longest + " are read",
        "shorten it, and move the rest to `Notes`");
    return null;
  }
}
