package org.quorate.rules.ballots;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
          "nobody could decide a tie by a row of votes",
          "If tied: `@ann decides` beside May not vote: `@ann`",
          "If tied: `@bob decides`, or `fails`",
          "equal votes would wait for ever for a vote that nobody may cast");

  private final Charter charter;
  private final Enrolled enrolled;

  UnbreakableTies(Charter charter, Enrolled enrolled) {
    this.charter = charter;
    this.enrolled = enrolled;
  }

  List<Diagnostic> find() {
    List<Diagnostic> found = new ArrayList<>();
    for (VoteRow row : charter.rows().votes()) {
      if (row.ifTied() instanceof TieRule.CastingVote casting) {
        Set<Integer> deciding = enrolled.deciding(casting.who(), row.electorate());
        boolean matters = row.election() != null || Ties.breakable(row);
        if (matters && deciding != null && deciding.isEmpty()) {
          found.add(diagnostic(row));
        }
      }
    }
    return found;
  }

  private static Diagnostic diagnostic(VoteRow row) {
    Source source = row.source();
    return new Diagnostic(
        PAGE.severity(),
        PAGE.code(),
        source.table().document(),
        source.line(),
        source.columnOf("If tied"),
        "no tie by `"
            + row.name().key()
            + "` can be decided: nobody who is to decide it may vote with the present roster",
        "name somebody who may vote, or write `fails`");
  }
}
