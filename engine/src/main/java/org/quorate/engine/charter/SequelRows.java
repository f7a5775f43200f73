package org.quorate.engine.charter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Sequels;
import org.quorate.charter.Sequels.Overruling;

/** Reads which other ballots a row of votes names. */
final class SequelRows {
  private final CellReader in;
  private final @Nullable String calendar;

  /** Spans in working days that name no calendar go by that one, if it is not null. */
  SequelRows(CellReader in, @Nullable String calendar) {
    this.in = in;
    this.calendar = calendar;
  }

  /**
   * What a row says of other ballots; what it says wrongly is told.
   *
   * @param overVeto the ballot that its `Vetoed by` names; null for none
   */
  Sequels read(Line line, String decision, @Nullable String overVeto) {
    Sequels sequels =
        new Sequels(
            in.read(line, Field.VOTE_THEN, CellType.VOTES_ALL, List.of()),
            in.read(line, Field.IF_NOT_PASSED, CellType.VOTES_ANY, List.of()),
            dated(in.read(line, Field.PASSES_UNLESS, CellType.VOTE_OVERRULING)),
            dated(in.read(line, Field.APPEAL, CellType.VOTE_OVERRULING)),
            overVeto);
    own(line, sequels, decision);
    twice(line, sequels);
    endless(line, sequels);
    return sequels.equals(Sequels.NONE) ? Sequels.NONE : in.one(sequels);
  }

  private @Nullable Overruling dated(@Nullable Overruling one) {
    return one == null ? null : WorkingSpans.dated(one, calendar);
  }

  private void own(Line line, Sequels sequels, String decision) {
    own(line, Field.VOTE_THEN, sequels.then(), decision);
    own(line, Field.IF_NOT_PASSED, sequels.ifNotPassed(), decision);
    own(line, Field.PASSES_UNLESS, name(sequels.unless()), decision);
    own(line, Field.APPEAL, name(sequels.appeal()), decision);
    String overVeto = sequels.overVeto();
    own(line, Field.VOTE_VETO, overVeto == null ? List.of() : List.of(overVeto), decision);
  }

  private void own(Line line, Field field, List<String> names, String decision) {
    if (names.contains(decision)) {
      wrong(line, field, "a ballot cannot hang on its own outcome", "name another row of `votes`");
    }
  }

  private static List<String> name(@Nullable Overruling one) {
    return one == null ? List.of() : List.of(one.decision());
  }

  private void twice(Line line, Sequels sequels) {
    List<String> both = new ArrayList<>(sequels.then());
    both.retainAll(sequels.ifNotPassed());
    if (!both.isEmpty()) {
      wrong(
          line,
          Field.IF_NOT_PASSED,
          "`votes/" + both.get(0) + "` is asked for whether this passed or not",
          "name it in one of the two columns");
    }
    boolean same =
        sequels.unless() != null && name(sequels.unless()).equals(name(sequels.appeal()));
    if (same) {
      wrong(
          line,
          Field.APPEAL,
          "the result would wait for `votes/" + name(sequels.appeal()).get(0) + "` and would not",
          "name it under `Passes unless` or under `Appeal`");
    }
  }

  /** A result that waits for ever never comes. */
  private void endless(Line line, Sequels sequels) {
    if (sequels.unless() != null && sequels.unless().within() == null) {
      wrong(
          line,
          Field.PASSES_UNLESS,
          "nothing says how long the result waits for it",
          "write for example `votes/" + sequels.unless().decision() + " within 14 days`");
    }
  }

  private void wrong(Line line, Field field, String message, String help) {
    in.wrong(line, field, Code.VOTE_CONTRADICTS, message, help);
  }
}
