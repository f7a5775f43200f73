package org.quorate.engine.json;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;

/**
 * People and instants as Gerrit tells them: accounts by user name, else address, else number. What
 * bears one number is one account.
 */
final class GerritAccounts {
  private static final String NUMBER = "_account_id";

  private final Harvest harvest;
  private final Map<Handle, Handle> byEmail = new HashMap<>();
  private final AccountNumbers numbers = new AccountNumbers(NUMBER);
  private final Map<String, Integer> unknown = new HashMap<>();

  /** Meets every account of a change first, since one is not told alike at every place. */
  GerritAccounts(Node change, Harvest harvest) {
    this.harvest = harvest;
    List.of("username", "email").forEach(field -> numbers.meet(change.whole(), field));
  }

  Handle of(Optional<Node> account, String otherwise) {
    return account.map(node -> of(node, otherwise)).orElseGet(() -> unknown(otherwise));
  }

  /** Somebody of whom nothing is told; places hold names of labels, so they are counted instead. */
  private Handle unknown(String place) {
    return Handle.of("unknown#" + unknown.computeIfAbsent(place, any -> unknown.size() + 1));
  }

  Handle of(Node node, String otherwise) {
    Optional<Handle> email = Accounts.of(node.text("email", ""));
    Optional<Handle> name = Accounts.of(node.text("username", ""));
    Optional<Handle> known = numbered(node).or(() -> name).or(() -> email);
    known.ifPresent(harvest::met);
    Handle handle = known.orElseGet(() -> unknown(otherwise));
    name.ifPresent(other -> harvest.alias(handle, other));
    harvest.named(node.text("name", ""), handle);
    email.ifPresent(address -> harvest.alias(handle, address));
    email.ifPresent(address -> byEmail.putIfAbsent(address, handle));
    node.names("secondary_emails", Accounts::of).stream()
        .flatMap(Optional::stream)
        .forEach(address -> harvest.alias(handle, address));
    if (node.names("tags", tag -> tag).contains("SERVICE_USER")) {
      harvest.bot(handle);
    }
    return handle;
  }

  /** An account that is told by its number; one of which not even that is told is like no other. */
  private Optional<Handle> numbered(Node node) {
    String number = GitHubTimeline.identity(node, NUMBER);
    return number.isEmpty()
        ? Optional.empty()
        : numbers.account(number).or(() -> Accounts.of("account#" + number));
  }

  /** The account that was seen with an address. */
  Optional<Handle> byEmail(String email) {
    return Accounts.of(email).map(byEmail::get);
  }

  /** Gerrit writes UTC as {@code 2026-03-01 12:00:00.000000000}. */
  @Nullable Instant instant(Node node, String field) {
    if (!node.has(field)) {
      return null;
    }
    String text = node.text(field);
    Optional<Instant> at = Scalars.instant(text.replace(' ', 'T') + "Z");
    if (at.isEmpty()) {
      node.invalid(
          field, Quote.of(text) + " is not an instant of Gerrit", "leave it as Gerrit tells it");
    }
    return harvest.saw(at.filter(told -> !told.isBefore(Instant.EPOCH)).orElse(null));
  }
}
