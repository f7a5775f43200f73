package org.quorate.host;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quorate.Decision;
import org.quorate.Outcome;
import org.quorate.Question;
import org.quorate.charter.Charter;
import org.quorate.charter.Diagnostic;
import org.quorate.spi.Deliberation;
import org.quorate.spi.Footprint;
import org.quorate.spi.RuleSet;

/** Rules of a host's own. */
public final class PaintRules implements RuleSet {
  private final String models;
  private final Runnable deciding;
  private final List<Question<?>> parts;

  /** Rules that paint. */
  public PaintRules() {
    this("org/quorate/host/models", () -> {});
  }

  /** Rules that paint if all of this is allowed too. */
  public PaintRules(List<Question<?>> parts) {
    this("org/quorate/host/models", () -> {}, parts);
  }

  /**
   * Rules that are watched.
   *
   * @param models the resource that names the compiled model
   * @param deciding called on the thread that decides, each time
   */
  public PaintRules(String models, Runnable deciding) {
    this(models, deciding, List.of());
  }

  private PaintRules(String models, Runnable deciding, List<Question<?>> parts) {
    this.models = models;
    this.deciding = deciding;
    this.parts = parts;
  }

  @Override
  public Set<String> questions() {
    return Set.of("may-paint");
  }

  @Override
  public ClassLoader loader() {
    return PaintRules.class.getClassLoader();
  }

  @Override
  public String models() {
    return models;
  }

  @Override
  public String rulePackage() {
    return PaintRules.class.getPackageName();
  }

  @Override
  public List<Diagnostic> examine(Charter charter) {
    return List.of();
  }

  @Override
  public Plan plan(Charter charter) {
    return new Plan() {
      @Override
      public <D extends Decision> Deliberation<D> deliberate(Question<D> question) {
        return deliberate(question, List.of());
      }

      @Override
      @SuppressWarnings("unchecked")
      public <D extends Decision> Deliberation<D> deliberate(
          Question<D> question, List<Decision> answers) {
        deciding.run();
        return (Deliberation<D>) new Brush(charter, (MayPaint) question, answers);
      }

      @Override
      public List<Question<?>> parts(Question<?> question) {
        return parts;
      }

      @Override
      public Footprint footprint(Question<?> question) {
        return new Footprint(Set.of(), false, Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
      }
    };
  }

  /** One question under way; whatever it is told of a pot that is not its own is an error. */
  private static final class Brush implements Deliberation<Painting> {
    private final Charter charter;
    private final List<Decision> answers;
    private final Pot pot;
    private final Deque<Collection<?>> strata;
    private final Map<Object, Object> rulings = new HashMap<>();

    Brush(Charter charter, MayPaint question, List<Decision> answers) {
      this.charter = charter;
      this.answers = answers;
      pot = new Pot(question.colour());
      strata = new ArrayDeque<>(List.of(List.of(pot)));
    }

    @Override
    public Collection<?> next() {
      return strata.isEmpty() ? List.of() : strata.pop();
    }

    @Override
    public void accept(Object fact, Object ruling) {
      if (!fact.equals(pot)) {
        throw new IllegalStateException("asked of " + pot + " and told of " + fact);
      }
      rulings.put(fact, ruling);
    }

    @Override
    public Painting conclude() {
      Object ruling = rulings.get(pot);
      if (ruling == null) {
        throw new IllegalStateException("no rule speaks of " + pot);
      }
      Outcome outcome = (Outcome) ruling;
      for (Decision answer : answers) {
        outcome = outcome.worse(answer.outcome());
      }
      return new Painting(outcome, charter.ref());
    }
  }
}
