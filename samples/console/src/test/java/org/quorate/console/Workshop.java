package org.quorate.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;

/** A repository with a work tree, made commit by commit, an hour apart. */
final class Workshop implements AutoCloseable {
  private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

  private final Path folder;
  private final Git git;
  private int commits;

  private Workshop(Path folder, Git git) {
    this.folder = folder;
    this.git = git;
  }

  static Workshop in(Path folder) throws GitAPIException {
    return new Workshop(
        folder, Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call());
  }

  /** Writes a file and commits it. */
  RevCommit commit(String message, String path, String text) throws Exception {
    write(path, text.getBytes(StandardCharsets.UTF_8));
    git.add().addFilepattern(path).call();
    Instant at = START.plusSeconds(3600L * commits++);
    PersonIdent ann = new PersonIdent("Ann", "ann@example.org", at, ZoneOffset.UTC);
    return git.commit().setMessage(message).setAuthor(ann).setCommitter(ann).setSign(false).call();
  }

  void write(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  /** Goes on with a branch of that name. */
  void topic(String name) throws GitAPIException {
    git.checkout().setCreateBranch(true).setName(name).call();
  }

  void detachAt(RevCommit commit) throws GitAPIException {
    git.checkout().setName(commit.name()).call();
  }

  @Override
  public void close() {
    git.close();
  }
}
