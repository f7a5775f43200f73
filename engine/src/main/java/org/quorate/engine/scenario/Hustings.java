package org.quorate.engine.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.charter.Charter;
import org.quorate.charter.Electorate.Weight;
import org.quorate.charter.RosterRow;
import org.quorate.charter.ScenarioBallot;
import org.quorate.charter.ScenarioBallot.Held;
import org.quorate.charter.ScenarioBallot.Voices;
import org.quorate.charter.VoteRow;
import org.quorate.charter.Who;
import org.quorate.vote.Ballot;
import org.quorate.vote.Course;
import org.quorate.vote.HasPassed;
import org.quorate.vote.Petition;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/** A ballot of a scenario set up: its charter with the electors in it, and its votes. */
final class Hustings {
  private final Charter charter;
  private final ScenarioBallot facts;
  private final Instant at;
  private final Troupe troupe;
  private final List<Vote> votes = new ArrayList<>();
  private @Nullable String crowd;

  /**
   * Set up.
   *
   * @param at the instant of the scenario
   */
  Hustings(Charter charter, ScenarioBallot facts, Instant at) {
    this.charter = charter;
    this.facts = facts;
    this.at = at;
    troupe = new Troupe(charter, "voter", any -> null);
  }

  /**
   * The question, and the charter by which it is to be decided.
   *
   * @param beside other ballots that were held
   * @param crowd what is told of more electors than the scenario says there are; null if there are
   *     no more
   */
  record Case(Charter charter, HasPassed question, List<Ballot> beside, @Nullable String crowd) {

    /** The ballot, and those beside it. */
    List<Ballot> ballots() {
      List<Ballot> all = new ArrayList<>(List.of(question.ballot()));
      all.addAll(beside);
      return all;
    }

    /** A charter with the rows of votes by which these are to be decided. */
    Charter decide(Charter other) {
      return other.with(other.rows().with(charter.rows().votes()));
    }
  }

  Case set(String id) {
    cast(facts.inFavour(), Position.FOR);
    cast(facts.against(), Position.AGAINST);
    cast(facts.abstaining(), Position.ABSTAIN);
    cast(facts.concerned(), Position.CONCERN);
    troupe.come(facts.poll().inOffice());
    Booth booth = new Booth(rows(), facts.poll(), troupe, ago(facts.openFor(), at));
    votes.addAll(booth.votes(role()));
    List<Handle> present = troupe.come(facts.present());
    List<Handle> callers = troupe.come(facts.callers());
    Set<Handle> suspended = new HashSet<>(troupe.come(facts.suspended()));
    Handle author = troupe.come(facts.author());
    Handle subject = booth.stands(facts.subject()) ? null : troupe.come(facts.subject());
    silent();
    Ballot ballot =
        new Ballot(
            id,
            facts.decision(),
            author,
            subject,
            course(),
            isSecret() ? List.of() : votes,
            present,
            List.of(),
            List.of(),
            new Petition(callers, Told.open(facts.before()), before(facts.refused(), at)),
            isSecret() ? booth.secret(votes) : booth.open(),
            sequels());
    return held(ballot, new Idling(staged(), suspended));
  }

  private Course course() {
    Instant opened = ago(facts.openFor(), at);
    return new Course(
        before(facts.announced(), opened),
        before(facts.discussed(), opened),
        opened,
        null,
        facts.closed() ? at : null);
  }

  private Case held(Ballot ballot, Idling idling) {
    Instant opened = ballot.course().opened();
    return new Case(
        idling.charter(troupe.roster, troupe.affiliations),
        new HasPassed(ballot, at, known(), idling.activity(troupe.roster, opened)),
        beside(opened),
        crowd);
  }

  private Charter staged() {
    return Told.charter(Told.charter(Unrevised.of(charter), facts.before()), facts.after());
  }

  /** Those of the ballots after it on which it hangs by its rows. */
  private List<Ballot> sequels() {
    List<Held> own =
        facts.after().stream()
            .filter(
                held ->
                    rows().stream()
                        .anyMatch(row -> row.sequels().names().contains(held.decision())))
            .toList();
    return Told.ballots(own, at);
  }

  private List<Ballot> beside(Instant opened) {
    List<Ballot> beside = new ArrayList<>(Told.ballots(facts.before(), opened));
    beside.addAll(Told.ballots(facts.after(), at));
    return beside;
  }

  /**
   * Of whom no organisation is said nobody knows any; where organisations vote they stand alone.
   */
  private Known known() {
    boolean weighted =
        rows().stream().anyMatch(row -> row.electorate().weight() == Weight.ONE_AN_ORGANISATION);
    Known all = Known.everything();
    return weighted ? all : all.with(Extent.PARTIAL, Aspect.AFFILIATIONS);
  }

  private boolean isSecret() {
    return rows().stream().anyMatch(VoteRow::secret);
  }

  /** The rows of the decision. */
  private List<VoteRow> rows() {
    String decision = RuleName.of("votes", facts.decision()).key();
    return charter.rows().votes().stream().filter(row -> row.decision().equals(decision)).toList();
  }

  private static Instant ago(@Nullable Duration span, Instant from) {
    return span == null ? from : from.minus(span);
  }

  private static @Nullable Instant before(@Nullable Duration span, Instant opened) {
    return span == null ? null : opened.minus(span);
  }

  private void cast(List<Voices> voices, Position position) {
    Instant opened = ago(facts.openFor(), at);
    for (Handle voter : troupe.come(voices)) {
      votes.add(new Vote(voter, position, opened, 0, "as the scenario says"));
    }
  }

  /** Electors who do not vote, until there are as many as the scenario says. */
  private void silent() {
    Long electors = facts.electors();
    RoleName role = electors == null ? null : role();
    if (electors == null || role == null) {
      return;
    }
    Set<Handle> all = new HashSet<>();
    LocalDate opening = LocalDate.ofInstant(ago(facts.openFor(), at), ZoneOffset.UTC);
    for (RosterRow row : troupe.roster) {
      if (row.role().equals(role) && row.module() == null && Troupe.isHeld(row, opening)) {
        all.add(row.handle());
      }
    }
    if (all.size() > electors) {
      crowd =
          String.format(
              Locale.ROOT,
              "says that %d may vote, and of `%s` roster and scenario together have %d",
              electors,
              role,
              all.size());
    }
    for (long more = electors - all.size(); more > 0; more--) {
      troupe.enter(role);
    }
  }

  /** The first role of those who vote; null where only people are named. */
  private @Nullable RoleName role() {
    for (VoteRow row : charter.rows().votes()) {
      if (row.decision().equals(facts.decision())) {
        return role(row.electorate().who());
      }
    }
    return null;
  }

  private static @Nullable RoleName role(Who who) {
    if (who instanceof Who.AnyOf any) {
      for (Who one : any.alternatives()) {
        if (role(one) != null) {
          return role(one);
        }
      }
    }
    return who instanceof Who.Role role ? role.role() : null;
  }
}
