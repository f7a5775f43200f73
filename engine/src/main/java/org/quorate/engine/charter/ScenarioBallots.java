package org.quorate.engine.charter;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quorate.RuleName;
import org.quorate.charter.ScenarioBallot;
import org.quorate.charter.ScenarioFacts.Player;
import org.quorate.charter.ScenarioPoll;

/** Reads the ballots of scenarios. */
final class ScenarioBallots {
  /** What only a ballot has. */
  private static final List<Field> OF_BALLOTS =
      List.of(
          Field.CASE_ABOUT,
          Field.CASE_FOR,
          Field.CASE_AGAINST,
          Field.CASE_ABSTAINING,
          Field.CASE_CONCERNED,
          Field.CASE_PRESENT,
          Field.CASE_CALLERS,
          Field.CASE_SUSPENDED,
          Field.CASE_ELECTORS,
          Field.CASE_ANNOUNCED,
          Field.CASE_DISCUSSED,
          Field.CASE_CLOSED,
          Field.CASE_BEFORE,
          Field.CASE_AFTER,
          Field.CASE_CANDIDATES,
          Field.CASE_SEATS,
          Field.CASE_IN_OFFICE,
          Field.CASE_PAPERS,
          Field.CASE_ELECTED);

  /** What a contribution has and a ballot too. */
  private static final Set<Field> OF_BOTH =
      Set.of(
          Field.SCENARIO,
          Field.CASE_DECISION,
          Field.CASE_AUTHOR,
          Field.CASE_OPEN_FOR,
          Field.CASE_REFUSED,
          Field.EXPECT,
          Field.BY_RULE);

  private final CellReader in;
  private final ScenarioPeople people;
  private final Set<String> decisions;
  private final Set<String> awaited;
  private final boolean lost;

  /**
   * Ballots of the decisions that a charter declares.
   *
   * @param awaited those that review rows wait for, and which a contribution may have therefore
   */
  ScenarioBallots(
      CellReader in, ScenarioPeople people, Keys keys, Tables tables, Set<String> awaited) {
    this.in = in;
    this.people = people;
    this.awaited = awaited;
    decisions =
        keys.declared(TableKind.VOTES).stream()
            .map(ScenarioBallots::decision)
            .collect(Collectors.toSet());
    lost = tables.lost(TableKind.VOTES);
  }

  /** Whether a ballot has it and a contribution has not. */
  static boolean isOfBallots(Field field) {
    return field == Field.CASE_DECISION || OF_BALLOTS.contains(field);
  }

  /** A row's key without the condition behind it. */
  private static String decision(String key) {
    int at = key.indexOf('@');
    return at < 0 ? key : key.substring(0, at);
  }

  /** The ballot of a row; null for a contribution, or if the row is wrong. */
  @Nullable ScenarioBallot read(Line line, @Nullable Player author) {
    RuleName decision = in.read(line, Field.CASE_DECISION, CellType.RULE_REFERENCE);
    boolean ladder = ScenarioLadders.isOne(line);
    if (isUnread(line)) {
      return null;
    } else if (decision == null) {
      OF_BALLOTS.stream()
          .filter(field -> !ladder || field != Field.CASE_ABOUT)
          .forEach(
              field -> in.mixed(line, field, "a ballot has this, and the row names no `Decision`"));
      return null;
    }
    boolean onContribution = ladder || isOnContribution(line, decision);
    for (Field field : onContribution ? List.<Field>of() : Field.of(TableKind.SCENARIOS)) {
      if (!OF_BOTH.contains(field) && !OF_BALLOTS.contains(field)) {
        in.mixed(line, field, "a contribution has this, and the row names a `Decision`");
      }
    }
    RuleName named = ofVotes(line, Field.CASE_DECISION, decision);
    if (named != null && !decisions.contains(decision.key())) {
      unknown(line, decision);
    }
    return new ScenarioBallot(
        decision.key(),
        author,
        people.player(line, Field.CASE_ABOUT),
        people.voices(line, Field.CASE_FOR),
        people.voices(line, Field.CASE_AGAINST),
        people.voices(line, Field.CASE_ABSTAINING),
        people.voices(line, Field.CASE_CONCERNED),
        people.voices(line, Field.CASE_PRESENT),
        people.voices(line, Field.CASE_CALLERS),
        people.voices(line, Field.CASE_SUSPENDED),
        in.read(line, Field.CASE_ELECTORS, CellType.ELECTORS),
        duration(line, Field.CASE_OPEN_FOR),
        duration(line, Field.CASE_ANNOUNCED),
        duration(line, Field.CASE_DISCUSSED),
        in.read(line, Field.CASE_CLOSED, CellType.YES_NO, false),
        ladder ? null : duration(line, Field.CASE_REFUSED),
        in.read(line, Field.CASE_BEFORE, CellType.HELD, List.of()),
        in.read(line, Field.CASE_AFTER, CellType.HELD, List.of()),
        poll(line));
  }

  private ScenarioPoll poll(Line line) {
    return new ScenarioPoll(
        people.candidates(line, Field.CASE_CANDIDATES),
        in.read(line, Field.CASE_SEATS, CellType.POLL_SEATS),
        people.voices(line, Field.CASE_IN_OFFICE),
        people.papers(line, Field.CASE_PAPERS),
        in.read(line, Field.CASE_ELECTED, CellType.ELECTED, List.of()));
  }

  /** A row of votes by its name, whose kind need not be named; null if it names another kind. */
  @Nullable RuleName ofVotes(Line line, Field field, RuleName name) {
    String text = line.text(field);
    boolean reviews = text.regionMatches(true, 0, "reviews/", 0, "reviews/".length());
    if (name.kind().equals("votes") || name.kind().equals("reviews") && !reviews) {
      return RuleName.of("votes", name.key());
    }
    line.breaks();
    in.wrong(
        line,
        field,
        Code.UNKNOWN_RULE,
        Quoted.of(text) + " decides no ballot",
        "name a row of `votes`, such as `votes/" + name.key() + "`");
    return null;
  }

  /** Whether a row asks whether a ballot has passed, and not what hangs on that. */
  boolean isOne(Line line) {
    RuleName decision = in.read(line, Field.CASE_DECISION, CellType.RULE_REFERENCE);
    return decision != null && !ScenarioLadders.isOne(line) && !isOnContribution(line, decision);
  }

  /** Whether a row names a ballot by a cell that is wrong, so that nobody can tell what it asks. */
  boolean isUnread(Line line) {
    return line.cell(Field.CASE_DECISION) != null
        && in.read(line, Field.CASE_DECISION, CellType.RULE_REFERENCE) == null;
  }

  /** Whether a contribution is put to the vote, of which a review row makes much. */
  private boolean isOnContribution(Line line, RuleName decision) {
    return line.cell(Field.CASE_PATHS) != null && awaited.contains(decision.key());
  }

  private void unknown(Line line, RuleName decision) {
    line.breaks();
    if (!lost) {
      Optional<String> meant = Suggestion.of(decision.key(), decisions);
      in.wrong(
          line,
          Field.CASE_DECISION,
          Code.UNKNOWN_RULE,
          "no row of `votes` is called " + Quoted.of(decision.key()),
          meant.map(it -> "did you mean `" + it + "`?").orElse("name a row by its first column"));
    }
  }

  private @Nullable Duration duration(Line line, Field field) {
    return in.read(line, field, CellType.DURATION);
  }
}
