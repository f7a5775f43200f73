package org.quorate.engine.charter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.charter.Election;
import org.quorate.charter.ScenarioBallot;
import org.quorate.charter.ScenarioBallot.Voices;
import org.quorate.charter.ScenarioFacts.Player;
import org.quorate.charter.ScenarioPoll;
import org.quorate.charter.ScenarioPoll.Candidate;
import org.quorate.charter.ScenarioPoll.Paper;
import org.quorate.charter.ScenarioRow;
import org.quorate.charter.Source;
import org.quorate.charter.VoteRow;
import org.quorate.charter.Who;
import org.quorate.vote.CountingRule;
import org.quorate.vote.OptionName;

/** Looks whether the papers of a scenario's election can be read by the rows of its decision. */
final class ScenarioPolls {
  private final Report report;
  private final ScenarioRow row;
  private final ScenarioBallot ballot;
  private final ScenarioPoll poll;
  private final List<VoteRow> deciding;
  private final List<CountingRule> rules;

  ScenarioPolls(Report report, ScenarioRow row, ScenarioBallot ballot, List<VoteRow> deciding) {
    this.report = report;
    this.row = row;
    this.ballot = ballot;
    this.deciding = deciding;
    poll = ballot.poll();
    rules = elections().map(Election::rule).toList();
  }

  private Stream<Election> elections() {
    return deciding.stream().flatMap(it -> Stream.ofNullable(it.election()));
  }

  void tell() {
    if (deciding.isEmpty()) {
      return;
    } else if (rules.isEmpty()) {
      nobodyElected();
      return;
    } else if (rules.size() == deciding.size()) {
      nobodyForOrAgainst();
    }
    if (poll.seats() != null && elections().allMatch(it -> it.seats() != null)) {
      vain(Field.CASE_SEATS, "the row of the ballot says how many are elected", "leave it blank");
    }
    options();
    once();
    elected();
    for (Paper paper : poll.papers()) {
      voters(paper);
      marks(paper);
    }
  }

  private void nobodyElected() {
    String message = "no option is elected by `votes/" + ballot.decision() + "`";
    String help = "leave the cell blank, or add a `Voting method` to that row";
    vain(Field.CASE_CANDIDATES, !poll.candidates().isEmpty(), message, help);
    vain(Field.CASE_SEATS, poll.seats() != null, message, help);
    vain(Field.CASE_PAPERS, !poll.papers().isEmpty(), message, help);
    vain(Field.CASE_ELECTED, !poll.elected().isEmpty(), message, help);
  }

  private void nobodyForOrAgainst() {
    String message = "options are elected here, and nobody is for or against them";
    String help = "write it under `Papers`, such as `3: ann > bob`";
    vain(Field.CASE_FOR, !ballot.inFavour().isEmpty(), message, help);
    vain(Field.CASE_AGAINST, !ballot.against().isEmpty(), message, help);
    vain(Field.CASE_ABSTAINING, !ballot.abstaining().isEmpty(), message, help);
    vain(Field.CASE_CONCERNED, !ballot.concerned().isEmpty(), message, help);
  }

  /** Each stands once, and no other one is marked or elected. */
  private void options() {
    Set<String> standing = new HashSet<>();
    List<String> shown = new ArrayList<>();
    for (Candidate candidate : poll.candidates()) {
      shown.add(candidate.option().value());
      if (!standing.add(folded(candidate.option()))) {
        wrong(Field.CASE_CANDIDATES, candidate.option(), "stands twice", "delete one of the two");
      }
    }
    for (CountingRule rule : rules) {
      OptionName fallback = rule.byDefault();
      if (fallback != null && standing.add(folded(fallback))) {
        shown.add(fallback.value());
      }
    }
    poll.papers().stream()
        .flatMap(paper -> paper.marks().keySet().stream())
        .sorted()
        .distinct()
        .filter(option -> !standing.contains(folded(option)))
        .forEach(option -> stranger(Field.CASE_PAPERS, option, shown));
    poll.elected().stream()
        .filter(option -> !standing.contains(folded(option)))
        .forEach(option -> stranger(Field.CASE_ELECTED, option, shown));
  }

  /** Nobody hands in two papers, nor is in office twice. */
  private void once() {
    Set<Handle> voters = new HashSet<>();
    for (Paper paper : poll.papers()) {
      Player player = paper.voters().player();
      if (player != null && !voters.add(player.handle())) {
        report.add(
            Code.SCENARIO_PAPERS,
            spot(Field.CASE_PAPERS, null),
            "`" + player.handle().shown() + "` hands in two papers",
            "delete one of the two");
      }
    }
    Set<Handle> staying = new HashSet<>();
    for (Voices each : poll.inOffice()) {
      Player player = each.player();
      if (player != null && !staying.add(player.handle())) {
        String message = "`" + player.handle().shown() + "` is in office twice";
        report.add(
            Code.SCENARIO_PAPERS,
            spot(Field.CASE_IN_OFFICE, null),
            message,
            "delete one of the two");
      }
    }
  }

  /** Each is elected once; a word that means a blank cell elsewhere would prove nothing. */
  private void elected() {
    Set<String> once = new HashSet<>();
    for (OptionName option : poll.elected()) {
      if (!once.add(folded(option))) {
        wrong(Field.CASE_ELECTED, option, "is elected twice", "delete one of the two");
      }
    }
    String cell = row.source().cell(Field.CASE_ELECTED.shown()).strip();
    if (poll.elected().isEmpty() && !cell.isEmpty()) {
      report.add(
          Code.SCENARIO_PAPERS,
          spot(Field.CASE_ELECTED, null),
          Quoted.of(cell) + " says nothing of who is elected",
          "leave the cell blank for whoever it is, write `failed` under `Expect` for nobody, or put"
              + " an option of that name in backticks");
    }
  }

  private void stranger(Field field, OptionName option, List<String> standing) {
    Optional<String> meant = Suggestion.of(option.value(), standing);
    wrong(
        field,
        option,
        "does not stand here",
        meant.map(it -> "did you mean `" + it + "`?").orElse("add it to `Candidates`"));
  }

  private void voters(Paper paper) {
    boolean unnamed = paper.voters().player() == null && paper.voters().roles().isEmpty();
    if (unnamed && deciding.stream().noneMatch(it -> ofRole(it.electorate().who()))) {
      report.add(
          Code.SCENARIO_PAPERS,
          spot(Field.CASE_PAPERS, null),
          "those who vote here are no role, so nobody can tell whose `"
              + paper.voters().count()
              + "` papers are",
          "name them, such as `@ann: bob > cid; @eve: cid`");
    }
  }

  private static boolean ofRole(Who who) {
    return who instanceof Who.AnyOf any
        ? any.alternatives().stream().anyMatch(ScenarioPolls::ofRole)
        : who instanceof Who.Role;
  }

  /** Ranks for a method that ranks, and points for one that counts points, no more than it lets. */
  private void marks(Paper paper) {
    for (CountingRule rule : rules) {
      String method = rule.method().shown();
      OptionName first = paper.marks().keySet().stream().sorted().findFirst().orElseThrow();
      if (rule.method().readsPoints() != paper.points()) {
        wrong(
            Field.CASE_PAPERS,
            first,
            paper.points()
                ? "has points here, and `" + method + "` reads ranks"
                : "has a rank here, and `" + method + "` reads points",
            paper.points() ? "write `3: ann > bob`" : "write `3: ann (5), bob (3)`");
        return;
      }
      for (Map.Entry<OptionName, Integer> mark : paper.marks().entrySet()) {
        if (rule.highest() > 0 && mark.getValue() > rule.highest()) {
          wrong(
              Field.CASE_PAPERS,
              mark.getKey(),
              "has " + mark.getValue() + " points here, and the row says up to " + rule.highest(),
              "write `" + rule.highest() + "` or less");
        }
      }
    }
  }

  private static String folded(OptionName option) {
    return option.value().toLowerCase(Locale.ROOT);
  }

  private void vain(Field field, boolean said, String message, String help) {
    if (said) {
      vain(field, message, help);
    }
  }

  private void vain(Field field, String message, String help) {
    report.add(Code.SCENARIO_VAIN, spot(field, null), message, help);
  }

  private void wrong(Field field, OptionName option, String message, String help) {
    report.add(
        Code.SCENARIO_PAPERS, spot(field, option), Quoted.of(option.value()) + " " + message, help);
  }

  /** Where in its cell an option first stands. */
  private Spot spot(Field field, @Nullable OptionName option) {
    Source source = row.source();
    String cell = source.cell(field.shown()).toLowerCase(Locale.ROOT);
    int offset = option == null ? 0 : Math.max(0, cell.indexOf(folded(option)));
    return new Spot(
        source.table().document(), source.line(), source.columnOf(field.shown()) + offset);
  }
}
