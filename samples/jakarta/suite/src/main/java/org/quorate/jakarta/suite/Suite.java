package org.quorate.jakarta.suite;

import static org.quorate.jakarta.suite.Documents.write;
import static org.quorate.jakarta.suite.Expectation.same;
import static org.quorate.jakarta.suite.Expectation.thrown;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quorate.engine.cdi.CharterInForce;
import org.quorate.engine.cdi.NoCharter;

/** What an application expects of Quorate, whatever the container. */
@ApplicationScoped
public class Suite {
  @Inject CharterInForce charters;
  @Inject Witness witness;
  @Inject Deciding deciding;
  @Inject Reloading reloading;

  /**
   * Runs all of it.
   *
   * @return each expectation with what went wrong; empty if nothing did
   */
  public Map<String, String> run() throws IOException {
    Path document = Files.createTempDirectory("quorate").resolve("GOVERNANCE.md");
    Map<String, Expectation> all = new LinkedHashMap<>();
    all.put("nothing is in force before a charter is named", this::unnamed);
    all.put("a text that was never accepted is told, and repaired", () -> repaired(document));
    deciding.add(all);
    reloading.add(document, all);
    Map<String, String> results = new LinkedHashMap<>();
    try {
      all.forEach((name, expectation) -> results.put(name, outcome(expectation)));
    } finally {
      System.clearProperty("quorate.charter");
    }
    return results;
  }

  private static String outcome(Expectation expectation) {
    try {
      expectation.hold();
      return "";
    } catch (Exception | AssertionError | LinkageError e) {
      return e.toString();
    }
  }

  private void unnamed() {
    same(Optional.empty(), charters.current());
    same(Optional.empty(), charters.rejected());
    NoCharter none = thrown(NoCharter.class, charters::charter);
    same(List.of(), none.diagnostics());
    same(true, none.toString().contains("quorate.charter"));
  }

  private void repaired(Path document) throws IOException {
    System.setProperty("quorate.charter", document.toString());
    write(document, "Never", "wizard");
    witness.heard();
    same(Optional.empty(), charters.current());
    same(List.of("refused, kept none"), witness.heard());
    NoCharter none = thrown(NoCharter.class, charters::charter);
    same(charters.rejected().orElseThrow().diagnostics(), none.diagnostics());
    same(true, none.toString().contains("wizard"));
    write(document, "First", "@bob");
    same("First", charters.charter().ref().name());
    same(List.of("none then First"), witness.heard());
    same(true, charters.rejected().isEmpty());
  }
}
