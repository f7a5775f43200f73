package org.quorate.charter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.RoleName;
import org.quorate.RuleName;

/** Collects what a row says of holders who step down. Not for use by several threads. */
public final class DepartureRowBuilder {
  private final RuleName name;
  private final Source source;
  private final RoleName role;
  private List<DepartureRow.Idle> when = List.of();
  private @Nullable Span askFirst;
  private @Nullable Span grace;
  private DepartureRow.Then then = DepartureRow.Then.LOSES;
  private List<Decider> decidedBy = List.of(new Decider.Nobody());
  private boolean notDuringLeave;
  private @Nullable WayBack wayBack;
  private boolean leavesBase;
  private String why = "";

  DepartureRowBuilder(RuleName name, Source source, RoleName role) {
    this.name = name;
    this.source = source;
    this.role = role;
  }

  /** Replaces by what holders are idle; never empty. */
  public DepartureRowBuilder when(List<DepartureRow.Idle> all) {
    when = all;
    return this;
  }

  /** Replaces how long the holder has to answer; null if nobody asks. */
  public DepartureRowBuilder askFirst(@Nullable Span other) {
    askFirst = other;
    return this;
  }

  /** Replaces how long the role is held after that; null for not at all. */
  public DepartureRowBuilder grace(@Nullable Span other) {
    grace = other;
    return this;
  }

  /** Replaces what becomes of them. */
  public DepartureRowBuilder then(DepartureRow.Then other) {
    then = other;
    return this;
  }

  /** Replaces who decides. */
  public DepartureRowBuilder decidedBy(List<Decider> all) {
    decidedBy = all;
    return this;
  }

  /** Says whether it waits while the holder is on leave. */
  public DepartureRowBuilder notDuringLeave(boolean other) {
    notDuringLeave = other;
    return this;
  }

  /** Replaces how they come to hold it again; null for as any nominee. */
  public DepartureRowBuilder wayBack(@Nullable WayBack other) {
    wayBack = other;
    return this;
  }

  /** Says whether whoever it is fulfilled of is no elector either. */
  public DepartureRowBuilder leavesBase(boolean other) {
    leavesBase = other;
    return this;
  }

  /** Replaces what explanations quote. */
  public DepartureRowBuilder why(String other) {
    why = other;
    return this;
  }

  /** The row. */
  public DepartureRow build() {
    return new DepartureRow(
        name,
        source,
        role,
        when,
        askFirst,
        grace,
        then,
        decidedBy,
        notDuringLeave,
        wayBack,
        leavesBase,
        why);
  }
}
