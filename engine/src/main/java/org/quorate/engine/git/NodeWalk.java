package org.quorate.engine.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.util.RawParseUtils;
import org.quorate.contribution.Identity;

/**
 * Reads each commit once. The first bytes read are kept up to a budget, so that a history of usual
 * size is not read a second time, and a huge one takes no more memory than its graph.
 */
final class NodeWalk extends RevWalk {
  private static final long KEPT_BYTES = 64L << 20;
  private static final byte[] MERGED = "Merge pull request #".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] FROM = " from ".getBytes(StandardCharsets.US_ASCII);

  private final Idents idents = new Idents();
  private final CroppedCommits commits;
  private final Set<ObjectId> shallow;
  private long kept;

  NodeWalk(Repository repository) throws IOException {
    this(new CroppedCommits(repository.newObjectReader()), repository);
  }

  private NodeWalk(CroppedCommits commits, Repository repository) throws IOException {
    super(commits);
    this.commits = commits;
    this.shallow = repository.getObjectDatabase().getShallowCommits();
  }

  @Override
  public void close() {
    super.close();
    commits.close();
  }

  @Override
  protected RevCommit createCommit(AnyObjectId id) {
    return new Node(id);
  }

  /** Everybody met so far, by number. */
  List<Identity> identities() {
    return idents.identities();
  }

  /** Whether the repository is a shallow clone. */
  boolean isShallow() {
    return !shallow.isEmpty();
  }

  /** The commit of an id, not yet read. */
  Node node(AnyObjectId id) {
    return (Node) lookupCommit(id);
  }

  /** Reads a commit unless it was read before; false if it cannot be read. */
  boolean read(Node node) {
    if (node.read) {
      return !node.broken;
    }
    node.read = true;
    try {
      parseBody(node);
    } catch (IOException missingOrDamaged) {
      node.broken = true;
      return false;
    } catch (IllegalArgumentException | IndexOutOfBoundsException | ClassCastException malformed) {
      node.broken = true;
      node.malformed = true;
      return false;
    }
    byte[] raw = node.getRawBuffer();
    node.author = idents.number(raw, RawParseUtils.author(raw, 0));
    int committer = RawParseUtils.committer(raw, 0);
    node.committer = idents.number(raw, committer);
    node.seconds = Stamp.seconds(raw, committer);
    node.huge = commits.cropped(node);
    node.cut = shallow.contains(node);
    if (node.isMerge()) {
      node.proposer = proposer(raw);
    }
    if (kept + raw.length > KEPT_BYTES) {
      node.disposeBody();
    } else {
      kept += raw.length;
    }
    return true;
  }

  /** The login in {@code Merge pull request #12 from ann/topic}, GitHub's subject of a merge. */
  private static @org.jspecify.annotations.Nullable String proposer(byte[] raw) {
    int subject = RawParseUtils.commitMessage(raw, 0);
    int at = subject < 0 ? -1 : RawParseUtils.match(raw, subject, MERGED);
    while (at > 0 && at < raw.length && raw[at] >= '0' && raw[at] <= '9') {
      at++;
    }
    int from = at < 0 ? -1 : RawParseUtils.match(raw, at, FROM);
    if (from < 0) {
      return null;
    }
    int slash = from;
    while (slash < raw.length && raw[slash] != '/' && raw[slash] > ' ') {
      slash++;
    }
    return slash < raw.length && raw[slash] == '/'
        ? RawParseUtils.decode(StandardCharsets.UTF_8, raw, from, slash)
        : null;
  }
}
