package org.quorate.jakarta.suite.release;

import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.time.DayOfWeek;
import java.util.function.BiConsumer;
import org.drools.model.DSL;
import org.drools.model.Global;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.functions.Predicate1;
import org.drools.model.impl.ModelImpl;
import org.quorate.Outcome;

/** What a build would compile of two rules: nothing is released on a Friday. */
public final class ReleaseModel extends ModelImpl {
  private static final String ROOM = ReleaseModel.class.getPackageName();

  @SuppressWarnings("rawtypes")
  private final Global<BiConsumer> rulings = DSL.globalOf(BiConsumer.class, ROOM, "rulings");

  /** Made by name. */
  public ReleaseModel() {
    super("release");
    addGlobal(rulings);
    addRule(says("a Friday waits", day -> day == DayOfWeek.FRIDAY, Outcome.WAITING));
    addRule(says("any other day will do", day -> day != DayOfWeek.FRIDAY, Outcome.ALLOWED));
  }

  @SuppressWarnings("unchecked")
  private Rule says(String name, Predicate1<DayOfWeek> when, Outcome outcome) {
    Variable<DayOfWeek> day = DSL.declarationOf(DayOfWeek.class);
    return rule(ROOM, name)
        .build(
            pattern(day).expr(name, when),
            on(day, rulings).execute((it, sink) -> sink.accept(it, outcome)));
  }
}
