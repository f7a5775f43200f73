package org.quorate.oracle;

import java.util.List;
import java.util.Optional;
import org.quorate.Outcome;
import org.quorate.charter.Charter;
import org.quorate.merge.MayMerge;
import org.quorate.merge.MergeDecision;
import org.quorate.oracle.Law.Decided;

/** Every law of deciding. */
final class Laws {
  static final List<Law> TABLE =
      List.of(
          new Law("the order of rows never matters", 90, Laws::otherRows, Laws::sameAnswer),
          new Law(
              "the order of reviews, files, commits, checks and other facts never matters",
              90,
              Laws::otherFacts,
              Laws::sameAnswer),
          new Law(
              "an approval by somebody who has said nothing makes no answer worse"
                  + " where no window runs since the last approval",
              20,
              (before, chance) ->
                  Additions.runsSinceApproval(before.one())
                      ? Optional.empty()
                      : Additions.newApproval(before.one(), chance),
              Laws::notWorse),
          new Law(
              "where a window runs since the last approval, another approval makes an answer wait"
                  + " at worst",
              10,
              (before, chance) ->
                  before.decision().outcome() != Outcome.BLOCKED
                          && Additions.runsSinceApproval(before.one())
                      ? Additions.newApproval(before.one(), chance)
                      : Optional.empty(),
              (before, after) ->
                  after.decision().outcome() == Outcome.BLOCKED ? shown(before, after) : ""),
          new Law(
              "an approval in place of an objection makes no answer worse"
                  + " where no window runs since the last approval or again at a withdrawal",
              5,
              (before, chance) ->
                  Additions.runsSinceApproval(before.one())
                          || Additions.restartsOnWithdrawal(before.one())
                      ? Optional.empty()
                      : Additions.changedMind(before.one(), chance),
              Laws::notWorse),
          new Law(
              "a row beside another that is no otherwise row makes no answer better"
                  + " where it covers only what others of these cover",
              40,
              (before, chance) ->
                  Additions.somethingApplies(before)
                      ? Additions.row(before.one(), chance)
                      : Optional.empty(),
              (before, after) ->
                  after.decision().outcome().compareTo(before.decision().outcome()) > 0
                      ? shown(before, after)
                      : ""));

  private Laws() {}

  private static Optional<GeneratedCase> otherRows(Decided before, Chance chance) {
    Charter charter = before.one().charter();
    Charter other =
        Charter.of(
            charter.ref(),
            charter.language(),
            charter.documents(),
            null,
            charter.calendars(),
            new Shuffle(chance).rows(charter.rows()));
    return Optional.of(before.one().with(other));
  }

  private static Optional<GeneratedCase> otherFacts(Decided before, Chance chance) {
    MayMerge asked = before.one().question();
    MayMerge other =
        new MayMerge(
            new Shuffle(chance).facts(asked.contribution()), asked.at(), asked.known());
    return Optional.of(before.one().with(other));
  }

  private static String sameAnswer(Decided before, Decided after) {
    MergeDecision one = before.decision();
    MergeDecision other = after.decision();
    MergeDecision same =
        new MergeDecision(
            other.outcome(),
            other.headline(),
            other.groups(),
            other.findings(),
            other.next(),
            other.approvers(),
            other.obligations(),
            other.charter(),
            one.question(),
            other.changesAt());
    return one.equals(same) ? "" : shown(before, after);
  }

  private static String notWorse(Decided before, Decided after) {
    boolean worse = after.decision().outcome().compareTo(before.decision().outcome()) < 0;
    return worse ? shown(before, after) : "";
  }

  private static String shown(Decided before, Decided after) {
    String lines =
        Answers.difference(Answers.of(before.decision()), Answers.of(after.decision()))
            .replace("oracle:", "before:")
            .replace("engine:", "after:");
    return (lines.isEmpty() ? before.decision() + "\n" + after.decision() + "\n" : lines)
        + Shown.of(before.one())
        + Shown.of(after.one());
  }
}
