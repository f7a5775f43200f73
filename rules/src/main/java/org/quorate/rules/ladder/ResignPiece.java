package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.charter.LadderColumn;
import org.quorate.charter.Span;
import org.quorate.rules.Facts;
import org.quorate.rules.Says;

/** That the time is over in which so many could have resigned as are too many. */
final class ResignPiece extends Piece {
  private final Overage overage;
  private final Span within;
  private final Instant surely;
  private final Instant possibly;

  ResignPiece(Overage overage, Span within) {
    super(overage.scene);
    this.overage = overage;
    this.within = within;
    surely = overage.surely();
    possibly = overage.possibly();
  }

  private @Nullable Instant end(Instant start) {
    return overage.end(within, start);
  }

  private Claim.State state() {
    Instant last = end(surely);
    Instant first = end(possibly);
    if (last != null && !last.isAfter(scene.at)) {
      return Claim.State.OVER;
    }
    return first != null && first.isAfter(scene.at) ? Claim.State.RUNNING : Claim.State.UNKNOWN;
  }

  @Override
  Claim claim(Facts facts) {
    return new Claim.Clocked(LadderColumn.IF_OVER_CAP, state(), true);
  }

  @Override
  String because(Says says, Facts facts) {
    String time = Words.span(within);
    return switch (says) {
      case MET -> "nobody resigned within " + time + ", so that all of them go";
      case UNMET_TIME ->
          "so many have to resign within "
              + time
              + " as are too many, else all go at "
              + end(surely);
      default -> "nobody can tell whether the " + time + " are over within which to resign";
    };
  }

  @Override
  Set<Aspect> missing(Facts facts) {
    Set<Aspect> missing = EnumSet.noneOf(Aspect.class);
    if (!surely.equals(possibly)) {
      missing.addAll(overage.missing());
    }
    if (end(surely) == null) {
      missing.add(Aspect.CALENDAR);
    }
    return missing;
  }

  @Override
  @Nullable Instant cured(Facts facts) {
    return end(surely);
  }

  @Override
  void turns(Set<Instant> turns) {
    Stream.of(surely, possibly).flatMap(start -> Stream.ofNullable(end(start))).forEach(turns::add);
  }
}
