package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.BodyRow;
import org.quorate.charter.VoteRow;
import org.quorate.rules.Polled;
import org.quorate.rules.Polls;
import org.quorate.rules.people.Tri;
import org.quorate.vote.Ballot;
import org.quorate.vote.BallotDecision;
import org.quorate.vote.OptionName;
import org.quorate.vote.Tally;

/**
 * The election of a body that was opened last of those that passed.
 *
 * @param ballot null if none is told of
 * @param places those who could be elected, best first; those whom the votes do not part together
 * @param elected whom it gave a seat
 * @param inDoubt whether another one may have passed that was opened then or later
 */
record LastElection(
    @Nullable Ballot ballot,
    List<List<OptionName>> places,
    List<OptionName> elected,
    boolean inDoubt) {

  static LastElection of(Scene scene, BodyRow body) {
    Set<String> decisions = scene.plan.elections(body);
    @Nullable Ballot last = null;
    @Nullable Instant doubtful = null;
    boolean twice = false;
    for (Ballot ballot : Polls.inOrder(scene.question.merits().ballots())) {
      Instant opened = ballot.course().opened();
      BallotDecision decision =
          decisions.contains(Polls.folded(ballot)) ? scene.plan.decided(ballot) : null;
      Tri passed =
          decision == null || opened.isAfter(scene.at) ? Tri.NO : new Polled(decision).passed();
      if (passed == Tri.YES) {
        boolean together = last != null && last.course().opened().equals(opened);
        twice = together && !ballot.equals(last);
        last = ballot;
      } else if (passed == Tri.MAYBE) {
        doubtful = opened;
      }
    }
    if (last == null) {
      return new LastElection(null, List.of(), List.of(), doubtful != null);
    }
    boolean other = doubtful != null && !doubtful.isBefore(last.course().opened());
    return of(scene, last, twice || other);
  }

  private static LastElection of(Scene scene, Ballot ballot, boolean inDoubt) {
    BallotDecision decision = scene.plan.decided(ballot);
    Tally tally = decision == null ? null : decision.result().tally();
    VoteRow row = decision == null ? null : scene.plan.row(decision);
    if (decision == null || tally == null || row == null || row.election() == null) {
      return new LastElection(ballot, List.of(), List.of(), true);
    }
    OptionName byDefault = row.election().rule().byDefault();
    List<List<OptionName>> places =
        tally.electable(row.election().rule().method()).stream()
            .takeWhile(place -> byDefault == null || !place.contains(byDefault))
            .toList();
    return new LastElection(ballot, places, decision.result().elected(), inDoubt);
  }
}
