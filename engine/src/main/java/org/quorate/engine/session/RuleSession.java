package org.quorate.engine.session;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.quorate.Decision;
import org.quorate.Question;
import org.quorate.charter.Charter;
import org.quorate.spi.Deliberation;
import org.quorate.spi.RuleSet;

/**
 * Fires one rule set over the working facts of questions. Thread-safe.
 *
 * <p>A session whose firing threw or did not end is dropped, never pooled again.
 */
public final class RuleSession implements AutoCloseable {
  private static final int POOLED = 2;
  private static final int PLANS = 1024;
  private static final int RULINGS = 16_384;

  private final RuleSet rules;
  private final Function<Charter, RuleSet.Plan> planning;
  private final KieSessionsPool pool;
  private final Recent<Charter, RuleSet.Plan> plans = new Recent<>(PLANS);
  private final Rulings rulings;
  private volatile boolean closed;

  /**
   * Compiled rules, ready to fire.
   *
   * @param memo whether to remember what the rules said of equal facts
   */
  public RuleSession(RuleSet rules, boolean memo) {
    this.rules = rules;
    this.planning = rules::plan;
    this.pool = CompiledModel.of(rules).newKieSessionsPool(POOLED);
    this.rulings = memo ? new Rulings.Remembered(RULINGS) : new Rulings.Fresh();
  }

  /** The rule set that it fires. */
  public RuleSet rules() {
    return rules;
  }

  /** The charter made ready, perhaps from an earlier question. */
  public RuleSet.Plan plan(Charter charter) {
    return plans.get(charter, planning);
  }

  /** Decides one question. */
  public <D extends Decision> D decide(Charter charter, Question<D> question) {
    if (closed) {
      throw new IllegalStateException("this engine is closed");
    }
    Deliberation<D> deliberation = plan(charter).deliberate(question);
    KieSession session = null;
    for (Collection<?> facts = deliberation.next(); !facts.isEmpty(); facts = deliberation.next()) {
      session = settle(facts, deliberation, session);
    }
    if (session != null) {
      session.dispose();
    }
    return deliberation.conclude();
  }

  private <D extends Decision> @Nullable KieSession settle(
      Collection<?> facts, Deliberation<D> deliberation, @Nullable KieSession open) {
    KieSession session = open;
    int inserted = 0;
    for (Object fact : facts) {
      Object known = rulings.recall(fact);
      if (known != null) {
        deliberation.accept(fact, known);
        continue;
      }
      if (session == null) {
        session = pool.newKieSession();
        session.setGlobal(CompiledModel.SINK, rulings.sink(deliberation));
      }
      session.insert(fact);
      inserted++;
    }
    if (session != null && inserted > 0) {
      fire(session, inserted);
    }
    return session;
  }

  private void fire(KieSession session, int inserted) {
    int limit = inserted * CompiledModel.MOST_RULES_A_FACT;
    if (session.fireAllRules(limit) >= limit) {
      throw new IllegalStateException(
          "the rules of " + rules.rulePackage() + " did not come to an end");
    }
  }

  @Override
  public void close() {
    closed = true;
    pool.shutdown();
  }
}
