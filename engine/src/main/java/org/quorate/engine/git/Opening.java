package org.quorate.engine.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache.FileKey;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/** Opens repositories and finds branches, with a sentence for each way in which that fails. */
final class Opening {
  private static final int SHOWN = 5;

  private Opening() {}

  /**
   * A branch to walk.
   *
   * @param name its short name, or null if not known
   */
  record Tip(@Nullable String name, ObjectId commit) {}

  /**
   * A branch that others change too.
   *
   * @param elsewhere where that of origin stands, or null if it is the same or unknown
   */
  record Base(Tip tip, @Nullable ObjectId elsewhere) {}

  static Repository open(Path directory) throws GitProblem {
    if (!Files.exists(directory)) {
      throw new GitProblem(
          "`" + directory + "` does not exist", "give the folder of a git repository");
    }
    if (!Files.isDirectory(directory)) {
      throw new GitProblem(
          "`" + directory + "` is a file, not a folder", "give the folder of a git repository");
    }
    FileRepositoryBuilder builder = new FileRepositoryBuilder().setMustExist(true);
    File folder = directory.toAbsolutePath().normalize().toFile();
    try {
      if (FileKey.isGitRepository(folder, FS.DETECTED)) {
        builder.setGitDir(folder);
      } else {
        builder.findGitDir(folder);
      }
      if (builder.getGitDir() == null) {
        throw new GitProblem(
            "`" + directory + "` is not in a git repository",
            "give a folder with a `.git` in it, or a bare repository");
      }
      return readable(builder.build());
    } catch (GitProblem e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      throw new GitProblem(
          "the repository at `" + directory + "` cannot be opened: " + e.getMessage(),
          "run `git fsck` there",
          e);
    }
  }

  private static Repository readable(Repository repository) throws GitProblem {
    String format = repository.getConfig().getString("extensions", null, "objectFormat");
    if (format == null || format.equalsIgnoreCase("sha1")) {
      return repository;
    }
    repository.close();
    throw new GitProblem(
        "the repository names its objects by `" + format + "`, and only SHA-1 can be read so far",
        "read a copy: `git fast-export --all`, into `git fast-import` of an ordinary repository");
  }

  static Tip tip(Repository repository, @Nullable String branch) throws IOException {
    return branch == null ? head(repository) : named(repository, branch);
  }

  /** A branch of that very name, else that of origin; HEAD if no name is given. */
  static Optional<Base> base(Repository repository, String branch) throws IOException {
    Tip head = branch.isEmpty() ? head(repository) : null;
    String name = head == null ? branch : head.name();
    ObjectId here = head == null ? branch(repository, Constants.R_HEADS, name) : head.commit();
    ObjectId there = branch(repository, Constants.R_REMOTES + "origin/", name);
    if (here == null) {
      return there == null ? Optional.empty() : Optional.of(new Base(new Tip(name, there), null));
    }
    return Optional.of(new Base(new Tip(name, here), here.equals(there) ? null : there));
  }

  private static @Nullable ObjectId branch(
      Repository repository, String prefix, @Nullable String name) throws IOException {
    boolean valid = name != null && Repository.isValidRefName(prefix + name);
    Ref ref = valid ? repository.exactRef(prefix + name) : null;
    return ref == null ? null : ref.getObjectId();
  }

  private static Tip head(Repository repository) throws IOException {
    Ref head = repository.exactRef(Constants.HEAD);
    if (head == null) {
      throw new GitProblem("the repository has no HEAD", "run `git fsck` there");
    }
    ObjectId id = head.getObjectId();
    if (id == null) {
      List<String> others = branches(repository);
      throw new GitProblem(
          others.isEmpty()
              ? "the repository has no commits yet"
              : "HEAD points to `" + head.getTarget().getName() + "`, which has no commits",
          others.isEmpty() ? "commit something first" : "name a branch: " + shown(others));
    }
    return new Tip(head.isSymbolic() ? shortName(repository, head.getTarget()) : null, id);
  }

  private static Tip named(Repository repository, String branch) throws IOException {
    try {
      Ref ref = repository.findRef(branch);
      if (ref == null) {
        ref = repository.findRef("origin/" + branch);
      }
      ObjectId id = ref == null ? repository.resolve(branch) : ref.getObjectId();
      if (id != null) {
        return new Tip(ref == null ? null : shortName(repository, ref), commit(repository, id));
      }
    } catch (IncorrectObjectTypeException e) {
      throw new GitProblem("`" + branch + "` is no commit", "name a branch", e);
    } catch (MissingObjectException e) {
      throw new GitProblem(
          "the commit of `" + branch + "` is missing from the repository", "run `git fetch`", e);
    } catch (RevisionSyntaxException e) {
      throw new GitProblem("`" + branch + "` is no name of a branch", "name a branch", e);
    }
    List<String> others = branches(repository);
    throw new GitProblem(
        "there is no branch `" + branch + "`",
        others.isEmpty() ? "the repository has no branches" : "name one of: " + shown(others));
  }

  private static ObjectId commit(Repository repository, ObjectId id) throws IOException {
    try (CroppedCommits commits = new CroppedCommits(repository.newObjectReader());
        RevWalk walk = new RevWalk(commits)) {
      return walk.parseCommit(id).copy();
    } catch (IllegalArgumentException | IndexOutOfBoundsException | ClassCastException malformed) {
      throw new GitProblem(
          "the commit `" + id.name() + "` is malformed", "run `git fsck` there", malformed);
    }
  }

  private static @Nullable String shortName(Repository repository, Ref ref) {
    String full = ref.getLeaf().getName();
    if (full.startsWith(Constants.R_HEADS)) {
      return full.substring(Constants.R_HEADS.length());
    }
    return full.startsWith(Constants.R_REMOTES) ? repository.shortenRemoteBranchName(full) : null;
  }

  private static List<String> branches(Repository repository) throws IOException {
    return repository.getRefDatabase().getRefsByPrefix(Constants.R_HEADS).stream()
        .map(ref -> ref.getName().substring(Constants.R_HEADS.length()))
        .sorted()
        .toList();
  }

  private static String shown(List<String> names) {
    String some = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
    return names.size() > SHOWN ? some + " …" : some;
  }
}
