package org.quorate.engine.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.Aspect;
import org.quorate.ExceptionName;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.contribution.ContributionBuilder;
import org.quorate.contribution.Hold;
import org.quorate.contribution.Invocation;
import org.quorate.contribution.Lift;
import org.quorate.engine.comment.SpokenLines;

/** Reads holds and invoked exceptions from lines that comments say by themselves. */
final class Comments {
  private static final Pattern COMMAND =
      Pattern.compile("/(hold|unhold|remove-hold|invoke)(?:[ \\t]+(.+))?");

  /** Most comments hold no command, and need no parsing to know it. */
  private static final Pattern PERHAPS = Pattern.compile("/(?:hold|unhold|remove-hold|invoke)");

  private final List<Comment> comments = new ArrayList<>();
  private final List<Hold> holds = new ArrayList<>();
  private final List<Invocation> invocations = new ArrayList<>();

  void add(Handle by, Instant at, String body) {
    comments.add(new Comment(by, at, body));
  }

  /** Adds what the comments say to the facts. */
  void settle(ContributionBuilder facts, Extent extent, Harvest harvest) {
    comments.sort(Comparator.comparing(Comment::at));
    for (Comment comment : comments) {
      if (PERHAPS.matcher(comment.body()).find()) {
        SpokenLines.of(comment.body()).forEach(line -> obey(comment, line));
      }
    }
    facts.holds(holds).invocations(invocations);
    harvest.known(extent, Aspect.HOLDS, Aspect.EXCEPTIONS);
  }

  private void obey(Comment comment, String line) {
    Matcher command = COMMAND.matcher(line);
    if (command.matches()) {
      obey(comment, command.group(1), command.group(2) == null ? "" : command.group(2));
    }
  }

  private void obey(Comment comment, String command, String rest) {
    if (command.equals("invoke")) {
      invoke(comment, rest);
    } else if (command.equals("hold") && !rest.equals("cancel")) {
      holds.add(new Hold(comment.by(), comment.at(), null));
    } else {
      holds.replaceAll(hold -> lifted(hold, new Lift(comment.by(), comment.at())));
    }
  }

  private void invoke(Comment comment, String name) {
    try {
      invocations.add(new Invocation(ExceptionName.of(name), comment.by(), comment.at()));
    } catch (IllegalArgumentException e) {
      return; // a line that names no exception invokes none
    }
  }

  /** What its setter lifted stays lifted; another's lift may not have been theirs to give. */
  private static Hold lifted(Hold hold, Lift lift) {
    Lift before = hold.lifted();
    boolean settled = before != null && before.by() != null && before.by().equals(hold.setBy());
    return settled ? hold : new Hold(hold.setBy(), hold.at(), lift);
  }

  private record Comment(Handle by, Instant at, String body) {}
}
