package org.quorate.oracle.ballot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.charter.AffiliationRow;
import org.quorate.charter.Approvals;
import org.quorate.charter.Calling;
import org.quorate.charter.Decider;
import org.quorate.charter.Demand;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.Electorate;
import org.quorate.charter.Electorate.Barred;
import org.quorate.charter.RosterRow;
import org.quorate.charter.Rows;
import org.quorate.charter.Standard;
import org.quorate.charter.TieRule;
import org.quorate.charter.Veto;
import org.quorate.charter.VoteRow;
import org.quorate.charter.Who;
import org.quorate.contribution.Person;
import org.quorate.ladder.Deed;
import org.quorate.ladder.Leave;
import org.quorate.ladder.Meeting;
import org.quorate.ladder.Merits;
import org.quorate.ladder.Notice;
import org.quorate.ladder.Voice;
import org.quorate.oracle.Chance;
import org.quorate.oracle.Vocabulary;
import org.quorate.oracle.ballot.BallotLaw.Pair;
import org.quorate.vote.Activity;
import org.quorate.vote.Ballot;
import org.quorate.vote.HasPassed;
import org.quorate.vote.OptionName;
import org.quorate.vote.Petition;
import org.quorate.vote.Poll;
import org.quorate.vote.Recusal;
import org.quorate.vote.VetoLift;
import org.quorate.vote.Vote;

/** The same ballot where everybody has the name of somebody else. */
final class BallotNames {
  private final Map<Handle, Handle> names = new HashMap<>();

  private BallotNames(Chance chance) {
    List<Handle> others = chance.shuffled(Vocabulary.HUMANS);
    for (int i = 0; i < others.size(); i++) {
      names.put(Vocabulary.HUMANS.get(i), others.get(i));
    }
  }

  static Optional<Pair> renamed(GeneratedBallot one, Chance chance) {
    BallotNames names = new BallotNames(chance);
    GeneratedBallot rows = one.with(names.rows(one.charter().rows()));
    GeneratedBallot other = rows.with(names.ballot(one.ballot()));
    HasPassed asked = other.question().with(names.activity(one.question().activity()));
    return Optional.of(new Pair(one, new GeneratedBallot(one.seed(), other.charter(), asked)));
  }

  private Handle name(Handle handle) {
    return names.getOrDefault(handle, handle);
  }

  private @Nullable Handle perhaps(@Nullable Handle handle) {
    return handle == null ? null : name(handle);
  }

  private List<Handle> all(List<Handle> handles) {
    return handles.stream().map(this::name).toList();
  }

  private Rows rows(Rows rows) {
    return rows.toBuilder()
        .roster(rows.roster().stream().map(this::roster).toList())
        .affiliations(rows.affiliations().stream().map(this::affiliation).toList())
        .votes(rows.votes().stream().map(this::votes).toList())
        .departures(rows.departures().stream().map(this::departure).toList())
        .build();
  }

  private DepartureRow departure(DepartureRow row) {
    return row.toBuilder().decidedBy(row.decidedBy().stream().map(this::decider).toList()).build();
  }

  private Decider decider(Decider decider) {
    if (decider instanceof Decider.People people) {
      return new Decider.People(people.count(), who(people.who()));
    }
    return decider instanceof Decider.Silence silence
        ? new Decider.Silence(who(silence.who()), silence.span())
        : decider;
  }

  private @Nullable Activity activity(@Nullable Activity told) {
    if (told == null) {
      return null;
    }
    Merits it = told.merits();
    Merits other =
        it.toBuilder()
            .people(it.people().stream().map(this::person).toList())
            .deeds(
                it.deeds().stream()
                    .map(d -> new Deed(name(d.by()), d.kind(), d.at(), d.what(), d.modules()))
                    .toList())
            .leaves(
                it.leaves().stream().map(l -> new Leave(name(l.who()), l.from(), l.to())).toList())
            .notices(it.notices().stream().map(this::notice).toList())
            .meetings(
                it.meetings().stream()
                    .map(
                        m ->
                            new Meeting(
                                m.module(),
                                m.at(),
                                m.present().stream().map(this::name).collect(Collectors.toSet())))
                    .toList())
            .build();
    return new Activity(other, told.known());
  }

  private Notice notice(Notice one) {
    return new Notice(
        name(one.who()),
        one.role(),
        one.module(),
        one.at(),
        one.answered(),
        one.voices().stream()
            .map(v -> new Voice(name(v.by()), v.says(), v.at(), v.withdrawn()))
            .toList());
  }

  private RosterRow roster(RosterRow row) {
    return new RosterRow(
        row.name(),
        row.source(),
        name(row.handle()),
        row.role(),
        row.module(),
        row.since(),
        row.until(),
        row.status(),
        row.displayName(),
        all(row.alsoKnownAs()));
  }

  private AffiliationRow affiliation(AffiliationRow row) {
    return new AffiliationRow(
        row.name(),
        row.source(),
        name(row.handle()),
        row.organisation(),
        row.since(),
        row.until(),
        row.relation());
  }

  private VoteRow votes(VoteRow row) {
    Electorate electorate = row.electorate();
    Standard standard = row.standard();
    Veto veto = standard.vetoedBy();
    return new VoteRow(
        row.name(),
        row.source(),
        row.decision(),
        row.when(),
        new Electorate(
            who(electorate.who()),
            electorate.roll(),
            electorate.mayNotVote().stream().map(this::barred).toList(),
            electorate.leavesBase().stream().map(this::barred).toList(),
            electorate.weight()),
        row.positions(),
        new Standard(
            standard.passesWith(),
            standard.quorum(),
            standard.forAtLeast(),
            standard.againstAtMost(),
            standard.organisations(),
            standard.abstentions(),
            veto == null
                ? null
                : new Veto(
                    who(veto.who()),
                    veto.withReason(),
                    veto.liftedBy() == null ? null : who(veto.liftedBy()),
                    null,
                    veto.expires()),
            standard.overVeto()),
        row.openFor(),
        row.closeEarly(),
        calling(row.calling()),
        row.sequels(),
        row.election(),
        row.ifTied() instanceof TieRule.CastingVote casting
            ? new TieRule.CastingVote(who(casting.who()))
            : row.ifTied(),
        row.secret(),
        row.why());
  }

  private Calling calling(Calling calling) {
    List<List<Demand>> demands =
        calling.calledBy().alternatives().stream()
            .map(all -> all.stream().map(this::demand).toList())
            .toList();
    return new Calling(
        new Approvals(demands), calling.startsWhen(), calling.notWhile(), calling.againAfter());
  }

  private Demand demand(Demand demand) {
    return new Demand(
        demand.amount(), who(demand.who()), demand.including().stream().map(this::demand).toList());
  }

  private Barred barred(Barred barred) {
    return barred instanceof Barred.These these ? new Barred.These(who(these.who())) : barred;
  }

  private Who who(Who who) {
    if (who instanceof Who.People people) {
      Set<Handle> handles = people.handles().stream().map(this::name).collect(Collectors.toSet());
      return new Who.People(handles);
    }
    return who instanceof Who.AnyOf any
        ? new Who.AnyOf(any.alternatives().stream().map(this::who).toList())
        : who;
  }

  private Ballot ballot(Ballot ballot) {
    return new Ballot(
        ballot.id(),
        ballot.decision(),
        perhaps(ballot.author()),
        perhaps(ballot.subject()),
        ballot.course(),
        ballot.votes().stream().map(this::vote).toList(),
        all(ballot.present()),
        ballot.recusals().stream().map(r -> new Recusal(name(r.who()), r.at())).toList(),
        ballot.people().stream().map(this::person).toList(),
        new Petition(
            all(ballot.petition().callers()),
            ballot.petition().alongside(),
            ballot.petition().lastFailed()),
        poll(ballot.poll()),
        ballot.sequels().stream().map(this::ballot).toList(),
        ballot.lifts().stream()
            .map(one -> new VetoLift(name(one.by()), name(one.vetoer()), one.at()))
            .toList());
  }

  private Poll poll(Poll poll) {
    Map<OptionName, Handle> candidates = new HashMap<>();
    poll.candidates().forEach((option, candidate) -> candidates.put(option, name(candidate)));
    return new Poll(
        poll.options(),
        candidates,
        poll.seats(),
        poll.seed(),
        poll.papers(),
        all(poll.voters()),
        poll.turnouts());
  }

  private Vote vote(Vote vote) {
    return new Vote(
        name(vote.voter()),
        vote.position(),
        vote.at(),
        vote.sequence(),
        vote.reason(),
        vote.marks());
  }

  private Person person(Person person) {
    return new Person(
        name(person.handle()),
        all(person.alsoKnownAs()),
        person.bot(),
        person.roles(),
        person.organisations());
  }
}
