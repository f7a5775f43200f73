package org.quorate.jakarta.suite;

import static org.quorate.jakarta.suite.Expectation.same;
import static org.quorate.jakarta.suite.Expectation.thrown;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.quorate.Docket;
import org.quorate.GovernanceEngine;
import org.quorate.Outcome;
import org.quorate.Question;
import org.quorate.engine.cdi.CharterInForce;
import org.quorate.engine.cdi.NotAllowed;
import org.quorate.jakarta.suite.release.MayRelease;
import org.quorate.merge.MergeDecision;

/** What is expected of decisions, guards and the docket under the first charter. */
@ApplicationScoped
class Deciding {
  @Inject GovernanceEngine engine;
  @Inject CharterInForce charters;
  @Inject Docket docket;
  @Inject Merges merges;
  @Inject Vault vault;
  @Inject SignedIn signedIn;
  @Inject Witness witness;

  void add(Map<String, Expectation> all) {
    all.put("decides, and tells it by outcome and kind", this::tells);
    all.put("an observer that throws changes no answer", this::upset);
    all.put("a guarded method is called if it is allowed", this::guarded);
    all.put("a bean guarded as a whole", this::vault);
    all.put("who calls is known to the question", this::caller);
    all.put("facts out of bounds are refused with their path", this::bounds);
    all.put("the docket keeps open questions, checks them and tells of them", this::docket);
    all.put("a question of the application's own is decided, told, guarded and kept", this::own);
    all.put("ballots and rises are decided, told, guarded and kept too", this::later);
    all.put("a change to the roster is decided, and each step told", this::roster);
    all.put("an inquiry for one call ends with it", this::counted);
    all.put("the thread keeps its class loader", this::loader);
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
    witness.heard();
    docket.put("42", charters.charter(), Changes.by("ann"));
    same(List.of("waiting by First"), witness.heard());
    thrown(
        ConstraintViolationException.class,
        () -> docket.put("43", charters.charter(), Changes.outOfBounds()));
    same(1, docket.size());
    same(true, docket.remove("42"));
  }

  private void own() {
    MayRelease wednesday = new MayRelease("4.2", Changes.AT);
    MayRelease friday = wednesday.asOf(Changes.AT.plus(Duration.ofDays(2)));
    witness.heard();
    same(Outcome.ALLOWED, engine.decide(charters.charter(), wednesday).outcome());
    same(List.of("4.2: ALLOWED"), witness.heard());
    same("released 4.2", merges.release(wednesday));
    same("4.2: WAITING", refused(() -> merges.release(friday)).decision().headline());
    docket.put("4.2", charters.charter(), friday);
    witness.heard();
    docket.again(List.of("4.2"), charters.charter(), Changes.AT);
    same(List.of("4.2: ALLOWED"), witness.heard());
    same(true, docket.remove("4.2"));
  }

  private void later() {
    for (Question<?> question : List.of(Ballots.open("1"), Ballots.rise("bob"))) {
      witness.heard();
      same(Outcome.BLOCKED, engine.decide(charters.charter(), question).outcome());
      same(List.of("no by " + question.kind()), witness.heard());
      same(Outcome.BLOCKED, docket.put("7", charters.charter(), question).outcome());
      same(List.of("no by " + question.kind()), witness.heard());
      same(true, docket.remove("7"));
    }
    refused(() -> merges.elect(Ballots.open("1")));
    ConstraintViolationException refused =
        thrown(
            ConstraintViolationException.class,
            () -> engine.decide(charters.charter(), Ballots.open("")));
    same(
        "ballot.id",
        refused.getConstraintViolations().iterator().next().getPropertyPath().toString());
    witness.heard();
  }

  private void roster() {
    witness.heard();
    same(Outcome.WAITING, Rosters.withBob(engine).outcome());
    same(
        List.of("no by may-become", "waiting by Ladder"),
        witness.heard().stream().sorted().toList());
  }

  private void counted() {
    refused(merges::count);
    refused(merges::count);
    same(0, witness.open());
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

  private static NotAllowed refused(Runnable call) {
    return thrown(NotAllowed.class, call);
  }
}
