package org.quorate.oracle.ballot;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.quorate.Finding;
import org.quorate.Met;
import org.quorate.Unmet;
import org.quorate.Waived;
import org.quorate.vote.BallotDecision;
import org.quorate.vote.BallotResult;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/** Puts the engine's answer and the oracle's into the same lines, so that they can be compared. */
final class BallotAnswers {
  private BallotAnswers() {}

  static List<String> of(BallotDecision decision) {
    Set<String> lines = new TreeSet<>();
    BallotResult result = decision.result();
    lines.add("outcome " + decision.outcome());
    lines.add("state " + result.state());
    for (Finding finding : decision.findings()) {
      if (finding.rule().name().kind().equals("votes")) {
        lines.add("column " + finding.column() + ": " + ruling(finding));
      }
    }
    lines.add("electors " + (result.electors() == null ? "?" : result.electors()));
    BallotResult.Totals told = result.totals();
    Map<Position, Integer> totals = new TreeMap<>();
    totals.put(Position.FOR, told.inFavour());
    totals.put(Position.AGAINST, told.against());
    totals.put(Position.ABSTAIN, told.abstaining());
    totals.put(Position.BLANK, told.blank());
    totals.put(Position.CONCERN, told.concerns());
    lines.add("totals " + totals);
    result.counted().forEach(vote -> lines.add("counted " + vote));
    result.notCounted().stream()
        .filter(BallotResult.Refused::perhaps)
        .forEach(refused -> lines.add("perhaps " + refused.vote()));
    return List.copyOf(lines);
  }

  static List<String> of(OracleBallotAnswer answer) {
    Set<String> lines = new TreeSet<>();
    lines.add("outcome " + answer.outcome());
    lines.add("state " + answer.state());
    answer
        .rulings()
        .forEach(
            (column, ruling) -> lines.add("column " + column.replace(";", "") + ": " + ruling));
    lines.add("electors " + answer.electors().map(String::valueOf).orElse("?"));
    Map<Position, Integer> totals = new TreeMap<>();
    for (Position position : Position.values()) {
      if (position != Position.WITHDRAWN && position != Position.MARKED) {
        totals.put(position, answer.heard().totals().getOrDefault(position, 0));
      }
    }
    lines.add("totals " + totals);
    for (Vote vote : answer.heard().counted()) {
      lines.add("counted " + vote);
    }
    for (Vote vote : answer.heard().perhaps()) {
      lines.add("perhaps " + vote);
    }
    return List.copyOf(lines);
  }

  private static OracleRuling ruling(Finding finding) {
    if (finding instanceof Met) {
      return OracleRuling.MET;
    } else if (finding instanceof Waived) {
      return OracleRuling.WAIVED;
    }
    return finding instanceof Unmet unmet ? OracleRuling.unmet(unmet.cure()) : OracleRuling.UNKNOWN;
  }

  /** What one says and the other does not, line by line. */
  static String difference(Collection<String> oracle, Collection<String> engine) {
    List<String> told = engine.stream().filter(line -> !isPerhaps(line)).toList();
    return only("oracle", oracle, engine) + only("engine", told, oracle);
  }

  /** Of an earlier vote the engine may say that it perhaps counts though a later one stands. */
  private static boolean isPerhaps(String line) {
    return line.startsWith("perhaps ");
  }

  static String only(String name, Collection<String> here, Collection<String> there) {
    return here.stream()
        .filter(line -> !there.contains(line))
        .map(line -> "  " + name + ": " + line + "\n")
        .collect(Collectors.joining());
  }
}
