package org.quorate.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.quorate.engine.ballots.Votes;

class ElectionsTest {
  private final Elections elections = new Elections();

  @Test
  void theBareLoopAndTheTallyCountTheSamePairs() {
    List<List<Long>> bare =
        Arrays.stream(elections.bareLoop())
            .map(row -> LongStream.of(row).boxed().toList())
            .toList();

    assertThat(elections.schulze().working().matrix().preferring()).isEqualTo(bare);
  }

  @Test
  void everyVoteIsRead() {
    AtomicInteger read = new AtomicInteger();
    elections
        .read()
        .each(
            new Votes() {
              @Override
              public void vote(int line, long times, int[] marks) {
                read.incrementAndGet();
              }

              @Override
              public void unreadable(int line, long times, String because) {
                throw new AssertionError(because);
              }
            });
    assertThat(read).hasValue(Elections.VOTES);
  }
}
