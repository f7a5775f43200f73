package org.quorate.engine.json;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quorate.Handle;

/**
 * Which account has which number, wherever a file of a forge tells both. A number stays with its
 * account, while a name may be given up and be somebody else's tomorrow.
 */
final class AccountNumbers {
  private final String number;
  private final Map<String, Handle> accounts = new HashMap<>();

  /**
   * None yet.
   *
   * @param number the field that holds it
   */
  AccountNumbers(String number) {
    this.number = number;
  }

  /** Takes in all of a file, by the field that names an account; what is told first stays. */
  void meet(JsonValue value, String name) {
    if (value instanceof JsonValue.Items items) {
      items.values().forEach(item -> meet(item, name));
    } else if (value instanceof JsonValue.Fields fields) {
      if (fields.values().get(number) instanceof JsonValue.Digits digits
          && fields.values().get(name) instanceof JsonValue.Text text) {
        Accounts.of(text.value()).ifPresent(own -> accounts.putIfAbsent(digits.written(), own));
      }
      fields.values().values().forEach(inner -> meet(inner, name));
    }
  }

  Optional<Handle> account(String written) {
    return Optional.ofNullable(accounts.get(written));
  }

  /** The account that a number and a name mean; nothing if that name has another number. */
  Optional<Handle> account(String written, String name) {
    Set<Handle> numbered = new HashSet<>(accounts.values());
    return account(written).or(() -> Accounts.of(name).filter(own -> !numbered.contains(own)));
  }
}
