package org.quorate.engine.json;

import java.util.Optional;
import org.quorate.Extent;

/**
 * Comments on the patch sets of a change and on lines of them, which Gerrit tells apart from its
 * messages, by the path of a file. Since 3.3 what people write when they reply is one of these.
 */
final class GerritComments {
  private GerritComments() {}

  /** Takes them in, and says how far all of them are told. */
  static Extent read(Node change, GerritAccounts accounts, Comments said, Harvest harvest) {
    long total = change.count("total_comment_count", Integer.MAX_VALUE);
    int told = change.object("comments").map(paths -> read(paths, accounts, said)).orElse(0);
    if (told < total) {
      harvest.note(
          "comments: "
              + told
              + " of "
              + total
              + " are in the file, and a line in another may hold the change back; put the answer"
              + " of Gerrit's `/changes/ID/comments` into it as `comments`");
    }
    return Page.extent(told >= total);
  }

  private static int read(Node paths, GerritAccounts accounts, Comments said) {
    int told = 0;
    for (String path : paths.names()) {
      told +=
          paths
              .objects(
                  path,
                  node -> {
                    said.add(
                        accounts.of(node.object("author"), "comment-" + node.path()),
                        accounts.instant(node, "updated"),
                        node.text("message", ""));
                    return Optional.of(node);
                  })
              .size();
    }
    return told;
  }
}
