package org.quorate.engine.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Reading;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.ContributionBuilder;
import org.quorate.contribution.Person;
import org.quorate.contribution.Push;
import org.quorate.contribution.Review;
import org.quorate.contribution.Review.Verdict;
import org.quorate.ladder.Deed;
import org.quorate.ladder.LadderReview;
import org.quorate.ladder.Merits;
import org.quorate.merge.MayMerge;

/** A community with a ladder, whose roster somebody would like to change. */
final class Town {
  static final Instant OPENED = Instant.parse("2026-03-02T12:00:00Z");
  static final Instant NOW = OPENED.plus(Duration.ofDays(10));

  /** The version that proposes the roster. */
  static final String HEAD = "1111";

  static final String LADDER =
      """
      ---
      governance: 1
      name: Town
      language: en
      ---

      <!-- charter: roles -->
      | Role | Rung below | Sponsors | Evidence needed | Decided by |
      | --- | --- | --- | --- | --- |
      | member | | | | |
      | reviewer | member | 2 reviewers | 2 merged contributions in 12 months | sponsors |
      | lead | reviewer | | | votes/promotion |
      | clerk | | | | silence of leads for 7 days |

      <!-- charter: departures -->
      | Departure | Role | When | Ask first | Then | Decided by |
      | --- | --- | --- | --- | --- | --- |
      | idle | reviewer | fewer than 1 merged contribution in 6 months | 7 days | becomes member | nobody |

      <!-- charter: votes -->
      | Decision | Who votes | Passes with | Open for |
      | --- | --- | --- | --- |
      | promotion | reviewers | more for than against | at least 3 days since opening |

      <!-- charter: reviews -->
      | Rule | When | Approvals |
      | --- | --- | --- |
      | change | otherwise | 1 reviewer |

      <!-- charter: modules -->
      | Module | Paths | Owners |
      | --- | --- | --- |
      | net | `net/**` | @ann |

      <!-- charter: roster -->
      | Handle | Role | Module | Since | Until | Status | Also known as |
      | --- | --- | --- | --- | --- | --- | --- |
      """;

  private static final String[] ROSTER = {
    "@ann | reviewer", "@bob | reviewer", "@cat | lead", "@dan | member"
  };

  private Town() {}

  /** The town with the people that it has, and some more; a row that begins with `-` goes. */
  static String with(String... rows) {
    List<String> all = new ArrayList<>(List.of(ROSTER));
    for (String row : rows) {
      if (row.startsWith("-")) {
        all.removeIf(one -> one.startsWith(row.substring(1)));
      } else {
        all.add(row);
      }
    }
    StringBuilder text = new StringBuilder(LADDER);
    for (String row : all) {
      long cells = row.chars().filter(c -> c == '|').count() + 1;
      text.append("| ").append(row).append(" |".repeat((int) (8 - cells))).append('\n');
    }
    return text.toString();
  }

  static Charter charter(GovernanceEngine engine, String text) {
    Reading reading = engine.read(CharterSource.of("GOVERNANCE.md", text));
    return reading
        .charter()
        .orElseThrow(() -> new AssertionError(reading.diagnostics().toString()));
  }

  static RosterChange change(
      GovernanceEngine engine, String before, String after, Person... people) {
    return RosterChange.between(
        charter(engine, before), charter(engine, after), List.of(people), NOW);
  }

  /** A contribution of somebody in one version, with reviews of it. */
  static ContributionBuilder contribution(String author, Review... reviews) {
    return contribution(author, List.of(new Push(OPENED, HEAD, null)), reviews);
  }

  /** One in several versions. */
  static ContributionBuilder contribution(String author, List<Push> pushes, Review... reviews) {
    return Contribution.builder("7", Handle.of(author))
        .paths("GOVERNANCE.md")
        .opened(OPENED)
        .pushes(pushes)
        .head(HEAD)
        .reviews(List.of(reviews));
  }

  static Review review(String who, Verdict verdict) {
    return Review.of(who, verdict, OPENED.plusSeconds(60)).on(HEAD);
  }

  static MayMerge merging(ContributionBuilder contribution) {
    return new MayMerge(contribution.build(), NOW, Known.everything());
  }

  /** Contributions that people made, newest ten days ago. */
  static LadderReview work(String... authors) {
    List<Deed> deeds =
        Arrays.stream(authors)
            .map(
                author ->
                    new Deed(
                        Handle.of(author),
                        Deed.Kind.CONTRIBUTION,
                        OPENED.minusSeconds(Arrays.asList(authors).indexOf(author)),
                        "0",
                        Set.of()))
            .toList();
    List<Deed> numbered = new ArrayList<>();
    for (Deed deed : deeds) {
      String what = Integer.toString(numbered.size());
      numbered.add(new Deed(deed.by(), deed.kind(), deed.at(), what, deed.modules()));
    }
    Known known =
        Known.nothing()
            .with(Extent.COMPLETE, Aspect.CONTRIBUTIONS)
            .with(Extent.PARTIAL, Aspect.DEEDS);
    return new LadderReview(Merits.builder().deeds(numbered).build(), NOW, known);
  }

  /** What is said of a roster that a contribution proposes. */
  static RosterDecision decide(
      GovernanceEngine engine, String after, ContributionBuilder contribution, String... work) {
    return decide(engine, after, merging(contribution), work);
  }

  static RosterDecision decide(
      GovernanceEngine engine, String after, MayMerge merging, String... work) {
    return RosterHearing.decide(
        engine,
        charter(engine, with()),
        new RosterProposal(
            change(engine, with(), after, merging.contribution().people().toArray(Person[]::new)),
            merging,
            Set.of(HEAD),
            work(work)));
  }
}
