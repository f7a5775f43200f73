package org.quorate.console;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.quorate.Decision;
import org.quorate.GovernanceEngine;
import org.quorate.charter.Charter;
import org.quorate.console.print.Paper;
import org.quorate.engine.git.HistoryMerits;
import org.quorate.engine.json.DecisionWriter;
import org.quorate.engine.roster.RosterChange;
import org.quorate.engine.roster.RosterDecision;
import org.quorate.engine.roster.RosterDecision.Step;
import org.quorate.engine.roster.RosterHearing;
import org.quorate.engine.roster.RosterProposal;
import org.quorate.ladder.LadderReview;
import picocli.CommandLine.Option;

/** A charter as somebody would like it, whose roster is compared with that of the one in force. */
final class RosterOptions {
  private static final int GUTTER = 14;

  @Option(
      names = "--proposed",
      paramLabel = "FILE",
      description =
          "A charter as it would be: say of each role that its roster gives or takes whether the"
              + " ladder in force lets that be, and of whom it tells the past or the future"
              + " otherwise.")
  private @Nullable Path file;

  /**
   * The answer of a review, or of the roster that is proposed if one is.
   *
   * @param ofHistory whether all that is known of people is what a history tells
   */
  Decision answer(
      GovernanceEngine engine,
      Charter inForce,
      LadderReview work,
      boolean ofHistory,
      Terminal terminal)
      throws Mistaken {
    if (file == null) {
      return engine.decide(inForce, work);
    }
    Charter proposed =
        CharterOptions.named(engine.read(Documents.file(terminal.resolve(file)))).charter();
    RosterChange change =
        RosterChange.between(inForce, proposed, work.merits().people(), work.at());
    LadderReview known = ofHistory ? HistoryMerits.seeking(work, inForce, change.people()) : work;
    return RosterHearing.decide(engine, inForce, RosterProposal.unsaid(change, known));
  }

  boolean isGiven() {
    return file != null;
  }

  /** Prints an answer; gives the exit code. */
  static int told(RosterDecision decision, boolean json, Terminal terminal) {
    if (json) {
      terminal.print(DecisionWriter.write(decision));
    } else {
      Paper paper = terminal.paper();
      paper.line(Words.ink(decision.outcome()), decision.headline());
      decision.steps().forEach(step -> write(step, paper));
      terminal.print(paper);
    }
    return Judged.exitCode(decision.outcome());
  }

  private static void write(Step step, Paper paper) {
    paper.blank();
    String change =
        switch (step.kind()) {
          case GIVEN -> "comes: ";
          case TAKEN -> "goes: ";
          case PAST -> "past: ";
          case FUTURE -> "future: ";
          case ACCOUNT -> "account: ";
        };
    Decision decision = step.decision();
    paper.entry(
        0,
        Words.of(step.outcome()),
        GUTTER,
        Words.ink(step.outcome()),
        change + (decision == null ? step.because() : step.seat().shown()));
    if (decision != null) {
      Explanation.write(decision, paper);
    }
  }
}
