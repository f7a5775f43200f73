package org.quorate.engine.trailer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeaningTest {

  @ParameterizedTest
  @CsvSource({
    "Reviewed-by, APPROVAL",
    "reviewed-by, APPROVAL",
    "Acked-By, APPROVAL",
    "Approved-by, APPROVAL",
    "LGTM-by, APPROVAL",
    "Nacked-by, OBJECTION",
    "NAKed-by, OBJECTION",
    "Co-authored-by, CO_AUTHORSHIP",
    "Co-developed-by, CO_AUTHORSHIP",
    "Signed-off-by, SIGN_OFF",
    "Tested-by, OTHER",
    "Reported-by, OTHER",
    "Suggested-by, OTHER",
    "Cc, OTHER",
  })
  void eachKeyHasOneMeaning(String key, Meaning meaning) {
    assertThat(Meaning.of(key)).isEqualTo(meaning);
  }
}
