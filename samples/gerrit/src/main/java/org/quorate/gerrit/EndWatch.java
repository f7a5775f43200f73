package org.quorate.gerrit;

import com.google.gerrit.entities.Change;
import com.google.gerrit.entities.Project;
import com.google.gerrit.extensions.common.ChangeInfo;
import com.google.gerrit.extensions.events.ChangeAbandonedListener;
import com.google.gerrit.extensions.events.ChangeDeletedListener;
import com.google.gerrit.extensions.events.ChangeMergedListener;
import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.Optional;

/** Forgets changes that are open no more. */
@Singleton
final class EndWatch
    implements ChangeMergedListener, ChangeAbandonedListener, ChangeDeletedListener {
  private final OpenChanges open;
  private final Nominations nominations;
  private final Reindexing reindexing;

  @Inject
  EndWatch(OpenChanges open, Nominations nominations, Reindexing reindexing) {
    this.open = open;
    this.nominations = nominations;
    this.reindexing = reindexing;
  }

  @Override
  public void onChangeMerged(ChangeMergedListener.Event event) {
    ended(event.getChange());
  }

  @Override
  public void onChangeAbandoned(ChangeAbandonedListener.Event event) {
    ended(event.getChange());
  }

  @Override
  public void onChangeDeleted(ChangeDeletedListener.Event event) {
    ended(event.getChange());
  }

  private void ended(ChangeInfo change) {
    OpenChange gone = new OpenChange(Project.nameKey(change.project), Change.id(change._number));
    open.remove(gone);
    nominations.forget(gone);
    reindexing.at(gone, Optional.empty());
  }
}
