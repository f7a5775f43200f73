package org.quorate.oracle.ballot;

import java.util.ArrayList;
import java.util.List;
import org.quorate.charter.Charter;
import org.quorate.charter.Electorate;
import org.quorate.charter.Standard;
import org.quorate.charter.VoteRow;
import org.quorate.charter.VoteRow.CloseEarly;
import org.quorate.oracle.Chance;
import org.quorate.oracle.CharterGenerator;
import org.quorate.vote.HasPassed;

/** Ballots on which organisations have one vote each. */
final class WeightGenerator {
  private final Chance chance;

  WeightGenerator(Chance chance) {
    this.chance = chance;
  }

  GeneratedBallot weighted(GeneratedBallot one) {
    VoteRow row = one.charter().rows().votes().get(0);
    boolean counted = !VoteRowGenerator.isForAnyone(row.electorate().who());
    boolean byQuorum = row.openFor().restarts().stream().anyMatch(it -> it.event().isOfQuorum());
    if (byQuorum || row.secret() || !counted || !row.when().isEmpty()) {
      return one;
    }
    List<VoteRow> rows = new ArrayList<>(one.charter().rows().votes());
    rows.set(0, weighted(row));
    Charter charter = CharterGenerator.charter(one.charter().rows().with(rows));
    return new GeneratedBallot(
        one.seed(),
        charter,
        new HasPassed(one.ballot(), one.question().at(), one.question().known()));
  }

  private VoteRow weighted(VoteRow row) {
    Electorate electorate = row.electorate();
    Standard it = row.standard();
    boolean plain = chance.in(50) && row.election() == null;
    boolean early = chance.in(50) && row.election() == null && row.openFor().restarts().isEmpty();
    return new VoteRow(
        row.name(),
        row.source(),
        row.decision(),
        row.when(),
        new Electorate(
            electorate.who(),
            electorate.roll(),
            electorate.mayNotVote(),
            electorate.leavesBase(),
            Electorate.Weight.ONE_AN_ORGANISATION),
        row.positions(),
        new Standard(
            it.passesWith(),
            plain ? null : it.quorum(),
            plain ? null : it.forAtLeast(),
            plain ? null : it.againstAtMost(),
            null,
            it.abstentions(),
            it.vetoedBy(),
            it.overVeto()),
        row.openFor(),
        early && row.ifTied() == null
            ? chance.of(CloseEarly.ALL_VOTED, CloseEarly.DECIDED, CloseEarly.DECIDED)
            : row.closeEarly(),
        row.calling(),
        row.sequels(),
        row.election(),
        row.ifTied(),
        row.secret(),
        row.why());
  }
}
