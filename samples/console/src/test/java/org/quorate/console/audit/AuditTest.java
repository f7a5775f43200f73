package org.quorate.console.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.quorate.console.Decisions.anyOf;
import static org.quorate.console.Decisions.approver;
import static org.quorate.console.Decisions.charter;
import static org.quorate.console.Decisions.decision;
import static org.quorate.console.Decisions.group;
import static org.quorate.console.Decisions.met;
import static org.quorate.console.Decisions.of;
import static org.quorate.console.Decisions.question;
import static org.quorate.console.Decisions.row;
import static org.quorate.console.Decisions.rule;
import static org.quorate.console.Decisions.unknown;
import static org.quorate.console.Decisions.unmet;
import static org.quorate.console.Decisions.waived;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.Finding;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.ModuleName;
import org.quorate.Rule;
import org.quorate.console.audit.AuditReport.Month;
import org.quorate.console.audit.AuditReport.Share;
import org.quorate.contribution.Commit;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.ContributionBuilder;
import org.quorate.contribution.Identity;
import org.quorate.contribution.OwnedFiles;
import org.quorate.contribution.Person;
import org.quorate.contribution.Review;
import org.quorate.engine.git.HistoryNote;
import org.quorate.merge.MayMerge;
import org.quorate.merge.MergeDecision;
import org.quorate.merge.NextSteps;
import org.quorate.merge.Requirement;

final class AuditTest {
  private static final Rule KERNEL = rule("kernel", 12, "path `mm/**` | 2 maintainers |");
  private static final Rule DOCS = rule("docs", 13, "path `docs/**` | 1 reviewer |");
  private static final Rule SIGNED = rule("sign-off", 14, "always | none | DCO |");
  private static final Rule FAST = rule("fast track", 20, "1 maintainer |");

  private final Audit audit = new Audit(charter("Kernel", KERNEL, DOCS, SIGNED));
  private int number;

  @Test
  void contributionsAreJudgedUndeterminedOrSkipped() {
    add(group(met(SIGNED, "Sign-off")));
    add(group(unmet(SIGNED, "Sign-off", Cure.AUTHOR)));
    add(group(unknown(KERNEL, "Approvals", Aspect.REVIEWS)));
    add();

    assertThat(audit.report().coverage()).isEqualTo(new Coverage(4, 4, 2, 1, 1));
  }

  @Test
  void oneDefiniteColumnIsEnoughToJudge() {
    add(group(unknown(KERNEL, "Checks", Aspect.CHECKS), met(KERNEL, "Sign-off")));

    assertThat(audit.report().coverage().judged()).isEqualTo(1);
    assertThat(result(KERNEL).counts().unknown()).isEqualTo(1);
    assertThat(result(KERNEL).judgeable()).isTrue();
  }

  @Test
  void judgedContributionsAreKeptOrUnmet() {
    add(group(met(SIGNED, "Sign-off")), group(unknown(KERNEL, "Approvals", Aspect.REVIEWS)));
    add(group(met(SIGNED, "Sign-off")), group(unmet(KERNEL, "Stay open", Cure.TIME)));

    assertThat(audit.report().kept()).isEqualTo(1);
    assertThat(audit.report().unmet()).isEqualTo(1);
  }

  @Test
  void theWorstColumnSpeaksForItsRow() {
    add(group(met(KERNEL, "Sign-off"), unmet(KERNEL, "Approvals", Cure.PEOPLE)));
    add(group(met(KERNEL, "Sign-off"), waived(KERNEL, "Approvals", FAST)));

    assertThat(result(KERNEL).counts()).isEqualTo(new Counts(0, 1, 1, 0, 0));
    assertThat(result(KERNEL).columns())
        .extracting(RowResult.ColumnResult::column, RowResult.ColumnResult::counts)
        .containsExactly(
            tuple("Approvals", new Counts(0, 1, 1, 0, 0)),
            tuple("Sign-off", new Counts(2, 0, 0, 0, 0)));
  }

  @Test
  void aRowIsNotBlamedWhereAnotherInsteadOfItIsMet() {
    add(anyOf(row(unmet(KERNEL, "Approvals", Cure.PEOPLE)), row(met(FAST, "Approvals"))));

    assertThat(audit.report().unmet()).isZero();
    assertThat(result(KERNEL).counts()).isEqualTo(new Counts(0, 0, 0, 0, 1));
    assertThat(result(FAST).counts()).isEqualTo(new Counts(1, 0, 0, 0, 0));
  }

  @Test
  void aRowIsNotBlamedWhereAnotherInsteadOfItMayBeMet() {
    add(
        anyOf(
            row(unmet(KERNEL, "Stay open", Cure.TIME)),
            row(unknown(FAST, "Approvals", Aspect.REVIEWS))));

    assertThat(audit.report().coverage().undetermined()).isEqualTo(1);
    assertThat(result(KERNEL).counts().unmet()).isZero();
  }

  @Test
  void everyRowIsBlamedWhereNoneOfThemIsMet() {
    add(
        anyOf(
            row(unmet(KERNEL, "Approvals", Cure.PEOPLE)),
            row(unmet(FAST, "Approvals", Cure.NOBODY))));

    assertThat(result(KERNEL).counts().unmet()).isEqualTo(1);
    assertThat(result(FAST).counts().unmet()).isEqualTo(1);
  }

  @Test
  void findingsOutsideEveryRequirementCountToo() {
    Rule uncovered = rule("uncovered", 0, "");
    add(
        decision(
            "nothing covers 2 files",
            NextSteps.NONE,
            List.of(),
            List.of(unmet(uncovered, "When", Cure.NOBODY), unmet(uncovered, "When", Cure.NOBODY))));

    assertThat(result(uncovered).counts()).isEqualTo(new Counts(0, 0, 1, 0, 0));
    assertThat(audit.report().unmet()).isEqualTo(1);
  }

  @Test
  void rowsStandByHowOftenTheyWereUnmetAndThoseThatNeverAppliedAreThere() {
    add(group(unmet(SIGNED, "Sign-off", Cure.AUTHOR)), group(met(KERNEL, "Approvals")));

    assertThat(audit.report().rows())
        .extracting(RowResult::rule)
        .containsExactly(SIGNED, DOCS, KERNEL);
    assertThat(audit.report().idle()).extracting(RowResult::rule).containsExactly(DOCS);
  }

  @Test
  void whatIsMissingIsCountedOncePerContribution() {
    add(
        group(unknown(KERNEL, "Approvals", Aspect.REVIEWS)),
        group(unknown(DOCS, "Approvals", Aspect.REVIEWS, Aspect.ROSTER)));
    add(group(unknown(DOCS, "Approvals", Aspect.REVIEWS)));

    assertThat(audit.report().missing())
        .containsExactly(
            new AuditReport.Missing(Aspect.REVIEWS, 2), new AuditReport.Missing(Aspect.ROSTER, 1));
  }

  @Test
  void theHeadlineSaysFirstHowLittleCouldBeJudged() {
    add(group(unmet(SIGNED, "Sign-off", Cure.AUTHOR)));
    for (int i = 0; i < 4; i++) {
      add(group(unknown(KERNEL, "Approvals", Aspect.REVIEWS)));
    }

    assertThat(Headline.of(audit.report()))
        .isEqualTo(
            "1 of 5 contributions could be judged, since this history does not tell of reviews;"
                + " it breaks a rule of `Kernel`, most often reviews/sign-off (1)");
  }

  @Test
  void theHeadlineGivesAShareWhereMostCouldBeJudged() {
    add(group(met(SIGNED, "Sign-off")));
    add(group(unmet(SIGNED, "Sign-off", Cure.AUTHOR)));
    add(group(unknown(KERNEL, "Approvals", Aspect.REVIEWS)));

    assertThat(Headline.of(audit.report()))
        .isEqualTo(
            "2 of 3 contributions could be judged; 1 of these (50.0 %) breaks a rule of `Kernel`,"
                + " most often reviews/sign-off (1)");
  }

  @Test
  void monthsHaveNoGaps() {
    audit.add(
        of(question("a", "", "2024-11-30T23:59:59Z"), decision(group(met(SIGNED, "Sign-off")))));
    audit.add(of(question("b", "", "2025-01-01T00:00:00Z"), decision()));

    assertThat(audit.report().months())
        .containsExactly(
            new Month(YearMonth.of(2024, 11), 1, 0, 0),
            new Month(YearMonth.of(2024, 12), 0, 0, 0),
            new Month(YearMonth.of(2025, 1), 0, 0, 1));
  }

  @Test
  void aForgedDateDoesNotFillTheReportWithEmptyMonths() {
    audit.add(of(question("a", "", "1970-01-01T00:00:00Z"), decision()));
    audit.add(of(question("b", "", "+20000-01-01T00:00:00Z"), decision()));

    assertThat(audit.report().months()).hasSize(2);
  }

  @Test
  void anOrganisationCountsOnceForEachContribution() {
    approvedBy(approver("ann", "Red"), approver("bob", "Red"), approver("eve"));
    approvedBy(approver("ann", "Red"));

    assertThat(audit.report().people())
        .containsExactly(new Share("@ann", 2), new Share("@bob", 1), new Share("@eve", 1));
    assertThat(audit.report().organisations())
        .containsExactly(new Share("Red", 2), new Share("(unaffiliated or unknown)", 1));
  }

  @Test
  void theWorstTenAreKeptWorstFirst() {
    for (int i = 0; i < 12; i++) {
      add(group(unmet(SIGNED, "Sign-off", Cure.AUTHOR)));
    }
    add(
        group(unmet(SIGNED, "Sign-off", Cure.AUTHOR)),
        group(unmet(KERNEL, "Approvals", Cure.PEOPLE)));

    List<Example> examples = audit.report().examples();
    assertThat(examples).hasSize(10);
    assertThat(examples.get(0).id()).isEqualTo("c12");
    assertThat(examples.get(0).unmet()).containsExactly(KERNEL.shown(), SIGNED.shown());
  }

  @Test
  void theOrderOfContributionsChangesNothing() {
    Audit other = new Audit(charter("Kernel", KERNEL, DOCS, SIGNED));
    MergeDecision one = decision(group(unmet(SIGNED, "Sign-off", Cure.AUTHOR)));
    MergeDecision two = decision(group(met(KERNEL, "Approvals"), met(KERNEL, "Checks")));
    audit.add(of(question("a", "", "2024-01-01T00:00:00Z"), one));
    audit.add(of(question("b", "", "2024-02-01T00:00:00Z"), two));
    other.add(of(question("b", "", "2024-02-01T00:00:00Z"), two));
    other.add(of(question("a", "", "2024-01-01T00:00:00Z"), one));

    assertThat(other.report()).isEqualTo(audit.report());
  }

  @Test
  void whatARowWouldNeedIsCountedByRow() {
    add(
        group(
            unknown(KERNEL, "Approvals", Aspect.REVIEWS), unknown(KERNEL, "Checks", Aspect.CHECKS)),
        group(unknown(DOCS, "Approvals", Aspect.REVIEWS)));
    add(group(unknown(KERNEL, "Approvals", Aspect.REVIEWS)));

    assertThat(result(KERNEL).missing())
        .containsExactly(
            new AuditReport.Missing(Aspect.REVIEWS, 2), new AuditReport.Missing(Aspect.CHECKS, 1));
    assertThat(result(DOCS).missing()).containsExactly(new AuditReport.Missing(Aspect.REVIEWS, 1));
  }

  @Test
  void whoeverMergedOrElseCommittedPutItOnTheBranch() {
    facts(by("ann").commits(List.of(commit("bob", "ann", false))));
    facts(by("ann").commits(List.of(commit("ann", "bob", false))));
    facts(by("ann").commits(List.of(commit("ann", "ann", false), commit("bob", "forge", true))));
    facts(by("ann").commits(List.of(commit("ann", "ann", false), commit("forge", "x", true))));
    facts(by("ann"));

    assertThat(audit.report().landed()).isEqualTo(new Landed(1, 2, 1));
  }

  @Test
  void approvalsOfTheAuthorOrTakenBackDoNotVouch() {
    facts(by("ann").review(approval("ann")));
    facts(by("ann").review(approval("bob")).review(approval("bob")));
    facts(by("ann").review(approval("bob")).review(approval("eve")));
    facts(by("ann").review(Review.of("bob", Review.Verdict.OBJECT, Instant.EPOCH)));

    assertThat(audit.report().vouched()).isEqualTo(new Vouched(2, 1, 1));
  }

  @Test
  void anAuthorOwnsEveryFileSomeOrNone() {
    facts(by("ann").paths("a", "b").ownedFiles(List.of(owned("ann", "a", "b"))));
    facts(by("ann").paths("a", "b").ownedFiles(List.of(owned("ann", "a"), owned("bob", "b"))));
    facts(by("ann").paths("a").ownedFiles(List.of(owned("bob", "a"))));
    facts(by("ann").paths("a", "b").ownedFiles(List.of(owned("ann", "a"))));
    facts(by("ann@example.org").paths("a").ownedFiles(List.of(owned("bob", "a"))));
    facts(by("ann"));

    assertThat(audit.report().stewards()).isEqualTo(new Stewards(1, 1, 1, 1, 1));
  }

  @Test
  void whoOwnsWhatIsLeftOutWhereItIsNotKnown() {
    Contribution contribution = by("ann").paths("a").build();
    audit.add(of(new MayMerge(contribution, Instant.EPOCH, Known.nothing()), decision()));

    assertThat(audit.report().stewards().all()).isZero();
  }

  @Test
  void notesThatSayTheSameAreToldOnce() {
    List<HistoryNote> notes =
        Stream.of("a", "b", "c", "d").map(at -> new HistoryNote(at, "odd", "mend it")).toList();

    assertThat(NoteGroup.of(notes))
        .extracting(NoteGroup::toString)
        .containsExactly("a, b, c and 1 more: odd; mend it");
  }

  private static ContributionBuilder by(String author) {
    return Contribution.builder("c", Handle.of(author))
        .people(List.of(new Person(Handle.of("forge"), List.of(), true, Set.of(), Set.of())));
  }

  private static Commit commit(String author, String committer, boolean merge) {
    return new Commit(
        "c", identity(author), identity(committer), merge, Commit.Signature.NONE, "", List.of());
  }

  private static Identity identity(String handle) {
    return new Identity(handle, handle + "@example.org", Handle.of(handle));
  }

  @Test
  void aChangeWithoutFilesBreaksNoRuleByThatAlone() {
    Rule uncovered = rule("uncovered", 0, "");
    Finding nothing = unmet(uncovered, "When", Cure.NOBODY);
    emptied(nothing, group(met(SIGNED, "Sign-off")));
    emptied(nothing, group(unmet(SIGNED, "Sign-off", Cure.AUTHOR)));

    AuditReport report = audit.report();

    assertThat(report.rows()).extracting(RowResult::rule).doesNotContain(uncovered);
    assertThat(report.unmet()).isEqualTo(1);
    assertThat(report.examples())
        .extracting(Example::headline, Example::findings)
        .containsExactly(tuple("reviews/sign-off, Sign-off: 1 of 2 is there", 1));
  }

  private void emptied(Finding loose, Requirement group) {
    Contribution empty = Contribution.builder("e" + number++, Handle.of("ann")).build();
    audit.add(
        of(
            new MayMerge(empty, Instant.EPOCH, Known.everything()),
            decision("blocked", NextSteps.NONE, List.of(), List.of(loose), group)));
  }

  private static Review approval(String reviewer) {
    return Review.of(reviewer, Review.Verdict.APPROVE, Instant.EPOCH);
  }

  private static OwnedFiles owned(String owner, String... files) {
    return new OwnedFiles(
        ModuleName.of(owner), "OWNERS:1", List.of(files), Set.of(Handle.of(owner)), Set.of());
  }

  private void facts(ContributionBuilder contribution) {
    audit.add(
        of(new MayMerge(contribution.build(), Instant.EPOCH, Known.everything()), decision()));
  }

  private void add(Requirement... groups) {
    add(decision(groups));
  }

  private void add(MergeDecision decision) {
    audit.add(of(question("c" + number++, "a title", "2024-01-01T00:00:00Z"), decision));
  }

  private void approvedBy(org.quorate.merge.Approver... approvers) {
    add(
        decision(
            "", NextSteps.NONE, List.of(approvers), List.of(), group(met(SIGNED, "Sign-off"))));
  }

  private RowResult result(Rule rule) {
    return audit.report().rows().stream()
        .filter(row -> row.rule().name().equals(rule.name()))
        .findFirst()
        .orElseThrow();
  }
}
