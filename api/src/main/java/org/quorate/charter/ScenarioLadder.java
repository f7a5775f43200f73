package org.quorate.charter;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.ModuleName;
import org.quorate.RoleName;
import org.quorate.charter.ScenarioBallot.Voices;
import org.quorate.charter.ScenarioFacts.Player;

/**
 * Somebody of a scenario who rises, or steps down; what is not said is not there: no deed, no
 * sponsor, no notice.
 *
 * @param person null for somebody without any role, or who holds just the role that they leave
 * @param role which they come to hold, or hold
 * @param leaves whether they step down from it
 * @param module for which; null for the whole project
 * @param evidence what they did: just so much, as long ago as still counts
 * @param openFor how long ago they were nominated, or null for just now; whoever leaves was asked
 *     that long ago if others have a say in it
 * @param asked how long ago they were asked whether they still want the role, or null for never
 * @param answered whether they said at once that they do
 * @param refused how long ago they were refused, or null for never
 * @param left how long ago they gave up the role to which they rise, or null if they never held it
 */
public record ScenarioLadder(
    @Nullable Player person,
    RoleName role,
    boolean leaves,
    @Nullable ModuleName module,
    List<EvidenceNeeded> evidence,
    List<Voices> sponsors,
    List<Player> agreed,
    List<Player> objected,
    @Nullable Duration openFor,
    @Nullable Duration asked,
    boolean answered,
    boolean onLeave,
    @Nullable Duration refused,
    @Nullable Duration left,
    Expecting expecting) {

  public ScenarioLadder {
    evidence = List.copyOf(evidence);
    sponsors = List.copyOf(sponsors);
    agreed = List.copyOf(agreed);
    objected = List.copyOf(objected);
  }

  /** What else than one outcome is expected. */
  public enum Expecting {
    /** Just the outcome. */
    OUTCOME,
    /** That they may not yet, whoever has something to do. */
    NOT_YET,
    /** That a row lets others remove them who have yet to say so, or said so. */
    MAY_BE_REMOVED,
    /** That they keep the role, and have no vote. */
    SUSPENDED
  }
}
