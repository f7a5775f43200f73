package org.quorate.engine.comment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.ExceptionName;
import org.quorate.Handle;
import org.quorate.contribution.Hold;
import org.quorate.contribution.Invocation;
import org.quorate.contribution.Lift;

/**
 * Holds and invoked exceptions, read from lines that comments say by themselves: {@code /hold},
 * {@code /hold cancel}, {@code /invoke NAME}. In doubt a line holds, and lifts and invokes nothing.
 */
public final class Commands {
  /** Whatever goes on behind it, and whatever is not seen before it. */
  private static final Pattern HOLD =
      Pattern.compile(
          "[\\p{Z}\\p{C}\\p{M}\\u115F\\u1160\\u2800\\u3164\\uFFA0]*/hold(?!\\p{Alnum}).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern LIFT =
      Pattern.compile("/(?:hold[ \\t]+cancel|unhold|remove-hold)", Pattern.CASE_INSENSITIVE);
  private static final Pattern INVOKE = Pattern.compile("/invoke[ \\t]+(.+)");

  /** Most comments hold no command, and need no parsing to know it. */
  private static final Pattern PERHAPS =
      Pattern.compile("/(?:hold|unhold|remove-hold|invoke)", Pattern.CASE_INSENSITIVE);

  private final List<Hold> holds = new ArrayList<>();
  private final List<Invocation> invocations = new ArrayList<>();

  private Commands() {}

  /** What somebody says at one time. */
  public record Comment(Handle by, Instant at, String body) {}

  /** Reads comments in the order of their times; those of one time in that of the list. */
  public static Commands in(List<Comment> comments) {
    Commands commands = new Commands();
    comments.stream()
        .filter(comment -> PERHAPS.matcher(comment.body()).find())
        .sorted(Comparator.comparing(Comment::at))
        .forEach(commands::obey);
    return commands;
  }

  /** Every hold, those that were lifted too. */
  public List<Hold> holds() {
    return List.copyOf(holds);
  }

  /** Every invocation, of exceptions that no charter names too. */
  public List<Invocation> invocations() {
    return List.copyOf(invocations);
  }

  private void obey(Comment comment) {
    Set<String> surely = new HashSet<>(SpokenLines.surely(comment.body()));
    for (String line : SpokenLines.of(comment.body())) {
      Matcher invoked = INVOKE.matcher(line);
      if (LIFT.matcher(line).matches()) {
        if (surely.contains(line)) {
          holds.replaceAll(hold -> lifted(hold, new Lift(comment.by(), comment.at())));
        }
      } else if (HOLD.matcher(line).matches()) {
        hold(new Hold(comment.by(), comment.at(), null));
      } else if (invoked.matches() && surely.contains(line)) {
        invoke(comment, invoked.group(1));
      }
    }
  }

  /** Said twice in one comment it is one hold. */
  private void hold(Hold hold) {
    if (holds.isEmpty() || !holds.get(holds.size() - 1).equals(hold)) {
      holds.add(hold);
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
}
