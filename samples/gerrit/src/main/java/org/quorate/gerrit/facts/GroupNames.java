package org.quorate.gerrit.facts;

import com.google.gerrit.entities.GroupReference;
import com.google.gerrit.server.group.db.Groups;
import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.jspecify.annotations.Nullable;
import org.quorate.RoleName;
import org.quorate.engine.cell.Cells;

/** The names of Gerrit's own groups, read once until one of them changes. */
@Singleton
public final class GroupNames {
  /** What the owners of a project are called, as if they were a group. */
  public static final String PROJECT_OWNERS = "project owners";

  private final Groups groups;
  private final AtomicInteger changes = new AtomicInteger();
  private volatile @Nullable List<GroupReference> read;

  @Inject
  GroupNames(Groups groups) {
    this.groups = groups;
  }

  /** Forgets the names: one of them may be another now. */
  public void changed() {
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

  /** The roles that a group may hold by its name, best first. */
  public static List<RoleName> roles(String group) {
    try {
      return Cells.roleCandidates(group);
    } catch (IllegalArgumentException noName) {
      return List.of();
    }
  }
}
