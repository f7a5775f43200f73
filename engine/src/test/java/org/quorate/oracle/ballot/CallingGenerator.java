package org.quorate.oracle.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.quorate.RuleName;
import org.quorate.charter.BallotCondition;
import org.quorate.charter.Condition;
import org.quorate.charter.VoteRow;
import org.quorate.oracle.Chance;
import org.quorate.oracle.Vocabulary;
import org.quorate.vote.OptionName;
import org.quorate.vote.Poll;

/** Which of several rows decides, and how ballots come about. */
final class CallingGenerator {
  private final Chance chance;

  CallingGenerator(Chance chance) {
    this.chance = chance;
  }

  /** The row, or several with conditions that may leave cases out or fit one together. */
  List<VoteRow> rows(VoteRow row) {
    if (chance.in(75)) {
      return List.of(row);
    }
    List<VoteRow> rows = new ArrayList<>();
    rows.add(when(row, conditions(row), 0));
    int others = chance.between(0, 2);
    for (int i = 1; i <= others; i++) {
      VoteRow other = new VoteRowGenerator(chance).row(row.decision());
      rows.add(when(other, conditions(other), i));
    }
    return rows;
  }

  private List<BallotCondition> conditions(VoteRow row) {
    boolean counted = !VoteRowGenerator.isForAnyone(row.electorate().who());
    return chance.in(25)
        ? List.of(new BallotCondition.Otherwise())
        : chance.many(0, 2, () -> condition(counted));
  }

  private BallotCondition condition(boolean counted) {
    if (counted && chance.in(50)) {
      return new BallotCondition.Electors(
          chance.of(Condition.Comparison.values()), chance.between(0, 5));
    }
    return chance.in(40)
        ? new BallotCondition.Contested(chance.in(50))
        : new BallotCondition.Subject(chance.pick(Vocabulary.ROLES), chance.in(20), chance.in(50));
  }

  static VoteRow when(VoteRow row, List<BallotCondition> when, int number) {
    return new VoteRow(
        when.isEmpty() ? row.name() : RuleName.of("votes", row.decision() + "@" + number),
        row.source(),
        row.decision(),
        when,
        row.electorate(),
        row.positions(),
        row.standard(),
        row.openFor(),
        row.closeEarly(),
        row.calling(),
        row.sequels(),
        row.election(),
        row.ifTied(),
        row.secret(),
        row.why());
  }

  /** Options and seats, which matter only for whether the ballot is contested. */
  Poll poll() {
    List<OptionName> options =
        Stream.of("ann", "ben", "cat").limit(chance.between(0, 3)).map(OptionName::of).toList();
    Integer seats = chance.maybe(60, () -> chance.between(1, 2));
    return new Poll(options, Map.of(), seats, null, List.of(), List.of());
  }
}
