package org.quorate.console.audit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.contribution.Commit;
import org.quorate.contribution.Contribution;

/**
 * Who put contributions on the branch: whoever merged them, or committed those that came as one
 * commit.
 *
 * @param author their own author
 * @param another somebody else
 * @param robot a robot, or the forge in its own name
 */
public record Landed(int author, int another, int robot) {
  static final Landed NONE = new Landed(0, 0, 0);

  /** All that is known of. */
  public int all() {
    return author + another + robot;
  }

  Landed plus(Contribution contribution) {
    @Nullable Handle hand = hand(contribution.change().commits());
    if (hand == null) {
      return this;
    }
    if (isRobot(contribution, hand)) {
      return new Landed(author, another, robot + 1);
    }
    return hand.equals(contribution.authorship().author())
        ? new Landed(author + 1, another, robot)
        : new Landed(author, another + 1, robot);
  }

  /** A merge is committed by the forge where it is made there; its author is who merged. */
  private static @Nullable Handle hand(List<Commit> commits) {
    if (commits.isEmpty()) {
      return null;
    }
    Commit last = commits.get(commits.size() - 1);
    return last.merge() ? last.author().handle() : last.committer().handle();
  }

  private static boolean isRobot(Contribution contribution, Handle hand) {
    return contribution.people().stream()
        .anyMatch(person -> person.bot() && person.handle().equals(hand));
  }

  /** A sentence, if anything is known. */
  Optional<String> told() {
    return all() == 0
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "put on the branch by somebody else %,d, by their own author %,d, by a robot or the"
                    + " forge %,d",
                another,
                author,
                robot));
  }
}
