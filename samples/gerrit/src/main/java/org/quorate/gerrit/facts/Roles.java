package org.quorate.gerrit.facts;

import com.google.gerrit.entities.Account;
import com.google.gerrit.entities.AccountGroup;
import com.google.gerrit.entities.GroupReference;
import com.google.gerrit.entities.InternalGroup;
import com.google.gerrit.entities.Project;
import com.google.gerrit.server.IdentifiedUser;
import com.google.gerrit.server.account.GroupCache;
import com.google.gerrit.server.group.SystemGroupBackend;
import com.google.gerrit.server.project.ProjectCache;
import com.google.gerrit.server.project.ProjectState;
import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.quorate.RoleName;
import org.quorate.charter.Charter;
import org.quorate.charter.RoleRow;

/**
 * Groups as roles: a group whose name is that of a role of the charter, singular or plural, in
 * whatever case, holds it. The owners of a project are called {@code project owners}.
 */
@Singleton
final class Roles {
  private final GroupNames names;
  private final GroupCache groups;
  private final ProjectCache projects;
  private final IdentifiedUser.GenericFactory users;
  private final GroupLog log;

  @Inject
  Roles(
      GroupNames names,
      GroupCache groups,
      ProjectCache projects,
      IdentifiedUser.GenericFactory users,
      GroupLog log) {
    this.log = log;
    this.names = names;
    this.groups = groups;
    this.projects = projects;
    this.users = users;
  }

  /**
   * Who holds which roles by Gerrit's word.
   *
   * @param complete false if a group has members that only its own system can list
   * @param steady whether those who said something held then what they hold now
   */
  record Holders(Map<Account.Id, Set<RoleName>> roles, boolean complete, boolean steady) {}

  /**
   * The holders of the roles of a charter.
   *
   * @param met accounts that matter whether they hold a role or not
   * @param spoke since when those matter who said something
   */
  Holders of(
      Charter charter, Project.NameKey project, Set<Account.Id> met, Map<Account.Id, Instant> spoke)
      throws IOException, ConfigInvalidException {
    Map<Account.Id, Set<RoleName>> roles = new HashMap<>();
    met.forEach(id -> roles.put(id, new TreeSet<>()));
    boolean complete = true;
    boolean steady = true;
    for (Map.Entry<RoleName, Set<AccountGroup.UUID>> role : held(charter, project).entrySet()) {
      Members members = members(role.getValue());
      complete &= members.complete();
      for (InternalGroup group : members.groups()) {
        steady &= log.isSteady(group, spoke);
      }
      for (Account.Id id : members.accounts()) {
        roles.computeIfAbsent(id, any -> new TreeSet<>()).add(role.getKey());
      }
      if (!members.complete()) {
        met.stream()
            .filter(isIn(role.getValue()))
            .forEach(id -> roles.computeIfAbsent(id, any -> new TreeSet<>()).add(role.getKey()));
      }
    }
    return new Holders(roles, complete, complete && steady);
  }

  private Predicate<Account.Id> isIn(Set<AccountGroup.UUID> some) {
    return id -> users.create(id).getEffectiveGroups().containsAnyOf(some);
  }

  /** The groups of each role that the charter declares. */
  private Map<RoleName, Set<AccountGroup.UUID>> held(Charter charter, Project.NameKey project)
      throws IOException, ConfigInvalidException {
    Set<RoleName> declared = new TreeSet<>();
    charter.rows().roles().stream().map(RoleRow::role).forEach(declared::add);
    Map<RoleName, Set<AccountGroup.UUID>> held = new TreeMap<>();
    for (GroupReference group : names.all()) {
      role(group.getName(), declared)
          .ifPresent(
              role -> held.computeIfAbsent(role, any -> new HashSet<>()).add(group.getUUID()));
    }
    Optional<ProjectState> state = projects.get(project);
    role(GroupNames.PROJECT_OWNERS, declared)
        .ifPresent(
            role ->
                held.computeIfAbsent(role, any -> new HashSet<>())
                    .addAll(state.map(ProjectState::getAllOwners).orElse(Set.of())));
    return held;
  }

  private static Optional<RoleName> role(String group, Set<RoleName> declared) {
    return GroupNames.roles(group).stream().filter(declared::contains).findFirst();
  }

  private record Members(Set<Account.Id> accounts, List<InternalGroup> groups, boolean complete) {}

  /** The members of some groups and of the groups in them, whoever asks. */
  private Members members(Set<AccountGroup.UUID> some) {
    Set<Account.Id> accounts = new HashSet<>();
    List<InternalGroup> listed = new ArrayList<>();
    Set<AccountGroup.UUID> seen = new HashSet<>(some);
    Deque<AccountGroup.UUID> open = new ArrayDeque<>(some);
    boolean complete = true;
    while (!open.isEmpty()) {
      AccountGroup.UUID next = open.remove();
      Optional<InternalGroup> group =
          SystemGroupBackend.isSystemGroup(next) ? Optional.empty() : groups.get(next);
      complete &= group.isPresent();
      group.ifPresent(listed::add);
      group.ifPresent(own -> accounts.addAll(own.getMembers()));
      group.stream()
          .flatMap(own -> own.getSubgroups().stream())
          .filter(seen::add)
          .forEach(open::add);
    }
    return new Members(accounts, listed, complete);
  }
}
