package org.quorate.rules.ballots;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Bound;
import org.quorate.charter.Election;
import org.quorate.charter.TieRule;
import org.quorate.charter.VoteRow;
import org.quorate.rules.people.Tri;
import org.quorate.vote.OptionName;
import org.quorate.vote.Vote;
import org.quorate.vote.VotingMethod;

/**
 * What the marks of an election come to as of a moment, with every way in which its doubtful votes
 * may be read: what is not the same in all of them is not known.
 */
final class Elections {
  static final String NO_SEED = "a seed to draw a lot from was not published";
  static final String NO_CASTING = "nobody cast the vote that decides then";
  static final String STILL_TIED = "the vote that decides then has not decided between them";

  /** With more ways than that nobody tries them. */
  private static final int MOST_READINGS = 64;

  private final Roll roll;
  private final Floor floor;
  private final Candidacy candidacy;
  private final Count known;
  private final boolean sure;
  private final boolean mayBeCastOtherwise;

  private Elections(
      Counting counting,
      Candidacy candidacy,
      Count known,
      boolean sure,
      boolean mayBeCastOtherwise) {
    roll = counting.roll;
    floor = counting.floor;
    this.candidacy = candidacy;
    this.known = known;
    this.sure = sure;
    this.mayBeCastOtherwise = mayBeCastOtherwise;
  }

  /** Of a row that elects; null for others. */
  static @Nullable Elections of(Roll roll, Floor floor) {
    Election election = roll.hall.row.election();
    if (election == null) {
      return null;
    }
    Candidacy candidacy = new Candidacy(roll.hall, floor, election);
    Counting counting = new Counting(roll, floor, election, candidacy);
    List<List<Say>> readings = readings(floor);
    List<Say> told = told(floor);
    Count known = counting.of(told);
    boolean sure =
        readings.size() <= MOST_READINGS
            && !floor.isUnclear()
            && !floor.areSeatsUnclear()
            && !mayHideVotes(roll, floor)
            && isQuorumKnown(roll, floor);
    Set<Object> outcomes = new HashSet<>();
    for (List<Say> reading : sure ? readings : List.<List<Say>>of()) {
      outcomes.add((reading.equals(told) ? known : counting.of(reading)).outcome());
    }
    boolean settled = candidacy.flaw() != null || sure && outcomes.size() == 1;
    boolean casting = roll.hall.row.ifTied() instanceof TieRule.CastingVote;
    return new Elections(
        counting,
        candidacy,
        known,
        settled && !candidacy.isInDoubt(known),
        casting && new CastingVotes(roll, floor).areInDoubt());
  }

  /** Whether its method takes the quorum of the row, as the number that must prefer an option. */
  static boolean takesQuorum(VoteRow row) {
    return row.election() != null && row.election().rule().method() == VotingMethod.DEBIAN;
  }

  /** A quorum that the method takes is derived from how many electors there are. */
  private static boolean isQuorumKnown(Roll roll, Floor floor) {
    Bound quorum = takesQuorum(roll.hall.row) ? roll.hall.row.standard().quorum() : null;
    return quorum == null
        || new OfSeats(roll.hall.seats()).floor(quorum) instanceof Bound.Count
        || new Electors(roll, floor).base() != null;
  }

  private static boolean mayHideVotes(Roll roll, Floor floor) {
    if (roll.hall.areVotesTold()) {
      return false;
    }
    Casts casts = new Casts(roll, floor);
    boolean some = floor.crowd().isOpen();
    for (int person = 0; person < floor.size(); person++) {
      some |= roll.hall.people.isSomebody(person) && casts.mayHide(person);
    }
    return some || mayHideVotesOfOthers(floor);
  }

  /** The same of those who stand in for members. */
  private static boolean mayHideVotesOfOthers(Floor floor) {
    Lending lending = floor.lending();
    boolean some = false;
    for (int person = 0; lending != null && person < floor.size(); person++) {
      some |= lending.lends(floor.own(person)) && lending.mayHide(person);
    }
    return some;
  }

  /** The votes that surely count, in turn. */
  private static List<Say> told(Floor floor) {
    return floor.papers().all().stream()
        .filter(may -> may.size() == 1 && may.get(0) != Casts.NONE)
        .map(may -> may.get(0))
        .sorted(Say.IN_TURN)
        .toList();
  }

  /** Every way to read the votes, or a few more than anybody tries. */
  private static List<List<Say>> readings(Floor floor) {
    List<List<Say>> readings = List.of(List.of());
    for (List<Say> may : floor.papers().all()) {
      if (may.size() > 1 && readings.size() <= MOST_READINGS) {
        readings = times(readings, may);
      }
    }
    List<Say> told = told(floor);
    return readings.stream().map(reading -> joined(told, reading)).toList();
  }

  private static List<List<Say>> times(List<List<Say>> readings, List<Say> may) {
    List<List<Say>> more = new ArrayList<>();
    for (List<Say> reading : readings) {
      for (Say say : may) {
        more.add(joined(reading, say == Casts.NONE ? List.of() : List.of(say)));
      }
    }
    return more;
  }

  private static List<Say> joined(List<Say> some, List<Say> others) {
    List<Say> all = new ArrayList<>(some);
    all.addAll(others);
    all.sort(Say.IN_TURN);
    return all;
  }

  /** That the seats are filled, and that a tie is settled where the row says how. */
  List<Claim> claims(boolean closed) {
    List<Claim> claims = new ArrayList<>();
    boolean ruled = roll.hall.row.ifTied() != null;
    Tri elected = Tri.of(known.filled() || ruled && known.tied() && !known.settled());
    claims.add(
        Claim.Compared.byOthers(VoteColumn.VOTING_METHOD, sure ? elected : Tri.MAYBE, closed));
    if (ruled) {
      boolean clear = sure && !(known.tied() && mayBeCastOtherwise);
      Tri settled = clear ? Tri.of(!known.tied() || known.settled()) : Tri.MAYBE;
      boolean never = closed && known.awaited() == null;
      claims.add(Claim.Compared.byOthers(VoteColumn.IF_TIED, settled, never));
    }
    return claims;
  }

  /** What the votes that surely count come to. */
  Count known() {
    return known;
  }

  /** What the vote on options came to, in a sentence. */
  String because() {
    String flaw = candidacy.flaw();
    if (flaw != null) {
      return flaw;
    }
    String doubt = sure ? "" : ", by what is known; it may come out otherwise" + untold();
    return known.sentence() + byTie() + openSeats() + doubt;
  }

  private String untold() {
    List<OptionName> unnamed = candidacy.unnamed();
    List<String> unplaced = candidacy.unplaced(known);
    if (!unnamed.isEmpty()) {
      return ", as no fact says who stands as " + Count.listed(unnamed);
    }
    return unplaced.isEmpty()
        ? ""
        : ", as no fact says to which organisation they belong: " + String.join(", ", unplaced);
  }

  /** Whether nobody says who stands behind an option, where that may matter. */
  boolean areSomeUnnamed() {
    return !candidacy.unnamed().isEmpty();
  }

  /** How a tie was decided among those who are elected. */
  private String byTie() {
    if (!known.tied() || !known.settled()) {
      return "";
    }
    boolean lot = roll.hall.row.ifTied() instanceof TieRule.ByLot;
    String between = " between " + Count.listed(known.between());
    return (lot ? ", by a lot" : ", by the vote that decides a tie") + between;
  }

  /** Seats for which there is nobody whom somebody chose. */
  private String openSeats() {
    int open = candidacy.seats() - known.elected().size();
    boolean counted = known.tally() != null && !known.elected().isEmpty();
    if (open < 1 || known.tied() || !counted) {
      return "";
    }
    return "; " + (open == 1 ? "1 seat stays" : open + " seats stay") + " open";
  }

  /** What became of a tie, in a sentence. */
  String ofTie() {
    if (!known.tied()) {
      return sure ? "no tie stands" : "nobody knows whether a tie stands";
    }
    String between = "a tie stands between " + Count.listed(known.between());
    return known.awaited() == null ? between : between + ", and " + known.awaited();
  }

  /** Votes cast after the closing that decided a tie. */
  Set<Vote> late() {
    boolean decided = sure && known.tied() && known.settled() && !mayBeCastOtherwise;
    return decided ? new CastingVotes(roll, floor).late() : Set.of();
  }

  /** Whether somebody has to publish a seed. */
  boolean awaitsSeed() {
    return roll.hall.row.ifTied() instanceof TieRule.ByLot
        && Objects.equals(known.awaited(), NO_SEED);
  }

  /** Whether nobody knows a fact of the body or of those who stand for it. */
  boolean isOfPeople() {
    return candidacy.isInDoubt(known);
  }
}
