package org.quorate.engine.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.jspecify.annotations.Nullable;
import org.quorate.contribution.ChangedFile;
import org.quorate.engine.owners.OwnersAliases;
import org.quorate.engine.owners.OwnersFile;
import org.quorate.engine.owners.Ownership;
import org.quorate.engine.owners.ProwOwners;

/**
 * Who owns the files of a contribution by the owners files in the tree before it. Not for use by
 * several threads.
 */
final class TreeOwners {
  private final ObjectReader reader;
  private final TreeEntries trees;
  private final OwnersShelf shelf;
  private final People people;

  TreeOwners(ObjectReader reader, OwnersShelf shelf, People people) {
    this.reader = reader;
    this.trees = new TreeEntries(reader);
    this.shelf = shelf;
    this.people = people;
  }

  /** Nothing if no owners file of the tree before it speaks of any of the files. */
  Optional<Ownership> of(Node commit, List<ChangedFile> files) throws IOException {
    if (commit.getParentCount() == 0) {
      return Optional.empty();
    }
    AnyObjectId root = commit.getParent(0).getTree();
    List<String> paths = files.stream().map(ChangedFile::path).toList();
    return Optional.of(prow(root, paths)).filter(it -> !it.owned().isEmpty());
  }

  private Ownership prow(AnyObjectId root, List<String> paths) throws IOException {
    ObjectId blob = trees.find(root, OwnersAliases.FILE, FileMode.TYPE_FILE);
    OwnersAliases aliases = blob == null ? OwnersAliases.NONE : shelf.aliases(blob, this::text);
    Folders folders = new Folders(root);
    try {
      return new ProwOwners(folders::file, aliases, people::owner).of(paths);
    } catch (UncheckedIOException damaged) {
      throw damaged.getCause();
    }
  }

  private Optional<String> text(ObjectId blob) {
    try {
      return TreeFiles.text(reader, blob);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** The folders of one tree, each looked up once. */
  private final class Folders {
    private final Map<String, Optional<ObjectId>> ids = new HashMap<>();
    private final Map<String, Optional<OwnersFile>> files = new HashMap<>();

    Folders(AnyObjectId root) {
      ids.put("", Optional.of(root.copy()));
    }

    @Nullable OwnersFile file(String folder) {
      Optional<OwnersFile> known = files.get(folder);
      if (known == null) {
        known =
            id(folder)
                .flatMap(tree -> find(tree, OwnersFile.FILE, FileMode.TYPE_FILE))
                .flatMap(blob -> shelf.file(blob, place(folder), TreeOwners.this::text));
        files.put(folder, known);
      }
      return known.orElse(null);
    }

    private String place(String folder) {
      return folder.isEmpty() ? OwnersFile.FILE : folder + "/" + OwnersFile.FILE;
    }

    private Optional<ObjectId> id(String folder) {
      Optional<ObjectId> known = ids.get(folder);
      if (known == null) {
        int slash = folder.lastIndexOf('/');
        known =
            id(folder.substring(0, Math.max(0, slash)))
                .flatMap(tree -> find(tree, folder.substring(slash + 1), FileMode.TYPE_TREE));
        ids.put(folder, known);
      }
      return known;
    }
  }

  private Optional<ObjectId> find(ObjectId tree, String name, int type) {
    try {
      return Optional.ofNullable(trees.find(tree, name, type));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
