package org.quorate.jakarta.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quorate.Outcome;

class ForgeTest {

  @ParameterizedTest
  @EnumSource
  void onlyWhatIsAllowedSucceeds(Forge forge) {
    for (Outcome outcome : Outcome.values()) {
      assertThat(forge.state(outcome).equals("success")).isEqualTo(outcome == Outcome.ALLOWED);
    }
  }

  @Test
  void aForgeIsKnownByItsNameInSmallLetters() {
    assertThat(Forge.named("github")).contains(Forge.GITHUB);
    assertThat(Forge.named("GitHub")).isEmpty();
    assertThat(Forge.named("")).isEmpty();
  }

  @Test
  void aDescriptionIsAtMost140CharactersWhateverTheyAre() {
    assertThat(Judge.shortened("a".repeat(140))).hasSize(140);
    String shortened = Judge.shortened("𝄞".repeat(141));
    assertThat(shortened.codePointCount(0, shortened.length())).isEqualTo(140);
    assertThat(shortened).endsWith("𝄞…");
  }
}
