package org.quorate.bench;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.Handle;
import org.quorate.Outcome;
import org.quorate.bench.Floor.Says;
import org.quorate.contribution.ChangedFile;
import org.quorate.contribution.Check;
import org.quorate.contribution.Commit;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Identity;
import org.quorate.contribution.Label;
import org.quorate.contribution.Lift;
import org.quorate.contribution.Push;
import org.quorate.contribution.Review;
import org.quorate.contribution.Review.Verdict;
import org.quorate.contribution.Trailer;
import org.quorate.merge.MayMerge;

/** One case of workload W before the hand-written rules. */
final class FloorCase {
  private static final int DOCS = 1 << Floor.MODULES.indexOf("handbook");

  private final Floor floor;
  private final Contribution contribution;
  private final boolean checksKnown;
  private final List<Floor.Line> lines = new ArrayList<>(10);
  private final int author;
  private final int[] approvals = new int[Floor.CAPACITIES];
  private long organisations;
  private int alone;
  private boolean vetoed;
  private Outcome outcome = Outcome.ALLOWED;

  FloorCase(Floor floor, MayMerge question) {
    this.floor = floor;
    contribution = question.contribution();
    checksKnown = question.known().complete(Aspect.CHECKS);
    author = floor.member(contribution.authorship().author()).capacities();
    contribution.evidence().reviews().forEach(this::hear);
  }

  private void hear(Review review) {
    Floor.Member member = floor.member(review.reviewer());
    Handle by = review.reviewer();
    Lift lift = review.dismissed();
    if (review.verdict() == Verdict.VETO && !review.reason().isBlank()) {
      boolean committer = (member.capacities() >> Floor.COMMITTER & 1) != 0;
      vetoed |= committer && (lift == null || !by.equals(lift.by()));
    }
    boolean own = by.equals(contribution.authorship().author());
    if (review.verdict() == Verdict.APPROVE && lift == null && !own && fresh(review)) {
      for (int i = 0; i < Floor.CAPACITIES; i++) {
        approvals[i] += member.capacities() >> i & 1;
      }
      alone += member.organisation() == 0 ? 1 : 0;
      organisations |= 1L << member.organisation();
    }
  }

  private boolean fresh(Review review) {
    List<Push> pushes = contribution.timeline().pushes();
    Push newest = pushes.get(pushes.size() - 1);
    if (newest.head().equals(review.head())) {
      return true;
    }
    for (Push push : pushes) {
      if (push.head().equals(review.head())) {
        return String.valueOf(push.patch()).equals(newest.patch());
      }
    }
    return false;
  }

  Floor.Answer answer() {
    files();
    int firms = Long.bitCount(organisations >> 1) + alone;
    say("independence", "Different organisations", firms >= 2, Cure.PEOPLE);
    checks();
    say("origin", "Sign-off", signedOff(), Cure.AUTHOR);
    say("veto", "Vetoed by", !vetoed, Cure.OBJECTOR);
    if (contribution.change().branch().startsWith("release/")) {
      approvals("release", 1, 1 << Floor.RELEASE_MANAGER);
    }
    if (breaking()) {
      approvals("breaking", 3, 1 << Floor.COMMITTER);
    }
    if ((author >> Floor.COMMITTER & 1) == 0) {
      approvals("newcomer", 1, 1 << Floor.COMMITTER);
    }
    return new Floor.Answer(outcome, lines);
  }

  private void files() {
    int touched = 0;
    boolean sensitive = false;
    for (ChangedFile file : contribution.change().files()) {
      String path = file.path();
      touched |= 1 << module(path);
      sensitive |=
          path.startsWith("core/auth/") || path.startsWith("net/tls/") || path.endsWith(".pem");
    }
    if ((touched & ~DOCS) != 0) {
      approvals("change", 2, touched & ~DOCS);
    }
    if ((touched & DOCS) != 0) {
      approvals("docs", 1, DOCS);
    }
    if (sensitive) {
      approvals("security", 1, 1 << Floor.SECURITY);
    }
  }

  private static int module(String path) {
    if (path.startsWith("core/")) {
      return 0;
    }
    return path.startsWith("net/") ? 1 : path.startsWith("store/") ? 2 : 3;
  }

  /** So many from each of some capacities. */
  private void approvals(String rule, int needed, int capacities) {
    boolean met = true;
    boolean reachable = true;
    for (int i = 0; i < Floor.CAPACITIES; i++) {
      if ((capacities >> i & 1) != 0) {
        met &= approvals[i] >= needed;
        reachable &= floor.holders(i) - (author >> i & 1) >= needed;
      }
    }
    say(rule, "Approvals", met, reachable ? Cure.PEOPLE : Cure.NOBODY);
  }

  private void checks() {
    boolean waiting = false;
    boolean failed = false;
    boolean unknown = false;
    for (String name : List.of("build", "licence")) {
      Check.Conclusion found = conclusion(name);
      failed |= found == Check.Conclusion.FAILURE;
      waiting |= found == Check.Conclusion.PENDING || found == null && checksKnown;
      unknown |= found == null && !checksKnown;
    }
    if (unknown && !failed && !waiting) {
      lines.add(new Floor.Line("checks", "Checks", Says.UNKNOWN, null));
      outcome = outcome.worse(Outcome.UNDETERMINED);
    } else {
      say("checks", "Checks", !failed && !waiting, failed ? Cure.AUTHOR : Cure.PEOPLE);
    }
  }

  private Check.@Nullable Conclusion conclusion(String name) {
    for (Check check : contribution.evidence().checks()) {
      if (check.name().equals(name)) {
        return check.conclusion();
      }
    }
    return null;
  }

  private boolean signedOff() {
    for (Commit commit : contribution.change().commits()) {
      boolean signed = false;
      for (Trailer trailer : commit.trailers()) {
        signed |= trailer.key().equals("Signed-off-by") && names(trailer.value(), commit.author());
      }
      if (!signed) {
        return false;
      }
    }
    return true;
  }

  private static boolean names(String value, Identity identity) {
    int open = value.lastIndexOf('<');
    return open > 0
        && value.regionMatches(true, 0, identity.name(), 0, open - 1)
        && value.regionMatches(true, open + 1, identity.email(), 0, value.length() - open - 2);
  }

  private boolean breaking() {
    for (Label label : contribution.change().labels()) {
      Handle setBy = label.setBy();
      if (label.name().equals("breaking") && setBy != null) {
        return (floor.member(setBy).capacities() >> Floor.COMMITTER & 1) != 0;
      }
    }
    return false;
  }

  private void say(String rule, String column, boolean met, Cure cure) {
    lines.add(new Floor.Line(rule, column, met ? Says.MET : Says.UNMET, met ? null : cure));
    outcome = met ? outcome : outcome.worse(cure.outcome());
  }
}
