package org.quorate.engine.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
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

  /** So many people of a roster make a plan as much as one more. */
  private static final int PEOPLE_A_PLAN = 100;

  private static final int DEEPEST = 100;

  /** How many rulings an engine remembers, and up to as many older ones. */
  public static final int REMEMBERED = 16_384;

  private final RuleSet rules;
  private final Function<Charter, RuleSet.Plan> planning;
  private final KieSessionsPool pool;
  private final Recent<Charter, RuleSet.Plan> plans = new Recent<>(PLANS, RuleSession::weight);
  private final Rulings rulings;
  private final Parts own = this::own;
  private volatile boolean closed;

  /**
   * Compiled rules, ready to fire.
   *
   * @param remembered of how many facts to remember what the rules said; 0 for none
   */
  public RuleSession(RuleSet rules, int remembered) {
    this(rules, CompiledModel.of(rules), remembered);
  }

  /** The same, of a model that holds other rules than those that the build compiled. */
  public RuleSession(RuleSet rules, Model model, int remembered) {
    this.rules = rules;
    this.planning = rules::plan;
    this.pool = KieBaseBuilder.createKieBaseFromModel(model).newKieSessionsPool(POOLED);
    this.rulings = remembered > 0 ? new Rulings.Remembered(remembered) : new Rulings.Fresh();
  }

  /** The rule set that it fires. */
  public RuleSet rules() {
    return rules;
  }

  /** Many charters with many people, as those of scenarios, would fill the memory. */
  private static int weight(Charter charter) {
    return 1 + charter.rows().roster().size() / PEOPLE_A_PLAN;
  }

  /** The charter made ready, perhaps from an earlier question. */
  public RuleSet.Plan plan(Charter charter) {
    return plans.get(charter, planning);
  }

  /** Decides one question that rests on none but of the same rules. */
  public <D extends Decision> D decide(Charter charter, Question<D> question) {
    return decide(charter, question, own, 0);
  }

  /**
   * Decides one question, and before it those that it rests on.
   *
   * @param depth how many questions rest on this one, each on the next
   */
  public <D extends Decision> D decide(
      Charter charter, Question<D> question, Parts parts, int depth) {
    if (closed) {
      throw new IllegalStateException("this engine is closed");
    }
    RuleSet.Plan plan = plan(charter);
    List<Decision> answers = answers(charter, plan.parts(question), parts, depth);
    Deliberation<D> deliberation = plan.deliberate(question, answers);
    Firing firing = new Firing(deliberation);
    for (Collection<?> facts = deliberation.next(); !facts.isEmpty(); facts = deliberation.next()) {
      firing.settle(facts);
    }
    firing.end();
    return deliberation.conclude();
  }

  private Decision own(Charter charter, Question<?> part, int depth) {
    return decide(charter, part, own, depth);
  }

  private static List<Decision> answers(
      Charter charter, List<Question<?>> questions, Parts parts, int depth) {
    if (questions.isEmpty()) {
      return List.of();
    } else if (depth == DEEPEST) {
      throw new IllegalStateException(
          "questions rest on each other more than " + DEEPEST + " deep");
    }
    List<Decision> answers = new ArrayList<>(questions.size());
    for (Question<?> question : questions) {
      answers.add(parts.answer(charter, question, depth + 1));
    }
    return answers;
  }

  /** The rules over the facts of one deliberation; a session is opened for those not remembered. */
  private final class Firing {
    private final Deliberation<?> deliberation;
    private final FirstRulings first;
    private @Nullable KieSession session;

    Firing(Deliberation<?> deliberation) {
      this.deliberation = deliberation;
      first = new FirstRulings(deliberation);
    }

    void settle(Collection<?> facts) {
      int inserted = 0;
      for (Object fact : facts) {
        Object known = rulings.recall(fact);
        if (known != null) {
          deliberation.accept(fact, known);
        } else {
          open().insert(fact);
          inserted++;
        }
      }
      if (inserted > 0) {
        fire(open(), inserted);
      }
    }

    private KieSession open() {
      if (session == null) {
        session = pool.newKieSession();
        session.setGlobal(CompiledModel.SINK, first);
      }
      return session;
    }

    /** Only now is something remembered: no firing is half remembered. */
    void end() {
      if (session != null) {
        session.dispose();
        first.all().forEach(rulings::remember);
      }
    }
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
