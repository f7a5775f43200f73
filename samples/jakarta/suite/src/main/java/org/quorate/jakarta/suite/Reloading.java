package org.quorate.jakarta.suite;

import static org.quorate.jakarta.suite.Documents.write;
import static org.quorate.jakarta.suite.Expectation.same;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quorate.Docket;
import org.quorate.charter.Charter;
import org.quorate.charter.Rejected;
import org.quorate.engine.cdi.CharterInForce;

/** What is expected of a charter whose document changes while the application runs. */
@ApplicationScoped
class Reloading {
  @Inject CharterInForce charters;
  @Inject Docket docket;
  @Inject Witness witness;

  void add(Path document, Map<String, Expectation> all) {
    all.put("a new text comes into force by itself", () -> reloads(document));
    all.put("a broken text changes nothing", () -> broken(document));
  }

  private void reloads(Path document) throws IOException {
    Charter first = charters.charter();
    witness.heard();
    docket.put("42", first, Changes.approved("ann", "eve"));
    same(List.of("waiting by First"), witness.heard());
    write(document, "Second, with other people", "@eve");
    same("Second, with other people", charters.charter().ref().name());
    same(List.of("First then Second, with other people"), witness.heard());
    Charter second = charters.charter();
    Set<String> touched = docket.touchedBy(new Docket.Change.OfCharter(first, second));
    same(Set.of("42"), docket.again(touched, second, Changes.AT).keySet());
    same(List.of("allowed by Second, with other people"), witness.heard());
    same(true, docket.remove("42"));
  }

  private void broken(Path document) throws IOException {
    witness.heard();
    write(document, "Third", "wizard");
    same("Second, with other people", charters.charter().ref().name());
    same(List.of("refused, kept Second, with other people"), witness.heard());
    same(true, charters.rejected().map(Rejected::diagnostics).orElseThrow().get(0).line() > 0);
    same(true, charters.reload() instanceof Rejected);
    write(document, "Fourth", "@eve");
    same("Fourth", charters.charter().ref().name());
    same(true, charters.rejected().isEmpty());
  }
}
