package org.quorate.gerrit.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real clone of a project, worked in by real git. Methods that change it return it. */
public final class Clone {
  private static final Pattern CHANGE = Pattern.compile("/\\+/(\\d+)");

  private final Path folder;
  private int commits;

  private Clone(Path folder) {
    this.folder = folder;
  }

  static Clone of(Path folder, String url, String user) throws IOException, InterruptedException {
    Clone clone = new Clone(folder);
    clone.git("clone", "--quiet", url, ".");
    clone.git("config", "user.name", user);
    String domain = "example." + (user.equals("admin") ? "com" : "org");
    clone.git("config", "user.email", user + "@" + domain);
    return clone;
  }

  /** Writes a file. */
  public Clone write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** Commits all that was written as a change of its own; lines after the first are kept. */
  public Clone commit(String message) throws IOException, InterruptedException {
    String id = String.format(Locale.ROOT, "I%020x%020x", folder.toString().hashCode(), ++commits);
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", "-m", message, "--trailer", "Change-Id: " + id);
    return this;
  }

  /** Puts all that was written into the last commit: a new patch set of the same change. */
  public Clone amend() throws IOException, InterruptedException {
    git("add", "--all");
    git("commit", "--quiet", "--amend", "--no-edit", "--allow-empty");
    return this;
  }

  /** Fetches a reference and checks it out without a branch. */
  public Clone checkout(String reference) throws IOException, InterruptedException {
    git("fetch", "--quiet", "origin", reference);
    git("checkout", "--quiet", "--detach", "FETCH_HEAD");
    return this;
  }

  /** Puts the last commit onto a reference as it is on the server now. */
  public Clone rebase(String reference) throws IOException, InterruptedException {
    git("fetch", "--quiet", "origin", reference);
    git("rebase", "--quiet", "--onto", "FETCH_HEAD", "HEAD~1");
    return this;
  }

  /** Pushes the last commit to a reference such as {@code refs/for/master}, with push options. */
  public Pushed push(String reference, String... options) throws IOException, InterruptedException {
    List<String> command =
        Stream.of(
                Stream.of("git", "push"),
                Stream.of(options).flatMap(option -> Stream.of("-o", option)),
                Stream.of("origin", "HEAD:" + reference))
            .flatMap(part -> part)
            .toList();
    Commands.Ended ended = Commands.run(folder, command);
    return new Pushed(ended.code() == 0, ended.output());
  }

  /** Any other git command; its output. */
  public String git(String... arguments) throws IOException, InterruptedException {
    return Commands.run(folder, Stream.concat(Stream.of("git"), Stream.of(arguments)).toList())
        .orThrow();
  }

  /**
   * What became of a push.
   *
   * @param output what git printed, the server's messages among it
   */
  public record Pushed(boolean accepted, String output) {

    /** The number of the change that was pushed. */
    public int change() {
      Matcher number = CHANGE.matcher(output);
      if (!accepted || !number.find()) {
        throw new AssertionError(output);
      }
      return Integer.parseInt(number.group(1));
    }
  }
}
