package org.quorate.engine.git;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.ModuleName;
import org.quorate.OrganisationName;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.OwnedFiles;
import org.quorate.contribution.Person;
import org.quorate.contribution.Review;
import org.quorate.ladder.Deed;
import org.quorate.ladder.LadderReview;
import org.quorate.ladder.Merits;
import org.quorate.merge.MayMerge;

/**
 * Evidence for the ladder from a history: each contribution is one of everybody who wrote part of
 * it, as of its committer's time; whoever approved it by a trailer reviewed it, and brought its
 * author if it was their first.
 *
 * <p>Of what a forge holds beside git nothing is known: reviews are a lower bound, nominations and
 * attestations absent.
 */
public final class HistoryMerits implements Consumer<MayMerge> {
  private final List<Deed> deeds = new ArrayList<>();
  private final Map<Handle, Person> people = new LinkedHashMap<>();
  private Known known = Known.nothing();

  @Override
  public void accept(MayMerge question) {
    Contribution it = question.contribution();
    known = question.known();
    it.people().forEach(person -> people.merge(person.handle(), person, HistoryMerits::joined));
    Set<ModuleName> modules =
        it.change().ownedFiles().stream().map(OwnedFiles::module).collect(Collectors.toSet());
    Set<Handle> makers = new LinkedHashSet<>(it.authorship().coAuthors());
    makers.add(it.authorship().author());
    for (Handle maker : makers) {
      add(maker, Deed.Kind.CONTRIBUTION, question.at(), it, modules);
    }
    boolean first = it.firstOfAuthor() && known.complete(Aspect.FIRST_CONTRIBUTION);
    for (Review review : it.evidence().reviews()) {
      boolean approves = review.verdict() == Review.Verdict.APPROVE;
      if (approves && !makers.contains(review.reviewer())) {
        add(review.reviewer(), Deed.Kind.REVIEW, question.at(), it, modules);
        if (first) {
          add(review.reviewer(), Deed.Kind.NEWCOMER, question.at(), it, Set.of());
        }
      }
    }
  }

  private void add(
      Handle by, Deed.Kind kind, Instant at, Contribution to, Set<ModuleName> modules) {
    deeds.add(new Deed(by, kind, at, to.id(), modules));
  }

  private static Person joined(Person one, Person other) {
    Set<Handle> handles = new LinkedHashSet<>(one.alsoKnownAs());
    handles.addAll(other.alsoKnownAs());
    Set<OrganisationName> organisations = new LinkedHashSet<>(one.organisations());
    organisations.addAll(other.organisations());
    return new Person(
        one.handle(), List.copyOf(handles), one.bot() || other.bot(), other.roles(), organisations);
  }

  /**
   * Who may take which step by this evidence.
   *
   * @param whole whether all of the history was walked
   */
  public LadderReview review(Instant at, boolean whole) {
    Known told =
        Known.nothing()
            .with(known.extent(Aspect.ROSTER), Aspect.ROSTER, Aspect.ROSTER_AT)
            .with(known.extent(Aspect.AFFILIATIONS), Aspect.AFFILIATIONS)
            .with(known.extent(Aspect.CALENDAR), Aspect.CALENDAR)
            .with(whole ? Extent.COMPLETE : Extent.PARTIAL, Aspect.CONTRIBUTIONS)
            .with(Extent.PARTIAL, Aspect.DEEDS);
    return new LadderReview(
        new Merits(List.copyOf(people.values()), deeds, List.of(), List.of()), at, told);
  }
}
