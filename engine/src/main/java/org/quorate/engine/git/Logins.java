package org.quorate.engine.git;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quorate.contribution.Identity;

/**
 * Which login of a forge stands behind an address, as far as the history itself says so without
 * doubt. An address such as {@code 123+ann@users.noreply.github.com} holds the login, and so tells
 * it of every address that the mail map says is the same person's, or that the same full name
 * commits with; and a merge of {@code pull request #12 from ann/topic} tells it of the one author
 * it brings, unless that login mostly brings the work of others, as that of an organisation does.
 * What two pieces of evidence disagree on is dropped.
 */
final class Logins {
  private static final String NO_REPLY = "users.noreply.";

  private final Map<String, Set<String>> loginsOfName = new HashMap<>();
  private final Map<String, Set<String>> namesOfAddress = new HashMap<>();
  private final Map<String, Set<String>> mappedLogins = new HashMap<>();
  private final Map<String, Set<String>> mergedLogins = new HashMap<>();
  private final Map<String, Map<String, Integer>> namesOfLogin = new HashMap<>();

  /** The login that a forge's no-reply address holds. */
  static Optional<String> ofNoReply(String email) {
    String address = email.toLowerCase(Locale.ROOT);
    int at = address.lastIndexOf('@');
    if (at < 1 || !address.startsWith(NO_REPLY, at + 1)) {
      return Optional.empty();
    }
    String local = address.substring(0, at);
    boolean gitlab = address.indexOf("gitlab", at) > 0;
    int digits = 0;
    while (digits < local.length() && Character.isDigit(local.charAt(digits))) {
      digits++;
    }
    boolean numbered =
        digits > 0 && digits + 1 < local.length() && local.charAt(digits) == (gitlab ? '-' : '+');
    String login = numbered ? local.substring(digits + 1) : local;
    return isLogin(login) ? Optional.of(login) : Optional.empty();
  }

  /** Takes note of a person as committed and as the mail map has them. */
  void saw(Identity committed, Identity mapped) {
    String name = fold(mapped.name());
    String address = fold(mapped.email());
    Optional<String> own = ofNoReply(address);
    Optional<String> login = own.or(() -> ofNoReply(committed.email()));
    login.ifPresent(found -> add(loginsOfName, name, found));
    if (own.isEmpty()) {
      login.ifPresent(found -> add(mappedLogins, address, found));
      add(namesOfAddress, address, name);
    }
  }

  /** Takes note of a pull request of some login that brought the work of one author. */
  void sawMerged(String login, Identity author) {
    String folded = fold(login);
    if (!Robots.isLogin(folded) && isLogin(folded) && ofNoReply(author.email()).isEmpty()) {
      add(mergedLogins, fold(author.email()), folded);
      namesOfLogin
          .computeIfAbsent(folded, key -> new HashMap<>())
          .merge(fold(author.name()), 1, Integer::sum);
    }
  }

  /** Every address whose login is beyond doubt. */
  Map<String, String> settled() {
    Map<String, String> settled = new HashMap<>();
    for (String address : namesOfAddress.keySet()) {
      Set<String> logins = mappedLogins.getOrDefault(address, Set.of());
      if (logins.isEmpty()) {
        logins = toldByOthers(address);
      }
      if (logins.size() == 1) {
        settled.put(address, logins.iterator().next());
      }
    }
    return settled;
  }

  private Set<String> toldByOthers(String address) {
    Set<String> logins = new HashSet<>();
    Set<String> names = namesOfAddress.getOrDefault(address, Set.of());
    names.stream()
        .filter(Logins::isFullName)
        .map(name -> loginsOfName.getOrDefault(name, Set.of()))
        .forEach(logins::addAll);
    mergedLogins.getOrDefault(address, Set.of()).stream()
        .filter(login -> bearsItsName(login, names))
        .forEach(logins::add);
    return logins;
  }

  /** Whether an address is committed with under the name most often seen with that login. */
  private boolean bearsItsName(String login, Set<String> names) {
    Map<String, Integer> seen = namesOfLogin.getOrDefault(login, Map.of());
    int most = seen.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    Set<String> usual = new HashSet<>();
    seen.forEach(
        (name, times) -> {
          if (times == most) {
            usual.add(name);
          }
        });
    return usual.size() == 1 && names.containsAll(usual);
  }

  private static boolean isFullName(String name) {
    return name.strip().indexOf(' ') > 0;
  }

  private static boolean isLogin(String text) {
    return !text.isEmpty()
        && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_.[]".indexOf(c) >= 0);
  }

  private static void add(Map<String, Set<String>> sets, String key, String value) {
    sets.computeIfAbsent(key, unused -> new HashSet<>()).add(value);
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
