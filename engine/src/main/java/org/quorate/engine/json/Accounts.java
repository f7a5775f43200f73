package org.quorate.engine.json;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.Handle;

/** Who somebody is on a forge: logins, bots, and the addresses that forges give to hide one. */
final class Accounts {
  private static final Pattern NOREPLY =
      Pattern.compile(
          "(?:(\\d+)\\+)?([^@+\\s]+)@users\\.noreply\\.github\\.com"
              + "|(\\d+)-([^@\\s]+)@users\\.noreply\\.[^@\\s]+");

  /** Apps whose reviews GitHub's GraphQL interface shows under their plain name. */
  private static final Set<String> APPS =
      Set.of(
          "coderabbitai",
          "copilot-pull-request-reviewer",
          "dependabot",
          "gemini-code-assist",
          "github-actions",
          "mergify",
          "renovate");

  private static final String BOT = "[bot]";

  private static final List<String> UNTOLD = List.of("ghost#", "unknown#", "account#");

  private Accounts() {}

  /**
   * The account under a field of GitHub; one of a deleted account is like no other.
   *
   * @param place that no other account has
   */
  static Handle github(Node outer, String field, String place, Harvest harvest) {
    Optional<Node> user = outer.object(field).filter(node -> !isGone(node.text("login", "")));
    if (user.isEmpty()) {
      return harvest.ghost(place);
    }
    Node node = user.get();
    String login = node.text("login");
    boolean app = login.startsWith("app/");
    boolean bot =
        app
            || login.endsWith(BOT)
            || node.flag("is_bot")
            || node.text("type", "").equals("Bot")
            || !node.has("type") && APPS.contains(login);
    if (!bot) {
      Optional<Handle> person = node.named("login", Handle::of);
      person.ifPresent(harvest::met);
      return person.orElseGet(() -> harvest.ghost(place));
    }
    String plain = app ? login.substring(4) : login.replace(BOT, "");
    Optional<Handle> handle = of(plain + BOT);
    handle.ifPresent(harvest::met);
    handle.ifPresent(harvest::bot);
    handle.ifPresent(own -> of(plain).ifPresent(other -> harvest.alias(own, other)));
    return handle.orElseGet(() -> harvest.ghost(place));
  }

  /**
   * The account inside an address that a forge gives to hide one, by its number where it has one.
   */
  static Optional<Handle> hidden(String email, AccountNumbers numbers) {
    Matcher noreply = NOREPLY.matcher(email);
    if (!noreply.matches()) {
      return Optional.empty();
    }
    boolean first = noreply.group(2) != null;
    String number = noreply.group(first ? 1 : 3);
    String login = noreply.group(first ? 2 : 4);
    return number == null ? of(login) : numbers.account(number, login);
  }

  /**
   * Whether a handle is one that we gave, to an account that is gone or of which too little is
   * told, so that nobody can say who in a roster it is.
   */
  static boolean isOfNobodyKnown(Handle handle) {
    return UNTOLD.stream().anyMatch(handle.value()::startsWith);
  }

  /** Whether an address would be one that GitHub gives; it tells no account of another forge. */
  static boolean hidesOnGitHub(String email) {
    return email.endsWith("@users.noreply.github.com");
  }

  /** An address as the name of whoever has it. */
  static Optional<Handle> ofAddress(String email) {
    return email.indexOf('@') > 0 ? of(email) : Optional.empty();
  }

  /** GitHub shows every deleted account as one, or none. */
  private static boolean isGone(String login) {
    return login.isEmpty() || login.equals("ghost");
  }

  /** A name as a handle, unless it is no name. */
  static Optional<Handle> of(String name) {
    try {
      return Optional.of(Handle.of(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
