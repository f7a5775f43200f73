package org.quorate.engine.git;

import java.util.Locale;
import java.util.Set;

/**
 * Accounts that no person sits behind: those that a forge marks by {@code [bot]}, its own addresses
 * that commit for it, and the merge robots whose names are known. Nobody is taken for a robot
 * because of how their name sounds.
 */
final class Robots {
  private static final String MARK = "[bot]";
  private static final Set<String> ADDRESSES =
      Set.of(
          "noreply@github.com",
          "noreply@gitlab.com",
          "bors@rust-lang.org",
          "ci-robot@k8s.io",
          "k8s.ci.robot@gmail.com",
          "k8s.production.user@gmail.com",
          "bot@renovateapp.com",
          "support@dependabot.com",
          "support@greenkeeper.io");
  private static final Set<String> LOGINS =
      Set.of(
          "bors",
          "web-flow",
          "fejta-bot",
          "k8s-ci-robot",
          "k8s-github-robot",
          "k8s-infra-cherrypick-robot",
          "k8s-infra-ci-robot",
          "k8s-merge-robot",
          "openshift-ci-robot",
          "openshift-cherrypick-robot",
          "openshift-merge-robot");

  private Robots() {}

  static boolean has(String name, String email) {
    return name.endsWith(MARK)
        || ADDRESSES.contains(email.toLowerCase(Locale.ROOT))
        || Logins.ofNoReply(email).map(Robots::isLogin).orElse(false);
  }

  static boolean isLogin(String login) {
    return login.endsWith(MARK) || LOGINS.contains(login.toLowerCase(Locale.ROOT));
  }
}
