package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.List;
import org.quorate.Aspect;
import org.quorate.charter.Counting;
import org.quorate.contribution.Review;
import org.quorate.contribution.Review.Verdict;
import org.quorate.rules.people.Bits;
import org.quorate.rules.people.Tri;
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
  static final class Said {
    final long[] people;
    private final Manner manner;
    private final Review first;
    private final List<Voice> voices = new ArrayList<>(4);

    Said(Manner manner, Review first, int persons) {
      this.manner = manner;
      this.first = first;
      people = Bits.none(persons);
    }

    /** Whether it is plain, from one review for many, that somebody says it in this manner too. */
    private boolean isSharedBy(Situation situation, Say say) {
      int person = say.person();
      return first == say.review()
          && manner.author == (person == situation.author)
          && manner.coAuthor == situation.coAuthor(person)
          && manner.committer == situation.committer(person)
          && manner.bot == situation.people.bot(person);
    }

    /** What a demand hears of people of a standing; the same where it asks the same. */
    Voice voice(Tri standing, boolean botNamed, Counting counting) {
      for (int i = 0; i < voices.size(); i++) {
        if (voices.get(i).isOf(standing, botNamed, counting)) {
          return voices.get(i);
        }
      }
      Voice voice = manner.heard(standing, botNamed, counting);
      voices.add(voice);
      return voice;
    }
  }

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
    Said said = null;
    for (int i = 0; i < situation.says.size(); i++) {
      Say say = situation.says.get(i);
      if (said == null || !said.isSharedBy(situation, say)) {
        said = said(all, of(situation, say), say, situation);
      }
      Bits.set(said.people, say.person());
    }
    return all;
  }

  private static Said said(List<Said> all, Manner manner, Say say, Situation situation) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).manner.equals(manner)) {
        return all.get(i);
      }
    }
    Said said = new Said(manner, say.review(), situation.people.size());
    all.add(said);
    return said;
  }

  private Voice heard(Tri standing, boolean botNamed, Counting counting) {
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
