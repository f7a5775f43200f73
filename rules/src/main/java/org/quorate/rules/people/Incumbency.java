package org.quorate.rules.people;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Mandate;
import org.quorate.charter.Window;

/**
 * The terms that people serve in a body. One without a {@code Since} has no end but that which the
 * roster says.
 */
public final class Incumbency {
  private final People people;
  private final BodyRow body;
  private final Mandate mandate;

  public Incumbency(People people, BodyRow body) {
    this.people = people;
    this.body = body;
    mandate = body.mandate();
  }

  /** One person's terms that have begun, the first of them first. */
  private List<Spell> begun(int person, Instant when) {
    return people.spells(person, body.members()).stream()
        .filter(term -> term.from() == null || !term.from().isAfter(when))
        .sorted(Comparator.comparing(Incumbency::from).thenComparing(Incumbency::to))
        .toList();
  }

  private static Instant from(Spell term) {
    return term.from() == null ? Instant.MIN : term.from();
  }

  private static Instant to(Spell term) {
    return term.to() == null ? Instant.MAX : term.to();
  }

  private boolean isTold() {
    return people.areSpellsTold(body.members());
  }

  /** When the term of a member ends that runs at an instant; null if it has no such end. */
  public @Nullable Instant end(int person, Instant when) {
    Spell last = null;
    for (Spell term : begun(person, when)) {
      last = term.contains(when) ? term : last;
    }
    return mandate.term() == null || last == null || last.from() == null
        ? null
        : Window.later(last.from(), mandate.term());
  }

  /** Whether the term of a member is over at an instant. */
  public boolean isOver(int person, Instant when) {
    Instant end = end(person, when);
    return end != null && !end.isAfter(when);
  }

  /** Whether somebody may serve one more term from an instant on. */
  public Tri mayServe(int person, Instant when) {
    if (!mandate.isLimited()) {
      return Tri.YES;
    } else if (!isTold()) {
      return Tri.MAYBE;
    }
    return Tri.of(!isTooOften(inAll(person, when), mandate.inAll()) && !isRowFull(person, when));
  }

  private static boolean isTooOften(int served, @Nullable Integer most) {
    return most != null && served >= most;
  }

  private boolean isRowFull(int person, Instant when) {
    return isTooOften(inARow(person, when), mandate.inARow());
  }

  /** How many terms somebody began up to an instant. */
  public int inAll(int person, Instant when) {
    return begun(person, when).size();
  }

  /** How many of them are in a row with one that begins then. */
  public int inARow(int person, Instant when) {
    List<Spell> begun = begun(person, when);
    int row = 0;
    Instant next = when;
    for (int i = begun.size() - 1; i >= 0 && follows(begun.get(i), next); i--) {
      row++;
      next = from(begun.get(i));
    }
    return row;
  }

  /** Whether a term that begins then is in a row with another. */
  private boolean follows(Spell term, Instant next) {
    Instant to = to(term);
    return !to.isBefore(next)
        || mandate.term() != null && Window.later(to, mandate.term()).isAfter(next);
  }

  /** From when on somebody who may not may serve one more, as time alone does; null for never. */
  public @Nullable Instant again(int person, Instant when) {
    List<Spell> begun = begun(person, when);
    Instant last = Instant.MIN;
    for (Spell term : begun) {
      last = to(term).isAfter(last) ? to(term) : last;
    }
    if (mandate.term() == null || begun.isEmpty() || last.equals(Instant.MAX)) {
      return null;
    }
    Instant again = Window.later(last, Objects.requireNonNull(mandate.term()));
    return again.isAfter(when) && mayServe(person, again) == Tri.YES ? again : null;
  }

  /** How often somebody served, in a sentence. */
  public String sentence(int person, Instant when) {
    String most =
        (mandate.inARow() == null ? "" : mandate.inARow() + " in a row")
            + (mandate.inARow() == null || mandate.inAll() == null ? "" : " and ")
            + (mandate.inAll() == null ? "" : mandate.inAll() + " in all");
    return people.shown(person)
        + " served "
        + many(inAll(person, when))
        + " of `"
        + body.name().key()
        + "`, "
        + inARow(person, when)
        + " of them in a row up to now; "
        + most
        + " are the most";
  }

  private static String many(int terms) {
    return terms + (terms == 1 ? " term" : " terms");
  }
}
