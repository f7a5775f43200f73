package org.quorate.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LadderCommandTest {
  private static final String CHARTER =
      """
      # Pumps

      <!-- charter: roles -->
      | Role | Rung below | Each | Sponsors | Evidence needed | Decided by |
      | --- | --- | --- | --- | --- | --- |
      | member | | project | | 2 merged contributions in 12 months | nobody |
      | reviewer | member | project | 1 reviewer | 3 months as member; 5 reviews | sponsors |

      <!-- charter: roster -->
      | Handle | Role | Since |
      | --- | --- | --- |
      | @rita | reviewer | 2020-01-01 |
      | @mia | member | 2026-02-01 |
      """;

  private static final String CASE =
      """
      {"kind": "ladder-review", "format": 1, "at": "2026-03-10T12:00:00Z", "known": "everything",
       "merits": {"deeds": [
         {"by": "ann", "kind": "contribution", "at": "2025-03-20T00:00:00Z", "what": "1"},
         {"by": "ann", "kind": "contribution", "at": "2026-01-01T00:00:00Z", "what": "2"},
         {"by": "bob", "kind": "contribution", "at": "2025-03-10T12:00:00Z", "what": "3"},
         {"by": "bob", "kind": "contribution", "at": "2026-01-01T00:00:00Z", "what": "4"}]}}
      """;

  @TempDir Path folder;

  private Ran ladder(String... more) throws Exception {
    Files.writeString(folder.resolve("GOVERNANCE.md"), CHARTER);
    Files.writeString(folder.resolve("case.json"), CASE);
    String[] arguments = new String[more.length + 4];
    arguments[0] = "ladder";
    arguments[1] = "case.json";
    arguments[2] = "--charter";
    arguments[3] = "GOVERNANCE.md";
    System.arraycopy(more, 0, arguments, 4, more.length);
    return Ran.in(folder, arguments);
  }

  @Test
  void whoMayRiseComesFirstThenWhoIsShortOfSomething() throws Exception {
    Ran ladder = ladder("--all");

    assertThat(ladder.err()).isEmpty();
    assertThat(ladder.code()).isZero();
    assertThat(ladder.out().replaceAll("\\s+", " "))
        .contains(
            "May rise now (1) @ann member: 2/2 merged contributions in 12 months",
            "@bob member: 1/2 merged contributions in 12 months",
            "@mia reviewer: 1/3 months as member; 0/5 reviews (open: Sponsors)",
            "Within 30 days, if nothing is added @ann 2026-03-20 00:00:00 UTC falls short of",
            "@ann 2026-03-20 00:00:00 UTC may become no more member",
            "@mia reviewer: 1/3");
  }

  @Test
  void onePersonIsToldEverything() throws Exception {
    Ran ladder = ladder("--person", "@bob");

    assertThat(ladder.out().replaceAll("\\s+", " "))
        .contains("@bob may not yet become member: 1 of 2", "1 of the deeds not counted")
        .contains("it is too long ago", "@bob has to do more");
  }

  @Test
  void jsonHoldsEveryStep() throws Exception {
    JsonNode told = new ObjectMapper().readTree(ladder("--json").out());

    assertThat(told.get("kind").asText()).isEqualTo("ladder-review-decision");
    assertThat(told.get("steps")).hasSize(3);
    assertThat(told.get("steps").get(0).get("outcome").asText()).isEqualTo("allowed");
  }

  @Test
  void aHistoryIsEvidenceOfWhatWasMerged() throws Exception {
    try (Workshop git = Workshop.in(folder)) {
      git.commit("first", "GOVERNANCE.md", CHARTER);
      git.commit("second", "a", "2");
    }
    Ran ladder = Ran.in(folder, "ladder", ".");

    assertThat(ladder.err()).isEmpty();
    assertThat(ladder.out().replaceAll("\\s+", " "))
        .contains("May rise now (1) ann@example.org member: 2/2 merged contributions");
  }

  private static final String DEPARTURES =
      """

      <!-- charter: departures -->
      | Departure | Role | When | Ask first | Grace | Then | Decided by |
      | --- | --- | --- | --- | --- | --- | --- |
      | silent | reviewer | fewer than 2 contributions in 12 months | 14 days | 30 days | becomes member | nobody |
      """;

  private static final String LAPSES =
      """
      {"kind": "ladder-review", "format": 1, "at": "2026-03-10T00:00:00Z", "known": "everything",
       "merits": {
        "people": [{"handle": "WHO"}],
        "deeds": [
         {"by": "rita", "kind": "contribution", "at": "2025-03-15T00:00:00Z", "what": "1"},
         {"by": "rita", "kind": "contribution", "at": "2025-03-20T00:00:00Z", "what": "2"},
         {"by": "rita", "kind": "contribution", "at": "2025-09-20T00:00:00Z", "what": "3"},
         {"by": "WHO", "kind": "contribution", "at": "2025-03-12T00:00:00Z", "what": "4"},
         {"by": "WHO", "kind": "contribution", "at": "2026-01-01T00:00:00Z", "what": "5"}],
        "notices": [{"who": "ron", "role": "reviewer", "at": "2026-03-01T00:00:00Z"}]}}
      """;

  private Ran lapses(String who, String... more) throws Exception {
    String roster = CHARTER.replace("| @mia |", "| @ron | reviewer | 2020-01-01 |\n| @mia |");
    Files.writeString(folder.resolve("lapses.md"), roster + DEPARTURES);
    Files.writeString(folder.resolve("lapses.json"), LAPSES.replace("WHO", who));
    String[] arguments = new String[more.length + 4];
    arguments[0] = "ladder";
    arguments[1] = "lapses.json";
    arguments[2] = "--charter";
    arguments[3] = "lapses.md";
    System.arraycopy(more, 0, arguments, 4, more.length);
    Ran ran = Ran.in(folder, arguments);
    assertThat(ran.err()).isEmpty();
    return ran;
  }

  private static String flat(Ran ran) {
    return ran.out().replaceAll("\\s+", " ");
  }

  @Test
  void whoLapsesStandsBesideWhoRises() throws Exception {
    assertThat(flat(lapses("ann")))
        .contains(
            "and 0 of 2 roles held must be given up",
            "In notice (1) @ron reviewer, until 2026-03-15 00:00:00 UTC: 0/2 merged contributions",
            "Stay, and are due to lapse soon (1) @rita reviewer, due at 2026-03-20 00:00:00 UTC",
            "@rita 2026-03-20 00:00:00 UTC is due to lapse as reviewer",
            "@ron 2026-03-15 00:00:00 UTC is no longer in notice as reviewer");
  }

  @Test
  void theHorizonIsAsFarAsAsked() throws Exception {
    assertThat(flat(lapses("ann", "--horizon", "9d")))
        .contains("Within 9 days")
        .doesNotContain("due to lapse");
    assertThat(flat(lapses("ann", "--horizon", "10"))).contains("is due to lapse as reviewer");
    assertThat(flat(lapses("ann", "--horizon", "0d"))).doesNotContain("Within");
  }

  @Test
  void onePersonIsToldOfTheirLapsesToo() throws Exception {
    assertThat(flat(lapses("ann", "--person", "rita")))
        .contains("departures/silent", "@rita 2026-03-20 00:00:00 UTC is due to lapse")
        .doesNotContain("@ron");
  }

  @Test
  void jsonTellsLapsesAndWhenTheyAreDue() throws Exception {
    String json = lapses("ann", "--json").out();

    assertThat(Published.errors("/org/quorate/engine/json/decision.schema.json", json)).isEmpty();
    assertThat(json.replaceAll("\\s+", " "))
        .contains("\"horizon\": \"PT720H\"", "\"due\": \"2026-03-20T00:00:00Z\"");
  }

  @Test
  void aPageHoldsATimelineAndLoadsNothing() throws Exception {
    lapses("ann", "--html", "page.html");
    String html = Files.readString(folder.resolve("page.html"));

    assertThat(html)
        .startsWith("<!DOCTYPE html>")
        .contains("default-src 'none'", "<svg class=\"timeline\"", "<circle class=\"unmet\"")
        .contains("2026-03-20 00:00:00 UTC: @rita is due to lapse as reviewer", ">In notice (1)<")
        .doesNotContain("<script", "http://", "https://", "src=", "href=", "url(");
  }

  @Test
  void hostileNamesAreTextAndNothingElse() throws Exception {
    String hostile = "\\\"><script>alert(1)</script>&'";
    Ran ran = lapses(hostile, "--html", "page.html");
    String html = Files.readString(folder.resolve("page.html"));

    assertThat(ran.out()).contains("<script>");
    assertThat(html)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;&#39;", "&quot;&gt;")
        .doesNotContain("<script", "alert(1)<");
  }

  @ParameterizedTest
  @ValueSource(strings = {"30 days", "-1", "x", "99999d", "1.5"})
  void whatIsNoNumberOfDaysIsRefused(String days) throws Exception {
    Ran ran = ladder("--horizon", days);

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("is no number of days");
  }

  @Test
  void aPageTakesThePlaceOfAPageAndOfNothingElse() throws Exception {
    Ran over = ladder("--html", "case.json");

    assertThat(over.code()).isEqualTo(2);
    assertThat(over.err()).contains("is there already, and is no page");
    assertThat(Files.readString(folder.resolve("case.json"))).isEqualTo(CASE);
    assertThat(ladder("--html", "page.html").code()).isZero();
    assertThat(ladder("--html", "page.html").code()).isZero();
  }

  @Test
  void theCodeOfOnePersonIsTheirs() throws Exception {
    assertThat(ladder("--person", "ann").code()).isZero();
    assertThat(ladder("--person", "bob").code()).isEqualTo(1);
    assertThat(ladder("--person", "nobody").code()).isEqualTo(1);
  }

  @Test
  void aPageIsOfAReviewOnly() throws Exception {
    Files.writeString(
        folder.resolve("one.json"),
        LAPSES
            .replace("WHO", "ann")
            .replace("ladder-review\"", "may-become\", \"person\": \"ann\", \"role\": \"member\""));
    Files.writeString(folder.resolve("GOVERNANCE.md"), CHARTER);
    Ran ran =
        Ran.in(folder, "ladder", "one.json", "--charter", "GOVERNANCE.md", "--html", "page.html");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("asks about one person");
    assertThat(folder.resolve("page.html")).doesNotExist();
  }

  @Test
  void factsOfAFileAreJudgedByWhatIsCommittedAsACaseIs() throws Exception {
    try (Workshop git = Workshop.in(folder)) {
      git.commit("first", "GOVERNANCE.md", CHARTER);
    }
    Files.writeString(folder.resolve("case.json"), CASE);
    String committed = Ran.in(folder, "ladder", "case.json").out();
    Files.writeString(folder.resolve("GOVERNANCE.md"), CHARTER.replace("2 merged", "9 merged"));
    Ran ladder = Ran.in(folder, "ladder", "case.json");

    assertThat(ladder.out()).isEqualTo(committed).contains("2/2 merged contributions");
    assertThat(Ran.in(folder, "ladder", "case.json", "--charter", "GOVERNANCE.md").out())
        .contains("0 of 3 next steps");
  }

  @Test
  void aProposedRosterIsAskedOfStepByStep() throws Exception {
    Files.writeString(
        folder.resolve("next.md"),
        CHARTER.replace(
            "| @mia |",
            "| @ann | member | 2026-03-10 |\n| @bob | member | 2026-03-10 |\n| @mia |"));
    Ran proposed = ladder("--proposed", "next.md");

    assertThat(proposed.err()).isEmpty();
    assertThat(proposed.code()).isEqualTo(1);
    assertThat(flat(proposed))
        .contains("the roster: @bob may not yet become member", "(1 more beside it)")
        .contains("comes: @ann as member", "comes: @bob as member", "1 of 2");
    String json = ladder("--proposed", "next.md", "--json").out();
    assertThat(Published.errors("/org/quorate/engine/json/decision.schema.json", json)).isEmpty();
    assertThat(json).contains("\"kind\": \"roster-decision\"");
    assertThat(ladder("--proposed", "next.md", "--html", "page.html").code()).isEqualTo(2);
    assertThat(ladder("--proposed", "GOVERNANCE.md").out()).contains("nobody comes or goes");
  }

  private static final String CLERKS =
      """
      <!-- charter: roles -->
      | Role | Sponsors |
      | --- | --- |
      | clerk | |
      | lead | 1 clerk |

      <!-- charter: departures -->
      | Departure | Role | When | Then | Decided by |
      | --- | --- | --- | --- | --- |
      | idle | lead | no merged contributions in 12 months | loses the role | nobody |

      <!-- charter: roster -->
      | Handle | Role |
      | --- | --- |
      | @kit | clerk |
      | @lee | lead |
      """;

  private Ran left(String row, String people) throws Exception {
    Files.writeString(folder.resolve("GOVERNANCE.md"), CLERKS);
    Files.writeString(folder.resolve("next.md"), CLERKS.replace(row, ""));
    String told = "\"merits\": {\"people\": [" + people + "], ";
    Files.writeString(
        folder.resolve("case.json"),
        CASE.replace("\"merits\": {", told).replace("\"by\": \"bob\"", "\"by\": \"lee\""));
    return Ran.in(
        folder, "ladder", "case.json", "--charter", "GOVERNANCE.md", "--proposed", "next.md");
  }

  @Test
  void whoseOnlyRowIsDeletedGoesWhateverTheHostTells() throws Exception {
    Ran told = left("| @kit | clerk |\n", "{\"handle\": \"kit\", \"roles\": [\"clerk\"]}");

    assertThat(told.code()).isZero();
    assertThat(flat(told))
        .contains("goes: @kit as clerk: nothing says how its holders step down", "reviews alone")
        .contains("from then on the host tells who holds it", "nobody knows whether they go");
    assertThat(flat(left("| @kit | clerk |\n", "")))
        .contains("goes: @kit as clerk: nothing says how its holders step down")
        .doesNotContain("the host tells");
  }

  @Test
  void whetherTheyMayGoStaysOpenWhereTheHostMayLetThemStay() throws Exception {
    Ran told = left("| @lee | lead |\n", "{\"handle\": \"lee\", \"roles\": [\"lead\"]}");

    assertThat(flat(told))
        .contains("goes: @lee as lead", "from then on the host tells who holds it");
    assertThat(told.code()).isEqualTo(3);
  }

  @Test
  void aNewNameOfSomebodyIsAnAccountThatNobodyVouchesFor() throws Exception {
    Files.writeString(
        folder.resolve("next.md"),
        CHARTER
            .replace(
                "| Handle | Role | Since |\n| --- |",
                "| Handle | Role | Since | Also known as |\n| --- | --- |")
            .replace(
                "| @rita | reviewer | 2020-01-01 |", "| @rita2 | reviewer | 2020-01-01 | @rita |")
            .replace("| 2026-02-01 |", "| 2026-02-01 | |"));
    Ran proposed = ladder("--proposed", "next.md");

    assertThat(proposed.err()).isEmpty();
    assertThat(proposed.code()).isEqualTo(3);
    assertThat(flat(proposed))
        .contains("account: @rita2 as reviewer: the proposed roster says that it is an account of")
        .doesNotContain("comes:", "goes:", "past:");
  }

  @Test
  void aHistoryIsEvidenceForAProposedRosterToo() throws Exception {
    try (Workshop git = Workshop.in(folder)) {
      git.commit("first", "GOVERNANCE.md", CHARTER);
      git.commit("second", "a", "2");
    }
    Files.writeString(
        folder.resolve("next.md"),
        CHARTER.replace("| @mia |", "| @ann@example.org | member | 2999-01-01 |\n| @mia |"));
    Ran proposed = Ran.in(folder, "ladder", ".", "--proposed", "next.md");

    assertThat(proposed.err()).isEmpty();
    assertThat(flat(proposed)).contains("ann@example.org may become member");
    assertThat(proposed.code()).isZero();
  }

  @Test
  void anAuditTellsOfTheLadderToo() throws Exception {
    try (Workshop git = Workshop.in(folder)) {
      git.commit("first", "GOVERNANCE.md", CHARTER);
      git.commit("second", "a", "2");
    }
    Ran audit = Ran.in(folder, "audit", ".", "--ladder");

    assertThat(audit.err()).isEmpty();
    assertThat(audit.out()).isEqualTo(Ran.in(folder, "ladder", ".").out());
    assertThat(audit.code()).isZero();
    Ran without = Ran.in(folder, "audit", ".", "--person", "ann");
    assertThat(without.code()).isEqualTo(2);
    assertThat(without.err()).contains("add --ladder");
  }

  @Test
  void aPartOfAHistoryIsALowerBound() throws Exception {
    try (Workshop git = Workshop.in(folder)) {
      git.commit("first", "GOVERNANCE.md", CHARTER);
      git.commit("second", "a", "2");
    }
    Ran audit = Ran.in(folder, "audit", ".", "--ladder", "--max", "1");

    assertThat(audit.code()).isEqualTo(3);
    assertThat(flat(audit)).contains("May perhaps: facts are missing (2)");
  }

  /** Of an account that no commit is known to be of nobody knows what it did. */
  @Test
  void deedsAreOfTheModulesOfTheTableAndOfAccountsThatAreKnown() throws Exception {
    String charter =
        """
        # Pumps

        <!-- charter: roles -->
        | Role | Rung below | Each | Evidence needed | Decided by |
        | --- | --- | --- | --- | --- |
        | keeper | | module | 2 merged contributions | nobody |

        <!-- charter: departures -->
        | Departure | Role | When | Then | Decided by |
        | --- | --- | --- | --- | --- |
        | idle | keeper | fewer than 1 merged contribution in 12 months | loses the role | nobody |

        <!-- charter: modules -->
        | Module | Paths | Owners | Parent |
        | --- | --- | --- | --- |
        | all | `**` | @rita | |
        | valves | `valves/**` | @rita | all |
        | pipes | `pipes/**` | @rita | |

        <!-- charter: roster -->
        | Handle | Role | Module | Since | Also known as |
        | --- | --- | --- | --- | --- |
        | @rita | keeper | pipes | 2020-01-01 | rita@example.org |
        | @mia | keeper | pipes | 2020-01-01 | |
        | @ann | keeper | valves | 2020-01-01 | ANN |
        """;
    try (Workshop git = Workshop.in(folder)) {
      String address = git.commit("first", "valves/a", "1").getAuthorIdent().getEmailAddress();
      git.commit("second", "GOVERNANCE.md", charter.replace("ANN", address));
    }
    Ran ladder = Ran.in(folder, "ladder", ".", "--all");

    assertThat(ladder.err()).isEmpty();
    assertThat(flat(ladder))
        .contains("@ann keeper of all: 2/2 merged contributions")
        .contains("Have to step down now (1) @rita keeper of pipes")
        .contains("Lapse perhaps: facts are missing (1) @mia keeper of pipes");
  }

  private static final String BESIDE =
      """
      {"kind": "ladder-review", "format": 1, "at": "2026-01-05T12:00:00Z",
       "known": {"roster": "complete", "nominations": "complete", "attestations": "complete"},
       "merits": {
         "attestations": [{"of": "ann@example.org", "what": "talks", "by": "rita",
           "at": "2026-01-02T00:00:00Z", "expires": "2026-01-06T00:00:00Z"}],
         "nominations": [{"nominee": "ann@example.org", "role": "member",
           "at": "2026-01-03T00:00:00Z", "refused": null,
           "voices": [{"by": "rita", "says": "sponsor", "at": "2026-01-03T00:00:00Z",
             "withdrawn": null}]}]}}
      """;

  private void sponsored() throws Exception {
    String charter =
        CHARTER.replace(
            "| | 2 merged contributions in 12 months | nobody |",
            "| 1 reviewer | 2 merged contributions; talks attested by reviewer | sponsors |");
    try (Workshop git = Workshop.in(folder)) {
      git.commit("first", "GOVERNANCE.md", charter);
      git.commit("second", "a", "2");
    }
    Files.writeString(folder.resolve("beside.json"), BESIDE);
  }

  @Test
  void whatGitDoesNotHoldIsJoinedFromAFile() throws Exception {
    sponsored();

    assertThat(Ran.in(folder, "ladder", ".").code()).isEqualTo(3);
    Ran joined = Ran.in(folder, "ladder", ".", "--facts", "beside.json");
    assertThat(joined.err()).isEmpty();
    assertThat(flat(joined))
        .contains("as of 2026-01-05 12:00:00 UTC")
        .contains("May rise now (1) ann@example.org member: 2/2 merged contributions");
    assertThat(Ran.in(folder, "audit", ".", "--ladder", "--facts", "beside.json").out())
        .isEqualTo(joined.out());
    Ran expired =
        Ran.in(folder, "ladder", ".", "--facts", "beside.json", "--at", "2026-01-06T00:00:00Z");
    assertThat(expired.code()).isEqualTo(1);
  }

  @Test
  void cyclesAndMeetingsAreJoinedFromAFileToo() throws Exception {
    String charter =
        CHARTER.replace(
            "| | 2 merged contributions in 12 months | nobody |",
            "| | 2 merged contributions in last cycle; 1 of last 2 meetings | nobody |");
    try (Workshop git = Workshop.in(folder)) {
      git.commit("first", "GOVERNANCE.md", charter);
      git.commit("second", "a", "2");
    }
    Files.writeString(
        folder.resolve("dates.json"),
        """
        {"kind": "ladder-review", "format": 1, "at": "2026-01-05T12:00:00Z",
         "known": {"roster": "complete", "cycles": "complete", "meetings": "complete"},
         "merits": {
           "cycles": [{"name": "2025.2", "start": "2025-07-01T00:00:00Z",
             "end": "2026-01-01T00:00:00Z"}],
           "meetings": [{"at": "2026-01-03T00:00:00Z", "present": ["ann@example.org"]}]}}
        """);

    assertThat(Ran.in(folder, "ladder", ".").code()).isEqualTo(3);
    Ran joined = Ran.in(folder, "ladder", ".", "--facts", "dates.json");
    assertThat(joined.err()).isEmpty();
    assertThat(flat(joined))
        .contains("May rise now (1) ann@example.org member: 2/2 merged contributions");
    assertThat(joined.code()).isEqualTo(0);
  }

  @Test
  void factsThatAreNoneAreSaidSo() throws Exception {
    sponsored();
    Files.writeString(folder.resolve("broken.json"), "{\"kind\": \"ladder-review\"}");
    Files.writeString(
        folder.resolve("one.json"),
        BESIDE.replace(
            "ladder-review\"", "may-become\", \"person\": \"ann\", \"role\": \"member\""));

    assertThat(Ran.in(folder, "ladder", ".", "--facts", "none.json").err())
        .contains("`none.json` cannot be read");
    assertThat(Ran.in(folder, "ladder", ".", "--facts", "broken.json").err())
        .contains("the facts cannot be read");
    assertThat(Ran.in(folder, "ladder", ".", "--facts", "one.json").err())
        .contains("give a question of kind `ladder-review`");
    assertThat(Ran.in(folder, "ladder", "beside.json", "--facts", "beside.json").err())
        .contains("give --facts beside a folder with a history");
    assertThat(Ran.in(folder, "audit", ".", "--facts", "beside.json").err())
        .contains("add --ladder");
  }
}
