package org.quorate.engine.git;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Charter;
import org.quorate.merge.MayMerge;
import org.quorate.spi.FactSource;

/**
 * The history of a branch as questions: would each of its contributions have been allowed to merge?
 *
 * <p>A contribution is a commit of the branch's first-parent line, a merge together with the
 * commits it brings; newest first. It is asked about as of its committer's time. What git holds is
 * told: people, paths, commits, trailers, owners files. What it does not hold (a forge's reviews
 * and checks, when it was opened, labels) is absent. Approvals by trailer are a lower bound.
 *
 * <p>Immutable; each method gives another one. Reading uses a few threads of its own and leaves
 * none behind.
 */
public final class GitHistory implements FactSource<MayMerge> {
  private final Path directory;
  private final Scope scope;

  private GitHistory(Path directory, Scope scope) {
    this.directory = directory;
    this.scope = scope;
  }

  /** All of the history of HEAD, of a repository, a folder in it, a worktree or a bare one. */
  public static GitHistory of(Path directory) {
    return new GitHistory(directory, Scope.whole(directory));
  }

  /** Of another branch, tag or commit. */
  public GitHistory branch(String name) {
    return with(name, scope.since(), scope.until(), scope.max());
  }

  /** Only contributions of that instant or later. */
  public GitHistory since(Instant first) {
    return with(scope.branch(), first, scope.until(), scope.max());
  }

  /** Only contributions before that instant. */
  public GitHistory until(Instant end) {
    return with(scope.branch(), scope.since(), end, scope.max());
  }

  /** Only so many, the newest. */
  public GitHistory max(int number) {
    return with(scope.branch(), scope.since(), scope.until(), number);
  }

  /** Joins people with the charter's roster by address, and tells organisations by its domains. */
  public GitHistory charter(Charter charter) {
    return new GitHistory(
        directory,
        new Scope(
            directory,
            scope.branch(),
            scope.since(),
            scope.until(),
            scope.max(),
            charter,
            scope.owners(),
            scope.threads()));
  }

  /** Leaves owners files unread; who owns what is then absent. */
  public GitHistory withoutOwners() {
    return new GitHistory(
        directory,
        new Scope(
            directory,
            scope.branch(),
            scope.since(),
            scope.until(),
            scope.max(),
            scope.charter(),
            false,
            scope.threads()));
  }

  /**
   * Hands over every question, newest first.
   *
   * @throws GitProblem if there is no such repository or branch
   */
  @Override
  public void read(Consumer<? super MayMerge> questions) throws IOException {
    walk(questions);
  }

  /**
   * Hands over every question, newest first, and tells what came of the walk.
   *
   * @throws GitProblem if there is no such repository or branch
   */
  public HistoryTally walk(Consumer<? super MayMerge> questions) throws IOException {
    try (OpenHistory opened = open()) {
      return opened.walk(scope.charter(), questions);
    }
  }

  /**
   * Opens the repository and begins to read the graph of its commits on a thread of its own, so
   * that a host can read its charter meanwhile.
   *
   * @throws GitProblem if there is no such repository or branch
   */
  public OpenHistory open() throws IOException {
    return OpenHistory.of(scope, directory);
  }

  private GitHistory with(
      @Nullable String branch, @Nullable Instant since, @Nullable Instant until, int max) {
    return new GitHistory(
        directory,
        new Scope(
            directory,
            branch,
            since,
            until,
            max,
            scope.charter(),
            scope.owners(),
            scope.threads()));
  }
}
