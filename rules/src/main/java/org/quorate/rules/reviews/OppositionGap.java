package org.quorate.rules.reviews;

import org.jspecify.annotations.Nullable;
import org.quorate.Remedy.Action;
import org.quorate.charter.Column;
import org.quorate.rules.people.Bits;

/** More opposition than a row bears: it is taken back, lifted by others, or overridden. */
final class OppositionGap implements Gap {
  private final Standing standing;
  private final int atMost;
  private final Column column;
  private final @Nullable ApprovalGap override;

  /**
   * Opposition that stands.
   *
   * @param setters whose it is
   * @param lifters who else may lift all of it
   */
  record Standing(long[] setters, long[] lifters) {}

  OppositionGap(Standing standing, int atMost, Column column, @Nullable ApprovalGap override) {
    this.standing = standing;
    this.atMost = atMost;
    this.column = column;
    this.override = override;
  }

  Standing standing() {
    return standing;
  }

  /** What those do who stand in the way, so that they no longer do. */
  Action action() {
    return switch (column) {
      case OBJECTIONS -> Action.WITHDRAW_OBJECTION;
      case HOLD_BY -> Action.LIFT_HOLD;
      default -> Action.LIFT_VETO;
    };
  }

  /** Whether approvals of known people outweigh it. */
  boolean isOverridable() {
    return override != null && override.isClosable();
  }

  /** Whether an act takes some of it back or lifts it. */
  boolean isLiftedBy(Act act) {
    boolean holds = column == Column.HOLD_BY;
    boolean own = Bits.has(standing.setters(), act.person());
    return switch (act.action()) {
      case APPROVE -> own && !holds;
      case LIFT_HOLD -> holds && (own || Bits.has(standing.lifters(), act.person()));
      default -> !holds && (own || Bits.has(standing.lifters(), act.person()));
    };
  }

  /** Whoever stands in the way can let it go. */
  @Override
  public boolean isClosable() {
    return true;
  }

  @Override
  public boolean isClosed(Acts acts) {
    boolean holds = column == Column.HOLD_BY;
    long[] lifting = holds ? acts.releasing : acts.withdrawing;
    int rest = 0;
    boolean lifted = false;
    for (int i = 0; i < standing.setters().length; i++) {
      long gone = word(lifting, i) | (holds ? 0 : word(acts.approving, i));
      rest += Long.bitCount(standing.setters()[i] & ~gone);
      lifted |= (word(standing.lifters(), i) & word(lifting, i)) != 0;
    }
    return rest <= atMost || lifted || override != null && override.isClosed(acts);
  }

  private static long word(long[] bits, int i) {
    return i < bits.length ? bits[i] : 0;
  }

  @Override
  public boolean isNarrowedBy(int person) {
    return override != null && override.isNarrowedBy(person);
  }

  @Override
  public void describe(int person, StringBuilder traits) {
    traits.append(Bits.has(standing.setters(), person) ? 's' : '-');
    traits.append(Bits.has(standing.lifters(), person) ? 'l' : '-');
    if (override != null) {
      override.describe(person, traits);
    }
  }
}
