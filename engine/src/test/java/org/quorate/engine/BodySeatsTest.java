package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quorate.Aspect;
import org.quorate.Docket.Change;
import org.quorate.Extent;
import org.quorate.Finding;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.OrganisationName;
import org.quorate.Outcome;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.Unknown;
import org.quorate.charter.CharterSource;
import org.quorate.contribution.Person;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Merits;
import org.quorate.ladder.PromotionDecision;

/** Whoever rises into a body takes one of its seats. */
class BodySeatsTest {
  private static final Instant AT = Instant.parse("2026-03-04T10:00:00Z");
  private static final String TEXT =
      """
      ---
      governance: 1
      name: Pumps
      ---
      <!-- charter: roles -->
      | Role | Decided by |
      | --- | --- |
      | council member | nobody |
      | contributor | |

      <!-- charter: bodies -->
      | Body | Members | Seats | Organisation cap |
      | --- | --- | --- | --- |
      | council | council member | 4 | 2 |

      <!-- charter: roster -->
      | Handle | Role | Since | Until |
      | --- | --- | --- | --- |
      | @ann | council member | | |
      | @bob | council member | | 2026-06-30 |
      | @cat | council member | | |
      | @new | contributor | | |

      <!-- charter: affiliations -->
      | Handle | Organisation | Since | Until |
      | --- | --- | --- | --- |
      | @ann | Blue Labs | | |
      | @bob | Blue | | |
      | @cat | unaffiliated | | |
      | @new | BLUE | 2026-03-01 | 2026-12-31 |
      | @new | unaffiliated | 2027-01-01 | |

      <!-- charter: organisations -->
      | Organisation | Part of |
      | --- | --- |
      | Blue Labs | Blue (50%) |
      """;

  private final GovernanceEngine engine = Engines.create();

  @AfterEach
  void close() {
    engine.close();
  }

  private PromotionDecision becomes(String text, Known known, Person... people) {
    return engine.decide(
        engine.read(CharterSource.of("GOVERNANCE.md", text)).charter().orElseThrow(),
        asked(known, people));
  }

  private static MayBecome asked(Known known, Person... people) {
    Merits merits = Merits.builder().people(List.of(people)).build();
    return new MayBecome(merits, Handle.of("new"), RoleName.of("council member"), null, AT, known);
  }

  private PromotionDecision becomes(String text) {
    return becomes(text, Known.everything());
  }

  private static List<String> open(PromotionDecision decision) {
    return decision.findings().stream()
        .filter(finding -> finding.outcome() != Outcome.ALLOWED)
        .map(Finding::because)
        .toList();
  }

  @Test
  void subsidiariesAndParentsAreOneOrganisationUnderTheCap() {
    PromotionDecision decision = becomes(TEXT);

    assertThat(decision.outcome()).isEqualTo(Outcome.WAITING);
    assertThat(open(decision))
        .containsExactly(
            "an organisation may hold 2 seats of `council`, and with the nominee `Blue` would hold"
                + " 3: @ann, @bob; until 2026-07-01T00:00:00Z");
    assertThat(decision.waitUntil()).isEqualTo("2026-07-01T00:00:00Z");
    assertThat(becomes(TEXT.replace("(50%)", "(49%)")).outcome()).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void aBodyMaySayWhichOrganisationsAreOne() {
    String text =
        TEXT.replace("(50%)", "(30%)")
            .replace("| Organisation cap |", "| Organisation cap | Counts as one organisation |")
            .replace(
                "| --- | --- | --- | --- |\n| council ",
                "| --- | --- | --- | --- | --- |\n| council ");
    assertThat(becomes(text.replace("| 4 | 2 |", "| 4 | 2 | at least 30% |")).outcome())
        .isEqualTo(Outcome.WAITING);
    assertThat(becomes(text.replace("| 4 | 2 |", "| 4 | 2 | more than 30% |")).outcome())
        .isEqualTo(Outcome.ALLOWED);
    assertThat(becomes(text.replace("| 4 | 2 |", "| 4 | 2 | joint funders |")).outcome())
        .isEqualTo(Outcome.WAITING);
    assertThat(becomes(text.replace("| 4 | 2 |", "| 4 | 2 | subsidiaries |")).outcome())
        .isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void aShareThatIsRoundedUpLeavesRoomForOneMore() {
    assertThat(becomes(TEXT.replace("| 4 | 2 |", "| 4 | 2/3 of members, rounded down |")).outcome())
        .isEqualTo(Outcome.WAITING);
    assertThat(becomes(TEXT.replace("| 4 | 2 |", "| 4 | 2/3 of members, rounded up |")).outcome())
        .isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void anAffiliationOfAnotherTimeDoesNotMatter() {
    assertThat(becomes(TEXT.replace("| 2026-03-01 |", "| 2026-03-05 |")).outcome())
        .isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void whoeverStandsAloneIsUnderNoCap() {
    String alone = TEXT.replace("BLUE", "unaffiliated").replace("| 4 | 2 |", "| 4 | 1 |");
    assertThat(becomes(alone).outcome()).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void whoseOrganisationNobodyKnowsMayBreakTheCap() {
    String unknown = TEXT.replace("| @new | BLUE | 2026-03-01 |", "| @new | BLUE | 2026-04-01 |");
    Known partly = Known.everything().with(Extent.PARTIAL, Aspect.AFFILIATIONS);

    PromotionDecision decision = becomes(unknown, partly);

    assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(decision.findings())
        .filteredOn(Unknown.class::isInstance)
        .extracting(finding -> ((Unknown) finding).missing())
        .containsExactly(Set.of(Aspect.AFFILIATIONS));
    Person told =
        new Person(
            Handle.of("new"), List.of(), false, Set.of(), Set.of(OrganisationName.of("blue labs")));
    assertThat(becomes(unknown, partly, told).outcome()).isEqualTo(Outcome.WAITING);
  }

  @Test
  void allSeatsAreHeldUntilSomebodysTermEnds() {
    String three = TEXT.replace("| 4 | 2 |", "| 3 | |");
    PromotionDecision decision = becomes(three);

    assertThat(open(decision))
        .containsExactly(
            "of the 3 seats of `council` 3 are held: @ann, @bob, @cat; until 2026-07-01T00:00:00Z");
    assertThat(becomes(three.replace("2026-06-30", "")).outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(becomes(three.replace("2026-06-30", "2026-03-03")).outcome())
        .isEqualTo(Outcome.ALLOWED);
    assertThat(becomes(three.replace("2026-06-30", "2026-03-04")).outcome())
        .isEqualTo(Outcome.WAITING);
  }

  @Test
  void whereTheHostIsSilentOfMembersASeatMayBeFreeOrNot() {
    String host = TEXT.replaceAll("\\| @(ann|bob|cat) \\| council member .*\n", "");
    Known partly = Known.everything().with(Extent.PARTIAL, Aspect.ROSTER);

    assertThat(becomes(host, partly).outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(becomes(host).outcome()).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void aChangeOfTheBodyTouchesTheNomination() {
    var docket = engine.docket();
    docket.put(
        "new",
        engine.read(CharterSource.of("GOVERNANCE.md", TEXT)).charter().orElseThrow(),
        asked(Known.everything()));

    assertThat(docket.touchedBy(new Change.OfRule(RuleName.of("bodies", "council"))))
        .containsExactly("new");
  }
}
