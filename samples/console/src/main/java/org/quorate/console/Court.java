package org.quorate.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.Decision;
import org.quorate.GovernanceEngine;
import org.quorate.Question;
import org.quorate.charter.Charter;
import org.quorate.charter.Reading;
import org.quorate.console.print.Shown;
import org.quorate.engine.git.BaseBranch;
import org.quorate.engine.git.GitProblem;
import org.quorate.engine.git.HistoryNote;
import org.quorate.engine.json.QuestionReading;
import org.quorate.merge.MayMerge;
import org.quorate.merge.MergeDecision;
import org.quorate.vote.BallotDecision;
import org.quorate.vote.HasPassed;

/** Decides a case by the charter and the owners files of the branch that it is to go to. */
final class Court {
  private final GovernanceEngine engine;
  private final @Nullable Reading named;
  private final CaseOptions cases;
  private final Terminal terminal;

  /**
   * A court.
   *
   * @param named the charter that was named, or null to decide by that of the repository
   */
  Court(GovernanceEngine engine, @Nullable Reading named, CaseOptions cases, Terminal terminal) {
    this.engine = engine;
    this.named = named;
    this.cases = cases;
    this.terminal = terminal;
  }

  Judged judge(QuestionReading.Readable readable, boolean words) throws Mistaken, IOException {
    List<String> grounds = new ArrayList<>();
    if (readable.asked() instanceof MayMerge question) {
      return ofChange(readable, question, words, grounds);
    }
    try (BaseBranch base = tip()) {
      CharterOptions.Chosen chosen = chosen(base, grounds);
      Decision decision = engine.decide(chosen.charter(), readable.asked());
      grounds.addAll(Strangers.of(chosen.charter(), readable.asked()));
      return judged(decision, readable.asked(), chosen, readable, grounds, List.of(), List.of());
    }
  }

  private Judged ofChange(
      QuestionReading.Readable readable, MayMerge question, boolean words, List<String> grounds)
      throws Mistaken, IOException {
    try (BaseBranch base = base(question.contribution().change().branch(), grounds)) {
      CharterOptions.Chosen chosen = chosen(base, grounds);
      MayMerge owned = base == null ? question : owned(base, question, chosen.charter(), grounds);
      MergeDecision decision = engine.decide(chosen.charter(), owned);
      List<Circle> circles =
          words ? Circle.of(engine, chosen.charter(), decision) : List.<Circle>of();
      List<BallotDecision> polls = new ArrayList<>();
      for (HasPassed poll : words ? owned.polls() : List.<HasPassed>of()) {
        polls.add(engine.decide(chosen.charter(), poll));
      }
      return judged(decision, owned, chosen, readable, grounds, circles, polls);
    }
  }

  private Judged judged(
      Decision decision,
      Question<?> question,
      CharterOptions.Chosen chosen,
      QuestionReading.Readable readable,
      List<String> grounds,
      List<Circle> circles,
      List<BallotDecision> polls) {
    String instant = cases.instant(readable.format());
    return new Judged(
        decision, question, chosen.charter(), readable, instant, grounds, circles, polls);
  }

  private static MayMerge owned(
      BaseBranch base, MayMerge question, Charter charter, List<String> grounds)
      throws IOException {
    BaseBranch.Owned owned = base.owned(question, charter);
    if (owned.place() != null) {
      grounds.add("who owns the files is told by " + owned.place() + " of " + base);
    }
    owned.notes().forEach(note -> grounds.add(told(note)));
    if (!grounds.isEmpty()) {
      base.notes().forEach(note -> grounds.add(told(note)));
    }
    return owned.question();
  }

  /** What is checked out: a ballot or a nomination goes to no branch. Null without repository. */
  private @Nullable BaseBranch tip() throws IOException {
    Path folder = cases.folder(terminal);
    if (named != null || !BaseBranch.isIn(folder)) {
      return null;
    }
    return BaseBranch.of(folder, "").orElse(null);
  }

  private CharterOptions.Chosen chosen(@Nullable BaseBranch base, List<String> grounds)
      throws Mistaken, IOException {
    CharterOptions.Chosen chosen = chosen(base);
    if (!chosen.origin().isEmpty()) {
      grounds.add("the charter is that of " + chosen.origin());
    }
    chosen.notes().forEach(note -> grounds.add(told(note)));
    return chosen;
  }

  private CharterOptions.Chosen chosen(@Nullable BaseBranch base) throws Mistaken, IOException {
    return named == null
        ? CharterOptions.found(engine, cases.folder(terminal), base)
        : CharterOptions.named(named);
  }

  /** Null where there is no repository, or one that nobody asked for and that cannot be read. */
  private @Nullable BaseBranch base(String branch, List<String> grounds)
      throws Mistaken, IOException {
    Path folder = cases.folder(terminal);
    if (branch.isBlank() && BaseBranch.isIn(folder)) {
      return untold(grounds);
    }
    try {
      Optional<BaseBranch> base = BaseBranch.of(folder, branch);
      if (base.isEmpty() && named == null) {
        throw new Mistaken(
            "the repository has no branch `"
                + Shown.of(branch)
                + "`, and a change is judged by the charter of the branch that it goes to",
            "fetch that branch, or name a charter with --charter");
      } else if (base.isEmpty()) {
        grounds.add(
            "the repository has no branch `" + branch + "`, so its owners files were not read");
      }
      return base.orElse(null);
    } catch (GitProblem problem) {
      if (cases.namesRepository() || named == null && BaseBranch.isIn(folder)) {
        throw problem;
      }
      return null;
    }
  }

  /** HEAD may be the very change: it must bring neither its own charter nor its own owners. */
  private @Nullable BaseBranch untold(List<String> grounds) throws Mistaken {
    if (named == null) {
      throw new Mistaken(
          "the case tells no branch, and a change is judged by the charter of the branch that it"
              + " goes to",
          "tell its branch, or name a charter with --charter");
    }
    grounds.add("the case tells no branch, so no owners files were read");
    return null;
  }

  private static String told(HistoryNote note) {
    return note.place() + ": " + note.message() + "; " + note.help();
  }
}
