package org.quorate.gerrit;

import com.google.gerrit.entities.AccountGroup;
import com.google.gerrit.entities.InternalGroup;
import com.google.gerrit.extensions.events.GroupIndexedListener;
import com.google.gerrit.server.account.GroupCache;
import com.google.gerrit.server.account.GroupIncludeCache;
import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.quorate.Docket;
import org.quorate.RoleName;
import org.quorate.gerrit.facts.GroupNames;

/** Has the changes indexed that rest on a role which another member of a group changes. */
@Singleton
final class GroupWatch implements GroupIndexedListener {
  private final GroupNames names;
  private final GroupCache groups;
  private final GroupIncludeCache inclusions;
  private final OpenChanges open;
  private final Reindexing reindexing;

  @Inject
  GroupWatch(
      GroupNames names,
      GroupCache groups,
      GroupIncludeCache inclusions,
      OpenChanges open,
      Reindexing reindexing) {
    this.names = names;
    this.groups = groups;
    this.inclusions = inclusions;
    this.open = open;
    this.reindexing = reindexing;
  }

  @Override
  public void onGroupIndexed(String uuid) {
    names.changed();
    reindexing.soon(() -> changed(AccountGroup.uuid(uuid)));
  }

  private void changed(AccountGroup.UUID group) {
    Set<OpenChange> touched = new HashSet<>();
    Set<RoleName> roles = new HashSet<>(GroupNames.roles(GroupNames.PROJECT_OWNERS));
    for (AccountGroup.UUID each : with(group)) {
      groups.get(each).map(InternalGroup::getName).map(GroupNames::roles).ifPresent(roles::addAll);
    }
    roles.forEach(role -> touched.addAll(open.touchedBy(new Docket.Change.OfRole(role))));
    reindexing.index(touched);
  }

  /** A group, and all that it is in. */
  private Set<AccountGroup.UUID> with(AccountGroup.UUID group) {
    Set<AccountGroup.UUID> all = new HashSet<>(Set.of(group));
    Deque<AccountGroup.UUID> next = new ArrayDeque<>(all);
    while (!next.isEmpty()) {
      inclusions.parentGroupsOf(Set.of(next.remove())).stream().filter(all::add).forEach(next::add);
    }
    return all;
  }
}
