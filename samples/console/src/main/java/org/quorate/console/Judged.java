package org.quorate.console;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.quorate.GovernanceEngine;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Reading;
import org.quorate.engine.Engines;
import org.quorate.engine.json.CaseReading;
import org.quorate.merge.MergeDecision;

/**
 * A case with its answer.
 *
 * @param notes what the file of a forge does not tell
 */
record Judged(MergeDecision decision, List<String> notes) {

  /** Reads case and charter, and decides; the engine starts while the case is read. */
  static Judged of(CaseOptions cases, CharterOptions charters, Terminal terminal) throws Mistaken {
    CharterSource source = charters.source(terminal, terminal.directory());
    FutureTask<Bench> bench = new FutureTask<>(() -> Bench.by(source));
    Thread thread = new Thread(bench, "engine");
    thread.setDaemon(true);
    thread.start();
    CaseReading.Readable readable = cases.read(terminal);
    try (GovernanceEngine engine = bench.get().engine()) {
      Charter charter = CharterOptions.accepted(bench.get().reading(), terminal);
      return new Judged(engine.decide(charter, readable.asked()), readable.notes());
    } catch (ExecutionException e) {
      throw new IllegalStateException("the engine cannot be started", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the engine starts", e);
    }
  }

  /** An engine and the charter that it has read. */
  private record Bench(GovernanceEngine engine, Reading reading) {
    static Bench by(CharterSource source) {
      GovernanceEngine engine = Engines.create();
      return new Bench(engine, engine.read(source));
    }
  }

  int exitCode() {
    return switch (decision.outcome()) {
      case ALLOWED -> 0;
      case BLOCKED, WAITING -> 1;
      case UNDETERMINED -> 3;
    };
  }
}
