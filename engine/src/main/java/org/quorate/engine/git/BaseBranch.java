package org.quorate.engine.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Reading;
import org.quorate.merge.MayMerge;

/**
 * The branch that a change is to go to, as it stands: its charter, and who owns which of its files.
 * Both are read from what is committed there, never from the change under judgement or the work
 * tree. Not for several threads.
 */
public final class BaseBranch implements AutoCloseable {
  private static final int SHORT = 12;

  private final Repository repository;
  private final Opening.Base base;
  private final @Nullable Path folder;
  private final CroppedCommits commits;
  private final RevWalk walk;
  private final boolean owned;

  private BaseBranch(
      Repository repository, Opening.Base base, @Nullable Path folder, boolean owned) {
    this.repository = repository;
    this.base = base;
    this.folder = folder;
    this.owned = owned;
    commits = new CroppedCommits(repository.newObjectReader());
    walk = new RevWalk(commits);
  }

  /**
   * A branch of the repository that a folder lies in: ours, else that of {@code origin}.
   *
   * @param branch its short name; if it is empty, HEAD is taken
   * @return nothing if there is no such branch; another must not stand in for it, since a change is
   *     judged by the charter of the branch that it goes to
   * @throws GitProblem if there is no such repository, or it has no commits
   */
  public static Optional<BaseBranch> of(Path folder, String branch) throws IOException {
    Repository repository = Opening.open(folder);
    try {
      Optional<Opening.Base> base = Opening.base(repository, branch);
      if (base.isEmpty()) {
        repository.close();
      }
      return base.map(found -> new BaseBranch(repository, found, folder, true));
    } catch (IOException | RuntimeException e) {
      repository.close();
      throw e;
    }
  }

  /**
   * A commit of a repository that a host has open, and closes itself; places are tried from its
   * root.
   *
   * @param name of the branch or other reference that ends there
   */
  public static BaseBranch at(Repository repository, ObjectId commit, String name) {
    Opening.Tip tip = new Opening.Tip(name, commit.copy());
    return new BaseBranch(repository, new Opening.Base(tip, null), null, false);
  }

  /**
   * The charter that a commit would bring, whether or not it would be accepted.
   *
   * @param reader that sees the commit, which need not have arrived yet
   * @param commit parsed, as its first parent is
   * @return nothing if it holds no document at any of the places
   */
  public static Optional<ProposedCharter> proposed(
      ObjectReader reader,
      RevCommit commit,
      List<String> places,
      Function<? super CharterSource, ? extends Reading> judge)
      throws IOException {
    for (String place : places) {
      if (TreeDocuments.find(reader, commit.getTree(), place).isThere()) {
        TreeDocuments documents = new TreeDocuments(reader, commit.getTree(), places, place);
        Reading reading = judge.apply(documents);
        boolean same =
            commit.getParentCount() > 0 && documents.sameIn(commit.getParent(0).getTree());
        return Optional.of(new ProposedCharter(reading, !same));
      }
    }
    return Optional.empty();
  }

  /**
   * A charter that somebody would like to have.
   *
   * @param changed whether it differs from that of the commit before
   */
  public record ProposedCharter(Reading reading, boolean changed) {}

  /** Over a repository that somebody else closes. */
  static BaseBranch within(Repository repository, Opening.Tip tip, @Nullable Path folder) {
    return new BaseBranch(repository, new Opening.Base(tip, null), folder, false);
  }

  /** Whether a folder lies in a repository. */
  public static boolean isIn(Path folder) {
    try {
      Opening.open(folder).close();
      return true;
    } catch (GitProblem none) {
      return false;
    }
  }

  /** The branch itself, or null if its name is not known. */
  public @Nullable String branch() {
    return base.tip().name();
  }

  /** That origin has another commit on that branch. */
  public List<HistoryNote> notes() {
    ObjectId elsewhere = base.elsewhere();
    return elsewhere == null
        ? List.of()
        : List.of(
            new HistoryNote(
                "branch " + branch(),
                "origin has it at commit "
                    + shortened(elsewhere.name())
                    + ", and the one here decides",
                "bring it up to date if that is newer"));
  }

  /** Such as {@code commit 0123456789ab on branch main}. */
  @Override
  public String toString() {
    return "commit "
        + shortened(base.tip().commit().name())
        + (branch() == null ? "" : " on branch " + branch());
  }

  /**
   * The charter in force: the newest text on the first-parent line that is accepted.
   *
   * @param places where the main document may be, best first; tried from the folder, then from the
   *     root of the repository
   * @return nothing if the newest commit holds none
   */
  public Optional<BranchCharter> charter(
      List<String> places, Function<? super CharterSource, ? extends Reading> reader)
      throws IOException {
    String below = below();
    List<String> all =
        below.isEmpty()
            ? places
            : Stream.concat(places.stream().map(below::concat), places.stream()).toList();
    return new CharterLine(walk, repository, all, reader).endingAt(commit());
  }

  /**
   * Tells of a question who owns the files, by the owners files of the newest commit, unless it
   * knows that already.
   *
   * @param charter whose people are joined with those of the owners files
   */
  public Owned owned(MayMerge question, Charter charter) throws IOException {
    return new OwnersInForce(commits, commit(), charter).of(question);
  }

  /**
   * A question with owners.
   *
   * @param place the kind of owners file that told them, or null if none did
   * @param notes what could not be told
   */
  public record Owned(MayMerge question, @Nullable String place, List<HistoryNote> notes) {
    public Owned {
      notes = List.copyOf(notes);
    }
  }

  @Override
  public void close() {
    walk.close();
    commits.close();
    if (owned) {
      repository.close();
    }
  }

  static String shortened(String id) {
    return id.substring(0, Math.min(SHORT, id.length()));
  }

  private RevCommit commit() throws IOException {
    ObjectId id = base.tip().commit();
    try {
      return walk.parseCommit(id);
    } catch (IllegalArgumentException | IndexOutOfBoundsException | ClassCastException malformed) {
      throw new GitProblem(
          "the commit `" + id.name() + "` is malformed", "run `git fsck` there", malformed);
    } catch (IOException missing) {
      throw new GitProblem(
          "the commit `" + id.name() + "` is missing", "run `git fsck` there", missing);
    }
  }

  /** The folder from the root of the work tree, ended by a slash; empty for the root. */
  private String below() throws IOException {
    if (folder == null || repository.isBare()) {
      return "";
    }
    Path root = repository.getWorkTree().toPath().toRealPath();
    Path here = folder.toRealPath();
    if (!here.startsWith(root) || here.equals(root)) {
      return "";
    }
    List<String> names = new ArrayList<>();
    root.relativize(here).forEach(name -> names.add(name.toString()));
    return String.join("/", names) + "/";
  }
}
