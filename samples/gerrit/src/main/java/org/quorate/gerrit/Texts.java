package org.quorate.gerrit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.quorate.contribution.Push;
import org.quorate.merge.MayMerge;

/** Tells which versions of a change hold the same documents. */
final class Texts {
  private final Repository repository;
  private final Set<String> documents;

  Texts(Repository repository, Set<String> documents) {
    this.repository = repository;
    this.documents = new TreeSet<>(documents);
  }

  /** The versions of a change with the very texts of one of them. */
  Set<String> same(RevCommit version, MayMerge change) throws IOException {
    List<ObjectId> texts = of(version);
    Set<String> same = new HashSet<>(Set.of(version.name()));
    try (RevWalk walk = new RevWalk(repository)) {
      for (Push push : change.contribution().timeline().pushes()) {
        if (of(walk.parseCommit(ObjectId.fromString(push.head()))).equals(texts)) {
          same.add(push.head());
        }
      }
    } catch (MissingObjectException gone) {
      return Set.of(version.name());
    }
    return same;
  }

  private List<ObjectId> of(RevCommit commit) throws IOException {
    List<ObjectId> texts = new ArrayList<>();
    for (String document : documents) {
      try (TreeWalk file = TreeWalk.forPath(repository, document, commit.getTree())) {
        texts.add(file == null ? ObjectId.zeroId() : file.getObjectId(0));
      }
    }
    return texts;
  }
}
