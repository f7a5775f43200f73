package org.quorate.oracle;

import java.time.Instant;
import java.util.List;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Push;
import org.quorate.contribution.Review;
import org.quorate.engine.charter.CharterReader;
import org.quorate.merge.MayMerge;

/** What generated cases come upon too seldom to tell every change of the rules. */
final class RareCases {
  private static final Instant OPENED = Instant.parse("2026-03-01T00:00:00Z");

  private RareCases() {}

  static List<GeneratedCase> all() {
    return List.of(editedBeforeAPushThatVoids());
  }

  /** Two reasons why it does not count, of which the former is told. */
  private static GeneratedCase editedBeforeAPushThatVoids() {
    String text =
        """
        <!-- charter: reviews -->
        | Rule | When | Approvals | Which approvals count |
        | --- | --- | --- | --- |
        | change | otherwise | 1 of @bob | edited void, void on push |
        """;
    Charter charter =
        CharterReader.read(CharterSource.of("GOVERNANCE.md", text)).charter().orElseThrow();
    Review approval = Review.of("bob", Review.Verdict.APPROVE, OPENED.plusSeconds(60)).on("p1");
    Review edited =
        new Review(approval.reviewer(), approval.verdict(), approval.at(), 0, "p1", "", true, null);
    Contribution change =
        Contribution.builder("rare", Handle.of("ann"))
            .paths("a.c")
            .opened(OPENED)
            .pushes(
                List.of(
                    new Push(OPENED, "p1", "one"), new Push(OPENED.plusSeconds(120), "p2", "one")))
            .head("p2")
            .reviews(List.of(edited))
            .build();
    return new GeneratedCase(
        -1, charter, new MayMerge(change, OPENED.plusSeconds(600), Known.everything()));
  }
}
