package org.quorate.rules.reviews;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.charter.Counting;
import org.quorate.contribution.Review;
import org.quorate.rules.reviews.Situation.Say;

/**
 * The voices of everybody who said something, as one demand of one row hears them; and then the
 * people whose approval counts.
 */
final class Hearing {
  private final Situation situation;
  private final Standing standing;
  private final Counting counting;
  private final List<Say> says;
  private final Voice[] voices;
  private final @Nullable Counts[] ruled;
  private long @Nullable [] surely;
  private long @Nullable [] possibly;
  private long @Nullable [] reachable;

  Hearing(Situation situation, Standing standing, Counting counting) {
    this.situation = situation;
    this.standing = standing;
    this.counting = counting;
    says = situation.says;
    voices = new Voice[says.size()];
    ruled = new @Nullable Counts[voices.length];
    for (int i = 0; i < voices.length; i++) {
      voices[i] = voice(says.get(i));
    }
  }

  private Voice voice(Say say) {
    Review review = say.review();
    int person = say.person();
    Instant when = counting.standingAtMerge() ? situation.at : review.at();
    boolean over = review.dismissed() != null && !review.dismissed().at().isAfter(situation.at);
    Tri unmarked = situation.complete(Aspect.EDITS) ? Tri.NO : Tri.MAYBE;
    return new Voice(
        review.verdict(),
        over,
        person == situation.author,
        situation.coAuthor(person),
        situation.committer(person),
        situation.people.bot(person),
        review.edited() ? Tri.YES : unmarked,
        situation.versions.freshness(review),
        standing.of(person, when),
        counting.coAuthor(),
        counting.committer(),
        situation.people.among(counting.bots(), person),
        counting.editedVoid(),
        counting.keepsOverPush(),
        counting.voidOnPush());
  }

  void collect(Facts facts) {
    for (Voice voice : voices) {
      facts.add(voice);
    }
  }

  private Counts ruling(int voice, Function<Object, Counts> rulings) {
    Counts ruling = ruled[voice];
    if (ruling == null) {
      ruling = rulings.apply(voices[voice]);
      ruled[voice] = ruling;
    }
    return ruling;
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
    long[] people = Bits.none(situation.people.size());
    for (int i = 0; i < voices.length; i++) {
      Counts counts = ruling(i, rulings);
      if (surely ? counts.surely() : counts.possibly()) {
        Bits.set(people, says.get(i).person());
      }
    }
    return people;
  }

  /** When the newest approval that counts was given, or null. */
  @Nullable Instant newest(boolean surely, Function<Object, Counts> rulings) {
    Instant newest = null;
    for (int i = 0; i < voices.length; i++) {
      Counts counts = ruling(i, rulings);
      Instant when = says.get(i).review().at();
      if ((surely ? counts.surely() : counts.possibly())
          && (newest == null || when.isAfter(newest))) {
        newest = when;
      }
    }
    return newest;
  }

  /** Aspects that make it doubtful whether some approval counts. */
  Set<Aspect> doubts(Function<Object, Counts> rulings) {
    Set<Aspect> lacks = EnumSet.noneOf(Aspect.class);
    for (Voice voice : voices) {
      Counts counts = rulings.apply(voice);
      if (counts.possibly() && !counts.surely()) {
        boolean older =
            voice.freshness() == Voice.Freshness.OLDER
                || voice.freshness() == Voice.Freshness.UNKNOWN;
        if (older && !voice.keepsOverPush()) {
          Lacks.note(lacks, situation, Aspect.PUSHES);
          Lacks.note(lacks, situation, Aspect.PATCHES);
        }
        if (voice.edited() == Tri.MAYBE && voice.editedVoid()) {
          Lacks.note(lacks, situation, Aspect.EDITS);
        }
        if (voice.coAuthor() == Tri.MAYBE && !voice.coAuthorCounts()) {
          Lacks.note(lacks, situation, Aspect.AUTHORS);
        }
        if (voice.committer() == Tri.MAYBE && !voice.committerCounts()) {
          Lacks.note(lacks, situation, Aspect.COMMITTERS);
        }
      }
    }
    return lacks;
  }

  /** What becomes of each approval, unless another demand hears more of it. */
  void approvals(Function<Object, Counts> rulings, Map<Integer, Counts> best) {
    for (int i = 0; i < voices.length; i++) {
      Counts counts = ruling(i, rulings);
      if (counts != Counts.NO_VERDICT) {
        best.merge(says.get(i).person(), counts, (a, b) -> a.compareTo(b) <= 0 ? a : b);
      }
    }
  }

  /** Everybody known who may approve today; not to be changed. */
  long[] reachable() {
    if (reachable == null) {
      long[] always = standing.always();
      reachable = always == null ? findReachable() : situation.unbarred(always, counting);
    }
    return reachable;
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
}
