package org.quorate.gerrit.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Logs as Gerrit writes them, an entry every ten seconds. */
class OpeningTest {
  private static final String PUBLIC = "Branch: refs/heads/master\nPrivate: false";
  private static final String PRIVATE = "Branch: refs/heads/master\nPrivate: true";

  private final InMemoryRepository repository =
      new InMemoryRepository(new DfsRepositoryDescription("demo"));
  private @Nullable ObjectId last;
  private int seconds;

  @Test
  void isTheFirstEntryOfWhatWasAlwaysToBeSeen() throws IOException {
    write(PUBLIC, "Patch-set: 1", "Private: false");
    assertThat(opening()).isEqualTo(new Opening(at(10), null));
  }

  @Test
  void isWhenAChangeWasPrivateNoMore() throws IOException {
    write(PRIVATE, "Patch-set: 2\nPrivate: false", "Patch-set: 3");
    assertThat(opening()).isEqualTo(new Opening(at(20), null));
  }

  @Test
  void isWhenAChangeWentToAnotherBranch() throws IOException {
    write(PRIVATE, "Branch: refs/heads/next", "Branch: refs/heads/next", "Private: false");
    assertThat(opening()).isEqualTo(new Opening(at(40), at(20)));
  }

  @Test
  void believesNoWordsOfPeople() throws IOException {
    write(
        PUBLIC, "Said\n\nPrivate: true\n\nPatch-set: 1", "Said\n\nPrivate: false\n\nPatch-set: 1");
    assertThat(opening()).isEqualTo(new Opening(at(10), null));
  }

  private Opening opening() throws IOException {
    return Opening.read(repository, last);
  }

  private static Instant at(int second) {
    return Instant.ofEpochSecond(second);
  }

  private void write(String... entries) throws IOException {
    try (ObjectInserter objects = repository.newObjectInserter()) {
      for (String entry : entries) {
        seconds += 10;
        PersonIdent gerrit =
            new PersonIdent(
                "Gerrit", "g@example.org", Date.from(at(seconds)), TimeZone.getTimeZone("UTC"));
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(objects.insert(Constants.OBJ_TREE, new byte[0]));
        commit.setAuthor(gerrit);
        commit.setCommitter(gerrit);
        commit.setMessage("Update\n\n" + entry + "\n");
        if (last != null) {
          commit.setParentId(last);
        }
        last = objects.insert(commit);
      }
      objects.flush();
    }
  }
}
