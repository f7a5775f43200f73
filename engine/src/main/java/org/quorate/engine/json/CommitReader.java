package org.quorate.engine.json;

import java.util.Optional;
import org.quorate.Handle;
import org.quorate.contribution.Commit;
import org.quorate.contribution.Identity;
import org.quorate.contribution.Trailer;

/** Reads commits in our own JSON format. */
final class CommitReader {

  private CommitReader() {}

  static Optional<Commit> commit(Node node) {
    Commit commit =
        new Commit(
            node.name("id"),
            identity(node, "author"),
            identity(node, "committer"),
            node.flag("merge"),
            node.word("signature", Commit.Signature.class, Commit.Signature.NONE),
            node.text("message", ""),
            node.objects("trailers", CommitReader::trailer));
    node.done();
    return Optional.of(commit);
  }

  private static Identity identity(Node commit, String name) {
    JsonValue value = commit.required(name);
    if (value instanceof JsonValue.Nothing) {
      return Identity.of("", "");
    }
    Node node = Node.of(value, commit.path().field(name), commit.problems());
    Identity identity =
        new Identity(
            node.text("name"), node.text("email"), node.mayName("handle", Handle::of).orElse(null));
    node.done();
    return identity;
  }

  private static Optional<Trailer> trailer(Node node) {
    Trailer trailer = new Trailer(node.text("key"), node.text("value"));
    node.done();
    return Optional.of(trailer);
  }
}
