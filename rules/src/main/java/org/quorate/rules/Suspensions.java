package org.quorate.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.Decision;
import org.quorate.FactsDigest;
import org.quorate.Finding;
import org.quorate.Handle;
import org.quorate.Obligation;
import org.quorate.Outcome;
import org.quorate.RoleName;
import org.quorate.charter.CharterRef;
import org.quorate.charter.DepartureRow;
import org.quorate.ladder.MustStepDown;
import org.quorate.rules.people.Tri;

/**
 * Whose votes rows of departures take, if they hold the role.
 *
 * @param of from each of these instants on, up to the next
 * @param changesAt when time alone may change it next
 */
public record Suspensions(
    Map<Holder, NavigableMap<Instant, Suspension>> of,
    CharterRef charter,
    AreSuspended question,
    @Nullable Instant changesAt)
    implements Decision {

  /** Somebody as a holder of a role. */
  public record Holder(Handle person, RoleName role) {}

  /**
   * Whether somebody may not vote.
   *
   * @param leaves for a reason that takes them out of the base
   * @param stays for a reason that leaves them in the base
   * @param by the rows that take their vote, or perhaps do
   */
  public record Suspension(Tri leaves, Tri stays, List<DepartureRow> by) {
    /** Of whoever votes. */
    public static final Suspension NONE = new Suspension(Tri.NO, Tri.NO, List.of());

    public Suspension {
      by = List.copyOf(by);
    }

    /** By one row, whether it is fulfilled. */
    public static Suspension by(DepartureRow row, Tri fulfilled) {
      boolean leaves = row.leavesBase();
      return fulfilled == Tri.NO
          ? NONE
          : new Suspension(leaves ? fulfilled : Tri.NO, leaves ? Tri.NO : fulfilled, List.of(row));
    }

    /** What holds of two rows together. */
    public Suspension or(Suspension other) {
      if (by.isEmpty() || other.by.isEmpty()) {
        return by.isEmpty() ? other : this;
      }
      List<DepartureRow> both = new ArrayList<>(by);
      both.addAll(other.by);
      return new Suspension(leaves.or(other.leaves), stays.or(other.stays), both);
    }

    /** Whether they have a vote no more. */
    public Tri takesVote() {
      return leaves.or(stays);
    }
  }

  /** What may be of a holder of a role of whom nobody can tell. */
  public static Suspension perhaps(List<DepartureRow> rows, RoleName role) {
    Suspension all = Suspension.NONE;
    for (DepartureRow row : rows) {
      if (row.bearsOnVotes() && row.role().equals(role)) {
        all = all.or(Suspension.by(row, Tri.MAYBE));
      }
    }
    return all;
  }

  @Override
  public Outcome outcome() {
    return Outcome.ALLOWED;
  }

  @Override
  public String headline() {
    return "the votes of " + of.size() + " holders of roles were looked at";
  }

  @Override
  public List<Finding> findings() {
    return List.of();
  }

  @Override
  public List<Obligation> obligations() {
    return List.of();
  }

  @Override
  public String facts() {
    return FactsDigest.of(question, MustStepDown.ASPECTS);
  }

  @Override
  public Optional<Instant> until() {
    return Optional.ofNullable(changesAt);
  }
}
