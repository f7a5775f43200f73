package org.quorate.rules.reviews;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.charter.Counting;
import org.quorate.rules.Facts;
import org.quorate.rules.people.Bits;
import org.quorate.rules.people.Tri;
import org.quorate.rules.reviews.Manner.Said;
import org.quorate.rules.reviews.Situation.Say;

/**
 * The voices of everybody who said something, as one demand of one row hears them; and then the
 * people whose approval counts.
 */
final class Hearing {
  private final Situation situation;
  private final Standing standing;
  private final Counting counting;
  private final List<Heard> heard = new ArrayList<>(4);
  private long @Nullable [] surely;
  private long @Nullable [] possibly;
  private long @Nullable [] reachable;
  private long @Nullable [] hoped;

  /** People of whom the rules say the same. */
  private record Heard(Voice voice, long[] people) {

    /** When the last of them said it. */
    @Nullable Instant newest(List<Say> says) {
      Instant newest = null;
      for (Say say : says) {
        Instant when = say.review().at();
        if (Bits.has(people, say.person()) && (newest == null || when.isAfter(newest))) {
          newest = when;
        }
      }
      return newest;
    }
  }

  Hearing(Situation situation, Standing standing, Counting counting) {
    this.situation = situation;
    this.standing = standing;
    this.counting = counting;
    long[] always = counting.bots().isEmpty() ? standing.always() : null;
    List<Said> all = situation.said();
    for (int i = 0; i < all.size(); i++) {
      Said said = all.get(i);
      if (always == null) {
        hear(said);
      } else {
        hear(said, Bits.within(said.people, always), Tri.YES);
        hear(said, Bits.without(said.people, always), Tri.NO);
      }
    }
  }

  private void hear(Said said, long[] people, Tri standing) {
    if (!Bits.isEmpty(people)) {
      Voice voice = said.voice(standing, false, counting);
      heard.add(new Heard(voice, people));
    }
  }

  /** One after the other, since their standing depends on when they said it, or on their names. */
  private void hear(Said said) {
    int first = heard.size();
    for (Say say : situation.says) {
      if (!Bits.has(said.people, say.person())) {
        continue;
      }
      Instant when = counting.standingAtMerge() ? situation.at : say.review().at();
      boolean named = situation.people.among(counting.bots(), say.person());
      Heard alike = alike(first, said, standing.of(say.person(), when), named);
      Bits.set(alike.people, say.person());
    }
  }

  private Heard alike(int first, Said said, Tri standing, boolean named) {
    for (int i = first; i < heard.size(); i++) {
      Voice voice = heard.get(i).voice;
      if (voice.standing() == standing && voice.botNamed() == named) {
        return heard.get(i);
      }
    }
    Voice voice = said.voice(standing, named, counting);
    Heard alike = new Heard(voice, Bits.none(situation.people.size()));
    heard.add(alike);
    return alike;
  }

  /** Whether it hears just these people, and by this counting. */
  boolean isOf(Standing some, Counting by) {
    return standing == some && counting.equals(by);
  }

  void collect(Facts facts) {
    for (int i = 0; i < heard.size(); i++) {
      facts.add(heard.get(i).voice);
    }
  }

  /** Those whose approval counts; not to be changed. */
  long[] counted(boolean forSure, Function<Object, Counts> rulings) {
    long[] known = forSure ? surely : possibly;
    if (known == null) {
      known = count(forSure, rulings);
      surely = forSure ? known : surely;
      possibly = forSure ? possibly : known;
    }
    return known;
  }

  private long[] count(boolean surely, Function<Object, Counts> rulings) {
    long[] people = null;
    for (int i = 0; i < heard.size(); i++) {
      Heard some = heard.get(i);
      Counts counts = rulings.apply(some.voice);
      if (surely ? counts.surely() : counts.possibly()) {
        people = people == null ? some.people : Bits.or(people, some.people);
      }
    }
    return people == null ? Bits.none(situation.people.size()) : people;
  }

  /** When the newest approval that counts was given, or null. */
  @Nullable Instant newest(boolean surely, Function<Object, Counts> rulings) {
    Instant newest = null;
    for (Heard some : heard) {
      Counts counts = rulings.apply(some.voice);
      Instant own =
          (surely ? counts.surely() : counts.possibly()) ? some.newest(situation.says) : null;
      newest = newest == null || own != null && own.isAfter(newest) ? own : newest;
    }
    return newest;
  }

  /** Aspects that make it doubtful whether some approval counts. */
  Set<Aspect> doubts(Function<Object, Counts> rulings) {
    Set<Aspect> lacks = EnumSet.noneOf(Aspect.class);
    for (Heard some : heard) {
      Voice voice = some.voice;
      Counts counts = rulings.apply(some.voice);
      if (counts.possibly() && !counts.surely()) {
        boolean older =
            voice.freshness() == Voice.Freshness.OLDER
                || voice.freshness() == Voice.Freshness.UNKNOWN;
        if (older && !voice.keepsOverPush()) {
          Lacks.note(lacks, situation, Aspect.PUSHES);
          Lacks.note(lacks, situation, Aspect.PATCHES);
          if (voice.freshness() == Voice.Freshness.UNKNOWN) {
            lacks.add(Aspect.PUSHES);
          }
        }
        if (voice.edited() == Tri.MAYBE && voice.editedVoid()) {
          Lacks.note(lacks, situation, Aspect.EDITS);
        }
        if (!voice.author() && voice.coAuthor() == Tri.MAYBE && !voice.coAuthorCounts()) {
          Lacks.note(lacks, situation, Aspect.AUTHORS);
        }
        if (!voice.author() && voice.committer() == Tri.MAYBE && !voice.committerCounts()) {
          Lacks.note(lacks, situation, Aspect.COMMITTERS);
        }
      }
    }
    return lacks;
  }

  /** What becomes of a person's approval, or null if they gave none. */
  @Nullable Counts given(int person, Function<Object, Counts> rulings) {
    Counts given = null;
    for (Heard some : heard) {
      if (Bits.has(some.people, person)) {
        Counts counts = rulings.apply(some.voice);
        given = counts == Counts.NO_VERDICT ? given : Counts.more(given, counts);
      }
    }
    return given;
  }

  /** The same had other people said other things. */
  Hearing saying(Situation other) {
    return other.hearing(standing, counting);
  }

  /** Everybody known who may approve today; not to be changed. */
  long[] reachable() {
    if (reachable == null) {
      long[] always = standing.always();
      reachable = always == null ? findReachable() : situation.unbarred(always, counting);
    }
    return reachable;
  }

  /** Those whose approval may count, and everybody known who may approve; not to be changed. */
  long[] hoped(Function<Object, Counts> rulings) {
    if (hoped == null) {
      hoped = Bits.or(counted(false, rulings), reachable());
    }
    return hoped;
  }

  private long[] findReachable() {
    long[] people = Bits.none(situation.people.size());
    for (int person = 0; person < situation.people.size(); person++) {
      if (situation.people.isSomebody(person)
          && situation.barred(person, counting) != Tri.YES
          && standing.of(person, situation.at) != Tri.NO) {
        Bits.set(people, person);
      }
    }
    return people;
  }

  /** Those who are meant today and surely had part in the change as the row bars it. */
  long[] barred() {
    long[] people = Bits.none(situation.people.size());
    Bits.each(
        situation.involved(),
        person -> {
          if (situation.barred(person, counting) == Tri.YES
              && standing.of(person, situation.at) == Tri.YES) {
            Bits.set(people, person);
          }
        });
    return people;
  }
}
