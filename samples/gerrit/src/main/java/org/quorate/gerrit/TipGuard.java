package org.quorate.gerrit;

import com.google.gerrit.entities.RefNames;
import com.google.gerrit.server.events.RefReceivedEvent;
import com.google.gerrit.server.git.GitRepositoryManager;
import com.google.gerrit.server.git.validators.OnSubmitValidationListener;
import com.google.gerrit.server.git.validators.RefOperationValidationListener;
import com.google.gerrit.server.git.validators.ValidationMessage;
import com.google.gerrit.server.validators.ValidationException;
import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.ReceiveCommand;
import org.quorate.GovernanceEngine;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Diagnostic;
import org.quorate.engine.git.BaseBranch;

/**
 * Keeps {@code refs/meta/config} from ending at a broken charter, also where no commit is new: one
 * that came in on a branch, one that was there before, and the merge of two good ones. Who leaves a
 * broken one as it is may do what they like beside it.
 */
@Singleton
final class TipGuard implements RefOperationValidationListener, OnSubmitValidationListener {
  private final GitRepositoryManager repositories;
  private final GovernanceEngine engine;

  @Inject
  TipGuard(GitRepositoryManager repositories, GovernanceEngine engine) {
    this.repositories = repositories;
    this.engine = engine;
  }

  @Override
  public List<ValidationMessage> onRefOperation(RefReceivedEvent event) throws ValidationException {
    if (event.command.getRefName().equals(RefNames.REFS_CONFIG)) {
      try (Repository repository = repositories.openRepository(event.getProjectNameKey());
          ObjectReader reader = repository.newObjectReader()) {
        check(reader, event.command);
      } catch (IOException unreadable) {
        throw new ValidationException("the charter cannot be read", unreadable);
      }
    }
    return List.of();
  }

  @Override
  public void preBranchUpdate(Arguments submitted) throws ValidationException {
    ReceiveCommand command = submitted.getCommands().get(RefNames.REFS_CONFIG);
    if (command != null) {
      try {
        check(submitted.getRevWalk().getObjectReader(), command);
      } catch (IOException unreadable) {
        throw new ValidationException("the charter cannot be read", unreadable);
      }
    }
  }

  private void check(ObjectReader reader, ReceiveCommand command)
      throws IOException, ValidationException {
    List<String> mistakes = mistakes(reader, command.getNewId());
    if (!mistakes.isEmpty() && !mistakes.equals(mistakes(reader, command.getOldId()))) {
      throw new ValidationException(CharterGuard.REFUSED + "\n" + String.join("\n", mistakes));
    }
  }

  private List<String> mistakes(ObjectReader reader, ObjectId tip) throws IOException {
    if (tip.equals(ObjectId.zeroId())) {
      return List.of();
    }
    RevWalk walk = new RevWalk(reader); // closing it would close the reader
    RevCommit commit = walk.parseCommit(tip);
    if (commit.getParentCount() > 0) {
      walk.parseHeaders(commit.getParent(0));
    }
    return BaseBranch.proposed(reader, commit, CharterSource.PLACES, engine::read).stream()
        .flatMap(proposed -> proposed.reading().diagnostics().stream())
        .filter(Diagnostic::isError)
        .map(Diagnostic::toString)
        .toList();
  }
}
