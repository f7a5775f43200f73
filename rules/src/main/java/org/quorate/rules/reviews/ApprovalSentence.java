package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.List;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.charter.Column;
import org.quorate.rules.Says;
import org.quorate.rules.people.Bits;
import org.quorate.rules.reviews.MergeDeliberation.Row;
import org.quorate.rules.reviews.RowCase.Tallies;
import org.quorate.rules.reviews.Situation.Say;

/**
 * What a row says of approvals: what it wants, what is there, and why more is not or may not be.
 */
final class ApprovalSentence {
  private final MergeDeliberation it;
  private final Sentences sentences;
  private final Row row;

  /**
   * The row over the files that it surely governs, or those for which approvals are out of reach.
   */
  private final RowCase over;

  private final StringBuilder said;

  /** Those whose approval surely counts. */
  private final List<String> given;

  /** Files without an owner, where the row asks for owners. */
  private final List<String> unowned;

  private ApprovalSentence(
      MergeDeliberation it, Sentences sentences, Row row, Says says, List<String> given) {
    this.it = it;
    this.sentences = sentences;
    this.row = row;
    boolean further = says == Says.UNMET_NOBODY && claim(row.surely).lacksReachable() == 0;
    over = further ? row.possibly : row.surely;
    this.given = given;
    said = sentences.begin();
    List<String> files = new ArrayList<>(0);
    over.tally().every().forEach(demand -> demand.unowned(files));
    unowned = Sentences.distinct(files);
  }

  static String of(MergeDeliberation it, Sentences sentences, Row row, Says says) {
    String asked = Sentences.asked(row, Column.APPROVALS, "approvals");
    List<String> given = sentences.handles(row.possibly.tally().people(Level.SURE, it.rulings));
    if (says == Says.MET) {
      StringBuilder said = sentences.begin().append('`').append(asked).append("` approved: ");
      return Sentences.by(given, said).toString();
    }
    return new ApprovalSentence(it, sentences, row, says, given).of(says, asked);
  }

  private String of(Says says, String asked) {
    said.append('`').append(asked).append("` wanted");
    if (says == Says.UNMET_NOBODY) {
      outOfReach();
    } else if (isUntold()) {
      return said.append("; it is not told who has approved").toString();
    } else {
      missing();
    }
    if (says != Says.UNMET_NOBODY || told() == Extent.COMPLETE) {
      given(given.isEmpty() && says != Says.UNMET_NOBODY);
    }
    refused();
    return further(says).toString();
  }

  private boolean isUntold() {
    return told() == Extent.ABSENT && it.situation.says.isEmpty();
  }

  private Extent told() {
    return it.question.known().extent(Aspect.REVIEWS);
  }

  private Claim.Headcount claim() {
    return claim(over);
  }

  private static Claim.Headcount claim(RowCase over) {
    return (Claim.Headcount) over.claim(Column.APPROVALS);
  }

  private void missing() {
    if (over.tally().every().stream().allMatch(DemandTally::isOfUntold)) {
      said.append("; it is not told which modules are touched");
      return;
    }
    int lacks = claim().lacksSurely();
    boolean apart = lacks > over.tally().lacks(Level.SURE, it.rulings);
    said.append(", ").append(range(claim().lacksPossibly(), lacks)).append(" missing");
    said.append(apart ? " that no other row takes" : "");
    ofModules(Level.SURE);
  }

  private void outOfReach() {
    said.append(", ").append(claim().lacksReachable()).append(" missing");
    said.append(unowned.isEmpty() ? " that nobody can give" : "");
    ofModules(Level.REACH);
    List<String> barred = sentences.handles(over.tally().barred(it.rulings));
    String author = it.situation.people.shown(it.situation.author);
    if (barred.equals(List.of(author))) {
      said.append(": ").append(author).append(", who could, is the author");
    } else if (!barred.isEmpty()) {
      Sentences.list(barred, "", said.append(": "));
      said.append(", who could, had part in the change");
    }
  }

  /** How many may be missing: {@code 2}, {@code 1 or 2}, {@code up to 2}. */
  private static String range(int least, int most) {
    if (least == most) {
      return String.valueOf(most);
    } else if (least == 0) {
      return "up to " + most;
    }
    return least + (most == least + 1 ? " or " : " to ") + most;
  }

  private void ofModules(Level level) {
    List<String> modules = new ArrayList<>(4);
    for (DemandTally demand : over.tally().every()) {
      demand.wanting(modules, level, it.rulings);
    }
    if (!modules.isEmpty()) {
      Sentences.list(Sentences.distinct(modules), "`", said.append(" of "));
    }
    if (!unowned.isEmpty()) {
      Sentences.list(unowned, "`", said.append("; nobody owns "));
    }
  }

  private void given(boolean nobody) {
    boolean perhaps = nobody && claim().lacksPossibly() < claim().lacksSurely();
    said.append(
        told() == Extent.COMPLETE
            ? "; approved by "
            : "; not all approvals are told, and as far as they are, approved by ");
    Sentences.by(given, said).append(perhaps ? " for sure" : "");
  }

  private void refused() {
    RowTally tally = row.possibly.tally();
    int refused = 0;
    for (Say say : sentences.inOrder()) {
      Counts why = tally.given(say.person(), it.rulings);
      if (why != null && !why.surely() && refused++ < Sentences.SHOWN) {
        said.append(refused == 1 ? "; " : ", ").append(sentences.shown(say));
        said.append("'s approval ").append(Sentences.not(why)).append(" count: ");
        said.append(sentences.words(row, why, say.person()));
      }
    }
    if (refused > Sentences.SHOWN) {
      said.append(" and ").append(refused - Sentences.SHOWN).append(" more");
    }
  }

  /** Says why further approvals would not settle it, where no known person's surely counts. */
  private StringBuilder further(Says says) {
    Tallies anew = it.outlook == null ? null : it.outlook.of(row.surely);
    if (says != Says.UNMET_PEOPLE || anew == null) {
      return said;
    }
    RowTally tally = anew.row();
    if (!Bits.isEmpty(tally.heard(true, it.rulings))) {
      return said;
    }
    int somebody = Bits.first(tally.heard(false, it.rulings));
    if (somebody >= 0) {
      Counts why = tally.given(somebody, it.rulings);
      said.append("; further approvals alone do not settle it: ");
      said.append(why == null ? "not enough is told" : why.words());
    }
    return said;
  }
}
