package org.quorate.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.quorate.Aspect;
import org.quorate.Handle;
import org.quorate.RuleName;
import org.quorate.charter.ReviewRow;

/** Rows that want people of their own: every way of giving people to rows is tried. */
final class OracleSeparate {
  private final OracleFacts facts;
  private final OracleAspects aspects;
  private final OracleApplies applies;

  OracleSeparate(OracleFacts facts, OracleAspects aspects, OracleApplies applies) {
    this.facts = facts;
    this.aspects = aspects;
    this.applies = applies;
  }

  static boolean concerns(ReviewRow row) {
    return row.counting().separatePeople() && !row.approvals().isNone();
  }

  /** Whether a row is met beside those that are settled before it. */
  boolean met(OracleRow row, Side side) {
    List<OracleRow> settled = new ArrayList<>();
    for (ReviewRow other : flagged()) {
      if (other.name().equals(row.row.name())) {
        break;
      }
      settle(other, settled, side);
    }
    return metBeside(row, settled, side);
  }

  /** What is lacking to say which of these rows are met. */
  Set<Aspect> lacking(OracleRow row) {
    Set<Aspect> lacking = EnumSet.noneOf(Aspect.class);
    lacking.addAll(row.lackingForApprovals());
    for (ReviewRow other : flagged()) {
      if (!other.name().equals(row.row.name())) {
        lacking.addAll(over(other, applies.of(other).possibly()).lackingForApprovals());
      }
    }
    return lacking;
  }

  private void settle(ReviewRow next, List<OracleRow> settled, Side side) {
    boolean met =
        applies.of(next).judgedOver().stream()
            .allMatch(files -> metBeside(over(next, files), settled, side));
    if (met) {
      settled.add(over(next, applies.of(next).possibly()));
    }
  }

  private boolean metBeside(OracleRow row, List<OracleRow> settled, Side side) {
    Map<RuleName, List<OracleRow>> groups = new TreeMap<>();
    groups.put(group(row), List.of(row));
    for (OracleRow other : settled) {
      if (!group(other).equals(group(row))) {
        groups.computeIfAbsent(group(other), name -> new ArrayList<>()).add(other);
      }
    }
    List<List<Handle>> shares = new ArrayList<>();
    groups.values().forEach(group -> shares.add(new ArrayList<>()));
    return divided(List.copyOf(groups.values()), List.copyOf(row.everybody()), shares, side);
  }

  private boolean divided(
      List<List<OracleRow>> groups, List<Handle> left, List<List<Handle>> shares, Side side) {
    if (left.isEmpty()) {
      for (int i = 0; i < groups.size(); i++) {
        if (!oneMet(groups.get(i), shares.get(i), side)) {
          return false;
        }
      }
      return true;
    }
    boolean idle = true;
    List<Handle> rest = left.subList(1, left.size());
    for (int i = 0; i < groups.size(); i++) {
      if (serves(left.get(0), groups.get(i), side)) {
        idle = false;
        shares.get(i).add(left.get(0));
        if (divided(groups, rest, shares, side)) {
          return true;
        }
        shares.get(i).remove(left.get(0));
      }
    }
    return idle && divided(groups, rest, shares, side);
  }

  private static boolean serves(Handle person, List<OracleRow> group, Side side) {
    return group.stream()
        .anyMatch(row -> row.demands.serves(person, row.row.approvals().alternatives(), side));
  }

  private static boolean oneMet(List<OracleRow> group, Collection<Handle> people, Side side) {
    return group.stream()
        .anyMatch(row -> row.demands.met(row.row.approvals().alternatives(), people, side));
  }

  private List<ReviewRow> flagged() {
    return facts.charter.rows().reviews().stream()
        .filter(OracleSeparate::concerns)
        .filter(row -> applies.of(row).applies().possibly())
        .sorted(Comparator.comparing(ReviewRow::name))
        .toList();
  }

  private OracleRow over(ReviewRow row, Files files) {
    return new OracleRow(facts, aspects, row, files);
  }

  private static RuleName group(OracleRow row) {
    return row.row.insteadOf() == null ? row.row.name() : row.row.insteadOf();
  }
}
