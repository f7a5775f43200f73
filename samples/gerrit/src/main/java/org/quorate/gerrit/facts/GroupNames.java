package org.quorate.gerrit.facts;

import com.google.gerrit.entities.GroupReference;
import com.google.gerrit.extensions.events.GroupIndexedListener;
import com.google.gerrit.server.group.db.Groups;
import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.jspecify.annotations.Nullable;

/** The names of Gerrit's own groups, read once until one of them changes. */
@Singleton
public final class GroupNames implements GroupIndexedListener {
  private final Groups groups;
  private final AtomicInteger changes = new AtomicInteger();
  private volatile @Nullable List<GroupReference> read;

  @Inject
  GroupNames(Groups groups) {
    this.groups = groups;
  }

  @Override
  public void onGroupIndexed(String uuid) {
    changes.incrementAndGet();
    read = null;
  }

  List<GroupReference> all() throws IOException, ConfigInvalidException {
    List<GroupReference> known = read;
    if (known == null) {
      int before = changes.get();
      try (Stream<GroupReference> all = groups.getAllGroupReferences()) {
        known = all.toList();
      }
      read = changes.get() == before ? known : null;
    }
    return known;
  }
}
