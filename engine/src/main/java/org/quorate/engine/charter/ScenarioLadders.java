package org.quorate.engine.charter;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.charter.BodyRow;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.RoleRow;
import org.quorate.charter.ScenarioLadder;
import org.quorate.charter.ScenarioLadder.Expecting;

/** Reads who rises or steps down in scenarios. */
final class ScenarioLadders {
  /** What only somebody who rises has. */
  private static final List<Field> OF_RISING =
      List.of(Field.CASE_SPONSORED, Field.CASE_REFUSED, Field.CASE_LEFT);

  /** What only somebody who steps down has. */
  private static final List<Field> OF_LEAVING =
      List.of(Field.CASE_ASKED, Field.CASE_ANSWERED, Field.CASE_ON_LEAVE);

  /** What either has, and a contribution or a ballot does not. */
  private static final List<Field> OF_BOTH = List.of(Field.CASE_MODULE, Field.CASE_EVIDENCE);

  /** What a contribution or a ballot has too. */
  private static final Set<Field> OF_OTHERS =
      Set.of(
          Field.SCENARIO,
          Field.CASE_BECOMES,
          Field.CASE_STEPS_DOWN,
          Field.CASE_ABOUT,
          Field.CASE_APPROVED,
          Field.CASE_OBJECTED,
          Field.CASE_OPEN_FOR,
          Field.EXPECT,
          Field.BY_RULE);

  private static final List<String> KINDS = List.of("roles", "departures", "bodies");

  private final CellReader in;
  private final ScenarioPeople people;
  private final Renaming renaming;
  private final Keys keys;
  private final Tables tables;
  private LadderBallots ballots = LadderBallots.NONE;

  ScenarioLadders(
      CellReader in, ScenarioPeople people, Renaming renaming, Keys keys, Tables tables) {
    this.in = in;
    this.people = people;
    this.renaming = renaming;
    this.keys = keys;
    this.tables = tables;
  }

  /** The same, where ballots decide what some rows say. */
  ScenarioLadders decided(
      List<RoleRow> roles, List<DepartureRow> departures, List<BodyRow> bodies) {
    ballots = new LadderBallots(roles, departures, bodies);
    return this;
  }

  static boolean isOne(Line line) {
    return line.cell(Field.CASE_BECOMES) != null || line.cell(Field.CASE_STEPS_DOWN) != null;
  }

  /** Who rises or steps down in a row; null for a contribution or a ballot, or if it is wrong. */
  @Nullable ScenarioLadder read(Line line, Expecting expecting) {
    if (!isOne(line)) {
      String message = "somebody who rises or steps down has this, and the row names no role";
      OF_BOTH.forEach(field -> in.mixed(line, field, message));
      boolean ballot = line.cell(Field.CASE_DECISION) != null;
      OF_RISING.stream()
          .filter(field -> !ballot || field != Field.CASE_REFUSED)
          .forEach(field -> in.mixed(line, field, message));
      OF_LEAVING.forEach(field -> in.mixed(line, field, message));
      return null;
    }
    boolean leaves = line.cell(Field.CASE_BECOMES) == null;
    if (!leaves) {
      in.mixed(line, Field.CASE_STEPS_DOWN, "who `Becomes` something does not step down");
      OF_LEAVING.forEach(field -> in.mixed(line, field, "somebody who steps down has this"));
    } else {
      OF_RISING.forEach(field -> in.mixed(line, field, "somebody who rises has this"));
    }
    Field asked = leaves ? Field.CASE_STEPS_DOWN : Field.CASE_BECOMES;
    RoleName written = in.read(line, asked, CellType.ROLE);
    RoleName role = written == null ? null : people.canonical(written);
    others(line, role, leaves);
    ScenarioLadder ladder = role == null ? null : ladder(line, role, leaves, expecting);
    return line.broken() ? null : ladder;
  }

  /** A contribution has nothing to do with it, and a ballot if it decides. */
  private void others(Line line, @Nullable RoleName role, boolean leaves) {
    boolean ballot = line.cell(Field.CASE_DECISION) != null;
    for (Field field : Field.of(TableKind.SCENARIOS)) {
      if (!isOwn(field) && !(ballot && field == Field.CASE_AUTHOR)) {
        in.mixed(line, field, "a contribution has this, and the row is about a role");
      }
    }
    RuleName decision = in.read(line, Field.CASE_DECISION, CellType.RULE_REFERENCE);
    if (decision != null && role != null && !ballots.of(role, leaves).contains(decision.key())) {
      in.mixed(
          line,
          Field.CASE_DECISION,
          leaves
              ? "no row of `departures` waits for this ballot"
              : "nobody comes to hold the role `" + role + "` by this ballot");
    }
  }

  private static boolean isOwn(Field field) {
    return OF_OTHERS.contains(field)
        || OF_BOTH.contains(field)
        || OF_RISING.contains(field)
        || OF_LEAVING.contains(field)
        || ScenarioBallots.isOfBallots(field);
  }

  private ScenarioLadder ladder(Line line, RoleName role, boolean leaves, Expecting expecting) {
    return new ScenarioLadder(
        people.player(line, Field.CASE_ABOUT),
        role,
        leaves,
        in.read(line, Field.CASE_MODULE, CellType.MODULE),
        in.read(line, Field.CASE_EVIDENCE, CellType.SHOWN, List.of()).stream()
            .map(renaming::evidence)
            .toList(),
        people.voices(line, Field.CASE_SPONSORED),
        people.players(line, Field.CASE_APPROVED),
        people.players(line, Field.CASE_OBJECTED),
        duration(line, Field.CASE_OPEN_FOR),
        duration(line, Field.CASE_ASKED),
        in.read(line, Field.CASE_ANSWERED, CellType.YES_NO, false),
        in.read(line, Field.CASE_ON_LEAVE, CellType.YES_NO, false),
        duration(line, Field.CASE_REFUSED),
        duration(line, Field.CASE_LEFT),
        expecting);
  }

  private @Nullable Duration duration(Line line, Field field) {
    return in.read(line, field, CellType.DURATION);
  }

  /** The row of the ladder that a cell names, whose kind need not be named; null if it is wrong. */
  @Nullable RuleName rule(Line line, Field field) {
    RuleName name = in.read(line, field, CellType.RULE_REFERENCE);
    if (name == null) {
      return null;
    }
    boolean whole = line.text(field).regionMatches(true, 0, "reviews/", 0, "reviews/".length());
    String own = line.cell(Field.CASE_BECOMES) == null ? "departures" : "roles";
    boolean bare = name.kind().equals("reviews") && !whole;
    RuleName rule = bare ? RuleName.of(own, name.key()) : name;
    boolean ladder = KINDS.contains(rule.kind());
    TableKind kind = TableKind.valueOf(upper(ladder ? rule.kind() : own));
    if (ladder && keys.declared(kind).contains(rule.key())) {
      return rule;
    }
    line.breaks();
    if (!ladder || !tables.lost(kind)) {
      Optional<String> meant = Suggestion.of(rule.key(), keys.declared(kind));
      in.wrong(
          line,
          field,
          Code.UNKNOWN_RULE,
          ladder
              ? "no row of `" + rule.kind() + "` is called " + Quoted.of(rule.key())
              : Quoted.of(line.text(field)) + " decides nothing of a role",
          meant
              .map(it -> "did you mean `" + kind.shown() + "/" + it + "`?")
              .orElse("name a row of `" + own + "` by its first column"));
    }
    return null;
  }

  private static String upper(String kind) {
    return kind.toUpperCase(Locale.ROOT);
  }
}
