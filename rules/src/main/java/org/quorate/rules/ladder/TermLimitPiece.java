package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Rule;
import org.quorate.charter.BodyRow;
import org.quorate.charter.LadderColumn;
import org.quorate.rules.Facts;
import org.quorate.rules.Says;
import org.quorate.rules.people.Incumbency;
import org.quorate.rules.people.Tri;

/** That the nominee did not serve as many terms in the body as there may be. */
final class TermLimitPiece extends Piece {
  private final BodyRow body;
  private final Incumbency terms;
  private final Tri may;
  private final @Nullable Instant again;

  TermLimitPiece(Scene scene, BodyRow body) {
    super(scene);
    this.body = body;
    terms = new Incumbency(scene.people, body);
    may = terms.mayServe(scene.nominee, scene.at);
    again = may == Tri.NO ? terms.again(scene.nominee, scene.at) : null;
  }

  @Override
  Claim claim(Facts facts) {
    return new Claim.Room(LadderColumn.TERM_LIMIT, Claim.Opening.of(may, again != null));
  }

  @Override
  Rule rule(Rule own) {
    return body.quoted();
  }

  @Override
  String because(Says says, Facts facts) {
    return switch (says) {
      case UNKNOWN ->
          "nobody can tell how many terms of `" + body.name().key() + "` the nominee served";
      case UNMET_TIME -> terms.sentence(scene.nominee, scene.at) + ", until " + again;
      default -> terms.sentence(scene.nominee, scene.at);
    };
  }

  @Override
  Set<Aspect> missing(Facts facts) {
    Set<Aspect> missing = EnumSet.of(Aspect.ROSTER, Aspect.ROSTER_AT);
    missing.removeIf(scene::knows);
    return missing;
  }

  @Override
  @Nullable Instant cured(Facts facts) {
    return again;
  }
}
