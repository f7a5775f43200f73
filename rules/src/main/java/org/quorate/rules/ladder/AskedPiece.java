package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Remedy;
import org.quorate.charter.Span;
import org.quorate.ladder.Notice;
import org.quorate.rules.Facts;
import org.quorate.rules.Says;
import org.quorate.rules.ladder.Claim.Asked;
import org.quorate.rules.time.Windows;

/** That a holder was asked and did not answer in time. */
final class AskedPiece extends Piece {
  private final Span span;
  private final Notices notices;
  private final @Nullable Instant end;

  AskedPiece(Scene scene, Span span, Notices notices) {
    super(scene);
    this.span = span;
    this.notices = notices;
    Instant at = notices.at();
    end = at == null ? null : Windows.end(span, at, scene.plan.calendars);
  }

  /** When the time to answer ends; null if it never began, or nobody can tell. */
  @Nullable Instant end() {
    return end;
  }

  Asked asked() {
    if (notices.at() == null) {
      return Asked.NOT_ASKED;
    } else if (notices.answered() != null) {
      return Asked.ANSWERED;
    } else if (end == null) {
      return Asked.UNKNOWN;
    }
    return scene.at.isBefore(end) ? Asked.WAITING : Asked.UNANSWERED;
  }

  @Override
  Claim claim(Facts facts) {
    return new Claim.Asking(asked(), scene.knows(Aspect.NOMINATIONS));
  }

  @Override
  String because(Says says, Facts facts) {
    return switch (says) {
      case MET -> "the holder was asked and did not answer for " + Words.span(span);
      case UNMET_TIME -> "the holder was asked, and may answer until " + end;
      case UNMET_PEOPLE -> "nobody has asked the holder yet";
      case UNMET_NOBODY -> "the holder was asked, and stays";
      default -> "nobody can tell whether the holder was asked, and answered";
    };
  }

  @Override
  Set<Aspect> missing(Facts facts) {
    Set<Aspect> missing = EnumSet.noneOf(Aspect.class);
    if (asked() == Asked.UNKNOWN) {
      missing.add(Aspect.CALENDAR);
    }
    if (!scene.knows(Aspect.NOMINATIONS)) {
      missing.add(Aspect.NOMINATIONS);
    }
    return missing;
  }

  @Override
  List<Helper> helpers(Says says, Facts facts) {
    return says == Says.UNMET_PEOPLE
        ? List.of(new Helper(Remedy.Action.ASK, "anybody", ""))
        : List.of();
  }

  @Override
  @Nullable Instant cured(Facts facts) {
    return end;
  }

  @Override
  void turns(Set<Instant> turns) {
    for (Notice notice : notices.all()) {
      turns.add(notice.at());
      if (notice.answered() != null) {
        turns.add(notice.answered());
      }
    }
    if (end != null) {
      turns.add(end);
    }
  }
}
