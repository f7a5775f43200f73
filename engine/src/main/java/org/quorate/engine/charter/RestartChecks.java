package org.quorate.engine.charter;

import java.util.List;
import org.quorate.charter.Restart;
import org.quorate.charter.Restart.Event;
import org.quorate.charter.VoteClock;

/** Looks whether what restarts the clock of a ballot can be told of it. */
final class RestartChecks {
  private final CellReader in;

  RestartChecks(CellReader in) {
    this.in = in;
  }

  /**
   * What else a row says of its ballots: that it is secret, closes early, elects, and who votes.
   */
  record Other(boolean secret, boolean early, boolean elects, boolean byOrganisation) {}

  /** Whether there is a clock that can start again, by what can be told of the ballot. */
  void check(Line line, VoteClock clock, Other row) {
    Field field = Field.VOTE_RESTARTS;
    List<Restart> restarts = clock.restarts();
    if (restarts.isEmpty()) {
      return;
    } else if (row.secret()
        && restarts.stream().map(Restart::event).anyMatch(RestartChecks::isOfNames)) {
      secretly(line, restarts);
    } else if (row.early() && restarts.stream().anyMatch(Restart::voidsVotes)) {
      contradiction(
          line,
          field,
          "a new version may yet void every vote, so no vote can close the ballot early",
          "write how much time it adds, such as `new version: +7 days`, which leaves votes as they"
              + " are, or leave `Close early` blank");
    } else if (clock.least() == null && clock.most() == null) {
      contradiction(
          line, field, "no clock runs that could start again", "fill in `Open for`, or leave it");
    } else if (clock.anchor() == VoteClock.Anchor.LAST_VERSION
        && restarts.stream().anyMatch(one -> one.event() == Event.NEW_VERSION)) {
      contradiction(
          line,
          field,
          "the clock already runs from the last version",
          "write `since opening` under `Open for`, or another event here");
    } else if (restarts.stream().anyMatch(one -> one.event().isOfQuorum())) {
      quorum(line, clock, row);
    }
  }

  /** Whether who said what when has to be told for it. */
  private static boolean isOfNames(Event event) {
    return event == Event.OBJECTION_WITHDRAWN || event == Event.QUORUM_REACHED;
  }

  private void secretly(Line line, List<Restart> restarts) {
    boolean withdrawn = restarts.stream().anyMatch(one -> one.event() == Event.OBJECTION_WITHDRAWN);
    contradiction(
        line,
        Field.VOTE_RESTARTS,
        withdrawn
            ? "nobody knows who objected on a secret ballot, nor who took it back"
            : "of a secret ballot it is told who handed in a paper, and not when, so nobody knows"
                + " which paper made up the quorum",
        "leave it to `new version` and `no quorum`, or leave `Secret ballot` blank");
  }

  private void quorum(Line line, VoteClock clock, Other row) {
    boolean counted = line.cell(Field.QUORUM) != null && !row.elects() && !row.byOrganisation();
    if (!counted) {
      contradiction(
          line,
          Field.VOTE_RESTARTS,
          line.cell(Field.QUORUM) == null
              ? "there is no quorum here that could be wanting or reached"
              : "whether there is a quorum is looked at person by person while the ballot is open,"
                  + " and "
                  + (row.elects() ? "this one elects" : "organisations vote here"),
          "fill in `Quorum` of a ballot for or against where each elector has a vote");
    } else if (clock.most() == null
        && clock.restarts().stream().anyMatch(one -> one.event() == Event.NO_QUORUM)) {
      contradiction(
          line,
          Field.VOTE_RESTARTS,
          "nothing closes the ballot, so nobody ever sees that a quorum is wanting",
          "write `exactly` or `3 to 14 days` under `Open for`");
    }
  }

  private void contradiction(Line line, Field field, String message, String help) {
    in.wrong(line, field, Code.VOTE_CONTRADICTS, message, help);
  }
}
