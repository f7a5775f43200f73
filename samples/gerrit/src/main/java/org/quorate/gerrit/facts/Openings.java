package org.quorate.gerrit.facts;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.gerrit.server.query.change.ChangeData;
import com.google.inject.Singleton;
import java.io.IOException;
import java.util.Objects;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** Openings of changes. What a log says up to some commit never changes, so that is remembered. */
@Singleton
final class Openings {
  private static final int REMEMBERED = 1_000;

  private final Cache<ObjectId, Opening> read =
      CacheBuilder.newBuilder().maximumSize(REMEMBERED).build();

  Opening of(ChangeData change, Repository repository) throws IOException {
    ObjectId log = Objects.requireNonNull(change.notes().getMetaId()).copy();
    Opening known = read.getIfPresent(log);
    if (known == null) {
      known = Opening.read(repository, log);
      read.put(log, known);
    }
    return known;
  }
}
