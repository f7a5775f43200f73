package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.ModuleName;
import org.quorate.RoleName;
import org.quorate.charter.BodyRow;
import org.quorate.charter.RosterRow;
import org.quorate.ladder.Attestation;
import org.quorate.ladder.Deed;
import org.quorate.ladder.LadderReview;
import org.quorate.ladder.Leave;
import org.quorate.ladder.Meeting;
import org.quorate.ladder.Merits;
import org.quorate.ladder.Nomination;
import org.quorate.ladder.Notice;
import org.quorate.rules.Polls;
import org.quorate.rules.people.People;

/** Everybody of a review: the roster and the facts, each with what the facts tell of them. */
final class Reviewed {
  /** Of more candidates of elections nobody asks who is next. */
  private static final int MOST = 1_000;

  final LadderPlan plan;
  final LadderReview question;
  final People people;
  private final Audiences now;
  private @Nullable Audiences past;
  private final Map<Integer, List<Deed>> deeds = new HashMap<>();
  private final Map<Integer, List<Attestation>> attestations = new HashMap<>();
  private final Map<Integer, List<Nomination>> nominations = new HashMap<>();
  private final List<Nomination> refused = new ArrayList<>();
  private final Map<Integer, List<Leave>> leaves = new HashMap<>();
  private final Map<Integer, List<Notice>> notices = new HashMap<>();
  private final Map<Integer, List<RosterRow>> roster = new HashMap<>();
  private final Map<Integer, Set<ModuleName>> modules = new HashMap<>();

  Reviewed(LadderPlan plan, LadderReview question) {
    this.plan = plan;
    this.question = question;
    Merits merits = question.merits();
    now = Scene.audiences(plan, merits, question.known(), question.at());
    people = now.people;
    for (Deed deed : merits.deeds()) {
      of(deeds, people.number(deed.by())).add(deed);
      touched(people.number(deed.by())).addAll(deed.modules());
    }
    for (Attestation one : merits.attestations()) {
      of(attestations, people.number(one.of())).add(one);
      people.number(one.by());
    }
    for (Nomination one : merits.nominations()) {
      of(nominations, people.number(one.nominee())).add(one);
      one.voices().forEach(voice -> people.number(voice.by()));
      BodyRow body = one.refused() == null ? null : plan.body(one.role());
      if (body != null && body.vacancy() != null) {
        refused.add(one);
      }
      Stream.ofNullable(one.module()).forEach(touched(people.number(one.nominee()))::add);
    }
    for (Meeting one : merits.meetings()) {
      for (Handle handle : one.present()) {
        Stream.ofNullable(one.module()).forEach(touched(people.number(handle))::add);
      }
    }
    for (RosterRow row : plan.charter.rows().roster()) {
      of(roster, people.number(row.handle())).add(row);
      Stream.ofNullable(row.module()).forEach(touched(people.number(row.handle()))::add);
    }
    merits.people().forEach(person -> people.number(person.handle()));
    plan.charter.rows().bodies().stream()
        .filter(body -> isFilled(body.members()))
        .flatMap(this::candidates)
        .forEach(people::number);
    merits.leaves().forEach(one -> of(leaves, people.number(one.who())).add(one));
    for (Notice one : merits.notices()) {
      of(notices, people.number(one.who())).add(one);
      one.voices().forEach(voice -> people.number(voice.by()));
    }
  }

  private static <T> List<T> of(Map<Integer, List<T>> map, int person) {
    return map.computeIfAbsent(person, any -> new ArrayList<>());
  }

  private Set<ModuleName> touched(int person) {
    return modules.computeIfAbsent(person, any -> new TreeSet<>());
  }

  /** Whoever could climb: people who did something, were proposed or stand in the roster. */
  List<Integer> climbers() {
    return sorted(modules.keySet().stream().filter(person -> !people.bot(person)));
  }

  /** Whether vacant seats of a role are filled in a way of their own. */
  boolean isFilled(RoleName role) {
    BodyRow body = plan.body(role);
    return body != null && body.vacancy() != null && !body.vacancy().ways().isEmpty();
  }

  /** Whoever was nominated for such a seat, or stood for it. */
  Set<Integer> mayFill(RoleName role) {
    BodyRow body = plan.body(role);
    Set<Integer> some = new TreeSet<>();
    for (Nomination one : question.merits().nominations()) {
      if (one.role().equals(role)) {
        some.add(people.number(one.nominee()));
      }
    }
    candidates(body).forEach(who -> some.add(people.number(who)));
    return some;
  }

  /** Whom ballots on vacant seats of a body are about, or who stood for them. */
  private Stream<Handle> candidates(@Nullable BodyRow body) {
    Set<String> filling = body == null ? Set.of() : plan.filling(body);
    return question.merits().ballots().stream()
        .filter(ballot -> filling.contains(Polls.folded(ballot)))
        .flatMap(
            ballot ->
                Stream.concat(
                    Stream.ofNullable(ballot.subject()),
                    ballot.poll().candidates().values().stream()))
        .sorted()
        .distinct()
        .limit(MOST);
  }

  /** Whoever could hold a role. */
  List<Integer> everybody() {
    return sorted(Stream.iterate(0, person -> person < people.size(), person -> person + 1));
  }

  private List<Integer> sorted(Stream<Integer> some) {
    return some.filter(people::isSomebody).sorted(Comparator.comparing(people::handle)).toList();
  }

  /** Modules that somebody worked on, was proposed for or holds a role of. */
  Set<ModuleName> modules(int person) {
    return modules.getOrDefault(person, Set.of());
  }

  /** Modules for which somebody was proposed for a role. */
  Set<ModuleName> proposed(int person, RoleName role) {
    Set<ModuleName> some = new TreeSet<>();
    for (Nomination one : nominations.getOrDefault(person, List.of())) {
      if (one.role().equals(role) && one.module() != null) {
        some.add(one.module());
      }
    }
    return some;
  }

  /** The rows of the roster about somebody. */
  List<RosterRow> roster(int person) {
    return roster.getOrDefault(person, List.of());
  }

  /** The facts about one person alone. */
  Merits merits(int person) {
    return question.merits().toBuilder()
        .deeds(deeds.getOrDefault(person, List.of()))
        .attestations(attestations.getOrDefault(person, List.of()))
        .nominations(nominations(person))
        .leaves(leaves.getOrDefault(person, List.of()))
        .notices(notices.getOrDefault(person, List.of()))
        .build();
  }

  /** Those of somebody, and those that others declined, whom they may come after. */
  private List<Nomination> nominations(int person) {
    List<Nomination> own = nominations.getOrDefault(person, List.of());
    if (refused.isEmpty()) {
      return own;
    }
    List<Nomination> all = new ArrayList<>(own);
    refused.stream().filter(one -> !own.contains(one)).forEach(all::add);
    return all;
  }

  /** The same people where an earlier instant is today, of which less may be known. */
  Audiences past(Instant then) {
    if (then.equals(question.at())) {
      return now;
    }
    if (past == null) {
      past = now.asOf(then, DepartureDeliberation.past(question.known()));
    }
    return past.asOf(then);
  }

  /** The same people where another instant is today. */
  Audiences audiences(Instant today) {
    return today.equals(question.at()) ? now : now.asOf(today);
  }
}
