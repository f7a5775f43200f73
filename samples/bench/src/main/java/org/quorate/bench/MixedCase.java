package org.quorate.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.contribution.Check;
import org.quorate.contribution.Check.Conclusion;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Label;
import org.quorate.contribution.Lift;
import org.quorate.contribution.Review;
import org.quorate.contribution.Review.Verdict;
import org.quorate.merge.MayMerge;

/** One of many different cases, made from a number: the same number makes the same case. */
final class MixedCase {
  private static final List<String> PEOPLE =
      List.of(
          "ada", "bea", "cem", "dan", "eve", "fay", "gus", "hal", "ida", "jan", "kim", "lea", "max",
          "nia", "oto", "pia", "qin", "ray", "sam", "tia", "uma", "val", "wes", "xia", "yan", "zoe",
          "abe", "ben", "cal", "dee", "eli", "fox", "gil", "hui", "ivy", "joy", "kai", "lou", "mia",
          "ned");
  private static final List<String> FOLDERS = List.of("core", "net", "store");
  private static final int REVIEWS = 5;

  /** Two owners of each code module, among them one of the security team, and a committer. */
  private static final List<String> EVERYBODY_NEEDED = List.of("ada", "dan", "gus", "jan", "qin");

  /** Those who own something come first. */
  private static final int OWNERS = 13;

  private final int seed;
  private final Random chance;

  MixedCase(int seed) {
    this.seed = seed;
    chance = new Random(seed);
  }

  MayMerge question() {
    String author = in(5) ? "stranger" : PEOPLE.get(chance.nextInt(PEOPLE.size()));
    boolean checksKnown = in(94);
    Contribution contribution =
        Contribution.builder("w" + seed, Handle.of(author))
            .branch(in(20) ? "release/2." + chance.nextInt(5) : "main")
            .title("Change " + seed)
            .paths(paths())
            .labels(labels())
            .commits(Contributions.commits(author, in(93) ? 4 : chance.nextInt(4)))
            .opened(Contributions.OPENED)
            .pushes(Contributions.pushes(in(70)))
            .checks(checksKnown ? checks() : List.of())
            .reviews(reviews())
            .build();
    Known known = Known.everything();
    return new MayMerge(
        contribution,
        Contributions.NOW,
        checksKnown ? known : known.with(Extent.ABSENT, Aspect.CHECKS));
  }

  private boolean in(int percent) {
    return chance.nextInt(100) < percent;
  }

  private String[] paths() {
    if (in(10)) {
      return Contributions.paths(List.of("docs"), false);
    }
    List<String> folders = new ArrayList<>(FOLDERS);
    Collections.shuffle(folders, chance);
    List<String> touched = new ArrayList<>(folders.subList(0, in(50) ? 3 : 1 + chance.nextInt(2)));
    if (in(15)) {
      touched.add("docs");
    }
    return Contributions.paths(touched, in(40));
  }

  private List<Label> labels() {
    Label feature = new Label("feature", Handle.of("ada"));
    return in(15)
        ? List.of(feature, new Label("breaking", Handle.of(in(50) ? "ray" : "ned")))
        : List.of(feature);
  }

  private List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (String name : List.of("build", "licence", "style")) {
      if (in(95)) {
        Conclusion conclusion =
            in(90) ? Conclusion.SUCCESS : in(50) ? Conclusion.FAILURE : Conclusion.PENDING;
        checks.add(Contributions.check(name, conclusion));
      }
    }
    return checks;
  }

  private List<Review> reviews() {
    if (in(50)) {
      return EVERYBODY_NEEDED.stream().map(reviewer -> review(reviewer, 95)).toList();
    }
    List<String> owners = new ArrayList<>(PEOPLE.subList(0, OWNERS));
    List<String> others = new ArrayList<>(PEOPLE.subList(OWNERS, PEOPLE.size()));
    Collections.shuffle(owners, chance);
    Collections.shuffle(others, chance);
    List<Review> reviews = new ArrayList<>(REVIEWS);
    for (int i = 0; i < REVIEWS; i++) {
      reviews.add(review((in(75) ? owners : others).get(i), 78));
    }
    return reviews;
  }

  private Review review(String reviewer, int percentApproving) {
    int version = in(percentApproving) ? 3 : 1 + chance.nextInt(3);
    int hour = 24 * (version - 1) + 1 + chance.nextInt(20);
    Verdict verdict =
        in(78)
            ? Verdict.APPROVE
            : in(40) ? Verdict.COMMENT : in(40) ? Verdict.OBJECT : Verdict.VETO;
    String reason = in(70) ? "it loses data" : "";
    Handle by = Handle.of(in(50) ? reviewer : "ada");
    Lift dismissed = in(3) ? new Lift(by, Contributions.after(hour + 1)) : null;
    return new Review(
        Handle.of(reviewer),
        verdict,
        Contributions.after(hour),
        0,
        "v" + version,
        reason,
        in(5),
        dismissed);
  }
}
