package org.quorate.host;

import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.function.BiConsumer;
import org.drools.model.DSL;
import org.drools.model.Global;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.quorate.Outcome;
import org.quorate.host.MayPaint.Colour;

/** What the build would compile of four rules, each of one pattern. */
public final class PaintModel extends ModelImpl {
  private static final String ROOM = PaintModel.class.getPackageName();

  @SuppressWarnings("rawtypes")
  private final Global<BiConsumer> rulings = DSL.globalOf(BiConsumer.class, ROOM, "rulings");

  /** Made by name. */
  public PaintModel() {
    super("paint");
    addGlobal(rulings);
    addRule(says(Colour.GREEN, Outcome.ALLOWED));
    addRule(says(Colour.PINK, Outcome.BLOCKED));
    Variable<Pot> explosive = DSL.declarationOf(Pot.class);
    addRule(
        rule(ROOM, "an explosive pot explodes")
            .build(
                pattern(explosive).expr("explosive", pot -> pot.colour() == Colour.EXPLOSIVE),
                on(explosive)
                    .execute(
                        pot -> {
                          throw new IllegalArgumentException("bang");
                        })));
    Variable<Pot> endless = DSL.declarationOf(Pot.class);
    addRule(
        rule(ROOM, "an endless pot fills itself")
            .build(
                pattern(endless).expr("endless", pot -> pot.colour() == Colour.ENDLESS),
                on(endless).execute((drools, pot) -> drools.update(pot))));
  }

  @SuppressWarnings("unchecked")
  private Rule says(Colour colour, Outcome outcome) {
    Variable<Pot> pot = DSL.declarationOf(Pot.class);
    return rule(ROOM, "a pot of " + colour)
        .build(
            pattern(pot).expr(colour.name(), it -> it.colour() == colour),
            on(pot, rulings).execute((it, sink) -> sink.accept(it, outcome)));
  }
}
