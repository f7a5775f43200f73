package org.quorate.oracle.ballot;

import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import org.quorate.charter.Charter;
import org.quorate.charter.Electorate.Weight;
import org.quorate.charter.Standard;
import org.quorate.charter.VoteRow;
import org.quorate.vote.Position;

/** How few people could have turned a result by its numbers: every way is tried. */
final class OracleMargin {
  private static final Set<String> NUMBERS =
      Set.of("Passes with", "Quorum", "For at least", "Against at most");

  private final Standard standard;
  private final OracleTally tally;
  private final boolean silently;

  private OracleMargin(Standard standard, OracleTally tally, boolean silently) {
    this.standard = standard;
    this.tally = tally;
    this.silently = silently;
  }

  /** Of a ballot of which everything is known; empty where numbers alone do not turn it. */
  static OptionalLong of(
      Charter charter, VoteRow row, OracleBallotAnswer answer, boolean silently) {
    boolean weighted = row.electorate().weight() == Weight.ONE_AN_ORGANISATION;
    boolean lent = OracleLending.body(charter, row).isPresent();
    boolean outvotes = row.standard().overVeto() != null;
    if (row.election() != null || row.ifTied() != null || weighted || lent || outvotes) {
      return OptionalLong.empty();
    }
    OracleMargin margin = new OracleMargin(row.standard(), answer.tally().orElseThrow(), silently);
    boolean otherwise =
        answer.rulings().entrySet().stream()
            .anyMatch(
                entry ->
                    !NUMBERS.contains(entry.getKey())
                        && entry.getValue().kind() == OracleRuling.Kind.UNMET);
    if (!row.sequels().ifNotPassed().isEmpty()) {
      return OptionalLong.empty();
    }
    if (answer.state().equals("PASSED") && row.positions().contains(Position.AGAINST)) {
      return margin.ofPassed();
    }
    return answer.state().equals("FAILED") && !otherwise ? margin.ofFailed() : OptionalLong.empty();
  }

  private OptionalLong ofPassed() {
    return LongStream.rangeClosed(1, tally.inFavour())
        .filter(voters -> !holds(tally.turnedAgainst(voters)))
        .findFirst();
  }

  private OptionalLong ofFailed() {
    return LongStream.rangeClosed(0, tally.ballots() - tally.inFavour() + tally.quiet())
        .filter(this::turns)
        .findFirst();
  }

  private boolean turns(long voters) {
    for (long against = 0; against <= Math.min(voters, tally.against()); against++) {
      for (long mute = 0; mute <= Math.min(voters - against, tally.abstaining()); mute++) {
        long rest = voters - against - mute;
        for (long worried = 0; worried <= Math.min(rest, tally.concerns()); worried++) {
          if (turns(tally.turnedFor(against, mute, worried), rest - worried)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean turns(OracleTally turned, long silent) {
    return silent <= turned.quiet()
        && (holds(turned.after(Position.FOR, silent, true))
            || holds(turned.after(Position.FOR, silent, false)));
  }

  private boolean holds(OracleTally votes) {
    boolean abstentionsToo = standard.abstentions() != null && standard.abstentions().forQuorum();
    long participants = votes.ballots() - (abstentionsToo ? 0 : votes.abstaining());
    return standard.passesWith().stream()
            .allMatch(one -> OracleThreshold.passes(one, votes, silently))
        && (standard.quorum() == null
            || OracleThreshold.atLeast(participants, standard.quorum(), votes))
        && (standard.forAtLeast() == null
            || OracleThreshold.atLeast(votes.inFavour(), standard.forAtLeast(), votes))
        && (standard.againstAtMost() == null
            || OracleThreshold.atMost(votes.against(), standard.againstAtMost(), votes));
  }
}
