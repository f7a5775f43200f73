package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.quorate.charter.LadderColumn;
import org.quorate.charter.Vacancy;
import org.quorate.ladder.Nomination;
import org.quorate.rules.Facts;
import org.quorate.rules.Polls;
import org.quorate.rules.Says;
import org.quorate.rules.Waiting;
import org.quorate.rules.people.Tri;
import org.quorate.vote.Ballot;

/** That a ballot passed which fills a vacant seat with the nominee. */
final class FillingPiece extends PolledPiece {
  private final Vacancy.Voted way;
  private final Stretch since;

  FillingPiece(Scene scene, Vacancy.Voted way, Stretch since) {
    super(scene, LadderColumn.VACANCY, way.decision());
    this.way = way;
    this.since = since;
    Set<Ballot> nominated = new LinkedHashSet<>();
    if (scene.appealed == null) {
      scene.open.stream().map(Nomination::ballots).forEach(nominated::addAll);
    }
    Set<Ballot> all = new LinkedHashSet<>(scene.question.merits().ballots());
    all.addAll(nominated);
    for (Ballot ballot : Polls.inOrder(all)) {
      if (Polls.folded(ballot).equals(way.decision())) {
        Instant opened = ballot.course().opened();
        Tri begun = since.hasBegun(opened);
        Tri over = since.isLate(way.within(), opened);
        boolean about = isAbout(ballot, nominated.contains(ballot));
        Held held = new Held(opened(begun, over), !about);
        hung.add(new Hung(ballot, held, begun.and(over.not())));
      }
    }
  }

  private static Held.Opened opened(Tri begun, Tri over) {
    Held.Opened late = over == Tri.YES ? Held.Opened.LATE : Held.Opened.IN_TIME;
    return begun == Tri.NO ? Held.Opened.EARLY : late;
  }

  /** Whether it is about the nominee, or elects them, or may still do so. */
  private boolean isAbout(Ballot ballot, boolean nominated) {
    boolean untold = ballot.subject() == null && ballot.poll().candidates().isEmpty();
    return untold ? nominated && ballot.poll().options().isEmpty() : scene.isAbout(ballot);
  }

  /** Whether no ballot can be called any more that counts. */
  private boolean isOver(Facts facts) {
    return polls(facts).pending() == Waiting.NOT && since.isOver(way.within(), scene.at) == Tri.YES;
  }

  @Override
  Claim claim(Facts facts) {
    Polls polls = polls(facts);
    Waiting waiting = isOver(facts) ? Waiting.NOT : polls.waiting();
    return new Claim.Balloted(LadderColumn.VACANCY, passed(polls), waiting);
  }

  @Override
  String because(Says says, Facts facts) {
    Polls polls = polls(facts);
    String late =
        way.within() != null && says == Says.UNMET_NOBODY && isOver(facts)
            ? ", and the " + Words.span(way.within()) + " since a seat is vacant are over"
            : "";
    return polls.sentence(passed(polls)) + late;
  }

  @Override
  void turns(Set<Instant> turns) {
    super.turns(turns);
    since.turns(way.within(), turns);
  }
}
