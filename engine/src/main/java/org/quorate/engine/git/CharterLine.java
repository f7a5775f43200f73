package org.quorate.engine.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Reading;

/** Finds the newest accepted text of a charter down the first-parent line of a commit. */
final class CharterLine {
  private static final int FARTHEST = 1_000;
  private static final int MOST_READINGS = 50;

  private final RevWalk walk;
  private final List<String> places;
  private final Function<? super CharterSource, ? extends Reading> reader;
  private final WorkingFiles working;

  CharterLine(
      RevWalk walk,
      Repository repository,
      List<String> places,
      Function<? super CharterSource, ? extends Reading> reader) {
    this.walk = walk;
    this.places = List.copyOf(places);
    this.reader = reader;
    this.working = new WorkingFiles(repository);
  }

  /** A text as it was read. */
  private record Read(RevCommit commit, TreeDocuments documents, Reading reading) {
    boolean accepted() {
      return reading.charter().isPresent();
    }
  }

  /** Nothing if the commit holds no document at any of the places. */
  Optional<BranchCharter> endingAt(RevCommit tip) throws IOException {
    Read newest = read(tip);
    if (newest == null) {
      return Optional.empty();
    }
    List<HistoryNote> notes = new ArrayList<>();
    Read inForce = newest.accepted() ? newest : older(newest, notes);
    if (inForce == null) {
      return Optional.of(new BranchCharter(newest.reading(), tip.name(), notes));
    }
    if (inForce != newest) {
      notes.add(rejected(newest, inForce));
    }
    working
        .differing(walk.getObjectReader(), newest.documents())
        .ifPresent(path -> notes.add(differs(path, newest)));
    return Optional.of(new BranchCharter(inForce.reading(), inForce.commit().name(), notes));
  }

  private @Nullable Read older(Read newest, List<HistoryNote> notes) throws IOException {
    Read last = newest;
    RevCommit commit = newest.commit();
    int readings = 1;
    for (int i = 1; i < FARTHEST && readings < MOST_READINGS; i++) {
      if (commit.getParentCount() == 0) {
        return null;
      }
      try {
        commit = walk.parseCommit(commit.getParent(0));
      } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
        notes.add(stopped(newest, commit, "the commit before it cannot be read"));
        return null;
      }
      if (!last.documents().sameIn(commit.getTree())) {
        Read read = read(commit);
        readings++;
        if (read != null && read.accepted()) {
          return read;
        }
        last = read == null ? last : read;
      }
    }
    String most = readings < MOST_READINGS ? FARTHEST + " commits" : MOST_READINGS + " texts";
    notes.add(stopped(newest, commit, "at most " + most + " are tried"));
    return null;
  }

  private @Nullable Read read(RevCommit commit) throws IOException {
    for (String place : places) {
      if (isThere(commit, place)) {
        TreeDocuments documents =
            new TreeDocuments(walk.getObjectReader(), commit.getTree(), places, place);
        return new Read(commit, documents, reader.apply(documents));
      }
    }
    return null;
  }

  /** What is there and cannot be read is for the reader to tell. */
  private boolean isThere(RevCommit commit, String place) {
    try {
      return TreeDocuments.find(walk.getObjectReader(), commit.getTree(), place).isThere();
    } catch (IOException unreadable) {
      return true;
    }
  }

  private static HistoryNote rejected(Read newest, Read inForce) {
    Diagnostic first =
        newest.reading().diagnostics().stream()
            .filter(Diagnostic::isError)
            .findFirst()
            .orElseThrow();
    return new HistoryNote(
        newest.documents().main(),
        "the newest text, of commit "
            + BaseBranch.shortened(newest.commit().name())
            + ", is rejected: "
            + (first.line() == 0 ? "" : "line " + first.line() + ": ")
            + first.message()
            + "; the text of commit "
            + BaseBranch.shortened(inForce.commit().name())
            + " stays in force",
        "correct the newest text");
  }

  private static HistoryNote stopped(Read newest, RevCommit at, String why) {
    return new HistoryNote(
        newest.documents().main(),
        "no text of it down to commit "
            + BaseBranch.shortened(at.name())
            + " is accepted, and older ones were not tried: "
            + why,
        "correct the newest text");
  }

  private static HistoryNote differs(String path, Read newest) {
    return new HistoryNote(
        path,
        "the working file is not what commit "
            + BaseBranch.shortened(newest.commit().name())
            + " holds, and only what is committed decides",
        "commit it, or name it to decide by it as it is");
  }
}
