package org.quorate.engine.json;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;

/** People and instants as Gerrit tells them: accounts by user name, else address, else number. */
final class GerritAccounts {
  private final Harvest harvest;
  private final Map<Handle, Handle> byEmail = new HashMap<>();
  private final Map<String, Integer> unknown = new HashMap<>();

  GerritAccounts(Harvest harvest) {
    this.harvest = harvest;
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
    Handle handle =
        Accounts.of(node.text("username", ""))
            .or(() -> email)
            .or(() -> numbered(node))
            .orElseGet(() -> unknown(otherwise));
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
  private static Optional<Handle> numbered(Node node) {
    String number = GitHubTimeline.identity(node, "_account_id");
    return number.isEmpty() ? Optional.empty() : Accounts.of("account#" + number);
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
    return harvest.saw(at.orElse(null));
  }
}
