package org.quorate.engine.scenario;

import java.util.List;
import org.quorate.charter.Charter;
import org.quorate.charter.Restart;
import org.quorate.charter.VoteRow;

/**
 * Secret ballots whose text never changes, as none does in scenarios. While it might, papers of an
 * older one could have been in before, so that nobody could tell how many there were when.
 */
final class Unrevised {
  private Unrevised() {}

  static Charter of(Charter charter) {
    List<VoteRow> votes = charter.rows().votes();
    return votes.stream().noneMatch(Unrevised::mayLapse)
        ? charter
        : charter.with(charter.rows().with(votes.stream().map(Unrevised::settled).toList()));
  }

  private static boolean mayLapse(VoteRow row) {
    return row.secret() && row.openFor().restarts().stream().anyMatch(Restart::voidsVotes);
  }

  private static VoteRow settled(VoteRow row) {
    List<Restart> others =
        row.openFor().restarts().stream().filter(one -> !one.voidsVotes()).toList();
    return mayLapse(row) ? row.with(row.openFor().with(others)) : row;
  }
}
