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
      "somebody may rise now, 1 if nobody may, 3 if only missing facts stand in somebody's way."
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
    if (page != null || options.areGiven()) {
      throw new Mistaken(
          "`" + place + "` asks about one person, and only a review has a table",
          "leave out --html, --person, --horizon and --all");
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

  private int ofFile(GovernanceEngine engine, @Nullable CharterSource named, Terminal terminal)
      throws Mistaken, IOException {
    if (options.joinsFacts()) {
      throw new Mistaken(
          "`" + place + "` holds facts itself", "give --facts beside a folder with a history");
    }
    Question<?> question = LadderFile.read(place, at, terminal);
    Question<?> asked = question instanceof LadderReview review ? options.within(review) : question;
    return told(engine.decide(charter(engine, named, terminal).charter(), asked));
  }

  private CharterOptions.Chosen charter(
      GovernanceEngine engine, @Nullable CharterSource named, Terminal terminal)
      throws Mistaken, IOException {
    return named == null
        ? CharterOptions.found(engine, terminal.directory(), null)
        : CharterOptions.named(engine.read(named));
  }

  private LadderReviewDecision ofHistory(
      GovernanceEngine engine, @Nullable CharterSource named, Path folder)
      throws Mistaken, IOException {
    try (OpenHistory opened = GitHistory.of(folder).open()) {
      Charter charter = chosen(engine, named, folder, opened).charter();
      return options.ofHistory(engine, charter, opened, at, true, main.terminal());
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
