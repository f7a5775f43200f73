package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.quorate.Aspect;
import org.quorate.contribution.Commit;
import org.quorate.contribution.Identity;
import org.quorate.contribution.Trailer;
import org.quorate.rules.Facts;

/** The commits of a contribution as the Developer Certificate of Origin sees them. */
final class SignOffs {
  private static final int SHORTEST_ID = 7;

  private final Situation situation;
  private final List<Commit> commits;
  private final List<SignedCommit> facts;

  SignOffs(Situation situation) {
    this.situation = situation;
    commits = situation.contribution.change().commits();
    facts = new ArrayList<>(commits.size());
    for (Commit commit : commits) {
      boolean signed = signedOff(commit);
      boolean later = !signed && commits.stream().anyMatch(other -> remedies(other, commit));
      facts.add(new SignedCommit(commit.merge(), bot(commit.author()), signed, later));
    }
  }

  private boolean bot(Identity identity) {
    return identity.handle() != null
        && situation.people.bot(situation.people.number(identity.handle()));
  }

  private static boolean signedOff(Commit commit) {
    for (int i = 0; i < commit.trailers().size(); i++) {
      Trailer trailer = commit.trailers().get(i);
      if (trailer.key().equalsIgnoreCase("Signed-off-by")
          && (names(trailer.value(), commit.author())
              || names(trailer.value(), commit.committer()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it names somebody: a name and an address, both of which are there. */
  private static boolean names(String value, Identity identity) {
    return isSomebody(identity) && namesOne(value, identity);
  }

  private static boolean isSomebody(Identity identity) {
    return isSeen(identity.name()) && isSeen(identity.email());
  }

  private static boolean isSeen(String text) {
    int at = 0;
    while (at < text.length() && !Character.isLetterOrDigit(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at < text.length();
  }

  private static boolean namesOne(String value, Identity identity) {
    return namesExactly(value, identity.name(), identity.email()) || namesAlike(value, identity);
  }

  /** As git writes it; all else is looked at more closely. */
  private static boolean namesExactly(String value, String name, String email) {
    return value.length() == name.length() + email.length() + 3
        && value.startsWith(name)
        && value.startsWith(" <", name.length())
        && value.startsWith(email, name.length() + 2)
        && value.endsWith(">")
        && email.indexOf('<') < 0
        && email.indexOf('>') < 0;
  }

  private static boolean namesAlike(String value, Identity identity) {
    int open = value.lastIndexOf('<');
    int close = value.lastIndexOf('>');
    return open >= 0
        && close > open
        && same(value.substring(0, open), identity.name())
        && same(value.substring(open + 1, close), identity.email());
  }

  private static boolean same(String one, String other) {
    return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
  }

  private static boolean remedies(Commit remedy, Commit commit) {
    Identity author = commit.author();
    if (!isSomebody(author)
        || !same(remedy.author().name(), author.name())
        || !same(remedy.author().email(), author.email())
        || !signedOff(remedy)) {
      return false;
    }
    String start =
        "I, "
            + author.name()
            + " <"
            + author.email()
            + ">, hereby add my Signed-off-by to this commit: ";
    return remedy
        .message()
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .anyMatch(id -> id.length() >= SHORTEST_ID && commit.id().startsWith(id));
  }

  void collect(Facts all) {
    for (Object fact : facts) {
      all.add(fact);
    }
  }

  Claim.SignedOff claim(Predicate<Object> signedOff) {
    boolean unsigned = false;
    for (int i = 0; i < facts.size(); i++) {
      SignedCommit fact = facts.get(i);
      unsigned |= !signedOff.test(fact);
    }
    return new Claim.SignedOff(!facts.isEmpty(), unsigned, situation.complete(Aspect.COMMITS));
  }

  /** Ids of the commits that are not signed off, sorted. */
  List<String> unsigned(Predicate<Object> signedOff) {
    List<String> ids = new ArrayList<>(0);
    for (int i = 0; i < facts.size(); i++) {
      if (!signedOff.test(facts.get(i))) {
        ids.add(commits.get(i).id());
      }
    }
    ids.sort(null);
    return ids;
  }
}
