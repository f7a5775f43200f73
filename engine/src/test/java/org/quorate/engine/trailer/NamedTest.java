package org.quorate.engine.trailer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.contribution.Identity;

class NamedTest {

  @Test
  void aNameAndAnAddressArePeople() {
    assertThat(Named.in("Ann Lee <ann@example.org>"))
        .containsExactly(Identity.of("Ann Lee", "ann@example.org"));
    assertThat(Named.in("\"Lee, Ann\" <ann@example.org>"))
        .containsExactly(Identity.of("Lee, Ann", "ann@example.org"));
    assertThat(Named.in("ann@example.org")).containsExactly(Identity.of("", "ann@example.org"));
  }

  @Test
  void severalStandBetweenCommas() {
    assertThat(Named.in("Ann <ann@example.org>, Bo <bo@example.org> and Cy <cy@example.org>"))
        .extracting(Identity::name)
        .containsExactly("Ann", "Bo", "Cy");
  }

  @Test
  void aRemarkAfterAnAddressNamesNobody() {
    assertThat(Named.in("Ann <ann@example.org> # for <bo@example.org>"))
        .containsExactly(Identity.of("Ann", "ann@example.org"));
  }

  @Test
  void aNameWithoutAnAddressNamesNobody() {
    assertThat(Named.in("Ann Lee")).isEmpty();
    assertThat(Named.in("Ann <ann>")).isEmpty();
    assertThat(Named.in("Ann <ann@example.org")).isEmpty();
    assertThat(Named.in("> <")).isEmpty();
    assertThat(Named.in("")).isEmpty();
  }

  @Test
  void aValueIsClearIfItTellsEverybodyByAddress() {
    assertThat(Named.isClear("Ann <ann@x.org>")).isTrue();
    assertThat(Named.isClear("ann@x.org")).isTrue();
    assertThat(Named.isClear("Ann <ann@x.org> # in part")).isTrue();
    assertThat(Named.isClear("Ann")).isFalse();
    assertThat(Named.isClear("")).isFalse();
    assertThat(Named.isClear("Ann <ann@x.org> Bob <bob@x.org>")).isFalse();
    assertThat(Named.isClear("\"Lee, Ann\" <ann@x.org>, Bo <bo@x.org> and Cy <cy@x.org>")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ann <ann@x.org>, bob@home.org",
        "Ann <ann@x.org> and Bob",
        "Ann <ann@x.org> / bob",
        "Ann <ann@x.org> (and Bob)",
        "Bob and Ann <ann@x.org>",
        "Bob & Ann <ann@x.org>",
        "Bob, Ann <ann@x.org>",
        "@bob Ann <ann@x.org>",
        "ann@x.org,bob@home.org"
      })
  void aValueThatMaySpeakOfOneMoreIsNotClear(String value) {
    assertThat(Named.isClear(value)).isFalse();
  }
}
