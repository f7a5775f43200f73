package org.quorate.engine.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.charter.Diagnostic;

/** Lists of those who could vote, as communities publish them. */
class ElectorsTest {
  private final List<String> wrong = new ArrayList<>();

  private Optional<Electors> read(String text) {
    return Electors.read(
        text.getBytes(StandardCharsets.UTF_8),
        BallotImporting.of("voters.txt"),
        (Diagnostic one) ->
            wrong.add(one.line() + ":" + one.column() + " " + one.code() + ": " + one.message()));
  }

  private Electors list(String text) {
    return read(text).orElseThrow();
  }

  @Test
  void aNameALineIsAnElector() {
    Electors electors = list("# of 2026\nhandle\n@Ann\n\n ben \nann\n");
    assertThat(electors.size()).isEqualTo(2);
    assertThat(electors.has("ANN")).isTrue();
    assertThat(electors.has("@ben")).isTrue();
    assertThat(electors.has("cat")).isFalse();
    assertThat(electors.has("handle")).isFalse();
  }

  @Test
  void onlyTheFirstLineCanBeAHeader() {
    assertThat(list("voter\nvoters\nhandle\n").size()).isEqualTo(2);
    assertThat(list("E-mail\nann@example.org\n").size()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\neligible_voters:\n  - ann\n  - \"ben\"\n",
        "eligible_voters: [ann, 'ben']\n",
        "# of 2026, by hand\neligible_voters:\r\n- ann # moved\r\n- ben\r\n...\r\n",
        "[ann, ben]",
        "- ann\n- ben\n- ANN\n",
        "{eligible_voters: [ann, ben]}"
      })
  void aListInYamlIsReadAsYaml(String text) {
    Electors electors = list(text);
    assertThat(electors.size()).isEqualTo(2);
    assertThat(electors.has("ann")).isTrue();
    assertThat(electors.has("ben")).isTrue();
    assertThat(electors.unread()).isEmpty();
  }

  /** Each of these was once counted as electors of another number. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "eligible_voters:;- v1;ineligible_voters:;- v2 | 3:1 Q0905: `ineligible_voters` is not the one",
        "- v1;excluded:;- v2            | 2:1 Q0905: YAML cannot be read on from here",
        "eligible_voters:;- v1;eligible_voters:;- v2 | 3:1 Q0905: `eligible_voters` is not the one",
        "voters:;- v1                   | 1:1 Q0905: `voters` is not the one list",
        "handle: v1;handle: v2          | 1:1 Q0905: `handle` is not the one list",
        "- name: v2;- v3                | 1:3 Q0905: something else stands where a name is expected",
        "- [v1, v2]                     | 1:3 Q0905: something else stands where a name is expected",
        "- &a v1;- *a                   | 2:3 Q0905: something else stands where a name is expected",
        "eligible_voters: v1            | 1:18 Q0905: here stands no list of electors",
        "- v1;- 'v2 # moved'            | 2:3 Q0905: `v2 # moved` is no name of an elector: no name has",
        "- v1;- @v2                     | 2:3 Q0905: no name in YAML begins with `@`",
        "- v1;- null;- ~~               | 2:3 Q0905: nobody is named here",
        "--- ;- v1;--- ;- v2            | 3:1 Q0905: a second document begins here",
        "eligible_voters:;- v1;...;- v2 | 4:1 Q0905: YAML cannot be read on from here",
        "[v1, v2                        | 2:1 Q0905: YAML cannot be read on from here",
        "--- v1                         | 1:5 Q0905: here stands no list of electors",
        "v1;v2 # moved                  | 2:1 Q0905: `v2 # moved` is more than a handle",
        "handle;v2,extra                | 2:4 Q0905: more than a name stands in this line",
        "handle;v1;\"v3                 | 3:1 Q0905: the quotation mark that begins this cell",
        "v1;- v2                        | 2:1 Q0905: `- v2` is more than a handle",
        "v1;...                         | 2:1 Q0905: `...` is no name of an elector: it has no letter",
        "v1;a@b@c                       | 2:1 Q0905: `a@b@c` is no name of an elector: it has `@` twice",
        "v1;v\u0456kt\u043er\u0430v      | 2:1 Q0905: `v\u0456kt\u043er\u0430v` is no name of an elector: a handle",
      })
  void whatIsNoNameRefusesTheListWithItsPlace(String lines, String message) {
    assertThat(read(lines.replace(";", "\n") + "\n")).isEmpty();
    assertThat(wrong.get(0)).startsWith(message.replace("~~", "~"));
  }

  @Test
  void aTableOfMarkdownIsNoList() {
    assertThat(read("\n| handle |\n| --- |\n| v1 |\n")).isEmpty();
    assertThat(wrong).containsExactly("2:1 Q0905: a table of Markdown lists no electors here");
  }

  @Test
  void aHugeLineIsNoName() {
    assertThat(read("v".repeat(10_000_000))).isEmpty();
    assertThat(wrong.get(0)).hasSizeLessThan(200).contains("10000000 characters");
    assertThat(read("v|".repeat(5_000_000).replace("|", "|\n"))).isEmpty();
    assertThat(wrong).hasSize(101);
    assertThat(read("- ".repeat(8_000_000))).isEmpty();
    assertThat(read("[".repeat(8_000_000))).isEmpty();
    assertThat(read("- " + "v".repeat(20_000_000))).isEmpty();
    assertThat(wrong.get(wrong.size() - 1)).contains("more than 16 Mi characters");
  }

  @Test
  void theHeaderOfATableSaysInWhichColumnTheyAre() {
    Electors electors =
        list(
            "# kept by hand, of 2026\nname;Handle;since\n\"Bell; Ann\";@ann;2020\n;;\nBen;ben;2021\n");
    assertThat(electors.size()).isEqualTo(2);
    assertThat(electors.has("ann")).isTrue();
    assertThat(electors.unread())
        .extracting(BallotColumn::header, BallotColumn::because)
        .containsExactly(
            tuple("name", "who could vote stands under `Handle`"),
            tuple("since", "who could vote stands under `Handle`"));
    assertThat(list("姓名,账号\n甲,jia\n").has("jia")).isTrue();
    assertThat(list("Voter,ticket\nAnn Bell,1\nBen O'Neil,2\n").has("ann bell")).isTrue();
  }

  @Test
  void aTableThatMayBeReadInTwoWaysIsRefused() {
    assertThat(read("handle,voter\nv1,v3\n")).isEmpty();
    assertThat(read("handle,since\nv1\nv2,2020,x\n,2021\n")).isEmpty();
    assertThat(wrong)
        .containsExactly(
            "1:8 Q0905: `handle` and `voter` may both say who could vote",
            "2:1 Q0905: this row has 1 cells, and the header 2",
            "3:1 Q0905: this row has 3 cells, and the header 2",
            "4:1 Q0905: nobody is named here");
  }

  @Test
  void aListOfNobodyOrWithoutAColumnOfNamesIsRefused() {
    assertThat(read("# nobody\n")).isEmpty();
    assertThat(read("handle\n")).isEmpty();
    assertThat(read("eligible_voters: []\n")).isEmpty();
    assertThat(read("since,until\n2020,2021\n")).isEmpty();
    assertThat(wrong)
        .containsExactly(
            "0:0 Q0905: nobody stands in the list of electors",
            "0:0 Q0905: nobody stands in the list of electors",
            "0:0 Q0905: nobody stands in the list of electors",
            "1:1 Q0905: no column says who could vote");
  }
}
