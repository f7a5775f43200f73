package org.quorate.console;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Decision;
import org.quorate.GovernanceEngine;
import org.quorate.Outcome;
import org.quorate.Question;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Reading;
import org.quorate.engine.Engines;
import org.quorate.engine.git.GitProblem;
import org.quorate.engine.json.QuestionReading;
import org.quorate.vote.BallotDecision;

/**
 * A case with its answer.
 *
 * @param question as it was asked, with what the repository tells
 * @param charter by which it was decided
 * @param readable what the file tells
 * @param instant how the instant was chosen, such as {@code as asked}
 * @param grounds where charter and owners come from, and what is odd about it
 * @param circles who can approve, and who can in whose place
 * @param polls what came of the ballots on a contribution
 */
record Judged(
    Decision decision,
    Question<?> question,
    Charter charter,
    QuestionReading.Readable readable,
    String instant,
    List<String> grounds,
    List<Circle> circles,
    List<BallotDecision> polls) {

  /**
   * Reads case and charter, and decides; the engine starts while the case is read.
   *
   * @param words whether a person reads the answer, and wants to know who can in whose place
   */
  static Judged of(CaseOptions cases, CharterOptions charters, boolean words, Terminal terminal)
      throws Mistaken {
    CharterSource named = charters.source(terminal);
    FutureTask<Bench> bench = new FutureTask<>(() -> Bench.by(named));
    Thread thread = new Thread(bench, "engine");
    thread.setDaemon(true);
    thread.start();
    QuestionReading.Readable readable = cases.read(terminal);
    try (GovernanceEngine engine = bench.get().engine()) {
      return new Court(engine, bench.get().reading(), cases, terminal).judge(readable, words);
    } catch (GitProblem problem) {
      throw new Mistaken(problem.message(), problem.help());
    } catch (IOException e) {
      throw Mistaken.about(cases.folder(terminal), "cannot be read", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the engine cannot be started", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the engine starts", e);
    }
  }

  /**
   * An engine and the charter that it has read.
   *
   * @param reading null if no charter was named
   */
  private record Bench(GovernanceEngine engine, @Nullable Reading reading) {
    static Bench by(@Nullable CharterSource source) {
      GovernanceEngine engine = Engines.create();
      return new Bench(engine, source == null ? null : engine.read(source));
    }
  }

  /** What there is to say of a decision of its kind. */
  Part part() {
    return Part.of(decision, circles, polls);
  }

  /** What the file of a forge does not tell. */
  List<String> notes() {
    return readable.notes();
  }

  /** That the contribution is merged or closed already, if the forge says so. */
  Optional<String> over() {
    return readable.over().map(ending -> "it is already " + ending.shown());
  }

  /** Everything that is to be told beside the decision. */
  List<String> allNotes() {
    return Stream.of(over().stream(), grounds.stream(), notes().stream())
        .flatMap(all -> all)
        .toList();
  }

  int exitCode() {
    return exitCode(decision.outcome());
  }

  /** The exit code of an answer to one question. */
  static int exitCode(Outcome outcome) {
    return switch (outcome) {
      case ALLOWED -> 0;
      case BLOCKED, WAITING -> 1;
      case UNDETERMINED -> 3;
    };
  }
}
