package org.quorate.charter;

import org.jspecify.annotations.Nullable;
import org.quorate.Outcome;
import org.quorate.RuleName;

/**
 * A worked example of the charter's rules: a test that its author wrote.
 *
 * @param facts the contribution that it describes; nothing of it counts beside a ballot if it has
 *     no paths
 * @param ballot the ballot that it describes instead, or that was held on the contribution; null
 *     for a contribution without one
 * @param ladder somebody who rises or steps down, on whom the ballot was held if there is one; null
 *     for a contribution or a ballot
 * @param byRule the row that must decide, or null
 */
public record ScenarioRow(
    RuleName name,
    Source source,
    ScenarioFacts facts,
    @Nullable ScenarioBallot ballot,
    @Nullable ScenarioLadder ladder,
    Outcome expect,
    @Nullable RuleName byRule)
    implements Row {

  /** A worked example of a contribution. */
  public ScenarioRow(
      RuleName name,
      Source source,
      ScenarioFacts facts,
      Outcome expect,
      @Nullable RuleName byRule) {
    this(name, source, facts, null, null, expect, byRule);
  }
}
