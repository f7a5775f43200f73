package org.quorate.rules.ballots;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.quorate.charter.Charter;
import org.quorate.charter.CodePage;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Diagnostic.Severity;
import org.quorate.charter.Source;
import org.quorate.charter.TieRule;
import org.quorate.charter.VoteRow;

/** Q0613: rows of votes by which somebody decides a tie who may never vote. */
final class UnbreakableTies {
  static final CodePage PAGE =
      new CodePage(
          "Q0613",
          Severity.ERROR,
          "nobody could decide a tie by a row of votes; a warning where they are only on leave or"
              + " suspended",
          "If tied: `@ann decides` beside May not vote: `@ann`",
          "If tied: `@bob decides`, or `fails`",
          "equal votes would wait for ever for a vote that nobody may cast");

  private final Charter charter;
  private final Enrolled enrolled;

  /** With those who may be back one day. */
  private final Enrolled back;

  UnbreakableTies(Charter charter, Enrolled enrolled, Enrolled back) {
    this.charter = charter;
    this.enrolled = enrolled;
    this.back = back;
  }

  List<Diagnostic> find() {
    List<Diagnostic> found = new ArrayList<>();
    for (VoteRow row : charter.rows().votes()) {
      if (row.ifTied() instanceof TieRule.CastingVote casting) {
        boolean matters = row.election() != null || Ties.breakable(row);
        if (matters && isNobody(enrolled, casting, row)) {
          found.add(diagnostic(row, isNobody(back, casting, row)));
        }
      }
    }
    return found;
  }

  private static boolean isNobody(Enrolled who, TieRule.CastingVote casting, VoteRow row) {
    BitSet deciding = who.deciding(casting.who(), row.electorate());
    return deciding != null && deciding.isEmpty();
  }

  private static Diagnostic diagnostic(VoteRow row, boolean remains) {
    Source source = row.source();
    return new Diagnostic(
        remains ? PAGE.severity() : Severity.WARNING,
        PAGE.code(),
        source.table().document(),
        source.line(),
        source.columnOf("If tied"),
        "no tie by `"
            + row.name().key()
            + "` can be decided: nobody who is to decide it may vote with the present roster"
            + (remains ? "" : Enrolled.MEANWHILE),
        "name somebody who may vote, or write `fails`");
  }
}
