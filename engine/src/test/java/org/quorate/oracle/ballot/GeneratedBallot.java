package org.quorate.oracle.ballot;

import java.time.Instant;
import java.util.List;
import org.quorate.Known;
import org.quorate.charter.Charter;
import org.quorate.charter.Rows;
import org.quorate.charter.VoteRow;
import org.quorate.oracle.Chance;
import org.quorate.oracle.CharterGenerator;
import org.quorate.vote.Ballot;
import org.quorate.vote.HasPassed;

/**
 * A charter and a ballot that one seed made.
 *
 * @param seed makes the same again
 */
record GeneratedBallot(long seed, Charter charter, HasPassed question) {

  static GeneratedBallot of(long seed) {
    Chance chance = new Chance(seed);
    return new BallotGenerator(chance, new Chance(~seed)).ballot(seed);
  }

  Ballot ballot() {
    return question.ballot();
  }

  /** The row that decides it, or the first if none does alone. */
  VoteRow row() {
    return OracleChoice.row(charter, question).orElse(charter.rows().votes().get(0));
  }

  GeneratedBallot with(Ballot other) {
    return new GeneratedBallot(
        seed, charter, new HasPassed(other, question.at(), question.known(), question.activity()));
  }

  GeneratedBallot at(Instant instant) {
    return new GeneratedBallot(seed, charter, question.asOf(instant));
  }

  GeneratedBallot knowing(Known known) {
    return new GeneratedBallot(
        seed, charter, new HasPassed(question.ballot(), question.at(), known, question.activity()));
  }

  GeneratedBallot with(Rows rows) {
    return new GeneratedBallot(seed, CharterGenerator.charter(rows), question);
  }

  @Override
  public String toString() {
    Rows rows = charter.rows();
    return "  votes "
        + rows.votes()
        + lines("roles", rows.roles())
        + lines("roster", rows.roster())
        + lines("affiliations", rows.affiliations())
        + lines("organisations", rows.organisations())
        + lines("departures", rows.departures())
        + "\n  at "
        + question.at()
        + "\n  "
        + ballot().course()
        + lines("votes cast", ballot().votes())
        + lines("people", ballot().people())
        + "\n  author "
        + ballot().author()
        + ", subject "
        + ballot().subject()
        + ", present "
        + ballot().present()
        + ", recusals "
        + ballot().recusals()
        + "\n  "
        + ballot().petition()
        + ", "
        + ballot().poll()
        + lines("sequels", ballot().sequels())
        + "\n  "
        + question.activity()
        + "\n  known "
        + question.known()
        + "\n";
  }

  private static String lines(String title, List<?> rows) {
    StringBuilder text = new StringBuilder("\n  " + title);
    for (Object row : rows) {
      text.append("\n    ").append(row.toString().replaceAll("source=Source\\[.*?\\]\\], ", ""));
    }
    return text.toString();
  }
}
