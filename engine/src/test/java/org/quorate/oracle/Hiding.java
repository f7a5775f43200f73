package org.quorate.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.contribution.Authorship;
import org.quorate.contribution.Change;
import org.quorate.contribution.ChangedFile;
import org.quorate.contribution.Check;
import org.quorate.contribution.Commit;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Evidence;
import org.quorate.contribution.Hold;
import org.quorate.contribution.Kind;
import org.quorate.contribution.Label;
import org.quorate.contribution.Lift;
import org.quorate.contribution.Person;
import org.quorate.contribution.Push;
import org.quorate.contribution.Review;
import org.quorate.contribution.Timeline;
import org.quorate.merge.MayMerge;

/**
 * The same case known less well. What is left stays true: of an aspect that is hidden anything may
 * be gone, but nothing that is left is made undone by what is gone (see {@link Extent#PARTIAL}).
 */
final class Hiding {
  private final Chance chance;
  private final GeneratedCase one;
  private final Set<Aspect> hidden;

  private Hiding(GeneratedCase one, Chance chance) {
    this.one = one;
    this.chance = chance;
    List<Aspect> others =
        MayMerge.ASPECTS.stream().filter(aspect -> aspect != Aspect.BALLOTS).toList();
    this.hidden = chance.set(1, chance.of(1, 1, 2, 4, 25), others);
    if (chance.besideIn(20)) {
      hidden.add(Aspect.BALLOTS);
    }
  }

  /** A case of which everything is known, and which does not contradict itself. */
  static GeneratedCase whole(GeneratedCase one) {
    Contribution facts = one.question().contribution();
    List<Review> reviews =
        facts.evidence().reviews().stream()
            .map(review -> saw(facts, review) ? review : review.on(null))
            .toList();
    String newest = newest(one);
    List<Check> checks =
        facts.evidence().checks().stream()
            .map(check -> check.head() == null ? check.on(newest) : check)
            .toList();
    Evidence evidence =
        new Evidence(
            reviews,
            checks,
            facts.evidence().holds(),
            facts.evidence().invocations(),
            facts.evidence().ballots(),
            facts.evidence().activity());
    Timeline timeline = new Timeline(facts.timeline().opened(), facts.timeline().pushes(), newest);
    return with(
        one,
        facts,
        whole(one, facts.change()),
        timeline,
        evidence,
        facts.people(),
        Known.everything());
  }

  /** A branch has a name, and a label that is there was set before. */
  private static Change whole(GeneratedCase one, Change change) {
    return new Change(
        change.branch().isEmpty() || change.branch().startsWith("refs/") ? "main" : change.branch(),
        change.title(),
        change.draft(),
        change.kinds(),
        change.files(),
        change.commits(),
        change.labels().stream().filter(label -> !isLater(label, one.question())).toList(),
        change.ownedFiles());
  }

  private static boolean isLater(Label label, MayMerge question) {
    return label.at() != null && label.at().isAfter(question.at());
  }

  /** Whether the version that a review names was there when it was given. */
  private static boolean saw(Contribution facts, Review review) {
    return facts.timeline().pushes().stream()
        .anyMatch(p -> p.head().equals(review.head()) && !p.at().isAfter(review.at()));
  }

  private static @Nullable String newest(GeneratedCase one) {
    Instant now = one.question().at();
    return one.question().contribution().timeline().pushes().stream()
        .filter(push -> !push.at().isAfter(now))
        .sorted(Comparator.comparing(Push::at))
        .reduce((earlier, later) -> later)
        .map(Push::head)
        .orElse(null);
  }

  /** Some aspects of it hidden, partly or wholly. */
  static GeneratedCase of(GeneratedCase whole, Chance chance) {
    return new Hiding(whole, chance).hide();
  }

  private GeneratedCase hide() {
    Contribution facts = one.question().contribution();
    Known known = Known.everything();
    for (Aspect aspect : hidden) {
      known = known.with(chance.of(Extent.PARTIAL, Extent.ABSENT), aspect);
    }
    Authorship authorship = authorship(facts.authorship());
    GeneratedCase less =
        with(
            one,
            facts,
            change(facts.change()),
            timeline(facts.timeline()),
            evidence(facts.evidence()),
            people(facts.people()),
            known);
    return less.by(authorship);
  }

  /** Whoever is told to have made it is told by the lists too, where a commit may be hidden. */
  private Authorship authorship(Authorship told) {
    OracleMakers makers = new OracleMakers(one.question().contribution());
    return new Authorship(
        told.author(),
        Set.copyOf(some(sorted(makers.coAuthors()), Aspect.AUTHORS)),
        Set.copyOf(some(sorted(makers.committers()), Aspect.COMMITTERS)));
  }

  private static List<Handle> sorted(Set<Handle> handles) {
    return handles.stream().sorted().toList();
  }

  private static GeneratedCase with(
      GeneratedCase one,
      Contribution facts,
      Change change,
      Timeline timeline,
      Evidence evidence,
      List<Person> people,
      Known known) {
    Contribution other =
        new Contribution(
            facts.id(),
            facts.authorship(),
            change,
            timeline,
            evidence,
            facts.firstOfAuthor(),
            people);
    return one.with(new MayMerge(other, one.question().at(), known));
  }

  private boolean hides(Aspect aspect) {
    return hidden.contains(aspect);
  }

  private <T> List<T> some(List<T> of, Aspect aspect) {
    return hides(aspect) ? of.stream().filter(each -> chance.in(50)).toList() : of;
  }

  private <T> List<T> each(List<T> of, Aspect aspect, UnaryOperator<T> less) {
    return hides(aspect) ? of.stream().map(it -> chance.in(60) ? less.apply(it) : it).toList() : of;
  }

  private Change change(Change change) {
    boolean kinds = hides(Aspect.KINDS);
    List<ChangedFile> files = some(change.files(), Aspect.FILES);
    files = each(files, Aspect.SIZE, file -> sized(file, chance.of(0L, file.added() / 2)));
    files = kinds ? files.stream().map(Hiding::kindless).toList() : files;
    List<Commit> commits = some(change.commits(), Aspect.COMMITS);
    commits = each(commits, Aspect.SIGNATURES, Hiding::unsigned);
    List<Label> labels = some(change.labels(), Aspect.LABELS);
    labels = each(labels, Aspect.LABEL_SETTERS, label -> new Label(label.name(), null, label.at()));
    return new Change(
        hides(Aspect.BRANCH) ? "" : change.branch(),
        hides(Aspect.TITLE) ? "" : change.title(),
        change.draft() != (hides(Aspect.DRAFT) && chance.in(50)),
        kinds ? Set.of() : change.kinds(),
        files,
        commits,
        labels,
        some(change.ownedFiles(), Aspect.OWNERS));
  }

  private static ChangedFile sized(ChangedFile file, long added) {
    return new ChangedFile(file.path(), file.status(), added, 0, file.kinds());
  }

  /** That it is governance is no matter of knowing: see {@link Aspect#KINDS}. */
  private static ChangedFile kindless(ChangedFile file) {
    Set<Kind> left = file.kinds().contains(Kind.GOVERNANCE) ? Set.of(Kind.GOVERNANCE) : Set.of();
    return new ChangedFile(file.path(), file.status(), file.added(), file.removed(), left);
  }

  private static Commit unsigned(Commit commit) {
    return new Commit(
        commit.id(),
        commit.author(),
        commit.committer(),
        commit.merge(),
        Commit.Signature.NONE,
        commit.message(),
        commit.trailers());
  }

  private Timeline timeline(Timeline timeline) {
    List<Push> pushes = some(timeline.pushes(), Aspect.PUSHES);
    return new Timeline(
        hides(Aspect.OPENED) ? null : timeline.opened(),
        each(pushes, Aspect.PATCHES, push -> new Push(push.at(), push.head(), null)),
        hides(Aspect.PUSHES) && chance.in(40) ? null : timeline.head());
  }

  private Evidence evidence(Evidence evidence) {
    List<Review> reviews = reviews(evidence.reviews());
    return new Evidence(
        each(reviews, Aspect.EDITS, Hiding::unedited),
        checks(evidence.checks()),
        each(some(evidence.holds(), Aspect.HOLDS), Aspect.HOLDS, Hiding::byNobodyKnowsWhom),
        some(evidence.invocations(), Aspect.EXCEPTIONS),
        some(evidence.ballots(), Aspect.BALLOTS),
        evidence.activity());
  }

  private static Hold byNobodyKnowsWhom(Hold hold) {
    Lift lifted = hold.lifted();
    return new Hold(hold.setBy(), hold.at(), lifted == null ? null : new Lift(null, lifted.at()));
  }

  private static Review unedited(Review review) {
    return new Review(
        review.reviewer(),
        review.verdict(),
        review.at(),
        review.sequence(),
        review.head(),
        review.reason(),
        false,
        review.dismissed());
  }

  /** All that some people said is gone, so that no earlier word of theirs is left as the last. */
  private List<Review> reviews(List<Review> reviews) {
    OraclePeople people =
        new OraclePeople(one.charter(), one.question().contribution(), Known.everything());
    Set<Handle> gone = new HashSet<>();
    for (Review review : reviews) {
      Handle person = people.canonical(review.reviewer());
      Predicate<Review> own = it -> people.canonical(it.reviewer()).equals(person);
      boolean unheard = reviews.stream().filter(own).allMatch(it -> hides(aspect(it)));
      Optional<Handle> unlucky = Optional.of(person).filter(it -> unheard && chance.in(40));
      unlucky.ifPresent(gone::add);
    }
    return reviews.stream().filter(it -> !gone.contains(people.canonical(it.reviewer()))).toList();
  }

  private static Aspect aspect(Review review) {
    return switch (review.verdict()) {
      case COMMENT, APPROVE -> Aspect.REVIEWS;
      case OBJECT, VETO -> Aspect.OBJECTIONS;
    };
  }

  /** All that a check said is gone. */
  private List<Check> checks(List<Check> checks) {
    List<Check> left = new ArrayList<>(checks);
    for (String name : Vocabulary.CHECKS) {
      if (hides(Aspect.CHECKS) && chance.in(50)) {
        left.removeIf(check -> check.name().equals(name));
      }
    }
    return left;
  }

  private List<Person> people(List<Person> people) {
    return people.stream()
        .map(
            person ->
                new Person(
                    person.handle(),
                    person.alsoKnownAs(),
                    person.bot(),
                    hides(Aspect.ROSTER) && chance.in(60) ? Set.of() : person.roles(),
                    hides(Aspect.AFFILIATIONS) && chance.in(60)
                        ? Set.of()
                        : person.organisations()))
        .toList();
  }
}
