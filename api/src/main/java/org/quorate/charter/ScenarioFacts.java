package org.quorate.charter;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.ExceptionName;
import org.quorate.Handle;
import org.quorate.OrganisationName;
import org.quorate.RoleName;
import org.quorate.contribution.Kind;

/**
 * The case of a scenario; what is not said is not there: no approval, no label, no veto.
 *
 * @param paths changed files
 * @param author null for somebody without any role
 * @param openFor how long ago it was opened, or null for just now
 * @param sinceLastVersion how long ago the last version was pushed, or null for the opening
 * @param lines changed lines in all
 * @param checksPassed checks that concluded with success
 * @param ownedBy who own the files that no module of the charter holds, as an owners file would
 *     say; empty if there is no owners file
 * @param signedOff true if every commit is signed off by its author
 */
public record ScenarioFacts(
    List<String> paths,
    @Nullable Player author,
    String branch,
    List<LabelSet> labels,
    Set<Kind> kinds,
    String title,
    long lines,
    boolean draft,
    boolean firstContribution,
    List<Player> approvedBy,
    List<Player> objectedBy,
    List<Player> vetoedBy,
    List<Player> heldBy,
    List<String> checksPassed,
    List<String> checksFailed,
    List<Player> ownedBy,
    boolean signedOff,
    @Nullable Duration openFor,
    @Nullable Duration sinceLastVersion,
    List<Invoked> invoked) {

  public ScenarioFacts {
    paths = List.copyOf(paths);
    labels = List.copyOf(labels);
    kinds = Set.copyOf(kinds);
    approvedBy = List.copyOf(approvedBy);
    objectedBy = List.copyOf(objectedBy);
    vetoedBy = List.copyOf(vetoedBy);
    heldBy = List.copyOf(heldBy);
    checksPassed = List.copyOf(checksPassed);
    checksFailed = List.copyOf(checksFailed);
    ownedBy = List.copyOf(ownedBy);
    invoked = List.copyOf(invoked);
  }

  /**
   * A person of a scenario: {@code @ann (maintainer, Red)}.
   *
   * @param roles roles held for the purpose of the scenario, beside those of the roster
   * @param organisation null for what the charter says of the person
   */
  public record Player(
      Handle handle, Set<RoleName> roles, @Nullable OrganisationName organisation) {
    public Player {
      roles = Set.copyOf(roles);
    }
  }

  /** A label and who set it, if that is said. */
  public record LabelSet(String label, @Nullable Player setBy) {}

  /** An exception and who invoked it. */
  public record Invoked(ExceptionName exception, List<Player> by) {
    public Invoked {
      by = List.copyOf(by);
    }
  }
}
