package org.quorate.charter;

import org.jspecify.annotations.Nullable;
import org.quorate.Outcome;
import org.quorate.RuleName;

/**
 * A worked example of the charter's rules: a test that its author wrote.
 *
 * @param facts the case it describes
 * @param byRule the row that must decide, or null
 */
public record ScenarioRow(
    RuleName name, Source source, ScenarioFacts facts, Outcome expect, @Nullable RuleName byRule)
    implements Row {}
