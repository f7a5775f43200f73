package org.quorate.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quorate.Decision;
import org.quorate.GovernanceEngine;
import org.quorate.Question;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.console.print.Paper;
import org.quorate.engine.Engines;
import org.quorate.engine.git.BaseBranch;
import org.quorate.engine.git.GitHistory;
import org.quorate.engine.git.GitProblem;
import org.quorate.engine.git.OpenHistory;
import org.quorate.engine.json.DecisionWriter;
import org.quorate.engine.roster.RosterDecision;
import org.quorate.ladder.LadderReview;
import org.quorate.ladder.LadderReviewDecision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says who may take which next step on the ladder. */
@Command(
    name = "ladder",
    description = "Says who may rise now, who is about to, and what is missing for the others.",
    footer = {
      "",
      "A folder is taken for a git history: contributions are known from it, reviews as far as",
      "trailers tell of them, nominations not at all. A file holds a question of kind",
      "`ladder-review`, `may-become` or `must-step-down`, with all its facts. The exit code is 0 if",
      "somebody may rise now, 1 if nobody may, 3 if only missing facts stand in somebody's way;",
      "with --person it is that of this person.",
      "With --proposed it is as for `explain`: 0 only if everybody may come and go so."
    })
final class LadderCommand implements Callable<Integer> {
  private final Main main;

  @Parameters(
      paramLabel = "DIR|CASE.json",
      arity = "0..1",
      description = "A git repository, or a file with facts; else this folder.")
  private Path place = Path.of("");

  @Mixin private final CharterOptions charters = new CharterOptions();

  @Mixin private final LadderOptions options = new LadderOptions();

  @Mixin private final RosterOptions rosters = new RosterOptions();

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      converter = Moment.class,
      description = "As of then; else as of the newest contribution, or as the file says.")
  private @Nullable Instant at;

  @Option(names = "--json", description = "Print the decision as JSON.")
  private boolean json;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write a review as one page with a timeline, too.")
  private @Nullable Path page;

  LadderCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws Mistaken {
    Terminal terminal = main.terminal();
    CharterSource named = charters.source(terminal);
    Path from = terminal.resolve(place);
    try (GovernanceEngine engine = Engines.create()) {
      return Files.isDirectory(from)
          ? told(ofHistory(engine, named, from))
          : ofFile(engine, named, terminal);
    } catch (GitProblem problem) {
      throw new Mistaken(problem.message(), problem.help());
    } catch (IOException e) {
      throw Mistaken.about(place, "cannot be read", e);
    }
  }

  private int told(Decision decision) throws Mistaken {
    if (decision instanceof LadderReviewDecision review) {
      return options.told(review, json, page, main.terminal());
    }
    Terminal terminal = main.terminal();
    if (page != null || options.areGiven() || rosters.isGiven() && !isOfRoster(decision)) {
      throw new Mistaken(
          (isOfRoster(decision)
                  ? "a proposed roster is told of"
                  : "`" + place + "` asks about one person")
              + ", and only a review has a table",
          "leave out --html, --person, --horizon, --all and --proposed");
    }
    if (decision instanceof RosterDecision roster) {
      return RosterOptions.told(roster, json, terminal);
    }
    if (json) {
      terminal.print(DecisionWriter.write(decision));
    } else {
      Paper paper = terminal.paper();
      Explanation.write(decision, paper);
      terminal.print(paper);
    }
    return Judged.exitCode(decision.outcome());
  }

  private static boolean isOfRoster(Decision decision) {
    return decision instanceof RosterDecision;
  }

  private int ofFile(GovernanceEngine engine, @Nullable CharterSource named, Terminal terminal)
      throws Mistaken, IOException {
    if (options.joinsFacts()) {
      throw new Mistaken(
          "`" + place + "` holds facts itself", "give --facts beside a folder with a history");
    }
    Question<?> question = LadderFile.read(place, at, terminal);
    Charter charter = charter(engine, named, terminal).charter();
    return question instanceof LadderReview review
        ? told(rosters.answer(engine, charter, options.within(review), false, terminal))
        : told(engine.decide(charter, question));
  }

  private CharterOptions.Chosen charter(
      GovernanceEngine engine, @Nullable CharterSource named, Terminal terminal)
      throws Mistaken, IOException {
    if (named != null) {
      return CharterOptions.named(engine.read(named));
    }
    Path folder = terminal.directory();
    if (!BaseBranch.isIn(folder)) {
      return CharterOptions.found(engine, folder, null);
    }
    try (BaseBranch base = BaseBranch.of(folder, "").orElse(null)) {
      return CharterOptions.found(engine, folder, base);
    }
  }

  private Decision ofHistory(GovernanceEngine engine, @Nullable CharterSource named, Path folder)
      throws Mistaken, IOException {
    try (OpenHistory opened = GitHistory.of(folder).open()) {
      Charter charter = chosen(engine, named, folder, opened).charter();
      LadderReview work = options.ofHistory(charter, opened, at, true, main.terminal());
      return rosters.answer(engine, charter, work, true, main.terminal());
    }
  }

  private static CharterOptions.Chosen chosen(
      GovernanceEngine engine, @Nullable CharterSource named, Path folder, OpenHistory opened)
      throws Mistaken, IOException {
    if (named != null) {
      return CharterOptions.named(engine.read(named));
    }
    try (BaseBranch base = opened.base()) {
      return CharterOptions.found(engine, folder, base);
    }
  }
}
