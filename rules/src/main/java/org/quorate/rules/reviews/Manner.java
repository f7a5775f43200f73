package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.charter.Counting;
import org.quorate.contribution.Review;
import org.quorate.contribution.Review.Verdict;
import org.quorate.rules.reviews.Situation.Say;
import org.quorate.rules.reviews.Voice.Freshness;

/**
 * How somebody said what they last said, as far as that matters to any row. There are few manners
 * and perhaps many people: all who said it in one manner and have one standing are heard alike.
 */
record Manner(
    Verdict verdict,
    boolean dismissed,
    boolean author,
    Tri coAuthor,
    Tri committer,
    boolean bot,
    Tri edited,
    Freshness freshness) {

  /** Those who said something in one manner. */
  record Said(Manner manner, long[] people, List<Say> says) {}

  private static Manner of(Situation situation, Say say) {
    Review review = say.review();
    int person = say.person();
    boolean over = review.dismissed() != null && !review.dismissed().at().isAfter(situation.at);
    Tri unmarked = situation.complete(Aspect.EDITS) ? Tri.NO : Tri.MAYBE;
    return new Manner(
        review.verdict(),
        over,
        person == situation.author,
        situation.coAuthor(person),
        situation.committer(person),
        situation.people.bot(person),
        review.edited() ? Tri.YES : unmarked,
        situation.versions.freshness(review));
  }

  /** All that was said, by its manner. */
  static List<Said> of(Situation situation) {
    List<Said> all = new ArrayList<>(4);
    for (Say say : situation.says) {
      Manner manner = of(situation, say);
      Said said = find(all, manner);
      if (said == null) {
        said = new Said(manner, Bits.none(situation.people.size()), new ArrayList<>(4));
        all.add(said);
      }
      Bits.set(said.people, say.person());
      said.says.add(say);
    }
    return all;
  }

  private static @Nullable Said find(List<Said> all, Manner manner) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).manner.equals(manner)) {
        return all.get(i);
      }
    }
    return null;
  }

  /** What a demand hears of people of a standing. */
  Voice heard(Tri standing, boolean botNamed, Counting counting) {
    return new Voice(
        verdict,
        dismissed,
        author,
        coAuthor,
        committer,
        bot,
        edited,
        freshness,
        standing,
        counting.author(),
        counting.coAuthor(),
        counting.committer(),
        botNamed,
        counting.editedVoid(),
        counting.keepsOverPush(),
        counting.voidOnPush());
  }
}
