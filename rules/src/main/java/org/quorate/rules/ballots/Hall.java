package org.quorate.rules.ballots;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.OrganisationName;
import org.quorate.RoleName;
import org.quorate.charter.Base;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Bound;
import org.quorate.charter.Electorate.Barred;
import org.quorate.charter.Passing;
import org.quorate.charter.Standard;
import org.quorate.charter.VoteRow;
import org.quorate.charter.Who;
import org.quorate.contribution.Person;
import org.quorate.rules.Suspensions;
import org.quorate.rules.Suspensions.Suspension;
import org.quorate.rules.people.People;
import org.quorate.rules.people.Terms;
import org.quorate.rules.people.Tri;
import org.quorate.rules.people.Within;
import org.quorate.vote.Activity;
import org.quorate.vote.Ballot;
import org.quorate.vote.HasPassed;
import org.quorate.vote.OptionName;
import org.quorate.vote.Poll;
import org.quorate.vote.Recusal;
import org.quorate.vote.VetoLift;
import org.quorate.vote.Vote;

/** Everybody who matters to one ballot, by number, and what they may do. */
final class Hall {
  private static final int NOBODY = -1;

  final VotesPlan plan;
  final VoteRow row;
  final Ballot ballot;
  final Known known;
  final Instant at;
  final Schedule schedule;
  final Secrecy secrecy;
  final People people;

  /** Votes that rows of departures withhold. */
  final Withheld withheld;

  /** When somebody's standing changes. */
  final Terms terms;

  private final @Nullable Activity activity;
  private final BitSet present = new BitSet();
  private final Map<Integer, Instant> recused = new HashMap<>();
  private final Set<Integer> callers = new LinkedHashSet<>();
  private final Map<Integer, List<VetoLift>> lifts = new HashMap<>();
  private final int subject;
  private final int author;

  Hall(VotesPlan plan, VoteRow row, HasPassed asked) {
    this(plan, row, asked, null);
  }

  /**
   * Of one row that may decide it.
   *
   * @param found whose votes rows of departures withhold when; null if nobody can tell
   */
  Hall(VotesPlan plan, VoteRow row, HasPassed asked, @Nullable Suspensions found) {
    this.plan = plan;
    this.row = row;
    secrecy = new Secrecy(asked);
    ballot = row.secret() ? secrecy.opened() : asked.ballot();
    known = asked.known();
    at = asked.at();
    people = new People(plan.register, plan.order, told(asked), known, at);
    for (Handle handle : ballot.present()) {
      present.set(people.number(handle));
    }
    for (Recusal recusal : ballot.recusals()) {
      int person = people.number(recusal.who());
      Instant earliest = recused.get(person);
      if (earliest == null || recusal.at().isBefore(earliest)) {
        recused.put(person, recusal.at());
      }
    }
    subject = number(ballot.subject());
    author = number(ballot.author());
    if (author != NOBODY) {
      callers.add(author);
    }
    ballot.petition().callers().forEach(caller -> callers.add(people.number(caller)));
    for (Vote vote : ballot.votes()) {
      people.number(vote.voter());
    }
    ballot.poll().voters().forEach(people::number);
    for (VetoLift lift : ballot.lifts()) {
      people.number(lift.by());
      lifts.computeIfAbsent(people.number(lift.vetoer()), any -> new ArrayList<>(1)).add(lift);
    }
    ballot.poll().candidates().values().forEach(people::number);
    activity = asked.activity();
    withheld = new Withheld(this, found);
    terms = withheld.turns().isEmpty() ? plan.terms : plan.terms.with(withheld.turns());
    schedule = Schedule.of(this);
  }

  /** Whom the host tells of: for the ballot, and for how active they are; each is one person. */
  static List<Person> told(HasPassed asked) {
    List<Person> told = new ArrayList<>(asked.ballot().people());
    Activity activity = asked.activity();
    told.addAll(activity == null ? List.of() : activity.merits().people());
    return told;
  }

  /** Options of an election behind which nobody is told to stand, but the default option. */
  List<OptionName> unnamed() {
    Poll poll = ballot.poll();
    OptionName nobody = row.election() == null ? null : row.election().rule().byDefault();
    return poll.options().stream()
        .filter(option -> !option.equals(nobody) && !poll.candidates().containsKey(option))
        .toList();
  }

  /**
   * Whether somebody who speaks at an instant may vote.
   *
   * @param when as of when their standing is looked up
   */
  Tri mayVote(int person, Instant spoken, Instant when) {
    Tri stands = stands(row.electorate().mayNotVote(), person, spoken, when);
    return withheld.isPossible()
        ? stands.and(withheld.from(person, when).takesVote().not())
        : stands;
  }

  /** Whether somebody stands in the base at an instant. */
  Tri inBase(int person, Instant spoken, Instant when) {
    Tri stands = stands(row.electorate().leavesBase(), person, spoken, when);
    return withheld.isPossible() ? stands.and(withheld.from(person, when).leaves().not()) : stands;
  }

  private Tri stands(List<Barred> reasons, int person, Instant spoken, Instant when) {
    Tri barred = Tri.of(people.bot(person));
    for (Barred reason : reasons) {
      barred = barred.or(barred(reason, person, spoken, when));
    }
    return belongs(person, when).and(barred.not());
  }

  private Tri barred(Barred reason, int person, Instant spoken, Instant when) {
    if (reason instanceof Barred.Recused) {
      Instant since = recused.get(person);
      boolean sure = since != null && !since.isAfter(spoken);
      return sure ? Tri.YES : known.complete(Aspect.RECUSALS) ? Tri.NO : Tri.MAYBE;
    } else if (reason instanceof Barred.Subject) {
      return party(person, subject);
    } else if (reason instanceof Barred.Author) {
      return party(person, author);
    }
    return member(((Barred.These) reason).who(), false, person, when);
  }

  /** Whether somebody is of the electorate at an instant, with a vote or without. */
  Tri belongs(int person, Instant when) {
    return withheld.isPossible()
        ? withheld.belongs(person, when)
        : member(row.electorate().who(), true, person, when);
  }

  private Tri belongs(int person, Moment moment) {
    Tri all = belongs(person, moment.roll().get(0));
    for (Instant when : moment.roll()) {
      all = all == belongs(person, when) ? all : Tri.MAYBE;
    }
    return all;
  }

  /** How active the electors are; null if nobody told. */
  @Nullable Activity activity() {
    return activity;
  }

  /** Whether somebody is a party whom the host named; one whom it did not may be anybody. */
  private Tri party(int person, int named) {
    return named == NOBODY && !known.complete(Aspect.PETITION)
        ? Tri.MAYBE
        : Tri.of(person == named);
  }

  /** Whether somebody put the question. */
  Tri isAuthor(int person) {
    return party(person, author);
  }

  /** Whether a party is not told who may not vote, or lift a veto. */
  boolean isPartyUntold() {
    return isUntold(new Barred.Subject(), subject)
        || isUntold(new Barred.Author(), author)
        || author == NOBODY && !lifts.isEmpty();
  }

  /** Whether somebody of whom nobody has heard may not vote, perhaps, and stays in the base. */
  boolean mayBarAnybody(List<Instant> when) {
    return row.electorate().mayNotVote().stream()
        .filter(reason -> !row.electorate().leavesBase().contains(reason))
        .anyMatch(reason -> mayBarAnybody(reason, when));
  }

  private boolean mayBarAnybody(Barred reason, List<Instant> when) {
    if (reason instanceof Barred.Recused) {
      return !known.complete(Aspect.RECUSALS);
    } else if (reason instanceof Barred.These these) {
      return isOpen(these.who(), false, when);
    }
    int named = reason instanceof Barred.Subject ? subject : author;
    return named == NOBODY && !known.complete(Aspect.PETITION);
  }

  private boolean isUntold(Barred reason, int named) {
    return named == NOBODY && row.electorate().mayNotVote().contains(reason);
  }

  /** How many seats the body has whose members vote; 0 where no body does. */
  int seats() {
    BodyRow body = plan.bodies.voting(row);
    return body == null || body.seats() == null ? 0 : body.seats();
  }

  private int number(@Nullable Handle handle) {
    return handle == null ? NOBODY : people.number(handle);
  }

  /** One person as an elector. */
  Elector elector(int person, Moment moment) {
    Elector entitled = entitled(person, moment);
    if (!withheld.isPossible()) {
      return entitled;
    }
    Suspension lost = withheld.from(person, moment);
    return new Elector(
        belongs(person, moment),
        entitled.bot(),
        entitled.leaves().or(lost.leaves()),
        entitled.stays().or(lost.stays()));
  }

  /** The same, whatever rows of departures withhold. */
  Elector entitled(int person, Moment moment) {
    Tri leaves = Tri.NO;
    Tri stays = Tri.NO;
    for (Barred reason : row.electorate().mayNotVote()) {
      Tri barred = barred(reason, person, moment);
      if (row.electorate().leavesBase().contains(reason)) {
        leaves = leaves.or(barred);
      } else {
        stays = stays.or(barred);
      }
    }
    Tri member = member(row.electorate().who(), true, person, moment);
    return new Elector(member, people.bot(person), leaves, stays);
  }

  private Tri barred(Barred reason, int person, Moment moment) {
    if (reason instanceof Barred.Recused) {
      Instant at = recused.get(person);
      if (at == null || at.isAfter(moment.now())) {
        return known.complete(Aspect.RECUSALS) ? Tri.NO : Tri.MAYBE;
      }
      return moment.doubts(at) || !schedule.isSurelyOpenAt(at) ? Tri.MAYBE : Tri.YES;
    } else if (reason instanceof Barred.Subject) {
      return party(person, subject);
    } else if (reason instanceof Barred.Author) {
      return party(person, author);
    }
    return member(((Barred.These) reason).who(), false, person, moment);
  }

  private Tri member(Who who, boolean exactly, int person, Moment moment) {
    Tri all = member(who, exactly, person, moment.roll().get(0));
    for (Instant when : moment.roll()) {
      all = all == member(who, exactly, person, when) ? all : Tri.MAYBE;
    }
    return all;
  }

  /** The instants up to one at which somebody recused themselves. */
  List<Instant> recusals(Instant upTo) {
    return recused.values().stream().filter(at -> !at.isAfter(upTo)).toList();
  }

  /** Those who recused themselves, the first one first. */
  List<Integer> recusedInTurn() {
    return recused.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** When somebody recused themselves first; null for never, as far as it is told. */
  @Nullable Instant recused(int person) {
    return recused.get(person);
  }

  /** Whether somebody had recused themselves by an instant, as far as it is told. */
  boolean hasRecused(int person, Instant by) {
    Instant at = recused.get(person);
    return at != null && !at.isAfter(by);
  }

  /** Who recused themselves, each once. */
  List<Roll.Turn> recusals() {
    return bars()
        ? recused.entrySet().stream()
            .map(one -> new Roll.Turn(one.getValue(), one.getKey()))
            .toList()
        : List.of();
  }

  /**
   * Whether a cell means a person, for the whole project.
   *
   * @param exactly whether a role means just its holders, and not those above it
   */
  Tri member(Who who, boolean exactly, int person, Instant when) {
    if (who instanceof Who.Role role) {
      return holds(person, role.role(), exactly || role.only(), when);
    } else if (who instanceof Who.People some) {
      return Tri.of(people.among(some.handles(), person));
    } else if (who instanceof Who.Anyone) {
      return Tri.YES;
    } else if (who instanceof Who.AnyOf any) {
      Tri best = Tri.NO;
      for (Who one : any.alternatives()) {
        best = best.or(member(one, exactly, person, when));
      }
      return best;
    }
    return Tri.NO;
  }

  /** Whether there may be electors of whom nobody has heard. */
  boolean isOpen(Moment moment) {
    return isOpen(moment.roll());
  }

  /** The same at some of these instants. */
  boolean isOpen(List<Instant> when) {
    return isOpen(row.electorate().who(), true, when);
  }

  /** Whether all votes are told that can have been in time. */
  boolean areVotesTold() {
    boolean noTime = schedule.opensKnown() && schedule.end().isBefore(schedule.opened());
    return known.complete(Aspect.VOTES) || noTime;
  }

  /** Whether anybody may vote, so that somebody always has not voted yet. */
  boolean isForAnyone() {
    return isForAnyone(row.electorate().who());
  }

  boolean isForAnyone(Who who) {
    return who instanceof Who.Anyone
        || who instanceof Who.AnyOf any && any.alternatives().stream().anyMatch(this::isForAnyone);
  }

  /** Whether a cell may mean people of whom nobody has heard, at some instant. */
  boolean isOpen(Who who, boolean exactly, List<Instant> when) {
    if (who instanceof Who.Role role) {
      boolean today = when.stream().allMatch(at::equals);
      boolean all = known.complete(Aspect.ROSTER) && (today || known.complete(Aspect.ROSTER_AT));
      return !all && people.unlisted(role.role(), exactly || role.only());
    } else if (who instanceof Who.AnyOf any) {
      return any.alternatives().stream().anyMatch(one -> isOpen(one, exactly, when));
    }
    return who instanceof Who.Anyone;
  }

  /** Whether somebody is there, beside those who vote. */
  Tri present(int person) {
    boolean sure = present.get(person);
    return sure ? Tri.YES : known.complete(Aspect.ATTENDANCE) ? Tri.NO : Tri.MAYBE;
  }

  /** The organisations of a person; empty if they stand alone, null if nobody knows. */
  @Nullable Set<OrganisationName> organisations(int person, Instant when) {
    return plan.organisations.of(person, when, people, known);
  }

  /** The same under the cap of a body. */
  @Nullable Set<OrganisationName> organisations(@Nullable BodyRow body, int person, Instant when) {
    return plan.groups.of(body).of(person, when, people, known);
  }

  /** Whether people of some roles may not vote, so that when they are looked up matters. */
  boolean barsRoles() {
    return withheld.isPossible()
        || row.electorate().mayNotVote().stream().anyMatch(Barred.These.class::isInstance);
  }

  /** Whether it matters who recused themselves. */
  boolean bars() {
    return row.electorate().mayNotVote().stream().anyMatch(Barred.Recused.class::isInstance);
  }

  /** Whether it matters who is there. */
  boolean asksForPresence() {
    Standard standard = row.standard();
    return isOfPresent(standard.quorum())
        || isOfPresent(standard.forAtLeast())
        || isOfPresent(standard.againstAtMost())
        || standard.passesWith().stream()
            .anyMatch(one -> one instanceof Passing.Share share && share.base() == Base.PRESENT);
  }

  private static boolean isOfPresent(@Nullable Bound bound) {
    return bound instanceof Bound.Share share && share.base() == Base.PRESENT;
  }

  /** Whether somebody holds a role for the whole project. */
  Tri holds(int person, RoleName role, boolean only, Instant when) {
    return people.holds(person, role, only, when, Within.NOWHERE);
  }

  /** The lifts of somebody's vetoes. */
  List<VetoLift> lifts(int vetoer) {
    return lifts.getOrDefault(vetoer, List.of());
  }

  /** Who stands behind it, each person once. */
  Set<Integer> callers() {
    return callers;
  }

  /**
   * Whether another ballot is not about somebody else. The host hung it on this one: where either
   * tells of no subject, it is about the same.
   */
  boolean isAboutSame(Ballot other) {
    Handle whom = other.subject();
    return whom == null
        || subject == NOBODY
        || people.knows(whom) && people.number(whom) == subject;
  }

  /** Whom the ballot is about, or -1. */
  int subject() {
    return subject;
  }

  /** Who put the question, or -1. */
  int author() {
    return author;
  }
}
