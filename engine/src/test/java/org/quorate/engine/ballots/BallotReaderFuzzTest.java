package org.quorate.engine.ballots;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import org.quorate.engine.json.JsonBallots;
import org.quorate.engine.json.TallyWriter;
import org.quorate.vote.Contest;
import org.quorate.vote.CountingRule;
import org.quorate.vote.Strength;
import org.quorate.vote.Tally;
import org.quorate.vote.Unranked;
import org.quorate.vote.VotingMethod;

/** Any bytes are either ballots that can be counted, every vote of them, or mistakes. */
class BallotReaderFuzzTest {

  @FuzzTest(maxDuration = "1m")
  void anyBytesAreBallotsOrMistakes(byte[] bytes) {
    BallotImporting how = BallotImporting.of("fuzz");
    BallotReading reading =
        BallotReader.detect(bytes) == BallotFormat.JSON
            ? JsonBallots.read(bytes, how)
            : BallotReader.read(bytes, how);
    if (reading.ballots().isPresent() != reading.diagnostics().isEmpty()) {
      throw new AssertionError("neither read nor refused");
    }
    reading.ballots().ifPresent(ballots -> count(ballots, bytes));
  }

  private static void count(Ballots ballots, byte[] bytes) {
    CountingRule rule =
        CountingRule.by(VotingMethod.SCHULZE)
            .unranked(Unranked.LAST)
            .strength(Strength.WINNING_VOTES);
    Recount recount =
        new Recounting(Tallies.methods(), rule)
            .of(
                ballots,
                Recount.Source.of("fuzz", bytes, ballots),
                Contest.of(ballots.options(), 1));
    Tally tally = recount.tally();
    if (recount.counted() < 0 || recount.lines().size() != tally.notCounted().size()) {
      throw new AssertionError("a vote was lost: " + Arrays.toString(bytes));
    }
    if (TallyWriter.write(recount).isEmpty()) {
      throw new AssertionError("not written");
    }
  }
}
