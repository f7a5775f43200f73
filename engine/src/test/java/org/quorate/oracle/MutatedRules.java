package org.quorate.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.quorate.drl.Mutant;
import org.quorate.drl.RuleFile;
import org.quorate.spi.RuleSet;

/** All rules of a domain, and each as every mutant has it: compiled together, used one by one. */
final class MutatedRules {
  private static final String CHANGED = "#";

  private final Model compiled;
  private final List<Rule> rules = new ArrayList<>();
  private final Map<String, Rule> changed = new HashMap<>();

  private MutatedRules(Model compiled) {
    this.compiled = compiled;
  }

  /** Compiles the rules as they are and as mutants have them, which takes a minute for 2,000. */
  static MutatedRules of(RuleSet rules, RuleFile file, List<Mutant> mutants) {
    StringBuilder text = new StringBuilder(file.toString());
    for (int i = 0; i < mutants.size(); i++) {
      text.append(mutants.get(i).text(name(i)));
    }
    MutatedRules mutated = new MutatedRules(CompiledRules.of(rules, text.toString()));
    for (Rule rule : mutated.compiled.getRules()) {
      if (rule.getName().startsWith(CHANGED)) {
        mutated.changed.put(rule.getName(), rule);
      } else {
        mutated.rules.add(rule);
      }
    }
    return mutated;
  }

  private static String name(int mutant) {
    return CHANGED + mutant;
  }

  /** The rules as they are. */
  Model unchanged() {
    return model(rules);
  }

  /** The rules as one of the mutants has them. */
  Model mutant(int place, Mutant mutant) {
    List<Rule> all = new ArrayList<>();
    for (Rule rule : rules) {
      if (!rule.getName().equals(mutant.rule())) {
        all.add(rule);
      } else if (!mutant.text().isEmpty()) {
        all.add(changed.get(name(place)));
      }
    }
    return model(all);
  }

  private Model model(List<Rule> those) {
    return new ModelImpl(compiled.getName()).withGlobals(compiled.getGlobals()).withRules(those);
  }
}
