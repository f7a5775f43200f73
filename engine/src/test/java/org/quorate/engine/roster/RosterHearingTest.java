package org.quorate.engine.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.Outcome;
import org.quorate.RuleName;
import org.quorate.contribution.Person;
import org.quorate.contribution.Push;
import org.quorate.contribution.Review;
import org.quorate.contribution.Review.Verdict;
import org.quorate.engine.Engines;
import org.quorate.engine.git.HistoryMerits;
import org.quorate.engine.json.DecisionWriter;
import org.quorate.engine.json.Schemas;
import org.quorate.engine.roster.RosterDecision.Kind;
import org.quorate.engine.roster.RosterDecision.Step;
import org.quorate.ladder.LadderReview;
import org.quorate.ladder.Merits;
import org.quorate.ladder.Seed;
import org.quorate.merge.MayMerge;
import org.quorate.vote.Ballot;
import org.quorate.vote.Course;

/** What the ladder in force says of a roster that somebody proposes. */
class RosterHearingTest {
  private static final String RISE = Town.with("@dan | reviewer");

  /** Versions of which only the second proposes the roster. */
  private static final List<Push> LATER =
      List.of(
          new Push(Town.OPENED, "0000", null),
          new Push(Town.OPENED.plusSeconds(5), Town.HEAD, null));

  private static GovernanceEngine engine;

  @BeforeAll
  static void start() {
    engine = Engines.create();
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @Test
  void somebodyRisesByTheirWorkAndByApprovalsAsSponsors() {
    RosterDecision decision =
        Town.decide(
            engine,
            RISE,
            Town.contribution(
                "dan", Town.review("ann", Verdict.APPROVE), Town.review("bob", Verdict.APPROVE)),
            "dan",
            "dan");
    assertThat(decision.headline()).contains("@dan may become reviewer");
    assertThat(decision.outcome()).isEqualTo(Outcome.ALLOWED);
  }

  private static final String RENAMED = Town.with("-@cat", "@cat2 | lead | | | | | @cat");

  @Test
  void aRowAloneDoesNotProveThatAnAccountIsSomebodys() {
    RosterDecision decision =
        Town.decide(
            engine,
            RENAMED,
            Town.contribution(
                "cat2", Town.review("ann", Verdict.APPROVE), Town.review("bob", Verdict.APPROVE)));
    assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(decision.headline())
        .startsWith(
            "the roster: @cat2 as lead: the proposed roster says that it is an account of @cat, and a"
                + " row alone is no proof");
    assertThat(decision.steps()).singleElement().extracting(Step::kind).isEqualTo(Kind.ACCOUNT);
    String json = DecisionWriter.write(decision);
    assertThat(Schemas.of("decision.schema.json").errors(json)).isEmpty();
    assertThat(json).contains("\"change\": \"account\"");
  }

  @Test
  void bothAccountsSayThatTheyAreOne() {
    assertThat(outcome("cat2", Town.review("cat", Verdict.APPROVE))).isEqualTo(Outcome.ALLOWED);
    assertThat(outcome("cat", Town.review("cat2", Verdict.APPROVE))).isEqualTo(Outcome.ALLOWED);
    assertThat(
            outcome(
                "ann", Town.review("cat", Verdict.APPROVE), Town.review("cat2", Verdict.APPROVE)))
        .isEqualTo(Outcome.ALLOWED);
    assertThat(outcome("cat")).isEqualTo(Outcome.UNDETERMINED);
    assertThat(outcome("mallory", Town.review("cat2", Verdict.APPROVE)))
        .isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void anAccountIsTakenOffByBoth() {
    String before = Town.with("-@ann", "@ann | reviewer | | | | | @home");
    RosterChange change = Town.change(engine, before, Town.with());
    RosterDecision decision =
        RosterHearing.decide(
            engine,
            Town.charter(engine, before),
            RosterProposal.unsaid(
                change, new LadderReview(Merits.NONE, Town.NOW, Known.everything())));
    assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(decision.headline())
        .startsWith(
            "the roster: @home as reviewer: the proposed roster says no more that it is an");
  }

  /** A charter may name them, whatever the ladder says of their role. */
  @Test
  void nobodySpeaksForSomebodyOfARoleThatTheLadderDoesNotSpeakOf() {
    String dan = Town.with("-@dan", "@dan | member | | | | | @mallory");
    Review yes = Town.review("ann", Verdict.APPROVE);
    assertThat(Town.decide(engine, dan, Town.contribution("mallory", yes)).outcome())
        .isEqualTo(Outcome.UNDETERMINED);
    Review own = Town.review("dan", Verdict.APPROVE);
    assertThat(Town.decide(engine, dan, Town.contribution("mallory", own)).outcome())
        .isEqualTo(Outcome.ALLOWED);
    String renamed = Town.with("-@dan", "@dan2 | member | | | | | @dan");
    assertThat(Town.decide(engine, renamed, Town.contribution("ann")).outcome())
        .isEqualTo(Outcome.UNDETERMINED);
  }

  private static Outcome outcome(String author, Review... reviews) {
    return Town.decide(engine, RENAMED, Town.contribution(author, reviews)).outcome();
  }

  @Test
  void whoeverObjectsOrApprovedAnotherVersionDoesNotSaySo() {
    assertThat(outcome("cat2", Town.review("cat", Verdict.VETO))).isEqualTo(Outcome.UNDETERMINED);
    assertThat(outcome("cat2", Town.review("cat", Verdict.APPROVE).on("0000")))
        .isEqualTo(Outcome.UNDETERMINED);
    assertThat(
            Town.decide(
                    engine,
                    RENAMED,
                    Town.contribution("cat2", LATER, Town.review("cat", Verdict.APPROVE)))
                .outcome())
        .isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void twoPeopleOfTheRosterDoNotBecomeOneWhateverTheySay() {
    String merged = Town.with("-@ann", "-@bob", "@ann | reviewer | | | | | @bob");
    RosterDecision decision =
        Town.decide(engine, merged, Town.contribution("ann", Town.review("bob", Verdict.APPROVE)));
    assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(decision.headline()).contains("@bob as reviewer", "no row decides");
  }

  @Test
  void withoutSponsorsTheyWaitAndWithoutWorkTheyAreBlocked() {
    RosterDecision waiting = Town.decide(engine, RISE, Town.contribution("dan"), "dan", "dan");
    assertThat(waiting.outcome()).isEqualTo(Outcome.WAITING);
    assertThat(waiting.headline()).startsWith("the roster: @dan may not yet become reviewer");
    RosterDecision idle =
        Town.decide(
            engine,
            RISE,
            Town.contribution(
                "dan", Town.review("ann", Verdict.APPROVE), Town.review("bob", Verdict.APPROVE)));
    assertThat(idle.outcome()).isEqualTo(Outcome.BLOCKED);
  }

  @Test
  void whoApprovedAnotherRosterApprovedAnotherNomination() {
    var stale = Town.review("bob", Verdict.APPROVE).on("0000");
    RosterDecision decision =
        Town.decide(
            engine,
            RISE,
            Town.contribution("dan", LATER, Town.review("ann", Verdict.APPROVE), stale),
            "dan",
            "dan");
    assertThat(decision.outcome()).isEqualTo(Outcome.WAITING);
  }

  @Test
  void workThatNobodyKnowsAllOfLeavesItOpenAndSaysSo() {
    MayMerge merging =
        Town.merging(
            Town.contribution(
                "dan", Town.review("ann", Verdict.APPROVE), Town.review("bob", Verdict.APPROVE)));
    RosterDecision decision =
        RosterHearing.decide(
            engine,
            Town.charter(engine, Town.with()),
            new RosterProposal(
                Town.change(engine, Town.with(), RISE),
                merging,
                Set.of(Town.HEAD),
                new LadderReview(Merits.NONE, Town.NOW, Known.nothing())));
    assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(decision.headline()).contains("not told: contributions");
  }

  @Test
  void whatSomebodyDidWhomNoAddressIsKnownToBeIsLeftOpenUntilTheHostTellsOne() {
    var work =
        HistoryMerits.seeking(
            Town.work(), Town.charter(engine, Town.with()), Set.of(Handle.of("eve")));
    assertThat(work.merits().untraced()).containsExactly(Handle.of("eve"));
    String nominee = Town.with("@eve | reviewer");
    MayMerge merging =
        Town.merging(
            Town.contribution(
                "eve", Town.review("ann", Verdict.APPROVE), Town.review("bob", Verdict.APPROVE)));
    assertThat(evidenceOf(nominee, merging, work)).contains("Unknown");
    Person eve =
        new Person(
            Handle.of("eve"), List.of(Handle.of("eve@example.org")), false, Set.of(), Set.of());
    MayMerge known =
        new MayMerge(merging.contribution().with(List.of(eve)), merging.at(), merging.known());
    assertThat(evidenceOf(nominee, known, work)).doesNotContain("Unknown");
  }

  private static String evidenceOf(String text, MayMerge merging, LadderReview work) {
    RosterDecision decision =
        RosterHearing.decide(
            engine,
            Town.charter(engine, Town.with()),
            new RosterProposal(
                Town.change(engine, Town.with(), text), merging, Set.of(Town.HEAD), work));
    return decision.findings().stream()
        .filter(finding -> finding.column().equals("Evidence needed"))
        .map(finding -> finding.getClass().getSimpleName())
        .toList()
        .toString();
  }

  @Test
  void aSilenceBeginsWithTheVersionThatProposesIt() {
    String clerk = Town.with("@eve | clerk");
    assertThat(Town.decide(engine, clerk, Town.contribution("eve")).outcome())
        .isEqualTo(Outcome.ALLOWED);
    Push innocent = new Push(Town.OPENED, "0000", null);
    Push late = new Push(Town.NOW.minus(Duration.ofDays(1)), Town.HEAD, null);
    RosterDecision hurried =
        Town.decide(engine, clerk, Town.contribution("eve", List.of(innocent, late)));
    assertThat(hurried.outcome()).isEqualTo(Outcome.WAITING);
    assertThat(hurried.until()).contains(late.at().plus(Duration.ofDays(7)));
    RosterDecision objected =
        Town.decide(engine, clerk, Town.contribution("eve", Town.review("cat", Verdict.OBJECT)));
    assertThat(objected.outcome()).isNotEqualTo(Outcome.ALLOWED);
  }

  @Test
  void whereAVoteDecidesReviewsAreVotes() {
    String lead = Town.with("-@bob", "@bob | lead");
    RosterDecision called = Town.decide(engine, lead, Town.contribution("bob"));
    assertThat(called.outcome()).isNotEqualTo(Outcome.ALLOWED);
    RosterDecision passed =
        Town.decide(
            engine,
            lead,
            Town.contribution(
                "bob", Town.review("ann", Verdict.APPROVE), Town.review("cat", Verdict.APPROVE)));
    assertThat(passed.headline()).contains("@bob may become lead");
    assertThat(passed.outcome()).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void whoGivesUpTheirOwnRoleIsAskedNothing() {
    String without = Town.with("-@bob", "@bob | member");
    assertThat(Town.decide(engine, without, Town.contribution("bob"), "bob").outcome())
        .isEqualTo(Outcome.ALLOWED);
    RosterDecision byOthers = Town.decide(engine, without, Town.contribution("ann"), "bob");
    assertThat(byOthers.outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(byOthers.headline()).contains("@bob");
    assertThat(
            Town.decide(
                    engine,
                    without,
                    Town.contribution("ann", Town.review("bob", Verdict.APPROVE)),
                    "bob")
                .outcome())
        .isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void whoOpenedAChangeGivesUpNothingThatSomebodyElsePutIntoIt() {
    String without = Town.with("-@bob", "@bob | member");
    RosterDecision decision = Town.decide(engine, without, Town.contribution("bob", LATER), "bob");
    assertThat(decision.outcome()).isEqualTo(Outcome.BLOCKED);
  }

  @Test
  void whoIsIdleStepsDownOnceTheyHadTimeToAnswer() {
    String without = Town.with("-@bob", "@bob | member");
    RosterDecision decision = Town.decide(engine, without, Town.contribution("ann"));
    assertThat(decision.outcome()).isEqualTo(Outcome.ALLOWED);
    RosterDecision answered =
        Town.decide(engine, without, Town.contribution("ann", Town.review("bob", Verdict.OBJECT)));
    assertThat(answered.outcome()).isNotEqualTo(Outcome.ALLOWED);
  }

  @Test
  void whatTheLadderDoesNotSpeakOfIsLeftToReviews() {
    RosterDecision member = Town.decide(engine, Town.with("@eve | member"), Town.contribution("x"));
    assertThat(member.outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(member.headline()).contains("reviews alone decide");
  }

  @Test
  void nobodyComesToHoldARoleThatTheSameChangeInvents() {
    String king =
        Town.with("@mallory | king").replace("\n| member | |", "\n| king | | | | |\n| member | |");
    RosterDecision decision = Town.decide(engine, king, Town.contribution("mallory"));
    assertThat(decision.outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(decision.headline())
        .contains(
            "@mallory as king: no row of the charter in force speaks of the role, only `roles/king`"
                + " of the proposed one (GOVERNANCE.md:10:1)");
  }

  @Test
  void aPastThatIsToldOtherwiseStaysOpenWhereRowsRestOnIt() {
    String over = Town.with("@dan | reviewer | | 2019-01-01 | 2020-01-01");
    RosterDecision decision =
        Town.decide(
            engine,
            over,
            Town.contribution(
                "dan", Town.review("ann", Verdict.APPROVE), Town.review("bob", Verdict.APPROVE)),
            "dan",
            "dan");
    assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(decision.headline())
        .isEqualTo(
            "the roster: @dan as reviewer: the proposed roster tells otherwise when they held it"
                + " before today, on which later answers rest, and no row decides what is true of"
                + " it; keep the rows that are there, let one that is over end by `Until`, and a"
                + " new one begin by `Since` today or later");
    String json = DecisionWriter.write(decision);
    assertThat(Schemas.of("decision.schema.json").errors(json)).isEmpty();
    assertThat(json).contains("\"change\": \"past\"");
  }

  @Test
  void aBackdatedComingStaysOpenThoughTheComingIsAllowed() {
    RosterDecision decision =
        Town.decide(
            engine,
            Town.with("@dan | reviewer | | 2010-01-01"),
            Town.contribution(
                "dan", Town.review("ann", Verdict.APPROVE), Town.review("bob", Verdict.APPROVE)),
            "dan",
            "dan");
    assertThat(decision.steps())
        .extracting(step -> step.kind() + " " + step.outcome())
        .containsExactly("GIVEN ALLOWED", "PAST UNDETERMINED");
    assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void aFutureThatIsToldOtherwiseStaysOpen() {
    RosterDecision decision =
        Town.decide(
            engine,
            Town.with("@ann | reviewer | | 2027-01-01 | 2027-12-31 | suspended"),
            Town.contribution("ann"));
    assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(decision.headline())
        .startsWith(
            "the roster: @ann as reviewer: the proposed roster tells otherwise when they will hold"
                + " it");
    String json = DecisionWriter.write(decision);
    assertThat(Schemas.of("decision.schema.json").errors(json)).isEmpty();
    assertThat(json).contains("\"change\": \"future\"");
  }

  @Test
  void aPastOnWhichNoRowRestsIsLeftToReviews() {
    String plain =
        """
        <!-- charter: reviews -->
        | Rule | When | Approvals |
        | --- | --- | --- |
        | change | otherwise | 1 member |

        <!-- charter: roster -->
        | Handle | Role | Since |
        | --- | --- | --- |
        | @ann | member | %s |
        """;
    RosterChange change =
        Town.change(engine, plain.replace("%s", "2020-01-01"), plain.replace("%s", "2010-01-01"));
    RosterDecision decision =
        RosterHearing.decide(
            engine,
            Town.charter(engine, plain.replace("%s", "2020-01-01")),
            RosterProposal.unsaid(
                change, new LadderReview(Merits.NONE, Town.NOW, Known.everything())));
    assertThat(decision.outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(decision.headline()).contains("@ann as member", "reviews alone decide");
  }

  @Test
  void whereReviewsAreNotAllKnownSponsorsMayBeMissing() {
    MayMerge merging = Town.merging(Town.contribution("dan"));
    MayMerge doubtful =
        new MayMerge(
            merging.contribution(),
            merging.at(),
            Known.everything().with(Extent.PARTIAL, Aspect.REVIEWS));
    assertThat(Town.decide(engine, RISE, doubtful, "dan", "dan").outcome())
        .isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void theAnswerIsWrittenByThePublishedSchema() {
    RosterDecision decision =
        Town.decide(
            engine,
            Town.with("@dan | reviewer", "@eve | member", "-@bob"),
            Town.contribution("ann"));
    String json = DecisionWriter.write(decision);
    assertThat(Schemas.of("decision.schema.json").errors(json)).isEmpty();
    assertThat(json).contains("\"kind\": \"roster-decision\"", "\"change\": \"taken\"");
  }

  /** Lots were never drawn of a member of whom a history was told too. */
  @Test
  void aHistoryKeepsTheSeedsAndBallotsThatAreToldBesideIt() {
    Merits told =
        Merits.builder()
            .seeds(List.of(new Seed(RuleName.of("bodies", "council"), "4 8 15", Town.NOW)))
            .ballots(List.of(Ballot.of("1", "waiver", Course.opened(Town.NOW))))
            .build();
    HistoryMerits history = new HistoryMerits(Town.charter(engine, Town.with()));
    history.join(new LadderReview(told, Town.NOW, Known.nothing()));
    Merits all = history.review(Town.NOW, true).merits();

    assertThat(all.seeds()).isEqualTo(told.seeds());
    assertThat(all.ballots()).isEqualTo(told.ballots());
  }
}
