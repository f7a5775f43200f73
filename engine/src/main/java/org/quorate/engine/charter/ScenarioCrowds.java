package org.quorate.engine.charter;

import java.util.List;
import java.util.stream.Stream;
import org.quorate.charter.ScenarioBallot;
import org.quorate.charter.ScenarioBallot.Voices;
import org.quorate.charter.ScenarioPoll;
import org.quorate.charter.ScenarioPoll.Paper;
import org.quorate.charter.ScenarioRow;
import org.quorate.charter.Source;

/** Counts the people whom all scenarios of a charter bring with them. */
final class ScenarioCrowds {
  private ScenarioCrowds() {}

  /**
   * Tells of the first scenario with whom they are too many.
   *
   * @param listed how many rows of people the charter has
   */
  static void check(List<ScenarioRow> rows, int listed, Report report) {
    long people = 0;
    long cast = 0;
    for (ScenarioRow row : rows) {
      people += people(row);
      cast += (long) listed * (suspends(row) ? Limits.SUSPENDING : 1);
      if (people > Limits.CROWD) {
        tell(
            row,
            "the scenarios up to this one have more than " + Limits.CROWD + " people",
            "write smaller numbers, such as just more and just less than is needed",
            report);
        return;
      } else if (cast > Limits.CAST) {
        tell(
            row,
            "so many scenarios are too many beside " + listed + " rows of people",
            "write those first that matter most, or prove the rules in a charter without people",
            report);
        return;
      }
    }
  }

  private static boolean suspends(ScenarioRow row) {
    return row.ballot() != null && !row.ballot().suspended().isEmpty();
  }

  private static void tell(ScenarioRow row, String message, String help, Report report) {
    Source source = row.source();
    report.add(
        Code.TOO_MANY_ROWS,
        new Spot(source.table().document(), source.line(), source.column()),
        message,
        help);
  }

  private static long people(ScenarioRow row) {
    long sponsors = row.ladder() == null ? 0 : count(row.ladder().sponsors().stream());
    ScenarioBallot ballot = row.ballot();
    if (ballot == null) {
      return sponsors;
    }
    ScenarioPoll poll = ballot.poll();
    long named =
        poll.candidates().size()
            + count(poll.papers().stream().map(Paper::voters))
            + count(
                Stream.of(
                        ballot.inFavour(),
                        ballot.against(),
                        ballot.abstaining(),
                        ballot.concerned(),
                        ballot.present(),
                        ballot.callers(),
                        ballot.suspended(),
                        poll.inOffice())
                    .flatMap(List::stream));
    return sponsors + Math.max(named, ballot.electors() == null ? 0 : ballot.electors());
  }

  private static long count(Stream<Voices> voices) {
    return voices.mapToLong(Voices::count).sum();
  }
}
