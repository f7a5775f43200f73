package org.quorate.gerrit.facts;

import com.google.common.collect.ImmutableSetMultimap;
import com.google.gerrit.entities.Account;
import com.google.gerrit.server.account.externalids.ExternalId;
import com.google.gerrit.server.account.externalids.ExternalIds;
import com.google.gerrit.server.config.AuthConfig;
import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The user names that differ by case alone, as they may in a Gerrit that heeds it. Charters do not,
 * so that such a name is nobody's.
 */
@Singleton
final class UserNames {
  private final AuthConfig config;
  private final ExternalIds accounts;
  private volatile @Nullable Shared known;

  @Inject
  UserNames(AuthConfig config, ExternalIds accounts) {
    this.config = config;
    this.accounts = accounts;
  }

  /** The same object as long as no account changes. */
  private record Shared(ImmutableSetMultimap<Account.Id, ExternalId> of, Set<String> names) {}

  boolean isShared(String name) {
    return !config.isUserNameCaseInsensitive() && shared().contains(folded(name));
  }

  @SuppressWarnings("ReferenceEquality") // it is large, and another one whenever it differs
  private Set<String> shared() {
    ImmutableSetMultimap<Account.Id, ExternalId> now;
    try {
      now = accounts.allByAccount();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Shared before = known;
    if (before == null || before.of() != now) {
      before = new Shared(now, several(names(now)));
      known = before;
    }
    return before.names();
  }

  private static Stream<String> names(ImmutableSetMultimap<Account.Id, ExternalId> all) {
    return all.values().stream()
        .filter(each -> each.isScheme(ExternalId.SCHEME_USERNAME))
        .map(each -> each.key().id());
  }

  /** Those of some names that another one equals but for case, in small letters. */
  static Set<String> several(Stream<String> names) {
    Set<String> once = new HashSet<>();
    return names
        .map(UserNames::folded)
        .filter(name -> !once.add(name))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
