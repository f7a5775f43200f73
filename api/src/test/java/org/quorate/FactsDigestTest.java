package org.quorate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Push;
import org.quorate.merge.MayMerge;

class FactsDigestTest {
  private static final Instant NOON = Instant.parse("2024-01-08T12:00:00Z");

  @Test
  void theOrderOfFilesDoesNotMatter() {
    assertThat(digest(NOON, "a", "b")).isEqualTo(digest(NOON, "b", "a")).matches("[0-9a-f]{64}");
  }

  @Test
  void everyFactMatters() {
    assertThat(digest(NOON, "a")).isNotEqualTo(digest(NOON, "b"));
    assertThat(digest(NOON, "a")).isNotEqualTo(digest(NOON.plusSeconds(1), "a"));
    assertThat(digest(NOON, "a, b")).isNotEqualTo(digest(NOON, "a", "b"));
  }

  @Test
  void whatIsKnownMatters() {
    Known partly = Known.everything().with(Extent.PARTIAL, Aspect.REVIEWS);
    Contribution it = Contribution.builder("1", Handle.of("ann")).build();
    assertThat(digest(new MayMerge(it, NOON, partly)))
        .isNotEqualTo(digest(new MayMerge(it, NOON, Known.everything())));
  }

  @Test
  void peopleOfCommitsMatterWhereMoreOrLessIsKnownOfThemThanOfTheCommits() {
    Known commits = Known.nothing().with(Extent.COMPLETE, Aspect.COMMITS);
    Known people = Known.nothing().with(Extent.COMPLETE, Aspect.AUTHORS, Aspect.COMMITTERS);
    Known all = commits.with(Extent.COMPLETE, Aspect.AUTHORS, Aspect.COMMITTERS);
    Contribution it = Contribution.builder("1", Handle.of("ann")).build();
    assertThat(Stream.of(Known.nothing(), commits, people, all))
        .extracting(known -> digest(new MayMerge(it, NOON, known)))
        .doesNotHaveDuplicates();
  }

  @Test
  void theOrderOfPushesMattersAtOneInstantOnly() {
    Push early = new Push(NOON.minusSeconds(9), "h1", null);
    Push late = new Push(NOON, "h2", null);
    Push last = new Push(NOON, "h3", null);
    assertThat(digest(early, late)).isEqualTo(digest(late, early));
    assertThat(digest(late, last)).isNotEqualTo(digest(last, late));
  }

  private static String digest(Push... pushes) {
    Contribution it = Contribution.builder("1", Handle.of("ann")).pushes(List.of(pushes)).build();
    return digest(new MayMerge(it, NOON, Known.everything()));
  }

  private static String digest(Instant at, String... paths) {
    Contribution it = Contribution.builder("1", Handle.of("ann")).paths(paths).build();
    return digest(new MayMerge(it, at, Known.everything()));
  }

  private static String digest(MayMerge question) {
    return FactsDigest.of(question, MayMerge.ASPECTS);
  }
}
