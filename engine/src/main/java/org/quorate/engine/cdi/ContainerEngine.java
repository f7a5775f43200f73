package org.quorate.engine.cdi;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.quorate.Decision;
import org.quorate.Docket;
import org.quorate.GovernanceEngine;
import org.quorate.Question;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Reading;
import org.quorate.engine.Engines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine of an application, made as the host's one bean of type {@link Engines} says, if there
 * is one. It checks the facts by the container's validator, and tells every decision as an event
 * once it is made; an observer that throws changes nothing.
 */
@ApplicationScoped
@Typed(GovernanceEngine.class)
class ContainerEngine implements GovernanceEngine {
  private static final Logger LOG = LoggerFactory.getLogger(ContainerEngine.class);

  @Inject @Any Event<Decision> decided;
  @Inject FactCheck check;
  @Inject Instance<Engines> engines;
  private GovernanceEngine engine;

  @PostConstruct
  void start() {
    engine = (engines.isUnsatisfied() ? Engines.configure() : engines.get()).build();
  }

  @PreDestroy
  void stop() {
    engine.close();
  }

  @Override
  public Reading read(CharterSource source) {
    return engine.read(source);
  }

  @Override
  public List<Diagnostic> examine(Charter charter, Instant at) {
    return engine.examine(charter, at);
  }

  @Override
  public <D extends Decision> D decide(Charter charter, Question<D> question) {
    check.accept(question);
    D decision = engine.decide(charter, question);
    tell(question.kind(), decision);
    return decision;
  }

  private void tell(String kind, Decision decision) {
    try {
      decided
          .select(Asked.Literal.of(kind), Answered.Literal.of(decision.outcome()))
          .fire(decision);
    } catch (RuntimeException e) {
      LOG.warn("an observer of a decision on `{}` threw", kind, e);
    }
  }

  @Override
  public Docket docket() {
    return new ToldDocket(engine.docket(), check::accept, this::tell);
  }

  /** The container closes it, with the application. */
  @Override
  public void close() {
    throw new IllegalStateException("the engine is the container's, which closes it");
  }
}
