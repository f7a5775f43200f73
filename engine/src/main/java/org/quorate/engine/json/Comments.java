package org.quorate.engine.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.contribution.ContributionBuilder;
import org.quorate.contribution.Hold;
import org.quorate.engine.comment.Commands;

/** The comments of a file, for the holds and invoked exceptions in them. */
final class Comments {
  private final List<Commands.Comment> comments = new ArrayList<>();
  private boolean undated;

  /**
   * Takes in what somebody says.
   *
   * @param when null if it is not told, so that it may be before or after all else
   */
  void add(Handle by, @Nullable Instant when, String body) {
    Instant at = when == null ? Instant.EPOCH : when;
    undated |= when == null;
    comments.add(new Commands.Comment(by, at, body));
  }

  /** Adds what the comments say to the facts. */
  void settle(ContributionBuilder facts, Extent extent, Harvest harvest) {
    Commands commands = Commands.in(comments);
    facts
        .holds(commands.holds().stream().map(Comments::told).toList())
        .invocations(commands.invocations());
    harvest.known(Page.worse(extent, Page.extent(!undated)), Aspect.HOLDS, Aspect.EXCEPTIONS);
    if (undated) {
      harvest.note("comments: of some it is not told when they were made; ask the forge again");
    }
  }

  /** A hold of somebody of whom too little is told is set by nobody knows whom. */
  private static Hold told(Hold hold) {
    Handle by = hold.setBy();
    boolean untold = by != null && Accounts.isOfNobodyKnown(by);
    return untold ? new Hold(null, hold.at(), hold.lifted()) : hold;
  }
}
