package org.quorate.rules.reviews;

import java.nio.LongBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Clock;
import org.quorate.charter.Column;
import org.quorate.charter.ObjectionsAllowed;
import org.quorate.charter.OrganisationsNeeded;
import org.quorate.rules.Says;
import org.quorate.rules.people.Bits;
import org.quorate.rules.reviews.Assignment.Count;
import org.quorate.rules.reviews.MergeDeliberation.Row;
import org.quorate.rules.reviews.OrganisationGap.Heard;
import org.quorate.rules.reviews.RowCase.Tallies;

/**
 * What rows lack of people. A column that is open is closed surely if that can be; one that is met
 * is to stay so, and one that may be met is to stay that, whatever people take back by approving.
 */
final class Gaps {
  private final MergeDeliberation it;
  private final @Nullable Outlook outlook;
  private final int persons;
  private final int[] left = {Sharing.MOST_STATES};
  private Map<Heard, OrganisationGap> organisations = Map.of();
  private @Nullable SeparateOutlook separate;

  Gaps(MergeDeliberation it) {
    this.it = it;
    outlook = it.outlook;
    persons = it.situation.people.size();
  }

  /** Whether all has been searched that was to be. */
  boolean isExact() {
    return left[0] > 0;
  }

  /** What a column of a row lacks of people, or could come to lack; over each set of files. */
  List<Gap> of(Row row, Column column, Says says) {
    List<Gap> gaps = List.of();
    for (int i = 0; i < row.cases().size(); i++) {
      RowCase over = row.cases().get(i);
      Gap gap = gap(row, over, column, says);
      if (gap != null) {
        gaps = gaps.isEmpty() ? List.of(gap) : List.of(gaps.get(0), gap);
      }
    }
    return gaps;
  }

  private @Nullable Gap gap(Row row, RowCase over, Column column, Says says) {
    boolean surely = says.unmet() || says == Says.MET;
    boolean possibly = says.unmet() || says == Says.UNKNOWN;
    if (says == Says.WAIVED || says == Says.UNMET_NOBODY || says == Says.UNMET_TIME) {
      return null;
    }
    return switch (column) {
      case APPROVALS -> approvals(row, over, surely, possibly);
      case DIFFERENT_ORGANISATIONS -> organisations(row, over, surely, possibly);
      case STAY_OPEN -> clock(row, over, surely, possibly);
      case VETOED_BY -> vetoes(over, surely, possibly);
      case OBJECTIONS, HOLD_BY -> says.unmet() ? opposition(row, over, column) : null;
      case CHECKS, SIGN_OFF, DECIDED_BY -> null;
    };
  }

  private @Nullable Tallies anew(RowCase over) {
    return outlook == null ? null : outlook.of(over);
  }

  private @Nullable Gap approvals(Row row, RowCase over, boolean surely, boolean possibly) {
    Tallies anew = anew(over);
    if (anew == null || outlook == null) {
      return null;
    }
    if (it.separate != null && SeparatePeople.concerns(row.row)) {
      if (separate == null) {
        separate = new SeparateOutlook(it.separate, outlook, persons, it.rulings, left);
      }
      return separate.gap(over, surely, possibly);
    }
    RowTally now = over.tally();
    return byLevel(
        surely,
        possibly,
        level -> Way.of(now.ways(level, it.rulings), anew.row().ways(level, it.rulings), persons));
  }

  private interface Ways {
    List<Way> at(Level level);
  }

  private ApprovalGap byLevel(boolean surely, boolean possibly, Ways ways) {
    ApprovalGap sure = surely ? new ApprovalGap(ways.at(Level.SURE), left) : null;
    boolean enough = sure != null && (!possibly || sure.isClosable());
    return sure != null && enough ? sure : new ApprovalGap(ways.at(Level.POSSIBLE), left);
  }

  private @Nullable Gap organisations(Row row, RowCase over, boolean surely, boolean possibly) {
    Tallies anew = anew(over);
    OrganisationsNeeded needed = row.row.organisations();
    if (anew == null || needed == null) {
      return null;
    }
    RowTally now = over.tally();
    Gap sure = organisations(needed, surely, now, anew.row());
    return !surely || !possibly || sure.isClosable()
        ? sure
        : organisations(needed, false, now, anew.row());
  }

  /** The same for rows that hear the same people. */
  private Gap organisations(
      OrganisationsNeeded needed, boolean surely, RowTally now, RowTally anew) {
    LongBuffer heard = LongBuffer.wrap(now.heard(surely, it.rulings));
    LongBuffer hoped = LongBuffer.wrap(anew.heard(surely, it.rulings));
    if (organisations.isEmpty()) {
      organisations = new HashMap<>();
    }
    return organisations.computeIfAbsent(
        new Heard(needed, surely, heard, hoped), all -> OrganisationGap.of(it.situation, now, all));
  }

  /** A clock that starts with an approval wants one. */
  private @Nullable Gap clock(Row row, RowCase over, boolean surely, boolean possibly) {
    Tallies anew = anew(over);
    Clock clock = row.row.stayOpen();
    if (anew == null || clock == null || clock.anchor() != Clock.Anchor.LAST_APPROVAL) {
      return null;
    }
    return byLevel(
        surely,
        possibly,
        level -> {
          boolean sure = level == Level.SURE;
          Count now = new Count(1, over.tally().heard(sure, it.rulings), List.of());
          Count then = new Count(1, anew.row().heard(sure, it.rulings), List.of());
          return List.of(new Way(List.of(now), List.of(then), persons));
        });
  }

  private @Nullable Gap vetoes(RowCase over, boolean surely, boolean possibly) {
    Opponents vetoing = over.opponents(Column.VETOED_BY);
    OppositionGap.Standing standing = vetoing == null ? null : vetoing.gap(it.rulings);
    if (standing == null || Bits.isEmpty(standing.setters())) {
      return null;
    }
    DemandTally now = over.tallies().overriding();
    Tallies anew = anew(over);
    DemandTally then = anew == null ? null : anew.overriding();
    ApprovalGap override = null;
    if (now != null && then != null) {
      override = byLevel(surely, possibly, level -> override(now, then, level));
    }
    return new OppositionGap(standing, 0, Column.VETOED_BY, override);
  }

  private List<Way> override(DemandTally now, DemandTally then, Level level) {
    if (now.missing(level) > 0) {
      return List.of();
    }
    return List.of(
        new Way(
            Needs.of(List.of(now), level, it.rulings),
            Needs.of(List.of(then), level, it.rulings),
            persons));
  }

  private @Nullable Gap opposition(Row row, RowCase over, Column column) {
    Opponents some = over.opponents(column);
    if (some == null) {
      return null;
    }
    ObjectionsAllowed allowed = column == Column.OBJECTIONS ? row.row.objections() : null;
    int atMost = allowed == null ? 0 : allowed.atMost();
    return new OppositionGap(some.gap(it.rulings), atMost, column, null);
  }

  /** When the vetoes of a row have run out, or null if some never does. */
  @Nullable Instant expiry(Row row) {
    Instant latest = null;
    for (RowCase over : row.cases()) {
      Opponents vetoing = over.opponents(Column.VETOED_BY);
      Instant own = vetoing == null ? null : vetoing.expiry(it.rulings);
      if (own == null) {
        return null;
      }
      latest = latest == null || own.isAfter(latest) ? own : latest;
    }
    return latest;
  }
}
