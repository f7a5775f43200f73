package org.quorate.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.ModuleName;
import org.quorate.RoleName;
import org.quorate.console.Part.Fact;
import org.quorate.console.print.Ink;
import org.quorate.console.print.Paper;
import org.quorate.ladder.Progress;
import org.quorate.ladder.Uncounted;

/** What is said of one person and one role, whether they rise or step down. */
final class LadderFacts {
  private LadderFacts() {}

  static List<Fact> subject(Handle person, RoleName role, @Nullable ModuleName module) {
    return List.of(new Fact("person", person.shown()), new Fact("role", role(role, module)));
  }

  /** Such as {@code reviewer of net}. */
  static String role(RoleName role, @Nullable ModuleName module) {
    return role + (module == null ? "" : " of " + module);
  }

  static List<Fact> times(@Nullable Instant waitUntil) {
    return waitUntil == null
        ? List.of()
        : List.of(new Fact("time", "the last clock ends at " + Words.of(waitUntil)));
  }

  static void evidence(List<Progress> evidence, Paper paper) {
    if (!evidence.isEmpty()) {
      paper.blank().line(Ink.BOLD, "Evidence");
    }
    for (Progress one : evidence) {
      Ink ink = one.missing() == 0 ? Ink.GREEN : one.exact() ? Ink.RED : Ink.BLUE;
      String number = (one.exact() ? "" : "at least ") + one.have() + " of " + one.needed();
      paper.entry(4, number, 10, ink, said(one));
    }
  }

  private static String said(Progress one) {
    List<String> said = new ArrayList<>(List.of(one.what()));
    if (one.complete() != null) {
      said.add("served at " + Words.of(one.complete()));
    }
    if (one.lapses() != null) {
      said.add("one less by time alone at " + Words.of(one.lapses()));
    }
    return String.join("; ", said);
  }

  static void uncounted(List<Uncounted> uncounted, Paper paper) {
    if (!uncounted.isEmpty()) {
      paper.blank().line(Ink.BOLD, "Not counted");
    }
    for (Uncounted left : uncounted) {
      boolean ballots = left.what().startsWith("`votes/");
      String unnamed = left.times() + (ballots ? " of the ballots" : " of the deeds");
      String who = left.who().isEmpty() ? unnamed : left.who();
      paper.entry(4, "", 0, Ink.FAINT, who + " not counted for " + left.what() + ": " + left.why());
    }
  }
}
