package org.quorate.rules.reviews;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Decision;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.ModuleName;
import org.quorate.OrganisationName;
import org.quorate.charter.Counting;
import org.quorate.charter.OrganisationsNeeded;
import org.quorate.contribution.ChangedFile;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Hold;
import org.quorate.contribution.Invocation;
import org.quorate.contribution.Label;
import org.quorate.contribution.OwnedFiles;
import org.quorate.contribution.Review;
import org.quorate.merge.MayMerge;
import org.quorate.rules.people.Bits;
import org.quorate.rules.people.People;
import org.quorate.rules.people.Tri;
import org.quorate.rules.people.Within;
import org.quorate.rules.reviews.Manner.Said;
import org.quorate.vote.Ballot;
import org.quorate.vote.BallotDecision;

/** One case, its facts in the form in which the mechanics want them. */
final class Situation {
  private static final OwnedFiles[] NOBODYS = {};
  private static final long[] NONE = {};

  /** They are looked through one by one. */
  private static final int MOST_HEARINGS = 16;

  final CharterPlan plan;

  /** The labels as they were told, those too that somebody sets later. */
  final List<Label> labels;

  final Contribution contribution;
  final Instant at;
  final Known known;
  final People people;
  final int author;
  final long[] coAuthors;
  final long[] committers;
  final List<Say> says;

  /** Whether more may have been said than is known. */
  final boolean unheard;

  final Versions versions;
  final String[] paths;
  final PathIndex index;
  private final @Nullable ModuleName[] modules;
  private final @Nullable OwnedFiles[] owned;
  private final long[] everyFile;

  /** What came of the ballots that some row waits for. */
  private final Map<Ballot, BallotDecision> decided;

  private @Nullable Within withinAll;
  private @Nullable List<Said> said;
  private final List<Hearing> hearings = new ArrayList<>(8);
  private final List<Origins> origins = new ArrayList<>(2);

  /** What a person last said: their latest review but for comments. */
  record Say(int person, Review review) {}

  Situation(CharterPlan plan, MayMerge asked) {
    this(plan, asked, List.of());
  }

  /** One that rests on ballots. */
  Situation(CharterPlan plan, MayMerge asked, List<Decision> answers) {
    this.plan = plan;
    decided = answers.isEmpty() ? Map.of() : new HashMap<>();
    for (Decision answer : answers) {
      BallotDecision decision = (BallotDecision) answer;
      decided.put(decision.question().ballot(), decision);
    }
    labels = asked.contribution().change().labels();
    MayMerge question = Settled.of(asked);
    contribution = question.contribution();
    at = question.at();
    known = question.known();
    people = new People(plan.register, plan.order, contribution.people(), known, at);
    author = people.number(contribution.authorship().author());
    Makers makers = new Makers(contribution);
    meet(makers.coAuthors());
    meet(makers.committers());
    says = LatestReviews.of(contribution.evidence().reviews(), people, at);
    unheard = !known.complete(Aspect.REVIEWS);
    meetTheOthers();
    makers.placeNames(people);
    coAuthors = numbers(makers.coAuthors());
    committers = numbers(makers.committers());
    versions = new Versions(contribution.timeline(), known, at);
    List<ChangedFile> files = contribution.change().files();
    paths = new String[files.size()];
    index = new PathIndex(paths);
    modules = new ModuleName[paths.length];
    boolean ownerless = contribution.change().ownedFiles().isEmpty();
    owned = ownerless ? NOBODYS : new OwnedFiles[paths.length];
    everyFile = Bits.all(paths.length);
    place(files);
  }

  private Situation(Situation same, List<Say> says) {
    plan = same.plan;
    contribution = same.contribution;
    at = same.at;
    known = same.known;
    labels = same.labels;
    people = same.people;
    author = same.author;
    coAuthors = same.coAuthors;
    committers = same.committers;
    this.says = says;
    unheard = false;
    versions = same.versions;
    paths = same.paths;
    index = same.index;
    modules = same.modules;
    owned = same.owned;
    everyFile = same.everyFile;
    decided = same.decided;
  }

  /** The same case, but with other people having said other things. */
  Situation saying(List<Say> others) {
    return new Situation(this, others);
  }

  /** What came of a ballot that some row waits for; null of any other. */
  @Nullable BallotDecision decided(Ballot ballot) {
    return decided.get(ballot.putBy(contribution.authorship().author()));
  }

  private void meet(Collection<Handle> handles) {
    for (Handle handle : handles) {
      people.number(handle);
    }
  }

  private long[] numbers(Collection<Handle> handles) {
    if (handles.isEmpty()) {
      return NONE;
    }
    long[] numbers = Bits.none(people.size());
    for (Handle handle : handles) {
      Bits.set(numbers, people.number(handle));
    }
    return numbers;
  }

  /** Gives a number to everybody whom the facts name, so that sets of people have a size. */
  private void meetTheOthers() {
    List<Hold> holds = contribution.evidence().holds();
    for (int i = 0; i < holds.size(); i++) {
      Hold hold = holds.get(i);
      if (hold.setBy() != null) {
        people.number(hold.setBy());
      }
      if (hold.lifted() != null && hold.lifted().by() != null) {
        people.number(hold.lifted().by());
      }
    }
    List<Review> reviews = contribution.evidence().reviews();
    for (int i = 0; i < reviews.size(); i++) {
      Review review = reviews.get(i);
      people.number(review.reviewer());
      if (review.dismissed() != null && review.dismissed().by() != null) {
        people.number(review.dismissed().by());
      }
    }
    List<Label> labels = contribution.change().labels();
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      if (label.setBy() != null) {
        people.number(label.setBy());
      }
    }
    for (Invocation invocation : contribution.evidence().invocations()) {
      people.number(invocation.by());
    }
    for (OwnedFiles some : contribution.change().ownedFiles()) {
      meet(some.owners());
      meet(some.reviewers());
    }
  }

  private void place(List<ChangedFile> files) {
    List<OwnedFiles> all = contribution.change().ownedFiles();
    Map<String, OwnedFiles> byPath = all.isEmpty() ? Map.of() : new HashMap<>();
    for (OwnedFiles some : all) {
      some.files().forEach(path -> byPath.putIfAbsent(path, some));
    }
    for (int i = 0; i < paths.length; i++) {
      paths[i] = files.get(i).path();
      modules[i] = plan.modules.isEmpty() ? null : plan.modules.of(paths[i]);
      if (i < owned.length && modules[i] == null) {
        owned[i] = byPath.get(paths[i]);
      }
    }
  }

  /** The charter's module that holds a file, or null. */
  @Nullable ModuleName module(int file) {
    return modules[file];
  }

  /** What an owners file says of a file that the charter's modules do not hold, or null. */
  @Nullable OwnedFiles owned(int file) {
    return file < owned.length ? owned[file] : null;
  }

  /** Whether a person wrote part of the change beside its author. */
  Tri coAuthor(int person) {
    return amongAll(coAuthors, person, Aspect.AUTHORS);
  }

  /** Whether a person committed some of the change. */
  Tri committer(int person) {
    return amongAll(committers, person, Aspect.COMMITTERS);
  }

  private Tri amongAll(long[] some, int person, Aspect aspect) {
    return Bits.has(some, person) ? Tri.YES : known.complete(aspect) ? Tri.NO : Tri.MAYBE;
  }

  /** Whether a person's approval counts in no case by a row's counting, whatever their role. */
  Tri barred(int person, Counting counting) {
    if (people.bot(person) && !people.among(counting.bots(), person)) {
      return Tri.YES;
    } else if (person == author) {
      return Tri.of(!counting.author());
    }
    Tri wrote = counting.coAuthor() ? Tri.NO : coAuthor(person);
    return counting.committer() ? wrote : wrote.or(committer(person));
  }

  /** Everybody who surely had part in the change. */
  long[] involved() {
    long[] all = Bits.or(Bits.or(Bits.none(people.size()), coAuthors), committers);
    Bits.set(all, author);
    return all;
  }

  /** Those of some people whose approval could count by a row's counting, surely or perhaps. */
  long[] unbarred(long[] some, Counting counting) {
    boolean own = counting.author() && Bits.has(some, author);
    long[] left = some.clone();
    if (!counting.coAuthor()) {
      Bits.remove(left, coAuthors);
    }
    if (!counting.committer()) {
      Bits.remove(left, committers);
    }
    Bits.clear(left, author);
    if (own) {
      Bits.set(left, author);
    }
    for (int bot : people.bots()) {
      if (!people.among(counting.bots(), bot)) {
        Bits.clear(left, bot);
      }
    }
    return left;
  }

  /** What is heard of people of a standing; the same of the same standing of the charter's. */
  Hearing hearing(Standing standing, Counting counting) {
    for (int i = 0; i < hearings.size(); i++) {
      if (hearings.get(i).isOf(standing, counting)) {
        return hearings.get(i);
      }
    }
    Hearing hearing = new Hearing(this, standing, counting);
    if (standing.always() != null && hearings.size() < MOST_HEARINGS) {
      hearings.add(hearing);
    }
    return hearing;
  }

  /** What people said, by its manner. */
  List<Said> said() {
    List<Said> all = said;
    if (all == null) {
      all = Manner.of(this);
      said = all;
    }
    return all;
  }

  /** For which organisations people stand where so many are needed. */
  Origins origins(OrganisationsNeeded needed, boolean surely) {
    for (int i = 0; i < origins.size(); i++) {
      if (origins.get(i).isOf(needed, surely)) {
        return origins.get(i);
      }
    }
    Origins some = new Origins(this, needed, surely);
    origins.add(some);
    return some;
  }

  /** The modules in which all files lie. */
  Within withinAll() {
    if (withinAll == null) {
      withinAll = Governed.of(everyFile).within(this);
    }
    return withinAll;
  }

  long[] everyFile() {
    return everyFile;
  }

  boolean complete(Aspect aspect) {
    return known.complete(aspect);
  }

  /** The modules that hold one of some files, each with those it is part of. */
  Set<ModuleName> holdingSome(long[] files) {
    Set<ModuleName> any = new HashSet<>();
    for (int i = 0; i < paths.length && plan.register.moduleBound(); i++) {
      ModuleName module = Bits.has(files, i) ? modules[i] : null;
      any.addAll(module == null ? Set.of() : plan.modules.upwards(module));
    }
    return any;
  }

  /** The modules that hold all of some files, each with those it is part of; empty for no file. */
  Set<ModuleName> holdingAll(long[] files) {
    if (!plan.register.moduleBound()) {
      return Set.of();
    }
    Set<ModuleName> common = null;
    ModuleName before = null;
    for (int i = 0; i < paths.length; i++) {
      ModuleName module = modules[i];
      if (!Bits.has(files, i) || common != null && Objects.equals(module, before)) {
        continue;
      }
      Set<ModuleName> chain = module == null ? Set.of() : plan.modules.upwards(module);
      common = common == null ? chain : shared(common, chain);
      if (common.isEmpty()) {
        return common;
      }
      before = module;
    }
    return common == null ? Set.of() : common;
  }

  private static Set<ModuleName> shared(Set<ModuleName> one, Set<ModuleName> other) {
    if (Collections.disjoint(one, other)) {
      return Set.of();
    }
    Set<ModuleName> both = new HashSet<>(one);
    both.retainAll(other);
    return both;
  }

  /**
   * The groups to which a person belongs: roots of their organisations, empty for somebody who
   * stands alone, null for nobody knows.
   */
  @Nullable Set<OrganisationName> organisations(int person, Instant when) {
    return plan.organisations.of(person, when, people, known);
  }
}
