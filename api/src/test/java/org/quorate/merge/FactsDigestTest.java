package org.quorate.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.contribution.Contribution;

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
    assertThat(FactsDigest.of(new MayMerge(it, NOON, partly)))
        .isNotEqualTo(FactsDigest.of(new MayMerge(it, NOON, Known.everything())));
  }

  private static String digest(Instant at, String... paths) {
    Contribution it = Contribution.builder("1", Handle.of("ann")).paths(paths).build();
    return FactsDigest.of(new MayMerge(it, at, Known.everything()));
  }
}
