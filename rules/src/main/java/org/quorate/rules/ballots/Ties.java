package org.quorate.rules.ballots;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Base;
import org.quorate.charter.Fraction;
import org.quorate.charter.Passing;
import org.quorate.charter.TieRule;
import org.quorate.charter.VoteRow;
import org.quorate.rules.people.Tri;
import org.quorate.rules.votes.Lots;
import org.quorate.vote.OptionName;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/**
 * What the row says of equal numbers for and against: then votes pass what they would not by more,
 * and the rule has its say. A lot is drawn between the options {@code for} and {@code against}.
 */
final class Ties {
  private static final OptionName FOR = OptionName.of("for");
  private static final List<OptionName> SIDES = List.of(FOR, OptionName.of("against"));

  private final Roll roll;
  private final Floor floor;

  Ties(Roll roll, Floor floor) {
    this.roll = roll;
    this.floor = floor;
  }

  /** Whether a row for or against says what equal votes come to. */
  static boolean breakable(VoteRow row) {
    return row.ifTied() != null
        && row.election() == null
        && row.standard().passesWith().stream().anyMatch(one -> !orEqual(one).equals(one));
  }

  /** The same comparison where equal votes are enough. */
  static Passing orEqual(Passing passing) {
    Passing equal = new Passing.Share(new Fraction(1, 2), false, Base.FOR_AND_AGAINST);
    boolean more = passing instanceof Passing.MoreForThanAgainst;
    boolean half =
        passing instanceof Passing.Share share
            && share.strict()
            && share.base() == Base.FOR_AND_AGAINST
            && 2 * share.share().numerator() == share.share().denominator();
    return more || half ? equal : passing;
  }

  Claim claim(boolean closed) {
    return Claim.Compared.byOthers(VoteColumn.IF_TIED, settled(), closed && awaited() == null);
  }

  private Tri settled() {
    Tri more = floor.reached(Comparisons.of(new Passing.MoreForThanAgainst()));
    Tri equal = floor.reached(Comparisons.of(orEqual(new Passing.MoreForThanAgainst())));
    if (more == Tri.YES || equal == Tri.NO) {
      return Tri.YES;
    }
    Tri inFavour = inFavour();
    return inFavour == Tri.YES || equal == Tri.YES && more == Tri.NO ? inFavour : Tri.MAYBE;
  }

  /** Whether a tie stands for sure. */
  private boolean stands() {
    Passing more = new Passing.MoreForThanAgainst();
    return floor.reached(Comparisons.of(orEqual(more))) == Tri.YES
        && floor.reached(Comparisons.of(more)) == Tri.NO;
  }

  /** What the rule says if there is a tie. */
  private Tri inFavour() {
    TieRule rule = roll.hall.row.ifTied();
    if (rule instanceof TieRule.Passes) {
      return Tri.YES;
    } else if (rule instanceof TieRule.ByLot) {
      String seed = roll.hall.ballot.poll().seed();
      return Tri.of(seed != null && Lots.first(SIDES, seed).equals(FOR));
    }
    CastingVotes votes = new CastingVotes(roll, floor);
    if (votes.areInDoubt()) {
      return Tri.MAYBE;
    }
    List<Position> said = said(votes);
    return Tri.of(said.size() == 1 && said.get(0) == Position.FOR);
  }

  private static List<Position> said(CastingVotes votes) {
    List<Position> said = new ArrayList<>();
    for (Say say : votes.cast()) {
      Position position = say.vote().position();
      boolean decides = position == Position.FOR || position == Position.AGAINST;
      if (decides && !said.contains(position)) {
        said.add(position);
      }
    }
    return said;
  }

  /** What a tie that stands waits for even after the closing; null for nothing. */
  @Nullable String awaited() {
    if (!stands()) {
      return null;
    }
    TieRule rule = roll.hall.row.ifTied();
    if (rule instanceof TieRule.ByLot) {
      return roll.hall.ballot.poll().seed() == null ? Elections.NO_SEED : null;
    }
    boolean casting = rule instanceof TieRule.CastingVote;
    CastingVotes votes = new CastingVotes(roll, floor);
    boolean unsaid = casting && !votes.areInDoubt() && said(votes).isEmpty();
    return unsaid && votes.areOpen() ? Elections.NO_CASTING : null;
  }

  /** Votes cast after the closing that decided a tie. */
  Set<Vote> late() {
    CastingVotes votes = new CastingVotes(roll, floor);
    boolean decided = stands() && !votes.areInDoubt() && said(votes).size() == 1;
    return decided ? votes.late() : Set.of();
  }

  /** Whether votes are equal, in a sentence. */
  String because() {
    String awaited = awaited();
    if (awaited != null) {
      return "the votes are equal, and " + awaited;
    }
    return stands() ? "the votes are equal" : "no tie stands for sure";
  }
}
