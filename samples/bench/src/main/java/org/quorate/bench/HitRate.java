package org.quorate.bench;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quorate.Decision;
import org.quorate.Question;
import org.quorate.charter.Charter;
import org.quorate.charter.Diagnostic;
import org.quorate.engine.Engines;
import org.quorate.engine.session.RuleSession;
import org.quorate.merge.MayMerge;
import org.quorate.rules.reviews.ReviewRules;
import org.quorate.spi.Deliberation;
import org.quorate.spi.Footprint;
import org.quorate.spi.RuleSet;

/**
 * How often a working fact of the mixed cases equals an earlier one, so that its ruling may be
 * remembered. Counted where the rule set hands its facts out.
 */
final class HitRate {
  private final Set<Object> seen = new HashSet<>();
  private long facts;
  private int most;

  private HitRate() {}

  /** What came of counting. */
  record Count(long decisions, long facts, int different, int most) {
    /** The share of facts that had been seen before. */
    double hits() {
      return 1 - (double) different / facts;
    }
  }

  /** Decides every mixed case once. */
  static Count count() {
    HitRate rate = new HitRate();
    List<MayMerge> cases = Workload.mixed();
    try (RuleSession session =
            new RuleSession(rate.counted(new ReviewRules()), RuleSession.REMEMBERED);
        var engine = Engines.create()) {
      Charter charter = Workload.charter(engine);
      for (MayMerge question : cases) {
        session.decide(charter, question);
      }
    }
    return new Count(cases.size(), rate.facts, rate.seen.size(), rate.most);
  }

  private RuleSet counted(RuleSet rules) {
    return new RuleSet() {
      @Override
      public Set<String> questions() {
        return rules.questions();
      }

      @Override
      public ClassLoader loader() {
        return rules.loader();
      }

      @Override
      public String models() {
        return rules.models();
      }

      @Override
      public String rulePackage() {
        return rules.rulePackage();
      }

      @Override
      public List<Diagnostic> examine(Charter charter) {
        return rules.examine(charter);
      }

      @Override
      public Plan plan(Charter charter) {
        return counted(rules.plan(charter));
      }
    };
  }

  private RuleSet.Plan counted(RuleSet.Plan plan) {
    return new RuleSet.Plan() {
      @Override
      public <D extends Decision> Deliberation<D> deliberate(Question<D> question) {
        return counted(plan.deliberate(question));
      }

      @Override
      public Footprint footprint(Question<?> question) {
        return plan.footprint(question);
      }
    };
  }

  private <D extends Decision> Deliberation<D> counted(Deliberation<D> deliberation) {
    return new Deliberation<>() {
      private int own;

      @Override
      public Collection<?> next() {
        Collection<?> next = deliberation.next();
        seen.addAll(next);
        facts += next.size();
        own += next.size();
        return next;
      }

      @Override
      public void accept(Object fact, Object ruling) {
        deliberation.accept(fact, ruling);
      }

      @Override
      public D conclude() {
        most = Math.max(most, own);
        return deliberation.conclude();
      }
    };
  }
}
