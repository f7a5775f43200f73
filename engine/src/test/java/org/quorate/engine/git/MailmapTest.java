package org.quorate.engine.git;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.contribution.Identity;

/** The examples of gitmailmap(5) and what {@code git check-mailmap} answers to them. */
class MailmapTest {

  @Test
  void aProperNameReplacesTheNameOnly() {
    Mailmap mailmap = Mailmap.parse("Joe R. Developer <joe@example.com>\n");

    assertThat(mailmap.map("Joe", "joe@example.com"))
        .isEqualTo(Identity.of("Joe R. Developer", "joe@example.com"));
  }

  @Test
  void aProperAddressReplacesTheAddressOnly() {
    Mailmap mailmap = Mailmap.parse("<bugs@example.com> <bugs@some.domain>\n");

    assertThat(mailmap.map("bugs", "bugs@some.domain"))
        .isEqualTo(Identity.of("bugs", "bugs@example.com"));
  }

  @Test
  void bothAreReplacedWhereBothAreGiven() {
    Mailmap mailmap = Mailmap.parse("Jane Doe <jane@example.com> <jane@laptop.(none)>\n");

    assertThat(mailmap.map("Jane", "jane@laptop.(none)"))
        .isEqualTo(Identity.of("Jane Doe", "jane@example.com"));
  }

  @Test
  void aCommittedNameNarrowsTheLineToThatName() {
    Mailmap mailmap =
        Mailmap.parse(
            "Some Dude <some@dude.xx>         nick1 <bugs@company.xx>\n"
                + "Other Author <other@author.xx>   nick2 <bugs@company.xx>\n"
                + "Santa Claus <santa.claus@northpole.xx> <me@company.xx>\n");

    assertThat(mailmap.map("nick1", "bugs@company.xx"))
        .isEqualTo(Identity.of("Some Dude", "some@dude.xx"));
    assertThat(mailmap.map("NICK2", "BUGS@company.xx"))
        .isEqualTo(Identity.of("Other Author", "other@author.xx"));
    assertThat(mailmap.map("nick3", "bugs@company.xx"))
        .isEqualTo(Identity.of("nick3", "bugs@company.xx"));
    assertThat(mailmap.map("me", "me@company.xx"))
        .isEqualTo(Identity.of("Santa Claus", "santa.claus@northpole.xx"));
  }

  @Test
  void aLaterLineReplacesWhatItGivesAndKeepsTheRest() {
    Mailmap mailmap = Mailmap.parse("<a@new.example> <a@old.example>\nAnn Lee <a@old.example>\n");

    assertThat(mailmap.map("ann", "a@old.example"))
        .isEqualTo(Identity.of("Ann Lee", "a@new.example"));
  }

  @Test
  void theSimpleLineStandsForNamesThatNoOtherLineHas() {
    Mailmap mailmap =
        Mailmap.parse(
            "Ann <ann@example.org> <shared@example.org>\n"
                + "Bo <bo@example.org> bo <shared@example.org>\n");

    assertThat(mailmap.map("bo", "shared@example.org"))
        .isEqualTo(Identity.of("Bo", "bo@example.org"));
    assertThat(mailmap.map("x", "shared@example.org"))
        .isEqualTo(Identity.of("Ann", "ann@example.org"));
  }

  @Test
  void commentsAndBlankLinesSayNothing() {
    Mailmap mailmap =
        Mailmap.parse("# Ann <ann@example.org>\n\n  \nBo <bo@example.org> # and more\n");

    assertThat(mailmap.map("x", "ann@example.org").name()).isEqualTo("x");
    assertThat(mailmap.map("x", "bo@example.org").name()).isEqualTo("Bo");
    assertThat(mailmap.notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Ann", "Ann <ann@example.org", "Ann <>", "Ann ann@example.org>", "'>a<'"})
  void aLineWithoutAnAddressIsToldAndLeftOut(String line) {
    Mailmap mailmap = Mailmap.parse("Bo <bo@example.org>\r\n" + line + "\r\n");

    assertThat(mailmap.notes()).extracting(HistoryNote::place).containsExactly(".mailmap:2");
    assertThat(mailmap.map("x", "bo@example.org").name()).isEqualTo("Bo");
  }

  @Test
  void anEmptyCommittedAddressCanBeMapped() {
    Mailmap mailmap = Mailmap.parse("Ann <ann@example.org> <>\n");

    assertThat(mailmap.map("x", "")).isEqualTo(Identity.of("Ann", "ann@example.org"));
  }
}
