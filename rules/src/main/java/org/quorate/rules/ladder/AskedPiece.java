package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
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
  private final List<Idling> idle;
  private @Nullable Boolean stale;

  /**
   * By the last notice, which is stale if the holder was not idle ever since.
   *
   * @param idle all that makes the holder idle
   */
  AskedPiece(Scene scene, Span span, Notices notices, List<Idling> idle) {
    super(scene);
    this.span = span;
    this.notices = notices;
    Instant at = notices.at();
    end = at == null ? null : Windows.end(span, at, scene.plan.calendars);
    this.idle = idle;
  }

  /** When the time to answer ends; null if it never began, or nobody can tell. */
  @Nullable Instant end() {
    return end;
  }

  @Override
  void collect(Facts facts) {
    idle.forEach(one -> one.collectOnce(facts));
  }

  private boolean isStale(Instant since, Facts facts) {
    if (stale == null) {
      stale = idle.stream().anyMatch(one -> one.wasActive(since, facts));
    }
    return stale;
  }

  /** What would tell whether the holder was idle ever since. */
  private Set<Aspect> lacks(Facts facts) {
    Set<Aspect> lacks = EnumSet.noneOf(Aspect.class);
    Instant since = notices.at();
    if (since != null) {
      idle.forEach(one -> lacks.addAll(one.doubts(since, facts)));
    }
    return lacks;
  }

  Asked asked(Facts facts) {
    Instant at = notices.at();
    if (at == null) {
      return Asked.NOT_ASKED;
    } else if (isStale(at, facts)) {
      return Asked.STALE;
    } else if (notices.answered() != null) {
      return Asked.ANSWERED;
    } else if (end == null) {
      return Asked.UNKNOWN;
    }
    if (scene.at.isBefore(end)) {
      return Asked.WAITING;
    }
    return lacks(facts).isEmpty() ? Asked.UNANSWERED : Asked.UNKNOWN;
  }

  @Override
  Claim claim(Facts facts) {
    return new Claim.Asking(asked(facts), scene.knows(Aspect.NOMINATIONS));
  }

  @Override
  String because(Says says, Facts facts) {
    return switch (says) {
      case MET -> "the holder was asked and did not answer for " + Words.span(span);
      case UNMET_TIME -> "the holder was asked, and may answer until " + end;
      case UNMET_PEOPLE ->
          notices.at() == null
              ? "nobody has asked the holder yet"
              : "the holder was not idle all the time since they were asked, and is to be asked anew";
      case UNMET_NOBODY -> "the holder was asked, and stays";
      default -> "nobody can tell whether the holder was asked, and answered";
    };
  }

  @Override
  Set<Aspect> missing(Facts facts) {
    Set<Aspect> missing = EnumSet.noneOf(Aspect.class);
    if (asked(facts) == Asked.UNKNOWN) {
      missing.addAll(lacks(facts));
      if (end == null) {
        missing.add(Aspect.CALENDAR);
      }
    }
    if (!scene.knows(Aspect.NOMINATIONS)) {
      missing.add(Aspect.NOMINATIONS);
    }
    return missing;
  }

  @Override
  List<Helper> helpers(Says says, Facts facts) {
    return says == Says.UNMET_PEOPLE ? List.of(Helper.ASKING) : List.of();
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
