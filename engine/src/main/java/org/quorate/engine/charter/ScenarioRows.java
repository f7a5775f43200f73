package org.quorate.engine.charter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Outcome;
import org.quorate.RuleName;
import org.quorate.charter.ScenarioBallot;
import org.quorate.charter.ScenarioFacts;
import org.quorate.charter.ScenarioLadder;
import org.quorate.charter.ScenarioLadder.Expecting;
import org.quorate.charter.ScenarioRow;
import org.quorate.engine.cell.Expected;
import org.quorate.engine.cell.Expected.About;

/** Reads rows of kind {@code scenarios}. */
final class ScenarioRows {
  private final CellReader in;
  private final Keys keys;
  private final ScenarioPeople people;
  private final Alternatives alternatives;
  private final ScenarioBallots ballots;
  private final ScenarioLadders ladders;

  ScenarioRows(
      CellReader in,
      Keys keys,
      ScenarioPeople people,
      Alternatives alternatives,
      ScenarioBallots ballots,
      ScenarioLadders ladders) {
    this.in = in;
    this.keys = keys;
    this.people = people;
    this.alternatives = alternatives;
    this.ballots = ballots;
    this.ladders = ladders;
  }

  List<ScenarioRow> read(List<Line> lines) {
    List<ScenarioRow> rows = new ArrayList<>(lines.size());
    for (Line line : lines) {
      RuleName name = keys.of(line);
      Expected expect = in.read(line, Field.EXPECT, CellType.EXPECTED);
      if (expect != null) {
        answers(line, expect.about());
        elected(line, expect.outcome());
      }
      ScenarioLadder ladder =
          ladders.read(line, expect == null ? Expecting.OUTCOME : expect.ladder());
      ScenarioFacts facts = facts(line);
      ScenarioBallot ballot = ballots.read(line, facts.author());
      RuleName by = by(line, facts.paths().isEmpty() ? ballot : null);
      if (name != null && expect != null && !line.broken()) {
        rows.add(
            in.one(
                new ScenarioRow(name, line.source(), facts, ballot, ladder, expect.outcome(), by)));
      }
    }
    return rows;
  }

  /** A word that answers another question than that of the row is wrong there. */
  private void answers(Line line, About word) {
    About asked = about(line);
    if (word != About.ANYTHING && word != asked && !ballots.isUnread(line)) {
      in.wrong(
          line,
          Field.EXPECT,
          Code.SCENARIO_MIXED,
          Quoted.of(line.text(Field.EXPECT))
              + " is an answer about "
              + shown(word)
              + ", and the row is about "
              + shown(asked),
          "write " + words(asked) + ", or as of any question `waiting` or `undetermined`");
    }
  }

  /** Who is elected is asked of a ballot, and shows once it passed. */
  private void elected(Line line, Outcome expect) {
    if (line.cell(Field.CASE_DECISION) == null || ballots.isUnread(line)) {
      return;
    } else if (about(line) != About.BALLOT) {
      String asked = "who is elected is no answer about " + shown(about(line));
      in.mixed(line, Field.CASE_ELECTED, asked);
    } else if (expect != Outcome.ALLOWED) {
      in.mixed(line, Field.CASE_ELECTED, "nobody is elected by a ballot that did not pass");
    }
  }

  private About about(Line line) {
    if (line.cell(Field.CASE_BECOMES) != null) {
      return About.RISE;
    } else if (line.cell(Field.CASE_STEPS_DOWN) != null) {
      return About.DEPARTURE;
    }
    return ballots.isOne(line) ? About.BALLOT : About.CONTRIBUTION;
  }

  private static String shown(About about) {
    return switch (about) {
      case ANYTHING -> "anything";
      case CONTRIBUTION -> "a contribution";
      case BALLOT -> "a ballot";
      case RISE -> "somebody who rises";
      case DEPARTURE -> "somebody who steps down";
    };
  }

  private static String words(About about) {
    return switch (about) {
      case ANYTHING, CONTRIBUTION -> "`allowed` or `blocked`";
      case BALLOT -> "`passed`, `open` or `failed`";
      case RISE -> "`may become` or `not yet`";
      case DEPARTURE -> "`has to step down`, `may be removed`, `stays` or `suspended`";
    };
  }

  /** A row of votes where there is a ballot; it decides or it does not. */
  private @Nullable RuleName by(Line line, @Nullable ScenarioBallot ballot) {
    if (ScenarioLadders.isOne(line)) {
      return ladders.rule(line, Field.BY_RULE);
    } else if (ballot == null) {
      return alternatives.named(line, Field.BY_RULE);
    }
    RuleName name = in.read(line, Field.BY_RULE, CellType.RULE_REFERENCE);
    return name == null ? null : ballots.ofVotes(line, Field.BY_RULE, name);
  }

  private ScenarioFacts facts(Line line) {
    return new ScenarioFacts(
        in.read(line, Field.CASE_PATHS, CellType.PATHS, List.of()),
        people.player(line, Field.CASE_AUTHOR),
        in.read(line, Field.CASE_BRANCH, CellType.TEXT, "main"),
        people.labels(line, Field.CASE_LABELS),
        in.read(line, Field.CASE_KINDS, CellType.KINDS, Set.of()),
        in.read(line, Field.CASE_TITLE, CellType.TEXT, ""),
        in.read(line, Field.CASE_LINES, CellType.NUMBER, 0L),
        in.read(line, Field.CASE_DRAFT, CellType.YES_NO, false),
        in.read(line, Field.CASE_FIRST, CellType.YES_NO, false),
        people.players(line, Field.CASE_APPROVED),
        people.players(line, Field.CASE_OBJECTED),
        people.players(line, Field.CASE_VETOED),
        people.players(line, Field.CASE_HELD),
        in.read(line, Field.CASE_PASSED, CellType.CHECK_NAMES, List.of()),
        in.read(line, Field.CASE_FAILED, CellType.CHECK_NAMES, List.of()),
        people.players(line, Field.CASE_OWNED),
        in.read(line, Field.CASE_SIGNED_OFF, CellType.YES_NO, false),
        duration(line, Field.CASE_OPEN_FOR),
        duration(line, Field.CASE_SINCE_VERSION),
        people.invoked(line, Field.CASE_INVOKED));
  }

  private @Nullable Duration duration(Line line, Field field) {
    return in.read(line, field, CellType.DURATION);
  }
}
