package org.quorate.oracle;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.Handle;
import org.quorate.charter.Demand;
import org.quorate.charter.HoldBy;
import org.quorate.charter.ObjectionsAllowed;
import org.quorate.charter.Veto;
import org.quorate.charter.Who;
import org.quorate.contribution.Hold;
import org.quorate.contribution.Lift;
import org.quorate.contribution.Review;

/** Whether somebody stands in the way of a row: by an objection, a veto or a hold. */
final class OracleBars {
  private final OracleRow row;
  private final OracleFacts facts;

  OracleBars(OracleRow row) {
    this.row = row;
    this.facts = row.facts;
  }

  OracleVerdict objections() {
    ObjectionsAllowed allowed = Objects.requireNonNull(row.row.objections());
    int surely = 0;
    int possibly = 0;
    for (Handle person : objectors()) {
      Tri objects = objects(person, allowed.who());
      surely += objects.surely() ? 1 : 0;
      possibly += objects.possibly() ? 1 : 0;
    }
    Set<Aspect> missing = EnumSet.noneOf(Aspect.class);
    missing.addAll(facts.lacking(Aspect.OBJECTIONS));
    if (possibly > allowed.atMost()) {
      missing.addAll(row.lackingFor(allowed.who(), standingThen()));
    }
    if (surely > allowed.atMost()) {
      return OracleVerdict.unmet(Cure.OBJECTOR);
    }
    boolean none = possibly <= allowed.atMost() && facts.complete(Aspect.OBJECTIONS);
    return none ? OracleVerdict.MET : OracleVerdict.unknown(missing);
  }

  OracleVerdict vetoes() {
    Veto veto = Objects.requireNonNull(row.row.vetoedBy());
    Set<Aspect> whoseStand = EnumSet.noneOf(Aspect.class);
    Tri stands = Tri.NO;
    for (Handle person : objectors()) {
      Optional<Review> latest = facts.reviews.latest(person).filter(r -> isLive(r, veto));
      if (latest.isPresent()) {
        stands = stands.or(vetoes(person, latest.get(), veto, whoseStand));
      }
    }
    // one veto is as good as several
    Set<Aspect> missing = stands == Tri.YES ? EnumSet.noneOf(Aspect.class) : whoseStand;
    Tri overridden = overridden(veto);
    if (overridden == Tri.MAYBE) {
      missing.addAll(row.withoutAuthor().lackingFor(Objects.requireNonNull(veto.overriddenBy())));
    }
    Tri barred = stands.and(overridden.not());
    return verdict(barred, missing, Aspect.OBJECTIONS);
  }

  OracleVerdict holds() {
    HoldBy cell = Objects.requireNonNull(row.row.holdBy());
    Set<Aspect> missing = EnumSet.noneOf(Aspect.class);
    Tri barred = Tri.NO;
    for (Hold hold : facts.contribution().evidence().holds()) {
      if (facts.happened(hold.at())) {
        barred = barred.or(holds(hold, cell, missing));
      }
    }
    return verdict(barred, missing, Aspect.HOLDS);
  }

  private OracleVerdict verdict(Tri barred, Set<Aspect> ifUndecided, Aspect aspect) {
    if (barred == Tri.YES) {
      return OracleVerdict.unmet(Cure.OBJECTOR);
    }
    if (barred == Tri.NO && facts.complete(aspect)) {
      return OracleVerdict.MET;
    }
    Set<Aspect> missing = EnumSet.noneOf(Aspect.class);
    missing.addAll(facts.lacking(aspect));
    missing.addAll(barred == Tri.MAYBE ? ifUndecided : Set.of());
    return OracleVerdict.unknown(missing);
  }

  /** Everybody who said something that is no comment. */
  List<Handle> objectors() {
    return facts.reviews.verdicts().stream()
        .map(review -> facts.canonical(review.reviewer()))
        .distinct()
        .toList();
  }

  private boolean standingThen() {
    return !row.row.counting().standingAtMerge();
  }

  private Tri objects(Handle person, Who who) {
    Optional<Review> objection =
        facts.reviews.latest(person).filter(review -> review.verdict() != Review.Verdict.APPROVE);
    boolean counts = !person.equals(facts.people.author()) && !facts.people.isBot(person);
    return objection
        .filter(review -> counts)
        .map(
            review ->
                row.approvers
                    .title(who)
                    .of(person, row.approvers.standingAt(review))
                    .and(struckOut(person, review).not()))
        .orElse(Tri.NO);
  }

  private boolean isLive(Review review, Veto veto) {
    boolean reasoned = !veto.withReason() || !review.reason().isBlank();
    return review.verdict() == Review.Verdict.VETO && reasoned && !isOver(review, veto, facts);
  }

  /** Whether a veto has expired. */
  static boolean isOver(Review review, Veto veto, OracleFacts facts) {
    return veto.expires() != null && facts.happened(review.at().plus(veto.expires()));
  }

  private Tri vetoes(Handle person, Review review, Veto veto, Set<Aspect> missing) {
    boolean silent =
        facts.people.isBot(person) && !facts.people.among(person, row.row.counting().bots());
    Tri entitled = row.approvers.title(veto.who()).of(person, row.approvers.standingAt(review));
    Tri lifted = liftedVeto(person, review, veto);
    Tri stands = Tri.of(!silent).and(entitled).and(lifted.not());
    if (stands == Tri.MAYBE) {
      missing.addAll(entitled == Tri.MAYBE ? row.lackingFor(veto.who(), standingThen()) : Set.of());
      missing.addAll(lifted == Tri.MAYBE ? lackingForLift(veto.liftedBy()) : Set.of());
    }
    return stands;
  }

  private Tri holds(Hold hold, HoldBy cell, Set<Aspect> missing) {
    Handle setter = setter(hold);
    Tri entitled = mayHold(setter, hold, cell);
    Tri lifted = liftedHold(setter, hold, cell);
    Tri stands = entitled.and(lifted.not());
    if (stands == Tri.MAYBE) {
      if (setter == null) {
        missing.add(Aspect.HOLDS);
      } else if (entitled == Tri.MAYBE) {
        missing.addAll(row.lackingFor(cell.who(), true));
      }
      missing.addAll(lifted == Tri.MAYBE ? lackingForLift(cell.liftedBy()) : Set.of());
    }
    return stands;
  }

  /** Who set a hold, if that is known. */
  @Nullable Handle setter(Hold hold) {
    return hold.setBy() == null ? null : facts.canonical(hold.setBy());
  }

  Tri mayHold(@Nullable Handle setter, Hold hold, HoldBy cell) {
    return setter == null ? Tri.MAYBE : row.approvers.title(cell.who()).of(setter, hold.at());
  }

  Tri liftedHold(@Nullable Handle setter, Hold hold, HoldBy cell) {
    return lifted(setter, lift(hold.lifted(), hold.at()), cell.liftedBy(), Aspect.HOLDS);
  }

  Tri liftedVeto(Handle person, Review review, Veto veto) {
    Optional<Lift> lift = lift(review.dismissed(), review.at());
    return lifted(person, lift, veto.liftedBy(), Aspect.OBJECTIONS);
  }

  /** Whether an objection that is no veto was struck out. */
  Tri struckOut(Handle person, Review review) {
    Optional<Lift> lift = lift(review.dismissed(), review.at());
    boolean told = lift.isPresent() && lift.get().by() != null;
    return told && !isBarredFromLifting(facts.canonical(lift.get().by()), null)
        ? Tri.YES
        : lifted(person, lift, null, Aspect.OBJECTIONS);
  }

  /** An end, if it has come by now, and after what it ends. */
  private Optional<Lift> lift(@Nullable Lift lift, Instant since) {
    return Optional.ofNullable(lift)
        .filter(end -> facts.happened(end.at()))
        .filter(end -> !end.at().isBefore(since));
  }

  private Tri lifted(
      @Nullable Handle setter, Optional<Lift> lift, @Nullable Who liftedBy, Aspect aspect) {
    if (lift.isEmpty()) {
      return Tri.NO;
    }
    if (lift.get().by() == null) {
      return facts.complete(aspect) ? Tri.NO : Tri.MAYBE;
    }
    Handle by = facts.canonical(lift.get().by());
    if (by.equals(setter)) {
      return Tri.YES;
    }
    return liftedBy == null || isBarredFromLifting(by, liftedBy)
        ? Tri.NO
        : row.approvers
            .title(liftedBy)
            .of(by, lift.get().at())
            .and(facts.people.isCoAuthor(by).not());
  }

  /** The author, and bots that neither the row nor its cell names. */
  boolean isBarredFromLifting(Handle person, @Nullable Who liftedBy) {
    Set<Handle> named = new HashSet<>(row.row.counting().bots());
    List<Who> cells =
        liftedBy instanceof Who.AnyOf any
            ? any.alternatives()
            : liftedBy == null ? List.of() : List.of(liftedBy);
    for (Who cell : cells) {
      named.addAll(cell instanceof Who.People people ? people.handles() : Set.of());
    }
    return person.equals(facts.people.author())
        || facts.people.isBot(person) && !facts.people.among(person, named);
  }

  private Set<Aspect> lackingForLift(@Nullable Who liftedBy) {
    if (liftedBy == null) {
      return Set.of();
    }
    Set<Aspect> lacking = new HashSet<>(row.lackingFor(liftedBy, true));
    lacking.addAll(facts.lacking(Aspect.AUTHORS));
    return lacking;
  }

  private Tri overridden(Veto veto) {
    if (veto.overriddenBy() == null) {
      return Tri.NO;
    }
    List<Demand> override = List.of(veto.overriddenBy());
    OracleRow others = row.withoutAuthor();
    Tri possibly = Tri.of(others.demands.allMet(override, row.everybody(), Side.POSSIBLY));
    return others.demands.allMet(override, row.everybody(), Side.SURELY)
        ? Tri.YES
        : possibly.and(Tri.MAYBE);
  }
}
