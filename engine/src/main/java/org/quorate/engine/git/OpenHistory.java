package org.quorate.engine.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Known;
import org.quorate.charter.Charter;
import org.quorate.merge.MayMerge;

/** A history whose repository is open and whose graph is being read. Not for several threads. */
public final class OpenHistory implements AutoCloseable {
  private final Scope scope;
  private final Repository repository;
  private final Opening.Tip tip;
  private final NodeWalk walk;
  private final FutureTask<List<Contributed>> graph;
  private final boolean owned;

  private OpenHistory(Scope scope, Repository repository, Opening.Tip tip, boolean owned)
      throws IOException {
    this.scope = scope;
    this.repository = repository;
    this.tip = tip;
    this.owned = owned;
    walk = new NodeWalk(repository);
    graph = new FutureTask<>(() -> new Lineage(walk).endingAt(walk.node(tip.commit())));
    Ahead.quiet(graph).start();
  }

  static OpenHistory of(Scope scope, Path directory) throws IOException {
    Repository repository = Opening.open(directory);
    try {
      return new OpenHistory(scope, repository, Opening.tip(repository, scope.branch()), true);
    } catch (IOException | RuntimeException e) {
      repository.close();
      throw e;
    }
  }

  /**
   * All of the history of a commit of a repository that a host has open, and closes itself.
   *
   * @param branch the short name of the branch that ends there
   */
  public static OpenHistory at(Repository repository, ObjectId commit, String branch)
      throws IOException {
    return new OpenHistory(
        Scope.whole(null), repository, new Opening.Tip(branch, commit.copy()), false);
  }

  /**
   * Hands over every question, newest first, and tells what came of the walk.
   *
   * @param charter whose people and organisations are joined with those of the commits, or null
   * @throws GitProblem if its newest commit is missing or malformed
   */
  public HistoryTally walk(@Nullable Charter charter, Consumer<? super MayMerge> questions)
      throws IOException {
    List<Contributed> contributions = contributions();
    if (contributions.isEmpty()) {
      boolean malformed = walk.node(tip.commit()).malformed;
      throw new GitProblem(
          "the commit `" + tip.commit().name() + "` is " + (malformed ? "malformed" : "missing"),
          "run `git fsck` there");
    }
    Mailmap mailmap = TreeFiles.mailmap(walk.getObjectReader(), walk.node(tip.commit()));
    Plan plan = Plan.of(scope, charter, contributions, walk.identities(), mailmap);
    List<HistoryNote> notes = new ArrayList<>(mailmap.notes());
    notes.addAll(Oddities.of(repository, owned, walk.isShallow(), contributions));
    Known known = known(tip.name(), plan, walk.isShallow());
    QuestionMaker.Facts facts =
        new QuestionMaker.Facts(tip.name(), known, known.with(Extent.ABSENT, Aspect.BRANCH));
    return hand(plan, facts, notes, questions);
  }

  /** The branch as it stands, whose charter is that of the repository; close it before this. */
  public BaseBranch base() {
    return BaseBranch.within(repository, tip, scope.directory());
  }

  @Override
  public void close() {
    graph.cancel(true);
    walk.close();
    if (owned) {
      repository.close();
    }
  }

  private List<Contributed> contributions() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return graph.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private HistoryTally hand(
      Plan plan,
      QuestionMaker.Facts facts,
      List<HistoryNote> notes,
      Consumer<? super MayMerge> questions) {
    List<HistoryTally.Skipped> skipped = new ArrayList<>();
    OwnersShelf shelf = scope.owners() ? new OwnersShelf() : null;
    new Ahead(scope.threads(), () -> maker(plan, facts, shelf))
        .each(
            plan.inRange(),
            made -> {
              if (made.question() != null) {
                questions.accept(made.question());
              }
              if (made.skipped() != null) {
                skipped.add(made.skipped());
              }
            });
    int commits = plan.inRange().stream().mapToInt(one -> one.contributed().commits()).sum();
    return new HistoryTally(
        tip.name(),
        tip.commit().name(),
        commits,
        (int) plan.inRange().stream().filter(one -> one.contributed().elsewhere()).count(),
        plan.inRange().size() - skipped.size(),
        skipped,
        Stream.concat(notes.stream(), shelf == null ? Stream.of() : shelf.notes().stream())
            .sorted()
            .toList());
  }

  private QuestionMaker maker(Plan plan, QuestionMaker.Facts facts, @Nullable OwnersShelf shelf) {
    return new QuestionMaker(new KeptTrees(repository.newObjectReader()), plan, facts, shelf);
  }

  private static Known known(@Nullable String branch, Plan plan, boolean shallow) {
    return Known.nothing()
        .with(Extent.COMPLETE, Aspect.FILES, Aspect.TITLE, Aspect.DRAFT)
        .with(Extent.COMPLETE, Aspect.COMMITS, Aspect.AUTHORS, Aspect.COMMITTERS)
        .with(branch == null ? Extent.ABSENT : Extent.COMPLETE, Aspect.BRANCH)
        .with(shallow ? Extent.ABSENT : Extent.COMPLETE, Aspect.FIRST_CONTRIBUTION)
        .with(
            plan.people().tellsOrganisations() ? Extent.PARTIAL : Extent.ABSENT,
            Aspect.AFFILIATIONS)
        .with(Extent.PARTIAL, Aspect.REVIEWS);
  }
}
