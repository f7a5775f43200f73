package org.quorate.engine.charter;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.RoleName;
import org.quorate.charter.ScenarioBallot;
import org.quorate.charter.ScenarioBallot.Voices;
import org.quorate.charter.ScenarioFacts;
import org.quorate.charter.ScenarioFacts.Player;
import org.quorate.charter.ScenarioLadder;
import org.quorate.charter.ScenarioPoll;
import org.quorate.charter.ScenarioPoll.Paper;
import org.quorate.charter.ScenarioRow;

/** The people of one scenario, cell by cell, and what roles its cells give them. */
final class ScenarioCast {
  private static final Map<Field, Function<ScenarioFacts, Stream<Player>>> FACTS =
      Map.of(
          Field.CASE_AUTHOR,
          facts -> Stream.ofNullable(facts.author()),
          Field.CASE_APPROVED,
          facts -> facts.approvedBy().stream(),
          Field.CASE_OBJECTED,
          facts -> facts.objectedBy().stream(),
          Field.CASE_VETOED,
          facts -> facts.vetoedBy().stream(),
          Field.CASE_HELD,
          facts -> facts.heldBy().stream(),
          Field.CASE_OWNED,
          facts -> facts.ownedBy().stream(),
          Field.CASE_LABELS,
          facts -> facts.labels().stream().flatMap(it -> Stream.ofNullable(it.setBy())),
          Field.CASE_INVOKED,
          facts -> facts.invoked().stream().flatMap(it -> it.by().stream()));

  private static final Map<Field, Function<ScenarioBallot, List<Voices>>> BALLOTS =
      Map.ofEntries(
          Map.entry(Field.CASE_ABOUT, ballot -> alone(ballot.subject())),
          Map.entry(Field.CASE_FOR, ScenarioBallot::inFavour),
          Map.entry(Field.CASE_AGAINST, ScenarioBallot::against),
          Map.entry(Field.CASE_ABSTAINING, ScenarioBallot::abstaining),
          Map.entry(Field.CASE_CONCERNED, ScenarioBallot::concerned),
          Map.entry(Field.CASE_PRESENT, ScenarioBallot::present),
          Map.entry(Field.CASE_CALLERS, ScenarioBallot::callers),
          Map.entry(Field.CASE_SUSPENDED, ScenarioBallot::suspended),
          Map.entry(Field.CASE_IN_OFFICE, ballot -> ballot.poll().inOffice()),
          Map.entry(Field.CASE_CANDIDATES, ballot -> standing(ballot.poll())),
          Map.entry(
              Field.CASE_PAPERS,
              ballot -> ballot.poll().papers().stream().map(Paper::voters).toList()));

  private final Map<Field, List<Voices>> cells = new HashMap<>();
  private final Map<Handle, Set<RoleName>> roles = new HashMap<>();

  ScenarioCast(ScenarioRow row) {
    FACTS.forEach(
        (field, of) -> cells.put(field, of.apply(row.facts()).map(ScenarioCast::voice).toList()));
    ScenarioBallot ballot = row.ballot();
    if (ballot != null) {
      BALLOTS.forEach((field, of) -> cells.put(field, of.apply(ballot)));
    }
    ScenarioLadder ladder = row.ladder();
    if (ladder != null) {
      cells.put(Field.CASE_ABOUT, alone(ladder.person()));
      cells.put(Field.CASE_SPONSORED, ladder.sponsors());
    }
    voices()
        .flatMap(each -> Stream.ofNullable(each.player()))
        .forEach(
            it -> roles.computeIfAbsent(it.handle(), any -> new HashSet<>()).addAll(it.roles()));
  }

  private static List<Voices> standing(ScenarioPoll poll) {
    return poll.candidates().stream()
        .flatMap(one -> Stream.ofNullable(one.person()))
        .map(ScenarioCast::voice)
        .toList();
  }

  private static List<Voices> alone(@Nullable Player player) {
    return player == null ? List.of() : List.of(voice(player));
  }

  private static Voices voice(Player player) {
    return new Voices(player, 1, Set.of(), null);
  }

  Map<Field, List<Voices>> cells() {
    return cells;
  }

  Stream<Voices> voices() {
    return cells.values().stream().flatMap(List::stream);
  }

  /** The roles that some cell gives to somebody. */
  Set<RoleName> roles(Handle handle) {
    return roles.getOrDefault(handle, Set.of());
  }

  /** Everybody with a name. */
  Stream<Handle> named() {
    return roles.keySet().stream();
  }

  /** Everybody with a name whom some cell gives a role. */
  Set<Handle> holders(RoleName role) {
    return roles.keySet().stream()
        .filter(handle -> roles(handle).contains(role))
        .collect(Collectors.toSet());
  }

  /** How many people without a name hold a role. */
  long unnamed(RoleName role) {
    return voices()
        .filter(each -> each.player() == null && each.roles().contains(role))
        .mapToLong(Voices::count)
        .sum();
  }
}
