package org.quorate.gerrit.facts;

import com.google.gerrit.entities.Account;
import com.google.gerrit.server.account.AccountCache;
import com.google.gerrit.server.account.AccountState;
import com.google.gerrit.server.account.Emails;
import com.google.gerrit.server.account.ServiceUserClassifier;
import com.google.gerrit.server.account.externalids.ExternalId;
import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.quorate.Handle;
import org.quorate.RoleName;
import org.quorate.contribution.Identity;
import org.quorate.contribution.Person;

/**
 * Accounts of Gerrit by the names that a charter knows people by: user name, else address, else
 * number. Every other address of an account is one more name of the same person.
 */
@Singleton
public final class Accounts {
  private final AccountCache accounts;
  private final Emails emails;
  private final ServiceUserClassifier machines;
  private final UserNames names;

  @Inject
  Accounts(AccountCache accounts, Emails emails, ServiceUserClassifier machines, UserNames names) {
    this.accounts = accounts;
    this.emails = emails;
    this.machines = machines;
    this.names = names;
  }

  /** The name of an account, also of one that is no more. */
  Handle handle(Account.Id id) {
    Optional<AccountState> state = accounts.get(id);
    return state
        .flatMap(this::userName)
        .or(() -> state.flatMap(Accounts::preferred))
        .orElseGet(() -> Handle.of("account#" + id.get()));
  }

  /** A person of a commit, with the account that has their address. */
  Identity identity(Identity told) throws IOException {
    Optional<Handle> known = having(told.email()).map(this::handle);
    return new Identity(told.name(), told.email(), known.orElse(null));
  }

  private Optional<Account.Id> having(String email) throws IOException {
    Set<Account.Id> found = email.isBlank() ? Set.of() : emails.getAccountFor(email);
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }

  /** The name that an account shows; empty if it shows none. */
  String shown(Account.Id id) {
    return accounts.get(id).map(state -> state.account().fullName()).map(String::strip).orElse("");
  }

  /** All names of an account. */
  public Set<Handle> names(Account.Id id) {
    Set<Handle> names = new TreeSet<>(Set.of(handle(id)));
    accounts.get(id).ifPresent(state -> names.addAll(addresses(state)));
    return names;
  }

  Person person(Account.Id id, Set<RoleName> roles) {
    Handle handle = handle(id);
    Set<Handle> others = names(id);
    others.remove(handle);
    return new Person(handle, List.copyOf(others), machines.isServiceUser(id), roles, Set.of());
  }

  /** The account that a charter calls so, by its user name or an address; its roles left out. */
  public Optional<Person> person(Handle handle) throws IOException {
    Optional<Account.Id> named =
        accounts.getByUsername(handle.value()).map(state -> state.account().id());
    Optional<Account.Id> found = named.isPresent() ? named : having(handle.value());
    return found.filter(id -> names(id).contains(handle)).map(id -> person(id, Set.of()));
  }

  /** A user name that looks like an address must be one of the account's: it may be anybody's. */
  private Optional<Handle> userName(AccountState state) {
    return state
        .userName()
        .filter(name -> !names.isShared(name))
        .flatMap(Accounts::named)
        .filter(name -> name.value().indexOf('@') < 0 || addresses(state).contains(name));
  }

  private static Optional<Handle> preferred(AccountState state) {
    return Optional.ofNullable(state.account().preferredEmail()).flatMap(Accounts::named);
  }

  private static Set<Handle> addresses(AccountState state) {
    Set<Handle> addresses = new TreeSet<>();
    preferred(state).ifPresent(addresses::add);
    for (ExternalId external : state.externalIds()) {
      Optional.ofNullable(external.email()).flatMap(Accounts::named).ifPresent(addresses::add);
    }
    return addresses;
  }

  private static Optional<Handle> named(String name) {
    try {
      return Optional.of(Handle.of(name));
    } catch (IllegalArgumentException noName) {
      return Optional.empty();
    }
  }
}
