package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Handle;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Vacancy;
import org.quorate.ladder.Nomination;
import org.quorate.rules.Facts;
import org.quorate.rules.Says;
import org.quorate.rules.people.Incumbency;
import org.quorate.rules.people.Tri;
import org.quorate.rules.people.Within;
import org.quorate.vote.Ballot;
import org.quorate.vote.OptionName;

/** That the nominee stood next in the last election of a body of which a seat is vacant. */
final class NextPiece extends Piece {
  private final BodyRow body;
  private final Vacancy.NextPlaced way;
  private final Stretch since;
  private final LastElection last;
  private final List<Placed> before = new ArrayList<>();
  private final boolean declined;
  private boolean placed;

  /** A candidate who came before the nominee, or beside. */
  private record Placed(OptionName option, Rival rival) {}

  NextPiece(Scene scene, BodyRow body, Vacancy.NextPlaced way, Stretch since) {
    super(scene);
    this.body = body;
    this.way = way;
    this.since = since;
    last = LastElection.of(scene, body);
    declined = refused().anyMatch(one -> scene.people.number(one.nominee()) == scene.nominee);
    for (List<OptionName> together : last.places()) {
      if (!placed) {
        together.forEach(option -> place(option, candidate(option)));
      }
    }
  }

  private @Nullable Handle candidate(OptionName option) {
    Ballot ballot = last.ballot();
    return ballot == null ? null : ballot.poll().candidates().get(option);
  }

  private void place(OptionName option, @Nullable Handle who) {
    boolean elected = last.elected().contains(option);
    int person = who != null && scene.people.knows(who) ? scene.people.number(who) : -1;
    if (person == scene.nominee) {
      placed = !elected;
    } else {
      boolean declined = who != null && declined(who);
      before.add(
          new Placed(
              option,
              person >= 0 ? rival(person, elected, declined) : stranger(elected, declined)));
    }
  }

  private Rival rival(int person, boolean elected, boolean declined) {
    Tri sits = scene.people.holds(person, body.members(), true, scene.at, Within.NOWHERE);
    boolean served = new Incumbency(scene.people, body).mayServe(person, scene.at) == Tri.NO;
    Tri seat = elected || declined ? Tri.YES : sits.not().and(fits(person));
    return new Rival(elected, declined, seat, served);
  }

  /** One of whom nothing else is told. */
  private Rival stranger(boolean elected, boolean declined) {
    Tri sits = Tri.of(scene.people.mayHaveMore(body.members(), scene.at)).and(Tri.MAYBE);
    Tri seat = elected || declined ? Tri.YES : sits.not().and(fits(-1));
    return new Rival(elected, declined, seat, false);
  }

  private Tri fits(int person) {
    return body.cap() == null ? Tri.YES : new Bench(scene, body, scene.at, person).fits();
  }

  /** Whether a nomination of them for the role was refused since the election was opened. */
  private boolean declined(Handle who) {
    return refused().anyMatch(one -> isSame(one.nominee(), who));
  }

  /** The nominations for a seat that were refused since the election was opened. */
  private Stream<Nomination> refused() {
    return scene.question.merits().nominations().stream()
        .filter(one -> one.role().equals(body.members()) && one.module() == null)
        .filter(one -> one.refused() != null && isSinceElection(one.refused()));
  }

  private boolean isSame(Handle one, Handle other) {
    return one.equals(other)
        || scene.people.knows(one)
            && scene.people.knows(other)
            && scene.people.number(one) == scene.people.number(other);
  }

  private boolean isSinceElection(Instant refused) {
    Ballot ballot = last.ballot();
    return ballot != null
        && !refused.isAfter(scene.at)
        && !refused.isBefore(ballot.course().opened());
  }

  @Override
  void collect(Facts facts) {
    before.forEach(one -> facts.add(one.rival()));
  }

  /** Whether the nominee comes first of those who are not passed over. */
  private Tri next(Facts facts) {
    Tri next = Tri.of(placed);
    for (Placed one : before) {
      next = next.and((Tri) facts.ruling(one.rival()));
    }
    return isTold() ? next : Tri.MAYBE;
  }

  /** Whether it is known which election was the last one. */
  private boolean isTold() {
    return scene.knows(Aspect.NOMINATIONS) && !last.inDoubt();
  }

  @Override
  Claim claim(Facts facts) {
    return new Claim.Next(next(facts), declined && isTold(), since.isOver(way.within(), scene.at));
  }

  @Override
  String because(Says says, Facts facts) {
    String who = scene.people.shown(scene.nominee);
    String election = "the last election of `" + body.name().key() + "`";
    if (says == Says.MET) {
      return who + " stood next in " + election;
    } else if (says == Says.UNKNOWN) {
      return "nobody can tell whether " + who + " stood next in " + election;
    } else if (last.ballot() == null) {
      return "no election of `" + body.name().key() + "` is told of";
    } else if (!placed) {
      return who + " did not stand in " + election + ", or holds a seat by it";
    }
    if (declined) {
      return who + " declined since " + election;
    }
    for (Placed one : before) {
      if (facts.ruling(one.rival()) == Tri.NO) {
        return "`" + one.option() + "` comes before " + who + ", or beside, in " + election;
      }
    }
    return "the seat has been vacant for too long for whoever stood next in " + election;
  }

  @Override
  Set<Aspect> missing(Facts facts) {
    return PolledPiece.missing(scene);
  }

  @Override
  void turns(Set<Instant> turns) {
    scene.question.merits().ballots().stream()
        .map(scene.plan::decided)
        .filter(decision -> decision != null)
        .forEach(decision -> decision.until().ifPresent(turns::add));
    since.turns(way.within(), turns);
  }
}
