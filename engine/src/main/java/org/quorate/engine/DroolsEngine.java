package org.quorate.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.quorate.Decision;
import org.quorate.Docket;
import org.quorate.GovernanceEngine;
import org.quorate.Question;
import org.quorate.charter.Accepted;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Reading;
import org.quorate.charter.Rejected;
import org.quorate.engine.charter.Abridged;
import org.quorate.engine.charter.CharterReader;
import org.quorate.engine.charter.Shared;
import org.quorate.engine.session.Parts;
import org.quorate.engine.session.RuleSession;
import org.quorate.spi.Footprint;
import org.quorate.spi.RuleSet;
import org.slf4j.LoggerFactory;

/** Decides by rules that Drools compiled at build time. */
final class DroolsEngine implements GovernanceEngine {
  private static final Journal JOURNAL = new Journal(LoggerFactory.getLogger(DroolsEngine.class));
  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing(Diagnostic::document)
          .thenComparingInt(Diagnostic::line)
          .thenComparingInt(Diagnostic::column)
          .thenComparing(Diagnostic::code);

  private final Shared shared = new Shared();
  private final List<RuleSession> sessions = new ArrayList<>();
  private final Map<String, RuleSession> byQuestion = new HashMap<>();
  private final Parts parts = this::answer;

  DroolsEngine(List<RuleSet> rules, boolean memo) {
    within(
        () -> {
          rules.forEach(set -> add(new RuleSession(set, memo ? RuleSession.REMEMBERED : 0)));
          return this;
        });
  }

  private void add(RuleSession session) {
    sessions.add(session);
    for (String kind : session.rules().questions()) {
      if (byQuestion.putIfAbsent(kind, session) != null) {
        throw new IllegalArgumentException("two rule sets answer `" + kind + "`");
      }
    }
  }

  @Override
  public Reading read(CharterSource source) {
    Reading reading = within(() -> examined(CharterReader.read(source, shared)));
    JOURNAL.read(source, reading);
    return reading;
  }

  private Reading examined(Reading reading) {
    if (reading.charter().isEmpty()) {
      return reading;
    }
    Charter charter = reading.charter().get();
    List<Diagnostic> all = new ArrayList<>(reading.diagnostics());
    all.addAll(found(charter));
    all.sort(BY_PLACE);
    List<Diagnostic> shown = Abridged.of(all);
    return all.stream().anyMatch(Diagnostic::isError)
        ? new Rejected(shown)
        : new Accepted(charter, shown);
  }

  private List<Diagnostic> found(Charter charter) {
    List<Diagnostic> found = new ArrayList<>();
    sessions.forEach(session -> found.addAll(session.rules().examine(charter)));
    return found;
  }

  @Override
  public List<Diagnostic> examine(Charter charter, Instant at) {
    List<Diagnostic> found = within(() -> new Later(charter, at).examine(this::found));
    found.sort(BY_PLACE);
    return List.copyOf(found);
  }

  @Override
  public <D extends Decision> D decide(Charter charter, Question<D> question) {
    RuleSession session = sessionFor(question);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(DroolsEngine.class.getClassLoader());
    try {
      D decision = session.decide(charter, question, parts, 0);
      JOURNAL.decided(charter, question, decision);
      return decision;
    } catch (RuntimeException e) {
      JOURNAL.failed(charter, question, e);
      throw e;
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private Decision answer(Charter charter, Question<?> part, int depth) {
    return sessionFor(part).decide(charter, part, parts, depth);
  }

  /** What a decision rests on, and what those rest on that it rests on. */
  List<Footprint> footprints(Charter charter, Question<?> question) {
    List<Footprint> footprints = new ArrayList<>();
    gather(charter, question, footprints);
    return footprints;
  }

  private void gather(Charter charter, Question<?> question, List<Footprint> to) {
    RuleSet.Plan plan = sessionFor(question).plan(charter);
    to.add(plan.footprint(question));
    plan.parts(question).forEach(part -> gather(charter, part, to));
  }

  private RuleSession sessionFor(Question<?> question) {
    RuleSession session = byQuestion.get(question.kind());
    if (session == null) {
      throw new IllegalArgumentException(
          "no rule set answers `" + question.kind() + "`; known are " + byQuestion.keySet());
    }
    return session;
  }

  @Override
  public Docket docket() {
    return new DefaultDocket(this);
  }

  @Override
  public void close() {
    sessions.forEach(RuleSession::close);
  }

  /** Rules look classes up through the thread's context class loader, which a host may have set. */
  private static <T> T within(Supplier<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(DroolsEngine.class.getClassLoader());
    try {
      return work.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
