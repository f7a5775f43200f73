package org.quorate.oracle;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.contribution.Commit;
import org.quorate.contribution.Identity;

/** Whether every commit is signed off as the Developer Certificate of Origin wants it. */
final class OracleCommits {
  private static final Pattern PERSON = Pattern.compile("(.*)<(.*)>");
  private static final Pattern SEEN = Pattern.compile("[\\p{L}\\p{Nd}]");
  private static final Pattern REMEDY =
      Pattern.compile("I, (.*) <(.*)>, hereby add my Signed-off-by to this commit: (\\S+)");

  private final OracleFacts facts;
  private final List<Commit> commits;

  OracleCommits(OracleFacts facts) {
    this.facts = facts;
    this.commits = facts.contribution().change().commits();
  }

  OracleVerdict verdict() {
    boolean complete = facts.complete(Aspect.COMMITS);
    boolean allSigned = commits.stream().allMatch(this::isFine);
    if (!complete) {
      return OracleVerdict.unknown(Set.of(Aspect.COMMITS));
    }
    return allSigned && !commits.isEmpty() ? OracleVerdict.MET : OracleVerdict.unmet(Cure.AUTHOR);
  }

  private boolean isFine(Commit commit) {
    return commit.merge()
        || isByBot(commit)
        || isSignedOff(commit)
        || commits.stream().anyMatch(other -> remedies(other, commit));
  }

  private boolean isByBot(Commit commit) {
    return commit.author().handle() != null
        && facts.people.isBot(facts.canonical(commit.author().handle()));
  }

  private static boolean isSignedOff(Commit commit) {
    return commit.trailers().stream()
        .filter(trailer -> trailer.key().strip().equalsIgnoreCase("Signed-off-by"))
        .map(trailer -> PERSON.matcher(trailer.value().strip()))
        .filter(Matcher::matches)
        .anyMatch(m -> names(m, commit.author()) || names(m, commit.committer()));
  }

  private static boolean remedies(Commit remedy, Commit commit) {
    return same(remedy.author().name(), commit.author().name())
        && same(remedy.author().email(), commit.author().email())
        && isSignedOff(remedy)
        && remedy
            .message()
            .lines()
            .map(line -> REMEDY.matcher(line.strip()))
            .filter(Matcher::matches)
            .anyMatch(m -> names(m, commit.author()) && means(m.group(3), commit.id()));
  }

  private static boolean means(String given, String id) {
    return given.equals(id) || given.length() >= 7 && id.startsWith(given);
  }

  private static boolean names(Matcher matcher, Identity identity) {
    return SEEN.matcher(identity.name()).find()
        && SEEN.matcher(identity.email()).find()
        && same(matcher.group(1), identity.name())
        && same(matcher.group(2), identity.email());
  }

  private static boolean same(String one, String two) {
    return one.strip().toLowerCase(Locale.ROOT).equals(two.strip().toLowerCase(Locale.ROOT));
  }
}
