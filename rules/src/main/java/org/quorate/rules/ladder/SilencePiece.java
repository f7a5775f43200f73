package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Remedy;
import org.quorate.charter.Decider;
import org.quorate.charter.LadderColumn;
import org.quorate.ladder.Uncounted;
import org.quorate.ladder.Voice;
import org.quorate.rules.Facts;
import org.quorate.rules.Says;
import org.quorate.rules.people.Tri;
import org.quorate.rules.time.Windows;

/** That none of some people objects for a while. */
final class SilencePiece extends Piece implements Refusing {
  private final Decider.Silence silence;
  private final @Nullable Instant announced;
  private final @Nullable Instant end;
  private final Chorus objections;

  SilencePiece(Scene scene, Decider.Silence silence) {
    super(scene);
    this.silence = silence;
    announced = scene.announced();
    end = announced == null ? null : Windows.end(silence.span(), announced, scene.plan.calendars);
    objections = new Chorus(scene, Voice.Says.OBJECT, silence.who(), end);
  }

  @Override
  void collect(Facts facts) {
    objections.collect(facts);
  }

  /** As long as nothing is announced, one announcement is missing; anybody can make it. */
  @Override
  Claim claim(Facts facts) {
    boolean allKnown = scene.knows(Aspect.NOMINATIONS);
    if (announced == null) {
      return new Claim.Headcount(LadderColumn.DECIDED_BY, 1, allKnown ? 1 : 0, 0);
    }
    return new Claim.Silence(
        state(),
        !objections.people(facts, false).isEmpty(),
        !objections.people(facts, true).isEmpty(),
        allKnown);
  }

  private Claim.State state() {
    if (end == null) {
      return Claim.State.UNKNOWN;
    }
    return scene.at.isBefore(end) ? Claim.State.RUNNING : Claim.State.OVER;
  }

  @Override
  String because(Says ruled, Facts facts) {
    String who = Words.who(silence.who());
    String span = Words.span(silence.span());
    return switch (ruled) {
      case MET -> "no " + who + " objected for " + span;
      case UNMET_OBJECTOR ->
          Words.people(scene.people, objections.people(facts, false)) + " objected, and still does";
      case UNMET_TIME -> "the silence of " + span + " ends at " + end;
      case UNMET_PEOPLE -> scene.afresh() + unannounced();
      default -> "nobody can tell whether every " + who + " kept silent for " + span;
    };
  }

  private String unannounced() {
    String what = scene.noticed ? "given notice to the holder" : "announced the nomination";
    return "nobody has " + (scene.closed() == null ? what : "announced another");
  }

  @Override
  Set<Aspect> missing(Facts facts) {
    Set<Aspect> missing = EnumSet.noneOf(Aspect.class);
    if (announced != null && end == null) {
      missing.add(Aspect.CALENDAR);
    }
    if (!scene.knows(Aspect.NOMINATIONS)) {
      missing.add(Aspect.NOMINATIONS);
    }
    missing.addAll(objections.missing(facts));
    return missing;
  }

  @Override
  List<Helper> helpers(Says ruled, Facts facts) {
    List<Helper> helpers = new ArrayList<>();
    if (ruled == Says.UNMET_PEOPLE) {
      helpers.add(scene.noticed ? Helper.ASKING : Helper.PROPOSING);
    } else if (ruled == Says.UNMET_OBJECTOR) {
      for (int person : objections.people(facts, false)) {
        String who = scene.people.shown(person);
        helpers.add(new Helper(Remedy.Action.WITHDRAW_OBJECTION, who, ""));
      }
    }
    return helpers;
  }

  @Override
  @Nullable Instant cured(Facts facts) {
    return end;
  }

  @Override
  List<Uncounted> uncounted(Facts facts) {
    String what = "silence of " + Words.who(silence.who()) + " for " + Words.span(silence.span());
    return objections.uncounted(LadderColumn.DECIDED_BY.shown(), what, facts);
  }

  @Override
  public boolean isRefused(Facts facts) {
    return facts.ruling(claim(facts)) == Says.UNMET_OBJECTOR;
  }

  @Override
  public List<Refused> refusals(Facts facts) {
    List<Voice> surely = objections.counted(facts, false);
    return objections.counted(facts, true).stream()
        .map(voice -> new Refused(voice.at(), surely.contains(voice) ? Tri.YES : Tri.MAYBE))
        .toList();
  }

  @Override
  public Set<Aspect> doubts(Facts facts) {
    return objections.missing(facts);
  }

  @Override
  public List<Instant> perhaps() {
    return objections.all().stream().map(Voice::at).toList();
  }

  @Override
  void turns(Set<Instant> turns) {
    objections.turns(turns);
    if (end != null) {
      turns.add(end);
    }
  }
}
