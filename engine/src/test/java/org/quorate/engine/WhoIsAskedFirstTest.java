package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.engine.Community.OPENED;
import static org.quorate.engine.Community.PEOPLE;
import static org.quorate.engine.Community.approval;
import static org.quorate.engine.Community.asked;
import static org.quorate.engine.Community.contribution;
import static org.quorate.engine.Community.decide;
import static org.quorate.engine.Community.remedies;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.Handle;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.ContributionBuilder;
import org.quorate.contribution.Push;
import org.quorate.contribution.Review;
import org.quorate.contribution.Review.Verdict;
import org.quorate.merge.MergeDecision;

/** Of sets as small as each other, whose members are asked; and who is never asked. */
class WhoIsAskedFirstTest {

  @Test
  void whoReviewsAlreadyIsAskedBeforeTheOthers() {
    MergeDecision decision =
        decide(
            contribution()
                .review(
                    new Review(
                        Handle.of("cat"), Verdict.COMMENT, OPENED, 0, null, "", false, null)),
            "| Rule | When | Approvals |",
            "| change | path `**` | 1 maintainer |");
    assertThat(asked(decision)).containsExactly("APPROVE @cat");
  }

  @Test
  void whoSaidNoIsNotAskedFirst() {
    MergeDecision decision =
        decide(
            contribution().review(Review.of("ann", Verdict.OBJECT, OPENED)),
            "| Rule | When | Approvals |",
            "| change | path `**` | 2 maintainers |");
    assertThat(asked(decision)).containsExactly("APPROVE @ann", "APPROVE @bob");
    assertThat(
            asked(
                decide(
                    contribution()
                        .review(Review.of("ann", Verdict.OBJECT, OPENED))
                        .review(
                            new Review(
                                Handle.of("cat"),
                                Verdict.COMMENT,
                                OPENED,
                                0,
                                null,
                                "",
                                false,
                                null)),
                    "| Rule | When | Approvals |",
                    "| change | path `**` | 1 maintainer |")))
        .containsExactly("APPROVE @cat");
  }

  @Test
  void theNearestOwnerIsAskedFirst() {
    String modules =
        """
        <!-- charter: modules -->
        | Module | Paths | Owners | Parent |
        | --- | --- | --- | --- |
        | all | `**` | @ann | |
        | core | `core/**` | @cat | all |

        """;
    String rows =
        """
        <!-- charter: reviews -->
        | Rule | When | Approvals |
        | --- | --- | --- |
        | change | path `**` | 1 owner of each touched module |
        """;
    ContributionBuilder contribution =
        Contribution.builder("1", Handle.of("zed")).paths("core/x").opened(OPENED);
    MergeDecision decision = decide(contribution, PEOPLE + modules + rows);
    assertThat(asked(decision)).containsExactly("APPROVE @cat");
    assertThat(remedies(decision, "Approvals")).containsExactly("APPROVE @cat", "APPROVE @ann");
  }

  @Test
  void whoHasApprovedForARowIsNotAskedForItAgain() {
    MergeDecision decision =
        decide(
            contribution().review(approval("ann")),
            "| Rule | When | Approvals |",
            "| change | path `**` | 2 maintainers including 1 lead |");
    assertThat(asked(decision)).containsExactly("APPROVE @dan");
    assertThat(remedies(decision, "Approvals")).doesNotContain("APPROVE @ann");
  }

  @Test
  void theAuthorIsNeverAsked() {
    ContributionBuilder own = Contribution.builder("1", Handle.of("bob")).paths("a").opened(OPENED);
    MergeDecision decision =
        decide(
            own,
            "| Rule | When | Approvals |",
            "| change | path `**` | 1 maintainer |",
            "| safe | path `**` | 1 security |");
    assertThat(asked(decision)).containsExactlyInAnyOrder("APPROVE @ann", "APPROVE @eve");
  }

  @Test
  void whoWouldTakeBackAnApprovalByANewOneIsAskedLast() {
    String roster = PEOPLE.replace("| ann | maintainer | |", "| ann | maintainer | 2026-03-01 |");
    Instant then = Instant.parse("2026-03-01T10:00:00Z");
    String rows =
        """
        <!-- charter: reviews -->
        | Rule | When | Approvals | Which approvals count |
        | --- | --- | --- | --- |
        | change | path `**` | 1 maintainer | keeps over push |
        | seen | path `**` | 1 of anyone | void on push |
        """;
    ContributionBuilder contribution =
        contribution()
            .review(Review.of("ann", Verdict.APPROVE, then).on("h1"))
            .pushes(
                List.of(new Push(then.minusSeconds(1), "h1", "p1"), new Push(OPENED, "h2", "p2")));
    MergeDecision decision = decide(contribution, roster + rows);
    assertThat(asked(decision)).hasSize(1).doesNotContain("APPROVE @ann");
  }
}
