package org.quorate.charter;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.OrganisationName;
import org.quorate.RoleName;
import org.quorate.charter.ScenarioFacts.Player;

/**
 * The ballot of a scenario; what is not said is not there: no vote, no notice.
 *
 * @param decision which kind of ballot, as its row's key
 * @param author null for somebody without any role
 * @param subject whom it is about; null for nobody
 * @param suspended who has no vote by a row of departures; everybody else has theirs
 * @param electors how many may vote in all, those who do not vote among them; null for those whom
 *     roster and scenario name
 * @param openFor how long ago it opened, or null for just now; votes were cast at once
 * @param announced how long before its opening it was announced, or null for never
 * @param discussed how long before its opening its discussion began, or null for never
 * @param closed true if its host closed it at the instant of the scenario
 * @param refused how long ago the same question last failed, or null for never
 * @param before other ballots that were over when it opened, or were open beside it
 * @param after other ballots that opened just now, and are over
 * @param poll what its papers say if options are elected; {@link ScenarioPoll#NONE} if none are
 */
public record ScenarioBallot(
    String decision,
    @Nullable Player author,
    @Nullable Player subject,
    List<Voices> inFavour,
    List<Voices> against,
    List<Voices> abstaining,
    List<Voices> concerned,
    List<Voices> present,
    List<Voices> callers,
    List<Voices> suspended,
    @Nullable Long electors,
    @Nullable Duration openFor,
    @Nullable Duration announced,
    @Nullable Duration discussed,
    boolean closed,
    @Nullable Duration refused,
    List<Held> before,
    List<Held> after,
    ScenarioPoll poll) {

  public ScenarioBallot {
    inFavour = List.copyOf(inFavour);
    against = List.copyOf(against);
    abstaining = List.copyOf(abstaining);
    concerned = List.copyOf(concerned);
    present = List.copyOf(present);
    callers = List.copyOf(callers);
    suspended = List.copyOf(suspended);
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /**
   * Another ballot, of which only the result is told: {@code votes/board passed}.
   *
   * @param decision which kind, folded
   */
  public record Held(String decision, Result result) {

    /** What came of it. */
    public enum Result {
      PASSED,
      FAILED,
      /** Nothing yet: people vote on it. */
      OPEN
    }
  }

  /**
   * One person, or people of whom only the number matters: {@code @ann (committer)}, {@code 3
   * committers}, {@code 2 committers (Acme)}.
   *
   * @param player null for people without a name
   * @param count 1 for a person with a name
   * @param roles held by those without a name
   * @param organisation of those without a name; null for none
   */
  public record Voices(
      @Nullable Player player,
      int count,
      Set<RoleName> roles,
      @Nullable OrganisationName organisation) {
    public Voices {
      roles = Set.copyOf(roles);
    }
  }
}
