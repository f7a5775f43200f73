package org.quorate.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quorate.ExceptionName;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.ModuleName;
import org.quorate.contribution.Review.Verdict;
import org.quorate.merge.MayMerge;
import org.quorate.merge.MergeDecision;

class ContributionBuilderTest {
  private static final Instant NOON = Instant.parse("2024-01-08T12:00:00Z");
  private static final Handle ANN = Handle.of("ann");

  @Test
  void everyFactThatIsCollectedIsThere() {
    Identity identity = Identity.of("Ann", "ann@example.org");
    Commit commit =
        new Commit("c1", identity, identity, false, Commit.Signature.NONE, "", List.of());
    OwnedFiles owned =
        new OwnedFiles(ModuleName.of("mm"), "OWNERS:1", List.of("mm/a.c"), Set.of(ANN), Set.of());
    Contribution it =
        Contribution.builder("42", ANN)
            .branch("main")
            .title("Fix it")
            .draft(true)
            .firstOfAuthor(true)
            .coAuthors(List.of(Handle.of("bob")))
            .committers(List.of(Handle.of("cat")))
            .kinds(Set.of(Kind.CODE))
            .paths("mm/a.c")
            .files(List.of(ChangedFile.of("mm/b.c")))
            .commits(List.of(commit))
            .labels(List.of(new Label("bug", null)))
            .ownedFiles(List.of(owned))
            .opened(NOON)
            .pushes(List.of(new Push(NOON, "c1", null)))
            .head("c1")
            .review(Review.of("dan", Verdict.APPROVE, NOON).on("c1"))
            .reviews(List.of(Review.of("eve", Verdict.VETO, NOON).because("races")))
            .checks(List.of(new Check("build", Check.Conclusion.SUCCESS, NOON)))
            .holds(List.of(new Hold(ANN, NOON, new Lift(ANN, NOON))))
            .invocations(List.of(new Invocation(ExceptionName.of("fast track"), ANN, NOON)))
            .people(List.of(Person.of("dan", "maintainer")))
            .build();
    assertThat(it.authorship())
        .isEqualTo(new Authorship(ANN, Set.of(Handle.of("bob")), Set.of(Handle.of("cat"))));
    assertThat(it.change().files())
        .extracting(ChangedFile::path)
        .containsExactly("mm/a.c", "mm/b.c");
    assertThat(it.change().commits()).containsExactly(commit);
    assertThat(it.change().ownedFiles()).containsExactly(owned);
    assertThat(it.timeline().head()).isEqualTo("c1");
    assertThat(it.evidence().reviews()).extracting(Review::head).containsExactly("c1", null);
    assertThat(it.evidence().reviews()).extracting(Review::reason).containsExactly("", "races");
    assertThat(it.evidence().holds()).hasSize(1);
    assertThat(it.evidence().invocations()).hasSize(1);
    assertThat(it.people()).hasSize(1);
    assertThat(it.firstOfAuthor()).isTrue();
  }

  @Test
  void aQuestionCarriesItsInstant() {
    MayMerge question =
        new MayMerge(Contribution.builder("1", ANN).build(), NOON, Known.everything());
    assertThat(question.asOf(NOON.plusSeconds(1)).at()).isEqualTo(NOON.plusSeconds(1));
    assertThat(question.kind()).isEqualTo("may-merge");
    assertThat(question.decisionType()).isEqualTo(MergeDecision.class);
  }
}
