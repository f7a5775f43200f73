package org.quorate.oracle;

import static org.quorate.oracle.Vocabulary.LADDER;
import static org.quorate.oracle.Vocabulary.PEOPLE;
import static org.quorate.oracle.Vocabulary.TEAMS;

import java.util.ArrayList;
import java.util.List;
import org.quorate.charter.Amount;
import org.quorate.charter.Approvals;
import org.quorate.charter.Demand;
import org.quorate.charter.Fraction;
import org.quorate.charter.Who;

/** Cells that say who, and how many of them. */
final class WhoGenerator {
  private final Chance chance;

  WhoGenerator(Chance chance) {
    this.chance = chance;
  }

  Who who() {
    if (chance.leansTo(Leaning.KINDS_IN_DOUBT) && chance.in(60)) {
      return new Who.Owners(chance.in(35));
    }
    int kind = chance.between(1, 100);
    if (kind <= 40) {
      return role();
    }
    if (kind <= 58) {
      return people();
    }
    if (kind <= 74) {
      return new Who.Owners(chance.in(35));
    }
    if (kind <= 83) {
      return teams();
    }
    if (kind <= 91) {
      return new Who.Anyone();
    }
    return anyOf();
  }

  /** Who may veto, object, hold, lift or set a label. */
  Who few() {
    return chance.in(70) ? chance.of(role(), people()) : who();
  }

  Who.Role role() {
    return chance.in(85)
        ? new Who.Role(chance.pick(LADDER), chance.in(20))
        : new Who.Role(chance.pick(TEAMS), false);
  }

  Who.People people() {
    return new Who.People(
        chance.set(1, 4, chance.in(80) ? PEOPLE : List.of(chance.pick(Vocabulary.ALIASES))));
  }

  private Who.Teams teams() {
    return new Who.Teams(chance.shuffled(TEAMS));
  }

  private Who anyOf() {
    List<Who> parts = new ArrayList<>(List.of(role(), people()));
    if (chance.in(30)) {
      parts.add(chance.of(new Who.Owners(chance.in(50)), teams()));
    }
    return new Who.AnyOf(chance.shuffled(parts));
  }

  Approvals approvals() {
    return new Approvals(chance.many(1, chance.in(25) ? 2 : 1, this::alternative));
  }

  private List<Demand> alternative() {
    int demands = chance.in(25) ? chance.between(2, 3) : 1;
    return chance.many(demands, demands, this::demand);
  }

  Demand demand() {
    Who who = who();
    Amount amount = amount(who);
    List<Demand> including = new ArrayList<>();
    if (chance.in(15)) {
      Who inner = chance.of(role(), people(), role(), new Who.Owners(false));
      including.add(new Demand(new Amount.Count(1), inner, List.of()));
    }
    return new Demand(amount, who, including);
  }

  private Amount amount(Who who) {
    int kind = chance.between(1, 100);
    if (kind <= 72 || who instanceof Who.Anyone && kind <= 97) {
      return new Amount.Count(chance.in(60) ? 1 : 2);
    }
    if (kind <= 86) {
      return share();
    }
    return kind <= 93 ? new Amount.AllBut(chance.between(0, 2)) : new Amount.SmallerOf(2);
  }

  private Amount share() {
    Fraction half = new Fraction(1, 2);
    Fraction share = chance.of(half, half, new Fraction(1, 3), new Fraction(2, 3));
    return new Amount.Share(share, chance.in(40));
  }
}
