package org.quorate.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.contribution.Check;
import org.quorate.contribution.Check.Conclusion;
import org.quorate.contribution.Commit;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Identity;
import org.quorate.contribution.Label;
import org.quorate.contribution.Push;
import org.quorate.contribution.Review;
import org.quorate.contribution.Review.Verdict;
import org.quorate.contribution.Trailer;
import org.quorate.merge.MayMerge;

/** Parts from which the contributions of workload W are made. */
final class Contributions {
  static final int FILES = 30;
  static final int COMMITS = 4;
  static final Instant OPENED = Instant.parse("2026-03-02T09:00:00Z");
  static final Instant NOW = OPENED.plus(Duration.ofDays(5));

  private Contributions() {}

  /** A contributor's change of three modules, one file of which is the security team's matter. */
  static MayMerge usual(boolean approved) {
    Verdict last = approved ? Verdict.APPROVE : Verdict.COMMENT;
    Contribution contribution =
        Contribution.builder("4711", Handle.of("kai"))
            .branch("main")
            .title("Keep sessions over a restart")
            .paths(paths(List.of("core", "net", "store"), true))
            .labels(List.of(new Label("feature", Handle.of("ada"))))
            .commits(commits("kai", COMMITS))
            .opened(OPENED)
            .pushes(pushes(true))
            .checks(
                List.of(check("build", Conclusion.SUCCESS), check("licence", Conclusion.SUCCESS)))
            .review(Review.of("ada", Verdict.APPROVE, after(50)).on("v3"))
            .review(Review.of("dan", Verdict.APPROVE, after(30)).on("v2"))
            .review(Review.of("gus", Verdict.APPROVE, after(55)).on("v3"))
            .review(Review.of("jan", last, after(60)).on("v3"))
            .review(Review.of("qin", Verdict.APPROVE, after(52)).on("v3"))
            .build();
    return new MayMerge(contribution, NOW, Known.everything());
  }

  /** So many hours after the opening. */
  static Instant after(int hours) {
    return OPENED.plus(Duration.ofHours(hours));
  }

  /** Three versions; the last is a pure rebase of the second, or another patch. */
  static List<Push> pushes(boolean rebase) {
    return List.of(
        new Push(OPENED, "v1", "p1"),
        new Push(after(24), "v2", "p2"),
        new Push(after(48), "v3", rebase ? "p2" : "p3"));
  }

  static Check check(String name, Conclusion conclusion) {
    return new Check(name, conclusion, after(49));
  }

  /** Files of some top folders in turn. */
  static String[] paths(List<String> folders, boolean security) {
    String[] paths = new String[FILES];
    for (int i = 0; i < FILES; i++) {
      String folder = folders.get(i % folders.size());
      paths[i] = folder + "/part" + i / 6 + "/inner/File" + i + ".java";
    }
    if (security) {
      paths[FILES / 2] = "core/auth/Session.java";
    }
    return paths;
  }

  /** Commits of an author, the first of them signed off. */
  static List<Commit> commits(String author, int signed) {
    Identity identity = new Identity(author, author + "@example.org", Handle.of(author));
    List<Commit> commits = new ArrayList<>(COMMITS);
    for (int i = 0; i < COMMITS; i++) {
      Trailer trailer = new Trailer("Signed-off-by", author + " <" + author + "@example.org>");
      String id = "c0ffee000000000000000000000000000000000" + i;
      List<Trailer> trailers = i < signed ? List.of(trailer) : List.of();
      commits.add(new Commit(id, identity, identity, false, Commit.Signature.NONE, "", trailers));
    }
    return commits;
  }
}
