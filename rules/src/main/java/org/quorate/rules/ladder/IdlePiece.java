package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.RoleName;
import org.quorate.charter.EvidenceNeeded.Counted;
import org.quorate.charter.LadderColumn;
import org.quorate.charter.Window;
import org.quorate.ladder.Deed;
import org.quorate.ladder.Progress;
import org.quorate.ladder.Uncounted;
import org.quorate.rules.Facts;
import org.quorate.rules.Says;
import org.quorate.rules.people.Within;

/**
 * That a holder did less than a number of deeds, in a window of which they held the role all the
 * time.
 */
final class IdlePiece extends Idling {
  private final Counted enough;
  private final DeedsPiece deeds;

  /** Since when the role is held for certain, and since when it may be; null for not at all. */
  private final @Nullable Instant surely;

  private final @Nullable Instant possibly;

  IdlePiece(Scene scene, Counted enough, RoleName role, List<Deed> mine) {
    super(scene);
    this.enough = enough;
    this.deeds = new DeedsPiece(scene, enough, mine);
    Within within = scene.question.module() == null ? Within.NOWHERE : scene.within;
    surely = scene.people.since(scene.nominee, role, scene.at, within, true);
    possibly =
        Instant.MIN.equals(surely)
            ? surely
            : scene.people.since(scene.nominee, role, scene.at, within, false);
  }

  @Override
  void collect(Facts facts) {
    deeds.collect(facts);
  }

  @Override
  void collectOnce(Facts facts) {
    deeds.collectOnce(facts);
  }

  @Override
  boolean wasActive(Instant since, Facts facts) {
    return isEarly(possibly, since) || deeds.most(since, facts) >= enough.count();
  }

  /**
   * Whether the role is not held, or at an instant was not held for all of the window.
   *
   * @param held since when
   */
  private boolean isEarly(@Nullable Instant held, Instant when) {
    return held == null || whole(held).isAfter(when);
  }

  /** When the role was held for all of the window that is held since an instant. */
  private Instant whole(Instant since) {
    Window window = enough.window();
    return scene.isUntold(window) ? since : window.whole(since, scene.diary.cycles);
  }

  @Override
  Claim claim(Facts facts) {
    boolean active = deeds.have(facts) >= enough.count();
    return new Claim.Idleness(active, isEarly(possibly, scene.at), missing(facts).isEmpty());
  }

  @Override
  String because(Says says, Facts facts) {
    boolean early = says == Says.UNMET_NOBODY && deeds.have(facts) < enough.count();
    Instant since = possibly;
    if (early) {
      return since == null ? "nobody is idle in a role that they do not hold" : tooShort(since);
    } else if (says == Says.UNKNOWN && deeds.missing(facts).isEmpty()) {
      return "nobody can tell whether the role was held for all of the window of "
          + Words.evidence(enough);
    }
    String least = says == Says.UNKNOWN ? "at least " : "";
    return least + deeds.have(facts) + " counted; staying needs " + Words.evidence(enough);
  }

  private String tooShort(Instant since) {
    if (enough.window() instanceof Window.LastCycles) {
      long over =
          scene.diary.cycles.stream()
              .filter(one -> !one.start().isBefore(since) && !one.end().isAfter(scene.at))
              .count();
      String from = since.equals(Instant.MIN) ? "" : " that began since the role is held";
      return "only "
          + Words.many(over, "cycle")
          + (over == 1 ? " is" : " are")
          + " over"
          + from
          + ": too few to be idle by "
          + Words.evidence(enough);
    }
    return "the role is held since "
        + since
        + ": too short to be idle by "
        + Words.evidence(enough);
  }

  @Override
  Set<Aspect> missing(Facts facts) {
    return doubts(scene.at, facts);
  }

  @Override
  Set<Aspect> doubts(Instant since, Facts facts) {
    Set<Aspect> doubts = EnumSet.noneOf(Aspect.class);
    doubts.addAll(deeds.missing(facts));
    if (isEarly(surely, since)) {
      Stream.of(Aspect.ROSTER, Aspect.ROSTER_AT)
          .filter(aspect -> !scene.knows(aspect))
          .forEach(doubts::add);
    }
    return doubts;
  }

  @Override
  Progress progress(Facts facts) {
    return deeds.progress(facts);
  }

  @Override
  List<Uncounted> uncounted(Facts facts) {
    return deeds.uncounted(facts).stream()
        .map(
            one ->
                new Uncounted(
                    LadderColumn.WHEN.shown(), one.what(), one.who(), one.why(), one.times()))
        .toList();
  }

  @Override
  void turns(Set<Instant> turns) {
    deeds.turns(turns);
    Stream.of(surely, possibly)
        .flatMap(Stream::ofNullable)
        .filter(since -> !since.equals(scene.at) || scene.plan.terms.all().contains(since))
        .map(this::whole)
        .forEach(turns::add);
  }
}
