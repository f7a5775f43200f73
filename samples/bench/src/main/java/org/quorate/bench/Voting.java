package org.quorate.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.engine.Engines;
import org.quorate.vote.Ballot;
import org.quorate.vote.BallotDecision;
import org.quorate.vote.Course;
import org.quorate.vote.HasPassed;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/** Did a ballot pass on which most of the electors voted, some of them twice? */
@State(Scope.Benchmark)
public class Voting {
  private static final Instant OPENED = Instant.parse("2026-03-02T10:00:00Z");
  private static final String RULES =
      """
      <!-- charter: votes -->
      | Decision | Who votes | Passes with | Open for | Quorum | Vetoed by | May not vote | Abstentions |
      | --- | --- | --- | --- | --- | --- | --- | --- |
      | budget | members | at least 2/3 of votes cast | at least 7 days since opening | 1/3 of electorate | leads, with reason | the recused | quorum |

      <!-- charter: roster -->
      | Handle | Role |
      | --- | --- |
      | @lead | lead |
      """;

  /** How many people may vote. */
  @Param({"40", "1000"})
  public int electors = 40;

  private final GovernanceEngine engine = Engines.create();
  private Charter charter = charter();
  private HasPassed question = question();

  /** Elects and votes, always the same. */
  @Setup
  public void make() {
    charter = charter();
    question = question();
  }

  /** Lets it go. */
  @TearDown
  public void close() {
    engine.close();
  }

  private Charter charter() {
    StringBuilder text = new StringBuilder(RULES);
    for (int i = 0; i < electors; i++) {
      text.append("| @m").append(i).append(" | member |\n");
    }
    return engine.read(CharterSource.of("GOVERNANCE.md", text.toString())).charter().orElseThrow();
  }

  private HasPassed question() {
    List<Vote> votes = new ArrayList<>();
    for (int i = 0; i < electors * 5 / 4; i++) {
      Position position =
          i % 5 == 0 ? Position.AGAINST : i % 7 == 0 ? Position.ABSTAIN : Position.FOR;
      votes.add(
          new Vote(
              Handle.of("m" + i * 3 / 4), position, OPENED.plus(Duration.ofMinutes(i)), 0, ""));
    }
    Course course = Course.opened(OPENED).closed(OPENED.plus(Duration.ofDays(8)));
    Ballot ballot = Ballot.of("1", "budget", course, votes.toArray(Vote[]::new));
    return new HasPassed(ballot, OPENED.plus(Duration.ofDays(9)), Known.everything());
  }

  /** All findings, who counted and who did not, and the margin. */
  @Benchmark
  public BallotDecision engine() {
    return engine.decide(charter, question);
  }

  /** What a programmer would write who wants two numbers and nothing else. */
  @Benchmark
  public boolean bareLoop() {
    Map<Handle, Position> last = new HashMap<>();
    question.ballot().votes().forEach(vote -> last.put(vote.voter(), vote.position()));
    long inFavour = last.values().stream().filter(Position.FOR::equals).count();
    long against = last.values().stream().filter(Position.AGAINST::equals).count();
    return 3 * inFavour >= 2 * (inFavour + against) && 3L * last.size() >= electors;
  }
}
