package org.quorate.contribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.vote.Activity;
import org.quorate.vote.Ballot;

/** Collects the facts of a contribution. Not for use by several threads. */
public final class ContributionBuilder {
  private final String id;
  private final Handle author;
  private final Set<Handle> coAuthors = new LinkedHashSet<>();
  private final Set<Handle> committers = new LinkedHashSet<>();
  private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
  private final List<ChangedFile> files = new ArrayList<>();
  private final List<Commit> commits = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();
  private final List<OwnedFiles> ownedFiles = new ArrayList<>();
  private final List<Push> pushes = new ArrayList<>();
  private final List<Review> reviews = new ArrayList<>();
  private final List<Check> checks = new ArrayList<>();
  private final List<Hold> holds = new ArrayList<>();
  private final List<Invocation> invocations = new ArrayList<>();
  private final List<Ballot> ballots = new ArrayList<>();
  private final List<Person> people = new ArrayList<>();
  private @Nullable Activity activity;
  private String branch = "";
  private String title = "";
  private boolean draft;
  private boolean firstOfAuthor;
  private @Nullable Instant opened;
  private @Nullable String head;

  ContributionBuilder(String id, Handle author) {
    this.id = id;
    this.author = author;
  }

  /** Adds people who wrote part of it. */
  public ContributionBuilder coAuthors(Collection<Handle> handles) {
    coAuthors.addAll(handles);
    return this;
  }

  /** Adds people who committed part of it. */
  public ContributionBuilder committers(Collection<Handle> handles) {
    committers.addAll(handles);
    return this;
  }

  /** Sets the branch that it is to be merged into. */
  public ContributionBuilder branch(String name) {
    branch = name;
    return this;
  }

  /** Sets its title. */
  public ContributionBuilder title(String text) {
    title = text;
    return this;
  }

  /** Sets whether it is a draft. */
  public ContributionBuilder draft(boolean yes) {
    draft = yes;
    return this;
  }

  /** Sets whether it is the author's first. */
  public ContributionBuilder firstOfAuthor(boolean yes) {
    firstOfAuthor = yes;
    return this;
  }

  /** Adds kinds that it is of as a whole. */
  public ContributionBuilder kinds(Collection<Kind> more) {
    kinds.addAll(more);
    return this;
  }

  /** Adds changed files of which only the path matters. */
  public ContributionBuilder paths(String... paths) {
    for (String path : paths) {
      files.add(ChangedFile.of(path));
    }
    return this;
  }

  /** Adds changed files. */
  public ContributionBuilder files(Collection<ChangedFile> more) {
    files.addAll(more);
    return this;
  }

  /** Adds commits. */
  public ContributionBuilder commits(Collection<Commit> more) {
    commits.addAll(more);
    return this;
  }

  /** Adds labels. */
  public ContributionBuilder labels(Collection<Label> more) {
    labels.addAll(more);
    return this;
  }

  /** Adds modules that an owners file of the repository makes of the files. */
  public ContributionBuilder ownedFiles(Collection<OwnedFiles> more) {
    ownedFiles.addAll(more);
    return this;
  }

  /** Sets when it was opened. */
  public ContributionBuilder opened(@Nullable Instant at) {
    opened = at;
    return this;
  }

  /** Adds versions. */
  public ContributionBuilder pushes(Collection<Push> more) {
    pushes.addAll(more);
    return this;
  }

  /** Sets the identity of the newest version. */
  public ContributionBuilder head(@Nullable String version) {
    head = version;
    return this;
  }

  /** Adds reviews. */
  public ContributionBuilder reviews(Collection<Review> more) {
    reviews.addAll(more);
    return this;
  }

  /** Adds a review. */
  public ContributionBuilder review(Review review) {
    reviews.add(review);
    return this;
  }

  /** Adds checks. */
  public ContributionBuilder checks(Collection<Check> more) {
    checks.addAll(more);
    return this;
  }

  /** Adds holds. */
  public ContributionBuilder holds(Collection<Hold> more) {
    holds.addAll(more);
    return this;
  }

  /** Adds invocations of exceptions. */
  public ContributionBuilder invocations(Collection<Invocation> more) {
    invocations.addAll(more);
    return this;
  }

  /** Adds ballots that were held on it. */
  public ContributionBuilder ballots(Collection<Ballot> more) {
    ballots.addAll(more);
    return this;
  }

  /** Tells how active those are who vote on its ballots; null where nobody does. */
  public ContributionBuilder activity(@Nullable Activity told) {
    activity = told;
    return this;
  }

  /** Adds people as the host knows them. */
  public ContributionBuilder people(Collection<Person> more) {
    people.addAll(more);
    return this;
  }

  /** The contribution so far. */
  public Contribution build() {
    return new Contribution(
        id,
        new Authorship(author, coAuthors, committers),
        new Change(branch, title, draft, kinds, files, commits, labels, ownedFiles),
        new Timeline(opened, pushes, head),
        new Evidence(reviews, checks, holds, invocations, ballots, activity),
        firstOfAuthor,
        people);
  }
}
