package org.quorate.oracle.ballot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Cure;
import org.quorate.Handle;
import org.quorate.charter.Charter;
import org.quorate.charter.Electorate;
import org.quorate.charter.Electorate.Barred;
import org.quorate.charter.Passing;
import org.quorate.charter.Standard;
import org.quorate.oracle.OracleRoots;
import org.quorate.oracle.Tri;
import org.quorate.vote.HasPassed;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/** What a ballot comes to as of a stretch: everybody's share, and every claim but its clock. */
final class OracleReading {
  private final Charter charter;
  private final HasPassed question;
  private final OracleRoll roll;
  private final OracleCourse course;
  private final OracleStretch stretch;
  private final Map<Handle, OracleVetoer> vetoers = new TreeMap<>();
  private final Map<Handle, OracleHand> hands = new TreeMap<>();
  private final Map<Handle, Set<OracleShare>> own = new TreeMap<>();
  private final Map<Handle, Set<OracleShare>> shares;
  private final Optional<OracleLending> lending;
  private final OracleVetoer stranger;
  private final boolean mayHideVotes;
  private final Set<OracleShare> strangers;
  private final OracleTallies tallies;
  private final OracleTallies people;
  private final List<Set<OracleShare>> voices;
  private final List<Set<Optional<Vote>>> papers;

  /** Whether somebody perhaps voted for a seat, and nobody knows for whose. */
  final boolean doubtful;

  /** Whether nobody knows who votes together. */
  final boolean unclear;

  /** Who comes, where it is read what may come; else null. */
  private final @Nullable OracleNewcomers newcomers;

  /** Whether anybody may come, and speak for an organisation. */
  private final boolean anybodyTurns;

  /** Whether others may come to stand in for seats that are still silent. */
  private final boolean seatsTurn;

  /** Whether there surely are silent people of whom nobody has heard. */
  private final boolean mayGather;

  /** What everybody may add, whoever comes too. */
  private final Map<Handle, Set<OracleShare>> joined;

  OracleReading(
      Charter charter,
      HasPassed question,
      OracleRoll roll,
      OracleCourse course,
      OracleStretch stretch,
      boolean ahead) {
    this.charter = charter;
    this.question = question;
    this.roll = roll;
    this.course = course;
    this.stretch = stretch;
    boolean weighted = roll.row.electorate().weight() == Electorate.Weight.ONE_AN_ORGANISATION;
    for (Handle person : roll.everybody()) {
      OracleHand hand = new OracleHand(question, roll, course, stretch, person);
      hands.put(person, hand);
      vetoers.put(person, new OracleVetoer(hand));
      own.put(person, new OracleVoter(hand).shares());
    }
    newcomers = ahead ? new OracleNewcomers(charter, roll, course, stretch.asOf()) : null;
    boolean anybody = newcomers != null && newcomers.mayBeAnybody();
    anybodyTurns = weighted && anybody;
    mayGather = roll.isForAnyone() || anybody;
    OracleHand unheard = new OracleHand(question, roll, course, stretch, OracleRoll.STRANGER);
    mayHideVotes = unheard.mayHideVotes();
    stranger = new OracleVetoer(unheard);
    strangers = new HashSet<>(new OracleVoter(unheard).shares());
    strangers.removeIf(share -> !share.inBase());
    lending = OracleLending.of(charter, question, roll, unheard.rollInstants());
    Optional<OracleStandIns> seats =
        lending.map(lent -> new OracleStandIns(roll, lent, hands, mayHideVotes));
    shares = seats.map(some -> some.shares(own)).orElse(own);
    Map<Handle, Set<OracleShare>> come = newcomers == null ? own : newcomers.joining(own, hands);
    joined = seats.map(some -> some.shares(come)).orElse(come);
    boolean awaited =
        mayGather
            || Stream.concat(joined.values().stream(), Stream.of(strangers))
                .flatMap(Set::stream)
                .anyMatch(OracleShare::awaited);
    doubtful = seats.isPresent() && seats.get().isDoubtful() && awaited;
    seatsTurn = lending.isPresent() && newcomers != null && newcomers.mayCome() && awaited;
    people = OracleTallies.of(joined.values(), strangers, mayGather, positions(), roll.seats());
    OracleVoices heard = new OracleVoices(charter, question, roll, joined, unheard.rollInstants());
    voices = heard.shares();
    papers = heard.papers();
    unclear =
        weighted
            && (!heard.clear
                || roll.isForAnyone()
                || strangers.stream().anyMatch(OracleShare::inBase));
    tallies =
        weighted
            ? OracleTallies.of(voices, Set.of(), false, positions(), roll.seats()).unless(unclear)
            : people.doubted(doubtful);
  }

  /** What may be said, if a blank vote is an abstention. */
  private Set<Position> positions() {
    Set<Position> positions = new HashSet<>(roll.row.positions());
    positions.add(Position.FOR);
    positions.remove(Position.WITHDRAWN);
    if (positions.contains(Position.ABSTAIN)) {
      positions.remove(Position.BLANK);
    }
    return positions;
  }

  Map<Handle, Set<OracleShare>> shares() {
    return shares;
  }

  /** What each person adds for themselves. */
  Map<Handle, Set<OracleShare>> own() {
    return own;
  }

  /** Whether it is a vote for the seat of another one. */
  boolean isLent(Vote vote) {
    return lending.isPresent()
        && lending.get().seats.containsKey(roll.accounts.canonical(vote.voter()));
  }

  /** What each who votes may add: people, or organisations where those vote. */
  Collection<Set<OracleShare>> voices() {
    return voices;
  }

  /** The same of an election: which paper of theirs may count. */
  List<Set<Optional<Vote>>> papers() {
    return papers;
  }

  /** Whether a vote may have been cast of which nobody told. */
  boolean mayHideVotes() {
    return mayHideVotes;
  }

  /** The same of people of whom nobody has heard. */
  boolean mayStrangersHaveVoted() {
    return strangers.stream().anyMatch(share -> share.position() != null);
  }

  /** Whether somebody may not vote, whatever they are. */
  Tri isBarred(Handle person) {
    OracleHand hand = Objects.requireNonNull(hands.get(person));
    Tri barred = hand.isRecused();
    barred = barred.or(roll.isParty(person));
    for (Barred.These these : roll.these()) {
      barred =
          barred.or(OracleRoll.atSome(hand.rollInstants(), at -> roll.isOneOf(these, person, at)));
    }
    return barred;
  }

  /** Whether somebody may vote. */
  Tri isVoter(Handle person) {
    OracleHand hand = Objects.requireNonNull(hands.get(person));
    return OracleRoll.atSome(hand.rollInstants(), at -> roll.isElector(person, at))
        .and(isBarred(person).not());
  }

  /** Whether something holds of the numbers. */
  Tri holds(Predicate<OracleTally> test) {
    return tallies.holds(test);
  }

  /** The instant as of which it is read, not after it closed. */
  Instant end() {
    return stretch.closings().last();
  }

  /** What the votes come to, where nothing is missing. */
  Optional<OracleTally> only() {
    return tallies.only();
  }

  Set<Long> electors() {
    return tallies.electors();
  }

  Tri everybodyVoted() {
    return anybodyTurns
        ? Tri.NO
        : tallies
            .doubted(false)
            .holds(tally -> tally.quiet() == 0 && tally.open().all() == 0 && tally.ballots() > 0);
  }

  /** Whether no vote that is still missing could change what the claims come to. */
  Tri decided() {
    Tri passes = Tri.YES;
    Tri fails = Tri.NO;
    for (OracleClaim claim : claims(true)) {
      passes = passes.and(claim.whateverComes());
      fails = fails.or(claim.ifQuietFor().not());
    }
    return anybodyTurns || seatsTurn ? Tri.NO : passes.or(fails);
  }

  List<OracleClaim> claims() {
    return claims(false);
  }

  /**
   * All claims but that of the clock.
   *
   * @param ahead true if it matters what may come
   */
  private List<OracleClaim> claims(boolean ahead) {
    Standard standard = roll.row.standard();
    List<OracleClaim> claims = new ArrayList<>();
    for (Passing passing :
        roll.row.election() == null ? standard.passesWith() : List.<Passing>of()) {
      claims.add(passes(passing, ahead));
    }
    if (standard.quorum() != null) {
      claims.add(
          counted(
              "Quorum",
              ahead,
              t -> OracleThreshold.atLeast(participants(t), standard.quorum(), t)));
    }
    if (standard.forAtLeast() != null) {
      claims.add(
          counted(
              "For at least",
              ahead,
              t -> OracleThreshold.atLeast(t.inFavour(), standard.forAtLeast(), t)));
    }
    if (standard.againstAtMost() != null) {
      claims.add(
          counted(
              "Against at most",
              ahead,
              t -> OracleThreshold.atMost(t.against(), standard.againstAtMost(), t)));
    }
    if (standard.organisations() != null) {
      claims.add(organisations());
    }
    if (standard.vetoedBy() != null) {
      claims.add(vetoes(ahead));
    }
    if (roll.row.positions().contains(Position.CONCERN)) {
      claims.add(concerns(counted(people, "Ballot", ahead, t -> t.concerns() == 0)));
    }
    return claims;
  }

  /** Silence says nothing ahead of time, and nothing where there is no time; perhaps both. */
  private OracleClaim passes(Passing passing, boolean ahead) {
    Tri without = ahead ? Tri.YES : course.isWithoutTime();
    OracleClaim spoken = passes(passing, ahead, false);
    OracleClaim silent = passes(passing, ahead, true);
    if (without != Tri.MAYBE || spoken.met() == silent.met()) {
      return without == Tri.NO ? silent : spoken;
    }
    return silent.met() == Tri.NO ? silent : silent.with(Tri.MAYBE);
  }

  private OracleClaim passes(Passing passing, boolean ahead, boolean silently) {
    return counted(
        "Passes with",
        ahead,
        tally -> OracleTies.passes(roll.row.ifTied(), passing, tally, silently));
  }

  private long participants(OracleTally tally) {
    boolean too =
        roll.row.standard().abstentions() != null && roll.row.standard().abstentions().forQuorum();
    return tally.ballots() - (too ? 0 : tally.abstaining());
  }

  private OracleClaim counted(String column, boolean ahead, Predicate<OracleTally> test) {
    return counted(tallies, column, ahead, test);
  }

  private static OracleClaim counted(
      OracleTallies tallies, String column, boolean ahead, Predicate<OracleTally> test) {
    return new OracleClaim(
        column,
        tallies.holds(test),
        ahead ? tallies.holdsWhateverComes(test) : Tri.MAYBE,
        tallies.after(OracleTally::quietFor, test),
        tallies.after(OracleTally::everybodyFor, test),
        false);
  }

  private OracleClaim organisations() {
    OracleDiversity diversity = new OracleDiversity(charter, question, roll, instants(), lending);
    Tri asCast = diversity.enough(joined, strangers, OracleDiversity.Case.AS_CAST);
    Tri settled = diversity.enough(joined, strangers, OracleDiversity.Case.SETTLED);
    Tri quietFor = diversity.enough(joined, strangers, OracleDiversity.Case.QUIET_FOR);
    Tri allFor = diversity.enough(joined, strangers, OracleDiversity.Case.EVERYBODY_FOR);
    return new OracleClaim(
        "Organisations at least",
        asCast,
        settled,
        mayGather ? Tri.YES : quietFor,
        mayGather ? Tri.YES : allFor,
        false);
  }

  /** Instants of its course at which affiliations may differ. */
  private SortedSet<Instant> instants() {
    SortedSet<Instant> points = new TreeSet<>(stretch.closings());
    points.addAll(OracleRoots.turningPoints(charter));
    points.add(course.openingTold ? course.opened : Instant.EPOCH);
    points.removeIf(at -> at.isAfter(stretch.closings().last()));
    points.removeIf(at -> course.openingTold && at.isBefore(course.opened));
    points.add(stretch.closings().last());
    return points;
  }

  private OracleClaim vetoes(boolean ahead) {
    Passing passing = roll.row.standard().overVeto();
    Predicate<OracleTally> over =
        tally -> passing != null && OracleTies.passes(null, passing, tally, true);
    boolean awaited = true;
    Tri vetoed = stranger.vetoes();
    Tri later = stranger.mayStillVeto(strangers, Tri.NO);
    for (Map.Entry<Handle, OracleVetoer> one : vetoers.entrySet()) {
      vetoed = vetoed.or(one.getValue().vetoes());
      OracleHand hand = hands.get(one.getKey());
      Tri comes = newcomers == null ? Tri.NO : newcomers.vetoes(hand);
      later = later.or(one.getValue().mayStillVeto(own.get(one.getKey()), comes));
      awaited &= one.getValue().vetoes() != Tri.YES || one.getValue().isAwaited(course);
    }
    Tri none = vetoed.not();
    boolean outvotes = passing != null;
    Tri outvoted = outvotes ? tallies.holds(over) : Tri.NO;
    Tri whatever = !outvotes ? Tri.NO : ahead ? tallies.holdsWhateverComes(over) : Tri.MAYBE;
    Tri quietFor = outvotes ? tallies.after(OracleTally::quietFor, over) : Tri.NO;
    return new OracleClaim(
            "Vetoed by",
            none.or(outvoted),
            none.and(later.not()).or(whatever),
            none.or(quietFor),
            Tri.YES,
            true)
        .sooner(awaited ? Cure.TIME : quietFor.possibly() ? Cure.PEOPLE : null);
  }

  /** Where not every vote is told, somebody may have a concern of whom nobody told. */
  private OracleClaim concerns(OracleClaim counted) {
    Tri told = mayHideVotes ? Tri.MAYBE : Tri.YES;
    Tri met = counted.met().and(told);
    Tri forGood = counted.ifQuietFor().and(told);
    if (doubtful) {
      Predicate<OracleTally> ofMembers = t -> t.concerns() == t.open().concerns();
      met = people.holds(ofMembers).and(Tri.MAYBE);
      forGood = met;
    }
    return new OracleClaim(
        "Ballot", met, counted.whateverComes().and(told), forGood, Tri.YES, true);
  }
}
