package org.quorate.oracle;

import static org.quorate.oracle.Vocabulary.BRANCHES;
import static org.quorate.oracle.Vocabulary.GLOBS;
import static org.quorate.oracle.Vocabulary.LABELS;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.quorate.ModuleName;
import org.quorate.charter.Condition;
import org.quorate.charter.When;
import org.quorate.charter.Who;
import org.quorate.contribution.Kind;

/** Cells that say when a row applies. */
final class WhenGenerator {
  private final Chance chance;
  private final WhoGenerator whos;
  private final List<ModuleName> modules;

  WhenGenerator(Chance chance, List<ModuleName> modules) {
    this.chance = chance;
    this.whos = new WhoGenerator(chance);
    this.modules = modules;
  }

  When when() {
    List<Condition> conditions = new ArrayList<>();
    if (chance.in(72)) {
      conditions.add(covering());
      if (chance.in(12)) {
        conditions.add(covering());
      }
    }
    if (conditions.isEmpty() || chance.in(22)) {
      conditions.add(chance.in(conditions.isEmpty() ? 35 : 0) ? new Condition.Always() : other());
    }
    return new When(chance.shuffled(conditions));
  }

  When otherwise() {
    Condition otherwise = new Condition.Otherwise();
    return chance.in(90) ? When.of(otherwise) : When.of(otherwise, other());
  }

  /** When an exception may be used. */
  When exceptional() {
    return When.of(chance.of(new Condition.Always(), covering(), other()));
  }

  private Condition covering() {
    if (!modules.isEmpty() && chance.in(25)) {
      return new Condition.Module(chance.some(1, 2, modules));
    }
    if (chance.in(chance.leansTo(Leaning.KINDS_IN_DOUBT) ? 70 : 24)) {
      List<Kind> kinds = List.of(Kind.CODE, Kind.DOCUMENTATION, Kind.GOVERNANCE);
      return new Condition.OfKind(EnumSet.copyOf(chance.some(1, 2, kinds)));
    }
    return new Condition.Path(chance.some(1, 2, GLOBS), chance.in(15));
  }

  private Condition other() {
    return switch (chance.between(1, 9)) {
      case 1, 2 -> label();
      case 3 -> new Condition.Branch(chance.some(1, 2, BRANCHES));
      case 4 -> author();
      case 5 -> new Condition.FirstContribution(chance.in(50));
      case 6 -> size();
      case 7 -> new Condition.TitleContains(chance.of("FIX", "revert"));
      case 8 -> new Condition.Signed(chance.in(50));
      default -> new Condition.Draft(chance.in(80));
    };
  }

  private Condition label() {
    String label = chance.pick(LABELS);
    if (chance.in(25)) {
      return new Condition.Label(label, null, true);
    }
    Who setter = chance.maybe(60, whos::few);
    return new Condition.Label(label, setter, false);
  }

  private Condition author() {
    Who.Role role = whos.role();
    return new Condition.Author(role.role(), role.only(), chance.in(40));
  }

  private Condition size() {
    Condition.Comparison comparison = chance.of(Condition.Comparison.values());
    return chance.in(50)
        ? new Condition.Size(Condition.Measure.LINES, comparison, chance.of(5L, 10L, 20L))
        : new Condition.Size(Condition.Measure.FILES, comparison, chance.of(1L, 2L, 3L));
  }
}
