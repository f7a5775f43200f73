package org.quorate.gerrit.facts;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.gerrit.entities.Account;
import com.google.gerrit.entities.AccountGroupByIdAudit;
import com.google.gerrit.entities.AccountGroupMemberAudit;
import com.google.gerrit.entities.InternalGroup;
import com.google.gerrit.server.config.AllUsersName;
import com.google.gerrit.server.git.GitRepositoryManager;
import com.google.gerrit.server.group.db.Groups;
import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** Since when groups have the members that they have, by the log that Gerrit keeps of each. */
@Singleton
final class GroupLog {
  private static final int REMEMBERED = 1_000;

  private final Groups groups;
  private final GitRepositoryManager repositories;
  private final AllUsersName allUsers;
  private final Cache<ObjectId, Log> read =
      CacheBuilder.newBuilder().maximumSize(REMEMBERED).build();

  @Inject
  GroupLog(Groups groups, GitRepositoryManager repositories, AllUsersName allUsers) {
    this.groups = groups;
    this.repositories = repositories;
    this.allUsers = allUsers;
  }

  private record Log(List<AccountGroupMemberAudit> members, List<AccountGroupByIdAudit> groups) {}

  /**
   * Whether each of some accounts has been in a group, or out of it, ever since an instant of its
   * own.
   */
  boolean isSteady(InternalGroup group, Map<Account.Id, Instant> since)
      throws IOException, ConfigInvalidException {
    Log log = log(group);
    return log.members().stream()
            .noneMatch(
                spell ->
                    since.containsKey(spell.memberId())
                        && moves(spell.addedOn(), spell.removedOn(), since.get(spell.memberId())))
        && log.groups().stream()
            .noneMatch(
                spell ->
                    since.values().stream()
                        .anyMatch(each -> moves(spell.addedOn(), spell.removedOn(), each)));
  }

  private static boolean moves(Instant added, Optional<Instant> removed, Instant since) {
    return !added.isBefore(since) || removed.filter(at -> !at.isBefore(since)).isPresent();
  }

  private Log log(InternalGroup group) throws IOException, ConfigInvalidException {
    ObjectId state = group.getRefState();
    Log known = state == null ? null : read.getIfPresent(state);
    if (known == null) {
      try (Repository users = repositories.openRepository(allUsers)) {
        known =
            new Log(
                groups.getMembersAudit(users, group.getGroupUUID()),
                groups.getSubgroupsAudit(users, group.getGroupUUID()));
      }
      if (state != null) {
        read.put(state, known);
      }
    }
    return known;
  }
}
