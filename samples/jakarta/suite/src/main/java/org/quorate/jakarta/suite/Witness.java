package org.quorate.jakarta.suite;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.quorate.Decision;
import org.quorate.Outcome;
import org.quorate.engine.cdi.Answered;
import org.quorate.engine.cdi.Asked;
import org.quorate.engine.cdi.CharterAccepted;
import org.quorate.engine.cdi.CharterRefused;
import org.quorate.jakarta.suite.release.MayRelease;
import org.quorate.ladder.MayBecome;
import org.quorate.merge.MergeDecision;
import org.quorate.vote.HasPassed;

/** Hears what is told. */
@ApplicationScoped
public class Witness {
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final AtomicInteger open = new AtomicInteger();
  private volatile boolean upset;

  /** What was heard since it was asked last. */
  public List<String> heard() {
    List<String> all = List.copyOf(heard);
    heard.clear();
    return all;
  }

  /** Something began. */
  public void begun() {
    open.incrementAndGet();
  }

  /** Something ended. */
  public void ended() {
    open.decrementAndGet();
  }

  /** How much began and did not end. */
  public int open() {
    return open.get();
  }

  /** Whether it throws at what it hears. */
  public void upset(boolean yes) {
    upset = yes;
  }

  void allowed(@Observes @Answered(Outcome.ALLOWED) MergeDecision decision) {
    heard.add("allowed by " + decision.charter().name());
  }

  void waiting(@Observes @Answered(Outcome.WAITING) Decision decision) {
    heard.add("waiting by " + decision.charter().name());
  }

  void asked(@Observes @Asked("may-merge") Decision decision) {
    if (upset) {
      throw new IllegalStateException("upset by " + decision.outcome());
    }
  }

  void voted(@Observes @Asked(HasPassed.KIND) Decision decision) {
    heard.add("no by " + HasPassed.KIND);
  }

  void risen(@Observes @Asked(MayBecome.KIND) Decision decision) {
    heard.add("no by " + MayBecome.KIND);
  }

  void released(@Observes @Asked(MayRelease.KIND) Decision decision) {
    heard.add(decision.headline());
  }

  void accepted(@Observes CharterAccepted event) {
    String before = event.before().map(charter -> charter.ref().name()).orElse("none");
    heard.add(before + " then " + event.now().ref().name());
  }

  void refused(@Observes CharterRefused event) {
    String kept = event.kept().map(charter -> charter.ref().name()).orElse("none");
    heard.add("refused, kept " + kept);
  }
}
