package org.quorate.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.RuleName;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Election;
import org.quorate.charter.Electorate;
import org.quorate.charter.OrganisationCap;
import org.quorate.charter.Passing;
import org.quorate.charter.Span;
import org.quorate.charter.Standard;
import org.quorate.charter.Vacancy;
import org.quorate.charter.VoteClock;
import org.quorate.charter.VoteRow;
import org.quorate.charter.Who;
import org.quorate.vote.Ballot;
import org.quorate.vote.CountingRule;
import org.quorate.vote.Course;
import org.quorate.vote.OptionName;
import org.quorate.vote.Petition;
import org.quorate.vote.Poll;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;
import org.quorate.vote.VotingMethod;

/** Ways to fill a vacant seat, and elections of the body, by chances of their own. */
final class VacancyGenerator {
  static final String ELECTION = "poll";
  private static final List<OptionName> OPTIONS =
      List.of(OptionName.of("A"), OptionName.of("B"), OptionName.of("C"), OptionName.of("D"));

  private final Chance chance;
  private final Handle person;

  VacancyGenerator(long seed, Handle person) {
    chance = new Chance(seed * 31 + 7);
    this.person = person;
  }

  /** The same body, most of them with ways to fill a seat. */
  BodyRow body(BodyRow it, List<String> decisions) {
    if (it.seats() == null || !chance.in(92)) {
      return it;
    }
    boolean told = mayBeElected(it);
    List<Vacancy.Way> ways = new ArrayList<>();
    for (int i = chance.of(0, 1, 1, 2, 2, 2); i > 0; i--) {
      ways.add(way(decisions, told));
    }
    return it.filling(new Vacancy(ways));
  }

  /** Whether a row may say that a body is elected: not under a cap of a share of its members. */
  static boolean mayBeElected(BodyRow it) {
    OrganisationCap cap = it.cap() == null ? null : it.cap().atElection();
    return cap == null
        || it.seats() != null
            && (cap.isCount() || cap.ofSeats())
            && cap.in(it.seats()).limit(it.seats()) > 0;
  }

  /**
   * One way.
   *
   * @param elected whether it may rest on an election: a cap of none, which no row may state, or of
   *     a share of the members is no matter here
   */
  private Vacancy.Way way(List<String> decisions, boolean elected) {
    int kind = chance.between(1, 100);
    if (kind <= 40 && elected) {
      return new Vacancy.NextPlaced(within());
    } else if (kind <= 85) {
      return new Vacancy.Voted(
          elected && chance.in(70) ? ELECTION : chance.pick(decisions), within());
    }
    return new Vacancy.Appointed(
        chance.between(1, 2), new Who.Role(chance.pick(Vocabulary.LADDER), chance.in(20)));
  }

  private @Nullable Span within() {
    return chance.maybe(
        35,
        () ->
            chance.in(75)
                ? new Span.Exact(chance.pick(Vocabulary.SPANS))
                : new Span.WorkingDays(chance.between(1, 4), chance.of("cn", "nowhere")));
  }

  /** The row by which the body is elected. */
  VoteRow row() {
    RuleName name = RuleName.of("votes", ELECTION);
    Span day = new Span.Exact(Duration.ofHours(24));
    VotingMethod method = chance.of(VotingMethod.PLURALITY, VotingMethod.APPROVAL);
    return new VoteRow(
        name,
        Vocabulary.source(name, 97),
        ELECTION,
        List.of(),
        new Electorate(
            new Who.People(Set.copyOf(Vocabulary.HUMANS)),
            Electorate.Roll.OPENING,
            List.of(),
            List.of()),
        EnumSet.of(Position.MARKED),
        new Standard(List.of(new Passing.SeatsFilled()), null, null, null, null, null, null),
        new VoteClock(day, day, VoteClock.Anchor.OPENING),
        org.quorate.charter.VoteRow.CloseEarly.NEVER,
        org.quorate.charter.Calling.FREE,
        org.quorate.charter.Sequels.NONE,
        new Election(CountingRule.by(method), null, "council"),
        null,
        false,
        "");
  }

  /** Some elections, of which most have closed. */
  List<Ballot> elections() {
    return chance.many(0, 3, this::election);
  }

  private Ballot election() {
    Instant opened =
        chance.in(55)
            ? chance.pick(Vocabulary.PAST)
            : Vocabulary.NOW.minus(Duration.ofHours(chance.between(1, 25)));
    List<OptionName> options = OPTIONS.subList(0, chance.between(2, 4));
    Map<OptionName, Handle> candidates = new HashMap<>();
    List<Handle> standing = new ArrayList<>(chance.shuffled(Vocabulary.HUMANS));
    if (standing.remove(person) && chance.in(85)) {
      standing.add(chance.between(0, options.size() - 1), person);
    }
    for (int i = 0; i < options.size(); i++) {
      candidates.put(options.get(i), standing.get(i));
    }
    List<Vote> votes = new ArrayList<>();
    for (Handle voter : Vocabulary.HUMANS) {
      if (chance.in(80)) {
        Map<OptionName, Integer> marks = new HashMap<>();
        chance.some(1, 2, options).forEach(one -> marks.put(one, 1 + marks.size()));
        votes.add(new Vote(voter, Position.MARKED, opened.plusSeconds(60), 0, "", marks));
      }
    }
    return new Ballot(
        "e" + chance.between(0, 99),
        ELECTION,
        null,
        null,
        Course.opened(opened),
        votes,
        List.of(),
        List.of(),
        List.of(),
        Petition.ALONE,
        new Poll(options, candidates, chance.of(1, 1, 2), null, List.of(), List.of()),
        List.of());
  }
}
