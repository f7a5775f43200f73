package org.quorate.rules.reviews;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.Outcome;
import org.quorate.charter.Column;
import org.quorate.rules.Says;
import org.quorate.rules.reviews.MergeDeliberation.Row;

/**
 * One row as a way to open a requirement: what is open of it, and what people's acts must close.
 */
final class Opening {
  final Row row;

  /** What the rules say of each column that is not met. */
  final ByColumn<Says> unmet = new ByColumn<>();

  private final ByColumn<List<Gap>> open = new ByColumn<>();

  private final List<Gap> toClose = new ArrayList<>(2);
  private Outcome outcome = Outcome.ALLOWED;

  /** How good a way it is, best first. */
  enum Quality {
    /** Approvals alone open it. */
    BY_APPROVALS,
    /** People open it, with checks or time. */
    BY_PEOPLE,
    /** Checks or time open it. */
    BY_ITSELF,
    /** Its author or those who stand in the way have to act. */
    BLOCKED,
    /** Nobody opens it. */
    HOPELESS
  }

  Opening(MergeDeliberation it, Row row, Gaps gaps) {
    this.row = row;
    row.judgements.forEach(
        (column, judgement) -> {
          Says says = it.says(judgement);
          List<Gap> own = gaps.of(row, column, says);
          if (says.cure() != null) {
            unmet.put(column, says);
            open.put(column, own);
            outcome = outcome.worse(says.cure().outcome());
          } else if (says == Says.UNKNOWN) {
            outcome = outcome.worse(Outcome.UNDETERMINED);
          }
          for (int i = 0; i < own.size(); i++) {
            Gap gap = own.get(i);
            if (gap.isClosable()) {
              toClose.add(gap);
            }
          }
        });
  }

  /** What people lack in a column, by the sets of files that matter; nothing where it is met. */
  List<Gap> open(Column column) {
    List<Gap> gaps = open.get(column);
    return gaps == null ? List.of() : gaps;
  }

  Outcome outcome() {
    return outcome;
  }

  Quality quality() {
    boolean some = false;
    boolean all = true;
    for (int i = 0; i < ByColumn.COLUMNS.size(); i++) {
      Column column = ByColumn.COLUMNS.get(i);
      Says says = unmet.get(column);
      if (says == Says.UNMET_NOBODY) {
        return Quality.HOPELESS;
      } else if (says != null) {
        some |= Outlook.isForApprovals(row.row, column, says);
        all &= isByApprovals(column, says);
      }
    }
    if (all) {
      return Quality.BY_APPROVALS;
    } else if (outcome == Outcome.BLOCKED) {
      return Quality.BLOCKED;
    }
    return some ? Quality.BY_PEOPLE : Quality.BY_ITSELF;
  }

  private boolean isByApprovals(Column column, Says says) {
    List<Gap> gaps = open(column);
    boolean closable = !gaps.isEmpty() && Outlook.isForApprovals(row.row, column, says);
    for (int i = 0; i < gaps.size(); i++) {
      Gap gap = gaps.get(i);
      closable &= !(gap instanceof OppositionGap some) || some.isOverridable();
    }
    return closable;
  }

  /** Whether nothing is left for known people to do once some have acted. */
  boolean isClosed(Acts acts) {
    for (int i = 0; i < toClose.size(); i++) {
      if (!toClose.get(i).isClosed(acts)) {
        return false;
      }
    }
    return true;
  }

  List<Gap> toClose() {
    return toClose;
  }

  /** When time has done its part, or null if no clock of it runs. */
  @Nullable Instant clock() {
    if (unmet.get(Column.STAY_OPEN) != Says.UNMET_TIME) {
      return null;
    }
    return later(row.surely.end(), row.possibly.end());
  }

  private @Nullable Instant sureClock() {
    return row.surely.isEndSure() && row.possibly.isEndSure() ? clock() : null;
  }

  /** When time alone opens it, or null if it never does, or if nobody knows when. */
  @Nullable Instant byTimeAlone(Gaps gaps) {
    Instant latest = null;
    for (int i = 0; i < ByColumn.COLUMNS.size(); i++) {
      Column column = ByColumn.COLUMNS.get(i);
      Says says = unmet.get(column);
      if (says != null) {
        Instant own =
            column == Column.VETOED_BY && says == Says.UNMET_OBJECTOR
                ? gaps.expiry(row)
                : column == Column.STAY_OPEN ? sureClock() : null;
        if (own == null) {
          return null;
        }
        latest = later(latest, own);
      }
    }
    return latest;
  }

  /** The later of two instants, of which some may be missing. */
  static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    return one == null || other != null && other.isAfter(one) ? other : one;
  }
}
