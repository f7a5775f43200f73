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
import org.quorate.engine.owners.Codeowners;
import org.quorate.engine.owners.Maintainers;
import org.quorate.engine.owners.OwnersAliases;
import org.quorate.engine.owners.OwnersFile;
import org.quorate.engine.owners.Ownership;
import org.quorate.engine.owners.ProwOwners;

/**
 * Who owns the files of a contribution by the owners files in the tree before it: by OWNERS files
 * of its folders, else by a CODEOWNERS, else by a MAINTAINERS. Not for use by several threads.
 */
final class TreeOwners {
  /** No owners file or folder of one begins with a later letter. */
  private static final char LAST = 'd';

  private final ObjectReader reader;
  private final TreeEntries trees;
  private final OwnersShelf shelf;
  private final People people;
  private final ProwOwners prow;

  TreeOwners(ObjectReader reader, OwnersShelf shelf, People people) {
    this.reader = reader;
    this.trees = new TreeEntries(reader);
    this.shelf = shelf;
    this.people = people;
    this.prow = new ProwOwners(people::owner);
  }

  /** Nothing if no owners file of the tree before it speaks of any of the files. */
  Optional<Ownership> of(Node commit, List<ChangedFile> files) throws IOException {
    return commit.getParentCount() == 0
        ? Optional.empty()
        : of(commit.getParent(0).getTree(), files.stream().map(ChangedFile::path).toList());
  }

  /** Nothing if no owners file of the tree speaks of any of the paths. */
  Optional<Ownership> of(AnyObjectId root, List<String> paths) throws IOException {
    try {
      Map<String, ObjectId> entries = trees.upTo(root, LAST);
      Ownership prow = prow(root, entries.get(OwnersAliases.FILE), paths);
      if (!prow.owned().isEmpty() || entries.containsKey(OwnersFile.FILE)) {
        return Optional.of(prow);
      }
      Optional<Codeowners> codeowners = codeowners(entries);
      return codeowners.isPresent()
          ? codeowners.map(file -> file.of(paths, people::owner))
          : maintainers(entries).map(file -> file.of(paths, people::owner));
    } catch (UncheckedIOException damaged) {
      throw damaged.getCause();
    }
  }

  private Optional<Codeowners> codeowners(Map<String, ObjectId> root) {
    for (String place : Codeowners.PLACES) {
      int slash = place.indexOf('/');
      ObjectId entry = root.get(slash < 0 ? place : place.substring(0, slash));
      Optional<ObjectId> blob = Optional.ofNullable(entry);
      if (slash > 0) {
        blob = blob.flatMap(folder -> shelf.entry(folder, this::codeownersIn));
      }
      if (blob.isPresent()) {
        return Optional.of(shelf.codeowners(blob.get(), place, this::text));
      }
    }
    return Optional.empty();
  }

  private Optional<Maintainers> maintainers(Map<String, ObjectId> root) {
    return Optional.ofNullable(root.get(Maintainers.FILE))
        .flatMap(blob -> shelf.maintainers(blob, this::text));
  }

  private Optional<ObjectId> codeownersIn(ObjectId folder) {
    return find(folder, "CODEOWNERS", FileMode.TYPE_FILE);
  }

  private Ownership prow(AnyObjectId root, @Nullable ObjectId named, List<String> paths) {
    OwnersAliases aliases = named == null ? OwnersAliases.NONE : shelf.aliases(named, this::text);
    Folders folders = new Folders(root);
    return prow.of(folders::file, aliases, paths);
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

    Optional<OwnersFile> file(String folder) {
      Optional<OwnersFile> known = files.get(folder);
      if (known == null) {
        known =
            id(folder)
                .flatMap(tree -> find(tree, OwnersFile.FILE, FileMode.TYPE_FILE))
                .map(blob -> shelf.file(blob, place(folder), TreeOwners.this::text));
        files.put(folder, known);
      }
      return known;
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
