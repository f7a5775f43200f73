package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.charter.LadderColumn;
import org.quorate.charter.Sequels.Overruling;
import org.quorate.ladder.Uncounted;
import org.quorate.rules.Facts;
import org.quorate.rules.Polls;
import org.quorate.rules.Says;
import org.quorate.rules.people.Tri;
import org.quorate.vote.Ballot;

/** One of those who decide, whose refusal an appeal may turn. */
final class AppealablePiece<P extends Piece & Refusing> extends Piece {
  private final P inner;
  private final Overruling appeal;
  private final Map<Ballot, Held> hung = new LinkedHashMap<>();

  AppealablePiece(P inner, Overruling appeal) {
    super(inner.scene);
    this.inner = inner;
    this.appeal = appeal;
    scene.open.forEach(
        nomination ->
            nomination
                .ballots()
                .forEach(ballot -> hung.put(ballot, scene.held(nomination, ballot))));
  }

  private Appeals appeals(Facts facts) {
    return new Appeals(scene, appeal, Held.counted(hung, facts), times(facts), isDoubtful(facts));
  }

  /** When it was refused for certain. */
  private List<Instant> times(Facts facts) {
    return refusals(facts).map(Refused::when).flatMap(Stream::ofNullable).toList();
  }

  private Stream<Refused> refusals(Facts facts) {
    return inner.refusals(facts).stream().filter(one -> one.surely() == Tri.YES);
  }

  /** Whether nobody can tell of one when it was. */
  private boolean isDoubtful(Facts facts) {
    return refusals(facts).anyMatch(one -> one.when() == null);
  }

  private Says own(Facts facts) {
    return (Says) facts.ruling(inner.claim(facts));
  }

  private Refusal refusal(Facts facts) {
    Appeals appeals = appeals(facts);
    return new Refusal(own(facts), appeals.passed(), appeals.waiting());
  }

  private boolean isRefused(Facts facts) {
    return inner.isRefused(facts);
  }

  @Override
  void collect(Facts facts) {
    inner.collect(facts);
    hung.values().forEach(facts::add);
    appealing().forEach(ballot -> beside(ballot).forEach(facts::add));
  }

  /** The ballots of the appeal of which somebody knows what came of them. */
  private List<Ballot> appealing() {
    return hung.keySet().stream()
        .filter(ballot -> Polls.folded(ballot).equals(appeal.decision()))
        .filter(ballot -> scene.plan.decided(ballot) != null)
        .toList();
  }

  /** What may matter of one beside a refusal. */
  private List<Held> beside(Ballot ballot) {
    boolean another = Objects.requireNonNull(hung.get(ballot)).aboutAnother();
    return Stream.of(Held.Opened.values()).map(opened -> new Held(opened, another)).toList();
  }

  /** What matters of one beside the refusals that there are. */
  private Held held(Ballot ballot, Facts facts) {
    Held own = Objects.requireNonNull(hung.get(ballot));
    List<Instant> refusals = times(facts);
    Instant opened = ballot.course().opened();
    boolean settled = own.opened() == Held.Opened.EARLY;
    boolean counts = settled || appeals(facts).counts(ballot) != Tri.NO;
    boolean early = refusals.stream().allMatch(opened::isBefore);
    return counts
        ? own
        : new Held(early ? Held.Opened.EARLY : Held.Opened.LATE, own.aboutAnother());
  }

  @Override
  Claim claim(Facts facts) {
    return inner.claim(facts);
  }

  @Override
  void judge(Facts facts) {
    if (isRefused(facts)) {
      facts.add(refusal(facts));
    }
  }

  @Override
  Says says(Facts facts) {
    return isRefused(facts) ? (Says) facts.ruling(refusal(facts)) : own(facts);
  }

  @Override
  String because(Says says, Facts facts) {
    String because = inner.because(own(facts), facts);
    if (!isRefused(facts)) {
      return because;
    }
    String quoted = "`votes/" + appeal.decision() + "`";
    return switch (says) {
      case MET -> because + ", and " + quoted + " passed and turned that";
      case UNKNOWN -> because + ", and nobody can tell whether " + quoted + " turned that";
      default -> because + appeals(facts).rest();
    };
  }

  @Override
  Set<Aspect> missing(Facts facts) {
    return isRefused(facts) ? appeals(facts).missing() : inner.missing(facts);
  }

  @Override
  List<Helper> helpers(Says says, Facts facts) {
    List<Helper> helpers = new ArrayList<>(inner.helpers(own(facts), facts));
    if (isRefused(facts)) {
      helpers.addAll(appeals(facts).helpers());
    }
    return helpers;
  }

  @Override
  @Nullable Instant cured(Facts facts) {
    return own(facts) == Says.UNMET_TIME ? inner.cured(facts) : null;
  }

  @Override
  List<Uncounted> uncounted(Facts facts) {
    List<Uncounted> uncounted = new ArrayList<>(inner.uncounted(facts));
    if (isRefused(facts)) {
      Map<Counts, Integer> by = new EnumMap<>(Counts.class);
      appealing().forEach(one -> by.merge(Counts.of(facts, held(one, facts)), 1, Integer::sum));
      by.remove(Counts.YES);
      String name = "`votes/" + appeal.decision() + "`";
      String column = LadderColumn.APPEAL.shown();
      by.forEach(
          (why, times) -> uncounted.add(new Uncounted(column, name, "", why.words(), times)));
    }
    return uncounted;
  }

  @Override
  void turns(Set<Instant> turns) {
    inner.turns(turns);
    new Appeals(scene, appeal, List.copyOf(hung.keySet()), inner.perhaps(), false).turns(turns);
  }
}
