package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.contribution.Person;
import org.quorate.ladder.Merits;
import org.quorate.vote.Activity;
import org.quorate.vote.Ballot;
import org.quorate.vote.BallotResult;
import org.quorate.vote.Course;
import org.quorate.vote.HasPassed;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/** Whom a host tells of beside how active they are is one person with one voice as well. */
class PeopleOfActivityTest {
  private static final Instant OPENED = Instant.parse("2026-01-01T00:00:00Z");
  private static final String RULES =
      """
      <!-- charter: votes -->
      | Decision | Who votes | Passes with | Open for | Ballot |
      | --- | --- | --- | --- | --- |
      | motion | members | more for than against | exactly 7 days since opening | for or against |

      <!-- charter: roster -->
      | Handle | Role |
      | --- | --- |
      | @ann | member |
      | @bob | member |
      | @cai | member |
      """;

  private static BallotResult result(List<Person> ballot, List<Person> activity) {
    Ballot one =
        new Ballot(
            "1",
            "motion",
            null,
            null,
            Course.opened(OPENED),
            List.of(vote("ann"), vote("bob"), vote("cai")),
            List.of(),
            List.of(),
            ballot);
    Activity told = new Activity(Merits.builder().people(activity).build(), Known.everything());
    Instant at = Instant.parse("2026-01-10T00:00:00Z");
    try (GovernanceEngine engine = Engines.create()) {
      Charter charter =
          engine.read(CharterSource.of("GOVERNANCE.md", RULES)).charter().orElseThrow();
      return engine.decide(charter, new HasPassed(one, at, Known.everything(), told)).result();
    }
  }

  private static Vote vote(String who) {
    return Vote.of(who, Position.FOR, OPENED.plusSeconds(60));
  }

  private static Person person(String handle, boolean bot, String... accounts) {
    return new Person(
        Handle.of(handle),
        List.of(accounts).stream().map(Handle::of).toList(),
        bot,
        Set.of(),
        Set.of());
  }

  /** Ann was active as bob, and ann and bob both voted. */
  @Test
  void whoeverHasTwoAccountsByTheWordOfEitherListHasOneVoice() {
    for (boolean first : List.of(true, false)) {
      List<Person> people = List.of(person("ann", false, "bob"));
      BallotResult result = result(first ? people : List.of(), first ? List.of() : people);
      assertThat(result.totals().inFavour()).isEqualTo(2);
      assertThat(result.electors()).isEqualTo(2);
    }
  }

  @Test
  void aBotByTheWordOfEitherListDoesNotVote() {
    List<Person> people = List.of(person("ann", true));
    assertThat(result(List.of(), people).totals().inFavour()).isEqualTo(2);
    assertThat(result(people, List.of(person("ann", false))).totals().inFavour()).isEqualTo(2);
  }

  /** One list joins two accounts, the other one a third. */
  @Test
  void bothListsTogetherTellWhoIsWho() {
    BallotResult result =
        result(List.of(person("ann", false, "bob")), List.of(person("bob", false, "cai")));
    assertThat(result.totals().inFavour()).isOne();
    assertThat(result.electors()).isOne();
  }
}
