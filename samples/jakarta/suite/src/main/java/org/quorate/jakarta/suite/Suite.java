package org.quorate.jakarta.suite;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.quorate.Docket;
import org.quorate.GovernanceEngine;
import org.quorate.Outcome;
import org.quorate.charter.Rejected;
import org.quorate.engine.cdi.CharterInForce;
import org.quorate.engine.cdi.NotAllowed;
import org.quorate.merge.MergeDecision;

/** What an application expects of Quorate, whatever the container. */
@ApplicationScoped
public class Suite {
  @Inject GovernanceEngine engine;
  @Inject CharterInForce charters;
  @Inject Docket docket;
  @Inject Merges merges;
  @Inject Vault vault;
  @Inject SignedIn signedIn;
  @Inject Witness witness;

  /** Something expected. */
  private interface Expectation {
    void hold() throws IOException;
  }

  /**
   * Runs all of it.
   *
   * @return each expectation with what went wrong; empty if nothing did
   */
  public Map<String, String> run() throws IOException {
    Path folder = Files.createTempDirectory("quorate");
    Path document = folder.resolve("GOVERNANCE.md");
    write(document, text("First", "@bob"));
    System.setProperty("quorate.charter", document.toString());
    Map<String, Expectation> all = new LinkedHashMap<>();
    all.put("the charter is read when it is first asked for", this::firstRead);
    all.put("decides, and tells it by outcome and kind", this::tells);
    all.put("an observer that throws changes no answer", this::upset);
    all.put("a guarded method is called if it is allowed", this::guarded);
    all.put("a bean guarded as a whole", this::vault);
    all.put("who calls is known to the question", this::caller);
    all.put("facts out of bounds are refused with their path", this::bounds);
    all.put("the docket keeps open questions", this::docket);
    all.put("the thread keeps its class loader", this::loader);
    all.put("a new text comes into force by itself", () -> reloads(document));
    all.put("a broken text changes nothing", () -> broken(document));
    Map<String, String> results = new LinkedHashMap<>();
    all.forEach((name, expectation) -> results.put(name, outcome(expectation)));
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

  private void firstRead() {
    witness.heard();
    same("First", charters.charter().ref().name());
    same(List.of("none then First"), witness.heard());
    same(true, charters.rejected().isEmpty());
  }

  private void tells() {
    same(Outcome.WAITING, decide("ann", "ann").outcome());
    same(Outcome.ALLOWED, decide("ann", "bob").outcome());
    same(List.of("waiting by First", "allowed by First"), witness.heard());
  }

  private void upset() {
    witness.upset(true);
    try {
      same(Outcome.ALLOWED, decide("ann", "bob").outcome());
    } finally {
      witness.upset(false);
      witness.heard();
    }
  }

  private MergeDecision decide(String author, String reviewer) {
    return engine.decide(charters.charter(), Changes.approved(author, reviewer));
  }

  private void guarded() {
    same("merged 42", merges.merge(Changes.approved("ann", "bob")));
    same("seen", merges.look());
    NotAllowed refused = refused(() -> merges.merge(Changes.by("ann")));
    same(Outcome.WAITING, refused.decision().outcome());
    same(true, refused.toString().contains("reviews/change"));
    same(
        true,
        thrown(IllegalStateException.class, merges::nothing).toString().contains("0 questions"));
  }

  private void vault() {
    same("opened for 42", vault.open(Changes.approved("ann", "bob")));
    refused(() -> vault.open(Changes.by("ann")));
  }

  private void caller() {
    signedIn.as("bob");
    same("merged for ann", merges.approve("ann"));
    refused(() -> merges.approve("bob"));
    signedIn.as("");
    refused(() -> merges.approve("ann"));
  }

  private void bounds() {
    ConstraintViolationException refused =
        thrown(
            ConstraintViolationException.class,
            () -> engine.decide(charters.charter(), Changes.outOfBounds()));
    same(
        "contribution.change.title",
        refused.getConstraintViolations().iterator().next().getPropertyPath().toString());
  }

  private void docket() {
    docket.put("42", charters.charter(), Changes.by("ann"));
    same(1, docket.size());
    same(true, docket.remove("42"));
  }

  private void loader() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    ClassLoader strange = new ClassLoader(null) {};
    thread.setContextClassLoader(strange);
    try {
      same(Outcome.ALLOWED, decide("ann", "bob").outcome());
      same(strange, thread.getContextClassLoader());
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private void reloads(Path document) throws IOException {
    same(Outcome.WAITING, decide("ann", "eve").outcome());
    witness.heard();
    write(document, text("Second, with other people", "@eve"));
    same("Second, with other people", charters.charter().ref().name());
    same(List.of("First then Second, with other people"), witness.heard());
    same(Outcome.ALLOWED, decide("ann", "eve").outcome());
  }

  private void broken(Path document) throws IOException {
    witness.heard();
    write(document, text("Third", "wizard"));
    same("Second, with other people", charters.charter().ref().name());
    same(List.of("refused, kept Second, with other people"), witness.heard());
    same(true, charters.rejected().map(Rejected::diagnostics).orElseThrow().get(0).line() > 0);
    same(true, charters.reload() instanceof Rejected);
    write(document, text("Fourth", "@eve"));
    same("Fourth", charters.charter().ref().name());
    same(true, charters.rejected().isEmpty());
  }

  private static NotAllowed refused(Runnable call) {
    return thrown(NotAllowed.class, call);
  }

  private static <E extends RuntimeException> E thrown(Class<E> type, Runnable call) {
    try {
      call.run();
    } catch (RuntimeException e) {
      if (type.isInstance(e)) {
        return type.cast(e);
      }
      throw e;
    }
    throw new AssertionError("not refused");
  }

  private static void same(Object expected, Object actual) {
    if (!Objects.equals(expected, actual)) {
      throw new AssertionError("expected <" + expected + ">, got <" + actual + ">");
    }
  }

  /** Beside it and over it, so that no half of it is ever there. */
  private static void write(Path document, String text) throws IOException {
    Path beside = document.resolveSibling("GOVERNANCE.md.new");
    Files.writeString(beside, text);
    Files.move(beside, document, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String text(String name, String who) {
    return "---\ngovernance: 1\nname: "
        + name
        + "\nlanguage: en\n---\n\n<!-- charter: reviews -->\n| Rule | When | Approvals |\n"
        + "| --- | --- | --- |\n| change | otherwise | 1 "
        + (who.startsWith("@") ? "of " : "")
        + who
        + " |\n";
  }
}
