package org.quorate.rules.reviews;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Handle;
import org.quorate.charter.HoldBy;
import org.quorate.charter.ReviewRow;
import org.quorate.charter.Veto;
import org.quorate.charter.Who;
import org.quorate.contribution.Hold;
import org.quorate.contribution.Review;
import org.quorate.rules.Facts;
import org.quorate.rules.people.Bits;
import org.quorate.rules.people.Tri;
import org.quorate.rules.reviews.Opposition.Ended;
import org.quorate.rules.reviews.Situation.Say;

/** Objections, vetoes or holds as one row hears them. */
final class Opponents {
  private final Situation situation;
  private final Entitlement entitlement;
  private final Who who;
  private final Lifting lifting;
  private final boolean then;
  private final List<Object> facts;
  private final List<Integer> people;
  private List<Instant> ends = List.of();

  private Opponents(Lifting lifting, Who who, boolean then) {
    situation = lifting.situation();
    entitlement = lifting.entitlement();
    this.who = who;
    this.lifting = lifting;
    this.then = then;
    facts = new ArrayList<>(situation.says.size());
    people = new ArrayList<>(situation.says.size());
  }

  static Opponents objecting(Situation situation, Entitlement entitlement, ReviewRow row, Who who) {
    boolean then = !row.counting().standingAtMerge();
    Opponents all = new Opponents(Lifting.of(situation, entitlement, row, null), who, then);
    for (int i = 0; i < situation.says.size(); i++) {
      Say say = situation.says.get(i);
      all.add(say, row, null);
    }
    return all;
  }

  static Opponents vetoing(Situation situation, Entitlement entitlement, ReviewRow row, Veto veto) {
    boolean then = !row.counting().standingAtMerge();
    Lifting lifting = Lifting.of(situation, entitlement, row, veto.liftedBy());
    Opponents all = new Opponents(lifting, veto.who(), then);
    for (int i = 0; i < situation.says.size(); i++) {
      Say say = situation.says.get(i);
      all.add(say, row, veto);
    }
    return all;
  }

  static Opponents holding(
      Situation situation, Entitlement entitlement, ReviewRow row, HoldBy cell) {
    Who who = cell.who();
    Lifting lifting = Lifting.of(situation, entitlement, row, cell.liftedBy());
    Opponents all = new Opponents(lifting, who, true);
    for (Hold hold : situation.contribution.evidence().holds()) {
      if (!hold.at().isAfter(situation.at)) {
        Handle setBy = hold.setBy();
        int person = setBy == null ? -1 : situation.people.number(setBy);
        Tri standing = person < 0 ? Tri.MAYBE : entitlement.means(who, person, hold.at());
        boolean told = situation.complete(Aspect.HOLDS);
        Ended ended = lifting.ended(hold.lifted(), person, hold.at());
        all.facts.add(new Held(standing, ended, told));
        all.people.add(person);
      }
    }
    return all;
  }

  private void add(Say say, ReviewRow row, @Nullable Veto veto) {
    Review review = say.review();
    int person = say.person();
    Instant when = row.counting().standingAtMerge() ? situation.at : review.at();
    Duration expires = veto == null ? null : veto.expires();
    facts.add(
        new Opposition(
            review.verdict(),
            veto != null,
            person == situation.author,
            situation.people.bot(person),
            situation.people.among(row.counting().bots(), person),
            entitlement.means(who, person, when),
            lifting.ended(review.dismissed(), person, review.at()),
            situation.complete(Aspect.OBJECTIONS),
            !review.reason().isBlank(),
            veto != null && veto.withReason(),
            expires != null && !review.at().plus(expires).isAfter(situation.at)));
    people.add(person);
    if (expires != null) {
      ends = ends.isEmpty() ? new ArrayList<>(situation.says.size()) : ends;
      ends.add(review.at().plus(expires));
    }
  }

  void collect(Facts all) {
    for (int i = 0; i < facts.size(); i++) {
      all.add(facts.get(i));
    }
  }

  int surely(Function<Object, Counts> rulings) {
    int count = 0;
    for (int i = 0; i < facts.size(); i++) {
      Object fact = facts.get(i);
      count += rulings.apply(fact).surely() ? 1 : 0;
    }
    return count;
  }

  int possibly(Function<Object, Counts> rulings) {
    int count = 0;
    for (int i = 0; i < facts.size(); i++) {
      Object fact = facts.get(i);
      count += rulings.apply(fact).possibly() ? 1 : 0;
    }
    return count;
  }

  /** Those whose opposition surely stands; a hold of we know not whom is left out. */
  List<Handle> standing(Function<Object, Counts> rulings) {
    List<Handle> handles = new ArrayList<>(0);
    for (int i = 0; i < facts.size(); i++) {
      if (people.get(i) >= 0 && rulings.apply(facts.get(i)).surely()) {
        handles.add(situation.people.handle(people.get(i)));
      }
    }
    handles.sort(null);
    return handles;
  }

  /** Whose opposition does not stand, or perhaps does not, and why; -1 for we know not whose. */
  void refused(Function<Object, Counts> rulings, BiConsumer<Integer, Counts> to) {
    for (int i = 0; i < facts.size(); i++) {
      Counts counts = rulings.apply(facts.get(i));
      if (!counts.surely() && counts != Counts.NO_VERDICT) {
        to.accept(people.get(i), counts);
      }
    }
  }

  /** Those whose opposition surely stands, and who else may lift it; never the author. */
  OppositionGap.Standing gap(Function<Object, Counts> rulings) {
    long[] setters = Bits.none(situation.people.size());
    for (int i = 0; i < facts.size(); i++) {
      if (people.get(i) >= 0 && rulings.apply(facts.get(i)).surely()) {
        Bits.set(setters, people.get(i));
      }
    }
    return new OppositionGap.Standing(setters, lifting.lifters());
  }

  /** When the last that surely stands runs out, or null if none does. */
  @Nullable Instant expiry(Function<Object, Counts> rulings) {
    Instant latest = null;
    for (int i = 0; i < ends.size(); i++) {
      boolean later = latest == null || ends.get(i).isAfter(latest);
      latest = later && rulings.apply(facts.get(i)).surely() ? ends.get(i) : latest;
    }
    return latest;
  }

  /** Aspects that would tell what stands. */
  Set<Aspect> doubts(Aspect main, Function<Object, Counts> rulings) {
    Set<Aspect> lacks = EnumSet.noneOf(Aspect.class);
    Lacks.note(lacks, situation, main);
    if (surely(rulings) > 0) {
      return lacks;
    }
    for (int i = 0; i < facts.size(); i++) {
      Counts counts = rulings.apply(facts.get(i));
      if (counts.possibly() && !counts.surely()) {
        doubts(facts.get(i), people.get(i), lacks);
      }
    }
    return lacks;
  }

  private void doubts(Object fact, int person, Set<Aspect> lacks) {
    boolean held = fact instanceof Held;
    Tri standing = held ? ((Held) fact).standing() : ((Opposition) fact).standing();
    Ended ended = held ? ((Held) fact).ended() : ((Opposition) fact).ended();
    if (person < 0) {
      lacks.add(Aspect.HOLDS);
    } else if (standing == Tri.MAYBE) {
      Lacks.standing(lacks, entitlement, who, then);
    }
    boolean told = held ? ((Held) fact).allKnown() : ((Opposition) fact).allKnown();
    boolean lifted =
        ended == Ended.BY_SOMEBODY_PERHAPS_ENTITLED || ended == Ended.BY_NOBODY_KNOWS_WHOM && !told;
    if (lifted && lifting.by() != null) {
      Lacks.standing(lacks, entitlement, lifting.by(), true);
      Lacks.note(lacks, situation, Aspect.AUTHORS);
    }
  }
}
