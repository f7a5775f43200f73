package org.quorate.engine.ballots;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quorate.Finding;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.OrganisationName;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Reading;
import org.quorate.engine.Engines;
import org.quorate.vote.Ballot;
import org.quorate.vote.BallotDecision;
import org.quorate.vote.Body;
import org.quorate.vote.Contest;
import org.quorate.vote.Course;
import org.quorate.vote.HasPassed;
import org.quorate.vote.OptionName;
import org.quorate.vote.Petition;
import org.quorate.vote.Poll;
import org.quorate.vote.Position;
import org.quorate.vote.Seats;
import org.quorate.vote.Vote;

/** A tally says of those who stand, and of those who stay, what the rules say of a ballot. */
class StandingTest {
  private static final int CASES = 400;
  private static final LocalDate FIRST = LocalDate.parse("2024-01-01");
  private static final String[] PEOPLE = {"ann", "bob", "cid", "dee", "eve"};
  private static final String[] TERMS = {"", "1 year", "6 months"};
  private static final String[] LIMITS = {
    "", "1 term in all", "2 terms in a row", "1 term in a row"
  };
  private static final String[] STATUSES = {"", "", "", "", "on leave", "emeritus", "suspended"};

  private static GovernanceEngine engine;

  @BeforeAll
  static void start() {
    engine = Engines.create();
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  private static String date(Random random, boolean blank) {
    return blank ? "" : FIRST.plusMonths(random.nextInt(30)).plusDays(random.nextInt(2)).toString();
  }

  private static String pick(Random random, String... some) {
    return some[random.nextInt(some.length)];
  }

  private static String charter(Random random) {
    return charter(random, "approval", "9");
  }

  private static String charter(Random random, String method, String cap) {
    StringBuilder text = new StringBuilder();
    text.append("<!-- charter: bodies -->\n");
    text.append("| Body | Members | Seats | Organisation cap | Term | Term limit |\n");
    text.append("| --- | --- | --- | --- | --- | --- |\n| board | director | 3 | ");
    text.append(cap).append(" | ");
    text.append(pick(random, TERMS)).append(" | ").append(pick(random, LIMITS)).append(" |\n\n");
    text.append("<!-- charter: roles -->\n| Role |\n| --- |\n| director |\n| member |\n\n");
    text.append("<!-- charter: votes -->\n");
    text.append("| Decision | Who votes | Passes with | Open for | Voting method |\n");
    text.append("| --- | --- | --- | --- | --- |\n");
    text.append("| e | members | seats filled | until decided | ");
    text.append(method).append(" for board |\n\n");
    text.append("<!-- charter: roster -->\n");
    text.append("| Handle | Role | Since | Until | Status | Also known as |\n");
    text.append("| --- | --- | --- | --- | --- | --- |\n| @zoe | member | | | | |\n");
    Map<String, String> rows = new LinkedHashMap<>();
    for (int i = random.nextInt(9); i > 0; i--) {
      String handle = pick(random, PEOPLE);
      String since = date(random, random.nextInt(6) == 0);
      String until = date(random, random.nextInt(3) == 0);
      boolean turned = !since.isEmpty() && !until.isEmpty() && until.compareTo(since) < 0;
      String role = random.nextInt(7) == 0 ? "member" : "director";
      String also = handle.equals("ann") ? "@ann2" : "";
      String rest = " | " + (turned ? "" : until) + " | " + pick(random, STATUSES) + " | " + also;
      rows.putIfAbsent("| @" + handle + " | " + role + " | " + since, rest + " |\n");
    }
    rows.forEach((key, rest) -> text.append(key).append(rest));
    return text.toString();
  }

  private static Charter read(String text) {
    Reading reading = engine.read(CharterSource.of("GOVERNANCE.md", text));
    return reading
        .charter()
        .orElseThrow(() -> new AssertionError(text + reading.diagnostics().toString()));
  }

  /** What the rules say of an election of so many of these. */
  private static String because(Charter charter, List<String> standing, int seats, Instant at) {
    BallotDecision decision = decide(charter, standing, seats, List.of(), at);
    return decision.findings().stream()
        .map(Finding::because)
        .filter(said -> said.contains("to be elected") || said.contains("may not stand"))
        .findFirst()
        .orElseGet(() -> decision.findings().toString());
  }

  private static BallotDecision decide(
      Charter charter,
      List<String> standing,
      @Nullable Integer seats,
      List<Vote> votes,
      Instant at) {
    Map<OptionName, Handle> candidates = new LinkedHashMap<>();
    standing.forEach(one -> candidates.put(OptionName.of(one), Handle.of(one)));
    Poll poll =
        new Poll(List.copyOf(candidates.keySet()), candidates, seats, null, List.of(), List.of());
    Ballot ballot =
        new Ballot(
            "1",
            "e",
            null,
            null,
            Course.opened(at),
            votes,
            List.of(),
            List.of(),
            List.of(),
            Petition.ALONE,
            poll,
            List.of());
    return engine.decide(charter, new HasPassed(ballot, at, Known.everything()));
  }

  private static Instant when(Random random) {
    Instant day =
        FIRST
            .plusMonths(random.nextInt(40))
            .plusDays(random.nextInt(2))
            .atStartOfDay(ZoneOffset.UTC)
            .toInstant();
    return random.nextBoolean() ? day : day.minusSeconds(1);
  }

  @Test
  void whoMayStandAndWhoStaysAsTheRulesSay() {
    Random random = new Random(7);
    int barred = 0;
    int staying = 0;
    for (int i = 0; i < CASES; i++) {
      String text = charter(random);
      Charter charter = read(text);
      BodyRow body = charter.rows().bodies().get(0);
      Instant at = when(random);
      Standing standing = new Standing(charter, body, at);
      for (String one : PEOPLE) {
        String flaw = because(charter, List.of(one), 9, at);
        boolean may = !flaw.contains("may not stand");
        String shown = text + at + " " + one + ": " + flaw;
        Handle person = standing.person(OptionName.of(one)).orElse(Handle.of(one));
        assertThat(standing.barred(engine, person).isEmpty()).as(shown).isEqualTo(may);
        barred += may ? 0 : 1;
      }
      List<String> some = new ArrayList<>();
      for (String one : new String[] {"bob", "ann2"}) {
        if (random.nextBoolean() && standing.person(OptionName.of(one)).isPresent()) {
          some.add(one);
        }
      }
      if (some.isEmpty()) {
        some.add("yan");
      }
      List<Handle> stay =
          standing.staying(
              some.stream()
                  .map(OptionName::of)
                  .map(one -> standing.person(one).orElse(Handle.of(one.value())))
                  .toList());
      String flaw = because(charter, some, 9, at);
      String told =
          stay.isEmpty()
              ? "vacant"
              : "vacant: "
                  + stay.stream().map(Handle::shown).sorted().collect(Collectors.joining(", "))
                  + " stay";
      if (!flaw.contains("may not stand")) {
        assertThat(flaw).as(text + at + some).endsWith(told);
        staying += stay.isEmpty() ? 0 : 1;
      }
    }
    assertThat(barred).isGreaterThan(CASES / 10);
    assertThat(staying).isGreaterThan(CASES / 10);
  }

  private static final String[] GROUPS = {"Red", "Blue", "Labs", "Lone", "unaffiliated"};
  private static final String ORGANISATIONS =
      """

      <!-- charter: organisations -->
      | Organisation | Part of | Unaffiliated |
      | --- | --- | --- |
      | Labs | Blue (SHARE) | |
      | Blue | | |
      | Red | | |
      | Lone | | yes |
      """;

  private static String affiliations(Random random) {
    StringBuilder text = new StringBuilder("\n<!-- charter: affiliations -->\n");
    text.append("| Handle | Organisation | Since | Until |\n| --- | --- | --- | --- |\n");
    for (String one : PEOPLE) {
      String change = date(random, false);
      String before = LocalDate.parse(change).minusDays(1).toString();
      text.append("| @").append(one).append(" | ").append(pick(random, GROUPS));
      text.append(" | | ").append(before).append(" |\n");
      text.append("| @").append(one).append(" | ").append(pick(random, GROUPS));
      text.append(" | ").append(change).append(" | |\n");
    }
    return text + ORGANISATIONS.replace("SHARE", pick(random, "100%", "50%", "40%"));
  }

  /** The same election by the tally of a paper on which they stand in this order. */
  private static List<OptionName> tallied(Charter charter, List<String> standing, Instant at) {
    BodyRow body = charter.rows().bodies().get(0);
    Standing people = new Standing(charter, body, at);
    StringBuilder ranks = new StringBuilder("1");
    for (int i = 2; i <= standing.size(); i++) {
      ranks.append(',').append(i);
    }
    byte[] csv = (String.join(",", standing) + "\n" + ranks + "\n").getBytes(UTF_8);
    BallotImporting how =
        BallotImporting.of("v.csv")
            .from(BallotFormat.CSV)
            .with(new BallotColumns(Set.copyOf(standing), Set.of(), "", ""));
    Ballots read = BallotReader.read(csv, how).ballots().orElseThrow();
    Map<OptionName, Set<OrganisationName>> belonging = new LinkedHashMap<>();
    List<Handle> known = new ArrayList<>();
    for (OptionName option : read.options()) {
      Handle person = people.person(option).orElseThrow();
      known.add(person);
      Set<OrganisationName> own = people.organisations(person);
      belonging.put(option, own == null ? Set.of() : own);
    }
    List<Set<OrganisationName>> stay = new ArrayList<>();
    for (Handle person : people.staying(known)) {
      Set<OrganisationName> own = people.organisations(person);
      stay.add(own == null ? Set.of() : own);
    }
    int vacant = Objects.requireNonNull(body.seats()) - stay.size();
    if (vacant < 1) {
      return List.of();
    }
    Recounting recounting =
        new Recounting(
            Tallies.methods(),
            Objects.requireNonNull(charter.rows().votes().get(0).election()).rule());
    Recount recount =
        recounting.of(
            read, Recount.Source.of("v.csv", csv, read), new Contest(read.options(), vacant, null));
    return recounting
        .capped(
            recount,
            Objects.requireNonNull(body.cap()).atElection().in(3),
            new Body(vacant, stay, belonging))
        .winners();
  }

  @Test
  void whoIsSeatedUnderACapAsTheRulesSay() {
    Random random = new Random(11);
    int capped = 0;
    for (int i = 0; i < CASES; i++) {
      String cap = pick(random, "1", "1 at election, 2 at any time", "2");
      String text = charter(random, "borda", cap) + affiliations(random);
      Charter charter = read(text);
      Instant at = when(random);
      List<String> standing = new ArrayList<>(List.of(PEOPLE));
      Collections.shuffle(standing, random);
      standing.subList(3, 5).clear();
      Map<OptionName, Integer> marks = new LinkedHashMap<>();
      standing.forEach(one -> marks.put(OptionName.of(one), marks.size() + 1));
      Vote vote = new Vote(Handle.of("zoe"), Position.MARKED, at, 0, "", marks);
      BallotDecision decision = decide(charter, standing, null, List.of(vote), at);
      if (decision.findings().toString().contains("may not stand")) {
        continue;
      }
      assertThat(tallied(charter, standing, at))
          .as(text + at + standing + decision.findings())
          .containsExactlyElementsOf(decision.result().elected());
      Seats seats = decision.result().seats();
      capped += seats != null && !seats.passedOver().isEmpty() ? 1 : 0;
    }
    assertThat(capped).isGreaterThan(CASES / 20);
  }

  @Test
  void whoBelongsToWhomAsOfTheDay() {
    String people =
        """

        <!-- charter: affiliations -->
        | Handle | Organisation | Since | Until |
        | --- | --- | --- | --- |
        | @ann | Red | | 2025-12-31 |
        | @ann | Blue Labs | 2026-01-01 | |
        | @bob | Lone | | |
        | @cid | unaffiliated | | |

        <!-- charter: organisations -->
        | Organisation | Part of | Unaffiliated |
        | --- | --- | --- |
        | Blue Labs | Blue | |
        | Blue | | |
        | Lone | | yes |
        """;
    Charter charter = read(charter(new Random(1)) + people);
    BodyRow body = charter.rows().bodies().get(0);

    assertThat(belonging(new Standing(charter, body, Instant.parse("2025-12-31T23:59:59Z")), "ann"))
        .containsExactly("red");
    Standing later = new Standing(charter, body, Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(belonging(later, "ann")).containsExactly("blue", "blue labs");
    assertThat(belonging(later, "bob")).isEmpty();
    assertThat(belonging(later, "cid")).isEmpty();
    assertThat(later.organisations(Handle.of("eve"))).isNull();
    assertThat(later.written().values()).contains("Blue Labs", "Red");
  }

  private static List<String> belonging(Standing standing, String person) {
    return Objects.requireNonNull(standing.organisations(Handle.of(person))).stream()
        .map(Object::toString)
        .toList();
  }
}
