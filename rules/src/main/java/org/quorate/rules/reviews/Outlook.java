package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Column;
import org.quorate.charter.ReviewRow;
import org.quorate.contribution.Review;
import org.quorate.contribution.Review.Verdict;
import org.quorate.rules.Facts;
import org.quorate.rules.Says;
import org.quorate.rules.people.Bits;
import org.quorate.rules.reviews.MergeDeliberation.Row;
import org.quorate.rules.reviews.RowCase.Tallies;
import org.quorate.rules.reviews.Situation.Say;

/**
 * What the rules would hear if everybody approved today who may, and whose approval is open in some
 * row. Rows that these people do not touch are left out.
 */
final class Outlook {
  private final MergeDeliberation it;
  private final long[] people;
  private final Situation anew;

  private Outlook(MergeDeliberation it, long[] people) {
    this.it = it;
    this.people = people;
    List<Say> says = new ArrayList<>(Bits.count(people));
    Review approval = approval(it.situation);
    Bits.each(people, person -> says.add(new Say(person, approval)));
    anew = it.situation.saying(says);
    for (Row row : it.rows) {
      boolean open = isOpen(it, row);
      for (int i = 0; i < row.cases().size(); i++) {
        RowCase over = row.cases().get(i);
        if (open || isTouched(row, over)) {
          over.hopeFor(anew);
        }
      }
    }
  }

  /** What people could do, or null if nothing waits for approvals. */
  static @Nullable Outlook of(MergeDeliberation it) {
    if (it.situation.unheard) {
      return null;
    }
    long[] people = Bits.none(it.situation.people.size());
    boolean shared = false;
    for (Row row : it.rows) {
      if (isOpen(it, row)) {
        people = addAskable(people, it, row);
        shared |= SeparatePeople.concerns(row.row);
      }
    }
    for (Row row : shared && it.separate != null ? it.separate.rows() : List.<Row>of()) {
      people = addAskable(people, it, row);
    }
    return Bits.isEmpty(people) ? null : new Outlook(it, people);
  }

  /** What each of them would say; whoever says it, it is the same. */
  private static Review approval(Situation situation) {
    String head = situation.versions.head();
    return new Review(
        situation.people.handle(situation.author),
        Verdict.APPROVE,
        situation.at,
        Integer.MAX_VALUE,
        head,
        "",
        false,
        null);
  }

  private static boolean isOpen(MergeDeliberation it, Row row) {
    return isOpen(it, row, Column.APPROVALS)
        || isOpen(it, row, Column.DIFFERENT_ORGANISATIONS)
        || isOpen(it, row, Column.STAY_OPEN)
        || isOpen(it, row, Column.VETOED_BY);
  }

  private static boolean isOpen(MergeDeliberation it, Row row, Column column) {
    Judgement judgement = row.judgements.get(column);
    return judgement != null && isForApprovals(row.row, column, it.says(judgement));
  }

  /** Whether approvals could cure what is said of a column. */
  static boolean isForApprovals(ReviewRow row, Column column, Says says) {
    return switch (column) {
      case APPROVALS, DIFFERENT_ORGANISATIONS, STAY_OPEN -> says == Says.UNMET_PEOPLE;
      case VETOED_BY ->
          says == Says.UNMET_OBJECTOR
              && row.vetoedBy() != null
              && row.vetoedBy().overriddenBy() != null;
      default -> false;
    };
  }

  private static long[] addAskable(long[] people, MergeDeliberation it, Row row) {
    long[] all = people;
    for (int i = 0; i < row.cases().size(); i++) {
      Tallies tallies = row.cases().get(i).tallies();
      all = tallies.row().addAskable(all, it.rulings);
      if (tallies.overriding() != null && isOpen(it, row, Column.VETOED_BY)) {
        all = tallies.overriding().addAskable(all, it.rulings);
      }
    }
    return all;
  }

  /** Whether approvals count in a row, perhaps, that would be taken back by new ones. */
  private boolean isTouched(Row row, RowCase over) {
    if (it.separate != null && SeparatePeople.concerns(row.row)) {
      return true;
    }
    Tallies now = over.tallies();
    long[] heard = now.row().heard(false, it.rulings);
    if (now.overriding() != null) {
      heard = Bits.or(heard, now.overriding().heard(false, it.rulings));
    }
    return Bits.isShared(heard, people);
  }

  void collect(Facts facts) {
    for (Row row : it.rows) {
      for (RowCase over : row.cases()) {
        Tallies hoped = over.hoped();
        if (hoped != null) {
          hoped.collect(facts);
        }
      }
    }
  }

  /** Everybody who could do something by approving today. */
  long[] people() {
    return people;
  }

  /** Whose approvals a row would hear, or null if nobody's approval changes it. */
  @Nullable Tallies of(RowCase over) {
    return over.hoped();
  }
}
