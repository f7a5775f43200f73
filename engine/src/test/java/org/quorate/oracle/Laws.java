package org.quorate.oracle;

import java.util.List;
import java.util.Optional;
import org.quorate.Outcome;

/** Every law of deciding: its name, how a generated case is changed, and what must hold then. */
final class Laws {
  static final List<Law> TABLE =
      List.of(
          new Law("the order of rows never matters", 90, Turns::rows, Holds::sameAnswer),
          new Law(
              "the order of reviews, files, commits, checks and other facts never matters",
              90,
              Turns::facts,
              Holds::sameAnswer),
          // a later approval moves such a window, by its own words
          new Law(
              "an approval by somebody who has said nothing makes no answer worse"
                  + " where no window runs since the last approval",
              20,
              (before, chance) ->
                  Additions.runsSinceApproval(before.one())
                      ? Optional.empty()
                      : Additions.newApproval(before.one(), chance),
              Holds::notWorse),
          new Law(
              "where a window runs since the last approval, another approval makes an answer wait"
                  + " at worst",
              8,
              (before, chance) ->
                  before.decision().outcome() != Outcome.BLOCKED
                          && Additions.runsSinceApproval(before.one())
                      ? Additions.newApproval(before.one(), chance)
                      : Optional.empty(),
              (before, after) ->
                  Holds.unless(after.decision().outcome() == Outcome.BLOCKED, before, after)),
          // it is a withdrawal too
          new Law(
              "an approval in place of an objection makes no answer worse"
                  + " where no window runs since the last approval or again at a withdrawal",
              5,
              (before, chance) ->
                  Additions.runsSinceApproval(before.one())
                          || Additions.restartsOnWithdrawal(before.one())
                      ? Optional.empty()
                      : Additions.changedMind(before.one(), chance),
              Holds::notWorse),
          // a row that covers more takes files from the otherwise row, or from none
          new Law(
              "a row beside another that is no otherwise row makes no answer better"
                  + " where it covers only what others of these cover",
              40,
              (before, chance) ->
                  Additions.somethingApplies(before)
                      ? Additions.row(before.one(), chance)
                      : Optional.empty(),
              (before, after) -> Holds.notWorse(after, before)),
          // more files are another size and other kinds, whole modules are less than these, and
          // rows that want people of their own leave them to others when they fail
          new Law(
              "a file more, that no module holds and nobody owns, makes no answer better where no"
                  + " condition weighs the files as a whole",
              10,
              (before, chance) -> Uncovered.nobodysFile(before.one()),
              (before, after) -> Holds.notWorse(after, before)),
          new Law(
              "learning a missing fact turns nothing met into unmet, and nothing unmet into met",
              99,
              (before, chance) -> Optional.of(Hiding.of(Hiding.whole(before.one()), chance)),
              Holds::stillSoWhenAllIsKnown),
          new Law(
              "no answer changes before the instant that it names, but for a fact",
              50,
              Turns::later,
              Holds::sameFindings),
          new Law(
              "a change with a file that no row covers is never allowed",
              90,
              (before, chance) -> Uncovered.oneFile(before.one()),
              Holds::notAllowed),
          new Law(
              "a change to which no row applies is never allowed",
              90,
              (before, chance) -> Uncovered.noFile(before.one()),
              Holds::notAllowed),
          new Law(
              "a case decided again, and by two threads at once, has the same answer",
              99,
              (before, chance) -> Optional.of(before.one()),
              Holds::sameOnTwoThreads),
          new Law(
              "an answer is the same whether or not rulings are remembered",
              99,
              (before, chance) -> Optional.of(before.one()),
              Holds::sameWithoutMemo),
          new Law(
              "a case written as JSON and read again is the same question",
              99,
              (before, chance) -> Optional.of(Written.again(before.one())),
              (before, after) ->
                  Holds.unless(
                      !before.one().question().equals(after.one().question())
                          || !before.decision().facts().equals(after.decision().facts()),
                      before,
                      after)),
          new Law(
              "a charter written in English and read again is the same rows",
              99,
              (before, chance) -> Optional.of(Written.again(before.one(), Tongue.ENGLISH)),
              (before, after) -> Written.changed(before, after, Tongue.ENGLISH)),
          new Law(
              "a charter written in Chinese and read again is the same rows",
              99,
              (before, chance) -> Optional.of(Written.again(before.one(), Tongue.CHINESE)),
              (before, after) -> Written.changed(before, after, Tongue.CHINESE)),
          new Law(
              "the same rows in another order have the same digests of rules and of people",
              99,
              (before, chance) -> Written.turned(before.one(), chance),
              (before, after) -> Written.sameDigests(before.one(), after.one())),
          new Law(
              "a row less has another digest of its kind, and the same of the other",
              80,
              (before, chance) -> Written.lessened(before.one(), chance),
              (before, after) -> Written.onlyOneDigestIsOther(before.one(), after.one())),
          new Law(
              "an answer written as JSON is what the published schema says",
              99,
              (before, chance) -> Optional.of(before.one()),
              (before, after) -> Written.schemaErrors(before.decision())),
          new Law(
              "the same facts in another order have the same digest",
              90,
              Turns::facts,
              (before, after) ->
                  Holds.unless(
                      !before.decision().facts().equals(after.decision().facts()), before, after)),
          new Law(
              "other facts have another digest",
              90,
              (before, chance) -> Turns.oneFact(before.one(), chance),
              (before, after) ->
                  Holds.unless(
                      before.decision().facts().equals(after.decision().facts()), before, after)));

  private Laws() {}
}
