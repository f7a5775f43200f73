package org.quorate.rules.ladder;

import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.Rule;
import org.quorate.charter.LadderColumn;
import org.quorate.charter.OverCap;
import org.quorate.rules.Facts;
import org.quorate.rules.Polls;
import org.quorate.rules.Says;
import org.quorate.rules.people.Tri;
import org.quorate.vote.Ballot;

/**
 * That no ballot waives the excess of an organisation. It counts if it was opened since the excess
 * began and is about the body, or about one of those who are too many.
 */
final class WaiverPiece extends PolledPiece {
  private final Overage overage;
  private final OverCap.Unless unless;

  WaiverPiece(Overage overage, OverCap.Unless unless) {
    super(overage.scene, LadderColumn.IF_OVER_CAP, unless.waivedBy());
    this.overage = overage;
    this.unless = unless;
    for (Ballot ballot : Polls.inOrder(scene.question.merits().ballots())) {
      if (Polls.folded(ballot).equals(unless.waivedBy())) {
        Tri since = overage.hasBegun(ballot.course().opened());
        Tri concerned = concerned(ballot.subject());
        Held.Opened opened = since == Tri.NO ? Held.Opened.EARLY : Held.Opened.IN_TIME;
        Held held = new Held(opened, concerned == Tri.NO);
        hung.add(new Hung(ballot, held, since.and(concerned)));
      }
    }
  }

  private Tri concerned(@Nullable Handle subject) {
    if (subject == null) {
      return Tri.YES;
    }
    return scene.people.knows(subject)
        ? overage.bench.isOneOfThem(scene.people.number(subject))
        : overage.bench.mayBeOneOfThem();
  }

  @Override
  Claim claim(Facts facts) {
    Polls polls = polls(facts);
    boolean otherwise =
        unless.way() instanceof OverCap.Resign || unless.way() instanceof OverCap.Lot;
    return new Claim.Excess(passed(polls), otherwise, polls.waiting());
  }

  /** Whether it lets all of them stay. */
  boolean isWaived(Facts facts) {
    return facts.ruling(claim(facts)) == Says.WAIVED;
  }

  @Override
  Rule waivedBy(Facts facts) {
    return scene.plan.charter.rows().votes().stream()
        .filter(row -> row.decision().equals(unless.waivedBy()))
        .findFirst()
        .orElseThrow()
        .quoted();
  }

  @Override
  String because(Says says, Facts facts) {
    Polls polls = polls(facts);
    String sentence = polls.sentence(passed(polls));
    return switch (says) {
      case WAIVED -> sentence + ", so that all of them stay";
      case MET -> "nobody let them stay: " + sentence;
      case UNKNOWN -> sentence;
      default -> sentence + ", and until then they are too many";
    };
  }
}
