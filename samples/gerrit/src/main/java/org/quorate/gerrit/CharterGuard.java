package org.quorate.gerrit;

import com.google.gerrit.entities.RefNames;
import com.google.gerrit.server.events.CommitReceivedEvent;
import com.google.gerrit.server.git.validators.CommitValidationException;
import com.google.gerrit.server.git.validators.CommitValidationListener;
import com.google.gerrit.server.git.validators.CommitValidationMessage;
import com.google.gerrit.server.git.validators.ValidationMessage;
import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.quorate.GovernanceEngine;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Diagnostic;
import org.quorate.engine.git.BaseBranch;
import org.quorate.engine.git.BaseBranch.ProposedCharter;

/**
 * Refuses commits that bring a broken charter to {@code refs/meta/config}, pushed there or for
 * review, and warns of them on branches. Who leaves a broken one as it is may do what they like
 * beside it.
 */
@Singleton
final class CharterGuard implements CommitValidationListener {
  static final String REFUSED = "the charter is not acceptable";

  private final GovernanceEngine engine;

  @Inject
  CharterGuard(GovernanceEngine engine) {
    this.engine = engine;
  }

  /** Also where somebody pushes with {@code skip-validation}: a broken charter helps nobody. */
  @Override
  public boolean shouldValidateAllCommits() {
    return true;
  }

  @Override
  public List<CommitValidationMessage> onCommitReceived(CommitReceivedEvent event)
      throws CommitValidationException {
    boolean config = event.refName.equals(RefNames.REFS_CONFIG);
    if (!config && !event.refName.startsWith(RefNames.REFS_HEADS)) {
      return List.of();
    }
    List<Diagnostic> mistakes;
    try {
      mistakes = mistakes(event.revWalk, event.commit, config);
    } catch (IOException unreadable) {
      throw new CommitValidationException("the charter cannot be read", unreadable);
    }
    List<CommitValidationMessage> messages =
        mistakes.stream()
            .map(
                mistake ->
                    new CommitValidationMessage(
                        mistake.toString(),
                        config && mistake.isError()
                            ? ValidationMessage.Type.ERROR
                            : ValidationMessage.Type.WARNING))
            .toList();
    if (config && mistakes.stream().anyMatch(Diagnostic::isError)) {
      throw new CommitValidationException(REFUSED, messages);
    }
    return messages;
  }

  /**
   * What is wrong with the charter of a commit, if the commit brings it.
   *
   * @param strict whether a document in which nothing is law is a charter too
   */
  private List<Diagnostic> mistakes(RevWalk walk, RevCommit commit, boolean strict)
      throws IOException {
    if (commit.getParentCount() > 0) {
      walk.parseHeaders(commit.getParent(0));
    }
    return BaseBranch.proposed(walk.getObjectReader(), commit, CharterSource.PLACES, engine::read)
        .filter(ProposedCharter::changed)
        .filter(proposed -> strict || !Charters.isProse(proposed.reading()))
        .map(proposed -> proposed.reading().diagnostics())
        .orElse(List.of());
  }
}
