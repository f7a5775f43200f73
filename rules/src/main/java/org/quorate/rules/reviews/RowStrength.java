package org.quorate.rules.reviews;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Amount;
import org.quorate.charter.Approvals;
import org.quorate.charter.CheckNeeded;
import org.quorate.charter.Clock;
import org.quorate.charter.Demand;
import org.quorate.charter.ObjectionsAllowed;
import org.quorate.charter.OrganisationsNeeded;
import org.quorate.charter.ReviewRow;
import org.quorate.charter.SignOff;
import org.quorate.charter.Span;

/** Whether a row is met whenever another one is. Says so only if every column shows it. */
final class RowStrength {
  private RowStrength() {}

  /** Whether {@code weak} asks for nothing that {@code strong} does not ask for as well. */
  static boolean isImplied(ReviewRow weak, ReviewRow strong) {
    return !weak.counting().separatePeople()
        && (countsNoApprovals(weak) || weak.counting().equals(strong.counting()))
        && weak.waivedBy().containsAll(strong.waivedBy())
        && approvals(weak.approvals(), strong.approvals())
        && organisations(weak, strong)
        && checks(weak.checks(), strong.checks())
        && (weak.signOff() == SignOff.NONE || weak.signOff() == strong.signOff())
        && clock(weak, strong)
        && objections(weak.objections(), strong.objections())
        && (weak.vetoedBy() == null || weak.vetoedBy().equals(strong.vetoedBy()))
        && (weak.holdBy() == null || weak.holdBy().equals(strong.holdBy()))
        && strong.decidedBy().containsAll(weak.decidedBy());
  }

  /** Whether a row asks for nothing at all. */
  static boolean asksNothing(ReviewRow row) {
    return row.approvals().isNone()
        && row.organisations() == null
        && row.checks().isEmpty()
        && row.signOff() == SignOff.NONE
        && row.stayOpen() == null
        && row.objections() == null
        && row.vetoedBy() == null
        && row.holdBy() == null
        && row.decidedBy().isEmpty();
  }

  /** Whether it makes no difference which approvals count. */
  private static boolean countsNoApprovals(ReviewRow row) {
    return row.approvals().isNone()
        && row.organisations() == null
        && row.stayOpen() == null
        && row.objections() == null
        && row.vetoedBy() == null;
  }

  private static boolean approvals(Approvals weak, Approvals strong) {
    if (weak.isNone() || weak.equals(strong)) {
      return true;
    }
    for (List<Demand> alternative : strong.alternatives()) {
      if (weak.alternatives().stream().noneMatch(one -> demands(one, alternative))) {
        return false;
      }
    }
    return !strong.isNone();
  }

  /** Each demand within another one of the other row. */
  private static boolean demands(List<Demand> weak, List<Demand> strong) {
    if (weak.size() > strong.size()) {
      return false;
    }
    boolean[] used = new boolean[strong.size()];
    for (Demand demand : weak) {
      int found = -1;
      for (int i = 0; i < used.length && found < 0; i++) {
        found = !used[i] && demand(demand, strong.get(i)) ? i : -1;
      }
      if (found < 0) {
        return false;
      }
      used[found] = true;
    }
    return true;
  }

  private static boolean demand(Demand weak, Demand strong) {
    boolean fewer =
        weak.amount() instanceof Amount.Count few
            && strong.amount() instanceof Amount.Count many
            && few.number() <= many.number();
    return weak.who().equals(strong.who())
        && (fewer || weak.amount().equals(strong.amount()))
        && (weak.including().isEmpty() || weak.including().equals(strong.including()));
  }

  /** Approvers are those who match some demand, so both rows must name the same people. */
  private static boolean organisations(ReviewRow weak, ReviewRow strong) {
    OrganisationsNeeded few = weak.organisations();
    OrganisationsNeeded many = strong.organisations();
    return few == null
        || many != null
            && weak.approvals().equals(strong.approvals())
            && few.count() <= many.count()
            && (!few.withoutAuthors() || many.withoutAuthors());
  }

  private static boolean checks(List<CheckNeeded> weak, List<CheckNeeded> strong) {
    for (CheckNeeded check : weak) {
      boolean asked = false;
      for (CheckNeeded other : strong) {
        asked |=
            other.name().equals(check.name()) && check.accepted().containsAll(other.accepted());
      }
      if (!asked) {
        return false;
      }
    }
    return true;
  }

  /** A window counts the row's own approvals, objectors and restarts. */
  private static boolean clock(ReviewRow weak, ReviewRow strong) {
    Clock shorter = weak.stayOpen();
    Clock longer = strong.stayOpen();
    if (shorter == null) {
      return true;
    }
    boolean fixed =
        weak.restarts().isEmpty()
            && strong.restarts().isEmpty()
            && shorter.anchor() != Clock.Anchor.LAST_APPROVAL;
    boolean same =
        weak.restarts().equals(strong.restarts())
            && weak.approvals().equals(strong.approvals())
            && Objects.equals(weak.objections(), strong.objections())
            && Objects.equals(weak.vetoedBy(), strong.vetoedBy());
    return longer != null
        && shorter.anchor() == longer.anchor()
        && (fixed && isShorter(shorter.span(), longer.span()) || same && shorter.equals(longer));
  }

  private static boolean isShorter(Span one, Span other) {
    return one.equals(other)
        || one instanceof Span.Exact few
            && other instanceof Span.Exact many
            && few.duration().compareTo(many.duration()) <= 0;
  }

  private static boolean objections(
      @Nullable ObjectionsAllowed weak, @Nullable ObjectionsAllowed strong) {
    return weak == null
        || strong != null && weak.who().equals(strong.who()) && weak.atMost() >= strong.atMost();
  }
}
