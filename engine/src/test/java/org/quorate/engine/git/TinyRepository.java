package org.quorate.engine.git;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** A repository made commit by commit, an hour apart, with no index and no work tree in play. */
final class TinyRepository implements AutoCloseable {
  static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

  private final Repository repository;
  private int commits;

  private TinyRepository(Repository repository) {
    this.repository = repository;
  }

  static TinyRepository in(Path folder) throws IOException {
    Repository repository =
        new FileRepositoryBuilder().setGitDir(folder.resolve(".git").toFile()).build();
    repository.create();
    repository.updateRef(Constants.HEAD).link("refs/heads/main");
    return new TinyRepository(repository);
  }

  Repository repository() {
    return repository;
  }

  Draft by(String person) throws IOException {
    return new Draft(person);
  }

  void branch(String name, ObjectId commit) throws IOException {
    ref(Constants.R_HEADS + name, commit);
  }

  void ref(String name, ObjectId commit) throws IOException {
    RefUpdate update = repository.updateRef(name, true);
    update.setNewObjectId(commit);
    update.forceUpdate();
  }

  @Override
  public void close() {
    repository.close();
  }

  static PersonIdent ident(String person, Instant at) {
    int open = person.indexOf('<');
    return new PersonIdent(
        person.substring(0, open).strip(),
        person.substring(open + 1, person.indexOf('>')),
        at,
        ZoneOffset.UTC);
  }

  /** A commit in the making; its tree starts as that of its first parent. */
  final class Draft {
    private final String author;
    private final List<ObjectId> parents = new ArrayList<>();
    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<String, ObjectId> submodules = new TreeMap<>();
    private final Set<String> links = new TreeSet<>();
    private String committer;
    private String message = "change";
    private Charset encoding = StandardCharsets.UTF_8;
    private Instant at = START.plusSeconds(3600L * commits);

    Draft(String author) {
      this.author = author;
      this.committer = author;
    }

    Draft committedBy(String person) {
      committer = person;
      return this;
    }

    Draft says(String text) {
      message = text;
      return this;
    }

    Draft in(Charset charset) {
      encoding = charset;
      return this;
    }

    Draft at(Instant instant) {
      at = instant;
      return this;
    }

    Draft on(ObjectId... ids) {
      parents.addAll(List.of(ids));
      return this;
    }

    Draft with(String path, String text) {
      files.put(path, text.getBytes(StandardCharsets.UTF_8));
      return this;
    }

    Draft without(String path) {
      files.put(path, new byte[0]);
      return this;
    }

    Draft withLink(String path, String target) {
      links.add(path);
      return with(path, target);
    }

    Draft withSubmodule(String path, ObjectId commit) {
      submodules.put(path, commit);
      return this;
    }

    /** Writes the commit and moves {@code main} to it. */
    ObjectId toMain() throws IOException {
      ObjectId id = write();
      branch("main", id);
      return id;
    }

    ObjectId write() throws IOException {
      commits++;
      try (ObjectInserter inserter = repository.newObjectInserter()) {
        CommitBuilder builder = new CommitBuilder();
        builder.setTreeId(tree(inserter));
        builder.setParentIds(parents);
        builder.setAuthor(ident(author, at));
        builder.setCommitter(ident(committer, at));
        builder.setEncoding(encoding);
        builder.setMessage(message);
        ObjectId id = inserter.insert(builder);
        inserter.flush();
        return id;
      }
    }

    private ObjectId tree(ObjectInserter inserter) throws IOException {
      DirCache index = DirCache.newInCore();
      DirCacheBuilder builder = index.builder();
      if (!parents.isEmpty()) {
        ObjectId parent = repository.parseCommit(parents.get(0)).getTree();
        DirCache before = DirCache.newInCore();
        DirCacheBuilder old = before.builder();
        old.addTree(new byte[0], 0, repository.newObjectReader(), parent);
        old.finish();
        for (int i = 0; i < before.getEntryCount(); i++) {
          DirCacheEntry entry = before.getEntry(i);
          if (!files.containsKey(entry.getPathString())) {
            builder.add(entry);
          }
        }
      }
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        if (file.getValue().length > 0) {
          ObjectId blob = inserter.insert(Constants.OBJ_BLOB, file.getValue());
          boolean link = links.contains(file.getKey());
          FileMode mode = link ? FileMode.SYMLINK : FileMode.REGULAR_FILE;
          builder.add(entry(file.getKey(), mode, blob));
        }
      }
      submodules.forEach((path, id) -> builder.add(entry(path, FileMode.GITLINK, id)));
      builder.finish();
      return index.writeTree(inserter);
    }

    private DirCacheEntry entry(String path, FileMode mode, ObjectId id) {
      DirCacheEntry entry = new DirCacheEntry(path);
      entry.setFileMode(mode);
      entry.setObjectId(id);
      return entry;
    }
  }
}
