package org.quorate.engine.charter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quorate.Outcome;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.charter.ScenarioBallot;
import org.quorate.charter.ScenarioFacts;
import org.quorate.charter.ScenarioFacts.Invoked;
import org.quorate.charter.ScenarioFacts.LabelSet;
import org.quorate.charter.ScenarioFacts.Player;
import org.quorate.charter.ScenarioRow;
import org.quorate.engine.cell.Cells;

/** Reads rows of kind {@code scenarios}. */
final class ScenarioRows {
  private final CellReader in;
  private final Keys keys;
  private final RoleNames roles;
  private final Alternatives alternatives;
  private final ScenarioBallots ballots;
  private final Set<RoleName> known;

  ScenarioRows(
      CellReader in,
      Keys keys,
      RoleNames roles,
      Alternatives alternatives,
      ScenarioBallots ballots) {
    this.in = in;
    this.keys = keys;
    this.roles = roles;
    this.alternatives = alternatives;
    this.ballots = ballots;
    this.known = roles.declared();
  }

  List<ScenarioRow> read(List<Line> lines) {
    List<ScenarioRow> rows = new ArrayList<>(lines.size());
    for (Line line : lines) {
      RuleName name = keys.of(line);
      ScenarioFacts facts = facts(line);
      Outcome expect = in.read(line, Field.EXPECT, CellType.OUTCOME);
      ScenarioBallot ballot = ballots.read(line, facts.author());
      RuleName by = by(line, facts.paths().isEmpty() ? ballot : null);
      if (name != null && expect != null && !line.broken()) {
        rows.add(in.one(new ScenarioRow(name, line.source(), facts, ballot, expect, by)));
      }
    }
    return rows;
  }

  /** A row of votes where there is a ballot; it decides or it does not. */
  private @Nullable RuleName by(Line line, @Nullable ScenarioBallot ballot) {
    if (ballot == null) {
      return alternatives.named(line, Field.BY_RULE);
    }
    RuleName name = in.read(line, Field.BY_RULE, CellType.RULE_REFERENCE);
    return name == null ? null : ballots.ofVotes(line, Field.BY_RULE, name);
  }

  private ScenarioFacts facts(Line line) {
    return new ScenarioFacts(
        in.read(line, Field.CASE_PATHS, CellType.PATHS, List.of()),
        player(
            in.readHere(
                line, Field.CASE_AUTHOR, (text, words) -> Cells.player(text, words, known))),
        in.read(line, Field.CASE_BRANCH, CellType.TEXT, "main"),
        labels(
            in.readHere(
                line, Field.CASE_LABELS, (text, words) -> Cells.labels(text, words, known))),
        in.read(line, Field.CASE_KINDS, CellType.KINDS, Set.of()),
        in.read(line, Field.CASE_TITLE, CellType.TEXT, ""),
        in.read(line, Field.CASE_LINES, CellType.NUMBER, 0L),
        in.read(line, Field.CASE_DRAFT, CellType.YES_NO, false),
        in.read(line, Field.CASE_FIRST, CellType.YES_NO, false),
        players(line, Field.CASE_APPROVED),
        players(line, Field.CASE_OBJECTED),
        players(line, Field.CASE_VETOED),
        players(line, Field.CASE_HELD),
        in.read(line, Field.CASE_PASSED, CellType.CHECK_NAMES, List.of()),
        in.read(line, Field.CASE_FAILED, CellType.CHECK_NAMES, List.of()),
        players(line, Field.CASE_OWNED),
        in.read(line, Field.CASE_SIGNED_OFF, CellType.YES_NO, false),
        duration(line, Field.CASE_OPEN_FOR),
        duration(line, Field.CASE_SINCE_VERSION),
        invoked(
            in.readHere(
                line, Field.CASE_INVOKED, (text, words) -> Cells.invoked(text, words, known))));
  }

  private @Nullable Duration duration(Line line, Field field) {
    return in.read(line, field, CellType.DURATION);
  }

  private List<Player> players(Line line, Field field) {
    return players(in.readHere(line, field, (text, words) -> Cells.players(text, words, known)));
  }

  private List<Player> players(@Nullable List<Player> written) {
    if (written == null) {
      return List.of();
    }
    List<Player> players = new ArrayList<>(written.size());
    written.forEach(each -> players.add(canonical(each)));
    return players;
  }

  private @Nullable Player player(@Nullable Player written) {
    return written == null ? null : canonical(written);
  }

  private Player canonical(Player written) {
    return new Player(
        written.handle(),
        written.roles().stream().map(roles::canonical).collect(Collectors.toSet()),
        written.organisation());
  }

  private List<LabelSet> labels(@Nullable List<LabelSet> written) {
    List<LabelSet> labels = written == null ? List.of() : written;
    return labels.stream().map(it -> new LabelSet(it.label(), player(it.setBy()))).toList();
  }

  private List<Invoked> invoked(@Nullable List<Invoked> written) {
    List<Invoked> invoked = written == null ? List.of() : written;
    return invoked.stream().map(it -> new Invoked(it.exception(), players(it.by()))).toList();
  }
}
