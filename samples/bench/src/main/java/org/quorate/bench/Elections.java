package org.quorate.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.quorate.engine.ballots.BallotImporting;
import org.quorate.engine.ballots.BallotReader;
import org.quorate.engine.ballots.Ballots;
import org.quorate.engine.ballots.Tallies;
import org.quorate.vote.Contest;
import org.quorate.vote.CountingRule;
import org.quorate.vote.OptionName;
import org.quorate.vote.RunningTally;
import org.quorate.vote.Strength;
import org.quorate.vote.Tally;
import org.quorate.vote.Unranked;
import org.quorate.vote.VotingMethod;

/** A hundred thousand votes on thirty options, a third of them unranked: counted and read. */
@State(Scope.Benchmark)
public class Elections {
  static final int OPTIONS = 30;
  static final int VOTES = 100_000;

  private static final CountingRule SCHULZE =
      CountingRule.by(VotingMethod.SCHULZE)
          .unranked(Unranked.NOT_COMPARED)
          .strength(Strength.WINNING_VOTES);

  private final int[][] votes = new int[VOTES][OPTIONS];
  private final byte[] csv;
  private final Contest contest;

  /** Casts the votes, always the same. */
  public Elections() {
    List<OptionName> options =
        IntStream.range(0, OPTIONS).mapToObj(i -> OptionName.of("Candidate " + i)).toList();
    contest = Contest.of(options, 5);
    StringBuilder text = new StringBuilder();
    options.forEach(option -> text.append(text.length() == 0 ? "" : ",").append(option));
    SplittableRandom random = new SplittableRandom(42);
    for (int[] vote : votes) {
      for (int i = 0; i < OPTIONS; i++) {
        vote[i] = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(OPTIONS);
        text.append(i == 0 ? "\n" : ",").append(vote[i] == 0 ? "No opinion" : vote[i]);
      }
    }
    csv = text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  /** What a programmer would write who wants the pairs and nothing else. */
  @Benchmark
  public long[][] bareLoop() {
    long[][] preferring = new long[OPTIONS][OPTIONS];
    for (int[] vote : votes) {
      for (int i = 1; i < OPTIONS; i++) {
        int one = vote[i];
        for (int j = 0; one != 0 && j < i; j++) {
          int other = vote[j];
          if (other != 0 && one < other) {
            preferring[i][j]++;
          } else if (other != 0 && one > other) {
            preferring[j][i]++;
          }
        }
      }
    }
    return preferring;
  }

  /** Every vote checked and counted, the result with all its working. */
  @Benchmark
  public Tally schulze() {
    RunningTally tally = Tallies.methods().open(SCHULZE, contest);
    for (int[] vote : votes) {
      tally.add(vote);
    }
    return tally.tally();
  }

  /** The same votes read from comma-separated text. */
  @Benchmark
  public Ballots read() {
    return BallotReader.read(csv, BallotImporting.of("votes.csv")).ballots().orElseThrow();
  }
}
