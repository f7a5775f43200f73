package org.quorate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KnownTest {

  @Test
  void everythingIsComplete() {
    for (Aspect aspect : Aspect.values()) {
      assertThat(Known.everything().complete(aspect)).isTrue();
      assertThat(Known.nothing().extent(aspect)).isEqualTo(Extent.ABSENT);
    }
  }

  @Test
  void oneAspectChangesAlone() {
    Known known = Known.everything().with(Extent.PARTIAL, Aspect.REVIEWS);
    assertThat(known.extent(Aspect.REVIEWS)).isEqualTo(Extent.PARTIAL);
    assertThat(known.complete(Aspect.CHECKS)).isTrue();
    assertThat(Known.everything().complete(Aspect.REVIEWS)).isTrue();
  }

  @Test
  void equalExtentsAreEqual() {
    Known one = Known.nothing().with(Extent.COMPLETE, List.of(Aspect.FILES, Aspect.TITLE));
    Known other =
        Known.nothing().with(Extent.COMPLETE, Aspect.TITLE).with(Extent.COMPLETE, Aspect.FILES);
    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).hasToString(other.toString());
    assertThat(one).isNotEqualTo(Known.nothing());
    assertThat(one.asMap()).containsEntry(Aspect.FILES, Extent.COMPLETE);
  }
}
