package org.quorate.engine.charter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.RoleName;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.RoleRow;
import org.quorate.charter.RosterRow;
import org.quorate.charter.Rows;
import org.quorate.charter.ScenarioBallot;
import org.quorate.charter.ScenarioBallot.Voices;
import org.quorate.charter.ScenarioFacts.Player;
import org.quorate.charter.ScenarioLadder;
import org.quorate.charter.ScenarioPoll.Paper;
import org.quorate.charter.ScenarioRow;
import org.quorate.charter.Source;
import org.quorate.charter.VoteRow;
import org.quorate.charter.Who;
import org.quorate.engine.scenario.Aliases;

/** Looks whether cells of scenarios mean something beside the other rows of the charter. */
final class ScenarioChecks {
  private final Report report;
  private final Aliases aliases;
  private final List<ScenarioRow> scenarios;
  private final ScenarioNames names;
  private final ScenarioChains chains;
  private final Map<String, List<VoteRow>> votes;

  /** The roles of people by the roster, at whatever time. */
  private final Map<Handle, Set<RoleName>> held = new HashMap<>();

  /** The roles by which nobody votes who does too little. */
  private final Set<RoleName> suspending;

  /** Roles of which a refusal may be turned. */
  private final Set<RoleName> appealed;

  ScenarioChecks(Rows rows, Report report) {
    this.report = report;
    aliases = Aliases.of(rows);
    scenarios = rows.scenarios().stream().map(aliases::of).toList();
    names = new ScenarioNames(rows, report);
    chains = new ScenarioChains(rows, report);
    votes = rows.votes().stream().collect(Collectors.groupingBy(VoteRow::decision));
    suspending =
        rows.departures().stream()
            .filter(row -> row.then().suspends())
            .map(DepartureRow::role)
            .collect(Collectors.toSet());
    appealed =
        rows.roles().stream()
            .filter(row -> row.promotion().appeal() != null)
            .map(RoleRow::role)
            .collect(Collectors.toSet());
    rows.roster().forEach(this::add);
  }

  private void add(RosterRow row) {
    held.computeIfAbsent(aliases.of(row.handle()), any -> new HashSet<>()).add(row.role());
  }

  void tell() {
    List<ScenarioCast> casts = scenarios.stream().map(ScenarioCast::new).toList();
    casts.forEach(names::learn);
    for (int i = 0; i < casts.size(); i++) {
      ScenarioRow row = scenarios.get(i);
      names.check(row, casts.get(i));
      left(row);
      refused(row);
      if (row.ballot() != null) {
        check(row, row.ballot(), casts.get(i));
      }
    }
  }

  private void check(ScenarioRow row, ScenarioBallot ballot, ScenarioCast cast) {
    List<VoteRow> deciding = votes.getOrDefault(ballot.decision(), List.of());
    new ScenarioPolls(report, row, ballot, deciding).tell();
    chains.check(row, ballot, deciding);
    List<Who> voters = new ArrayList<>();
    deciding.forEach(it -> flatten(it.electorate().who(), voters));
    for (Voices each : ballot.suspended()) {
      suspended(row, each, voters, cast);
    }
    if (ballot.electors() != null && !deciding.isEmpty()) {
      List<Who> first = new ArrayList<>();
      flatten(deciding.get(0).electorate().who(), first);
      long papers = ballot.poll().papers().stream().mapToLong(ScenarioChecks::ofVoters).sum();
      electors(row, ballot.electors(), papers, first, cast);
    }
  }

  /** Nobody gave up what they hold. */
  private void left(ScenarioRow row) {
    ScenarioLadder ladder = row.ladder();
    Player person = ladder == null ? null : ladder.person();
    if (ladder != null
        && ladder.left() != null
        && person != null
        && person.roles().contains(ladder.role())) {
      vain(
          row,
          Field.CASE_LEFT,
          person.handle().shown() + " holds " + Quoted.of(ladder.role().value()) + " here",
          "leave the cell blank, or take the role out of the brackets");
    }
  }

  /** The nomination before was refused before this one; an appeal alone turns this one. */
  private void refused(ScenarioRow row) {
    ScenarioLadder ladder = row.ladder();
    if (ladder != null
        && ladder.refused() != null
        && ladder.openFor() != null
        && ladder.refused().compareTo(ladder.openFor()) < 0
        && !appealed.contains(ladder.role())) {
      vain(
          row,
          Field.CASE_REFUSED,
          "this nomination is open for longer, so that the one before it cannot have been refused"
              + " later",
          "write a longer time here, or a shorter one under `Open for`");
    }
  }

  private static void flatten(Who who, List<Who> into) {
    if (who instanceof Who.AnyOf any) {
      any.alternatives().forEach(one -> flatten(one, into));
    } else {
      into.add(who);
    }
  }

  /** Whose vote no row takes, votes all the same. */
  private void suspended(ScenarioRow row, Voices voices, List<Who> voters, ScenarioCast cast) {
    Set<RoleName> roles = new HashSet<>(voices.roles());
    Player player = voices.player();
    if (player != null) {
      roles.addAll(cast.roles(player.handle()));
      roles.addAll(held(player.handle()));
    }
    boolean taken =
        voters.stream()
            .anyMatch(
                who ->
                    who instanceof Who.Role role
                        && roles.contains(role.role())
                        && suspending.contains(role.role()));
    if (!taken) {
      vain(
          row,
          Field.CASE_SUSPENDED,
          "no row of `departures` suspends the vote that "
              + Quoted.of(shown(voices))
              + " would have here",
          "leave the cell blank, or add a row whose `Then` is `vote suspended until active again`");
    }
  }

  /** The roles of somebody by the roster. */
  private Set<RoleName> held(Handle handle) {
    return held.getOrDefault(handle, Set.of());
  }

  private static String shown(Voices voices) {
    return voices.player() != null
        ? voices.player().handle().shown()
        : voices.roles().stream().map(RoleName::value).sorted().collect(Collectors.joining(", "));
  }

  /** How many papers of those who vote it is, of whom nothing else is said. */
  private static long ofVoters(Paper paper) {
    Voices voters = paper.voters();
    return voters.player() == null && voters.roles().isEmpty() ? voters.count() : 0;
  }

  /** There cannot be fewer electors than the scenario names, nor another number of people. */
  private void electors(
      ScenarioRow row, long electors, long papers, List<Who> voters, ScenarioCast cast) {
    RoleName role = role(voters);
    if (role == null) {
      vain(
          row,
          Field.CASE_ELECTORS,
          "those who vote here are no role, so the number of electors says nothing",
          "leave the cell blank");
      return;
    }
    Set<Handle> named = new HashSet<>(cast.holders(role));
    cast.named().filter(it -> held(it).contains(role)).forEach(named::add);
    long there = named.size() + cast.unnamed(role) + papers;
    if (electors < there) {
      vain(
          row,
          Field.CASE_ELECTORS,
          "the scenario itself names " + there + " of " + Quoted.of(role.value()),
          "write `" + there + "` or more, or leave the cell blank");
    }
  }

  /** The role of which a scenario adds electors who do not vote. */
  private static @Nullable RoleName role(List<Who> voters) {
    for (Who who : voters) {
      if (who instanceof Who.Role role) {
        return role.role();
      }
    }
    return null;
  }

  private void vain(ScenarioRow row, Field field, String message, String help) {
    Source source = row.source();
    report.add(
        Code.SCENARIO_VAIN,
        new Spot(source.table().document(), source.line(), source.columnOf(field.shown())),
        message,
        help);
  }
}
