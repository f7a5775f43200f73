package org.quorate.engine.ballots;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who cast the votes of a table, where a column says so: of several votes of one person the last
 * counts that can be read; of a stranger none does. Where a column only looks as if it said so,
 * nobody who stands in it twice is counted twice unasked.
 */
final class Voters {
  private final String header;
  private final int column;
  private final int likely;
  private final @Nullable Electors electors;
  private final Accounts accounts;
  private final Mistakes mistakes;
  private final Map<String, Integer> last = new HashMap<>();

  Voters(CsvColumns columns, BallotImporting how, Mistakes mistakes) {
    column = columns.column(how.columns().voter());
    likely = column < 0 ? columns.likelyVoter() : -1;
    header = likely < 0 ? "" : columns.header(likely);
    electors = how.electors();
    accounts = how.accounts();
    this.mistakes = mistakes;
  }

  /** Takes the line of a vote that was just kept; false where somebody has to say who votes. */
  boolean voted(CsvLines lines, VoteStore votes, boolean readable) {
    if (readable && column >= 0) {
      named(lines.row.cell(column), votes, votes.size() - 1);
    }
    return !readable || likely < 0 || isAlone(lines);
  }

  private void named(String name, VoteStore votes, int vote) {
    String voter = accounts.person(name);
    if (voter.isEmpty()) {
      votes.setAside(vote, "it does not say who voted");
      return;
    } else if (electors != null && !electors.has(voter)) {
      votes.setAside(vote, Quoted.of(name) + " is none of the electors");
      return;
    }
    Integer before = last.put(voter, vote);
    if (before != null) {
      votes.supersede(before, vote);
    }
  }

  private boolean isAlone(CsvLines lines) {
    String name = lines.row.cell(likely);
    String voter = accounts.person(name);
    Integer before = voter.isEmpty() ? null : last.put(voter, lines.line());
    if (before == null) {
      return true;
    }
    mistakes.add(
        BallotCode.COLUMN,
        new Place(lines.line(), 0),
        "the column "
            + Quoted.of(header)
            + " has "
            + Quoted.of(name)
            + " in this line, and the same person in line "
            + before
            + ", so that one would count twice",
        "say `--voter \""
            + header
            + "\"`, so that the last vote of each voter counts, or"
            + " `--no-voter` if it does not say who voted");
    return false;
  }
}
