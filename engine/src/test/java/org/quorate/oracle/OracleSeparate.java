package org.quorate.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
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
        Governing governed = applies.of(other);
        lacking.addAll(over(other, governed.most()).lackingForApprovals());
        lacking.addAll(governed.applies() == Tri.YES ? Set.of() : governed.lacks());
      }
    }
    return lacking;
  }

  private void settle(ReviewRow next, List<OracleRow> settled, Side side) {
    boolean met =
        applies.of(next).judgedOver().stream()
            .allMatch(files -> metBeside(over(next, files), settled, side));
    boolean takes = side == Side.SURELY || applies.of(next).applies() == Tri.YES;
    if (met && takes) {
      settled.add(over(next, applies.of(next).most()));
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
    List<Handle> people = List.copyOf(row.everybody());
    return OracleShares.suffice(
        groups.values().stream().map(group -> new Group(group, people, side)).toList(), people);
  }

  /** Rows of which one is to be met, with those who serve one of them. */
  private static final class Group implements OracleShares.Taker {
    private final List<OracleRow> rows;
    private final Side side;
    private final Set<Handle> serve = new HashSet<>();

    Group(List<OracleRow> rows, List<Handle> people, Side side) {
      this.rows = rows;
      this.side = side;
      people.stream().filter(person -> serves(person, rows, side)).forEach(serve::add);
    }

    @Override
    public boolean takes(Handle person) {
      return serve.contains(person);
    }

    @Override
    public boolean isContentWith(List<Handle> share) {
      return oneMet(rows, share, side);
    }
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
