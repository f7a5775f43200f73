package org.quorate.rules.reviews;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Handle;
import org.quorate.charter.Column;
import org.quorate.charter.Counting;
import org.quorate.charter.ReviewRow;
import org.quorate.charter.SignOff;
import org.quorate.charter.Veto;
import org.quorate.rules.Facts;
import org.quorate.rules.people.Tri;

/** One row that applies, with the files that it governs: what is heard, and what it claims. */
final class RowCase {
  private final Situation situation;
  private final ReviewRow row;
  private final Governed files;
  private final Entitlement entitlement;
  private final RowTally tally;
  private final @Nullable Opponents objecting;
  private final @Nullable Opponents vetoing;
  private final @Nullable Opponents holding;
  private final @Nullable DemandTally overriding;
  private final @Nullable SignOffs signOffs;
  private final @Nullable Checking checking;
  private final @Nullable Balloting balloting;
  private final ByColumn<Claim> claims = new ByColumn<>();
  private @Nullable Clocked clocked;
  private @Nullable Tallies hoped;

  RowCase(Situation situation, ReviewRow row, Governed files) {
    this.situation = situation;
    this.row = row;
    this.files = files;
    entitlement = Entitlement.of(situation, files, row.counting());
    tally = new RowTally(situation, entitlement, row);
    objecting =
        row.objections() == null
            ? null
            : Opponents.objecting(situation, entitlement, row, row.objections().who());
    vetoing =
        row.vetoedBy() == null
            ? null
            : Opponents.vetoing(situation, entitlement, row, row.vetoedBy());
    holding =
        row.holdBy() == null ? null : Opponents.holding(situation, entitlement, row, row.holdBy());
    overriding = overriding();
    signOffs = row.signOff() == SignOff.DCO ? new SignOffs(situation) : null;
    checking = row.checks().isEmpty() ? null : Checking.of(situation, row.checks());
    balloting = row.decidedBy().isEmpty() ? null : new Balloting(situation, row.decidedBy());
  }

  /** Nobody overrides a veto on their own change, even where their approval counts. */
  private @Nullable DemandTally overriding() {
    Veto veto = row.vetoedBy();
    if (veto == null || veto.overriddenBy() == null) {
      return null;
    }
    Counting own = row.counting();
    Counting others = own.author() ? own.withoutAuthor() : own;
    Entitlement entitled = own.author() ? Entitlement.of(situation, files, others) : entitlement;
    return new DemandTally(situation, entitled, veto.overriddenBy(), others);
  }

  /**
   * Whose approvals the row hears.
   *
   * @param overriding of those that override a veto, or null
   */
  record Tallies(RowTally row, @Nullable DemandTally overriding) {
    void collect(Facts facts) {
      row.collect(facts);
      if (overriding != null) {
        overriding.collect(facts);
      }
    }
  }

  Tallies tallies() {
    return new Tallies(tally, overriding);
  }

  /** Hears what other people would say in another situation beside what was said in this one. */
  void hopeFor(Situation other) {
    hoped = new Tallies(tally.saying(other), overriding == null ? null : overriding.saying(other));
  }

  /** Whose approvals the row would hear, or null if nobody's approval changes it. */
  @Nullable Tallies hoped() {
    return hoped;
  }

  void collect(Facts facts) {
    tally.collect(facts);
    if (objecting != null) {
      objecting.collect(facts);
    }
    if (vetoing != null) {
      vetoing.collect(facts);
    }
    if (holding != null) {
      holding.collect(facts);
    }
    if (overriding != null) {
      overriding.collect(facts);
    }
    if (signOffs != null) {
      signOffs.collect(facts);
    }
    if (balloting != null) {
      balloting.collect(facts);
    }
  }

  /** What the row claims, column by column, once the voices are ruled. */
  ByColumn<Claim> claims(Function<Object, Counts> rulings, Predicate<Object> signedOff) {
    if (!row.approvals().isNone()) {
      claims.put(Column.APPROVALS, tally.approvals(rulings));
    }
    if (row.organisations() != null) {
      claims.put(Column.DIFFERENT_ORGANISATIONS, tally.organisations(row.organisations(), rulings));
    }
    if (checking != null) {
      claims.put(Column.CHECKS, checking.claim());
    }
    if (signOffs != null) {
      claims.put(Column.SIGN_OFF, signOffs.claim(signedOff));
    }
    if (row.stayOpen() != null) {
      clocked = Clocked.of(situation, entitlement, row, row.stayOpen(), tally, rulings);
      claims.put(Column.STAY_OPEN, clocked.claim());
    }
    oppositions(rulings);
    if (balloting != null) {
      claims.put(Column.DECIDED_BY, balloting.claim(rulings));
    }
    return claims;
  }

  private void oppositions(Function<Object, Counts> rulings) {
    boolean allKnown = situation.complete(Aspect.OBJECTIONS);
    if (objecting != null && row.objections() != null) {
      claims.put(
          Column.OBJECTIONS,
          new Claim.Objecting(
              objecting.surely(rulings),
              objecting.possibly(rulings),
              row.objections().atMost(),
              allKnown));
    }
    if (vetoing != null) {
      claims.put(
          Column.VETOED_BY,
          new Claim.Vetoing(
              vetoing.surely(rulings) > 0,
              vetoing.possibly(rulings) > 0,
              overridden(rulings),
              allKnown));
    }
    if (holding != null) {
      claims.put(
          Column.HOLD_BY,
          new Claim.Holding(
              holding.surely(rulings) > 0,
              holding.possibly(rulings) > 0,
              situation.complete(Aspect.HOLDS)));
    }
  }

  private Tri overridden(Function<Object, Counts> rulings) {
    if (overriding == null) {
      return Tri.NO;
    }
    return overriding.lacks(Level.SURE, rulings) == 0
        ? Tri.YES
        : overriding.lacks(Level.POSSIBLE, rulings) == 0 ? Tri.MAYBE : Tri.NO;
  }

  /** What the row claims, column by column, as last worked out. */
  ByColumn<Claim> claimed() {
    return claims;
  }

  /** What the row claims in a column. */
  Claim claim(Column column) {
    return claims.of(column);
  }

  /** Aspects that would settle a column. */
  Set<Aspect> doubts(Column column, Function<Object, Counts> rulings) {
    return switch (column) {
      case APPROVALS, DIFFERENT_ORGANISATIONS -> tally.doubts(column, rulings);
      case CHECKS -> EnumSet.of(Aspect.CHECKS);
      case SIGN_OFF -> EnumSet.of(Aspect.COMMITS);
      case STAY_OPEN -> clocked == null ? Set.of() : clocked.lacks();
      case OBJECTIONS -> objecting == null ? Set.of() : objections(rulings);
      case VETOED_BY -> vetoes(rulings);
      case HOLD_BY -> holding == null ? Set.of() : holding.doubts(Aspect.HOLDS, rulings);
      case DECIDED_BY -> balloting == null ? Set.of() : balloting.doubts(rulings);
    };
  }

  private Set<Aspect> vetoes(Function<Object, Counts> rulings) {
    Set<Aspect> lacks = EnumSet.noneOf(Aspect.class);
    Lacks.note(lacks, situation, Aspect.OBJECTIONS);
    Tri overridden = overridden(rulings);
    boolean possibly = vetoing != null && vetoing.possibly(rulings) > 0;
    boolean surely = vetoing != null && vetoing.surely(rulings) > 0;
    boolean open = possibly && overridden != Tri.YES && (!surely || overridden == Tri.MAYBE);
    if (vetoing != null && open) {
      lacks.addAll(vetoing.doubts(Aspect.OBJECTIONS, rulings));
    }
    if (overriding != null && open && overridden == Tri.MAYBE) {
      overriding.doubts(lacks, rulings);
    }
    return lacks;
  }

  private Set<Aspect> objections(Function<Object, Counts> rulings) {
    Set<Aspect> lacks = EnumSet.noneOf(Aspect.class);
    Lacks.note(lacks, situation, Aspect.OBJECTIONS);
    boolean many =
        objecting != null
            && row.objections() != null
            && objecting.possibly(rulings) > row.objections().atMost();
    if (many && row.objections() != null) {
      Lacks.standing(lacks, entitlement, row.objections().who(), !row.counting().standingAtMerge());
    }
    return lacks;
  }

  /** Who stands in the way in a column, by handle. */
  List<Handle> opponents(Column column, Function<Object, Counts> rulings) {
    Opponents some = opponents(column);
    return some == null ? List.of() : some.standing(rulings);
  }

  /** Whose opposition in a column does not stand, or perhaps does not, and why. */
  void refused(Column column, Function<Object, Counts> rulings, BiConsumer<Integer, Counts> to) {
    Opponents some = opponents(column);
    if (some != null) {
      some.refused(rulings, to);
    }
  }

  /** Those who are heard against it in a column, or null if it asks for none. */
  @Nullable Opponents opponents(Column column) {
    return switch (column) {
      case OBJECTIONS -> objecting;
      case VETOED_BY -> vetoing;
      case HOLD_BY -> holding;
      default -> null;
    };
  }

  RowTally tally() {
    return tally;
  }

  @Nullable Checking checking() {
    return checking;
  }

  @Nullable Balloting balloting() {
    return balloting;
  }

  List<String> unsigned(Predicate<Object> signedOff) {
    return signOffs == null ? new ArrayList<>() : signOffs.unsigned(signedOff);
  }

  /** When the row's clock runs out, or null. */
  @Nullable Instant end() {
    return clocked == null ? null : clocked.end();
  }

  /** Whether nothing is missing by which the row's clock could end at another instant. */
  boolean isEndSure() {
    return clocked == null || clocked.lacks().isEmpty();
  }

  /** Every instant at which the row's clock may run out. */
  List<Instant> turns() {
    return clocked == null ? List.of() : clocked.turns();
  }
}
