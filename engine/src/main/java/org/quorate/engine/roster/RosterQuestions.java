package org.quorate.engine.roster;

import static org.quorate.charter.RosterRow.Status.ACTIVE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.RuleName;
import org.quorate.charter.Charter;
import org.quorate.charter.Decider;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.RoleRow;
import org.quorate.charter.RosterRow;
import org.quorate.charter.Source;
import org.quorate.charter.Table;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Person;
import org.quorate.contribution.Review;
import org.quorate.contribution.Review.Verdict;
import org.quorate.ladder.Deed;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Merits;
import org.quorate.ladder.MustStepDown;
import org.quorate.ladder.Nomination;
import org.quorate.ladder.Notice;
import org.quorate.vote.Ballot;
import org.quorate.vote.Course;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/** What is asked of each person and role that a proposal gives or takes. */
final class RosterQuestions {
  private final Charter charter;
  private final RosterProposal proposal;
  private final Contribution contribution;
  private final Merits work;
  private final Names names;
  private final Rungs ladder;
  private final Instant at;

  RosterQuestions(Charter charter, RosterProposal proposal) {
    this.charter = charter;
    this.proposal = proposal;
    contribution = proposal.contribution().contribution();
    work = proposal.work().merits();
    at = proposal.contribution().at();
    List<Person> people = new ArrayList<>(contribution.people());
    people.addAll(work.people());
    names = new Names(charter.rows().roster(), people);
    ladder = new Rungs(charter);
  }

  /** Whether the ladder speaks of how people come to hold a role: of a new one, if of any. */
  boolean asksOfRise(Seat seat) {
    RoleRow row = row(seat);
    if (row != null) {
      return !row.promotion().isNone();
    }
    boolean held = charter.rows().roster().stream().anyMatch(it -> it.role().equals(seat.role()));
    return !held && charter.rows().roles().stream().anyMatch(it -> !it.promotion().isNone());
  }

  private @Nullable RoleRow row(Seat seat) {
    return charter.rows().roles().stream()
        .filter(row -> row.role().equals(seat.role()))
        .findFirst()
        .orElse(null);
  }

  /** The row of a role that only the proposed charter declares; null if it is another one. */
  @Nullable RoleRow declared(Seat seat) {
    return proposal.change().declared().stream()
        .filter(row -> row.role().equals(seat.role()))
        .findFirst()
        .orElse(null);
  }

  /** Whether some row may ask who holds what when: of a ladder, of departures, of terms. */
  boolean restsOnTime() {
    return charter.rows().roles().stream().anyMatch(row -> !row.promotion().isNone())
        || !charter.rows().departures().isEmpty()
        || !charter.rows().bodies().isEmpty();
  }

  boolean asksOfDeparture(Seat seat) {
    return departures(seat).findAny().isPresent();
  }

  private Stream<DepartureRow> departures(Seat seat) {
    Set<Object> rungs = new HashSet<>(ladder.of(seat.role()));
    return charter.rows().departures().stream().filter(row -> rungs.contains(row.role()));
  }

  /** Whether somebody proposes or approves this, by an account that is theirs as yet. */
  boolean isWillOf(Handle person) {
    return proposal.isWillOf(person, names);
  }

  MayBecome rise(Seat seat) {
    RoleRow row = row(seat);
    List<Decider> deciders = row == null ? List.of() : row.promotion().decidedBy();
    boolean refusals = row != null && row.promotion().againAfter() != null;
    Instant announced = proposal.announced();
    List<Nomination> nominations = new ArrayList<>(mine(seat));
    if (announced != null) {
      nominations.add(
          new Nomination(
              seat.person(),
              seat.role(),
              seat.module(),
              announced,
              proposal.voices(),
              null,
              ballots(deciders, seat, announced)));
    }
    return new MayBecome(
        merits(seat, nominations, List.of()),
        seat.person(),
        seat.role(),
        seat.module(),
        at,
        known(refusals));
  }

  /**
   * The charter in force as it will be while all others who come to seats of the same body sit
   * there; null if nobody else comes to one.
   */
  @Nullable Charter beside(Seat seat) {
    boolean ofBody =
        charter.rows().bodies().stream().anyMatch(body -> body.members().equals(seat.role()));
    List<RosterRow> roster = new ArrayList<>(charter.rows().roster());
    proposal.change().given().stream()
        .filter(it -> ofBody && it.role().equals(seat.role()))
        .filter(it -> !names.same(it.person(), seat.person()))
        .forEach(it -> roster.add(sitting(it)));
    return roster.size() == charter.rows().roster().size()
        ? null
        : charter.with(charter.rows().manned(roster));
  }

  private RosterRow sitting(Seat seat) {
    LocalDate today = at.atOffset(ZoneOffset.UTC).toLocalDate();
    RuleName name = RuleName.of("roster", seat.person() + "@" + seat.role());
    Source proposed = new Source(new Table("", "roster", List.of()), 0, 0, "");
    return new RosterRow(
        name,
        proposed,
        seat.person(),
        seat.role(),
        seat.module(),
        today,
        null,
        ACTIVE,
        "",
        List.of());
  }

  MustStepDown departure(Seat seat) {
    List<Decider> deciders =
        departures(seat).flatMap(row -> row.decidedBy().stream()).distinct().toList();
    Instant announced = proposal.announced();
    List<Notice> notices =
        new ArrayList<>(
            work.notices().stream().filter(it -> names.same(it.who(), seat.person())).toList());
    if (announced != null) {
      notices.add(
          new Notice(
              seat.person(),
              seat.role(),
              seat.module(),
              announced,
              proposal.answered(seat.person(), names),
              proposal.voices(),
              ballots(deciders, seat, announced)));
    }
    return new MustStepDown(
        merits(seat, List.of(), notices),
        seat.person(),
        seat.role(),
        seat.module(),
        at,
        known(false));
  }

  private List<Nomination> mine(Seat seat) {
    return work.nominations().stream()
        .filter(it -> names.same(it.nominee(), seat.person()))
        .filter(it -> it.role().equals(seat.role()) && Objects.equals(it.module(), seat.module()))
        .toList();
  }

  /** The facts about one person, and about those who say something of them. */
  private Merits merits(Seat seat, List<Nomination> nominations, List<Notice> notices) {
    List<Deed> deeds =
        work.deeds().stream().filter(deed -> names.same(deed.by(), seat.person())).toList();
    return Merits.builder()
        .people(people(seat))
        .deeds(deeds)
        .attestations(
            work.attestations().stream().filter(it -> names.same(it.of(), seat.person())).toList())
        .nominations(nominations)
        .leaves(work.leaves().stream().filter(it -> names.same(it.who(), seat.person())).toList())
        .notices(notices)
        .untraced(untraced(seat))
        .cycles(work.cycles())
        .meetings(work.meetings())
        .seeds(work.seeds())
        .ballots(work.ballots())
        .build();
  }

  /** Whose deeds cannot be told is known once the host tells an address of theirs. */
  private Set<Handle> untraced(Seat seat) {
    boolean addressed =
        contribution.people().stream()
            .filter(person -> names.same(person.handle(), seat.person()))
            .flatMap(person -> person.alsoKnownAs().stream())
            .anyMatch(alias -> alias.value().indexOf('@') > 0);
    return work.untraced().stream()
        .filter(one -> !addressed && names.same(one, seat.person()))
        .collect(Collectors.toSet());
  }

  private List<Person> people(Seat seat) {
    Set<Handle> concerned = new HashSet<>(Set.of(names.of(seat.person())));
    Stream.of(proposal.standing().stream().map(Review::reviewer), named(contribution.people()))
        .flatMap(all -> all)
        .forEach(handle -> concerned.add(names.of(handle)));
    return Stream.concat(contribution.people().stream(), work.people().stream())
        .filter(person -> concerned.contains(names.of(person.handle())))
        .toList();
  }

  private static Stream<Handle> named(Collection<Person> people) {
    return people.stream().map(Person::handle);
  }

  /** Reviews as votes, where a vote decides: it is held on the contribution. */
  private List<Ballot> ballots(List<Decider> deciders, Seat seat, Instant announced) {
    List<Vote> votes =
        proposal.standing().stream().filter(proposal::isVote).map(RosterQuestions::vote).toList();
    return deciders.stream()
        .filter(Decider.Vote.class::isInstance)
        .map(
            decider ->
                new Ballot(
                    contribution.id(),
                    ((Decider.Vote) decider).decision(),
                    contribution.authorship().author(),
                    seat.person(),
                    Course.opened(announced),
                    votes,
                    List.of(),
                    List.of(),
                    people(seat)))
        .toList();
  }

  private static Vote vote(Review review) {
    Position position = review.verdict() == Verdict.APPROVE ? Position.FOR : Position.AGAINST;
    return new Vote(review.reviewer(), position, review.at(), review.sequence(), review.reason());
  }

  /** Of earlier refusals a contribution does not tell. */
  private Known known(boolean refusals) {
    Known asked = proposal.contribution().known();
    Known told = proposal.work().known();
    Extent said = proposal.said();
    if (told.complete(Aspect.NOMINATIONS)) {
      said = Extent.COMPLETE;
    } else if (refusals && said == Extent.COMPLETE) {
      said = Extent.PARTIAL;
    }
    return Known.nothing()
        .with(asked.extent(Aspect.ROSTER), Aspect.ROSTER)
        .with(asked.extent(Aspect.ROSTER_AT), Aspect.ROSTER_AT)
        .with(asked.extent(Aspect.AFFILIATIONS), Aspect.AFFILIATIONS)
        .with(asked.extent(Aspect.CALENDAR), Aspect.CALENDAR)
        .with(told.extent(Aspect.CONTRIBUTIONS), Aspect.CONTRIBUTIONS)
        .with(told.extent(Aspect.DEEDS), Aspect.DEEDS)
        .with(told.extent(Aspect.ATTESTATIONS), Aspect.ATTESTATIONS)
        .with(told.extent(Aspect.LEAVES), Aspect.LEAVES)
        .with(told.extent(Aspect.CYCLES), Aspect.CYCLES)
        .with(told.extent(Aspect.MEETINGS), Aspect.MEETINGS)
        .with(said, Aspect.NOMINATIONS);
  }
}
