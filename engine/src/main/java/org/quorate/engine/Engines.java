package org.quorate.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.quorate.GovernanceEngine;
import org.quorate.spi.RuleSet;

/** Makes engines. A host needs one; it is thread-safe and holds the compiled rules. */
public final class Engines {
  private final List<RuleSet> rules;
  private final boolean memo;

  private Engines(List<RuleSet> rules, boolean memo) {
    this.rules = List.copyOf(rules);
    this.memo = memo;
  }

  /** An engine with every rule set beside it on the class path. */
  public static GovernanceEngine create() {
    return configure().build();
  }

  /** Every rule set beside the engine on the class path, and remembered rulings. */
  public static Engines configure() {
    List<RuleSet> found = new ArrayList<>();
    ServiceLoader.load(RuleSet.class, Engines.class.getClassLoader()).forEach(found::add);
    return new Engines(found, true);
  }

  /** The same with one more rule set, such as a host's own. */
  public Engines with(RuleSet more) {
    List<RuleSet> all = new ArrayList<>(rules);
    all.add(more);
    return new Engines(all, memo);
  }

  /** The same, but every fact goes through the rules each time; slower, same answers. */
  public Engines withoutMemo() {
    return new Engines(rules, false);
  }

  /** Loads the compiled rules. */
  public GovernanceEngine build() {
    return new DroolsEngine(rules, memo);
  }
}
