package org.quorate.rules.ballots;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.quorate.Rule;
import org.quorate.charter.Sequels;
import org.quorate.charter.Sequels.Overruling;
import org.quorate.charter.VoteRow;
import org.quorate.rules.Waiting;
import org.quorate.rules.people.Tri;

/** What other ballots make of one, in sentences. */
final class AftermathSentences {
  private final Aftermath aftermath;
  private final Sequels sequels;

  AftermathSentences(Aftermath aftermath) {
    this.aftermath = aftermath;
    sequels = aftermath.hall().row.sequels();
  }

  boolean speaksOf(Claim claim) {
    return claim instanceof Claim.Followed || claim instanceof Claim.Overruled;
  }

  String because(Claim claim) {
    if (claim instanceof Claim.Overruled overruled) {
      boolean unless = claim.column() == VoteColumn.UNLESS;
      return overruled(
          Objects.requireNonNull(unless ? sequels.unless() : sequels.appeal()), overruled);
    }
    return each(aftermath.names(claim.column()));
  }

  private String each(List<String> names) {
    return names.stream().map(this::one).collect(Collectors.joining(", "));
  }

  private String one(String name) {
    String quoted = quoted(name);
    return switch (aftermath.passed(name)) {
      case YES -> quoted + " passed";
      case MAYBE -> "nobody knows whether " + quoted + " passed";
      case NO ->
          aftermath.isUncalled(name)
              ? quoted + " has not been called"
              : quoted + (aftermath.isAwaited(name) ? " has not been decided" : " did not pass");
    };
  }

  private String overruled(Overruling one, Claim.Overruled claim) {
    String quoted = quoted(one.decision());
    if (claim.overruled() == Tri.YES) {
      return quoted + " passed and overrules it";
    } else if (claim.column() == VoteColumn.UNLESS && claim.waiting() != Waiting.NOT) {
      return waiting(one, quoted);
    }
    return claim.overruled() == Tri.NO
        ? "no " + quoted + " overruled it"
        : "nobody knows whether " + quoted + " overruled it";
  }

  private String waiting(Overruling one, String quoted) {
    Closing closing = aftermath.closing();
    Instant end =
        one.within() == null ? null : closing.end(one.within(), aftermath.hall().plan.calendars);
    if (!closing.possible()) {
      return quoted + " may be called once this has closed";
    } else if (end != null && aftermath.hall().at.isBefore(end)) {
      return quoted + " may be called until " + end;
    }
    return quoted + " may have been called and has not been decided";
  }

  /** What another ballot makes of what failed. */
  String instead(Claim claim) {
    return each(aftermath.remaking(claim));
  }

  /** The row of the ballot that made good what failed. */
  Rule remaking(Claim claim) {
    VotesPlan plan = aftermath.hall().plan;
    for (String name : aftermath.remaking(claim)) {
      List<VoteRow> rows = plan.rows(name);
      if (!rows.isEmpty() && aftermath.passed(name) == Tri.YES) {
        return rows.get(0).quoted();
      }
    }
    return aftermath.hall().row.quoted();
  }

  private static String quoted(String name) {
    return "`votes/" + name + "`";
  }
}
