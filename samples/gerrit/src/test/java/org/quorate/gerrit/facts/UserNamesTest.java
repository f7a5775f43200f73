package org.quorate.gerrit.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UserNamesTest {

  @Test
  void namesThatDifferByCaseAloneAreShared() {
    assertThat(UserNames.several(Stream.of("ann", "Bob", "ANN", "Ann", "IVO", "ivo", "dan")))
        .containsExactlyInAnyOrder("ann", "ivo");
  }
}
